"""What happens elsewhere shows by itself: by events, and where those are cut off by asking again."""

from playwright.sync_api import BrowserContext, Page, expect

from .driving import CLEAN, register


def upload_from_elsewhere(context: BrowserContext) -> None:
    """As another tab of the same company does."""
    csrf = {each["name"]: each["value"] for each in context.cookies()}["csrf_access_token"]
    file = {"name": CLEAN.name, "mimeType": "application/pdf", "buffer": CLEAN.read_bytes()}
    answer = context.request.post("/api/v1/documents/upload", multipart={"file": file}, headers={"X-CSRF-TOKEN": csrf})
    assert answer.status == 201, answer.text()


def test_a_document_of_somebody_else_appears(page: Page) -> None:
    with page.expect_response("**/api/v1/documents/events"):
        register(page)
    upload_from_elsewhere(page.context)
    row = page.get_by_role("row").filter(has_text=CLEAN.name)
    expect(row).to_contain_text("Approved")
    expect(page.get_by_role("link", name="Approved 1")).to_be_visible()


def test_it_also_appears_where_no_event_comes_through(page: Page) -> None:
    page.route("**/api/v1/documents/events", lambda route: route.abort())
    register(page)
    upload_from_elsewhere(page.context)
    expect(page.get_by_role("row").filter(has_text=CLEAN.name)).to_contain_text("Approved")
