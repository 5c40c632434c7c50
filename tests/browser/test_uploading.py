"""Files that come a second time: by a person who did not know, and by a connection that broke."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, Request, Route, expect

from .driving import CLEAN, register, scan

UPLOAD = "**/api/v1/documents/upload*"


def link_of(row: Locator) -> str | None:
    return row.get_by_role("link", name="Open").get_attribute("href")


def documents(page: Page) -> Locator:
    return page.get_by_role("table", name="Documents").get_by_role("row").filter(has_text=CLEAN.name)


def test_the_same_file_leads_to_the_first_document_unless_another_is_wished(
    page: Page, violations: Callable[[Page], list[str]]
) -> None:
    register(page)
    row = scan(page, CLEAN)
    expect(row).to_contain_text("Approved")
    first = link_of(row)
    page.get_by_role("button", name="Clear finished").click()

    scan(page, CLEAN)
    expect(row).to_contain_text("Scanned before, on")
    expect(row).to_contain_text("Approved")
    assert link_of(row) == first
    expect(documents(page)).to_have_count(1)
    assert violations(page) == []

    row.get_by_role("button", name="Scan it anyway").click()
    expect(documents(page)).to_have_count(2)
    expect(row).to_contain_text("Approved")
    assert link_of(row) != first


def test_what_did_not_get_through_is_sent_again_as_the_same(page: Page) -> None:
    """Under the same key: had the first attempt got through, and only its answer not, there would be one document."""
    register(page)
    troubles: list[Callable[[Route], None]] = [
        lambda route: route.abort("connectionreset"),
        lambda route: route.fulfill(status=409, headers={"Retry-After": "1"}),
    ]
    sent: list[Request] = []

    def trouble(route: Route) -> None:
        sent.append(route.request)
        (troubles.pop(0) if troubles else Route.continue_)(route)

    page.route(UPLOAD, trouble)
    row = scan(page, CLEAN)
    expect(row).to_contain_text("Waits, then is sent again")
    expect(row).to_contain_text("Approved")
    expect(row).not_to_contain_text("Scanned before")
    assert len(sent) == 3
    assert len({each.headers["idempotency-key"] for each in sent}) == 1
    expect(documents(page)).to_have_count(1)
