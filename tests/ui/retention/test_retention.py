"""The page of Bewaartermijnen on the services and a fake vault: deciding, undoing, and errors at the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QLabel

from tests.fakes import session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.unit.services.pupil_files import LEFT, moved, pupil
from tests.unit.services.register_entries import add_entries
from tests.unit.services.retention_desk import AFTER, a_certificate, closed_incident
from tests.unit.services.world import World, make_world
from vios_desktop.domain.retention import RetentionChoiceKind
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.ports.backups import BackupFile, BackupPlace, PlaceKind, SecondPlace, UpgradeCopy
from vios_desktop.texts import Texts
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.retention.screen import RetentionScreen
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.session import Session
    from vios_desktop.ui.theme.theme import Theme


class Bench:
    def __init__(self, world: World, theme: Theme, session: Session | None = None) -> None:
        self.world, self.navigator, self.dialogs = world, NotedNavigator(), ScriptedDialogs()
        self.desk = desk_of(session or world.session)
        runners = ImmediateRunner(), ImmediateRunner()
        self.screen = RetentionScreen(
            self.desk, runners, Texts(), cast("Navigator", self.navigator), self.dialogs, theme
        )

    def due(self) -> str:
        found = closed_incident(self.world.session)
        self.world.vault.clock.advance(days=AFTER)
        self.screen.presenter.refresh()
        return found

    def buttons(self, record_id: str) -> list[str]:
        row = self.screen.page.box.row(record_id)
        return [] if row is None else [button.text() for button in row.findChildren(Button)]

    def press(self, record_id: str, text: str) -> None:
        row = self.screen.page.box.row(record_id)
        assert row is not None
        next(button for button in row.findChildren(Button) if button.text() == text).click()


@pytest.fixture
def bench(theme: Theme) -> Bench:
    return Bench(make_world(Role.COORDINATOR), theme)


def test_destroying_waits_and_the_toast_takes_it_back(bench: Bench) -> None:
    record_id = bench.due()
    assert bench.buttons(record_id) == ["Destroy", "Keep longer", "Hold"]
    bench.press(record_id, "Destroy")
    assert bench.buttons(record_id) == ["Take back"]
    assert bench.navigator.undo is not None
    bench.navigator.undo()
    assert bench.buttons(record_id) == ["Destroy", "Keep longer", "Hold"]


def test_what_is_not_due_is_found_by_its_words_only(bench: Bench) -> None:
    record_id = closed_incident(bench.world.session)
    bench.screen.presenter.entered()
    assert bench.buttons(record_id) == []
    bench.screen.presenter.set_text("incident")
    assert bench.buttons(record_id) == ["Keep longer", "Hold"]


def test_a_hold_without_a_reason_is_told_at_the_form_and_keeps_it_open(bench: Bench) -> None:
    record_id = bench.due()
    bench.press(record_id, "Hold")
    form = bench.screen.page.open_form
    assert form is not None
    form.save_button.click()
    assert form.fields["reason"].error
    form.reason.set_text("Er loopt een zaak")
    form.save_button.click()
    assert bench.screen.page.open_form is None
    assert bench.buttons(record_id) == ["Hold no more"]


def test_keeping_longer_asks_a_day_and_then_it_leaves_the_list(bench: Bench) -> None:
    record_id = bench.due()
    bench.press(record_id, "Keep longer")
    form = bench.screen.page.open_form
    assert form is not None
    form.reason.set_text("Bezwaar loopt")
    form.save_button.click()
    assert form.fields["until"].error
    line = next(one for one in bench.desk.retention.overview().lines if one.record.record_id == record_id)
    bench.screen.presenter.choose(line, RetentionChoiceKind.EXTEND, "Bezwaar loopt", date(2035, 1, 1))
    assert bench.buttons(record_id) == []


def test_a_certificate_is_shown_as_a_page(bench: Bench) -> None:
    a_certificate(bench.world.session)
    bench.screen.presenter.entered()
    bench.screen.page.coming.finish()
    (row,) = bench.screen.page.proofs.rows
    row.findChildren(Button)[0].click()
    assert bench.navigator.papers[-1].make().content


def test_the_privacy_officer_looks_and_decides_nothing(theme: Theme) -> None:
    world = make_world(Role.COORDINATOR)
    record_id = closed_incident(world.session)
    world.vault.clock.advance(days=AFTER)
    officer = Bench(world, theme, session_for(Role.PRIVACY_OFFICER, vault=world.vault, account_id="officer"))
    officer.screen.presenter.entered()
    assert officer.screen.page.box.row(record_id) is not None
    assert officer.buttons(record_id) == []
    officer.screen.page.coming.finish()
    assert officer.screen.page.rules.rows


def test_pupils_are_named_and_a_whole_year_goes_and_comes_back_at_once(bench: Bench) -> None:
    one, other = pupil(bench.world.session), pupil(bench.world.session, "Twee")
    bench.screen.presenter.entered()
    page = bench.screen.page
    row = page.box.row(one)
    assert row is not None
    assert "Pupil: Noor Verzonnen" in [label.text() for label in row.findChildren(QLabel)]
    assert page.every_pupil.text() == "Destroy all 2 pupil(s) that are due"
    page.every_pupil.click()  # the question is answered with no
    assert bench.buttons(one) == ["Destroy", "Keep longer", "Hold"]
    bench.dialogs.answers.append(True)
    page.every_pupil.click()
    assert bench.buttons(one) == bench.buttons(other) == ["Take back"]
    assert page.every_pupil.isHidden()
    assert bench.navigator.undo is not None
    bench.navigator.undo()
    assert bench.buttons(one) == ["Destroy", "Keep longer", "Hold"]


def test_pupils_that_something_names_are_counted_with_what_it_is(bench: Bench) -> None:
    moved(bench.world.session, bench.world.pupil.id, LEFT)
    bench.screen.presenter.entered()
    assert bench.screen.page.waiting.text().startswith("Of 1 more pupil(s) the period is over")
    assert bench.screen.page.waiting.text().endswith("Incident 1.")


def test_the_log_is_shortened_after_a_question_that_tells_of_the_review(bench: Bench) -> None:
    page = bench.screen.page
    bench.screen.presenter.entered()
    assert page.log.words.text() == "No line goes as long as no period is chosen."
    assert page.log.shorten.isHidden()
    bench.world.vault.clock.advance(days=AFTER)
    page.log.period.chips["2"].click()
    assert bench.desk.log_keeping.standing().years == 2
    assert not page.log.shorten.isHidden()
    assert page.log.words.text().endswith("Not all of them were reviewed.")
    page.log.shorten.click()
    assert bench.dialogs.questions[-1].text.startswith("Nobody recorded a review of all these lines.")
    assert bench.desk.log_keeping.standing().count > 0
    bench.dialogs.answers.append(True)
    page.log.shorten.click()
    assert bench.desk.log_keeping.standing().count == 0
    assert page.log.words.text() == "No line is over this period."


def test_the_period_of_the_log_comes_back_with_the_toast(bench: Bench) -> None:
    bench.screen.presenter.entered()
    bench.screen.page.log.period.chips["3"].click()
    assert bench.navigator.undo is not None
    bench.navigator.undo()
    assert bench.desk.log_keeping.standing().years is None
    assert bench.screen.page.log.period.text() == "all"


def test_the_copies_in_which_it_still_stands_say_where_they_lie(bench: Bench) -> None:
    backups, at = bench.world.vault.backups, bench.world.vault.clock.now()
    backups.made = [BackupFile(Path("/own/1.vbk"), at, 1, BackupPlace.OWN, 1)]
    backups.copies = [BackupFile(Path("/stick/1.vbk"), at, 1, BackupPlace.SECOND, 1)]
    backups.copies_of_upgrades = [UpgradeCopy(at, at.date())]
    bench.world.vault.clock.advance(days=1)
    a_certificate(bench.world.session)
    backups.second = SecondPlace(Path("/stick"), PlaceKind.OTHER_DISK, reachable=True)
    page = bench.screen.page
    bench.screen.presenter.entered()
    page.coming.finish()
    assert (len(page.copies.rows), page.out_of_reach.isHidden()) == (3, True)
    backups.second = replace(backups.second, reachable=False)
    bench.screen.presenter.refresh()
    page.coming.finish()
    assert (len(page.copies.rows), page.out_of_reach.isHidden()) == (2, False)


def test_what_is_over_goes_out_of_the_registers_after_a_question(bench: Bench) -> None:
    add_entries(bench.world.session)
    bench.screen.presenter.entered()
    part = bench.screen.page.registers
    assert part.words.text() == "Nothing goes as long as no period is chosen."
    bench.world.vault.clock.advance(days=AFTER)
    part.period.chips["2"].click()
    assert part.words.text().endswith("1 answered request(s), 1 decided breach(es), 1 reason(s) at reports.")
    assert part.take_out.text() == "Take 3 entry(ies) out of the registers"
    part.take_out.click()  # the question is answered with no
    assert bench.desk.register_keeping.standing().count == 3
    bench.dialogs.answers.append(True)
    part.take_out.click()
    assert bench.desk.register_keeping.standing().count == 0
    assert part.take_out.isHidden()
    assert part.words.text().startswith("Nothing is over this period. Last taken out on")


def test_the_period_of_the_registers_comes_back_with_the_toast(bench: Bench) -> None:
    bench.screen.presenter.entered()
    bench.screen.page.registers.period.chips["3"].click()
    assert bench.navigator.undo is not None
    bench.navigator.undo()
    assert bench.desk.register_keeping.standing().years is None
    assert bench.screen.page.registers.period.text() == "all"


def test_another_screen_leads_to_the_registers_or_the_log(bench: Bench, qtbot: QtBot) -> None:
    add_entries(bench.world.session)
    bench.desk.register_keeping.choose(2)
    bench.desk.log_keeping.choose(2)
    bench.world.vault.clock.advance(days=3 * 366)
    qtbot.addWidget(bench.screen)
    bench.screen.resize(900, 320)
    with qtbot.waitActive(bench.screen):
        bench.screen.show()
        bench.screen.activateWindow()
    for part, button in (
        ("registers", bench.screen.page.registers.take_out),
        ("log", bench.screen.page.log.shorten),
    ):
        bench.screen.visit(part)
        bench.screen.entered()
        qtbot.waitUntil(button.hasFocus)
        assert not button.visibleRegion().isEmpty()
