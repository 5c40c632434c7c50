"""A real Chromium in front of the whole product."""

import os
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect, sync_playwright

from scanner_embedded.node import WEB
from scanner_embedded.stack import Stack

from . import driving
from .driving import CLEAN, RECEIPT, on_its_way, register, scan
from .screens import DESK

AXE = WEB / "node_modules" / "axe-core" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
READ_MS = 60_000  # a photo, while other tests keep both cores busy


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if driving.program() is None and "CI" not in os.environ:
        pytest.skip("needs Chromium: apt install chromium")
    expect.set_options(timeout=READ_MS)
    with sync_playwright() as playwright:
        browser = driving.launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def new_context(chromium: Browser, stack: Stack) -> Iterator[Callable[[StorageState | None], BrowserContext]]:
    """Makes browsers of their own. Every call of theirs must go to the product, and no script of theirs may fail."""
    contexts: list[BrowserContext] = []
    strangers: list[str] = []
    failures: list[str] = []

    def make(state: StorageState | None = None) -> BrowserContext:
        context = chromium.new_context(
            base_url=stack.address, viewport=DESK, locale="en-GB", reduced_motion="reduce", storage_state=state
        )
        context.set_default_timeout(READ_MS)
        context.on("request", lambda call: None if _is_ours(call.url, stack) else strangers.append(call.url))
        context.on("weberror", lambda error: failures.append(str(error.error)))
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert not strangers
    assert not failures


def _is_ours(url: str, stack: Stack) -> bool:
    return url.startswith(("data:", "blob:")) or urlsplit(url).netloc == urlsplit(stack.address).netloc


@pytest.fixture
def page(new_context: Callable[[StorageState | None], BrowserContext]) -> Page:
    """Of a browser that nobody has signed in with."""
    return new_context(None).new_page()


@pytest.fixture(scope="session")
def furnished(chromium: Browser, stack: Stack, tmp_path_factory: pytest.TempPathFactory) -> StorageState:
    """The sign-in of a company with a document in each state that a person meets."""
    broken = driving.broken_pdf(tmp_path_factory.mktemp("broken"))
    context = chromium.new_context(base_url=stack.address, viewport=DESK, locale="en-GB")
    try:
        page = context.new_page()
        register(page)
        scan(page, RECEIPT, CLEAN, broken)
        expect(on_its_way(page, RECEIPT.name)).to_contain_text("Needs review")
        expect(on_its_way(page, CLEAN.name)).to_contain_text("Approved")
        expect(on_its_way(page, broken.name)).to_contain_text("Not readable")
        return context.storage_state()
    finally:
        context.close()


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    """What axe finds against WCAG 2.2 AA on the page as it is now, a line each."""

    def find(page: Page) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("rules => axe.run({runOnly: rules})", list(RULES))
        return [
            f"{each['id']}: {each['help']}: {node['html']}" for each in found["violations"] for node in each["nodes"]
        ]

    return find
