"""Case sketches of a summary: what may be told of the records of two school years, and the sketch as printed.

An incident stands in the school year in which it counts: that of the summary it was counted in, or else of the
period in which it happened, if that is over. What counts in a later period is not told of before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.disclosure.layout import Layout, LayoutPolicy
from vios_desktop.disclosure.printed_sketch import Cases, PrintedSketch, SketchYear, well_formed
from vios_desktop.disclosure.sketches import CountedPeriod, SketchBook, counted_over
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.disclosure.text.generalising import LOWER, UPPER, school_part
from vios_desktop.disclosure.text.uniqueness import MOST_SKETCHES, CodedIncident, Sketch
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.giving_way import in_stretches
from vios_desktop.services.summary_counting import (
    PeriodRecords,
    counted_incidents,
    frozen_period,
    heads_of,
    lines_of_groups,
    of_school_year,
    plain,
)

if TYPE_CHECKING:
    from vios_desktop.disclosure.sketch_words import SketchWords
    from vios_desktop.domain.person import Person
    from vios_desktop.domain.school import SchoolYear
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.school import SchoolView

_PARTS = {LOWER: "lower", UPPER: "upper"}


@dataclass(frozen=True, slots=True)
class SketchDesk:
    """What may be told beside the summary of one period, and over which counts."""

    book: SketchBook
    lines_of: Mapping[str, tuple[str, ...]]
    periods: Mapping[SketchYear, tuple[CountedPeriod, ...]]

    def printed(self, asked: Sequence[Cases]) -> tuple[PrintedSketch, ...]:
        """As they stand on the page.

        Raises `ViosError` `too_many_sketches`, and `sketch_not_common` for one that may not be told (any more).
        """
        if len(asked) > MOST_SKETCHES or len({frozenset(cases) for cases in asked}) != len(asked):
            raise ViosError("too_many_sketches")
        return tuple(self._printed(cases) for cases in asked)

    def _printed(self, cases: Cases) -> PrintedSketch:
        words = self.book.words
        year = self.book.judge(cases).year if well_formed(cases) and _known(cases, words) else None
        if year is None:
            raise ViosError("sketch_not_common")
        in_order = tuple(sorted(cases, key=lambda case: _position(case, words)))
        over = tuple(
            counted_over(case, self.lines_of.get(case.kind or "", ()), self.periods[year]) for case in in_order
        )
        return PrintedSketch(in_order, year, words.sentence(in_order, year), over)


def read_sketches(
    work: UnitOfWork,
    school: SchoolView,
    records: PeriodRecords,
    policy: LayoutPolicy,
    layout: Layout,
    words: SketchWords,
) -> SketchDesk:
    """For the summary of the period of `records`, whose school year has this layout."""
    years = sorted(school.years, key=lambda year: year.starts_on)
    at = next(n for n, year in enumerate(years) if year.id == records.core_period.school_year_id)
    told = {SketchYear.THIS: years[at]} | ({SketchYear.LAST: years[at - 1]} if at else {})
    this_year = years[at].starts_on.year
    began = {years[at].id: this_year} | ({years[at - 1].id: this_year - 1} if at else {})
    counts_in = _years_of(school, records)
    found = [one for one in records.candidates if counts_in.get(one.id) in began]
    phases = {one.name: one.phase for one in work.school.classes(years[at].id)}
    counted = counted_incidents(work, school, found)
    pupils = _pupils(work, {one.leading for one in counted if one.leading is not None})
    incidents = []
    for incident, one in in_stretches(zip(found, counted, strict=True)):
        year = began[counts_in[incident.id]]
        leading = pupils.get(one.leading or "")
        part = _part(leading, phases) if leading is not None and year == this_year else None
        coded = Sketch(one.group, one.place, part, words.outcome(incident.measures))
        incidents.append(CodedIncident(year, coded, leading.id if leading is not None else None))
    periods = {year: _periods(school, records, policy, layout, which) for year, which in told.items()}
    return SketchDesk(SketchBook(tuple(incidents), this_year, words), lines_of_groups(school), periods)


def _years_of(school: SchoolView, records: PeriodRecords) -> dict[str, str]:
    """Incident -> the school year in which it counts; those that count later, or never, are not there."""
    published = {frozen_period(publication) for publication in records.publications}
    homes = [one for one in school.periods() if plain(one) not in published and one.ends_on <= records.period.end]
    found = {
        one.id: home.school_year_id
        for one in in_stretches(records.candidates)
        for home in homes
        if home.contains(one.occurred_on)
    }
    found |= dict.fromkeys(records.ids, records.core_period.school_year_id)
    for publication in records.publications:
        found |= dict.fromkeys(publication.counted_ids, publication.school_year_id)
    return found


def _periods(
    school: SchoolView, records: PeriodRecords, policy: LayoutPolicy, layout: Layout, year: SchoolYear
) -> tuple[CountedPeriod, ...]:
    """The periods of a school year that are over when this one is, with what their pages print."""
    attributes = {block.code: block.attribute for one in policy.layouts for block in one.blocks}
    by_layout = {block.attribute: block.code for block in layout.blocks}
    printed = {}
    for publication in of_school_year(records.publications, year.id):
        blocks = [block for block in parse_summary(publication.summary_json).blocks if block.lines]
        printed[frozen_period(publication)] = {attributes[block.code]: block.code for block in blocks}
    whole = [plain(one) for one in school.periods() if one.school_year_id == year.id]
    return tuple(CountedPeriod(one, printed.get(one, by_layout)) for one in whole if one.end <= records.period.end)


def _pupils(work: UnitOfWork, ids: Iterable[str]) -> dict[str, Person]:
    """Who of these is a pupil; two entries that were merged are one person."""
    heads = heads_of(work, ids)
    persons = work.persons.get_many({*heads, *heads.values()})
    return {
        person_id: persons[head]
        for person_id, head in heads.items()
        if head in persons and persons[head].kind is PersonKind.PUPIL
    }


def _part(pupil: Person, phases: Mapping[str, str]) -> str | None:
    """By the list of classes, else by how the class is written; of last year's class nothing is known."""
    return phases.get(pupil.class_name) or _PARTS.get(school_part(pupil.class_name) or "")


def _known(cases: Cases, words: SketchWords) -> bool:
    return all(getattr(case, field.value) in words.values(field) for case in cases for field in case.told)


def _position(case: Sketch, words: SketchWords) -> tuple[int, ...]:
    return tuple(words.values(field).index(getattr(case, field.value)) for field in case.told)
