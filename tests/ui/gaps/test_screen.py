"""Gaten: recorded, brought, closed and taken back at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.ui.today.desk import agree, make_desk
from vios_desktop.domain.gap import GapFacts
from vios_desktop.domain.vocabulary import GapState
from vios_desktop.texts import Texts
from vios_desktop.ui.gaps.model import NEW, Filters, Step
from vios_desktop.ui.gaps.screen import GapsScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.other_version import OtherVersion

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def screen(
    qtbot: QtBot, desk: Desk, theme: Theme, settings: ForgetfulSettings, navigator: NotedNavigator
) -> GapsScreen:
    made = at_once(make)(desk, desk.school.view(), ImmediateRunner(), Texts("en"), navigator, settings, theme)
    qtbot.addWidget(made)
    made.resize(1158, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.entered()
    return made


def states(screen: GapsScreen) -> list[GapState]:
    shown = screen.presenter.shown
    return [shown.detail.gap.state] if shown is not None else []


def test_a_gap_is_recorded_brought_closed_and_taken_back(screen: GapsScreen, navigator: NotedNavigator) -> None:
    page = screen.page
    page.new_button.click()
    page.form.save_button.click()
    assert page.form.fields["text"].error, "nothing was written yet"

    page.form.text.set_text("Niemand kan op vrijdagavond op straat zijn")
    page.form.asked.set_text("youth_work,halt")
    page.form.save_button.click()
    assert states(screen) == [GapState.OPEN]
    assert "Youth work 1" in page.counts.text()
    assert page.form.isHidden()

    page.bring_button.click()
    page.step_form.brought_to.set_text("W. Denkbeeld")
    page.step_form.save_button.click()
    assert states(screen) == [GapState.BROUGHT]

    page.close_button.click()
    page.step_form.outcome.set_text("De gemeente betaalt iemand")
    page.step_form.save_button.click()
    assert states(screen) == [GapState.CLOSED]

    assert navigator.undo is not None
    navigator.undo()
    assert states(screen) == [GapState.BROUGHT]
    page.back_button.click()
    assert states(screen) == [GapState.OPEN]


def test_filters_narrow_the_list(screen: GapsScreen, desk: Desk) -> None:
    today = desk.session.clock.today()
    gap = desk.gaps.record(GapFacts("Niemand geeft les over gokken", today, ("health",)))
    desk.gaps.bring(gap.id, today, "Gemeente", gap.version)
    screen.presenter.set_filters(Filters(GapState.OPEN))
    assert screen.page.list_pane.model.rowCount() == 0
    screen.presenter.set_filters(Filters(GapState.BROUGHT, this_year=True))
    assert screen.page.list_pane.model.rowCount() == 1


def test_the_open_gap_can_be_worded_anew(screen: GapsScreen, desk: Desk) -> None:
    gap = desk.gaps.record(GapFacts("Niemand geeft les", desk.session.clock.today(), ("health",)))
    screen.visit(gap.id)
    screen.page.edit_button.click()
    assert screen.page.form.text.text() == "Niemand geeft les"
    screen.page.form.text.set_text("Niemand geeft les over gokken")
    screen.page.form.save_button.click()
    assert desk.gaps.view(gap.id).gap.text == "Niemand geeft les over gokken"
    assert screen.page.step_form.step is Step.BRING


def test_a_gap_is_taken_away_with_a_reason_and_brought_back(
    screen: GapsScreen, desk: Desk, navigator: NotedNavigator
) -> None:
    gap = desk.gaps.record(GapFacts("Niemand geeft les over gokken", desk.session.clock.today(), ("health",)))
    screen.visit(gap.id)
    page = screen.page
    page.away_button.click()
    assert not page.reason.isHidden()
    page.reason.save_button.click()
    assert page.reason.fields["reason"].error, "a reason is asked"
    page.reason.text.set_text("Dubbel")
    page.reason.save_button.click()
    assert states(screen) == []
    assert page.list_pane.model.rowCount() == 0
    assert page.reason.isHidden()
    assert navigator.undo is not None
    navigator.undo()
    assert states(screen) == [GapState.OPEN]


def test_a_gap_is_recorded_from_an_agreement(screen: GapsScreen, desk: Desk) -> None:
    asked = agree(desk, "Jongerenwerk kijkt of er plek is", 3, owner_kind="youth_work")
    screen.visit(NEW, agreement_id=asked.id)
    page = screen.page
    assert page.form.asked.codes() == ("youth_work",)
    page.form.text.set_text("Er is geen plek in de avond")
    page.form.save_button.click()
    shown = screen.presenter.shown
    assert shown is not None
    assert shown.detail.gap.agreement_id == asked.id
    assert shown.detail.agreement == "Jongerenwerk kijkt of er plek is"


def test_what_is_typed_at_one_agreement_is_not_taken_to_another(screen: GapsScreen, desk: Desk) -> None:
    first = agree(desk, "Jongerenwerk kijkt of er plek is", 3, owner_kind="youth_work")
    screen.visit(NEW, agreement_id=first.id)
    screen.page.form.text.set_text("Er is geen plek in de avond")
    screen.visit(NEW)
    assert screen.page.form.text.text() == ""
    assert screen.page.form.facts().agreement_id is None
    screen.visit(NEW, agreement_id=first.id)
    assert screen.page.form.text.text() == "Er is geen plek in de avond"


def test_the_list_is_printed_for_the_municipality_as_it_is_filtered(
    screen: GapsScreen, desk: Desk, navigator: NotedNavigator
) -> None:
    assert screen.page.print_button.isHidden(), "nothing to bring yet"
    today = desk.session.clock.today()
    desk.gaps.record(GapFacts("Niemand geeft les over gokken", today, ("health",)))
    closed = desk.gaps.record(GapFacts("Niemand op vrijdagavond", today, ("youth_work",)))
    desk.gaps.close(closed.id, "Opgelost", closed.version)
    screen.presenter.set_filters(Filters(GapState.OPEN))
    screen.page.print_button.click()
    content = navigator.papers[-1].make().content.decode()
    assert "gokken" in content
    assert "vrijdagavond" not in content


def test_what_is_half_typed_is_kept_and_comes_back(
    qtbot: QtBot, screen: GapsScreen, desk: Desk, theme: Theme, settings: ForgetfulSettings
) -> None:
    screen.page.new_button.click()
    screen.page.form.text.set_text("Niemand kan in de avond")
    left: list[bool] = []
    screen.leave(lambda: left.append(True))
    (draft,) = desk.drafts.all()
    assert (draft.form, draft.values["row"]) == ("gap", NEW)
    assert left == [True]

    again = at_once(make)(
        desk, desk.school.view(), ImmediateRunner(), Texts("en"), NotedNavigator(), settings, theme
    )
    qtbot.addWidget(again)
    again.entered()
    again.page.open_new()
    assert again.page.form.text.text() == "Niemand kan in de avond"
    again.page.form.asked.set_text("halt")
    again.page.form.save_button.click()
    assert desk.drafts.all() == ()


def test_a_half_typed_step_is_dropped_when_it_is_kept(screen: GapsScreen, desk: Desk) -> None:
    gap = desk.gaps.record(GapFacts("Niemand geeft les over gokken", desk.session.clock.today(), ("health",)))
    screen.visit(gap.id)
    page = screen.page
    for press, field, said in (
        (page.bring_button, page.step_form.brought_to, "W. Denkbeeld"),
        (page.close_button, page.step_form.outcome, "Geregeld"),
    ):
        press.click()
        field.set_text(said)
        screen.presenter.forms.flush()
        assert [draft.subject_id for draft in desk.drafts.all()] == [gap.id]
        page.step_form.save_button.click()
        assert desk.drafts.all() == ()
    assert states(screen) == [GapState.CLOSED]


def test_a_draft_thrown_away_elsewhere_shuts_its_form(screen: GapsScreen, desk: Desk) -> None:
    screen.page.new_button.click()
    screen.page.form.text.set_text("Niemand kan in de avond")
    screen.presenter.forms.flush()
    (draft,) = desk.drafts.all()
    desk.drafts.discard(draft.id)
    screen.refresh()
    assert screen.page.form.isHidden()
    screen.page.open_new()
    assert screen.page.form.text.text() == ""


def test_what_somebody_else_changed_meanwhile_is_not_written_over_without_a_word(
    qtbot: QtBot, screen: GapsScreen, desk: Desk, theme: Theme, settings: ForgetfulSettings
) -> None:
    today = desk.session.clock.today()
    gap = desk.gaps.record(GapFacts("Niemand geeft les over gokken", today, ("health",)))
    screen.visit(gap.id)
    screen.page.edit_button.click()
    screen.page.form.text.set_text("Niemand geeft les over online gokken")
    screen.leave(lambda: None)
    theirs = GapFacts("Niemand geeft les over kansspelen", today, ("health", "youth_work"))
    desk.gaps.change(gap.id, theirs, gap.version)

    again = at_once(make)(
        desk, desk.school.view(), ImmediateRunner(), Texts("en"), NotedNavigator(), settings, theme
    )
    qtbot.addWidget(again)
    again.entered()
    again.visit(gap.id)
    form = again.page.form
    again.page.edit_button.click()
    assert form.text.text() == "Niemand geeft les over online gokken"
    assert set(form.asked.codes()) == {"health", "youth_work"}, "not typed in: as it is now"
    (note,) = form.findChildren(OtherVersion)
    note.button.click()
    assert form.text.text() == theirs.text
    note.button.click()
    form.text.set_text("Niemand geeft les over gokken en kansspelen")
    note.button.click()
    again.leave(lambda: None)
    assert [draft.values["texts"]["text"] for draft in desk.drafts.all()] == [  # type: ignore[index]  # JSON
        "Niemand geeft les over gokken en kansspelen"
    ], "the other version was looked at, and what one typed is still in the draft"
    note.button.click()
    form.save_button.click()
    kept = desk.gaps.view(gap.id).gap
    assert kept.text == "Niemand geeft les over gokken en kansspelen", "what is in the box is kept"
    assert set(kept.asked_kinds) == {"health", "youth_work"}
    again.page.edit_button.click()
    assert [shown for shown in form.findChildren(OtherVersion) if not shown.isHidden()] == []


def test_the_choice_between_two_versions_is_still_open_after_a_lock(
    qtbot: QtBot, screen: GapsScreen, desk: Desk, theme: Theme, settings: ForgetfulSettings
) -> None:
    today = desk.session.clock.today()
    gap = desk.gaps.record(GapFacts("Niemand geeft les over gokken", today, ("health",)))
    screen.visit(gap.id)
    screen.page.edit_button.click()
    screen.page.form.text.set_text("Niemand geeft les over online gokken")
    screen.leave(lambda: None)
    desk.gaps.change(gap.id, GapFacts("Niemand geeft les over kansspelen", today, ("health",)), gap.version)
    for _times in range(2):
        again = at_once(make)(
            desk, desk.school.view(), ImmediateRunner(), Texts("en"), NotedNavigator(), settings, theme
        )
        qtbot.addWidget(again)
        again.entered()
        again.visit(gap.id)
        again.page.edit_button.click()
        (note,) = again.page.form.findChildren(OtherVersion)
        assert again.page.form.text.text() == "Niemand geeft les over online gokken"
        note.button.click()
        again.leave(lambda: None)
