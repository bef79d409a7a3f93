"""Fields: names, errors, choices, dates, passwords and the person picker."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import TimePrecision
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.passphrase_field import PassphraseField
from vios_desktop.ui.widgets.person_picker import PersonPicker, initials_of
from vios_desktop.ui.widgets.row_data import Option, PersonRow
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

NOW = datetime(2026, 11, 24, 14, 3)  # noqa: DTZ001  # the wall clock of these tests
PLACES = (Option("yard", "Plein"), Option("cafe", "Café en kantine"), Option("unknown", "Onbekend"))
PEOPLE = (
    PersonRow("1", "Sem Voorbeeld", "3 havo, 15 jaar"),
    PersonRow("2", "Sem Voorbeeldsma", "1 mavo, 12 jaar"),
)


class Shown(Protocol):
    def __call__(self, *widgets: QWidget) -> QWidget: ...


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """Puts widgets into a window that is active, and keeps it until the end of the test."""
    kept: list[QWidget] = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        window.resize(500, 600)
        qtbot.addWidget(window)
        kept.append(window)
        with qtbot.waitActive(window):
            window.show()
        return window

    yield show
    kept.clear()


def test_a_field_names_its_box_and_says_its_error(theme: Theme, qtbot: QtBot) -> None:
    box = TextField(theme)
    field = Field(theme, "Waar?", box, "Typ een plaats.")
    qtbot.addWidget(field)
    assert field.label.buddy() is box.edit
    assert box.edit.accessibleName() == "Waar?"
    assert box.edit.accessibleDescription() == "Typ een plaats."
    before = field.sizeHint().height()
    field.set_error("Kies een plaats.")
    assert field.error == "Kies een plaats."
    assert box.edit.accessibleDescription() == "Kies een plaats. Typ een plaats."
    assert field.sizeHint().height() > before
    field.set_error("")
    assert field.error == ""
    assert field.sizeHint().height() == before


def test_a_text_area_grows_between_its_limits(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    area = TextArea(theme, least=3, most=6)
    shown(area)
    least = area.sizeHint().height()
    area.set_text("regel\n" * 4)
    middle = area.sizeHint().height()
    area.set_text("regel\n" * 40)
    assert least < middle < area.sizeHint().height()
    line = area.edit.fontMetrics().lineSpacing()
    assert area.sizeHint().height() <= 6 * line + 40
    assert area.edit.tabChangesFocus()


def test_typing_narrows_the_choice_and_enter_takes_the_first(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    field, other = ComboField(theme, PLACES, placeholder="Kies een plaats"), QLineEdit()
    shown(field, other)
    field.edit.setFocus()
    with qtbot.waitSignal(field.chosen, timeout=500) as chosen:
        QTest.keyClicks(field.edit, "cafe")
        assert field.list_open
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert chosen.args == ["cafe"]
    assert (field.code(), field.edit.text(), field.list_open) == ("cafe", "Café en kantine", False)


def test_arrows_choose_and_escape_gives_up(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    field = ComboField(theme, PLACES, code="yard")
    shown(field)
    field.edit.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClick(field.edit, Qt.Key.Key_Escape)
    assert (field.code(), field.list_open) == ("yard", False)
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.code() == "cafe"


def test_what_is_not_on_the_list_is_not_kept(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    field, other = ComboField(theme, PLACES, code="yard"), QLineEdit()
    shown(field, other)
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "de maan")
    other.setFocus()
    assert (field.code(), field.edit.text()) == ("yard", "Plein")
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "onbekend")
    other.setFocus()
    assert field.code() == "unknown"
    field.set_code("gone")
    assert (field.code(), field.edit.text()) == ("", "")


def test_what_was_typed_is_taken_by_tab_and_where_only_one_fits(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    """It was gone without a word: whoever types and goes on with Tab found an empty field at the end."""
    field, other = ComboField(theme, PLACES), QLineEdit()
    shown(field, other)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "e")  # Plein, Café en kantine and Onbekend: the first of the list
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert (field.code(), other.hasFocus()) == ("yard", True)
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "kantine")
    other.setFocus()
    assert field.code() == "cafe"


def test_a_date_is_read_when_the_field_is_left(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    field, other = DateTimeField(theme, clock=lambda: NOW), QLineEdit()
    shown(field, other)
    heard: list[Moment | None] = []
    strange: list[str] = []
    field.moment_changed.connect(heard.append)
    field.not_understood.connect(strange.append)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "gisteren 12.40")
    assert field.day() == date(2026, 11, 23)
    other.setFocus()
    assert heard == [Moment(date(2026, 11, 23), time(12, 40), TimePrecision.EXACT)]
    assert field.edit.text() == "Gisteren, 12:40"
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "ooit")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert (strange, heard[-1], field.edit.text()) == (["ooit"], None, "ooit")


def test_a_field_for_days_refuses_times(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    field = DateTimeField(theme, with_time=False, prefer="future", clock=lambda: NOW)
    shown(field)
    field.edit.setText("maandag 12:40")
    assert field.day() is None
    field.edit.setText("maandag")
    assert field.day() == date(2026, 11, 30)


def test_the_calendar_opens_by_key_and_keeps_the_time(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    from PySide6.QtWidgets import QCalendarWidget

    field = DateTimeField(theme, clock=lambda: NOW)
    window = shown(field)
    field.set_moment(Moment(date(2026, 11, 23), None, TimePrecision.LESSON, "4e uur"))
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    opened = [field.calendar_open]
    calendar = window.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate().toPython() == date(2026, 11, 23)
    with qtbot.waitSignal(field.moment_changed, timeout=500):
        calendar.activated.emit(calendar.selectedDate().addDays(-3))
    assert field.moment() == Moment(date(2026, 11, 20), None, TimePrecision.LESSON, "4e uur")
    assert [*opened, field.calendar_open] == [True, False]
    assert field.edit.hasFocus()


def test_a_password_is_hidden_shown_and_forgotten(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    field = PassphraseField(theme)
    shown(field)
    edit = field.focusProxy()
    assert isinstance(edit, QLineEdit)
    QTest.keyClicks(edit, "geheim")
    assert field.text() == "geheim"
    modes = [edit.echoMode()]
    QTest.keyClick(field.show_button, Qt.Key.Key_Space)
    modes.append(edit.echoMode())
    field.clear()
    hidden, plain = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
    assert [*modes, edit.echoMode()] == [hidden, plain, hidden]
    assert field.text() == ""


def test_caps_lock_is_told(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    field = PassphraseField(theme)
    shown(field)
    edit = field.focusProxy()
    assert isinstance(edit, QLineEdit)
    shift, plain = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    seen = []
    for letter, modifier in (("a", plain), ("A", shift), ("A", plain), ("a", shift), ("1", plain), ("b", plain)):
        QTest.keyClicks(edit, letter, modifier)
        seen.append(field.caps_lock_shown)
    QTest.keyClick(edit, Qt.Key.Key_CapsLock)
    seen.append(field.caps_lock_shown)
    assert seen == [False, False, True, True, True, False, True]


def test_the_picker_asks_from_three_letters_on(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    picker = PersonPicker(theme)
    shown(picker)
    asked: list[str] = []
    picker.search_requested.connect(asked.append)
    QTest.keyClicks(picker.edit, "se")
    assert asked == []
    QTest.keyClicks(picker.edit, "m")
    assert asked == ["sem"]
    picker.show_results("se", PEOPLE)
    before = list(picker.rows)
    picker.show_results("sem", PEOPLE)
    assert before == []
    assert [row.meta for row in picker.rows][:2] == ["3 havo, 15 jaar", "1 mavo, 12 jaar"]
    assert "sem" in picker.rows[-1].title


def test_enter_picks_the_first_person(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    picker = PersonPicker(theme)
    shown(picker)
    QTest.keyClicks(picker.edit, "sem")
    picker.show_results("sem", PEOPLE)
    with qtbot.waitSignal(picker.person_chosen, timeout=500) as chosen:
        QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert chosen.args == [PEOPLE[0]]
    assert picker.text() == ""


def test_a_new_person_stands_last(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    picker = PersonPicker(theme)
    shown(picker)
    QTest.keyClicks(picker.edit, "sem vo")
    picker.show_results("sem vo", PEOPLE)
    with qtbot.waitSignal(picker.new_person_requested, timeout=500) as asked:
        for _ in range(5):
            QTest.keyClick(picker.edit, Qt.Key.Key_Down)
        QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert asked.args == ["sem vo"]


@pytest.mark.parametrize(
    ("name", "initials"), [("Tess van Fictum", "TF"), ("Onbekend", "O"), ("", "?"), ("  ( ) ", "?")]
)
def test_initials(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_labels_are_plain_text(theme: Theme, qtbot: QtBot) -> None:
    field = Field(theme, "<b>Waar?</b>", TextField(theme))
    qtbot.addWidget(field)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in field.findChildren(QLabel))
