"""The page of what is protected: reading, notes, other names, giving back, lifting, and breaking the glass."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.fakes.limited import RECOVERY_KEY, FakeRecordSeals
from tests.ui.incidents.desk import colleague_desk, make_desk, record, vault_of
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.own_field import FieldSort, OwnAnswer
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.limited_record import Deed
from vios_desktop.services.own_fields import About
from vios_desktop.texts import Texts
from vios_desktop.ui.limited.screen import LimitedScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.buttons import Button
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.theme.theme import Theme

WHY = "Er is een medewerker bij betrokken."


class Bench:
    """marit limited an incident to herself and joris; sanne is a coordinator as well."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self._qtbot, self._theme = qtbot, theme
        self.navigator = NotedNavigator()
        self.marit = make_desk()
        self.joris = colleague_desk(self.marit, Role.COORDINATOR)
        self.sanne = make_desk(vault=vault_of(self.marit), account_id="sanne")
        (self.id,) = record(self.marit)
        self.number = self.marit.incidents.view(self.id).incident.number
        self.marit.limited.limit(self.id, ("joris",), WHY)

    def renew(self, account_id: str) -> None:
        FakeRecordSeals(vault_of(self.marit)).renew(account_id)

    def screen_of(self, desk: Desk, record_id: str = "") -> LimitedScreen:
        screen = at_once(make)(
            desk, ImmediateRunner(), Texts("en"), cast("Navigator", self.navigator), self._theme
        )
        self._qtbot.addWidget(screen)
        screen.show()
        screen.open(record_id)
        screen.entered()
        return screen


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    return Bench(qtbot, theme)


def words_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(Label))


def press(widget: QWidget, text: str) -> None:
    next(button for button in widget.findChildren(Button) if button.text() == text).click()


def test_who_is_named_reads_it_from_the_list(bench: Bench) -> None:
    screen = bench.screen_of(bench.joris)
    assert f"Incident {bench.number}" in words_in(screen.list.box)
    assert screen.list.others.isHidden()
    press(screen.list.box, "Read")
    assert screen.presenter.record_id == bench.id
    assert "De conciërge zag wat er gebeurde." in screen.record.facts.text.text()
    assert WHY in words_in(screen.record.events)
    assert screen.record.notes.isHidden()


def test_who_is_not_named_sees_that_there_is_something_and_the_way_to_it(bench: Bench) -> None:
    screen = bench.screen_of(bench.sanne)
    assert not screen.list.box.rows
    assert not screen.list.others.isHidden()
    assert bench.number not in words_in(screen)
    joris_alone = make_desk(Role.COLLEAGUE, vault=vault_of(bench.marit), account_id="tess")
    assert bench.screen_of(joris_alone).list.others.isHidden(), "who sees only the own incidents is told nothing"


def test_opened_without_being_named_it_says_so_and_shows_nothing(bench: Bench) -> None:
    screen = bench.screen_of(bench.sanne, bench.id)
    assert "Your account is not one of those named" in words_in(screen.record)
    assert "De conciërge" not in words_in(screen)


def test_a_note_is_kept_inside(bench: Bench) -> None:
    screen = bench.screen_of(bench.joris, bench.id)
    screen.record.note_button.click()
    press(screen.record.note, "Save the note")
    assert screen.record.note.fields["reason"].error
    screen.record.note.text.set_text("Gesproken met de ouders.")
    press(screen.record.note, "Save the note")
    assert "Gesproken met de ouders." in words_in(screen.record.notes)
    assert screen.record.note.isHidden()
    assert bench.marit.limited.read(bench.id).events[-1].deed is Deed.NOTED


def test_other_names_and_the_way_back(bench: Bench) -> None:
    screen = bench.screen_of(bench.marit, bench.id)
    screen.record.names_button.click()
    form = screen.record.names
    assert set(form.names.chips) == {"joris", "sanne"}
    assert form.names.codes() == ("joris",)
    form.names.set_text("sanne")
    form.reason.set_text("Joris doet het niet meer.")
    form.save_button.click()
    assert bench.sanne.limited.listing().ids == (bench.id,)
    assert bench.joris.limited.listing().ids == ()
    assert bench.navigator.undo is not None
    bench.navigator.undo()
    assert bench.joris.limited.listing().ids == (bench.id,)
    assert bench.sanne.limited.listing().ids == ()


