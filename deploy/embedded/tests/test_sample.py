"""What people see of the sample."""

from rich.console import Console

from scanner_contract.invoice import Invoice, LineItem
from scanner_embedded import sample

LINE = dict.fromkeys(LineItem.model_fields) | {"description": "Bolts", "amount": "0.00"}
DOCUMENT = dict.fromkeys(Invoice.model_fields) | {
    "status": "approved", "predicted_accuracy": 0.9, "vendor_name": "[bold]Acme", "total": "12.50",
    "line_items": [LINE, {**LINE, "quantity": 3}], "vat_breakdown": [],
}  # fmt: skip


def test_only_what_the_invoice_says_is_shown() -> None:
    console = Console(width=100, highlight=False)
    with console.capture() as shown:
        console.print(sample.shown(DOCUMENT))
    lines = [line.split() for line in shown.get().splitlines() if line.strip()]
    assert lines == [
        ["Field", "Read"],
        ["vendor", "name", "[bold]Acme"],
        ["total", "12.50"],
        ["Line", "items"],
        ["description", "quantity", "amount"],
        ["Bolts", "0.00"],
        ["Bolts", "3", "0.00"],
        ["approved,", "quality", "score", "0.9"],
    ]
