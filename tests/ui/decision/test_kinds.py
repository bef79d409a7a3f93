"""Choosing among all kinds: groups, a search that forgives, and arrows from the box through the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.decision.desk import make_desk, real_finder, real_pack
from tests.ui.decision.help import Help
from tests.ui.decision.test_keys import page_of
from tests.ui.kit.looks import settle
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.services.school import kind_groups
from vios_desktop.ui.decision.kind_choice import ALONE, GROUPS, KindChoice
from vios_desktop.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.decision.conftest import Shown

K = Qt.Key


def choice(*, finder: bool = True) -> KindChoice:
    desk = make_desk()
    made = KindChoice(desk.decisions.rules().kinds, kind_groups(desk.school.view().catalogues[CatalogueName.KIND]))
    made.finder = real_finder() if finder else None
    return made


def first_of(query: str) -> str:
    return choice().listed(query).lines[0].code


def focused_kind() -> str:
    row = QApplication.focusWidget()
    assert isinstance(row, ListRow)
    return row.row_id


def test_the_suspicion_is_first_and_alone_and_every_kind_is_in_a_group() -> None:
    listed = choice().listed()
    assert [group.code for group in listed.groups] == [ALONE, *GROUPS]
    assert [line.code for line in listed.groups[0].lines] == ["suspicion"]
    assert sorted(line.code for line in listed.lines) == sorted(real_pack().kinds)


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("wiet", "cannabis"),
        ("afpresing", "extortion"),
        ("chantage", "extortion"),
        ("messs", "knife"),
        ("spijbelen", "truancy"),
        ("naaktfoto", "sexting"),
        ("geslagen thuis", "child_abuse"),
    ],
)
def test_words_and_slips_lead_to_a_kind(query: str, kind: str) -> None:
    assert first_of(query) == kind


def test_a_sign_leads_to_what_it_can_be_through_its_card() -> None:
    lines = choice().listed("rode ogen").lines
    assert "cannabis" in {line.code for line in lines}
    assert all(line.why for line in lines)


def test_a_hit_that_its_title_does_not_explain_says_why() -> None:
    hits = {line.code: line.why for line in choice().listed("dreigen").lines}
    assert hits["threat"] == ""
    assert hits["extortion"]


def test_before_the_search_is_loaded_titles_are_looked_through() -> None:
    assert [line.code for line in choice(finder=False).listed("lachgas").lines] == ["nitrous_oxide"]


def test_nothing_found_is_an_empty_list() -> None:
    assert choice().listed("xyzqq").groups == ()


def test_the_presenter_searches_what_is_shown() -> None:
    made = Help()
    made.open(None)
    made.presenter.search("drijgen")
    assert made.view.kinds is not None
    assert made.view.kinds.lines[0].code == "threat"
    made.presenter.search("")
    assert made.view.kinds.count == len(real_pack().kinds)


def test_arrows_go_from_the_box_through_the_list_and_back(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(names=())
    picker = shown.screen.view.start.picker
    assert picker.codes[0] == "suspicion"
    for code in picker.codes:
        shown.press(K.Key_Down)
        assert focused_kind() == code
    shown.press(K.Key_Down)
    assert focused_kind() == picker.codes[-1]
    shown.press(*[K.Key_Up] * len(picker.codes))
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_sideways_goes_to_the_row_beside_it(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(names=())
    shown.press(K.Key_Down, K.Key_Down)
    assert focused_kind() == "vape_use"
    shown.press(K.Key_Right)
    assert focused_kind() == "knife"
    shown.press(K.Key_Left)
    assert focused_kind() == "vape_use"


def test_enter_in_the_box_opens_the_first_hit_and_nothing_without_words(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(names=())
    view = shown.screen.view
    shown.press(K.Key_Return)
    assert page_of(shown) is view.start
    shown.write("lagchas")
    assert view.start.picker.codes == ("nitrous_oxide",)
    assert view.start.picker.count_text
    shown.press(K.Key_Return)
    assert page_of(shown) is view.question


def test_an_empty_list_offers_a_way_back(make_shown: Callable[..., Shown]) -> None:
    from vios_desktop.ui.widgets.empty_state import EmptyRow

    shown = make_shown(names=())
    picker = shown.screen.view.start.picker
    shown.write("xyzqq")
    assert picker.codes == ()
    picker.findChildren(EmptyRow)[-1].step_pressed.emit()
    settle(shown.screen)
    assert len(picker.codes) == len(real_pack().kinds)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_kind_has_the_word_of_the_school_and_that_of_the_rules_beside_it() -> None:
    desk = make_desk()
    groups = kind_groups(desk.school.view().catalogues[CatalogueName.KIND])
    made = KindChoice(desk.decisions.rules().kinds, groups, {"threat": "Dreigementjes", "alcohol": "Alcohol"})
    lines = {line.code: line for line in made.listed().lines}

    assert (lines["threat"].title, lines["threat"].why) == ("Dreigementjes", "Bedreiging of nepmelding")
    assert (lines["alcohol"].title, lines["alcohol"].why) == ("Alcohol", "")
    for made.finder in (None, real_finder()):
        for query in ("dreigementjes", "nepmelding"):
            assert made.listed(query).lines[0].code == "threat", query


def test_the_decision_help_is_chosen_by_the_words_of_the_form() -> None:
    made = Help()
    made.open(None)
    assert made.view.start is not None
    lines = {line.code: line for line in made.view.start.kinds.lines}
    assert (lines["threat"].title, lines["threat"].why) == ("Bedreiging", "Bedreiging of nepmelding")
    assert lines["suspicion"].why == ""
