"""Making a vault page by page: nothing before the last, Back keeps what was typed, the key is proven."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.entrance.fakes import GOOD_PASSPHRASE, FakeVaultStore, ScriptedDialogs, Written, services_for
from vios_desktop.data.keys.passphrase import MAXIMUM_LENGTH, MINIMUM_LENGTH
from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.entrance.model import PASSPHRASE_LEAST, PASSPHRASE_MOST
from vios_desktop.ui.entrance.wizard_model import WizardPage
from vios_desktop.ui.entrance.wizard_presenter import WizardPresenter
from vios_desktop.ui.entrance.wizard_view import WizardView
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.entrance.model import Opened
    from vios_desktop.ui.theme.theme import Theme


class Desk:
    """The wizard with its real view on a fake store."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.store, self.dialogs, self.written = FakeVaultStore(), ScriptedDialogs(), Written()
        self.opened: list[Opened] = []
        self.cancelled = 0
        self.view = WizardView(theme)
        qtbot.addWidget(self.view)
        self.view.resize(900, 700)
        self.presenter = WizardPresenter(
            self.view,
            services_for(self.store, self.written),
            ImmediateRunner(),
            ImmediateRunner(),
            self.dialogs,
            self.opened.append,
            self._cancelled,
        )
        self._connect()
        self.view.show()
        self.presenter.start()

    def _cancelled(self) -> None:
        self.cancelled += 1

    def _connect(self) -> None:
        view, presenter = self.view, self.presenter
        view.school_given.connect(presenter.school_given)
        view.place_given.connect(presenter.place_given)
        view.account_given.connect(presenter.account_given)
        view.passphrase_typed.connect(presenter.passphrase_typed)
        view.key_noted.connect(presenter.key_noted)
        view.proof_given.connect(presenter.proof_given)
        view.make_requested.connect(presenter.make)
        view.back_requested.connect(presenter.back)
        view.cancel_requested.connect(presenter.cancel)
        view.folder_requested.connect(presenter.choose_folder)
        view.own_folder_requested.connect(presenter.use_own_folder)
        view.print_requested.connect(presenter.print_sheet)
        view.save_requested.connect(presenter.save_sheet)

    def next(self) -> tuple[WizardPage, bool]:
        self.view.next_button.click()
        return self.view.page

    def to_account(self) -> None:
        self.view.school.name.set_text("Het Voorbeeld College")
        self.view.school.locations.set_text("Bosrand\n\n Waterkant ")
        self.next()
        self.next()

    def to_key(self) -> None:
        self.to_account()
        self.view.account.name.set_text("Marit Fictief")
        self.view.account.pair.first.set_text(GOOD_PASSPHRASE)
        self.view.account.pair.second.set_text(GOOD_PASSPHRASE)
        self.next()

    def to_summary(self) -> None:
        self.to_key()
        self.next()
        first, second = self.store.key.question
        self.view.proof.first.set_text(self.store.key.groups[first].lower())
        self.view.proof.second.set_text(self.store.key.groups[second])
        self.next()

    def banners(self) -> str:
        QApplication.processEvents()  # Qt shows what was added to a layout in the next turn of its loop
        shown = (banner for banner in self.view.findChildren(Banner) if banner.isVisible())
        return " ".join(banner.accessibleName() for banner in shown)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def test_the_words_know_the_rules_of_the_store() -> None:
    assert (PASSPHRASE_LEAST, PASSPHRASE_MOST) == (MINIMUM_LENGTH, MAXIMUM_LENGTH)


def test_five_pages_make_a_vault_and_go_straight_in(desk: Desk) -> None:
    desk.to_summary()
    assert desk.store.created == []
    desk.next()
    (plan,) = desk.store.created
    assert plan.school_name == "Het Voorbeeld College"
    assert plan.location_names == ("Bosrand", "Waterkant")
    assert plan.account_name == "Marit Fictief"
    assert plan.folder is None
    assert plan.recovery_key is desk.store.key
    assert desk.opened[0].desk.session.account.display_name == "Marit Fictief"


def test_after_making_no_field_holds_a_secret(desk: Desk) -> None:
    desk.to_summary()
    desk.next()
    assert desk.view.account.pair.texts() == ("", "")
    assert desk.view.key.groups == ()
    assert desk.view.proof.first.text() == ""


def test_a_school_without_a_name_stays_on_its_page(desk: Desk) -> None:
    assert desk.next() == (WizardPage.SCHOOL, False)
    assert desk.view.school.error == "Fill in the name of the school."


def test_back_keeps_what_was_typed(desk: Desk) -> None:
    desk.to_key()
    for page in (WizardPage.ACCOUNT, WizardPage.PLACE, WizardPage.SCHOOL):
        desk.view.back_button.click()
        assert desk.view.page[0] is page
    assert desk.view.school.name.text() == "Het Voorbeeld College"
    assert desk.view.account.pair.texts() == (GOOD_PASSPHRASE, GOOD_PASSPHRASE)


def test_cancel_makes_nothing_and_forgets_everything(desk: Desk) -> None:
    desk.to_summary()
    desk.view.cancel_button.click()
    assert desk.cancelled == 1
    assert desk.store.created == []
    assert desk.view.school.name.text() == ""
    assert desk.view.account.pair.texts() == ("", "")


