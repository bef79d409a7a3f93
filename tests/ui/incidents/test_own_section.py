"""The page of an incident with answers to own fields: the words of now and then, and every change of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.incidents.desk import facts
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.own_field import FieldSort, OwnAnswer, in_order
from vios_desktop.services.own_fields import About
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.screen import IncidentsScreen

    OpenScreen = Callable[..., IncidentsScreen]


def test_answers_stand_on_the_page_and_their_changes_in_the_history(desk: Desk, open_screen: OpenScreen) -> None:
    fields = desk.own_fields
    told = fields.add_field(Words("Gemeld bij"), "choice", About()).item
    day = fields.add_field(Words("Beelden tot"), "day", About()).item
    choice = fields.add_choice(told.code, Words("Balie")).item
    first = OwnAnswer(told.code, FieldSort.CHOICE, choice.code)
    incident = desk.incidents.record(facts(own=(first,)))
    plain = desk.incidents.record(facts())
    desk.catalogues.rename(choice, Words("Receptie"), keep_old=False)
    both = in_order(
        [OwnAnswer(told.code, FieldSort.CHOICE, "unknown"), OwnAnswer(day.code, FieldSort.DAY, "2026-11-02")]
    )
    desk.incidents.change(incident.id, facts(own=both), 1)
    desk.catalogues.retire(desk.school.view().item(CatalogueName.FIELD, day.code) or day)

    pane = (screen := open_screen(desk)).page.detail_pane
    screen.visit(plain.id)
    assert pane.own.isHidden()
    screen.visit(incident.id)
    assert pane.own.isVisible()
    (first_pair, second_pair) = pane.own.facts.pairs
    assert first_pair == ("Gemeld bij", "Not known")
    assert second_pair[0] == "Beelden tot"
    assert "2" in second_pair[1]
    pane.header.history_requested.emit()
    told_words = [label.text() for label in pane.history.findChildren(Label)]
    assert "Before: Receptie" in told_words
    assert "Now: Not known" in told_words
    assert {"Gemeld bij", "Beelden tot"} <= set(told_words)
