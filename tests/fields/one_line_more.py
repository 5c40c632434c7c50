"""A plugin of pytest: in its process the model of the invoice has one line more, and nothing else is changed.

``pytest -p tests.fields.one_line_more``: it has to come first, as modules make their schemas when they are imported.
"""

import sys
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

MODULE = "scanner_contract.invoice"
BEFORE = "    vendor_tax_number: "
LINE = '    vendor_motto: Annotated[str | None, Term("BT-33", Kind.TEXT, Section.VENDOR)] = None\n'


def changed() -> ModuleType:
    """The module made of its own source and the line."""
    found = find_spec(MODULE)
    assert found is not None
    assert found.origin is not None
    source = Path(found.origin).read_text("utf-8")
    assert source.count(BEFORE) == 1
    with TemporaryDirectory() as folder:
        path = Path(folder, "invoice.py")
        path.write_text(source.replace(BEFORE, LINE + BEFORE), "utf-8")
        spec = spec_from_file_location(MODULE, path)
        assert spec is not None
        assert spec.loader is not None
        module = module_from_spec(spec)
        sys.modules[MODULE] = module
        spec.loader.exec_module(module)
    return module


assert MODULE not in sys.modules
changed()
