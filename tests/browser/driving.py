"""Chromium, and what people do in it with the product."""

import os
import shutil
from pathlib import Path
from uuid import uuid4

from playwright.sync_api import Browser, Locator, Page, Playwright

SAMPLES = Path(__file__).parents[2] / "samples" / "invoices"
PASSWORD = "correct horse battery"

RECEIPT = SAMPLES / "bistro-fr.jpg"  # a photo: it always goes to a person
RECEIPT_VENDOR = "Le Bistrot du Lavoir"
CLEAN = SAMPLES / "demo.pdf"  # approved without one

# Its own calls to its maker would leave the machine.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
ROOT = ("--no-sandbox",) if os.geteuid() == 0 else ()


def program() -> str | None:
    """Debian's Chromium; None where it is not installed."""
    return shutil.which("chromium")


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=program(), args=[*QUIET, *ROOT, "--disable-gpu"])


def register(page: Page) -> str:
    """A new company and its user, by hand; ends in the inbox. Returns the e-mail address."""
    email = f"{uuid4()}@example.com"
    page.goto("/app/register")
    page.get_by_label("Your name").fill("Ada Lovelace")
    page.get_by_label("Company").fill("Analytical Engines Ltd")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    page.wait_for_url("**/app/")
    return email


def scan(page: Page, *files: Path) -> Locator:
    """Choose files in the inbox; the row of the first one, which tells how it gets on."""
    page.locator("input[type=file][hidden]:not([capture])").set_input_files(files)
    return on_its_way(page, files[0].name)


def on_its_way(page: Page, name: str) -> Locator:
    return page.get_by_role("listitem").filter(has_text=name)


def broken_pdf(folder: Path, name: str = "broken.pdf") -> Path:
    """A file that is taken in, as it begins like a PDF, and cannot be read; another one under each name."""
    path = folder / name
    path.write_text(f"%PDF-1.7\nnothing that a PDF has: {name}\n%%EOF\n")
    return path
