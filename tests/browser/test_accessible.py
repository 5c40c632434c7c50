"""Every screen in both schemes, on a desk and on a phone, as axe sees it (WCAG 2.2 AA and its best practices)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, StorageState

from .screens import LOOKS, SCREENS, Screen


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_axe_finds_nothing(
    new_context: Callable[[StorageState | None], BrowserContext],
    furnished: StorageState,
    violations: Callable[[Page], list[str]],
    screen: Screen,
) -> None:
    page = new_context(furnished if screen.signed_in else None).new_page()
    screen.open(page)
    found = {}
    for look in LOOKS:
        look.at(page)
        found[look.name] = violations(page)
    assert found == {look.name: [] for look in LOOKS}
