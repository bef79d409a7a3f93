"""Goes through every screen in every state and fails on what is missing, cut off, out of reach or too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from tests.fakes import founded_vault
from tests.ui.walk.catalogue import STOPS
from tests.ui.walk.classes import classes_on, listed, widget_classes
from tests.ui.walk.doors import dialogs, entrances
from tests.ui.walk.errors import WRONG, heard, untold
from tests.ui.walk.office import SPECS, Office, practice_vault
from tests.ui.walk.stop import go_to
from tests.ui.walk.visit import AT_100, AT_200, SIZES, look
from tests.ui.walk.windows import plain_page, windows
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.command_box.box import CommandBox

if TYPE_CHECKING:
    from tests.ui.walk.sight import Finding
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("dutch")


def told(where: str, findings: list[Finding]) -> list[str]:
    return [f"{where}: {finding}" for finding in findings]


def test_every_screen_with_the_practice_school(theme: Theme, settings: ForgetfulSettings) -> None:
    office = Office(theme, settings, practice_vault().copy())
    wrong: list[str] = []
    for page_id in SPECS:
        wrong += told(page_id, look(office.open(page_id), *SIZES))
        office.shut()
    office.close()
    assert wrong == []


def test_no_class_of_the_interface_is_forgotten() -> None:
    """A new screen, pane or dialog is put into the list, at the part of the walk that meets it."""
    names = [name for part in listed().values() for name in part]
    assert set(names) == widget_classes()
    assert len(names) == len(set(names))


@pytest.mark.parametrize("mood", ["never", "fails"])
def test_every_screen_while_it_reads_and_when_it_cannot(
    theme: Theme, settings: ForgetfulSettings, mood: str
) -> None:
    office = Office(theme, settings, practice_vault().copy())
    wrong: list[str] = []
    for page_id in SPECS:
        wrong += told(page_id, look(office.open(page_id, mood=mood), AT_200, tab=False))
        office.shut()
    office.close()
    assert wrong == []


def test_every_screen_of_a_new_school(theme: Theme, settings: ForgetfulSettings) -> None:
    office = Office(theme, settings, founded_vault())
    wrong: list[str] = []
    for page_id in SPECS:
        wrong += told(page_id, look(office.open(page_id), AT_200, tab=False))
        office.shut()
    office.close()
    assert wrong == []


def test_what_opens_on_the_screens(theme: Theme, settings: ForgetfulSettings) -> None:
    """And the classes that are listed as met here are."""
    office = Office(theme, settings, practice_vault().copy())
    wrong: list[str] = []
    met: set[str] = set()
    for stop in STOPS:
        with heard() as events:
            window = go_to(office, stop)
        met |= classes_on(window)
        if stop.name.endswith(WRONG):
            wrong += told(stop.name, untold(window, events))
        wrong += told(stop.name, look(window, AT_200))
        met |= classes_on(window)  # what is there in a small window alone
    office.close()
    assert wrong == []
    assert listed()["stops"] - met == set()


def test_what_is_there_before_a_vault_is_open(theme: Theme, settings: ForgetfulSettings) -> None:
    wrong: list[str] = []
    for name, window in entrances(theme, settings):
        wrong += told(name, look(window, AT_100, AT_200))
        window.resize(*AT_100)
    assert wrong == []


def test_every_dialog(theme: Theme) -> None:
    """The box of commands is as high as the screen has room for; the others shrink with their window."""
    wrong: list[str] = []
    for name, dialog in dialogs(theme):
        size = dialog.size()
        small = size if isinstance(dialog, CommandBox) else size.boundedTo(QSize(*AT_200))
        wrong += told(name, look(dialog, (size.width(), size.height()), (small.width(), small.height())))
    assert wrong == []


def test_every_screen_that_a_colleague_has(theme: Theme, settings: ForgetfulSettings) -> None:
    office = Office(theme, settings, practice_vault().copy(), Role.COLLEAGUE, account_id="joris")
    wrong: list[str] = []
    for page_id in (page for page in SPECS if office.may_open(page)):
        wrong += told(page_id, look(office.open(page_id), AT_200, tab=False))
        office.shut()
    office.close()
    assert wrong == []


def test_windows_beside_the_own_and_the_page_of_who_sees_no_incidents(
    theme: Theme, settings: ForgetfulSettings
) -> None:
    office = Office(theme, settings, practice_vault().copy(), Role.PRIVACY_OFFICER)
    wrong: list[str] = []
    for name, window in windows(office):
        size = window.size().boundedTo(QSize(*AT_200))
        wrong += told(name, look(window, (window.width(), window.height()), (size.width(), size.height())))
    wrong += told("plain page", look(plain_page(office), *SIZES))
    office.close()
    assert wrong == []
