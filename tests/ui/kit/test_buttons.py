"""Buttons, chips and rows under keys and pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest

from vios_desktop.ui.widgets.buttons import (
    DangerButton,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.chip import ChoiceChip, FilterChip, MenuChip
from vios_desktop.ui.widgets.label import Label, repolish
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

ROW = Row("7", "Ouders bellen", "Incident 2026-058", "phone", Status(StatusKind.LATE, "1 dag te laat"))


@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, QuietButton, DangerButton])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_every_button_is_pressed_by_space_and_enter(
    theme: Theme, qtbot: QtBot, kind: type[PrimaryButton], key: Qt.Key
) -> None:
    button = kind(theme, "Doe het", "check")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked, timeout=500):
        QTest.keyClick(button, key)


def test_an_unavailable_button_stays_in_reach_and_gives_its_reason(theme: Theme, qtbot: QtBot) -> None:
    button = PrimaryButton(theme, "Vastleggen")
    qtbot.addWidget(button)
    button.show()
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("clicked"))
    button.reason_requested.connect(lambda: pressed.append("reason"))
    button.set_unavailable("Kies eerst een plaats.")
    assert button.isEnabled()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert button.accessibleDescription() == "Kies eerst een plaats."
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["reason"] * 3
    button.set_unavailable(None)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed[-1] == "clicked"
    assert button.accessibleDescription() == ""


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
def test_icon_and_word_fit_with_a_gap(theme: Theme, qtbot: QtBot, zoom: float) -> None:
    theme.set_zoom(zoom)
    plain, with_icon = SecondaryButton(theme, "Bewerk"), SecondaryButton(theme, "Bewerk", "pencil")
    for button in (plain, with_icon):
        qtbot.addWidget(button)
    assert with_icon.sizeHint().width() - plain.sizeHint().width() == theme.px(16) + theme.px(10)
    assert with_icon.sizeHint().height() >= theme.px(34)


def test_what_a_button_asks_for_follows_text_icons_font_and_zoom(theme: Theme, qtbot: QtBot) -> None:
    button, fresh = QuietButton(theme, "Wijzig"), QuietButton(theme, "Wijzig dit incident", "pencil")
    for one in (button, fresh):
        qtbot.addWidget(one)
    before = button.sizeHint()
    button.setText("Wijzig dit incident")
    assert button.sizeHint().width() > before.width()
    button.set_icon("pencil")
    assert button.sizeHint() == fresh.sizeHint()
    button.set_trailing_icon("x")
    assert button.sizeHint().width() > fresh.sizeHint().width()
    button.set_trailing_icon("")
    button.sizeHint().setWidth(1)
    assert button.sizeHint() == fresh.sizeHint()
    button.setProperty("role", "question")
    repolish(button)
    assert button.sizeHint().width() > fresh.sizeHint().width()
    theme.set_zoom(1.5)
    assert fresh.sizeHint() == _asked_anew(theme, qtbot)


def _asked_anew(theme: Theme, qtbot: QtBot) -> QSize:
    made = QuietButton(theme, "Wijzig dit incident", "pencil")
    qtbot.addWidget(made)
    return made.sizeHint()


def test_targets_are_never_too_small(theme: Theme, qtbot: QtBot) -> None:
    for button in (FilterChip(theme, "x"), MenuChip(theme, "x"), IconButton(theme, "x", "Sluit", size="small")):
        qtbot.addWidget(button)
        assert button.sizeHint().height() >= 24
        assert button.sizeHint().width() >= 24


def test_an_icon_alone_has_a_spoken_name(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "ellipsis", "Meer")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Meer"
    assert button.toolTip() == "Meer"


def test_chips(theme: Theme, qtbot: QtBot) -> None:
    chosen, removable = ChoiceChip(theme, "Getuige"), FilterChip(theme, "November")
    for chip in (chosen, removable):
        qtbot.addWidget(chip)
        chip.show()
    before = chosen.sizeHint().width()
    QTest.keyClick(chosen, Qt.Key.Key_Space)
    assert chosen.isChecked()
    assert chosen.sizeHint().width() > before
    with qtbot.waitSignal(removable.removed, timeout=500):
        QTest.keyClick(removable, Qt.Key.Key_Return)
    assert "November" in removable.accessibleName()


def test_a_row_opens_and_does_its_verb(theme: Theme, qtbot: QtBot) -> None:
    row = ListRow(theme, ROW, "Gebeld")
    qtbot.addWidget(row)
    row.resize(700, 60)
    row.show()
    heard: list[tuple[str, str]] = []
    row.opened.connect(lambda row_id: heard.append(("opened", row_id)))
    row.verb_pressed.connect(lambda row_id: heard.append(("verb", row_id)))
    QTest.keyClick(row, Qt.Key.Key_Return)
    QTest.keyClick(row, Qt.Key.Key_Space)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 20))
    assert row.verb_button is not None
    QTest.mouseClick(row.verb_button, Qt.MouseButton.LeftButton)
    assert heard == [("verb", "7"), ("opened", "7"), ("opened", "7"), ("verb", "7")]
    assert row.accessibleName() == "Ouders bellen, Incident 2026-058, 1 dag te laat"
    assert row.verb_button.accessibleName() == "Gebeld: Ouders bellen"


def test_the_status_of_a_narrow_row_goes_under_the_words_and_back(theme: Theme, qtbot: QtBot) -> None:
    row = ListRow(theme, ROW, "Gebeld")
    qtbot.addWidget(row)
    row.resize(700, 60)
    row.show()
    status = next(label for label in row.findChildren(Label) if label.text() == "1 dag te laat").parentWidget()
    title = next(label for label in row.findChildren(Label) if label.text() == "Ouders bellen")
    assert status is not None
    qtbot.waitUntil(lambda: status.x() > title.x() + 100, timeout=1000)
    row.resize(380, 120)
    qtbot.waitUntil(lambda: status.x() == title.x() and status.y() > title.y(), timeout=1000)
    row.resize(700, 60)
    qtbot.waitUntil(lambda: status.x() > title.x() + 100, timeout=1000)


def test_arrows_walk_over_the_rows(theme: Theme, qtbot: QtBot) -> None:
    card = RowCard()
    rows = [ListRow(theme, Row(str(number), f"Rij {number}"), "Bekijk") for number in range(3)]
    for row in rows:
        card.add_row(row)
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show()
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Down)
    QTest.keyClick(rows[2], Qt.Key.Key_Down)
    assert rows[2].hasFocus()
    QTest.keyClick(rows[2], Qt.Key.Key_Up)
    assert rows[1].hasFocus()


def test_an_answer_grows_with_its_words(theme: Theme, qtbot: QtBot) -> None:
    short, long = (
        OptionCard(theme, "Nee", key="1"),
        OptionCard(theme, "Misschien " * 20, "Bijvoorbeeld " * 20, key="2"),
    )
    for card in (short, long):
        qtbot.addWidget(card)
    assert short.heightForWidth(400) == 42
    assert long.heightForWidth(400) > long.heightForWidth(900) > 42
    short.show()
    QTest.keyClick(short, Qt.Key.Key_Space)
    assert short.isChecked()
