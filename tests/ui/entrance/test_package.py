"""Taking in a package from the first screen: read through, told what is in it, and a new file made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes.packages import PACKED
from tests.ui.entrance.fakes import GOOD_PASSPHRASE, FakeVaultStore
from tests.ui.entrance.test_entrance_pages import Hall, hall
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports.packages import ProtectedRecord
from vios_desktop.ui.entrance.wizard_model import WizardPage

if TYPE_CHECKING:
    from vios_desktop.ui.entrance.package_view import PackagePage

__all__ = ["hall"]

PACKAGE = Path("/stick/vios-pakket-2026-11-24")


def page_of(shown: Hall) -> PackagePage:
    presenters = shown.entrance._presenters
    assert presenters is not None
    return presenters.package_page


def asked(make: Callable[[FakeVaultStore], Hall], fails: str = "") -> Hall:
    store = FakeVaultStore()
    store.packages.fails = fails
    shown = make(store)
    shown.start()
    shown.dialogs.paths = [PACKAGE]
    assert shown.entrance.doors_page is not None
    shown.entrance.doors_page.doors["package"].click()
    return shown


def to_the_end(shown: Hall) -> None:
    wizard, key = shown.wizard, shown.store.key
    wizard.next_button.click()
    wizard.account.name.set_text("Marit Fictief")
    wizard.account.pair.first.set_text(GOOD_PASSPHRASE)
    wizard.account.pair.second.set_text(GOOD_PASSPHRASE)
    wizard.next_button.click()
    wizard.next_button.click()
    first, second = key.question
    wizard.proof.first.set_text(key.groups[first])
    wizard.proof.second.set_text(key.groups[second])
    wizard.next_button.click()


def test_it_is_read_through_before_anything_and_made_after_all_questions(
    hall: Callable[[FakeVaultStore], Hall],
) -> None:
    shown = asked(hall)
    assert shown.page() == "package"
    said = page_of(shown).said()
    assert "De Oude School" in said
    assert "1284 - 7F3A-22C1" in said
    assert shown.store.created == []
    page_of(shown).make_button.click()
    assert shown.wizard.page == (WizardPage.PLACE, False)
    to_the_end(shown)
    assert shown.wizard.page == (WizardPage.SUMMARY, False)
    assert shown.store.packages.filled == []
    shown.wizard.next_button.click()
    assert shown.store.packages.filled == [PACKAGE]
    assert [plan.school_name for plan in shown.store.created] == ["De Oude School"]
    assert [opened.desk.session.account.display_name for opened in shown.opened] == ["Marit Fictief"]


def test_what_was_protected_and_what_stayed_behind_is_said_before_anything_is_made(
    hall: Callable[[FakeVaultStore], Hall],
) -> None:
    shown = asked(hall)
    page = page_of(shown)
    assert "protected" not in page.said()
    records = tuple(ProtectedRecord(f"record-{number}", RecordKind.SIGNAL) for number in range(2))
    page.show_contents(replace(PACKED, protected=records), PACKAGE)
    assert "2 record(s) were protected, and are so again" in page.said()
    assert "Something that was protected is not in it" not in page.said()
    page.show_contents(replace(PACKED, protected_left_out=True), PACKAGE)
    assert "Something that was protected is not in it" in page.said()


@pytest.mark.parametrize("code", ["package_foreign", "package_older", "package_damaged", "package_unreadable"])
def test_what_is_not_taken_is_said_and_another_can_be_chosen(
    hall: Callable[[FakeVaultStore], Hall], code: str
) -> None:
    shown = asked(hall, code)
    page = page_of(shown)
    assert page.said()
    assert page.make_button.isHidden()
    shown.store.packages.fails = ""
    shown.dialogs.paths = [PACKAGE]
    page.choose_button.click()
    assert not page.make_button.isHidden()


def test_going_back_makes_nothing(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = asked(hall)
    page_of(shown).make_button.click()
    shown.wizard.back_button.click()
    assert shown.page() == "doors"
    assert shown.store.created == []


def test_damage_that_shows_later_makes_nothing_and_is_said(hall: Callable[[FakeVaultStore], Hall]) -> None:
    shown = asked(hall)
    page_of(shown).make_button.click()
    to_the_end(shown)
    shown.store.packages.fails = "package_damaged"
    shown.wizard.next_button.click()
    assert shown.opened == []
    assert "beschadigd" in shown.banners()
    assert shown.wizard.next_button.isEnabled()


def test_it_can_be_stopped_while_it_is_taken_in_and_nothing_is_made(
    hall: Callable[[FakeVaultStore], Hall],
) -> None:
    shown = asked(hall)
    page_of(shown).make_button.click()
    to_the_end(shown)
    seen: list[tuple[bool, bool]] = []

    def stop() -> None:
        seen.append((shown.wizard.cancel_button.isEnabled(), shown.wizard.back_button.isEnabled()))
        shown.wizard.cancel_button.click()

    shown.store.packages.during = stop
    shown.wizard.next_button.click()
    assert seen == [(True, False)]
    assert shown.opened == []
    assert shown.store.packages.filled == []
    assert "gestopt" in shown.banners()
    shown.store.packages.during = lambda: None
    shown.wizard.next_button.click()
    assert len(shown.opened) == 1
