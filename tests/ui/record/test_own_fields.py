"""The school's own fields on the form: asked of their kinds, never required, and no answer is lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from tests.ui.record.desktop import Desktop, opened
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.own_field import FieldSort, OwnAnswer, answer_name, in_order
from vios_desktop.services.own_fields import About
from vios_desktop.ui.record.bindings import ChoiceBinding, TextBinding

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.record.bindings import Binding
    from vios_desktop.ui.record.own_fields import OwnFields
    from vios_desktop.ui.theme.theme import Theme


class School:
    """A form at a school with fields of its own: a locker, of theft alone a day, and a choice."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop, fields = desktop, desktop.desk.own_fields
        self.locker = fields.add_field(Words("Kluisje"), "text", About("Nummer op de deur")).item.code
        self.until = fields.add_field(Words("Beelden tot"), "day", About("", ("theft",))).item.code
        self.told = fields.add_field(Words("Gemeld bij"), "choice", About()).item.code
        self.many = fields.add_field(Words("Aantal"), "number", About()).item.code
        self.desk_choice = fields.add_choice(self.told, Words("Balie")).item.code
        desktop.screen.start_new()

    def binding(self, code: str) -> Binding:
        (found,) = [one for one in self.desktop.page.own.bindings() if one.name.endswith(code)]
        return found

    def labels(self) -> list[str]:
        self.desktop.page.own.set_open(True)
        return [one.field.label.text() for one in self.desktop.page.own.bindings()]

    def type_at(self, code: str, text: str) -> None:
        self.desktop.page.own.set_open(True)
        binding = self.binding(code)
        assert isinstance(binding, TextBinding)
        binding.box.set_text("")
        QTest.keyClicks(binding.field.box.focusProxy() or binding.field.box, text)

    def choose_kind(self, kind: str) -> None:
        box = self.desktop.page.questions.kind.box
        box.set_code(kind)
        box.chosen.emit(kind)


@pytest.fixture
def school(desktop: Desktop) -> School:
    return School(desktop)


def is_open(own: OwnFields) -> bool:
    return own.is_open


def facts(*own: OwnAnswer) -> IncidentFacts:
    from datetime import date

    return IncidentFacts("theft", date(2026, 11, 24), "yard", "Het slot was door.", own=in_order(own))


def test_without_own_fields_there_is_nothing_of_them(desktop: Desktop) -> None:
    own = desktop.page.own
    assert own.isHidden()
    assert own.fold is None
    assert own.children() == [own.layout()]


def test_they_are_folded_and_not_required(school: School) -> None:
    own = school.desktop.page.own
    assert own.isVisible()
    assert not is_open(own)
    assert own.bindings() == []
    assert own.fold is not None
    own.fold.click()
    assert is_open(own)
    assert [one.field.label.text() for one in own.bindings()] == ["Kluisje", "Gemeld bij", "Aantal"]


def test_a_field_of_some_kinds_comes_with_its_kind_and_what_was_answered_stays(school: School) -> None:
    school.choose_kind("theft")
    assert school.labels() == ["Kluisje", "Beelden tot", "Gemeld bij", "Aantal"]
    school.type_at(school.locker, "112")
    school.choose_kind("fight")
    assert school.labels() == ["Kluisje", "Gemeld bij", "Aantal"]
    assert school.desktop.page.values().text(answer_name(FieldSort.TEXT, school.locker)) == "112"
    school.choose_kind("theft")
    day = school.binding(school.until)
    day.write({day.name: "2026-11-02"})
    school.choose_kind("fight")
    assert "Beelden tot" in school.labels()


