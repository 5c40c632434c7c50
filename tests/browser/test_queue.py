"""What waits for a person is one queue, in which failed documents are met too."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Request, expect

from .driving import RECEIPT, RECEIPT_VENDOR, broken_pdf, on_its_way, register, scan


def test_a_failed_document_is_met_in_the_queue_and_tried_again(
    page: Page, tmp_path: Path, violations: Callable[[Page], list[str]]
) -> None:
    register(page)
    expect(scan(page, broken_pdf(tmp_path))).to_contain_text("Not readable")
    expect(scan(page, RECEIPT)).to_contain_text("Needs review")
    page.get_by_role("link", name="To do 2").click()
    page.get_by_role("link", name=RECEIPT_VENDOR).click()

    queue = page.get_by_role("navigation", name="Documents that wait for a person")
    expect(queue).to_contain_text("2 of 2")
    page.keyboard.press("Alt+ArrowLeft")
    expect(queue).to_contain_text("1 of 2")
    panel = page.get_by_role("region", name="What the invoice says")
    expect(panel).to_contain_text("File is damaged")
    expect(panel.get_by_text("corrupt", exact=True)).to_be_visible()
    expect(panel.get_by_role("link", name="Download the original")).to_be_visible()
    assert violations(page) == []

    page.keyboard.press("Control+Enter")
    expect(panel).to_contain_text("Taken up again")
    expect(panel.get_by_text("Failed", exact=True)).to_have_count(2)
    expect(panel.get_by_role("button", name="Try again")).to_be_enabled()

    page.keyboard.press("Control+Shift+Enter")
    page.get_by_role("dialog").get_by_role("button", name="Reject").click()
    expect(page.get_by_role("heading", level=1, name=RECEIPT_VENDOR)).to_be_visible()
    expect(queue).to_contain_text("1 of 1")


def test_those_that_failed_are_tried_again_by_one_call(page: Page, tmp_path: Path) -> None:
    register(page)
    files = [broken_pdf(tmp_path, name) for name in ("one.pdf", "two.pdf")]
    scan(page, *files)
    for file in files:
        expect(on_its_way(page, file.name)).to_contain_text("Not readable")
    calls: list[Request] = []
    page.on("request", lambda call: calls.append(call) if "/dead-letters/" in call.url else None)
    page.get_by_role("link", name="Failed 2").click()
    page.get_by_role("checkbox", name="Select all on this page").check()
    page.get_by_role("toolbar").get_by_role("button", name="Try again").click()
    expect(page.get_by_text("2 documents are tried again")).to_be_visible()
    assert len(calls) == 1
