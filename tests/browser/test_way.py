"""The way of a clerk, by mouse and then by keyboard alone."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Page, StorageState, expect

from .driving import CLEAN, PASSWORD, RECEIPT, RECEIPT_VENDOR, register, scan


def results(page: Page) -> dict[str, Any]:
    """What the API knows of the document that the page shows."""
    document_id = page.url.rsplit("/", 1)[1]
    answer: dict[str, Any] = page.request.get(f"/api/v1/documents/{document_id}/results").json()
    return answer


def value(found: dict[str, Any], path: str) -> str | None:
    said = found["corrections"].get(path) or found["fields"].get(path)
    return said["value"] if said else None


def test_from_registering_to_approval(page: Page) -> None:
    register(page)
    expect(page.get_by_role("heading", name="Drop your invoices here")).to_be_visible()

    row = scan(page, RECEIPT)
    expect(row.get_by_role("progressbar")).to_be_visible()
    expect(row).to_contain_text("Needs review")
    row.get_by_role("link", name="Review").click()

    number = page.get_by_role("textbox", name="Invoice number")
    expect(number).to_be_focused()  # the first doubtful field
    number.fill("000419")
    number.press("Enter")
    expect(page.get_by_text("Saved")).to_be_visible()
    total = page.get_by_role("textbox", name="Total")
    total.fill("1.294,30")
    total.press("Enter")
    expect(total).not_to_have_value("1.294,30")  # shown as the exact value is written here
    corrected = results(page)
    assert (value(corrected, "invoice_number"), value(corrected, "total")) == ("000419", "1294.30")
    assert corrected["fields"]["invoice_number"]["value"] == "000418"  # what was read stays as it was

    page.get_by_role("button", name="Approve").click()
    page.wait_for_url("**/app/**")
    page.goto("/app/?group=approved")
    page.get_by_role("link", name=RECEIPT_VENDOR).click()
    expect(page.get_by_text("Approved").first).to_be_visible()
    expect(page.get_by_text("Corrected by Ada Lovelace").first).to_be_visible()
    kinds = [(each["kind"], each["by"]) for each in results(page)["history"]]
    assert kinds[-1] == ("approved", "Ada Lovelace")
    assert ("corrected", "Ada Lovelace") in kinds


def test_by_keyboard_alone(page: Page) -> None:
    email = register(page)
    scan(page, RECEIPT).get_by_text("Needs review").wait_for()
    page.context.clear_cookies()

    page.goto("/app/")
    page.wait_for_url("**/sign-in**")
    expect(page.get_by_label("E-mail")).to_be_focused()
    page.keyboard.type(email)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Inbox")).to_be_visible()

    expect(page.get_by_role("link", name=RECEIPT_VENDOR)).to_be_visible()
    page.keyboard.press("j")
    expect(page.get_by_role("link", name=RECEIPT_VENDOR)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("textbox", name="Invoice number")).to_be_focused()
    doubtful = int(page.get_by_text(re.compile(r"^\d+ left$")).inner_text().split()[0])
    for left in range(doubtful - 1, 0, -1):
        page.keyboard.press("Enter")
        expect(page.get_by_text(f"{left} left")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("All checked")).to_be_visible()
    expect(page.get_by_role("button", name="Approve")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text(f"{RECEIPT_VENDOR}: approved.")).to_be_visible()


def test_a_click_on_a_word_fills_the_field(page: Page) -> None:
    register(page)
    row = scan(page, RECEIPT)
    row.get_by_role("link", name="Review").click()
    page.get_by_role("button", name=re.compile("more fields?, Payment")).click()
    terms = page.get_by_role("textbox", name="Payment terms")
    terms.focus()
    word = next(word for word in results(page)["pages"][0]["words"] if word["text"] == "TICKET")
    x0, y0, x1, y1 = word["box"]
    picture = page.get_by_role("img", name="Page 1").bounding_box()
    assert picture is not None
    scale = picture["width"] / results(page)["pages"][0]["width"]
    page.mouse.click(picture["x"] + (x0 + x1) / 2 * scale, picture["y"] + (y0 + y1) / 2 * scale)
    expect(terms).to_have_value("TICKET")
    terms.press("Enter")
    expect(page.get_by_text("Saved")).to_be_visible()
    assert results(page)["corrections"]["payment_terms"]["box"] == word["box"]


def test_what_the_invoice_does_not_say_is_there_for_who_asks(
    page: Page, violations: Callable[[Page], list[str]]
) -> None:
    register(page)
    scan(page, RECEIPT).get_by_role("link", name="Review").click()
    expect(page.get_by_role("textbox", name="Invoice number")).to_be_focused()
    for asked, label in {"Document": "Sales order", "Vendor": "Street", "Line items": "Line 1, Unit"}.items():
        field = page.get_by_role("textbox", name=label, exact=True)
        expect(field).to_have_count(0)
        page.get_by_role("button", name=re.compile(f"more (field|column)s?, {asked}")).press("Enter")
        expect(field).to_be_visible()
    assert violations(page) == []

    kind = page.get_by_role("combobox", name="Type")
    expect(kind).to_have_value("receipt")
    kind.select_option("Invoice")
    kind.press("Enter")
    country = page.get_by_role("textbox", name="Country", exact=True)
    country.fill("Frankreich")
    country.press("Enter")
    expect(country).to_have_value("France")
    unit = page.get_by_role("textbox", name="Line 1, Unit", exact=True)
    unit.fill("pc")
    unit.press("ArrowDown")
    expect(page.get_by_text("Saved")).to_be_visible()
    said = {path: each["value"] for path, each in results(page)["corrections"].items()}
    assert said == {"document_type": "invoice", "vendor_country": "FR", "line_items.0.unit": "pc"}

    page.reload()
    expect(kind).to_have_value("invoice")
    expect(unit).to_have_value("pc")
    expect(page.get_by_role("textbox", name="Street")).to_have_count(0)


def test_a_clean_invoice_needs_nobody(page: Page) -> None:
    register(page)
    row = scan(page, CLEAN)
    expect(row).to_contain_text("Approved")
    row.get_by_role("link", name="Open").click()
    expect(page.get_by_role("textbox", name="Invoice number")).not_to_be_editable()


def test_the_way_back_leads_to_what_the_inbox_showed(
    new_context: Callable[[StorageState | None], BrowserContext], furnished: StorageState
) -> None:
    page = new_context(furnished).new_page()
    page.goto("/app/?group=review&sort=total")
    page.get_by_role("link", name=RECEIPT_VENDOR).click()
    page.get_by_role("link", name="To the inbox").click()
    page.wait_for_url("**/app/?group=review&sort=total")
