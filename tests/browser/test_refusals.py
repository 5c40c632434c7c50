"""Files that are refused or cannot be read, and names that would like to be more than names."""

from pathlib import Path

from playwright.sync_api import Page, expect

from .driving import broken_pdf, register, scan


def test_a_file_that_is_no_invoice_is_refused_with_the_reason(page: Page, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Not an invoice.")
    register(page)
    row = scan(page, text)
    expect(row).to_contain_text("Not a type that is read")
    row.get_by_role("button", name="Dismiss notes.txt").click()
    expect(row).to_have_count(0)


def test_a_file_that_cannot_be_read_says_why_on_its_page(page: Page, tmp_path: Path) -> None:
    register(page)
    row = scan(page, broken_pdf(tmp_path))
    expect(row).to_contain_text("Not readable")
    row.get_by_role("link").first.click()
    page.wait_for_url("**/documents/*")
    expect(page.get_by_role("main")).to_contain_text("The file is damaged")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def test_a_name_stays_a_name(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "<img src=x onerror=owned=1>.pdf"
    broken_pdf(tmp_path).rename(path)
    register(page)
    row = scan(page, path)
    expect(row).to_contain_text("Not readable")
    row.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("<img src=x")
    assert page.locator("img[src=x]").count() == 0
    assert page.evaluate("'owned' in window") is False
