"""The layouts by name. Each is one module with one ``draw``."""

from collections.abc import Callable

from samples.layouts import band, form, giro, ledger, letter, receipt, studio
from samples.model import Sample
from samples.sheet import Sheet

LAYOUTS: dict[str, Callable[[Sheet, Sample], None]] = {
    "band": band.draw,
    "form": form.draw,
    "giro": giro.draw,
    "ledger": ledger.draw,
    "letter": letter.draw,
    "receipt": receipt.draw,
    "studio": studio.draw,
}
