"""Numbers that were published elsewhere, entered by hand: they count for every later summary (R6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.bands import DEFAULT_K
from vios_desktop.disclosure.layout import Layout, LayoutPolicy, load_layouts
from vios_desktop.disclosure.ledger import LedgerEntry, LedgerRecipient, LedgerRecord, LedgerSource
from vios_desktop.disclosure.outside_number import Counted, OutsideNumber, outside_number, outside_record
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import TOTAL_CODE
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.publication_ledger import open_ledger
from vios_desktop.services.school import SchoolView, read_school
from vios_desktop.services.summary_layout import layout_of_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

FORM: Final = "outside"
"""Under which name drafts of its forms are kept."""


@dataclass(frozen=True, slots=True)
class OutsideWord:
    """What somebody typed about such a number; `high` None: no upper limit was given."""

    block: str
    line: str
    counted: Counted | None
    first_day: date | None
    last_day: date | None
    low: int | None
    high: int | None
    recipient: LedgerRecipient | None
    title: str
    published_on: date | None


@dataclass(frozen=True, slots=True)
class CountedLine:
    """A line that a number can be about: those of the summaries, so that it counts for them."""

    block: str
    line: str
    heading: str  # Dutch, empty for all together
    title: str  # Dutch


@dataclass(frozen=True, slots=True)
class OutsideLine:
    """One number as it was entered; the day and the reason when it was taken back."""

    entry_hash: str
    number: OutsideNumber
    about: CountedLine
    recorded_at: datetime
    taken_back_at: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class OutsideView:
    """What is there, newest first, and what a new one can be about."""

    lines: tuple[OutsideLine, ...]
    choices: tuple[CountedLine, ...]
    school_year: Period | None  # the one that runs, as far as it has come


class OutsideNumberService:
    """`layouts_text` is `resources/policy/export_layouts.json`."""

    def __init__(self, session: Session, layouts_text: str) -> None:
        self._session = session
        self._policy: LayoutPolicy = load_layouts(layouts_text)

    def view(self) -> OutsideView:
        """Raises `ViosError` `ledger_broken`, `ledger_missing`."""
        self._session.require(Action.EXPORT_SUMMARY)
        today = self._session.clock.today()
        with self._session.begin() as work:
            school = read_school(work)
            entries = open_ledger(work).entries
            choices = self._choices(work, school, today)
        year = next((y for y in school.years if y.starts_on <= today <= y.ends_on), None)
        return OutsideView(
            tuple(reversed(self._lines(entries))),
            choices,
            Period(year.starts_on, today) if year else None,
        )

    def enter(self, word: OutsideWord, *, draft_id: str | None = None) -> None:
        """Put it in the ledger, and drop its draft.

        Raises `ValidationError` with all that is missing or cannot be, and as `view`.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        today = self._session.clock.today()
        with self._session.begin() as work:
            school = read_school(work)
            ledger = open_ledger(work)
            number = _checked(word, self._choices(work, school, today), today)
            calendar = [Period(p.starts_on, p.ends_on) for p in school.periods()]
            moment, account = self._session.clock.now(), self._session.account.id
            ledger.add(outside_record(number, calendar, DEFAULT_K, moment, account))
            remove_own_draft(work, self._session, draft_id)
            work.commit()

    def take_back(self, entry_hash: str, reason: str, *, draft_id: str | None = None) -> None:
        """Say that an entry was a mistake; it stays, and counts no longer. Its draft goes.

        Raises `ValidationError` without a reason, `NotFoundError` when there is no such number in force.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        if not reason.strip():
            raise ValidationError((FieldProblem("reason", "outside_reason_missing"),))
        with self._session.begin() as work:
            ledger = open_ledger(work)
            lines = {line.entry_hash: line for line in self._lines(ledger.entries)}
            line = lines.get(entry_hash)
            if line is None or line.taken_back_at is not None:
                raise NotFoundError("outside_number")
            ledger.add(
                LedgerRecord(
                    recorded_at=self._session.clock.now(),
                    recorded_by=self._session.account.id,
                    source=LedgerSource.TAKEN_BACK,
                    recipient=line.number.recipient,
                    period=line.number.period,
                    published_on=line.number.published_on,
                    title=reason.strip(),
                    reference=entry_hash,
                    k=DEFAULT_K,
                )
            )
            remove_own_draft(work, self._session, draft_id)
            work.commit()

    def _lines(self, entries: tuple[LedgerEntry, ...]) -> list[OutsideLine]:
        back = {e.record.reference: e.record for e in entries if e.record.source is LedgerSource.TAKEN_BACK}
        return [self._line(e, back.get(e.entry_hash)) for e in entries if e.record.source is LedgerSource.BY_HAND]

    def _line(self, entry: LedgerEntry, back: LedgerRecord | None) -> OutsideLine:
        number = outside_number(entry.record)
        layouts = self._policy.layouts
        known = {(c.block, c.line): c for layout in layouts for c in _lines_of(layout)}
        return OutsideLine(
            entry_hash=entry.entry_hash,
            number=number,
            about=known.get((number.block, number.line), CountedLine(number.block, number.line, "", number.line)),
            recorded_at=entry.record.recorded_at,
            taken_back_at=back.recorded_at if back else None,
            reason=back.title if back else "",
        )

    def _choices(self, work: UnitOfWork, school: SchoolView, today: date) -> tuple[CountedLine, ...]:
        """The lines of every year that has begun: a number about another line would count for no summary."""
        begun = [year for year in school.years if year.starts_on <= today]
        layouts = [layout_of_year(work, school, self._policy, year.id) for year in begun]
        return tuple(dict.fromkeys(line for layout in layouts for line in _lines_of(layout)))


def _lines_of(layout: Layout) -> tuple[CountedLine, ...]:
    total = CountedLine(TOTAL_CODE, TOTAL_CODE, "", layout.total.title)
    lines = (CountedLine(b.code, line.code, b.heading, line.title) for b in layout.blocks for line in b.lines)
    return (total, *lines)


def _checked(word: OutsideWord, choices: tuple[CountedLine, ...], today: date) -> OutsideNumber:
    problems = (*_about(word, choices), *_days(word, today), *_limits(word))
    days = word.first_day, word.last_day
    if problems or days[0] is None or days[1] is None or word.published_on is None:
        raise ValidationError(problems)
    if word.counted is None or word.recipient is None or word.low is None:
        raise ValidationError(problems)
    return OutsideNumber(
        period=Period(days[0], days[1]),
        block=word.block,
        line=word.line,
        counted=word.counted,
        low=word.low,
        high=word.high,
        recipient=word.recipient,
        title=word.title.strip(),
        published_on=word.published_on,
    )


def _about(word: OutsideWord, choices: tuple[CountedLine, ...]) -> Iterator[FieldProblem]:
    if (word.block, word.line) not in {(choice.block, choice.line) for choice in choices}:
        yield FieldProblem("line", "outside_line_missing")
    if word.counted is None:
        yield FieldProblem("counted", "outside_counted_missing")
    if word.recipient is None:
        yield FieldProblem("recipient", "outside_recipient_missing")
    if not word.title.strip():
        yield FieldProblem("title", "outside_title_missing")


def _days(word: OutsideWord, today: date) -> Iterator[FieldProblem]:
    if word.first_day is None:
        yield FieldProblem("first_day", "outside_day_missing")
    if word.last_day is None:
        yield FieldProblem("last_day", "outside_day_missing")
    elif word.first_day is not None and word.last_day < word.first_day:
        yield FieldProblem("last_day", "outside_days_reversed")
    if word.published_on is None:
        yield FieldProblem("published_on", "outside_day_missing")
    elif word.published_on > today:
        yield FieldProblem("published_on", "outside_day_to_come")


def _limits(word: OutsideWord) -> Iterator[FieldProblem]:
    if word.low is None or word.low < 0:
        yield FieldProblem("low", "outside_number_missing")
    elif word.high is not None and word.high < word.low:
        yield FieldProblem("high", "outside_limits_reversed")
