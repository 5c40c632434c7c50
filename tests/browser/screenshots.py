"""Takes the pictures of the documents: every screen in both schemes, on a desk and on a phone.

``python -m tests.browser.screenshots`` starts the product in a folder of its own, and writes ``docs/screenshots/``.
"""

import os
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, StorageState, expect, sync_playwright

from scanner_embedded import environment
from scanner_embedded.home import CHECKOUT, Home
from scanner_embedded.ports import free_port
from scanner_embedded.stack import Stack

from . import driving
from .screens import DESK, LOOKS, SCREENS, Look, Screen

FOLDER = CHECKOUT / "docs" / "screenshots"
SHOWN = {"sign-in", "inbox", "document"}
FILES = ("demo.pdf", "joinery-de.pdf", "winery-es.pdf", "sauna-se.pdf", "workshop-it.pdf", "nursery-nl.pdf")
READ_MS = 120_000


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        stack = Stack(Home(Path(folder)), environment.without_settings(os.environ) | {"PORT": str(free_port())})
        try:
            stack.up()
            take(driving.launch(playwright), stack.address)
        finally:
            stack.down()


def take(chromium: Browser, address: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=READ_MS)
    state = furnish(chromium, address)
    for screen in SCREENS:
        if screen.name in SHOWN:
            for look in LOOKS:
                context = chromium.new_context(
                    base_url=address, viewport=look.size, color_scheme=look.scheme, locale="en-GB",
                    reduced_motion="reduce", storage_state=state if screen.signed_in else None,
                )  # fmt: skip
                picture(context, screen, look)


def furnish(chromium: Browser, address: str) -> StorageState:
    """A company with some documents: a receipt that a person has to look at, and clean invoices."""
    context = chromium.new_context(base_url=address, viewport=DESK, locale="en-GB")
    page = context.new_page()
    driving.register(page)
    files = [driving.SAMPLES / name for name in FILES]
    driving.scan(page, *files, driving.RECEIPT)
    for file in files:
        expect(driving.on_its_way(page, file.name)).to_contain_text("Approved")
    expect(driving.on_its_way(page, driving.RECEIPT.name)).to_contain_text("Needs review")
    state = context.storage_state()
    context.close()
    return state


def picture(context: BrowserContext, screen: Screen, look: Look) -> None:
    file = FOLDER / f"{screen.name}-{look.name}.png"
    page = context.new_page()
    screen.open(page)
    with Image.open(BytesIO(page.screenshot())) as shot:
        shot.convert("RGB").quantize(256).save(file, optimize=True)  # a third of the size, to the eye the same
    context.close()
    print(file.relative_to(CHECKOUT))


if __name__ == "__main__":
    main()
