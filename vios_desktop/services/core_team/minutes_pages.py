"""The pages and the calendar of a meeting. Always in Dutch; every written text comes through `say`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.minutes import OWN
from vios_desktop.domain.partner_case import letter_of
from vios_desktop.domain.sharing import is_named
from vios_desktop.domain.vocabulary import AgendaKind, SharingLevel
from vios_desktop.services.calendar_events import CalendarEvent
from vios_desktop.services.core_team.letting_out import FOOTER, NOTICE
from vios_desktop.services.core_team.minutes_content import (
    SKETCH_WORDS,
    MinutesContent,
    sorted_agreements,
)
from vios_desktop.services.record_paper import PaperBlock, PaperPart, RecordPaper

if TYPE_CHECKING:
    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.core_team import Attendee, FollowUp, Meeting, MeetingCase, TypedAgreement, TypedGap
    from vios_desktop.domain.partner_case import PartnerCase
    from vios_desktop.texts import Texts

Say = Callable[[str], str]
"""The text of a passage as it goes out, by its key; empty where there is none."""

_FOR_US: Final = NOTICE.replace("%1", "het kernteam")
NOTHING: Final = "Niets genoteerd."
DESTROYED: Final = "Deze casus is vernietigd. Alleen de uitkomst is bewaard, zonder naam."
_PHASES: Final = {"lower": "onderbouw", "upper": "bovenbouw"}
_SINCE: Final = date(2020, 1, 1)


def minutes_paper(content: MinutesContent, say: Say, texts: Texts, made_on: date) -> RecordPaper:
    """The minutes: who was there, the ten points, and when the table meets again."""
    meeting = content.meeting
    who = PaperPart("Aan tafel", tuple(_who(meeting)))
    points = tuple(
        PaperPart(f"{number}. {texts.term(item.kind)}", tuple(_point(item.kind, content, say, texts)), NOTHING)
        for number, item in enumerate(meeting.agenda, start=1)
    )
    again = PaperPart("Volgend overleg", tuple(_next(content, say)), "Nog niet afgesproken.")
    title = f"Verslag kernteam {long_date(meeting.held_on)}"
    lead = _when_and_where(meeting, say("place"), say("chair"))
    return RecordPaper(title, content.school_name, made_on, lead, (who, *points, again), FOOTER, _FOR_US)


def agreements_paper(content: MinutesContent, say: Say, made_on: date) -> RecordPaper:
    """The list of agreements: what was agreed, and which earlier ones got another day."""
    made = tuple(_agreement(a, content, say) for a in sorted_agreements(content.meeting))
    parts = [PaperPart("Nieuwe afspraken", made, "Er zijn geen nieuwe afspraken gemaakt.")]
    if moved := tuple(_moved(content, say)):
        parts.append(PaperPart("Eerdere afspraken met een nieuwe datum", moved))
    parts.append(PaperPart("Volgend overleg", tuple(_next(content, say)), "Nog niet afgesproken."))
    title = f"Afspraken kernteam {long_date(content.meeting.held_on)}"
    return RecordPaper(title, content.school_name, made_on, (), tuple(parts), FOOTER, _FOR_US)


def agenda_paper(content: MinutesContent, say: Say, texts: Texts, made_on: date) -> RecordPaper:
    """The agenda for the table: the ten points; of a case only its letter, school years and life."""
    meeting = content.meeting
    points = []
    for number, item in enumerate(meeting.agenda, start=1):
        blocks: tuple[PaperBlock, ...] = ()
        if item.kind is AgendaKind.LAST_AGREEMENTS:
            blocks = tuple(_open_agreement(known, content, say) for known in content.earlier.values())
        elif item.kind is AgendaKind.CASES:
            blocks = tuple(
                PaperBlock(f"Casus {case.letter}", lines=(about_line(case, texts),)) for case in content.cases
            )
        points.append(PaperPart(f"{number}. {texts.term(item.kind)}", blocks))
    title = f"Agenda kernteam {long_date(meeting.held_on)}"
    lead = _when_and_where(meeting, say("place"), say("chair"))
    return RecordPaper(title, content.school_name, made_on, lead, tuple(points), FOOTER, _FOR_US)


def calendar_events(content: MinutesContent, say: Say) -> tuple[CalendarEvent, ...]:
    """A day for each agreement, and the next meeting. An agreement that got another day moves there."""
    meeting = content.meeting
    sequence = (meeting.held_on - _SINCE).days
    found = []
    for agreement in sorted_agreements(meeting):
        uid = _uid(meeting.id, agreement.text, agreement.owner_kind, agreement.owner_name)
        key = f"agreement.{agreement.id}"
        words = [f"Wie: {_owner(agreement.owner_kind, say(f'{key}.owner'), content)}"]
        if feedback := say(f"{key}.feedback"):
            words.append(f"Hoort het terug: {feedback}")
        found.append((uid, agreement.due_on, say(f"{key}.text"), "\n".join(words)))
    for follow_up in meeting.typed.follow_ups:
        if follow_up.agreement_id in content.moved() and follow_up.new_due_on is not None:
            facts, key = content.earlier[follow_up.agreement_id].facts, f"earlier.{follow_up.agreement_id}"
            uid = _uid(facts.meeting_id or "", facts.text, facts.owner_kind, facts.owner_name)
            who = f"Wie: {_owner(facts.owner_kind, say(f'{key}.owner'), content)}"
            found.append((uid, follow_up.new_due_on, say(f"{key}.text"), who))
    seen: dict[str, int] = {}
    events = []
    for uid, day, text, description in found:
        seen[uid] = seen.get(uid, 0) + 1
        again = f"-{seen[uid]}" if seen[uid] > 1 else ""
        events.append(
            CalendarEvent(f"{uid}{again}@vios", day, f"Kernteam: {text}", description, sequence=sequence)
        )
    if content.next_meeting is not None:
        day, at = content.next_meeting.day, content.next_meeting.starts_at
        uid = f"{_uid(meeting.id, 'next')}@vios"
        starts = _in_utc(day, at) if at is not None else None
        events.append(CalendarEvent(uid, day, "Overleg van het kernteam", "", say("next.place"), starts, sequence))
    return tuple(events)


def _uid(*parts: str) -> str:
    """The same for the same agreement at every meeting that speaks of it; says nothing of what is in it."""
    return hashlib.sha256("|".join(part.strip() for part in parts).encode()).hexdigest()[:32]


def _in_utc(day: date, at: time) -> datetime:
    """The time on the wall of the school, which is the wall of this machine."""
    return datetime.combine(day, at).astimezone(UTC)


def _when_and_where(meeting: Meeting, place: str, chair: str) -> tuple[str, ...]:
    when = long_date(meeting.held_on)
    if meeting.starts_at is not None:
        when += f", {meeting.starts_at:%H:%M} uur"
    lines = [f"Datum: {when}."]
    if place:
        lines.append(f"Plaats: {place.rstrip('.')}.")
    if chair:
        lines.append(f"Voorzitter: {chair.rstrip('.')}.")
    return tuple(lines)


def _who(meeting: Meeting) -> Iterator[PaperBlock]:
    for title, is_present in (("Aanwezig", True), ("Afwezig", False)):
        seats = tuple(_seat(one) for one in meeting.attendees if bool(one.present) is is_present)
        if seats:
            yield PaperBlock(title, lines=seats)


def _seat(one: Attendee) -> str:
    return ": ".join(part for part in (one.organisation.strip(), one.name.strip()) if part)


def _point(kind: AgendaKind, content: MinutesContent, say: Say, texts: Texts) -> Iterator[PaperBlock]:
    if notes := say(f"agenda.{kind}"):
        yield PaperBlock("", lines=_lines(notes))
    if kind is AgendaKind.LAST_AGREEMENTS:
        for follow_up in content.meeting.typed.follow_ups:
            yield _followed(follow_up, content, say, texts)
    elif kind is AgendaKind.PARTNER_NEWS:
        for news in content.news:
            who = content.owners.get(news.partner_kind, news.partner_kind)
            yield PaperBlock(f"{who}, {texts.term(news.domain).lower()}", lines=_lines(say(f"news.{news.id}")))
    elif kind is AgendaKind.CASES:
        yield from _told_cases(content, say, texts)
    elif kind is AgendaKind.NEW_AGREEMENTS:
        yield from (_agreement(one, content, say) for one in sorted_agreements(content.meeting))
    elif kind is AgendaKind.GAPS:
        yield from (_gap(gap, content, say) for gap in content.meeting.typed.gaps)


def _told_cases(content: MinutesContent, say: Say, texts: Texts) -> Iterator[PaperBlock]:
    """What was said of each case; of one that was destroyed since only what came of it."""
    for told, case in zip(content.meeting.cases, content.cases, strict=True):
        yield _case(told, case, say, texts)
    for decided in content.meeting.typed.decided:
        rows = [("Uitkomst", outcome)] if (outcome := say(f"decided.{decided.place}")) else []
        yield PaperBlock(f"Casus {letter_of(decided.place)}", tuple(rows), (DESTROYED,))


def _gap(gap: TypedGap, content: MinutesContent, say: Say) -> PaperBlock:
    asked = ", ".join(content.owners.get(kind, kind) for kind in gap.asked_kinds)
    rows = [("Gevraagd aan", asked)] if asked else []
    rows += [("Bij", letter)] if (letter := content.letter(gap.case_id)) else []
    return PaperBlock(say(f"gap.{gap.id}"), tuple(rows))


def _followed(follow_up: FollowUp, content: MinutesContent, say: Say, texts: Texts) -> PaperBlock:
    key = f"earlier.{follow_up.agreement_id}"
    known = content.earlier.get(follow_up.agreement_id)
    rows = [("Wie", _owner(known.facts.owner_kind, say(f"{key}.owner"), content))] if known else []
    if follow_up.kept is not None:
        rows.append(("Nagekomen", texts.term(follow_up.kept)))
    if follow_up.helped is not None:
        rows.append(("Hielp het", texts.term(follow_up.helped)))
    if follow_up.kept is None and follow_up.new_due_on is not None:
        rows.append(("Nieuwe datum", long_date(follow_up.new_due_on)))
    if note := say(f"{key}.note"):
        rows.append(("Besproken", note))
    return PaperBlock(say(f"{key}.text"), tuple(rows))


def _case(told: MeetingCase, case: PartnerCase, say: Say, texts: Texts) -> PaperBlock:
    key = f"case.{case.case_id}"
    rows = [("Gaat over", about_line(case, texts))]
    if is_named(told.level):
        rows.append(("Verteld", "Aan tafel op naam. De naam staat niet in dit verslag."))
    elif told.level is SharingLevel.TREND:
        rows.append(("Verteld", "Alleen de cijfers."))
    rows += sketch_rows(case.case_id, say)
    for name, words in (("notes", "Besproken"), ("outcome", "Uitkomst")):
        if text := say(f"{key}.{name}"):
            rows.append((words, text))
    return PaperBlock(f"Casus {case.letter}", tuple(rows))


def sketch_rows(case_id: str, say: Say) -> list[tuple[str, str]]:
    """The sketch of a case, as far as it says anything."""
    return [(words, text) for name, words in SKETCH_WORDS.items() if (text := say(f"case.{case_id}.{name}"))]


def about_line(case: PartnerCase, texts: Texts) -> str:
    """`Een leerling, bovenbouw. School en online.` Nothing that is not asked of a case without a name."""
    who = "Een groep" if case.about_group else "Een leerling"
    if case.phase in _PHASES:
        who += f", {_PHASES[case.phase]}"
    domains = [texts.term(domain) for domain in sorted(case.domains, key=lambda one: one.value)]
    where = ", ".join([*domains[:1], *(domain.lower() for domain in domains[1:])])
    return f"{who}. {where}." if where else f"{who}."


def _agreement(agreement: TypedAgreement, content: MinutesContent, say: Say) -> PaperBlock:
    key = f"agreement.{agreement.id}"
    rows = [
        ("Wie", _owner(agreement.owner_kind, say(f"{key}.owner"), content)),
        ("Wanneer", long_date(agreement.due_on)),
    ]
    if feedback := say(f"{key}.feedback"):
        rows.append(("Hoort het terug", feedback))
    if letter := content.letter(agreement.case_id):
        rows.append(("Bij", letter))
    return PaperBlock(say(f"{key}.text"), tuple(rows))


def _moved(content: MinutesContent, say: Say) -> Iterator[PaperBlock]:
    for follow_up in content.meeting.typed.follow_ups:
        if follow_up.agreement_id in content.moved() and follow_up.new_due_on is not None:
            key = f"earlier.{follow_up.agreement_id}"
            who = _owner(content.earlier[follow_up.agreement_id].facts.owner_kind, say(f"{key}.owner"), content)
            rows = (("Wie", who), ("Nieuwe datum", long_date(follow_up.new_due_on)))
            yield PaperBlock(say(f"{key}.text"), rows)


def _open_agreement(known: Agreement, content: MinutesContent, say: Say) -> PaperBlock:
    key, facts = f"earlier.{known.id}", known.facts
    rows = [("Wie", _owner(facts.owner_kind, say(f"{key}.owner"), content))]
    if facts.due_on is not None:
        rows.append(("Wanneer", long_date(facts.due_on)))
    return PaperBlock(say(f"{key}.text"), tuple(rows))


def _owner(kind: str, name: str, content: MinutesContent) -> str:
    organisation = content.school_name if kind == OWN else content.owners.get(kind, kind)
    return f"{organisation} ({name})" if name and name != organisation else organisation


def _next(content: MinutesContent, say: Say) -> Iterator[PaperBlock]:
    if content.next_meeting is not None:
        when = long_date(content.next_meeting.day)
        if content.next_meeting.starts_at is not None:
            when += f", {content.next_meeting.starts_at:%H:%M} uur"
        place = say("next.place")
        yield PaperBlock("", lines=(f"{when}, {place}." if place else f"{when}.",))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())
