"""Letters as use cases: drafted with a log line, fixed once and for good, shown, exported and reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import FakeVault, letters_of
from tests.ui.letters.desk import TODAY, make_desk, record_knife
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.letter import Suspension, hash_of
from vios_desktop.domain.vocabulary import LetterKind, LetterTo, Role, SentWay
from vios_desktop.letters.addressing import LetterSetup
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.letters.vocabulary import SchoolType
from vios_desktop.services.desk import Desk
from vios_desktop.services.letter_views import ExportWay, LetterToFix
from vios_desktop.services.letters import SCHOOL_TYPE

DAYS = Suspension(TODAY, date(2026, 11, 25))


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def incident_id(desk: Desk) -> str:
    return record_knife(desk)


def vault_of(desk: Desk) -> FakeVault:
    assert isinstance(desk.session.vault, FakeVault)
    return desk.session.vault


def setup(kind: LetterKind = LetterKind.PARENTS, entry: str | None = "entry-daan") -> LetterSetup:
    return LetterSetup(kind, entry, TODAY, suspension=DAYS)


def filled(text: str) -> str:
    for gap in reversed(gaps_in(text)):
        text = f"{text[: gap.start]}ingevuld{text[gap.end :]}"
    return text


def to_fix(desk: Desk, incident_id: str, chosen: LetterSetup) -> LetterToFix:
    drafted = desk.letters.draft(incident_id, chosen).drafted
    text = replace(drafted.text, body=filled(drafted.text.body), addressee=filled(drafted.text.addressee))
    return LetterToFix(incident_id, chosen, text, drafted.to, SentWay.GIVEN, TODAY, "vader")


def actions(desk: Desk, newest: int) -> list[AuditAction]:
    return [entry.action for entry in vault_of(desk).state.audit[-newest:]]


def problems_of(desk: Desk, wanted: LetterToFix) -> list[tuple[str, str]]:
    before = vault_of(desk).state.copy()
    with pytest.raises(ValidationError) as caught:
        desk.letters.fix(wanted)
    assert vault_of(desk).state == before
    return [(problem.field, problem.code) for problem in caught.value.problems]


def test_the_choices_say_who_is_of_age_and_what_was_recorded(desk: Desk, incident_id: str) -> None:
    choices = desk.letters.choices(incident_id)

    assert [t.kind for t in choices.templates] == list(LetterKind)
    assert [(p.entry_id, p.adult) for p in choices.people] == [
        ("entry-daan", False), ("entry-tess", False), ("entry-yara", None),
    ]  # fmt: skip
    assert choices.people[0].suspension == DAYS
    assert choices.school_type is SchoolType.UNKNOWN
    assert actions(desk, 1) == [AuditAction.INCIDENT_VIEWED]


def test_the_school_may_have_said_what_it_is(desk: Desk, incident_id: str) -> None:
    with desk.session.begin() as work:
        work.school.put_setting(SCHOOL_TYPE, "public")
        work.commit()

    assert desk.letters.choices(incident_id).school_type is SchoolType.PUBLIC


def test_a_draft_is_a_view_and_keeps_nothing(desk: Desk, incident_id: str) -> None:
    on_desk = desk.letters.draft(incident_id, setup())

    assert actions(desk, 1) == [AuditAction.INCIDENT_VIEWED]
    assert vault_of(desk).state.letters == {}
    assert "Tess" not in on_desk.drafted.text.body
    assert [hit.written for hit in on_desk.names.hits("Tess en Daan")] == ["Tess"]
    assert desk.letters.preview(on_desk.drafted.text, on_desk.sender).startswith(b"Het Voorbeeld College")


def test_fixing_keeps_words_page_and_hash_and_drops_the_draft(desk: Desk, incident_id: str) -> None:
    draft = desk.drafts.save("d", "letter", {}, subject_id=incident_id)
    wanted = to_fix(desk, incident_id, setup())
    letter = desk.letters.fix(wanted, draft_id=draft.id).letter

    assert desk.drafts.all() == ()
    assert letter.sending.to is LetterTo.PARENTS
    assert letter.file == desk.letters.preview(wanted.text, "Het Voorbeeld College")
    assert letter.record_hash == hash_of(letter)
    assert (letter.person_id, letter.entry_id, letter.template_version) == ("daan", "entry-daan", "2026.11.1")
    last = vault_of(desk).state.audit[-1]
    assert (last.action, last.object_id, last.object_hash) == (
        AuditAction.LETTER_FIXED, letter.id, letter.record_hash,
    )  # fmt: skip
    assert last.detail == "kind=parents to=parents names_left=0"
    assert [line.id for line in desk.incidents.view(incident_id).letters] == [letter.id]


def test_nothing_is_fixed_with_gaps_or_names_or_without_words(desk: Desk, incident_id: str) -> None:
    good = to_fix(desk, incident_id, setup())

    def with_text(**changes: str) -> LetterToFix:
        return replace(good, text=replace(good.text, **changes))  # type: ignore[arg-type]

    assert problems_of(desk, with_text(body="Beste [vul in: wie]")) == [("body", "gaps_left")]
    assert problems_of(desk, with_text(subject="Over tess")) == [("subject", "names_not_handled")]
    assert problems_of(desk, with_text(addressee=" ")) == [("addressee", "addressee_missing")]
    assert problems_of(desk, with_text(body="")) == [("body", "letter_empty")]
    assert problems_of(desk, with_text(body="a" * 20_001)) == [("body", "letter_too_long")]
    assert problems_of(desk, with_text(subject="")) == [("subject", "subject_missing")]
    later = replace(good, sent_on=TODAY + timedelta(days=1))
    assert problems_of(desk, later) == [("sent_on", "day_in_future")]


def test_a_name_that_was_left_on_purpose_is_counted(desk: Desk, incident_id: str) -> None:
    good = to_fix(desk, incident_id, setup())
    named = replace(good, text=replace(good.text, body=f"{good.text.body} Tess"))
    (hit,) = desk.letters.draft(incident_id, setup()).names.hits(named.text.body)

    letter = desk.letters.fix(replace(named, left_names=frozenset({hit.id}))).letter

    assert letter.names_left == 1


def test_another_day_may_change_whom_it_goes_to(desk: Desk, incident_id: str) -> None:
    good = to_fix(desk, incident_id, setup())
    when_18 = replace(good, text=replace(good.text, dated_on=date(2030, 3, 1)))

    assert problems_of(desk, when_18) == [("dated_on", "addressee_changed")]


def test_the_days_of_a_suspension_stand_in_the_text(desk: Desk, incident_id: str) -> None:
    good = to_fix(desk, incident_id, setup(LetterKind.SUSPENSION))
    other = replace(good, setup=replace(good.setup, suspension=Suspension(TODAY, date(2026, 11, 26))))

    assert problems_of(desk, other) == [("body", "suspension_days_not_in_text")]
    over_a_week = replace(good, setup=replace(good.setup, suspension=Suspension(TODAY, date(2026, 12, 1))))
    assert ("ends_on", "suspension_too_long") in problems_of(desk, over_a_week)


def test_a_suspension_over_a_day_asks_to_be_reported_once(desk: Desk, incident_id: str) -> None:
    fixed = desk.letters.fix(to_fix(desk, incident_id, setup(LetterKind.SUSPENSION)))
    assert fixed.asks_report

    made = desk.letters.agree_to_report(fixed.letter.id)
    assert (made.facts.due_on, made.facts.without_delay, made.facts.incident_id) == (TODAY, True, incident_id)
    assert "inspectie" in made.facts.text
    assert actions(desk, 1) == [AuditAction.AGREEMENT_MADE]
    assert not desk.letters.view(fixed.letter.id).asks_report
    with pytest.raises(ViosError, match="report_agreed"):
        desk.letters.agree_to_report(fixed.letter.id)


def test_an_open_agreement_to_report_is_not_doubled(desk: Desk, incident_id: str) -> None:
    desk.agreements.make(AgreementFacts("Melden bij de Inspectie", TODAY, incident_id=incident_id))

    assert not desk.letters.fix(to_fix(desk, incident_id, setup(LetterKind.SUSPENSION))).asks_report


def test_one_day_and_other_letters_ask_nothing(desk: Desk, incident_id: str) -> None:
    one_day = replace(setup(LetterKind.SUSPENSION), suspension=Suspension(TODAY, TODAY))

    assert not desk.letters.fix(to_fix(desk, incident_id, one_day)).asks_report
    assert not desk.letters.fix(to_fix(desk, incident_id, setup(LetterKind.INSPECTORATE))).asks_report


def test_viewing_and_exporting_are_logged_and_give_the_same_bytes(desk: Desk, incident_id: str) -> None:
    letter = desk.letters.fix(to_fix(desk, incident_id, setup())).letter
    view = desk.letters.view(letter.id)
    assert view.letter == letter
    assert (view.incident_number, view.may_write, view.corrected_by) == ("2026-001", True, None)
    assert actions(desk, 1) == [AuditAction.LETTER_VIEWED]

    for way in ExportWay:
        exported = desk.letters.export(letter.id, way)
        assert exported.file == letter.file
        assert exported.file_name == "brief-2026-11-24.pdf"
        last = vault_of(desk).state.audit[-1]
        assert (last.action, last.object_hash) == (AuditAction.LETTER_EXPORTED, letter.file_hash)
        assert last.detail == f"to=parents purpose=parents way={way}"


def test_file_names_say_nothing_about_a_person(desk: Desk, incident_id: str) -> None:
    names = set()
    for kind in LetterKind:
        letter = desk.letters.fix(to_fix(desk, incident_id, setup(kind))).letter
        names.add(desk.letters.export(letter.id, ExportWay.FILE).file_name)

    assert len(names) == len(LetterKind)
    assert not any(name in " ".join(names).casefold() for name in ("daan", "proefman", "tess"))


def test_a_correction_names_what_it_takes_the_place_of(desk: Desk, incident_id: str) -> None:
    first = desk.letters.fix(to_fix(desk, incident_id, setup())).letter
    again = replace(setup(), corrected_on=TODAY)
    second = desk.letters.fix(replace(to_fix(desk, incident_id, again), corrects=first.id)).letter

    assert desk.letters.view(first.id).corrected_by == second.id
    assert desk.letters.view(second.id).letter.corrects == first.id
    other = record_knife(desk)
    with pytest.raises(NotFoundError):
        desk.letters.fix(replace(to_fix(desk, other, again), corrects=first.id))


def test_a_damaged_letter_is_not_shown(desk: Desk, incident_id: str) -> None:
    letter = desk.letters.fix(to_fix(desk, incident_id, setup())).letter
    state = vault_of(desk).state
    for damaged in (replace(letter, names_left=1), replace(letter, file=b"anders")):
        state.letters[letter.id] = damaged
        with pytest.raises(ViosError, match="letter_damaged"):
            desk.letters.view(letter.id)
        with pytest.raises(ViosError, match="letter_damaged"):
            desk.letters.export(letter.id, ExportWay.FILE)


def test_a_colleague_writes_what_is_not_a_decision(desk: Desk) -> None:
    colleague = make_desk(Role.COLLEAGUE, vault=vault_of(desk).with_account("joris"))
    own = record_knife(colleague)

    kinds = [template.kind for template in colleague.letters.choices(own).templates]
    assert kinds == [LetterKind.PARENTS, LetterKind.PARENT_TALK]
    with pytest.raises(NotAllowedError):
        colleague.letters.draft(own, setup(LetterKind.SUSPENSION))
    decision = desk.letters.fix(to_fix(desk, own, setup(LetterKind.SUSPENSION))).letter
    assert not colleague.letters.view(decision.id).may_write
    with pytest.raises(NotAllowedError):
        colleague.letters.export(decision.id, ExportWay.FILE)


def test_the_same_service_on_the_same_vault_reads_it_again(desk: Desk, incident_id: str) -> None:
    letter = desk.letters.fix(to_fix(desk, incident_id, setup(LetterKind.POLICE_PREPARATION, None))).letter

    assert letters_of(desk.session).view(letter.id).letter.sending.to is LetterTo.BOARD
    assert letter.person_id is None
    with pytest.raises(NotFoundError):
        desk.letters.view("none")
