"""Every screen in both schemes, on a desk and on a phone, as axe sees it (WCAG 2.2 AA and its best practices)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, StorageState

from .screens import LOOKS, SCREENS, Look, Screen


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_axe_finds_nothing(
    new_context: Callable[[StorageState | None], BrowserContext],
    furnished: StorageState,
    violations: Callable[[Page], list[str]],
    screen: Screen,
    look: Look,
) -> None:
    page = new_context(furnished if screen.signed_in else None).new_page()
    page.set_viewport_size(look.size)
    page.emulate_media(color_scheme=look.scheme, reduced_motion="reduce")
    screen.open(page)
    assert violations(page) == []
