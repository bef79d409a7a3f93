"""The entrance in a real window: which page stands, what the doors do, where the focus is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.sealed import INVITATION
from tests.ui.entrance.fakes import GOOD_PASSPHRASE, FakeVaultStore, ScriptedDialogs, Written, services_for
from vios_desktop.domain.errors import ViosError
from vios_desktop.sealed.invitation_file import write_invitation
from vios_desktop.ui.entrance.screen import Entrance
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.entrance.model import Opened
    from vios_desktop.ui.entrance.unlock_view import UnlockPage
    from vios_desktop.ui.entrance.wizard_view import WizardView
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


class Hall:
    """An entrance on a fake store, shown and awake."""

    def __init__(self, qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, store: FakeVaultStore) -> None:
        self.store, self.dialogs = store, ScriptedDialogs()
        self.opened: list[Opened] = []
        self.written = Written()
        self.entrance = Entrance(theme, services_for(store, self.written), settings)
        self.entrance.opened.connect(self.opened.append)
        self.frame = self.entrance.frame
        qtbot.addWidget(self.frame)
        self.frame.resize(1366, 720)
        with qtbot.waitActive(self.frame):
            self.frame.show()
            self.frame.activateWindow()

    def start(self, *, practice: bool = False, given: Path | None = None) -> None:
        self.entrance.start(practice=practice)
        self.entrance.wake(ImmediateRunner(), ImmediateRunner(), self.dialogs, given)

    @property
    def wizard(self) -> WizardView:
        presenters = self.entrance._presenters
        assert presenters is not None
        return presenters.wizard_view

    def page(self) -> str:
        return self.frame.current_page()

    def banners(self) -> str:
        QApplication.processEvents()  # Qt shows what was added to a layout in the next turn of its loop
        shown = (banner for banner in self.frame.findChildren(Banner) if banner.isVisible())
        return " ".join(banner.accessibleName() for banner in shown)


@pytest.fixture
def hall(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings) -> Callable[[FakeVaultStore], Hall]:
    return lambda store: Hall(qtbot, theme, settings, store)


def press(key: Qt.Key) -> None:
    """Press a key where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def counting(page: UnlockPage) -> bool:
    return page.counting


def with_vault(*names: str, practice: bool = False) -> FakeVaultStore:
    store = FakeVaultStore()
    store.add("Het Voorbeeld College", names or ("Marit Fictief",), practice=practice)
    return store


