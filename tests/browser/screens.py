"""The screens of the web app: what the accessibility tests look at, and the pictures of the documents."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page, ViewportSize, expect

from .driving import RECEIPT_VENDOR

DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}


@dataclass(frozen=True, slots=True)
class Look:
    """How a screen is looked at."""

    name: str
    size: ViewportSize
    scheme: Literal["light", "dark"]

    def at(self, page: Page) -> None:
        """Look at a page that is open, once its colours have changed."""
        page.set_viewport_size(self.size)
        page.emulate_media(color_scheme=self.scheme, reduced_motion="reduce")
        page.wait_for_function(
            "scheme => document.documentElement.dataset.mantineColorScheme === scheme", arg=self.scheme
        )


LOOKS = (
    Look("light", DESK, "light"),
    Look("dark", DESK, "dark"),
    Look("phone-light", PHONE, "light"),
    Look("phone-dark", PHONE, "dark"),
)


@dataclass(frozen=True, slots=True)
class Screen:
    """``open`` gets a page of a browser that is signed in or not, and returns when everything is drawn."""

    name: str
    open: Callable[[Page], object]
    signed_in: bool = True


def _sign_in(page: Page) -> None:
    page.goto("/app/sign-in")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def _register(page: Page) -> None:
    page.goto("/app/register")
    expect(page.get_by_role("heading", name="Create an account")).to_be_visible()


def _inbox(page: Page) -> None:
    page.goto("/app/")
    expect(page.get_by_role("link", name=RECEIPT_VENDOR)).to_be_visible()


def _failed(page: Page) -> None:
    page.goto("/app/?group=failed")
    expect(page.get_by_text("Not readable").first).to_be_visible()


def _nothing_found(page: Page) -> None:
    page.goto("/app/?search=nobody+has+this+name")
    expect(page.get_by_text("Nothing found")).to_be_visible()


def _keys(page: Page) -> None:
    _inbox(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def _document(page: Page) -> None:
    _inbox(page)
    page.get_by_role("link", name=RECEIPT_VENDOR).click()
    expect(page.get_by_role("textbox", name="Total")).to_be_visible()
    page.wait_for_function("() => [...document.images].every(each => each.complete && each.naturalWidth > 0)")


def _reject(page: Page) -> None:
    _document(page)
    page.get_by_role("button", name="Reject").last.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _not_read(page: Page) -> None:
    _failed(page)
    page.locator("a[href*='/documents/']").first.click()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def _not_found(page: Page) -> None:
    page.goto("/app/no/such/page")
    expect(page.get_by_role("heading", name="Nothing here")).to_be_visible()


SCREENS = (
    Screen("sign-in", _sign_in, signed_in=False),
    Screen("register", _register, signed_in=False),
    Screen("inbox", _inbox),
    Screen("failed", _failed),
    Screen("nothing-found", _nothing_found),
    Screen("keys", _keys),
    Screen("document", _document),
    Screen("reject", _reject),
    Screen("not-read", _not_read),
    Screen("not-found", _not_found),
)
