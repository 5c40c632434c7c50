"""The sign-in of the browser: renewed unseen, over when it is over, and never led astray."""

import re

from playwright.sync_api import Page, expect

from .driving import CLEAN, PASSWORD, register, scan


def sign_in(page: Page, email: str) -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


def test_no_script_can_read_a_token(page: Page) -> None:
    register(page)
    readable = page.evaluate("document.cookie")
    assert "csrf_access_token" in readable
    assert "token_cookie" not in readable
    stored = page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
    assert "eyJ" not in stored  # how every JSON web token begins


def test_a_token_that_ran_out_is_renewed_unseen(page: Page) -> None:
    register(page)
    page.context.clear_cookies(name="access_token_cookie")
    page.context.clear_cookies(name="csrf_access_token")
    expect(scan(page, CLEAN)).to_contain_text("Approved")
    page.context.clear_cookies(name="access_token_cookie")
    page.reload()
    expect(page.get_by_role("row").filter(has_text=CLEAN.name)).to_be_visible()


def test_after_signing_out_nothing_is_left_to_see(page: Page) -> None:
    register(page)
    page.get_by_role("button", name="Your account").click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.wait_for_url("**/sign-in**")
    assert not [each for each in page.context.cookies() if "token" in each["name"]]
    page.go_back()
    page.wait_for_url("**/sign-in**")
    assert page.request.get("/api/v1/auth/me").status == 401


def test_a_sign_in_leads_to_where_one_wanted_to_go(page: Page) -> None:
    email = register(page)
    page.context.clear_cookies()
    page.goto("/app/?group=approved")
    page.wait_for_url("**/sign-in**")
    sign_in(page, email)
    page.wait_for_url("**/app/?group=approved")


def test_a_link_cannot_lead_a_sign_in_to_a_stranger(page: Page) -> None:
    email = register(page)
    for stranger in ("https://stranger.example", "//stranger.example", "/\\stranger.example"):
        page.context.clear_cookies()
        page.goto(f"/app/sign-in?next={stranger}")
        sign_in(page, email)
        expect(page.get_by_role("heading", name="Inbox")).to_be_visible()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/app/", page.url)


def test_a_wrong_password_is_told_in_words(page: Page) -> None:
    page.goto("/app/sign-in")
    sign_in(page, "nobody@example.com")
    expect(page.get_by_text("The e-mail address or the password is wrong.")).to_be_visible()
