"""The kernteam summary: prepared and read through, published once per four-week period, delivered and logged.

The rules R1-R5 live in `vios_desktop.disclosure`; here they meet the records. Nothing is on disk before `deliver`
returns the bytes, and after that the same bytes come back for the same period, whatever happens to the records.
Without a ledger that is whole, nothing is delivered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Protocol
from uuid import uuid4

from vios_desktop.disclosure.group_size import within_group
from vios_desktop.disclosure.ladder import NOTHING_OMITTED, Omitted, omitted
from vios_desktop.disclosure.layout import Layout, LayoutPolicy, load_layouts
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.printed_sketch import Cases
from vios_desktop.disclosure.sketch_words import NO_WORDS, load_sketch_words
from vios_desktop.disclosure.sketches import SketchBook
from vios_desktop.disclosure.summary import AgreementCounts, PeriodSummary, build_summary
from vios_desktop.disclosure.summary_json import content_hash, parse_summary, to_json
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.publication import Delivery, Publication
from vios_desktop.domain.rights import Action
from vios_desktop.domain.school import CoreTeamPeriod
from vios_desktop.domain.vocabulary import AgreementState, DisclosureKind, SharingLevel
from vios_desktop.giving_way import let_go
from vios_desktop.services.certificates import keep_proof
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.limited_figures import counted_figures, figures_of_period, limited_count
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.publication_ledger import SUMMARIES, OpenLedger, open_ledger, record_of
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.school import SchoolView, read_school
from vios_desktop.services.session import Session
from vios_desktop.services.sketches import read_sketches
from vios_desktop.services.summary_counting import counted_incidents, frozen_period, read_period
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.services.summary_gate import UNWATCHED, SummaryGate, Watch
from vios_desktop.services.summary_layout import layout_of_year, pupils_of

KIND = SUMMARIES
FORM: Final = "summary"
"""Under which name the sketches chosen for a period are kept as a draft."""
_KEPT = (AgreementState.DONE, AgreementState.EVALUATED)


class SummaryRenderer(Protocol):
    """Draws the page, or writes another format. The same input must give the same bytes."""

    def __call__(self, summary: PeriodSummary, school_name: str, made_on: date) -> bytes: ...


@dataclass(frozen=True, slots=True)
class PeriodState:
    """One period as the export screen lists it."""

    period: CoreTeamPeriod
    ended: bool
    published_on: date | None


@dataclass(frozen=True, slots=True)
class PreparedSummary:
    """What would leave the school, read from memory. `published_on` is set when it is the frozen file."""

    period: CoreTeamPeriod
    summary: PeriodSummary
    file: bytes
    content_hash: str
    published_on: date | None
    sketches_left_out: int = 0  # by the gate, the last ones


@dataclass(frozen=True, slots=True)
class DeliveredSummary:
    file: bytes
    file_name: str
    content_hash: str
    first_time: bool
    omitted: Omitted = NOTHING_OMITTED


@dataclass(frozen=True, slots=True)
class _Draft:
    summary: PeriodSummary
    layout: Layout
    counted_ids: tuple[str, ...]
    file: bytes


class SummaryService:
    """`layouts_text` and `sketches_text` are `export_layouts.json` and `sketches.json` of `resources/policy`.

    Without the latter there are no sketches. `others` writes the formats beside the page.
    """

    def __init__(
        self,
        session: Session,
        layouts_text: str,
        render: SummaryRenderer,
        others: Mapping[SummaryFormat, SummaryRenderer] | None = None,
        gate: SummaryGate | None = None,
        *,
        sketches_text: str = "",
    ) -> None:
        self._session = session
        self._policy: LayoutPolicy = load_layouts(layouts_text)
        self._render = render
        self._others = dict(others or {})
        self._gate = gate or SummaryGate()
        self._words = load_sketch_words(sketches_text) if sketches_text else NO_WORDS

    def periods(self) -> tuple[PeriodState, ...]:
        """Periods that have begun, newest first, with whether they are over and published."""
        self._session.require(Action.EXPORT_SUMMARY)
        today = self._session.clock.today()
        with self._session.begin() as work:
            periods = [p for p in read_school(work).periods() if p.starts_on <= today]
            published = {p.period_starts_on: p.published_at.date() for p in work.publications.all(KIND)}
        states = (PeriodState(p, p.has_ended(today), published.get(p.starts_on)) for p in periods)
        return tuple(sorted(states, key=lambda state: state.period.starts_on, reverse=True))

    def sketch_book(self, day: date) -> SketchBook:
        """What may be told in case sketches beside the summary of the period that holds this day.

        To make one: `cases = book.proposals(kind)[0]` for one of `book.kinds()`, or cases of your own for which
        `book.judge(cases).may_be_told`; then `prepare(day, sketches=[cases])` and `deliver` with the same. Raises
        `ViosError` `period_unknown`, `period_not_ended`, `period_already_published`.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        with self._session.begin() as work:
            school = read_school(work)
            period = _period(school, day)
            records = read_period(work, school, period, self._session.clock.today())
            layout = layout_of_year(work, school, self._policy, period.school_year_id)
            desk = read_sketches(work, school, records, self._policy, layout, self._words)
            let_go(records.candidates)
            return desk.book

    def prepare(self, day: date, watch: Watch = UNWATCHED, *, sketches: Sequence[Cases] = ()) -> PreparedSummary:
        """The summary of the period that holds this day: the frozen one, or a draft made in memory.

        A draft is what the gate lets pass; nothing is written. The frozen one has the sketches it was made with.
        Raises `ViosError` `period_unknown`, `period_not_ended`, and `ledger_broken`, `ledger_missing`,
        `attack_cancelled`, `sketch_not_common`, `too_many_sketches`.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        with self._session.begin() as work:
            school = read_school(work)
            period = _period(school, day)
            known = work.publications.of_period(KIND, period.starts_on, period.ends_on)
            if known is not None:
                return _prepared(period, known)
            draft = self._draft(work, school, period, open_ledger(work), watch, sketches)
        left_out = len(sketches) - len(draft.summary.sketches)
        return PreparedSummary(period, draft.summary, draft.file, content_hash(draft.summary), None, left_out)

    def deliver(
        self,
        day: date,
        recipient: str,
        purpose: str,
        *,
        expected_hash: str | None = None,
        form: SummaryFormat = SummaryFormat.PDF,
        watch: Watch = UNWATCHED,
        sketches: Sequence[Cases] = (),
        draft_id: str | None = None,
    ) -> DeliveredSummary:
        """Publish the period if it was not, log to whom and for what it goes, and return the file in this format.

        The draft of its sketches goes with it.

        `expected_hash` is that of the draft that was read through: if the records changed since, nothing is
        published and `ViosError("summary_changed")` says so; `sketches` are then those of that draft. Raises also
        `ValidationError` for an empty recipient or purpose, and what `prepare` raises. Who stops it before the end
        publishes nothing.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        _check_delivery(recipient, purpose)
        with self._session.begin() as work:
            school = read_school(work)
            period = _period(school, day)
            known = work.publications.of_period(KIND, period.starts_on, period.ends_on)
            ledger = open_ledger(work)
            publication = known or self._publish(work, school, period, ledger, watch, sketches)
            ledger.keep()
            if expected_hash is not None and publication.content_hash != expected_hash:
                raise ViosError("summary_changed")
            file = self._in_format(work, publication, school, form)
            self._log_delivery(work, publication, recipient, purpose, form, file)
            remove_own_draft(work, self._session, draft_id)
            watch.go_on()
            work.commit()
        name = f"samenvatting-kernteam-{period.starts_on.isoformat()}{form.suffix}"
        missing = omitted(parse_summary(publication.summary_json))
        return DeliveredSummary(file, name, publication.content_hash, known is None, missing)

    def _in_format(
        self, work: UnitOfWork, publication: Publication, school: SchoolView, form: SummaryFormat
    ) -> bytes:
        """The file of the publication, or what the published bands are in another format.

        A format that was handed out before comes out of the register again: the same bytes (R5), whatever the
        school is called by now.
        """
        if form is SummaryFormat.PDF:
            return publication.file
        before = (
            entry.id
            for entry in work.disclosures.all()
            if entry.object_id == publication.id and entry.media_type == form.media_type
        )
        if (entry_id := next(before, None)) is not None:
            return work.disclosures.get(entry_id).file
        made_on = publication.published_at.astimezone().date()
        return self._others[form](parse_summary(publication.summary_json), school.school.name, made_on)

    def _publish(
        self,
        work: UnitOfWork,
        school: SchoolView,
        period: CoreTeamPeriod,
        ledger: OpenLedger,
        watch: Watch,
        asked: Sequence[Cases],
    ) -> Publication:
        draft = self._draft(work, school, period, ledger, watch, asked)
        if work.publications.layout(period.school_year_id) is None:
            work.publications.freeze_layout(period.school_year_id, draft.layout.code)
        publication = Publication(
            id=str(uuid4()),
            kind=KIND,
            school_year_id=period.school_year_id,
            period_number=period.number,
            period_starts_on=period.starts_on,
            period_ends_on=period.ends_on,
            layout=draft.layout.code,
            summary_json=to_json(draft.summary),
            content_hash=content_hash(draft.summary),
            file=draft.file,
            file_hash=hashlib.sha256(draft.file).hexdigest(),
            published_at=self._session.clock.now(),
            published_by=self._session.account.id,
            counted_ids=draft.counted_ids,
        )
        work.publications.add(publication)
        work.limited.remove_figures(draft.counted_ids)  # an incident counts once: nothing needs them any more
        work.audit.record(
            AuditAction.SUMMARY_PUBLISHED,
            object_kind="publication",
            object_id=publication.id,
            object_hash=publication.content_hash,
            detail=f"period={period.starts_on.isoformat()}..{period.ends_on.isoformat()}",
        )
        record = record_of(publication)
        passed = self._gate.proof_of(record, ledger, watch)
        ledger.add(record)
        keep_proof(work, ledger, passed)
        return publication

    def _log_delivery(
        self,
        work: UnitOfWork,
        publication: Publication,
        recipient: str,
        purpose: str,
        form: SummaryFormat,
        file: bytes,
    ) -> None:
        delivery = Delivery(
            id=str(uuid4()),
            publication_id=publication.id,
            recipient=recipient.strip(),
            purpose=purpose.strip(),
            delivered_at=self._session.clock.now(),
            delivered_by=self._session.account.id,
            content_hash=publication.content_hash,
        )
        work.publications.add_delivery(delivery)
        work.audit.record(
            AuditAction.SUMMARY_DELIVERED,
            object_kind="delivery",
            object_id=delivery.id,
            object_hash=publication.content_hash,
        )
        add_disclosure(work, self._session, _register_entry(publication, delivery, form, file))

    def _draft(
        self,
        work: UnitOfWork,
        school: SchoolView,
        core_period: CoreTeamPeriod,
        ledger: OpenLedger,
        watch: Watch,
        asked: Sequence[Cases],
    ) -> _Draft:
        today = self._session.clock.today()
        records = read_period(work, school, core_period, today)
        period = records.period
        layout = layout_of_year(work, school, self._policy, core_period.school_year_id)
        previous = next((p for p in records.publications if period.follows(frozen_period(p))), None)
        figures = figures_of_period(work, school, records)
        summary = build_summary(
            layout,
            period,
            [*counted_incidents(work, school, records.own), *counted_figures(school, figures)],
            _agreement_counts(work, period, today),
            parse_summary(previous.summary_json) if previous else None,
            limited_count=limited_count(work, school.year(core_period.school_year_id)),
        )
        summary = within_group(summary, pupils_of(work))
        if asked and summary.is_whole():
            desk = read_sketches(work, school, records, self._policy, layout, self._words)
            summary = replace(summary, sketches=desk.printed(asked))
        summary = self._gate.passed(summary, ledger, watch)
        counted_ids = tuple(sorted(records.ids.union(figure.record_id for figure in figures)))
        return _Draft(summary, layout, counted_ids, self._render(summary, school.school.name, today))


