"""Zoeken as somebody uses it: typing, narrowing, opening, and keeping searches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.incidents.desk import TODAY, HeldRunner, add_pupil, colleague_desk, make_desk, record
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.world import A_SIGNAL
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind, RecordKind, Role
from vios_desktop.services.search import SearchHit
from vios_desktop.texts import Texts
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.search.model import open_hit, opens
from vios_desktop.ui.search.panel import PanelPresenter
from vios_desktop.ui.search.screen import SearchScreen, make
from vios_desktop.ui.search.words import SearchWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import FloatingRow


@dataclass
class Now:
    """Implements `Later`: `rest` lets the keys rest."""

    waiting: list[Callable[[], None]] = field(default_factory=list)

    def after(self, _delay_ms: int, call: Callable[[], None]) -> Callable[[], None]:
        self.waiting.append(call)
        return lambda: self.waiting.remove(call) if call in self.waiting else None

    def rest(self) -> None:
        waiting, self.waiting = self.waiting, []
        for call in waiting:
            call()


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def open_screen(qtbot: QtBot, theme: Theme, navigator: NotedNavigator) -> Callable[[Desk], SearchScreen]:
    kept: list[SearchScreen] = []

    def open_it(desk: Desk) -> SearchScreen:
        screen = at_once(make)(desk, desk.school.view(), ImmediateRunner(), Texts("en"), navigator, theme)
        qtbot.addWidget(screen)
        kept.append(screen)
        screen.resize(1158, 640)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.entered()
        return screen

    return open_it


def ask(screen: SearchScreen, text: str) -> list[str]:
    """What is found when the keys rest after this text, as keys of rows."""
    screen.presenter.typed(text)
    screen.presenter.read()
    return [row.key for row in screen.page.model.rows]


def test_what_is_typed_is_found_with_why_and_opens(
    open_screen: Callable[[Desk], SearchScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    (incident_id,) = record(desk)
    signal = desk.signals.record(A_SIGNAL)
    screen = open_screen(desk)
    assert list(screen.page.model.rows) == []
    assert ask(screen, "concierge") == [f"incident:{incident_id}"]
    row = screen.page.model.rows[0]
    assert [row.line[mark.start : mark.end] for mark in row.line_marks] == ["conciërge"]
    assert row.line.startswith("Facts: ")
    screen.page.search.edit.returnPressed.emit()
    assert navigator.asked[-1] == ("incidents", incident_id)
    assert ask(screen, "verpakkingen") == [f"signal:{signal.id}"]
    screen.page.chosen.emit(f"signal:{signal.id}")
    assert navigator.asked[-1] == ("signals", signal.id)


def test_chips_narrow_by_kind_and_period(open_screen: Callable[[Desk], SearchScreen]) -> None:
    desk = make_desk()
    record(desk, 2)
    desk.signals.record(A_SIGNAL)
    screen = open_screen(desk)
    assert len(ask(screen, "de")) == 2
    assert screen.page.kinds is not None
    screen.page.kinds.chips[RecordKind.SIGNAL].click()
    assert list(screen.page.model.rows) == []
    screen.page.kinds.chips[""].click()
    screen.page.periods.chips["last_year"].click()
    assert list(screen.page.model.rows) == []
    screen.page.periods.chips["weeks"].click()
    assert len(screen.page.model.rows) == 2
    assert len(ask(screen, "")) == 3  # a period alone finds all of it


def test_searches_are_kept_renamed_removed_and_brought_back(
    open_screen: Callable[[Desk], SearchScreen], navigator: NotedNavigator
) -> None:
    desk = make_desk()
    record(desk)
    screen = open_screen(desk)
    saved = screen.page.saved
    assert not screen.page.saved.save_button.isEnabled()
    ask(screen, "concierge")
    screen.presenter.choose_kind(RecordKind.INCIDENT)
    saved.save_button.click()
    assert saved.name.text() == "concierge"
    saved.named.emit("  ")
    assert not saved.problem.isHidden()
    saved.named.emit("Bij de deur")
    (search_id,) = saved.chips
    assert saved.chips[search_id].text() == "Bij de deur"
    ask(screen, "iets anders")
    screen.presenter.choose_kind(None)
    saved.use_chosen.emit(search_id)
    assert screen.presenter.question.kind is RecordKind.INCIDENT
    assert screen.page.search.text() == "concierge"
    assert len(screen.page.model.rows) == 1
    saved.rename_chosen.emit(search_id)
    saved.named.emit("Deur")
    assert saved.chips[search_id].text() == "Deur"
    saved.remove_chosen.emit(search_id)
    assert saved.chips == {}
    assert navigator.undo is not None
    navigator.undo()
    assert list(saved.chips) == [search_id]
    assert open_screen(colleague_desk(desk, Role.COORDINATOR)).page.saved.chips == {}


def test_keys_go_from_box_to_list_and_back(
    open_screen: Callable[[Desk], SearchScreen], qtbot: QtBot, navigator: NotedNavigator
) -> None:
    desk = make_desk()
    record(desk, 2)
    screen = open_screen(desk)
    first, second = ask(screen, "concierge")
    assert screen.page.search.edit.hasFocus()
    QTest.keyClick(screen.page.search.edit, Qt.Key.Key_Down)
    assert screen.page.list.hasFocus()
    QTest.keyClick(screen.page.list, Qt.Key.Key_Down)
    assert navigator.asked == []
    QTest.keyClick(screen.page.list, Qt.Key.Key_Return)
    assert navigator.asked == [("incidents", second.partition(":")[2])]
    assert first != second
    QTest.keyClick(screen.page.list, Qt.Key.Key_Escape)
    assert navigator.asked[-1] == ("back", None)


def test_an_answer_to_an_older_question_is_dropped(navigator: NotedNavigator) -> None:
    desk, runner, later = make_desk(), HeldRunner(), Now()
    record(desk)
    shown: list[tuple[str, Sequence[FloatingRow]]] = []
    words = SearchWords(Texts("en"), desk.school.view(), lambda: TODAY)

    def show(text: str, rows: Sequence[FloatingRow]) -> None:
        shown.append((text, rows))

    panel = PanelPresenter(desk.search, words, show, runner, navigator, later)
    panel.typed("c")
    panel.typed("conc")
    assert len(later.waiting) == 1
    later.rest()
    panel.typed("concierge")
    later.rest()
    runner.release_all()
    assert [text for text, _rows in shown] == ["concierge"]
    rows = shown[0][1]
    assert [row.id.partition(":")[0] for row in rows] == ["incident", "all"]
    first, last = rows[0].marks[0]
    assert rows[0].meta[first:last] == "conciërge"
    panel.chosen("all")
    assert navigator.asked == [("search", "concierge")]
    panel.chosen(rows[0].id)
    assert navigator.asked[-1] == ("incidents", rows[0].id.partition(":")[2])


def test_a_colleague_finds_no_record_of_another_and_no_person(open_screen: Callable[[Desk], SearchScreen]) -> None:
    desk = make_desk()
    add_pupil(desk, "Sem", TODAY.replace(year=2011))
    record(desk)
    screen = open_screen(colleague_desk(desk, Role.COLLEAGUE))
    assert ask(screen, "concierge") == []
    assert ask(screen, "sem voorbeeld") == []


def test_a_search_is_logged_without_its_text() -> None:
    desk = make_desk()
    from vios_desktop.domain.saved_search import SearchFilter

    desk.search.find(SearchFilter("geheim"))
    with desk.session.begin() as work:
        last = work.audit.entries(1)[0]
    assert (last.action, last.detail) == (AuditAction.SEARCHED, "hits=0")


def test_hits_lead_to_their_screens(navigator: NotedNavigator) -> None:
    staff = Person("p", PersonKind.STAFF, "Proef", "Docent")
    base = SearchHit(RecordKind.CONTACT, "c1", (), parent_id="a1", parent_kind=RecordKind.AGREEMENT)
    open_hit(navigator, base)
    open_hit(navigator, SearchHit(RecordKind.CLOSING, "x", (), parent_id="i1"))
    open_hit(navigator, SearchHit(RecordKind.LETTER, "l1", ()))
    open_hit(navigator, SearchHit(RecordKind.FILE, "f1", ()))
    wanted = [("agreements", "a1"), ("incidents", "i1"), ("fixed letter", "l1"), ("file", "f1")]
    assert navigator.asked == wanted
    open_hit(navigator, SearchHit(RecordKind.PERSON, "p", (), person=staff))
    assert navigator.asked[-1][0] == "incidents"
    pupil = Person("q", PersonKind.PUPIL, "Proef", "Leerling")
    assert opens(RecordKind.PERSON)
    open_hit(navigator, SearchHit(RecordKind.PERSON, "q", (), person=pupil))
    assert navigator.asked[-1] == ("pupil", "q")
    assert not opens(RecordKind.DEMAND)
