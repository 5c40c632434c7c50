"""One table: the provider's name in the settings → its reader."""

from scanner_processing.readers.offline.reader import OfflineReader
from scanner_processing.readers.protocol import FieldReader

READERS: dict[str, type[FieldReader]] = {OfflineReader.name: OfflineReader}