def _period(school: SchoolView, day: date) -> CoreTeamPeriod:
    period = school.period_of(day)
    if period is None:
        raise ViosError("period_unknown")
    return period


def _prepared(period: CoreTeamPeriod, known: Publication) -> PreparedSummary:
    summary = parse_summary(known.summary_json)
    return PreparedSummary(period, summary, known.file, known.content_hash, known.published_at.date())


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"


def _register_entry(
    publication: Publication, delivery: Delivery, form: SummaryFormat, file: bytes
) -> DisclosureEntry:
    """Figures of a period: about nobody. The page is kept with the publication, another format with the entry."""
    as_page = form is SummaryFormat.PDF
    what = f"Samenvatting {_day(publication.period_starts_on)} tot en met {_day(publication.period_ends_on)}"
    return DisclosureEntry(
        id=str(uuid4()),
        kind=DisclosureKind.SUMMARY,
        what=what if as_page else f"{what} ({form.value.upper()})",
        level=SharingLevel.TREND,
        recipient=delivery.recipient,
        recipient_kind="other",
        basis=None,
        purpose=delivery.purpose,
        necessity="",
        informed=None,
        informed_note="",
        made_at=delivery.delivered_at,
        made_by=delivery.delivered_by,
        object_id=publication.id,
        content_hash=publication.file_hash if as_page else hashlib.sha256(file).hexdigest(),
        file=b"" if as_page else file,
        media_type=form.media_type,
    )


def _check_delivery(recipient: str, purpose: str) -> None:
    problems = []
    if not recipient.strip():
        problems.append(FieldProblem("recipient", "recipient_missing"))
    if not purpose.strip():
        problems.append(FieldProblem("purpose", "purpose_missing"))
    if problems:
        raise ValidationError(tuple(problems))


def _agreement_counts(work: UnitOfWork, period: Period, today: date) -> AgreementCounts:
    """The agreements the kernteam made in this period, as they stand today. Exact: its members made them (R4)."""
    made = work.agreements.find(AgreementQuery(core_team=True, agreed_from=period.start, agreed_to=period.end))
    kept = sum(agreement.state in _KEPT for agreement in made)
    late = sum(agreement.days_late(today) > 0 for agreement in made)
    still_open = sum(not agreement.closed for agreement in made) - late
    return AgreementCounts(made=len(made), kept=kept, open=still_open, late=late)
