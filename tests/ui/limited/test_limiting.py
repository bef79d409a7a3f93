"""Protecting an incident from its page: who is named, what others see of it then, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import TODAY, colleague_desk, make_desk, record
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.limited_counting import LimitedChoice
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.incidents.screen import IncidentsScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.widgets.buttons import Button
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme

WHY = "Er is een medewerker bij betrokken."


@dataclass
class Bench:
    desk: Desk
    screen: IncidentsScreen
    navigator: NotedNavigator

    def menu(self) -> dict[str, object]:
        return dict(self.screen.page.detail_pane.header.menu_entries())

    def ask(self, incident_id: str) -> None:
        self.screen.presenter.show(incident_id)
        dict(self.screen.page.detail_pane.header.menu_entries())["Protect"]()

    def limit(self, incident_id: str, *chosen: str) -> None:
        self.ask(incident_id)
        form = self.screen.page.detail_pane.names
        form.names.set_text(",".join(chosen))
        form.reason.set_text(WHY)
        form.save_button.click()

    def words(self) -> str:
        pane = self.screen.page.detail_pane.state
        return " ".join(label.text() for label in pane.findChildren(Label)) if pane is not None else ""


def bench_of(qtbot: QtBot, theme: Theme, desk: Desk) -> Bench:
    navigator = NotedNavigator()
    screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), navigator, ForgetfulSettings(), theme)
    qtbot.addWidget(screen)
    screen.entered()
    return Bench(desk, screen, navigator)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    desk = make_desk()
    colleague_desk(desk, Role.COLLEAGUE)
    return bench_of(qtbot, theme, desk)


def test_it_leaves_the_list_and_the_toast_brings_it_back(bench: Bench) -> None:
    (incident_id,) = record(bench.desk)
    bench.screen.refresh()
    link = bench.screen.page.list_pane.limited
    assert link.isHidden()
    bench.limit(incident_id, "joris")
    assert bench.screen.page.list_pane.list.rows.rowCount() == 0
    assert not link.isHidden()
    assert (bench.desk.limited.listing().lines[0].named) == ("joris", "marit")
    assert bench.screen.page.detail_pane.names.isHidden()
    link.button.click()
    assert ("limited", "") in bench.navigator.asked

    assert bench.navigator.undo is not None
    bench.navigator.undo()
    assert bench.desk.incidents.view(incident_id).incident.id == incident_id
    assert link.isHidden()


@pytest.mark.parametrize("counts", [True, False])
def test_it_is_said_beforehand_what_lies_open_where_the_school_lets_them_count(bench: Bench, counts: bool) -> None:
    with bench.desk.session.begin() as work:
        work.publications.add_limited_choice(LimitedChoice(counts, date(2001, 1, 1), "marit"))
        work.commit()
    (incident_id,) = record(bench.desk)
    bench.ask(incident_id)
    said = " ".join(label.text() for label in bench.screen.page.detail_pane.names.findChildren(Label))
    assert ("can be read in the file of the school until then" in said) is counts
    assert ("It does not count in the figures" in said) is not counts


def test_without_a_reason_nothing_happens(bench: Bench) -> None:
    (incident_id,) = record(bench.desk)
    bench.ask(incident_id)
    form = bench.screen.page.detail_pane.names
    assert list(form.names.chips) == ["joris"]
    form.save_button.click()
    assert form.reason_field.error
    assert bench.desk.limited.listing().ids == ()


def test_the_form_says_what_goes_along_and_what_others_still_read(bench: Bench) -> None:
    (incident_id,) = record(bench.desk)
    bench.ask(incident_id)
    form = bench.screen.page.detail_pane.names
    assert "Agreements any more" not in words_of(form), "said only where it is so"
    bench.desk.agreements.make(AgreementFacts("Ouders bellen", TODAY, incident_id=incident_id))
    stays = AgreementFacts("Met de wijkagent", TODAY, incident_id=incident_id, core_team=True)
    bench.desk.agreements.make(stays)
    bench.ask(incident_id)
    assert "Open agreements that go along: 1." in words_of(form)
    assert "as it is not about this alone: Met de wijkagent" in words_of(form)
    bench.limit(incident_id)
    assert [one.agreement.facts.text for one in bench.desk.agreements.find(AgreementQuery())] == [stays.text]
    assert [line.head.due for line in bench.desk.limited.listing().lines if line.head] == [TODAY]


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(Label))


def test_who_is_not_named_is_told_that_it_is_protected_and_no_more(
    qtbot: QtBot, theme: Theme, bench: Bench
) -> None:
    (incident_id,) = record(bench.desk)
    other = colleague_desk(bench.desk, Role.COORDINATOR)
    bench.limit(incident_id)
    seen = bench_of(qtbot, theme, other)
    seen.screen.presenter.show(incident_id)
    assert "This incident is closed" in seen.words()
    assert WHY not in seen.words()
    link = seen.screen.page.list_pane.limited
    assert not link.isHidden()
    assert link.button.text() == "Something is protected here"
    step = next(b for b in seen.screen.page.detail_pane.findChildren(Button) if b.text() == "To what is protected")
    step.click()
    assert ("limited", "") in seen.navigator.asked


def test_a_colleague_cannot_protect_and_is_told_of_nothing(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    (incident_id,) = record(bench.desk)
    bench.limit(incident_id)
    joris = colleague_desk(bench.desk, Role.COLLEAGUE)
    (own,) = record(joris)
    seen = bench_of(qtbot, theme, joris)
    assert seen.screen.page.list_pane.limited.isHidden()
    seen.screen.presenter.show(own)
    assert "Protect" not in seen.menu()


def test_what_is_half_typed_under_it_is_in_no_draft_afterwards(bench: Bench) -> None:
    (incident_id,) = record(bench.desk)
    bench.screen.presenter.show(incident_id)
    contacts = bench.screen.page.detail_pane.contacts
    contacts.open_form()
    contacts.summary.set_text("Moeder zegt dat de mentor erbij was.")
    bench.limit(incident_id)
    assert bench.desk.limited.listing().ids == (incident_id,)
    bench.screen.leave(lambda: None)
    assert "mentor" not in repr(bench.desk.drafts.all())
