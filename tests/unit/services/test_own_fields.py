"""Fields of the school's own: made, asked, answered, renamed, retired; nothing that was answered is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes import FakeVault, coordinator_of, founded_vault
from tests.fakes.desk import catalogues_of, own_fields_of
from tests.fakes.sessions import resource_text
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.own_field import (
    LONGEST_ANSWER,
    MOST_CHOICES,
    MOST_FIELDS,
    FieldSort,
    OwnAnswer,
    OwnField,
    answer_changes,
    in_order,
    named_answer,
)
from vios_desktop.domain.own_field_rules import SCORE, SpecialWords
from vios_desktop.services.catalogues import CatalogueService, DeedKind
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.own_answers import OwnWords
from vios_desktop.services.own_fields import About, OwnFieldService
from vios_desktop.services.school import SchoolService
from vios_desktop.texts import Texts

FIELD, CHOICE = CatalogueName.FIELD, CatalogueName.CHOICE
DAY = date(2026, 10, 1)
FACTS = IncidentFacts("theft", DAY, "yard", "Er is een tas weg.")


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def fields(vault: FakeVault) -> OwnFieldService:
    return own_fields_of(coordinator_of(vault))


@pytest.fixture
def lists(vault: FakeVault) -> CatalogueService:
    return catalogues_of(coordinator_of(vault))


@pytest.fixture
def incidents(vault: FakeVault) -> IncidentService:
    return IncidentService(coordinator_of(vault))


def made(fields: OwnFieldService, word: str, sort: FieldSort = FieldSort.TEXT, about: About | None = None) -> str:
    return fields.add_field(Words(word), sort, about or About()).item.code


def entry(vault: FakeVault, catalogue: CatalogueName, code: str) -> CatalogueItem:
    return vault.state.catalogue[catalogue, code]


def problems_of(error: pytest.ExceptionInfo[ValidationError]) -> set[str]:
    return {problem.code for problem in error.value.problems}


def shown(vault: FakeVault, incident_id: str) -> tuple[tuple[str, str], ...]:
    session = coordinator_of(vault)
    detail = IncidentService(session).view(incident_id)
    words = OwnWords(SchoolService(session).view(), Texts(), long_date)
    return words.lines(detail.incident.facts.own, detail.written_at)


def test_no_more_fields_are_offered_than_fit_on_one_card(fields: OwnFieldService, lists: CatalogueService) -> None:
    deeds = [fields.add_field(Words(f"Veld nummer {n}"), "text", About()) for n in range(MOST_FIELDS)]
    with pytest.raises(ViosError, match="fields_full"):
        fields.add_field(Words("Eentje meer"), "text", About())
    retired = lists.retire(deeds[0].item)
    fields.add_field(Words("Eentje meer"), "text", About())
    for one_too_many in (lambda: lists.bring_back(retired.item), lambda: lists.undo(retired)):
        with pytest.raises(ViosError, match="fields_full"):
            one_too_many()


def test_no_more_choices_are_offered_than_can_be_looked_over(fields: OwnFieldService) -> None:
    one, two = (made(fields, word, FieldSort.CHOICE) for word in ("Gemeld bij", "Naar huis met"))
    for number in range(MOST_CHOICES):
        fields.add_choice(one, Words(f"Keuze {number}"))
    with pytest.raises(ViosError, match="choices_full"):
        fields.add_choice(one, Words("Nog een"))
    fields.add_choice(two, Words("Keuze 1"))
    with pytest.raises(ValidationError) as taken:
        fields.add_choice(two, Words("keuze 1"))
    assert problems_of(taken) == {"word_taken"}
    with pytest.raises(NotFoundError):
        fields.add_choice(made(fields, "Los veld"), Words("Keuze"))


def test_help_and_kinds_change_and_the_sort_never_does(
    vault: FakeVault, fields: OwnFieldService, lists: CatalogueService
) -> None:
    code = made(fields, "Kluisje", FieldSort.NUMBER, About("Staat op de deur", ("theft",)))
    before = entry(vault, FIELD, code)
    deed = fields.tell(before, About("  Nummer   op de deur ", ()))
    own = OwnField(deed.item)
    assert (own.help, own.kinds, own.sort, deed.kind) == (
        "Nummer op de deur",
        (),
        FieldSort.NUMBER,
        DeedKind.ABOUT,
    )
    with pytest.raises(ConflictError):
        fields.tell(before, About())
    lists.undo(deed)
    assert entry(vault, FIELD, code) == before
    for wrong, code_of in (("x" * 121, "help_too_long"), ("", "kind_unknown")):
        with pytest.raises(ValidationError) as error:
            fields.tell(before, About(wrong, ("theft",) if wrong else ("nergens",)))
        assert problems_of(error) == {code_of}
    with pytest.raises(ValidationError):
        fields.add_field(Words("Iets"), "formula", About())
    with pytest.raises(ValueError, match="with their sort"):
        lists.add(FIELD, Words("Iets"))


def test_a_field_is_asked_of_its_kinds_and_of_what_was_merged_with_them(vault: FakeVault) -> None:
    item = CatalogueItem(FIELD, "own_1", "Kluisje", "", 0, attributes={"sort": "text", "kinds": "theft,own_7"})
    own = OwnField(item)
    assert own.asked_of("theft", {})
    assert not own.asked_of("fight", {})
    assert own.asked_of("own_9", {"own_9": "theft"})
    assert own.asked_of("fight", {"own_7": "fight"})
    assert own.with_about("", ()).asked_of("fight", {})


@pytest.mark.parametrize(
    ("sort", "value", "problem"),
    [
        (FieldSort.TEXT, "x" * (LONGEST_ANSWER + 1), "own_text_long"),
        (FieldSort.TEXT, "een\ntwee", "own_text_wrong"),
        (FieldSort.YES_NO, "misschien", "own_choice_unknown"),
        (FieldSort.DAY, "2026-13-01", "day_not_possible"),
        (FieldSort.DAY, "20261301", "day_not_possible"),
        (FieldSort.DAY, "0026-11-01", "day_not_possible"),
        (FieldSort.NUMBER, "1,5", "own_number_wrong"),
        (FieldSort.NUMBER, "1234567890", "own_number_wrong"),
        (FieldSort.CHOICE, "elders", "own_choice_unknown"),
    ],
)
def test_an_answer_that_cannot_be_is_told_at_its_field(
    fields: OwnFieldService, incidents: IncidentService, sort: FieldSort, value: str, problem: str
) -> None:
    answer = OwnAnswer(made(fields, "Iets", sort), sort, value)
    with pytest.raises(ValidationError) as error:
        incidents.record(replace(FACTS, own=(answer,)))
    assert [(one.field, one.code) for one in error.value.problems] == [(answer.name, problem)]
    assert named_answer(answer.name) == (sort, answer.field)


def test_an_answer_to_no_field_of_another_sort_or_twice_is_refused(
    fields: OwnFieldService, incidents: IncidentService
) -> None:
    code = made(fields, "Kluisje")
    for wrong in (
        (OwnAnswer("own_0", FieldSort.TEXT, "x"),),
        (OwnAnswer(code, FieldSort.NUMBER, "1"),),
        (OwnAnswer(code, FieldSort.TEXT, "a"), OwnAnswer(code, FieldSort.TEXT, "b")),
    ):
        with pytest.raises(ValidationError):
            incidents.record(replace(FACTS, own=wrong))


def test_what_is_retired_stays_readable_and_may_be_corrected_where_it_stood(
    vault: FakeVault, fields: OwnFieldService, lists: CatalogueService, incidents: IncidentService
) -> None:
    text, choice = made(fields, "Kluisje"), made(fields, "Gemeld bij", FieldSort.CHOICE)
    desk, class_room = (fields.add_choice(choice, Words(word)).item for word in ("Balie", "Mentor"))
    own = in_order([OwnAnswer(text, FieldSort.TEXT, "112"), OwnAnswer(choice, FieldSort.CHOICE, desk.code)])
    incident = incidents.record(replace(FACTS, own=own))
    for item in (entry(vault, FIELD, text), desk):
        lists.retire(item)

    assert dict(shown(vault, incident.id)) == {"Kluisje": "112", "Gemeld bij": "Balie"}
    kept = incidents.change(incident.id, replace(incident.facts, facts="Er is een jas weg."), 1)
    assert kept.facts.own == own
    corrected = tuple(replace(one, value="113") if one.field == text else one for one in own)
    incidents.change(incident.id, replace(kept.facts, own=corrected), 2)
    with pytest.raises(ValidationError):
        incidents.record(replace(FACTS, own=own))
    lists.retire(class_room)
    moved = tuple(replace(one, value=class_room.code) if one.field == choice else one for one in corrected)
    with pytest.raises(ValidationError):
        incidents.change(incident.id, replace(kept.facts, own=moved), 3)


def test_old_records_keep_their_old_words(
    vault: FakeVault, fields: OwnFieldService, lists: CatalogueService, incidents: IncidentService
) -> None:
    code = made(fields, "Gemeld bij", FieldSort.CHOICE)
    desk = fields.add_choice(code, Words("Balie")).item
    own = (OwnAnswer(code, FieldSort.CHOICE, desk.code),)
    old = incidents.record(replace(FACTS, own=own)).id
    later = incidents.record(FACTS)
    vault.clock.advance(days=1)
    lists.rename(entry(vault, FIELD, code), Words("Eerst verteld aan"), keep_old=True)
    lists.rename(desk, Words("Receptie"), keep_old=True)
    vault.clock.advance(days=1)
    incidents.change(later.id, replace(FACTS, own=own), 1)

    assert shown(vault, old) == (("Eerst verteld aan (toen: Gemeld bij)", "Receptie (toen: Balie)"),)
    assert shown(vault, later.id) == (("Eerst verteld aan", "Receptie"),)


def test_choices_are_merged_and_taken_apart_and_fields_are_not(
    vault: FakeVault, fields: OwnFieldService, lists: CatalogueService, incidents: IncidentService
) -> None:
    code, other = made(fields, "Gemeld bij", FieldSort.CHOICE), made(fields, "Opgehaald door", FieldSort.CHOICE)
    desk, front = (fields.add_choice(code, Words(word)).item for word in ("Balie", "Receptie"))
    elsewhere = fields.add_choice(other, Words("Ouder")).item
    old = incidents.record(replace(FACTS, own=(OwnAnswer(code, FieldSort.CHOICE, desk.code),))).id
    with pytest.raises(ConflictError):
        lists.merge(desk, elsewhere.code)
    with pytest.raises(ViosError, match="field_not_merged"):
        lists.merge(entry(vault, FIELD, code), other)
    deed = lists.merge(desk, front.code)
    assert shown(vault, old) == (("Gemeld bij", "Receptie (toen: Balie)"),)
    assert [one.item.code for one in lists.view().choices(code)] == [front.code]
    assert lists.view().choices(code)[0].used_together == 1
    lists.undo(deed)
    assert shown(vault, old) == (("Gemeld bij", "Balie"),)


def test_order_is_that_of_one_field_alone(
    vault: FakeVault, fields: OwnFieldService, lists: CatalogueService
) -> None:
    one, two = (made(fields, word, FieldSort.CHOICE) for word in ("Gemeld bij", "Opgehaald door"))
    codes = {field: [fields.add_choice(field, Words(w)).item.code for w in "ab"] for field in (one, two)}
    lists.reorder(CHOICE, codes[one], codes[one][::-1])
    assert [entry.item.code for entry in lists.view().choices(one)] == codes[one][::-1]
    assert [entry.item.code for entry in lists.view().choices(two)] == codes[two]
    with pytest.raises(ConflictError):
        lists.reorder(CHOICE, codes[one], codes[two])
    lists.reorder(FIELD, [one, two], [two, one])
    assert [one.code for one in SchoolService(coordinator_of(vault)).view().catalogues[FIELD]] == [two, one]


def test_what_was_added_is_taken_back_unless_somebody_answered(
    vault: FakeVault, fields: OwnFieldService, lists: CatalogueService, incidents: IncidentService
) -> None:
    deed = fields.add_field(Words("Kluisje"), "text", About())
    lists.undo(deed)
    assert (FIELD, deed.item.code) not in vault.state.catalogue
    deed = fields.add_field(Words("Kluisje"), "text", About())
    incidents.record(replace(FACTS, own=(OwnAnswer(deed.item.code, FieldSort.TEXT, "1"),)))
    with pytest.raises(ViosError, match="entry_in_use"):
        lists.undo(deed)


def test_every_change_of_an_answer_has_its_own_line_and_the_log_has_no_word(
    vault: FakeVault, fields: OwnFieldService, lists: CatalogueService, incidents: IncidentService
) -> None:
    text, number = made(fields, "Kluisje"), made(fields, "Aantal", FieldSort.NUMBER)
    fields.tell(entry(vault, FIELD, text), About("Staat op de deur"))
    first = incidents.record(replace(FACTS, own=(OwnAnswer(text, FieldSort.TEXT, "a; field=b}"),)))
    own = in_order([OwnAnswer(text, FieldSort.TEXT, "c"), OwnAnswer(number, FieldSort.NUMBER, "3")])
    incidents.change(first.id, replace(FACTS, own=own), 1)
    incidents.change(first.id, FACTS, 2)
    changes = [(one.field, one.old, one.new) for one in incidents.history(first.id).changes]
    name, other = OwnAnswer(text, FieldSort.TEXT, "").name, OwnAnswer(number, FieldSort.NUMBER, "").name
    assert sorted(changes[:2]) == sorted([(name, "a; field=b}", "c"), (other, "", "3")])
    assert sorted(changes[2:]) == sorted([(name, "c", ""), (other, "3", "")])
    logged = [one for one in vault.state.audit if one.action is AuditAction.CATALOGUE_CHANGED]
    assert [one.detail for one in logged] == [
        *("list=field deed=added", "list=field deed=added", "list=field deed=about")
    ]
    assert not any(word in repr(vault.state.audit) for word in ("Kluisje", "Aantal", "deur"))


def test_the_same_answers_are_the_same_record_whatever_their_order() -> None:
    one, two = OwnAnswer("own_1", FieldSort.TEXT, "a"), OwnAnswer("own_2", FieldSort.TEXT, "b")
    assert in_order([two, one, OwnAnswer("own_3", FieldSort.TEXT, "")]) == (one, two)
    assert answer_changes((one, two), (two, one)) == ()


@pytest.mark.parametrize(
    ("asked", "groups"),
    [
        ("Medicijnen bij zich?", ("health",)),
        ("Geloof van de leerling", ("religion",)),
        ("Etnische achtergrond", ("ethnicity",)),
        ("Heeft een strafblad", ("crime",)),
        ("Risicoscore", (SCORE,)),
        ("Punten voor gedrag", (SCORE,)),
        ("Nummer van het kluisje", ()),
        ("Gemeld bij de conciërge", ()),
        ("Was er een docent bij?", ()),
        ("Camerabeelden bewaard tot", ()),
    ],
)
def test_what_should_not_be_asked_is_pointed_out_and_nothing_else(asked: str, groups: tuple[str, ...]) -> None:
    words = SpecialWords.load(resource_text("policy/special_words.json"))
    assert words.asked_in(asked) == groups


def test_a_second_look_sees_the_help_line_names_and_what_is_alike(
    vault: FakeVault, fields: OwnFieldService
) -> None:
    code = made(fields, "Gemeld bij", FieldSort.CHOICE)
    assert not fields.look_at(Words("Kluisje"), "Het nummer op de deur")
    assert fields.look_at(Words("Kluisje"), "Of een diagnose").asks == ("health",)
    assert [one.code for one in fields.look_at(Words("Gemelt bij")).alike] == [code]
    assert not fields.look_at(Words("Gemelt bij"), code=code)
    assert fields.look_at(Words("Moslim"), field=code).asks == ("religion",)
    fields.add_field(Words("Medicijn"), "text", About())  # pointed out, not refused
