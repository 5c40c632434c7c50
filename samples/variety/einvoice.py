"""A letter with its data inside: what Factur-X needs of a story, and what it says beyond the page."""

from samples.media.cii import cross_industry_invoice
from samples.media.einvoice import attached
from samples.model import Company, Line, Sample
from samples.variety.story import Story
from samples.voices import DATES, Voice

SAYS = (
    "invoice_number", "invoice_date", "due_date", "vendor_name", "vendor_street", "vendor_postal_code", "vendor_city",
    "vendor_country", "vendor_vat_id", "customer_name", "customer_street", "customer_postal_code", "customer_city",
    "customer_country", "purchase_order", "payment_reference", "iban", "currency", "amount", "vat", "total",
    "amount_due",
)  # fmt: skip
ROW_SAYS = {
    "line_items": ("description", "quantity", "unit_price", "vat_rate", "amount"),
    "vat_breakdown": ("rate", "taxable_amount", "vat"),
}


def fits(story: Story) -> bool:
    """Whether the little that our Factur-X can say is all of it."""
    deal, country = story.deal, story.author.country
    plain = not (deal.inside or deal.discount or deal.shipping or deal.prepaid or deal.rounding)
    known = country.currency == "EUR" and country.vat is not None and " " not in country.postal
    taxed = all(item.rate is not None and not item.discount for item in deal.items)
    return plain and known and taxed and story.type == "invoice"


def paths(story: Story) -> set[str]:
    """The fields that the data says."""
    counts = {"line_items": len(story.deal.items), "vat_breakdown": len(story.deal.taxes)}
    rows = {
        f"{group}.{at}.{name}" for group, names in ROW_SAYS.items() for at in range(counts[group]) for name in names
    }
    return rows | set(SAYS)


def with_data(letter: bytes, story: Story) -> bytes:
    country = story.author.country.code
    return attached(letter, cross_industry_invoice(_sample(story), country, country))


def _sample(story: Story) -> Sample:
    """The story in the words of the hand-made samples."""
    value = {name: said.value for name, said in story.facts.items()}
    town, buyer = (f"{value[f'{party}_postal_code']} {value[f'{party}_city']}" for party in ("vendor", "customer"))
    voice = Voice(
        language=story.author.lexicon.code, words={}, currency=story.author.currency, thousands="", decimal_mark=".",
        money_with_sign="{}", percent="{}", dates=next(iter(DATES)),
    )  # fmt: skip
    seller = Company(
        name=str(value["vendor_name"]), tagline="", street=str(value["vendor_street"]), town=town, country="", phone="",
        email="", web="", vat_id=str(value["vendor_vat_id"]), iban=str(value["iban"]),
    )  # fmt: skip
    return Sample(
        name="", layout="", voice=voice, accent="", mark="", columns=(), seller=seller,
        buyer=(str(value["customer_name"]), str(value["customer_street"]), buyer), number=str(value["invoice_number"]),
        issued=story.day("invoice_date"), due=story.day("due_date"), order=str(value["purchase_order"]),
        reference=str(value["payment_reference"]),
        lines=tuple(Line(item.what, item.quantity, "", item.price, item.rate) for item in story.deal.items),
    )  # fmt: skip
