"""The screen of rules and contacts in a window: every setting of the content, kept at once, and released."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from tests.fakes import FixedClock, founded_vault
from tests.fakes.open_rules import FakeOpenRules
from tests.ui.decision.desk import make_desk, real_pack
from tests.ui.kit.looks import clipped, reachable, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.decision.loader import load_pack
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.school_rules import SchoolRules
from vios_desktop.texts import Texts
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.school_rules.screen import SchoolRulesScreen, build

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.decision.content import Pack
    from vios_desktop.ui.theme.theme import Theme

RULE = "Staat in de schoolregels dat u spullen mag innemen?"
NUMBER = "Nummer van uw wijkagent of jeugdagent"
MORE = """
[[setting]]
id = "reception_phone"
group = "contacts"
kind = "phone"
text = "Nummer van het bestuur"

[[setting]]
id = "measures"
group = "school"
kind = "text"
text = "Wat doet u meestal?"

[[setting]]
id = "law_from"
group = "laws"
kind = "date"
text = "Vanaf wanneer geldt de wet?"
help = "Kijk op rijksoverheid.nl."
"""


@cache
def longer_pack() -> Pack:
    """The real content with a setting of every kind; the date has a rule that looks at it."""
    texts = dict(real_pack().texts)
    texts["settings.toml"] += MORE
    texts["vape_use.toml"] = texts["vape_use.toml"].replace(
        'when = "school.house_rules is no"', 'when = "school.house_rules is no or school.law_from is in_force"', 1
    )
    return load_pack(texts)


class UndoNavigator(NotedNavigator):
    """Keeps the way back of the last toast."""

    undo: Callable[[], None] | None = None

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        super().toast(text, undo)
        self.undo = undo


@dataclass
class Shown:
    screen: SchoolRulesScreen
    store: FakeOpenRules
    navigator: UndoNavigator
    view: Callable[[], SchoolRules] = field(repr=False)

    def button(self, name: str) -> QAbstractButton:
        for button in self.screen.findChildren(QAbstractButton):
            if name in (button.accessibleName(), button.text().replace("&", "").strip()):
                return button
        raise AssertionError(name)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        settle(self.screen)

    def box(self, name: str) -> QLineEdit:
        return next(e for e in self.screen.findChildren(QLineEdit) if e.accessibleName() == name)

    def write(self, name: str, text: str, *, leave: bool = True) -> None:
        box = self.box(name)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
        if leave:
            QTest.keyClick(box, Qt.Key.Key_Return)
        settle(self.screen)

    @property
    def toasts(self) -> list[object]:
        return [what for how, what in self.navigator.asked if how == "toast"]

    def value(self, setting_id: str) -> str:
        return self.view().line(setting_id).value


@pytest.fixture
def make_shown(qtbot: QtBot, theme: Theme) -> Callable[..., Shown]:
    def make(
        store: FakeOpenRules | None = None, *, width: int = 1158, pack: Callable[[], Pack] = longer_pack
    ) -> Shown:
        store = store or FakeOpenRules()
        desk = make_desk(Role.COORDINATOR, vault=founded_vault(FixedClock()), pack=pack, store=store)
        navigator = UndoNavigator()
        screen = build(desk, ImmediateRunner(), Texts("en"), navigator, theme)
        qtbot.addWidget(screen)
        screen.resize(width, 640)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.entered()
        settle(screen)
        return Shown(screen, store, navigator, desk.school_rules.view)

    return make


def test_every_setting_of_the_content_has_its_row_in_its_group(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    assert set(shown.screen.page.rows) == set(longer_pack().settings)
    words = [label.text() for label in shown.screen.findChildren(type(shown.screen.page.release._heading))]
    titles = [title for title in longer_pack().labels.setting_groups.values() if title in words]
    assert titles == ["Schoolregels", "Gemeente", "Contacten", "Aangekondigde wetten"]
    assert "Zoek op overheid.nl in de APV van uw gemeente, of vraag het de wijkagent." in words
    assert "Changes the advice for: Mes of steekwapen." in words


def test_a_choice_is_kept_at_once_and_can_be_undone(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    assert shown.button(f"{RULE} Nog niet ingevuld").isChecked()
    shown.press(f"{RULE} Ja")
    assert shown.value("house_rules") == "yes"
    assert shown.toasts == [f"Kept: {RULE}"]
    assert shown.navigator.undo is not None
    shown.navigator.undo()
    settle(shown.screen)
    assert shown.value("house_rules") == ""
    assert shown.button(f"{RULE} Nog niet ingevuld").isChecked()


def test_the_same_choice_again_writes_nothing(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    shown.press(f"{RULE} Nog niet ingevuld")
    assert shown.toasts == []


def test_a_number_is_kept_when_its_box_is_left_and_a_wrong_one_stays_to_be_mended(
    make_shown: Callable[..., Shown],
) -> None:
    shown = make_shown()
    shown.write(NUMBER, "06 Jan")
    assert shown.value("wijkagent_phone") == ""
    row = shown.screen.page.rows["wijkagent_phone"]
    assert Texts("en").problem("setting_phone_wrong") in row._field.error  # type: ignore[attr-defined]
    assert shown.box(NUMBER).text() == "06 Jan"
    shown.write(NUMBER, "06-00000001")
    assert shown.value("wijkagent_phone") == "06-00000001"
    assert row._field.error == ""  # type: ignore[attr-defined]
    shown.write(f"Name at: {NUMBER}", "Jan Fictief")
    assert shown.view().line("wijkagent_phone").name == "Jan Fictief"


def test_a_day_is_kept_and_words_that_are_no_day_are_told(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    shown.write("Vanaf wanneer geldt de wet?", "1 januari 2027")
    assert shown.value("law_from") == "2027-01-01"
    shown.write("Vanaf wanneer geldt de wet?", "ooit")
    assert shown.value("law_from") == "2027-01-01"
    row = shown.screen.page.rows["law_from"]
    assert row._field.error  # type: ignore[attr-defined]


def test_typing_is_kept_by_leaving_the_screen_and_not_lost_by_another_change(
    make_shown: Callable[..., Shown],
) -> None:
    shown = make_shown()
    shown.write("Wat doet u meestal?", "Een gesprek", leave=False)
    shown.screen.refresh()
    settle(shown.screen)
    assert shown.box("Wat doet u meestal?").text() == "Een gesprek"
    left: list[bool] = []
    shown.screen.leave(lambda: left.append(True))
    assert left == [True]
    assert shown.value("measures") == "Een gesprek"


def test_what_is_released_is_shown_line_by_line_and_without_names(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    panel = shown.screen.page.release
    assert not panel.readable
    assert not panel.release_button.isVisible()
    shown.press(f"{RULE} Ja")
    shown.write(NUMBER, "06-00000001")
    shown.write(f"Name at: {NUMBER}", "Jan Fictief")
    shown.write("Wat doet u meestal?", "Een gesprek met Noor")
    shown.write("Vanaf wanneer geldt de wet?", "1 januari 2027")
    assert list(panel.readable) == [
        f"{RULE} Ja",
        f"{NUMBER} 06-00000001",
        "Vanaf wanneer geldt de wet? 1 January 2027",
    ]
    shown.press("Release")
    assert shown.store.rules is not None
    assert dict(shown.store.rules.values) == {
        "house_rules": "yes",
        "wijkagent_phone": "06-00000001",
        "law_from": "2027-01-01",
    }
    assert not shown.store.rules.names
    assert not panel.release_button.isVisible()
    assert panel.withdraw_button.isVisible()


def test_names_go_only_with_the_tick(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    panel = shown.screen.page.release
    shown.write(NUMBER, "06-00000001")
    assert not panel.names.isEnabled()
    shown.write(f"Name at: {NUMBER}", "Jan Fictief")
    assert panel.names.isEnabled()
    assert not panel.names.isChecked()
    panel.names.click()
    assert panel.readable == (f"{NUMBER} 06-00000001, Jan Fictief",)
    shown.press("Release")
    assert shown.store.rules is not None
    assert dict(shown.store.rules.names) == {"wijkagent_phone": "Jan Fictief"}


def test_a_change_after_the_release_is_said_and_can_be_released_again(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    shown.press(f"{RULE} Ja")
    shown.press("Release")
    shown.press(f"{RULE} Nee")
    words = [label.text() for label in shown.screen.findChildren(type(shown.screen.page.release._heading))]
    assert "Something changed since. Quick advice still uses what was released." in words
    shown.press("Release again")
    assert shown.store.rules is not None
    assert dict(shown.store.rules.values) == {"house_rules": "no"}


def test_withdrawing_takes_the_file_away_and_can_be_undone(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    shown.press(f"{RULE} Ja")
    shown.press("Release")
    shown.press("Withdraw")
    assert shown.store.read() is None
    assert shown.navigator.undo is not None
    shown.navigator.undo()
    again = shown.store.read()
    assert again is not None
    assert again.released_on == date(2026, 11, 24)


def test_a_damaged_file_is_told_and_can_be_taken_away(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(FakeOpenRules(damaged=True))
    panel = shown.screen.page.release
    assert panel.withdraw_button.isVisible()
    shown.press("Withdraw")
    assert not shown.store.damaged


def test_a_disk_that_refuses_is_told_above_the_page(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown()
    shown.press(f"{RULE} Ja")
    shown.store.problem = ViosError("disk_full")
    shown.press("Release")
    assert shown.store.rules is None
    assert shown.screen.page._notices.count() == 1
    shown.press("Read again")
    assert shown.screen.page._notices.count() == 0
    shown.press("Release")
    assert shown.store.rules is not None


@pytest.mark.parametrize("width", [1158, 620])
def test_everything_can_be_seen_heard_and_reached(make_shown: Callable[..., Shown], width: int) -> None:
    shown = make_shown(width=width)
    shown.press(f"{RULE} Ja")
    screen = shown.screen
    assert not clipped(screen)
    assert not unnamed(screen)
    assert screen.page.page_scroll.fits
    for name in (NUMBER, f"Name at: {NUMBER}", "Vanaf wanneer geldt de wet?", "Wat doet u meestal?"):
        assert shown.box(name) in reachable(screen)
    assert screen.page.release.release_button in reachable(screen)


def test_nothing_flashes_while_it_is_made(make_shown: Callable[..., Shown], theme: Theme) -> None:
    """A widget that is shown before it has a parent becomes a window for a moment, and takes the focus."""
    shown = make_shown()
    assert shown.screen.isActiveWindow()
    assert shown.screen.focusWidget() is shown.button(f"{RULE} Ja")