def test_without_a_vault_there_are_seven_doors(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(FakeVaultStore())
    shown.start()
    doors = shown.entrance.doors_page
    assert doors is not None
    assert shown.page() == "doors"
    assert list(doors.doors) == ["new", "other", "restore", "package", "practice", "advice", "invitation"]
    assert doors.doors["new"].hasFocus()
    assert not doors.back_button.isVisible()


def test_with_a_vault_the_password_has_the_focus(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(with_vault())
    shown.start()
    assert shown.page() == "unlock"
    assert QApplication.focusWidget() is shown.entrance.unlock_page.passphrase.focusProxy()


def test_tab_goes_from_password_to_show(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(with_vault())
    shown.start()
    press(Qt.Key.Key_Tab)
    assert shown.entrance.unlock_page.passphrase.show_button.hasFocus()


def test_the_door_to_advice_says_for_which_school_it_is(hall: Callable[[FakeVaultStore], Hall]) -> None:
    store = with_vault()
    shown = hall(store)
    asked: list[object] = []
    shown.entrance.advice_requested.connect(asked.append)
    shown.start()
    shown.entrance.unlock_page.door.button.click()
    assert asked == [store.vaults[0]]


def test_advice_needs_no_file_at_all(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(FakeVaultStore())
    asked: list[object] = []
    shown.entrance.advice_requested.connect(asked.append)
    shown.start()
    assert shown.entrance.doors_page is not None
    shown.entrance.doors_page.doors["advice"].click()
    assert asked == [None]
    shown.entrance.come_back()
    assert shown.entrance.doors_page.doors["new"].hasFocus()


def test_enter_unlocks(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(with_vault())
    shown.start()
    shown.entrance.unlock_page.passphrase.set_text(GOOD_PASSPHRASE)
    press(Qt.Key.Key_Return)
    assert len(shown.opened) == 1


def test_one_account_needs_no_choice_and_two_do(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(with_vault("Marit Fictief", "Joris Testhuis"))
    shown.start()
    page = shown.entrance.unlock_page
    assert page._account_box is not None
    page._account_box.set_code("account-0-1")
    page.passphrase.set_text(GOOD_PASSPHRASE)
    page.unlock_button.click()
    assert shown.opened[0].desk.session.account.display_name == "Joris Testhuis"


def test_a_single_account_shows_no_choice(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(with_vault())
    shown.start()
    assert shown.entrance.unlock_page._account_box is None
    assert shown.entrance.unlock_page.account_id() == "account-0-0"


def test_the_delay_is_counted_in_words_and_blocks_the_button(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(with_vault())
    shown.start()
    page = shown.entrance.unlock_page
    shown.store.wait = 5
    page.passphrase.set_text("iets anders dan dat")
    page.unlock_button.click()
    assert page.error == "This password is not right. Try again in 5 second(s)."
    assert page.unlock_button.unavailable
    assert counting(page)
    for _ in range(4):
        page.second_passed.emit()
    assert page.error == "This password is not right. Try again in 1 second(s)."
    page.second_passed.emit()
    assert not counting(page)
    page.unlock_button.click()
    assert page.error == "Type your password."


@pytest.mark.parametrize("code", ["database_damaged", "vault_in_use", "vault_newer", "place_network"])
def test_every_problem_is_a_banner_with_words_of_its_own(
    hall: Callable[[FakeVaultStore], Hall], code: str
) -> None:
    shown = hall(with_vault())
    shown.start()
    shown.store.problem = ViosError(code)
    shown.entrance.unlock_page.passphrase.set_text(GOOD_PASSPHRASE)
    shown.entrance.unlock_page.unlock_button.click()
    text = services_for(shown.store).texts().error(code)
    assert text.what in shown.banners()
    assert text.now in shown.banners()


def test_a_repaired_list_of_accounts_is_told(hall: Callable[[FakeVaultStore], Hall]) -> None:
    store = FakeVaultStore()
    store.add("Het Voorbeeld College", ("Marit Fictief",), repaired=True)
    shown = hall(store)
    shown.start()
    assert "The list of accounts was damaged" in shown.banners()


def test_a_known_vault_that_cannot_be_read_is_told_on_the_welcome_page(
    hall: Callable[[FakeVaultStore], Hall],
) -> None:
    store = FakeVaultStore()
    store.problems.append(ViosError("key_file_damaged"))
    shown = hall(store)
    shown.start()
    assert shown.page() == "doors"
    assert services_for(store).texts().error("key_file_damaged").what in shown.banners()


def test_a_note_from_before_the_lock_is_shown_once(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(with_vault())
    shown.entrance.add_note("VIOS is vergrendeld.", "Wat u aan het typen was, is bewaard als concept.")
    shown.start()
    assert "bewaard als concept" in shown.banners()
    shown.frame.other_button.click()
    doors = shown.entrance.doors_page
    assert doors is not None
    doors.back_button.click()
    assert shown.page() == "unlock"
    assert shown.banners() == ""


def test_the_practice_school_fills_in_its_passwords(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(FakeVaultStore())
    shown.start(practice=True)
    assert shown.page() == "unlock"
    from vios_desktop.ui.entrance.practice_note import PracticeNote

    (note,) = shown.frame.findChildren(PracticeNote)
    note.chosen.emit("Joris Testhuis", "oefenen-met-vios-2")
    page = shown.entrance.unlock_page
    assert page.passphrase.text() == "oefenen-met-vios-2"
    assert page.account_id() == "account-0-1"


def test_another_file_can_be_chosen_from_the_list_or_by_its_folder(
    hall: Callable[[FakeVaultStore], Hall],
) -> None:
    store = with_vault()
    second = store.add("Lyceum Verzonnen", ("Coördinator",))
    shown = hall(store)
    shown.start()
    shown.frame.other_button.click()
    doors = shown.entrance.doors_page
    assert doors is not None
    doors.doors[f"vault:{second.vault_id}"].click()
    assert shown.entrance.unlock_page._title.text() == "Lyceum Verzonnen"
    shown.frame.other_button.click()
    shown.dialogs.paths.append(store.vaults[0].folder)
    doors.doors["other"].click()
    assert shown.entrance.unlock_page._title.text() == "Het Voorbeeld College"


def test_a_folder_without_a_vault_is_refused_with_the_reason(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = hall(FakeVaultStore())
    shown.start()
    shown.dialogs.paths.append(Path("/elsewhere"))
    doors = shown.entrance.doors_page
    assert doors is not None
    doors.doors["other"].click()
    assert services_for(shown.store).texts().error("not_a_vault").what in shown.banners()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_page_asks_for_more_width_than_a_small_screen(
    hall: Callable[[FakeVaultStore], Hall], theme: Theme, zoom: float
) -> None:
    theme.set_zoom(zoom)
    shown = hall(with_vault("Marit Fictief", "Joris Testhuis", practice=True))
    shown.start()
    shown.frame.other_button.click()
    doors = shown.entrance.doors_page
    assert doors is not None
    doors.doors["new"].click()
    shown.wizard.cancel_button.click()
    shown.entrance.unlock_page.forgotten_button.click()
    assert shown.page() == "forgotten"
    assert shown.frame.minimumSizeHint().width() <= 1024


def test_a_backup_that_the_program_was_opened_with_is_shown_and_nothing_is_asked(
    hall: Callable[[FakeVaultStore], Hall],
) -> None:
    store = FakeVaultStore()
    store.add("Het Voorbeeld College", ("Marit Fictief",))
    one = hall(store)
    one.start(given=Path("/stick/REEKS.VBK"))
    assert one.page() == "restore"
    assert store.backups.looked_at == [Path("/stick/REEKS.VBK")]
    assert one.opened == []


@pytest.mark.parametrize(("known", "page"), [(("Marit Fictief",), "unlock"), ((), "doors")])
@pytest.mark.parametrize(("name", "words"), [("a.sealed", "verzegelde melding")])
def test_other_files_get_a_word_on_the_first_page(
    known: tuple[str, ...], page: str, name: str, words: str, hall: Callable[[FakeVaultStore], Hall]
) -> None:
    store = FakeVaultStore()
    if known:
        store.add("Het Voorbeeld College", known)
    one = hall(store)
    one.start(given=Path("/stick") / name)
    assert one.page() == page
    assert words in one.banners()
    assert "stick" not in one.banners()


def test_a_file_of_another_kind_changes_nothing(hall: Callable[[FakeVaultStore], Hall]) -> None:
    one = hall(FakeVaultStore())
    one.start(given=Path("/stick/a.txt"))
    assert (one.page(), one.banners()) == ("doors", "")


def test_a_backup_that_cannot_be_read_leaves_the_doors_with_the_reason(
    hall: Callable[[FakeVaultStore], Hall],
) -> None:
    store = FakeVaultStore()
    store.add("Het Voorbeeld College", ("Marit Fictief",))
    store.backups.fails = "look:backup_damaged"
    one = hall(store)
    one.start(given=Path("/stick/a.vbk"))
    assert one.page() == "doors"
    assert one.banners()
    doors = one.entrance.doors_page
    assert doors is not None
    assert len(doors.doors) > 3
    doors.back_requested.emit()
    assert one.page() == "unlock"


MELD = Path("/stick/a.meld")


def with_file(one: Hall, content: bytes) -> list[object]:
    """The file on the stick holds this; what is asked of the window from now on."""
    asked: list[object] = []
    one.entrance.report_requested.connect(asked.append)
    one.written.files[MELD] = content
    return asked


def test_an_invitation_opens_the_form_and_stays_as_the_first_door(hall: Callable[[FakeVaultStore], Hall]) -> None:
    one = hall(FakeVaultStore())
    asked = with_file(one, write_invitation(INVITATION))
    one.start()
    one.dialogs.paths = [MELD]
    page = one.entrance.doors_page
    assert page is not None
    assert "report" not in page.doors
    page.doors["invitation"].click()
    assert asked == [None]
    assert next(iter(page.doors)) == "report"
    assert "De Proefschool" in page.doors["report"].accessibleName()
    page.doors["report"].click()
    assert asked == [None, None]
    page.forget_requested.emit()
    assert "report" not in page.doors
    assert one.store.shelf.lies is None


def test_an_invitation_that_the_program_was_started_with_opens_the_form(
    hall: Callable[[FakeVaultStore], Hall],
) -> None:
    store = FakeVaultStore()
    store.add("Het Voorbeeld College", ("Marit Fictief",))
    one = hall(store)
    asked = with_file(one, write_invitation(INVITATION))
    one.start(given=MELD)
    assert asked == [None]
    assert one.page() == "doors"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"spoilt", "beschadigd"),
        (write_invitation(replace(INVITATION, expires_on=date(2026, 11, 1))), "geldt niet meer"),
    ],
)
def test_an_invitation_that_is_not_good_is_told_and_keeps_the_one_before(
    content: bytes, words: str, hall: Callable[[FakeVaultStore], Hall]
) -> None:
    one = hall(FakeVaultStore())
    one.store.shelf.lies = write_invitation(INVITATION)
    asked = with_file(one, content)
    one.start(given=MELD)
    assert asked == []
    assert words in one.banners()
    page = one.entrance.doors_page
    assert page is not None
    assert "report" in page.doors
