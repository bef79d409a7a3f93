"""Reads all that the minutes of a meeting can tell, each text as a passage with what identifies in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.catalogue import CatalogueName, labels_of
from vios_desktop.domain.core_team import Meeting, TypedAgreement
from vios_desktop.domain.identifiers.lexicon import Lexicon
from vios_desktop.domain.identifying import finder_of
from vios_desktop.domain.minutes import MinutesDocument
from vios_desktop.domain.partner_case import PartnerCase, letter_of
from vios_desktop.domain.police_marked import that_may_go_out
from vios_desktop.domain.read_through import Passage, looked_through, table_of
from vios_desktop.services.core_team.cases import for_partners, told_case
from vios_desktop.services.core_team.names import named_people, own_people
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.school import SchoolView, read_school

if TYPE_CHECKING:
    from vios_desktop.domain.core_team import CoreTeamCase, PartnerNews
    from vios_desktop.texts import Texts

ONLY_MINUTES: Final = frozenset({MinutesDocument.MINUTES})
ALL: Final = frozenset(MinutesDocument)
SKETCH_WORDS: Final = {
    "facts": "Gezien",
    "pattern": "Patroon",
    "strengths": "Gaat goed",
    "question": "Vraag aan het team",
}
GONE: Final = "Deze afspraak staat niet meer in de lijst."


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When the table meets again; time and place are known when that meeting is planned already."""

    day: date
    starts_at: time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class MinutesContent:
    """What the pages are built from. `owners` are organisations by kind; texts come from `passages` alone."""

    meeting: Meeting
    school_name: str
    records: Mapping[str, CoreTeamCase]
    cases: tuple[PartnerCase, ...]
    news: tuple[PartnerNews, ...]
    earlier: Mapping[str, Agreement]
    next_meeting: NextMeeting | None
    owners: Mapping[str, str]
    passages: Mapping[str, Passage]

    def letter(self, case_id: str | None) -> str:
        """`Casus A`, or nothing for what belongs to no case of this meeting."""
        return next((f"Casus {case.letter}" for case in self.cases if case.case_id == case_id), "")

    def moved(self) -> tuple[str, ...]:
        """Ids of earlier agreements that were given another day at this meeting."""
        return tuple(
            f.agreement_id
            for f in self.meeting.typed.follow_ups
            if f.kept is None and f.new_due_on is not None and f.agreement_id in self.earlier
        )


def read_content(
    work: UnitOfWork, meeting: Meeting, texts: Texts, lexicon: Lexicon | None = None, *, marked: bool = True
) -> MinutesContent:
    """Everything but what the police told. No pupil is named, also where a case was told by name.

    Looking for hits asks the store about every word; without `marked` that is left out.
    """
    school = read_school(work)
    records = {told.case_id: told_case(work, told.case_id) for told in meeting.cases}
    cases = tuple(
        replace(for_partners(work, records[told.case_id], place), name="")
        for place, told in zip(meeting.places, meeting.cases, strict=True)
    )
    earlier = {
        follow_up.agreement_id: found
        for follow_up in meeting.typed.follow_ups
        if (found := work.agreements.get(follow_up.agreement_id)) is not None
    }
    content = MinutesContent(
        meeting,
        school.school.name,
        records,
        cases,
        that_may_go_out(meeting.news),
        earlier,
        _next(work, meeting),
        owners_of(school, meeting),
        {},
    )
    passages = [passage for passage in _passages(content, texts) if passage.text]
    shown = _marked(work, content, passages, lexicon) if marked else passages
    return replace(content, passages={passage.key: passage for passage in shown})


def owners_of(school: SchoolView, meeting: Meeting) -> Mapping[str, str]:
    """Kind of partner -> the one organisation of that kind at this table, or what such partners are called."""
    found = labels_of(school.catalogues[CatalogueName.PARTNER])
    at_table: dict[str, set[str]] = {}
    for one in meeting.attendees:
        if one.organisation.strip():
            at_table.setdefault(one.partner_kind, set()).add(one.organisation.strip())
    return {**found, **{kind: min(names) for kind, names in at_table.items() if len(names) == 1}}


def _marked(
    work: UnitOfWork, content: MinutesContent, passages: Iterable[Passage], lexicon: Lexicon | None
) -> tuple[Passage, ...]:
    """Each passage with its hits; the people of all cases are looked for in every text."""
    passages = tuple(passages)
    people = [own_people(work, case) for case in content.records.values()]
    people += [
        tuple(work.persons.get_many((agreement.facts.person_id,)).values())
        for agreement in content.earlier.values()
        if agreement.facts.person_id
    ]
    own = {person.id: person for group in people for person in group}
    others = named_people(work, (passage.text for passage in passages))
    table = table_of(content.meeting.attendees, content.school_name)
    return looked_through(passages, finder_of(own.values(), others, lexicon), table)


