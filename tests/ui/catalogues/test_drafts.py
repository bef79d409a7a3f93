"""What is half-typed on Keuzelijsten is kept as a draft, comes back in its form, and goes when it is a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.fakes import coordinator_of, founded_vault
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.texts import Texts
from vios_desktop.ui.catalogues.screen import CataloguesScreen, make
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.domain.draft import Draft
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

Open = Callable[..., CataloguesScreen]


@pytest.fixture
def desk() -> Desk:
    return desk_of(coordinator_of(founded_vault()))


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> ManualLater:
    later = ManualLater()
    monkeypatch.setattr("vios_desktop.ui.catalogues.screen.QtLater", lambda _parent: later)
    return later


@pytest.fixture
def open_screen(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, desk: Desk, later: ManualLater) -> Open:
    """Each stands for a fresh program."""

    def opened(*, from_today: bool = False) -> CataloguesScreen:
        parts = (desk, ImmediateRunner(), Texts("en"), NotedNavigator(), settings, theme)
        made = at_once(make)(*parts, lambda: None)
        qtbot.addWidget(made)
        made.resize(1158, 640)
        made.show()
        if from_today:
            made.visit()
        made.entered()
        return made

    return opened


def kept(desk: Desk) -> list[Draft]:
    return [draft for draft in desk.drafts.all() if draft.form == "catalogue"]


def discarded(desk: Desk) -> int:
    with desk.session.begin() as work:
        return sum(entry.action is AuditAction.DRAFT_DISCARDED for entry in work.audit.entries(50))


def test_a_new_word_is_kept_two_seconds_after_the_last_key_and_is_finished_after_a_lock(
    desk: Desk, open_screen: Open, later: ManualLater
) -> None:
    first = open_screen()
    first.page.lists.chips["place"].click()
    first.page.new_button.click()
    assert not first.draft_is_kept()
    first.page.add_form.nl.set_text("Steppenst")
    later.pass_ms(1_900)
    assert not kept(desk)
    later.pass_ms(200)
    assert len(kept(desk)) == 1
    assert first.draft_is_kept()
    first.close_session()

    again = open_screen(from_today=True)
    form = again.page.add_form
    assert (form.isHidden(), form.nl.text()) == (False, "Steppenst")
    assert again.presenter.catalogue is CatalogueName.PLACE
    form.nl.set_text("Steppenstalling")
    form.save_button.click()
    assert [w.label_nl for w in desk.school.view().catalogues[CatalogueName.PLACE]].count("Steppenstalling") == 1
    later.pass_ms(10_000)
    assert not kept(desk)
    assert not discarded(desk), "it became a word: nothing was thrown away"


def test_another_word_for_one_that_is_there_waits_at_its_row(desk: Desk, open_screen: Open) -> None:
    deed = desk.catalogues.add(CatalogueName.PLACE, Words("Dakterras", ""), "", ())
    code = deed.item.code
    first = open_screen()
    first.presenter.open(f"place:{code}")
    first.page.open_rename()
    first.page.rename_form.nl.set_text("Dakterras bo")
    first.leave(lambda: None)
    first.close_session()

    again = open_screen(from_today=True)
    assert again.presenter.entry is not None
    assert again.presenter.entry.item.code == code
    assert again.page.rename_form.nl.text() == "Dakterras bo"
    again.page.rename_form.cancel_button.click()
    again.leave(lambda: None)
    assert not kept(desk), "cancelling throws it away"


def test_a_choice_of_a_field_comes_back_under_its_field(desk: Desk, open_screen: Open) -> None:
    first = open_screen()
    first.page.lists.chips["field"].click()
    first.page.new_button.click()
    form = first.page.field_form
    form.nl.set_text("Soort vervoer")
    form.sort.set_code("choice")
    form.save_button.click()
    first.page.open_choice()
    first.page.choice_form.nl.set_text("Fatb")
    first.leave(lambda: None)
    again = open_screen(from_today=True)
    assert (again.page.choice_form.isHidden(), again.page.choice_form.nl.text()) == (False, "Fatb")


def test_what_is_half_typed_about_a_word_that_is_gone_opens_nothing(desk: Desk, open_screen: Open) -> None:
    values: dict[str, object] = {"form": "rename", "row": "place:gone", "texts": {"nl": "Weg"}}
    desk.drafts.save("old", "catalogue", values)
    again = open_screen(from_today=True)
    assert again.presenter.entry is None
    assert again.page.form_open() is None


def test_moving_a_word_leaves_what_is_half_typed(desk: Desk, open_screen: Open) -> None:
    screen = open_screen()
    screen.page.lists.chips["place"].click()
    screen.page.new_button.click()
    screen.page.add_form.nl.set_text("Steppenst")
    places = [entry.item.code for entry in desk.catalogues.view().lists[CatalogueName.PLACE]]
    screen.presenter.move_to(f"place:{places[0]}", 2)
    assert [e.item.code for e in desk.catalogues.view().lists[CatalogueName.PLACE]] != places
    screen.leave(lambda: None)
    assert [draft.values["texts"]["nl"] for draft in kept(desk)] == ["Steppenst"]  # type: ignore[index]
