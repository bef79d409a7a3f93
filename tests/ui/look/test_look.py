"""Look and language: choices hold at once, the language from the next unlock, and all can be had back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.program_settings import ProgramSettings
from vios_desktop.texts import DUTCH, ENGLISH
from vios_desktop.ui.entrance.view import EntranceFrame
from vios_desktop.ui.language_choice import LANGUAGE_KEY, other_language, wanted_language
from vios_desktop.ui.look.screen import LookScreen, build
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.window.after_lock import AfterLock

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, navigator: NotedNavigator) -> LookScreen:
    theme.choose(SchemeChoice.SYSTEM)
    made = build(settings, DUTCH, navigator, theme)
    qtbot.addWidget(made)
    made.resize(1158, 640)
    made.show()
    made.entered()
    settle(made)
    return made


def test_colours_and_size_hold_at_once(screen: LookScreen, theme: Theme, settings: ForgetfulSettings) -> None:
    screen.page.colours.chips["dark"].click()
    screen.page.zoom.chips["1.25"].click()

    assert theme.is_dark
    assert theme.zoom == 1.25
    assert settings.value("theme/scheme") == "dark"
    assert not screen.page.waits.isVisible()


def test_a_choice_is_on_the_disk_when_it_is_made(
    qtbot: QtBot, theme: Theme, tmp_path: Path, navigator: NotedNavigator
) -> None:
    """A crash before the next lock may not lose it."""
    file = tmp_path / "interface.json"
    screen = build(ProgramSettings(file), DUTCH, navigator, theme)
    qtbot.addWidget(screen)
    screen.page.language.chips[ENGLISH].click()
    assert ProgramSettings(file).value(LANGUAGE_KEY) == ENGLISH


def test_the_language_waits_for_the_next_unlock_and_says_so(
    screen: LookScreen, settings: ForgetfulSettings, navigator: NotedNavigator
) -> None:
    screen.page.language.chips[ENGLISH].click()

    assert settings.value(LANGUAGE_KEY) == ENGLISH
    assert screen.page.waits.isVisible()
    assert "English" in screen.page.waits.accessibleName()

    screen.page.lock_button.click()
    assert navigator.asked == [("lock", None)]

    screen.page.language.chips[DUTCH].click()
    assert not screen.page.waits.isVisible()


def test_all_goes_back_to_the_defaults_and_can_be_undone(
    screen: LookScreen, theme: Theme, settings: ForgetfulSettings, navigator: NotedNavigator
) -> None:
    assert not screen.page.reset_button.isEnabled()
    screen.page.colours.chips["dark"].click()
    screen.page.zoom.chips["1.5"].click()
    screen.page.language.chips[ENGLISH].click()

    screen.page.reset_button.click()

    assert (theme.choice, theme.zoom, wanted_language(settings)) == (SchemeChoice.SYSTEM, 1.0, DUTCH)
    _words, undo = navigator.toasts[-1]
    assert undo is not None
    undo()
    assert (theme.choice, theme.zoom, wanted_language(settings)) == (SchemeChoice.DARK, 1.5, ENGLISH)


def test_a_size_chosen_with_the_keys_shows(screen: LookScreen, theme: Theme) -> None:
    theme.zoom_in()
    assert screen.page.zoom.text() == "1.1"

    theme.set_zoom(1.33)
    assert screen.page.zoom.chips["1.33"].isChecked()


def test_everything_has_a_name_and_room(screen: LookScreen, theme: Theme) -> None:
    screen.page.language.chips[ENGLISH].click()
    theme.set_zoom(2.0)
    settle(screen)

    assert unnamed(screen) == []
    assert clipped(screen) == []


def test_a_language_that_is_not_there_is_dutch(settings: ForgetfulSettings) -> None:
    settings.set_value(LANGUAGE_KEY, "xx")

    assert wanted_language(settings) == DUTCH
    assert other_language(DUTCH) == ENGLISH
    assert other_language(ENGLISH) == DUTCH


def test_the_entrance_offers_the_other_language_by_its_own_name(qtbot: QtBot, theme: Theme) -> None:
    frame = EntranceFrame(theme)
    qtbot.addWidget(frame)
    frame.show()
    assert not frame.language_button.isVisible()

    frame.offer_language("English")

    with qtbot.waitSignal(frame.language_requested):
        frame.language_button.click()


def test_a_fresh_program_for_a_language_does_not_say_it_was_locked(settings: ForgetfulSettings) -> None:
    told: list[str] = []

    def note(text: str, more: str = "", *, tone: str = "info") -> None:
        told.append(f"{text}{more}{tone}")

    AfterLock(settings).remember_language()
    AfterLock(settings).tell(note)

    assert told == []