def _next(work: UnitOfWork, meeting: Meeting) -> NextMeeting | None:
    """The meeting that is planned already, or else the day that was agreed."""
    planned = next((m for m in work.meetings.all() if not m.finished and m.held_on > meeting.held_on), None)
    if planned is not None:
        return NextMeeting(planned.held_on, planned.starts_at, planned.place)
    return NextMeeting(meeting.next_on) if meeting.next_on is not None else None


def _passages(content: MinutesContent, texts: Texts) -> Iterator[Passage]:
    """In the order of the ten points of the agenda."""
    meeting = content.meeting
    yield Passage("place", "Plaats van het overleg", meeting.place.strip(), ONLY_MINUTES)
    yield Passage("chair", "Voorzitter", meeting.chair.strip(), ONLY_MINUTES)
    inside = {
        "last_agreements": _earlier,
        "partner_news": _news,
        "cases": _cases,
        "new_agreements": _agreements,
        "gaps": _gaps,
    }
    for item in meeting.agenda:
        point = texts.term(item.kind)
        yield Passage(f"agenda.{item.kind}", point, item.notes.strip(), ONLY_MINUTES)
        if item.kind in inside:
            yield from inside[item.kind](content)
    if content.next_meeting is not None:
        place = content.next_meeting.place.strip()
        yield Passage("next.place", "Plaats van het volgende overleg", place, ALL)


def _earlier(content: MinutesContent) -> Iterator[Passage]:
    moved = content.moved()
    for number, follow_up in enumerate(content.meeting.typed.follow_ups, start=1):
        known = content.earlier.get(follow_up.agreement_id)
        key, place = f"earlier.{follow_up.agreement_id}", f"Vorige afspraak {number}"
        where = ALL if follow_up.agreement_id in moved else ONLY_MINUTES
        yield Passage(f"{key}.text", place, known.facts.text.strip() if known else GONE, where)
        if known is not None:
            yield Passage(f"{key}.owner", f"{place}, wie", known.facts.owner_name.strip(), where)
        yield Passage(f"{key}.note", f"{place}, wat er gezegd is", follow_up.note.strip(), ONLY_MINUTES)


def _news(content: MinutesContent) -> Iterator[Passage]:
    for news in content.news:
        who = content.owners.get(news.partner_kind, news.partner_kind)
        yield Passage(f"news.{news.id}", f"Nieuws van {who}", news.text.strip(), ONLY_MINUTES)


def _cases(content: MinutesContent) -> Iterator[Passage]:
    for told, case in zip(content.meeting.cases, content.cases, strict=True):
        key, place = f"case.{case.case_id}", f"Casus {case.letter}"
        yield from sketch_passages(case, place, ONLY_MINUTES)
        yield Passage(f"{key}.notes", f"{place}, besproken", told.notes.strip(), ONLY_MINUTES)
        yield Passage(f"{key}.outcome", f"{place}, uitkomst", told.outcome.strip(), ONLY_MINUTES)
    for decided in content.meeting.typed.decided:
        place = f"Casus {letter_of(decided.place)}"
        yield Passage(f"decided.{decided.place}", f"{place}, uitkomst", decided.outcome.strip(), ONLY_MINUTES)


def sketch_passages(case: PartnerCase, place: str, parts: frozenset[str]) -> Iterator[Passage]:
    """The sketch of a case as partners may see it, also what says nothing."""
    for name, words in SKETCH_WORDS.items():
        text = getattr(case, name).strip()
        yield Passage(f"case.{case.case_id}.{name}", f"{place}, {words.lower()}", text, parts)


def _agreements(content: MinutesContent) -> Iterator[Passage]:
    for number, agreement in enumerate(sorted_agreements(content.meeting), start=1):
        key, place = f"agreement.{agreement.id}", f"Afspraak {number}"
        yield Passage(f"{key}.text", place, agreement.text.strip(), ALL)
        yield Passage(f"{key}.owner", f"{place}, wie", agreement.owner_name.strip(), ALL)
        yield Passage(f"{key}.feedback", f"{place}, wie hoort het terug", agreement.feedback_to.strip(), ALL)


def _gaps(content: MinutesContent) -> Iterator[Passage]:
    for number, gap in enumerate(content.meeting.typed.gaps, start=1):
        yield Passage(f"gap.{gap.id}", f"Gat {number}", gap.text.strip(), ONLY_MINUTES)


def sorted_agreements(meeting: Meeting) -> tuple[TypedAgreement, ...]:
    """By day; those of one day as they were typed."""
    return tuple(sorted(meeting.typed.agreements, key=lambda agreement: agreement.due_on))