def test_it_is_given_back_after_a_new_password(bench: Bench) -> None:
    bench.renew("joris")
    screen = bench.screen_of(bench.marit, bench.id)
    assert not screen.record.lost.isHidden()
    screen.record.back_giving.click()
    assert bench.joris.limited.listing().ids == (bench.id,)
    assert screen.record.lost.isHidden()


def test_lifted_it_is_an_incident_as_all_others(bench: Bench) -> None:
    screen = bench.screen_of(bench.marit, bench.id)
    screen.record.lift_button.click()
    screen.record.lift.reason.set_text("Het onderzoek is klaar.")
    screen.record.lift.save_button.click()
    assert ("incidents", bench.id) in [(what, about) for what, about, *_ in map(tuple, bench.navigator.asked)]
    assert bench.sanne.incidents.view(bench.id).incident.number == bench.number


def test_the_glass_is_broken_with_number_key_and_reason_and_each_is_asked_for(bench: Bench) -> None:
    screen = bench.screen_of(bench.sanne)
    press(screen.list.others, "Open with the recovery key")
    form = screen.list.glass
    for field, value in (("number", ""), ("recovery_key", bench.number), ("reason", "AAAAA")):
        {"recovery_key": form.number, "reason": form.key}.get(field, form.number).set_text(value)
        form.save_button.click()
        assert form.fields[field].error, field
    form.reason.set_text("Spoed")
    form.save_button.click()
    assert form.fields["recovery_key"].error, "a wrong key"
    form.key.set_text(RECOVERY_KEY)
    form.save_button.click()
    assert screen.presenter.record_id == bench.id
    assert form.key.text() == "", "no recovery key stays in a field"
    assert "Spoed" in words_in(screen.record.events)
    (line,) = bench.marit.limited.listing().lines
    assert line.glass is not None
    assert line.glass.reason == "Spoed"


def test_what_nobody_can_read_any_more_is_said_and_rescued(bench: Bench) -> None:
    bench.renew("marit")
    bench.renew("joris")
    screen = bench.screen_of(bench.sanne)
    assert not screen.list.orphans.isHidden()
    screen.list.rescue_button.click()
    form = screen.list.glass
    assert form.fields["number"].isHidden()
    form.key.set_text(RECOVERY_KEY)
    form.reason.set_text("Beide collega's hebben een nieuw wachtwoord.")
    form.save_button.click()
    assert screen.presenter.record_id == bench.id


def test_it_is_printed_as_pages_that_say_that_it_is_protected(bench: Bench) -> None:
    screen = bench.screen_of(bench.joris, bench.id)
    screen.record.print_button.click()
    (request,) = bench.navigator.papers
    page = request.make().content.decode()
    assert "Afgeschermd: alleen voor wie erbij genoemd is." in page
    assert "De conciërge zag wat er gebeurde." in page
    colleague = make_desk(Role.COLLEAGUE, vault=vault_of(bench.marit), account_id="tess")
    bench.marit.limited.name(bench.id, ("tess",), WHY)
    screen = bench.screen_of(colleague, bench.id)
    assert screen.record.print_button.isHidden(), "who sees only what is shared prints none"


def test_leaving_forgets_what_was_typed(bench: Bench) -> None:
    screen = bench.screen_of(bench.sanne)
    press(screen.list.others, "Open with the recovery key")
    screen.list.glass.key.set_text(RECOVERY_KEY)
    screen.leave(lambda: None)
    assert screen.list.glass.key.text() == ""
    assert screen.list.glass.isHidden()


def test_a_file_inside_is_opened_as_one_of_a_protected_incident(bench: Bench) -> None:
    screen = bench.screen_of(bench.marit, bench.id)
    screen.presenter.show_file("file-1")
    assert ("limited_file", f"{bench.id} file-1") in bench.navigator.asked


def test_escape_leads_from_the_record_to_the_list_and_then_back(bench: Bench) -> None:
    screen = bench.screen_of(bench.marit, bench.id)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.presenter.record_id == ""
    assert ("back", None) not in bench.navigator.asked
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert "back" in [what for what, *_about in map(tuple, bench.navigator.asked)]


def test_answers_to_own_fields_are_read_there_as_well(bench: Bench) -> None:
    marit = bench.marit
    code = marit.own_fields.add_field(Words("Kluisje"), "text", About()).item.code
    (other,) = record(marit, own=(OwnAnswer(code, FieldSort.TEXT, "112"),))
    marit.limited.limit(other, (), WHY)
    assert bench.screen_of(marit, other).record.own.facts.pairs == (("Kluisje", "112"),)
    assert bench.screen_of(marit, bench.id).record.own.isHidden()
