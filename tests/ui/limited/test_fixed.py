"""What was decided and sent is read inside what is protected: decision, letter, agreements, closing and review."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import pytest

from tests.data.db import samples
from tests.fakes.limited import FakeRecordSeals
from tests.ui.incidents.desk import TODAY, make_desk
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.limited.test_screen import words_in
from tests.ui.made import at_once
from tests.unit.services.world import A_SIGNAL, decisions_of, make_world
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.limited import LimitedService
from vios_desktop.texts import Texts
from vios_desktop.ui.decision.record_screen import build_record
from vios_desktop.ui.limited.notice import LimitedNotice
from vios_desktop.ui.limited.screen import LimitedScreen, make
from vios_desktop.ui.limited.words import LimitedWords
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.theme.theme import Theme

WHY = "Er is een medewerker bij betrokken."


@dataclass
class Bench:
    """marit protected an incident with all that can hang on it."""

    desk: Desk
    incident_id: str
    decision_id: str
    letter_id: str
    navigator: NotedNavigator
    screen: LimitedScreen


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    world = make_world(Role.COORDINATOR)
    desk, session = make_desk(vault=world.vault), world.marit()
    incident_id = world.other.id
    desk.agreements.make(AgreementFacts("Ouders bellen", TODAY, incident_id=incident_id))
    now = desk.incidents.view(incident_id).incident.version
    desk.closings.close(incident_id, ClosingFacts("Snel bellen", "", "", "Marit let op"), now)
    LimitedService(session, FakeRecordSeals(world.vault.with_account("marit"))).limit(incident_id, (), WHY)
    navigator = NotedNavigator()
    screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), cast("Navigator", navigator), theme)
    qtbot.addWidget(screen)
    screen.open(incident_id)
    screen.entered()
    return Bench(desk, incident_id, world.decision.record.id, world.other_letter.id, navigator, screen)


def view(section: QWidget) -> None:
    button = section.findChild(Button, "view")
    assert button is not None
    button.click()


def test_all_of_it_is_there_and_nothing_is_added_to_it(bench: Bench) -> None:
    fixed = bench.screen.record.fixed
    assert not fixed.isHidden()
    for words in ("Ouders bellen", "Helped: Snel bellen", "Still ran: Marit let op"):
        assert words in words_in(fixed)
    for deed in (fixed.letters.link, fixed.agreements.link, fixed.closings.button):
        assert deed.isHidden()


def test_an_agreement_is_closed_there_and_the_toast_opens_it_again(bench: Bench) -> None:
    section = bench.screen.record.fixed.agreements
    done = section.findChild(Button, "done")
    assert done is not None
    done.click()
    section.closing_form.save_button.click()
    assert section.closing_form.fields["outcome"].error
    section.outcome.set_text("Ze komen vrijdag.")
    section.closing_form.save_button.click()
    assert "Ze komen vrijdag" in words_in(section)
    assert section.closing_form.isHidden()
    assert bench.navigator.undo is not None
    bench.navigator.undo()
    row = section.box.row(
        next(iter(one.id for one in bench.desk.limited.read(bench.incident_id).detail.agreements))
    )
    assert row is not None
    assert "Ze komen vrijdag" not in words_in(row)


def test_what_is_half_typed_about_an_agreement_is_forgotten_on_leaving(bench: Bench) -> None:
    section = bench.screen.record.fixed.agreements
    done = section.findChild(Button, "done")
    assert done is not None
    done.click()
    section.outcome.set_text("Half")
    bench.screen.leave(lambda: None)
    assert section.closing_form.typed() == ()


def test_a_decision_opens_as_it_was_and_leads_back_to_what_is_protected(
    bench: Bench, qtbot: QtBot, theme: Theme
) -> None:
    view(bench.screen.record.fixed.decisions)
    assert bench.navigator.asked[-1] == ("limited_decision", f"{bench.incident_id} {bench.decision_id}")
    way = cast("Navigator", bench.navigator)
    desk = replace(bench.desk, decisions=decisions_of(bench.desk.session))
    page = build_record(desk, ImmediateRunner(), Texts("en"), way, theme)
    qtbot.addWidget(page)
    page.open(bench.decision_id, bench.incident_id)
    page.entered()
    assert not page.view.problem.isVisibleTo(page)
    page.view.back_requested.emit()
    assert bench.navigator.asked[-1] == ("limited", bench.incident_id)
    page.open(bench.decision_id)
    page.entered()
    assert page.view.problem.isVisibleTo(page), "by itself it is nowhere"


def test_a_letter_opens_as_its_page(bench: Bench) -> None:
    view(bench.screen.record.fixed.letters)
    (paper,) = bench.navigator.papers
    assert paper.make().content == bench.desk.limited.letter(bench.incident_id, bench.letter_id).content


def test_the_day_of_an_agreement_inside_is_told_to_who_is_named(bench: Bench, qtbot: QtBot, theme: Theme) -> None:
    listing, school = bench.desk.limited.listing(), bench.desk.school.view()
    notice = LimitedNotice(theme, LimitedWords(Texts("en"), "marit"))
    qtbot.addWidget(notice)
    notice.show_listing(listing, school, TODAY)
    assert "The day of an agreement in something protected has come." in words_in(notice)
    number = bench.screen.record.number.text().split(",")[0].split()[-1]
    assert number not in words_in(notice), "others can see the page that is open"
    asked: list[str] = []
    notice.requested.connect(asked.append)
    notice.findChildren(Button)[0].click()
    assert asked == [bench.incident_id]
    notice.show_listing(listing, school, TODAY.replace(year=2001))
    assert notice.isHidden()


def test_a_signal_shows_what_was_decided_about_it_alone(qtbot: QtBot, theme: Theme) -> None:
    desk = make_desk()
    signal = desk.signals.record(A_SIGNAL)
    looked = replace(samples.review(), id="alone", person_id=None, signal_ids=(signal.id,), reason="Samen gekeken")
    with desk.session.begin() as work:
        work.reviews.add(looked)
        work.commit()
    desk.limited.limit(signal.id, (), WHY, RecordKind.SIGNAL)
    way = cast("Navigator", NotedNavigator())
    screen = at_once(make)(desk, ImmediateRunner(), Texts("en"), way, theme)
    qtbot.addWidget(screen)
    screen.open(signal.id)
    screen.entered()
    assert screen.record.fixed.isHidden()
    assert "Samen gekeken" in words_in(screen.record.signal.reviews)
