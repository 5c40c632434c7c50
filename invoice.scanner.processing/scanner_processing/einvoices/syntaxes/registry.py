"""Which binding reads which root."""

from scanner_processing.einvoices.binding import Binding
from scanner_processing.einvoices.syntaxes import cii, fatturapa, ubl, zugferd_1

BINDINGS = (ubl.BINDING, cii.BINDING, zugferd_1.BINDING, fatturapa.BINDING, fatturapa.SIMPLIFIED)

BY_ROOT: dict[str, Binding] = {root: binding for binding in BINDINGS for root in binding.roots}
