"""An invitation that came as a line of text: pasted under its door, with what is wrong told beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tests.fakes.sealed import INVITATION
from tests.ui.entrance.fakes import FakeVaultStore
from tests.ui.entrance.test_entrance_pages import Hall, hall
from vios_desktop.sealed.invitation_file import invitation_code, write_invitation

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["hall"]


def test_a_line_is_pasted_under_its_door_and_opens_the_form(hall: Callable[[FakeVaultStore], Hall]) -> None:
    one = hall(FakeVaultStore())
    asked: list[object] = []
    one.entrance.report_requested.connect(asked.append)
    one.start()
    page = one.entrance.doors_page
    assert page is not None
    line = page.line
    assert line is not None
    line.open()
    for text, words in (
        ("", "Er staat nog niets."),
        ("Beste collega", "niet de regel van een uitnodiging"),
        (invitation_code(INVITATION)[:-9], "er ontbreekt een stuk"),
        (invitation_code(replace(INVITATION, expires_on=date(2026, 11, 1))), "geldt niet meer"),
    ):
        line.text.set_text(text)
        line.open_button.click()
        assert words in line.field.error
        assert line.text.text() == text, "it stays, to be mended"
    nothing = (list(asked), one.store.shelf.lies)
    assert nothing == ([], None)
    line.text.set_text(f"Hier is hij:\n{invitation_code(INVITATION)}\n")
    line.open_button.click()
    assert asked == [None]
    assert one.store.shelf.lies == write_invitation(INVITATION)
    assert next(iter(page.doors)) == "report"


def test_a_line_that_is_given_up_leaves_nothing_behind(hall: Callable[[FakeVaultStore], Hall]) -> None:
    one = hall(FakeVaultStore())
    one.start()
    page = one.entrance.doors_page
    assert page is not None
    assert page.line is not None
    page.line.open()
    page.line.text.set_text(invitation_code(INVITATION))
    line = page.line
    line.cancel_button.click()
    assert (line.isHidden(), line.text.text()) == (True, "")
