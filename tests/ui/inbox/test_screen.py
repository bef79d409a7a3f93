"""The place Meldingen: read, made into something once, and every file that is not right has its word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.fakes.sealed import NOTE, PHOTO, REPORT
from tests.ui.inbox.bench import NAME, OTHER, Bench
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.unit.services.test_inbox import PROGRAM
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.report_import import ReportOutcome
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.inbox.drafts import InboxForm
from vios_desktop.ui.inbox.screen import InboxScreen
from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


class Desk(Bench):
    """The screen on its bench, shown, and what a hand can do on it."""

    def shown(self, qtbot: QtBot, theme: Theme, *, width: int = 1158) -> InboxScreen:
        self.page = self.screen(theme)
        qtbot.addWidget(self.page)
        self.page.resize(width, 640)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.entered()
        settle(self.page)
        return self.page

    def press(self, words: str) -> None:
        found = [
            button
            for button in self.page.findChildren(Button)
            if button.text() == words and button.isVisibleTo(self.page)
        ]
        found[0].click()
        settle(self.page)

    def words(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisibleTo(self.page))

    @property
    def incidents(self) -> list[str]:
        return [incident.facts.facts for incident in self.world.vault.state.incidents.values()]


def test_the_list_tells_when_and_where_and_the_number_but_not_what(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk()
    desk.shown(qtbot, theme)
    assert REPORT.receipt in desk.words()
    assert "Fietsenstalling" in desk.words()
    assert REPORT.what not in desk.words()
    assert desk.page.list_page.count.text() == "2 to be read"


@pytest.mark.parametrize("width", [1158, 620])
def test_a_report_is_shown_as_from_somebody_nobody_verified_and_the_reading_is_logged(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    desk = Desk()
    page = desk.shown(qtbot, theme, width=width)
    desk.press("Read")
    assert "Nobody verified who wrote this" in desk.words()
    assert REPORT.what in desk.words()
    assert desk.world.vault.state.audit[-1].action is AuditAction.REPORT_VIEWED
    assert clipped(page) == []
    assert unnamed(page) == []
    QTest.keyClick(page.report_page, Qt.Key.Key_Escape)
    settle(page)
    assert REPORT.what not in desk.words()


def test_it_becomes_an_incident_with_what_the_reporter_wrote(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk()
    page = desk.shown(qtbot, theme)
    before = set(desk.world.vault.state.incidents)
    desk.press("Read")
    desk.press("A new incident")
    form = page.report_page.incident_form
    assert form.where.code() == "bike_shed"
    assert form.occurred_on.day() == REPORT.written_at.date()
    desk.press("Record the incident")
    assert form.fields["kind"].error
    assert set(desk.world.vault.state.incidents) == before
    form.kind.set_code("fight")
    assert form.kind.code()
    desk.press("Record the incident")
    (made,) = set(desk.world.vault.state.incidents) - before
    facts = desk.world.vault.state.incidents[made].facts
    assert facts.facts.startswith(REPORT.what)
    assert facts.intake_channel == f"Sealed report {REPORT.receipt}, reporter not verified"
    assert desk.navigator.asked[-1] == ("incidents", made)
    assert desk.box.done == [NAME]
    assert [glance.name for glance in desk.watch.state.glances] == [OTHER]


def test_it_becomes_a_signal_of_somebody_who_is_not_sure(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk({OTHER: replace(REPORT, reporter="")})
    page = desk.shown(qtbot, theme)
    desk.press("Read")
    desk.press("A signal")
    form = page.report_page.signal_form
    assert form.observer.text() == "Reporter without a name"
    texts = form.texts()
    assert (texts["source"], texts["certainty"]) == ("anonymous", "unsure")
    form.subject_kind.set_text("place")
    form.domain.set_text("school")
    form.theme_of.set_code("other")
    form.other.set_text("Misschien was het een grap.")
    desk.press("Record the signal")
    (noted,) = desk.inbox.taken_in()
    assert noted.outcome is ReportOutcome.SIGNAL
    assert desk.navigator.asked[-1] == ("signals", noted.record_id)


def test_it_is_added_to_a_known_incident(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk()
    page = desk.shown(qtbot, theme)
    known = desk.world.other.id
    desk.press("Read")
    desk.press("Part of a known incident")
    desk.press("Add to the incident")
    assert page.report_page.known_form.fields["incident_id"].error
    page.report_page.known_form.incident.set_code(known)
    desk.press("Add to the incident")
    facts = desk.world.vault.state.incidents[known].facts.facts
    assert facts.startswith(desk.world.other.facts.facts)
    assert f"Sealed report {REPORT.receipt}" in facts
    assert REPORT.what in facts


def test_it_becomes_nothing_for_a_reason_and_stands_in_the_list(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk()
    page = desk.shown(qtbot, theme)
    count = len(desk.incidents)
    desk.press("Read")
    desk.press("Nothing")
    desk.press("It becomes nothing")
    assert page.report_page.nothing_form.fields["reason"].error
    page.report_page.nothing_form.reason.set_text("Ging over een andere school")
    desk.press("It becomes nothing")
    assert len(desk.incidents) == count
    assert "Became nothing" in desk.words()
    assert "Ging over een andere school" in desk.words()
    assert REPORT.what not in desk.words()


def test_pressing_twice_takes_it_in_once(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk()
    desk.shown(qtbot, theme)
    desk.press("Read")
    desk.press("Nothing")
    desk.page.report_page.nothing_form.reason.set_text("Dubbel")
    for _ in range(2):
        desk.page.presenter.to_nothing("Dubbel")
    assert len(desk.inbox.taken_in()) == 1


def test_a_copy_of_what_was_taken_in_can_only_be_put_away(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk({NAME: REPORT, OTHER: REPORT})
    desk.inbox.to_nothing(desk.inbox.look(NAME), "Dubbel")
    page = desk.shown(qtbot, theme)
    assert "Was taken in already." in desk.words()
    assert desk.watch.state.unread == ()
    desk.press("Read")
    assert "This report was taken in already: Became nothing" in desk.words()
    assert not page.report_page.buttons[InboxForm.INCIDENT].isVisibleTo(page)
    desk.press("Put the file away")
    assert sorted(desk.box.done) == [NAME, OTHER]
    assert "No report waits" in desk.words()


def test_a_file_that_is_not_taken_is_left_out_and_a_tick_leaves_another_out(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk({NAME: replace(REPORT, files=(PHOTO, PROGRAM, NOTE))})
    page = desk.shown(qtbot, theme)
    desk.press("Read")
    assert "Is left out, and gone once you have handled this report." in desk.words()
    assert page.left_out() == {1}
    page.report_page.files.ticks[2].setChecked(False)
    desk.press("A new incident")
    page.report_page.incident_form.kind.set_code("fight")
    desk.press("Record the incident")
    kept = [file for file in desk.world.vault.state.files.values() if file.name in ("foto.jpg", "briefje.txt")]
    made = desk.inbox.taken_in()[0].record_id
    assert [(file.name, file.record_kind, file.record_id) for file in kept] == [
        ("foto.jpg", RecordKind.INCIDENT, made)
    ]
    assert desk.navigator.toasts[-1][0] == "The report is an incident now. 2 file(s) left out."


def test_markup_in_a_report_is_words_and_not_markup(qtbot: QtBot, theme: Theme) -> None:
    text = '<img src="file:///etc/passwd"><b>vet</b>'
    desk = Desk({NAME: replace(REPORT, what=text, where=text, who=text)})
    page = desk.shown(qtbot, theme)
    desk.press("Read")
    shown = [label for label in page.findChildren(QLabel) if text in label.text()]
    assert len(shown) >= 3
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)


def test_what_was_typed_waits_while_another_report_is_read(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk()
    page = desk.shown(qtbot, theme)
    desk.press("Read")
    desk.press("Nothing")
    page.report_page.nothing_form.reason.set_text("Half getypt")
    page.report_page.back_button.click()
    page.presenter.read(OTHER)
    desk.press("Nothing")
    assert page.report_page.nothing_form.reason.text() == ""
    page.report_page.back_button.click()
    page.presenter.read(NAME)
    desk.press("Nothing")
    assert page.report_page.nothing_form.reason.text() == "Half getypt"


def test_a_file_that_cannot_be_opened_has_its_word_and_can_be_set_aside(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk({})
    desk.box.reports["x.sealed"] = REPORT
    desk.box.damaged = "sealed_damaged"
    desk.shown(qtbot, theme)
    assert "Dit bestand is geen verzegelde melding, of het is beschadigd." in desk.words()
    desk.press("Set aside")
    assert desk.box.aside == ["x.sealed"]
    assert "No report waits" in desk.words()


def test_reports_are_fetched_from_a_stick_once(qtbot: QtBot, theme: Theme) -> None:
    desk, stick = Desk({}), Path("/stick")
    desk.shown(qtbot, theme)
    desk.box.elsewhere[stick] = {NAME: REPORT}
    desk.dialogs.paths = [stick, stick, Path("/gone")]
    for words in ("1 new report(s) fetched.", "No new report there."):
        desk.press("Fetch from a stick")
        assert desk.navigator.toasts[-1][0] == words
    assert REPORT.receipt in desk.words()
    desk.press("Fetch from a stick")
    assert "Deze map met meldingen is nu niet bereikbaar." in desk.words()


def test_a_shared_folder_is_chosen_told_and_given_up(qtbot: QtBot, theme: Theme) -> None:
    desk, share = Desk({}), Path("/share")
    page = desk.shown(qtbot, theme)
    desk.dialogs.paths = [share]
    desk.press("Choose a shared folder")
    assert str(share) in desk.words()
    assert "Deze map met meldingen is nu niet bereikbaar." in desk.words()
    assert clipped(page) == []
    desk.press("No shared folder")
    assert str(share) not in desk.words()
