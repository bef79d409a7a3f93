"""Keuzelijsten, own fields: made, told, given choices, moved and pointed out, each taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes import coordinator_of, founded_vault
from tests.fakes.desk import desk_of
from tests.ui.catalogues.test_screen import Noted, titles
from tests.ui.made import at_once
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.own_field import OwnField
from vios_desktop.services.own_fields import About
from vios_desktop.texts import Texts
from vios_desktop.ui.catalogues.screen import CataloguesScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.fakes import FakeVault
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

FIELD, CHOICE = CatalogueName.FIELD, CatalogueName.CHOICE


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def desk(vault: FakeVault) -> Desk:
    return desk_of(coordinator_of(vault))


@pytest.fixture
def navigator() -> Noted:
    return Noted()


@pytest.fixture
def screen(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, navigator: Noted, desk: Desk
) -> CataloguesScreen:
    made = at_once(make)(desk, ImmediateRunner(), Texts("en"), navigator, settings, theme, navigator.lists_changed)
    qtbot.addWidget(made)
    made.resize(1158, 640)
    made.show()
    made.entered()
    made.page.lists.chips["field"].click()
    return made


def items(vault: FakeVault, catalogue: CatalogueName) -> list[str]:
    return [item.label_nl for item in vault.state.catalogue.values() if item.catalogue is catalogue]


def texts_on(screen: CataloguesScreen) -> str:
    detail = screen.page.detail
    shown = [label for card in detail._cards for label in card.findChildren(Label)]
    return "\n".join(label.text() for label in (detail.subtitle, *shown))


def add_field(screen: CataloguesScreen, word: str, sort: str) -> None:
    page = screen.page
    page.new_button.click()
    page.field_form.nl.set_text(word)
    page.field_form.sort.set_code(sort)
    page.field_form.save_button.click()


def test_a_field_is_made_with_its_sort_its_explanation_and_its_kinds(
    screen: CataloguesScreen, vault: FakeVault, navigator: Noted
) -> None:
    page = screen.page
    page.new_button.click()
    page.field_form.save_button.click()
    assert page.field_form.fields["nl"].error
    page.field_form.nl.set_text("Kluisje")
    page.field_form.save_button.click()
    assert page.field_form.fields["sort"].error
    page.field_form.sort.set_code("text")
    page.field_form.help.set_text("Nummer op de deur")
    page.field_form.kinds.chips["theft"].click()
    page.field_form.save_button.click()
    (item,) = [item for item in vault.state.catalogue.values() if item.catalogue is FIELD]
    own = OwnField(item)
    assert (own.sort, own.help, own.kinds) == ("text", "Nummer op de deur", ("theft",))
    assert page.detail.title.text() == "Kluisje"
    for told in ("Answer: Short text.", "Only of: Theft", "Explanation: Nummer op de deur", "never required"):
        assert told in texts_on(screen)
    assert page.detail.merge_button.isHidden()
    assert page.detail.choice_button.isHidden()
    assert navigator.undo is not None
    navigator.undo()
    assert items(vault, FIELD) == []


def test_choices_stand_below_their_field_move_and_merge_among_themselves(
    screen: CataloguesScreen, vault: FakeVault
) -> None:
    page = screen.page
    add_field(screen, "Gemeld bij", "choice")
    for word in ("Balie", "Mentor"):
        page.detail.choice_button.click()
        page.choice_form.nl.set_text(word)
        page.choice_form.save_button.click()
        assert page.detail.title.text() == "Gemeld bij"
    add_field(screen, "Opgehaald door", "choice")
    page.detail.choice_button.click()
    page.choice_form.nl.set_text("Ouder")
    page.choice_form.save_button.click()
    assert titles(screen) == ["Gemeld bij", "Balie", "Mentor", "Opgehaald door", "Ouder"]

    rows = {entry.item.label_nl: f"{entry.item.catalogue}:{entry.item.code}" for entry in page._listing.entries}  # type: ignore[union-attr]
    screen.presenter.open(rows["Mentor"])
    assert "Choice of “Gemeld bij”" in texts_on(screen)
    assert page.detail.down_button.isHidden()
    page.detail.up_button.click()
    assert titles(screen) == ["Gemeld bij", "Mentor", "Balie", "Opgehaald door", "Ouder"]
    page._dropped(3, 0)
    assert titles(screen) == ["Opgehaald door", "Ouder", "Gemeld bij", "Mentor", "Balie"]
    page._dropped(4, 3)
    assert titles(screen)[2:] == ["Gemeld bij", "Balie", "Mentor"]

    screen.presenter.open(rows["Mentor"])
    page.detail.merge_button.click()
    assert [option.text for option in page.merge_form.into._options] == ["Balie"]
    page.merge_form.into.set_code(page.merge_form.into._options[0].code)
    page.merge_form.save_button.click()
    assert "Mentor" not in titles(screen)
    screen.presenter.undo_last()
    assert "Mentor" in titles(screen)


def test_what_should_not_be_asked_is_pointed_out_before_it_is_kept(
    screen: CataloguesScreen, vault: FakeVault
) -> None:
    page = screen.page
    add_field(screen, "Medicijnen", "text")
    assert page._notice is not None
    assert "health" in page._notice.accessibleName()
    assert items(vault, FIELD) == []
    page.sure_requested.emit()
    assert items(vault, FIELD) == ["Medicijnen"]
    add_field(screen, "Gedragsscore", "number")
    assert items(vault, FIELD) == ["Medicijnen", "Gedragsscore"]  # not a word of the list: no wall
    add_field(screen, "Score voor gedrag", "number")
    assert "score or a rank" in page._notice.accessibleName()
    assert "Score voor gedrag" not in items(vault, FIELD)


def test_explanation_and_kinds_change_and_the_rest_stays(screen: CataloguesScreen, vault: FakeVault) -> None:
    page = screen.page
    add_field(screen, "Kluisje", "number")
    page.detail.about_button.click()
    page.about_form.help.set_text("Nummer op de deur")
    page.about_form.kinds.chips["theft"].click()
    page.about_form.save_button.click()
    (item,) = [item for item in vault.state.catalogue.values() if item.catalogue is FIELD]
    assert (OwnField(item).help, OwnField(item).kinds, OwnField(item).sort) == (
        "Nummer op de deur",
        ("theft",),
        "number",
    )
    page.detail.retire_button.click()
    assert not vault.state.catalogue[FIELD, item.code].active
    page.detail.back_button.click()
    page.detail.rename_button.click()
    page.rename_form.nl.set_text("Locker")
    page.rename_form.save_button.click()
    assert titles(screen) == ["Locker"]
    assert "Kluisje, until" in texts_on(screen)


def test_a_ninth_field_is_refused_in_words(screen: CataloguesScreen, desk: Desk) -> None:
    for number in range(8):
        desk.own_fields.add_field(Words(f"Veld nummer {number}"), "text", About())
    screen.refresh()
    add_field(screen, "Iets anders", "text")
    assert screen.page._notice is not None
    assert "Eight own fields" in screen.page._notice.accessibleName()


def test_a_choice_is_found_by_the_search_and_leads_to_its_list(screen: CataloguesScreen, desk: Desk) -> None:
    code = desk.own_fields.add_field(Words("Gemeld bij"), "choice", About()).item.code
    choice = desk.own_fields.add_choice(code, Words("Receptie")).item.code
    screen.page.lists.chips["place"].click()
    screen.refresh()
    screen.presenter.set_text("recept")
    assert titles(screen) == ["Receptie"]
    screen.presenter.open(f"choice:{choice}")
    screen.presenter.set_text("")
    assert titles(screen) == ["Gemeld bij", "Receptie"]
