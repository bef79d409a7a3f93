"""What is half-typed on the page of something protected is kept for who types it alone, over a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.fakes import ManualLater
from tests.ui.limited.test_screen import Bench, bench
from vios_desktop.services.drafts import SEALED_FORM

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.services.desk import Desk

__all__ = ["bench"]


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> ManualLater:
    later = ManualLater()
    monkeypatch.setattr("vios_desktop.ui.limited.screen.QtLater", lambda _parent: later)
    return later


def kept(desk: Desk) -> list[Draft]:
    return [draft for draft in desk.drafts.all() if draft.form == SEALED_FORM]


def test_a_note_comes_back_after_a_lock_and_goes_when_it_is_saved(bench: Bench, later: ManualLater) -> None:
    screen = bench.screen_of(bench.joris, bench.id)
    screen.record.note_button.click()
    assert not screen.draft_is_kept()
    screen.record.note.text.set_text("Gebeld met de ou")
    assert not screen.draft_is_kept()
    later.pass_ms(2_100)
    assert screen.draft_is_kept()
    screen.record.note.text.set_text("Gebeld met de ouders, morgen we")
    left: list[str] = []
    screen.leave(lambda: left.append("done"))
    assert left == ["done"]
    assert screen.draft_is_kept(), "the note at the unlock asks after it was left"
    assert screen.record.note.text.text() == ""
    screen.close_session()

    again = bench.screen_of(bench.joris, bench.id)
    note = again.record.note
    assert (note.isHidden(), note.text.text()) == (False, "Gebeld met de ouders, morgen we")
    assert again.draft_is_kept()
    note.save_button.click()
    assert not kept(bench.joris)
    assert not again.draft_is_kept()
    later.pass_ms(10_000)
    assert not kept(bench.joris)
    assert bench.joris.limited.read(bench.id).events[-1].reason == "Gebeld met de ouders, morgen we"


def test_nobody_else_gets_it_back(bench: Bench) -> None:
    screen = bench.screen_of(bench.joris, bench.id)
    screen.record.note_button.click()
    screen.record.note.text.set_text("Van Joris")
    screen.leave(lambda: None)
    assert bench.screen_of(bench.marit, bench.id).record.note.isHidden()
    assert bench.marit.sealed_drafts.all() == ()


def test_cancelling_throws_it_away(bench: Bench, later: ManualLater) -> None:
    screen = bench.screen_of(bench.joris, bench.id)
    screen.record.note_button.click()
    screen.record.note.text.set_text("Toch niet")
    later.pass_ms(2_100)
    assert len(kept(bench.joris)) == 1
    screen.record.note.cancel_button.click()
    later.pass_ms(2_100)
    assert not kept(bench.joris)


def test_back_from_the_list_it_stands_there_still(bench: Bench) -> None:
    screen = bench.screen_of(bench.joris, bench.id)
    screen.record.note_button.click()
    screen.record.note.text.set_text("Half")
    screen.presenter.to_list()
    screen.presenter.read(bench.id)
    assert (screen.record.note.isHidden(), screen.record.note.text.text()) == (False, "Half")


def test_the_reason_of_lifting_and_the_names_come_back_to_who_may_do_that(bench: Bench) -> None:
    first = bench.screen_of(bench.marit, bench.id)
    first.record.lift_button.click()
    first.record.lift.reason.set_text("De zaak is r")
    first.leave(lambda: None)
    again = bench.screen_of(bench.marit, bench.id)
    assert (again.record.lift.isHidden(), again.record.lift.reason.text()) == (False, "De zaak is r")
    again.record.lift.cancel_button.click()
    again.record.names_button.click()
    again.record.names.names.chips["sanne"].click()
    again.record.names.reason.set_text("Sanne doet het van nu a")
    again.leave(lambda: None)
    third = bench.screen_of(bench.marit, bench.id)
    names = third.record.names
    assert (names.isHidden(), names.reason.text()) == (False, "Sanne doet het van nu a")
    assert set(names.names.codes()) == {"joris", "sanne"}
    names.save_button.click()
    assert "sanne" in bench.marit.limited.read(bench.id).named
    assert not kept(bench.marit)


def test_another_deed_leaves_what_is_half_typed(bench: Bench) -> None:
    bench.renew("joris")
    screen = bench.screen_of(bench.marit, bench.id)
    screen.record.note_button.click()
    screen.record.note.text.set_text("Half")
    screen.record.back_giving.click()
    assert bench.marit.limited.read(bench.id).lost == ()
    assert (screen.record.note.isHidden(), screen.record.note.text.text()) == (False, "Half")