def test_an_answer_is_recorded_changed_and_kept_where_the_fold_is_shut(school: School) -> None:
    desktop = school.desktop
    own = (
        OwnAnswer(school.locker, FieldSort.TEXT, "112"),
        OwnAnswer(school.told, FieldSort.CHOICE, school.desk_choice),
        OwnAnswer(school.until, FieldSort.DAY, "2026-11-02"),
        OwnAnswer(school.many, FieldSort.NUMBER, "3"),
    )
    incident = desktop.desk.incidents.record(facts(*own))
    desktop.screen.change(incident.id)
    assert desktop.page.own.is_open
    assert not desktop.page.details.is_open, "an answer to an own field is no reason to open the rest"
    desktop.page.own.set_open(False)
    desktop.page.questions.facts.box.set_text("Het slot was open.")
    desktop.screen.presenter.record()
    assert desktop.desk.incidents.view(incident.id).incident.facts.own == incident.facts.own

    desktop.screen.change(incident.id)
    school.type_at(school.locker, "113")
    told = school.binding(school.told)
    assert isinstance(told, ChoiceBinding)
    told.box.edit.setText("")
    told.box._leave()  # an emptied choice is no answer
    desktop.screen.presenter.record()
    kept = {one.field: one.value for one in desktop.desk.incidents.view(incident.id).incident.facts.own}
    assert kept == {school.locker: "113", school.until: "2026-11-02", school.many: "3"}


@pytest.mark.parametrize("typed", ["twaalf", "1,5", "12345678901"])
def test_a_wrong_answer_is_told_at_its_field_and_nothing_is_written(school: School, typed: str) -> None:
    desktop = school.desktop
    incident = desktop.desk.incidents.record(facts())
    desktop.screen.change(incident.id)
    school.type_at(school.many, typed)
    desktop.page.own.set_open(False)
    desktop.screen.presenter.record()
    assert desktop.page.own.is_open
    assert "heel getal" in school.binding(school.many).field.error
    assert desktop.desk.incidents.view(incident.id).incident.version == 1


def test_a_retired_field_is_there_for_what_was_answered_and_for_nothing_else(school: School) -> None:
    desktop = school.desktop
    incident = desktop.desk.incidents.record(facts(OwnAnswer(school.locker, FieldSort.TEXT, "112")))
    field = desktop.desk.school.view().item(CatalogueName.FIELD, school.locker)
    assert field is not None
    desktop.desk.catalogues.retire(field)
    desktop.screen.start_new()
    assert "Kluisje" not in school.labels()
    desktop.screen.change(incident.id)
    assert "Kluisje" in school.labels()
    desktop.page.questions.facts.box.set_text("Anders.")
    desktop.screen.presenter.record()
    assert desktop.desk.incidents.view(incident.id).incident.facts.own == incident.facts.own


def test_what_is_typed_is_in_the_draft_and_comes_back(school: School, qtbot: QtBot, theme: Theme) -> None:
    desktop = school.desktop
    school.type_at(school.many, "twaalf")
    desktop.screen.presenter.keep()
    (draft,) = desktop.desk.drafts.all()
    desktop.screen.start_new()
    assert not is_open(desktop.page.own)
    desktop.screen.open_draft(draft.id)
    assert is_open(desktop.page.own)
    assert desktop.page.values().text(answer_name(FieldSort.NUMBER, school.many)) == "twaalf"


def test_another_list_of_fields_does_not_take_away_what_is_typed(school: School) -> None:
    school.type_at(school.locker, "112")
    school.desktop.desk.own_fields.add_field(Words("Nieuw veld"), "yes_no", About())
    school.desktop.screen.refresh()
    assert school.labels()[-1] == "Nieuw veld"
    assert school.desktop.page.values().text(answer_name(FieldSort.TEXT, school.locker)) == "112"


def test_a_field_that_was_taken_back_meanwhile_does_not_stop_the_recording(school: School) -> None:
    desktop = school.desktop
    deed = desktop.desk.own_fields.add_field(Words("Even"), "text", About())
    desktop.screen.refresh()
    school.type_at(deed.item.code, "iets")
    desktop.desk.catalogues.undo(deed)
    desktop.screen.refresh()
    assert "Even" not in school.labels()
    assert not any("iets" in text for text in desktop.page.values().texts.values())


def test_the_form_opens_in_its_own_right(qtbot: QtBot, theme: Theme) -> None:
    """Two forms do not share anything of each other's fields."""
    one, two = opened(qtbot, theme), opened(qtbot, theme)
    School(one)
    two.screen.start_new()
    assert two.page.own.isHidden()