def test_a_folder_on_the_network_is_refused_with_the_reason(desk: Desk) -> None:
    folder = Path("/network/school")
    desk.store.refuses[folder] = "place_network"
    desk.dialogs.paths.append(folder)
    desk.view.school.name.set_text("Het Voorbeeld College")
    desk.next()
    desk.view.place.choose_button.click()
    assert services_for(desk.store).texts().error("place_network").what in desk.banners()
    desk.to_summary()
    desk.next()
    assert desk.store.created[0].folder is None


def test_in_a_folder_with_other_files_one_of_its_own_is_made(desk: Desk) -> None:
    folder = Path("/documents")
    desk.store.refuses[folder] = "place_not_empty"
    desk.dialogs.paths.append(folder)
    desk.view.school.name.set_text("Het Voorbeeld College")
    desk.next()
    desk.view.place.choose_button.click()
    assert desk.view.place._added.isVisible()
    desk.to_summary()
    desk.next()
    assert desk.store.created[0].folder == folder / "VIOS"


def test_a_chosen_folder_can_be_given_up_again(desk: Desk) -> None:
    desk.dialogs.paths.append(Path("/empty"))
    desk.view.school.name.set_text("Het Voorbeeld College")
    desk.next()
    desk.view.place.choose_button.click()
    assert desk.view.place.own_button.isVisible()
    desk.view.place.own_button.click()
    desk.to_summary()
    desk.next()
    assert desk.store.created[0].folder is None


def test_the_strength_is_told_in_words(desk: Desk) -> None:
    desk.to_account()
    desk.view.account.pair.first.set_text(GOOD_PASSPHRASE)
    assert desk.view.account.pair.strength_text.startswith(("Strong", "Fair"))
    desk.view.account.pair.first.set_text("kort")
    assert "12 tekens" in desk.view.account.pair.strength_text
    desk.view.account.pair.first.set_text("")
    assert desk.view.account.pair.strength_text == ""


@pytest.mark.parametrize(
    ("first", "second", "part"),
    [
        ("kort", "kort", "12 tekens"),
        ("", "", "Type a password"),
        ("Het Voorbeeld College", "", "naam van de school"),
    ],
)
def test_a_passphrase_against_the_rules_is_refused(desk: Desk, first: str, second: str, part: str) -> None:
    desk.to_account()
    desk.view.account.name.set_text("Marit Fictief")
    desk.view.account.pair.first.set_text(first)
    desk.view.account.pair.second.set_text(second)
    assert desk.next()[0] is WizardPage.ACCOUNT
    assert part in desk.view.account.pair.errors[0]


def test_two_different_passphrases_are_refused(desk: Desk) -> None:
    desk.to_account()
    desk.view.account.name.set_text("Marit Fictief")
    desk.view.account.pair.first.set_text(GOOD_PASSPHRASE)
    desk.view.account.pair.second.set_text(GOOD_PASSPHRASE + "!")
    assert desk.next()[0] is WizardPage.ACCOUNT
    assert "not the same" in desk.view.account.pair.errors[1]


def test_the_name_is_needed(desk: Desk) -> None:
    desk.to_account()
    desk.next()
    assert desk.view.account.error == "Fill in your name or your function."


def test_the_key_is_shown_in_numbered_groups_and_hidden_for_the_proof(desk: Desk) -> None:
    desk.to_key()
    assert desk.view.page == (WizardPage.KEY, False)
    assert desk.view.key.groups == desk.store.key.groups
    assert desk.next() == (WizardPage.KEY, True)
    assert not desk.view.key.isVisible()


def test_two_wrong_groups_do_not_pass(desk: Desk) -> None:
    desk.to_key()
    desk.next()
    desk.view.proof.first.set_text(desk.store.key.groups[desk.store.key.question[0]])
    desk.view.proof.second.set_text("0000")
    assert desk.next() == (WizardPage.KEY, True)
    assert desk.view.proof.errors[0] == ""
    assert "number on the sheet" in desk.view.proof.errors[1]


def test_a_proven_key_is_not_asked_for_again(desk: Desk) -> None:
    desk.to_summary()
    desk.view.back_button.click()
    assert desk.view.page == (WizardPage.KEY, False)
    assert desk.next() == (WizardPage.SUMMARY, False)


def test_the_sheet_is_printed_from_memory(desk: Desk) -> None:
    desk.to_key()
    desk.view.key.print_button.click()
    assert len(desk.dialogs.printed) == 1
    assert desk.written.sheets == [("Het Voorbeeld College", desk.store.key.lines)]
    assert desk.written.files == {}
    assert "sent to the printer" in desk.banners()


def test_a_printer_that_refuses_is_told(desk: Desk) -> None:
    desk.dialogs.printer_works = False
    desk.to_key()
    desk.view.key.print_button.click()
    assert "not printed" in desk.banners()


def test_saving_the_sheet_is_warned_for_first(desk: Desk) -> None:
    desk.to_key()
    desk.view.key.save_button.click()
    (question,) = desk.dialogs.questions
    assert question.dangerous
    assert "can read everything" in question.text
    assert desk.written.files == {}
    target = Path("/stick/blad.pdf")
    desk.dialogs.answers.append(True)
    desk.dialogs.paths.append(target)
    desk.view.key.save_button.click()
    assert list(desk.written.files) == [target]
    assert "Het Voorbeeld College" not in desk.dialogs.requests[0].suggested_name


def test_when_making_fails_everything_is_still_there(desk: Desk) -> None:
    desk.to_summary()
    desk.store.problem = ViosError("disk_full")
    desk.next()
    assert services_for(desk.store).texts().error("disk_full").what in desk.banners()
    assert desk.view.next_button.isEnabled()
    desk.store.problem = None
    desk.next()
    assert len(desk.opened) == 1
