"""The chronology of a pupil and a single incident as pages. Always in Dutch.

What came from the police never stands on them (registration.md 2.7): pages are given out of hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.chronology import ChronicleEntry, ChronicleFilter
from vios_desktop.domain.dutch_dates import MONTHS, long_date
from vios_desktop.domain.police_marked import that_may_go_out
from vios_desktop.domain.vocabulary import ParentsTold
from vios_desktop.services.chronicle_words import ChronicleWords
from vios_desktop.services.own_answers import OwnWords
from vios_desktop.services.record_paper import PaperBlock, PaperPart, RecordPaper

if TYPE_CHECKING:
    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.closing import Closing
    from vios_desktop.domain.contact import Contact
    from vios_desktop.domain.incident import IncidentPerson
    from vios_desktop.services.dossiers import Dossier
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts

FOOTER: Final = "Vertrouwelijk. Voor gebruik binnen de school."
NO_POLICE: Final = "Wat van de politie komt, staat niet op deze pagina's."
LIMITED: Final = "Afgeschermd: alleen voor wie erbij genoemd is. Aantekeningen staan niet op deze pagina's."
_NOTHING: Final = "Er is niets vastgelegd dat hierbij past."


def chronology_paper(
    dossier: Dossier, school: SchoolView, chosen: ChronicleFilter, texts: Texts
) -> tuple[RecordPaper, int]:
    """The lines as they are shown, month by month, and how many there are."""
    words = ChronicleWords(texts, school, dossier.names, long_date)
    entries = that_may_go_out(entry for entry in dossier.entries if chosen.lets(entry))
    months: dict[date, list[PaperBlock]] = {}
    for entry in entries:
        months.setdefault(entry.happened_on.replace(day=1), []).append(_line(words, entry))
    parts = tuple(PaperPart(_month(first), tuple(blocks)) for first, blocks in months.items())
    lead = (f"Over: {dossier.person.display_name}", *_narrowed_to(chosen, texts), NO_POLICE)
    paper = RecordPaper(
        "Wat er gebeurde, op volgorde",
        school.school.name,
        dossier.today,
        lead,
        parts or (PaperPart("Chronologie", (), _NOTHING),),
        FOOTER,
    )
    return paper, len(entries)


def incident_paper(detail: IncidentDetail, school: SchoolView, texts: Texts, today: date) -> RecordPaper:
    """One incident: what happened, who was there, and what came of it."""
    incident = detail.incident
    lead = (f"Incident {incident.number}. {texts.term(incident.status)}.", NO_POLICE)
    made = _Incident(detail, school, texts)
    parts = (
        PaperPart("Wat er gebeurde", (made.facts(),)),
        PaperPart("Wie erbij waren", tuple(made.persons()), "Er zijn geen personen vastgelegd."),
        PaperPart("Voorwerpen", tuple(made.items())),
        PaperPart("Maatregelen", tuple(made.measures())),
        PaperPart("Eigen velden van de school", tuple(made.own())),
        PaperPart("Contact", tuple(made.contacts())),
        PaperPart("Afspraken", tuple(_agreement(one, school, texts) for one in detail.agreements)),
        PaperPart("Afgesloten", tuple(_closing(one, detail) for one in detail.closings)),
    )
    shown = tuple(part for part in parts if part.blocks or part.empty)
    return RecordPaper("Verslag van een incident", school.school.name, today, lead, shown, FOOTER)


def _line(words: ChronicleWords, entry: ChronicleEntry) -> PaperBlock:
    title = f"{long_date(entry.happened_on)}: {words.title(entry)} ({words.kind(entry).lower()})"
    text, late = words.text(entry), words.late(entry)
    return PaperBlock(title, lines=tuple(line for line in (text, f"{late}." if late else "") if line))


def _month(first: date) -> str:
    return f"{MONTHS[first.month - 1].capitalize()} {first.year}"


def _narrowed_to(chosen: ChronicleFilter, texts: Texts) -> Iterator[str]:
    """What is left out is said, so that nobody takes a part for the whole."""
    if chosen.kinds:
        kinds = ", ".join(texts.label("chronicle_many", kind.value).lower() for kind in sorted(chosen.kinds))
        yield f"Alleen: {kinds}."
    if chosen.starts_on is not None and chosen.ends_on is not None:
        yield f"Van {long_date(chosen.starts_on)} tot en met {long_date(chosen.ends_on)}."
    elif chosen.starts_on is not None:
        yield f"Vanaf {long_date(chosen.starts_on)}."


class _Incident:
    def __init__(self, detail: IncidentDetail, school: SchoolView, texts: Texts) -> None:
        self._detail, self._school, self._texts = detail, school, texts
        self._told = detail.incident.facts

    def facts(self) -> PaperBlock:
        told = self._told
        kind, place = self._label(CatalogueName.KIND, told.kind), self._label(CatalogueName.PLACE, told.place)
        at = f"{told.occurred_time:%H:%M}" if told.occurred_time is not None else ""
        when = ", ".join(part for part in (long_date(told.occurred_on), at, told.time_note) if part)
        rows = (
            ("Wanneer", when),
            ("Waar", ", ".join(part for part in (place, told.place_note) if part)),
            ("Wat er is gezien", told.facts),
            ("Gemeld door", told.reported_by),
            ("Aanleiding", told.cause_note),
            ("Letsel", told.injury_note),
            ("Schade", told.damage_note),
            ("Terugblik", told.evaluation),
            ("Vastgelegd door", self._detail.created_by_name),
        )
        return PaperBlock(kind, _said(rows))

    def persons(self) -> Iterator[PaperBlock]:
        for one in self._told.persons:
            role, parents = self._texts.term(one.role), self._parents(one)
            rows = (("Rol", role), ("Ouders", parents), ("Eigen verhaal", one.own_view))
            yield PaperBlock(self._name(one), _said(rows))

    def items(self) -> Iterator[PaperBlock]:
        for item in self._told.items:
            what = item.description or self._texts.term(item.item_kind)
            rows = [("Ingenomen door", item.taken_by), ("Bewaard", item.kept_at)]
            rows += [(f"Gegeven op {long_date(one.handed_on)}", f"aan {one.handed_to}") for one in item.handovers]
            yield PaperBlock(f"{item.count}x {what}" if item.count != 1 else what, _said(rows))

    def measures(self) -> Iterator[PaperBlock]:
        for measure in self._told.measures:
            person = self._detail.persons.get(measure.person_id or "")
            rows = (
                ("Voor", person.display_name if person is not None else ""),
                ("Vanaf", long_date(measure.starts_on) if measure.starts_on else ""),
                ("Tot en met", long_date(measure.ends_on) if measure.ends_on else ""),
                ("Toelichting", measure.note),
            )
            yield PaperBlock(self._label(CatalogueName.MEASURE, measure.kind), _said(rows))

    def own(self) -> Iterator[PaperBlock]:
        words = OwnWords(self._school, self._texts, long_date)
        if rows := words.lines(self._told.own, self._detail.written_at):
            yield PaperBlock("", rows)

    def contacts(self) -> Iterator[PaperBlock]:
        told: Sequence[Contact] = that_may_go_out(self._detail.contacts)
        for contact in told:
            whom = contact.name or self._texts.term(contact.with_whom)
            day = long_date(contact.contacted_at.astimezone().date())
            how = self._texts.term(contact.channel).lower()
            yield PaperBlock(f"{day}: {whom}, {how}", lines=_lines(contact.summary))

    def _label(self, catalogue: CatalogueName, code: str) -> str:
        """With the word of when it was written down, where that is another now."""
        return self._school.label_then(catalogue, code, self._detail.written_at(catalogue, code))

    def _name(self, one: IncidentPerson) -> str:
        known = self._detail.persons.get(one.person_id or "")
        if known is not None:
            return ", ".join(part for part in (known.display_name, known.class_name or known.function) if part)
        return one.description or self._texts.term(one.person_kind)

    def _parents(self, one: IncidentPerson) -> str:
        if one.parents_told is ParentsTold.NOT_YET:
            return ""
        day = long_date(one.parents_told_on) if one.parents_told_on else ""
        return ", ".join(part for part in (self._texts.term(one.parents_told), day, one.parents_note) if part)


def _agreement(one: Agreement, school: SchoolView, texts: Texts) -> PaperBlock:
    facts = one.facts
    owner = facts.owner_name or school.label(CatalogueName.PARTNER, facts.owner_kind)
    rows = (
        ("Wie", owner),
        ("Voor", long_date(facts.due_on) if facts.due_on else ""),
        ("Stand", texts.term(one.state)),
        ("Wat eruit kwam", one.outcome),
    )
    return PaperBlock(facts.text, _said(rows))


def _closing(one: Closing, detail: IncidentDetail) -> PaperBlock:
    by = detail.names.get(one.closed_by, "")
    rows = (
        ("Wat hielp", one.helped),
        ("Wat niet hielp", one.did_not_help),
        ("Volgende keer", one.differently),
        ("Wat nog loopt", one.open_ends),
        ("Later heropend", one.reopen_reason if one.reopened_at is not None else ""),
    )
    day = long_date(one.closed_at.astimezone().date())
    return PaperBlock(f"{day}, door {by}" if by else day, _said(rows))


def _said(rows: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in rows if text.strip())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())
