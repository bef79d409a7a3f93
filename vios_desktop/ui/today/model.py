"""What the presenter of Vandaag hands to its view, and how it is read. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.backup_age import BackupHealth
from vios_desktop.domain.core_team import Meeting
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.account_changes import NONE as NO_CHANGES
from vios_desktop.services.agreements import AgreementOverview
from vios_desktop.services.queries import AgreementQuery, IncidentQuery
from vios_desktop.services.shared_incidents import SharedIncident, unopened_shares
from vios_desktop.ui.signals.model import SOON_DAYS

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.school import CoreTeamPeriod
    from vios_desktop.services.account_changes import AccountChanges
    from vios_desktop.services.agreements import AgreementLine
    from vios_desktop.services.breaches import BreachLine
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.dossiers import DueInvolvement
    from vios_desktop.services.first_steps import FirstStep
    from vios_desktop.services.limited_record import LimitedListing
    from vios_desktop.services.person_requests import RequestLine
    from vios_desktop.services.reviews import BundleLine
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.signals import SignalLine
    from vios_desktop.services.summaries import PeriodState

NOTHING = AgreementOverview((), (), (), ())


class DraftForm(StrEnum):
    """The forms that keep drafts, by the names they keep them under."""

    INCIDENT = "incident"
    INCIDENT_PAGE = "incident_page"
    DECISION = "decision"
    AGREEMENT = "agreement"
    CALL = "call"
    LETTER = "letter"
    REVIEW = "review"
    SIGNAL = "signal"
    GAP = "gap"
    PARTNER = "partner"
    PUPIL = "pupil"
    DEMAND = "demand"
    SPOKEN = "spoken"
    OUTSIDE = "outside"
    SUMMARY = "summary"
    REQUEST = "request"
    BREACH = "breach"
    REPORT = "report"
    HANDOVER = "handover"
    OVERVIEW = "overview"
    CATALOGUE = "catalogue"
    LIMITED = "limited"
    RETENTION = "retention"
    TRASH = "trash"
    REVIEW_AGREEMENT = "review_agreement"
    TABLE = "table"


_NO_INCIDENT = (
    *(DraftForm.AGREEMENT, DraftForm.SIGNAL, DraftForm.PUPIL, DraftForm.DEMAND, DraftForm.SPOKEN),
    *(DraftForm.GAP, DraftForm.PARTNER, DraftForm.OUTSIDE, DraftForm.SUMMARY),
    *(DraftForm.REQUEST, DraftForm.BREACH, DraftForm.REPORT),
    *(DraftForm.HANDOVER, DraftForm.OVERVIEW, DraftForm.CATALOGUE, DraftForm.LIMITED),
    *(DraftForm.RETENTION, DraftForm.TRASH, DraftForm.REVIEW_AGREEMENT, DraftForm.TABLE),
)
"""What their drafts are about is no incident."""


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft as it is listed: codes of kind and place where they were chosen; `number` of its incident."""

    draft: Draft
    form: DraftForm
    number: str = ""
    kind: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class CoreTeamState:
    """`running` holds today; `ended` is the last period that is over, `published_on` when its summary was made.

    `meeting` is the next one, being prepared or held.
    """

    running: CoreTeamPeriod | None
    ended: CoreTeamPeriod | None
    published_on: date | None
    open_agreements: int
    late_agreements: int
    meeting: Meeting | None = None

    @property
    def summary_waits(self) -> bool:
        return self.ended is not None and self.published_on is None


@dataclass(frozen=True, slots=True)
class TodayData:
    """Everything on the page, as of `now` (on the wall). What the account has no right to is empty or None.

    `helpers` are organisations around a pupil whose help is to be looked at again; `retention_due` is how many
    records wait for a decision to keep or destroy them, `requests` are those whose time for an answer runs short,
    and `breaches` those that were neither reported nor decided not to be. `account_changes` is what others did to
    accounts, `shared` what they shared with this one. `registers_due` and `log_due` count what is over its period.
    """

    now: datetime
    name: str
    school: SchoolView
    overview: AgreementOverview
    drafts: tuple[DraftLine, ...]
    core_team: CoreTeamState | None
    first_day: bool
    own_only: bool
    sees_agreements: bool
    may_record: bool
    may_ask_advice: bool
    bundles: tuple[BundleLine, ...] = ()
    ending: tuple[SignalLine, ...] = ()
    helpers: tuple[DueInvolvement, ...] = ()
    backup: BackupHealth = BackupHealth.FINE
    recovery_due: bool = False
    retention_due: int = 0
    limited: LimitedListing | None = None
    requests: tuple[RequestLine, ...] = ()
    first_steps: tuple[FirstStep, ...] = ()
    breaches: tuple[BreachLine, ...] = ()
    account_changes: AccountChanges = NO_CHANGES
    shared: tuple[SharedIncident, ...] = ()
    registers_due: int = 0
    log_due: int = 0

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def due_today(self) -> int:
        """Own tasks whose last day this is."""
        return sum(line.agreement.facts.due_on == self.today for line in self.overview.this_week)

    @property
    def next_due(self) -> date | None:
        """The first deadline that lies ahead, one's own or a partner's."""
        lines = (*self.overview.this_week, *self.overview.waiting_on_others, *self.overview.later)
        days = [line.agreement.facts.due_on for line in lines if line.agreement.facts.due_on]
        return min(days, default=None)

    @property
    def nothing_to_do(self) -> bool:
        overview = self.overview
        return not (overview.late or overview.this_week or overview.waiting_on_others)

    def line(self, agreement_id: str) -> AgreementLine | None:
        overview = self.overview
        lines = (*overview.late, *overview.this_week, *overview.waiting_on_others, *overview.later)
        lines += (*overview.to_evaluate, *overview.asleep)
        return next((line for line in lines if line.agreement.id == agreement_id), None)


def read_today(desk: Desk) -> TodayData:
    """Everything this account may see of the page. For the data thread."""
    session = desk.session
    sees_all = session.may(Action.MANAGE_ALL_AGREEMENTS)
    sees_agreements = sees_all or session.may(Action.MANAGE_OWN_AGREEMENTS)
    overview = desk.agreements.overview() if sees_agreements else NOTHING
    drafts = desk.drafts.all() if session.may(Action.KEEP_DRAFTS) else ()
    periods = desk.summaries.periods() if session.may(Action.EXPORT_SUMMARY) else ()
    now = datetime.combine(session.clock.today(), session.clock.now().astimezone().time())
    return TodayData(
        now=now,
        name=first_name(session.account.display_name),
        school=desk.school.view(),
        overview=overview,
        drafts=_draft_lines(desk, drafts),
        core_team=_core_team(periods, overview, _next_meeting(desk)),
        first_day=sees_all and _is_first_day(desk, overview, drafts),
        own_only=sees_agreements and not sees_all,
        sees_agreements=sees_agreements,
        may_record=session.may(Action.RECORD_INCIDENT),
        may_ask_advice=session.may(Action.ASK_ADVICE),
        ending=_ending(desk),
        helpers=desk.dossiers.due() if session.may(Action.VIEW_DOSSIER) else (),
        backup=desk.backups.health() if session.may(Action.MANAGE_BACKUPS) else BackupHealth.FINE,
        recovery_due=desk.recovery.is_due(),
        breaches=desk.breaches.running() if session.may(Action.HANDLE_BREACH) else (),
        account_changes=desk.account_changes.unseen() if session.may(Action.VIEW_AUDIT_LOG) else NO_CHANGES,
        requests=desk.requests.running_short() if session.may(Action.HANDLE_REQUEST) else (),
        first_steps=desk.first_steps.open(),
        retention_due=desk.retention.due_count() if session.may(Action.DECIDE_RETENTION) else 0,
        registers_due=desk.register_keeping.due_count() if session.may(Action.DECIDE_RETENTION) else 0,
        log_due=desk.log_keeping.due_count() if session.may(Action.DECIDE_RETENTION) else 0,
        shared=unopened_shares(session) if session.may(Action.VIEW_OWN_INCIDENTS) else (),
        limited=_limited(desk),
        bundles=desk.reviews.bundles() if session.may(Action.REVIEW_SIGNALS) else (),
    )


def _limited(desk: Desk) -> LimitedListing | None:
    """None also where the key slots cannot be read: the rest of the page stands on its own."""
    if not any(desk.session.may(action) for action in (Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)):
        return None
    try:
        return desk.limited.listing()
    except ViosError:
        return None


def _ending(desk: Desk) -> tuple[SignalLine, ...]:
    """Signals whose date comes soon: somebody decides whether they stay."""
    if not any(desk.session.may(action) for action in (Action.VIEW_ALL_SIGNALS, Action.VIEW_OWN_SIGNALS)):
        return ()
    return desk.signals.ending(desk.session.clock.today() + timedelta(days=SOON_DAYS))


def first_name(display_name: str) -> str:
    """What somebody is called: "Marit" of "Marit Fictief", but all of "M. Fictief"."""
    first = display_name.split(" ", maxsplit=1)[0]
    return display_name if first.endswith(".") else first


def _is_first_day(desk: Desk, overview: AgreementOverview, drafts: tuple[Draft, ...]) -> bool:
    """Nothing was ever recorded. The large questions are asked only where the small ones found nothing."""
    if drafts or any((overview.late, overview.this_week, overview.waiting_on_others, overview.later)):
        return False
    return not desk.incident_pages.first(IncidentQuery()).total and not desk.agreements.find(AgreementQuery())


def _next_meeting(desk: Desk) -> Meeting | None:
    return desk.meetings.overview().upcoming if desk.session.may(Action.RUN_CORE_TEAM) else None


def _core_team(
    periods: tuple[PeriodState, ...], overview: AgreementOverview, meeting: Meeting | None
) -> CoreTeamState | None:
    """`periods` come newest first."""
    if not periods:
        return None
    running = next((state for state in periods if not state.ended), None)
    ended = next((state for state in periods if state.ended), None)
    lines = (*overview.late, *overview.this_week, *overview.waiting_on_others, *overview.later)
    own = [line for line in lines if line.agreement.facts.core_team]
    return CoreTeamState(
        running=running.period if running else None,
        ended=ended.period if ended else None,
        published_on=ended.published_on if ended else None,
        open_agreements=len(own),
        late_agreements=sum(line.days_late > 0 for line in own),
        meeting=meeting,
    )


def _draft_lines(desk: Desk, drafts: tuple[Draft, ...]) -> tuple[DraftLine, ...]:
    """Drafts of forms that this version knows, with the numbers of the incidents they are about."""
    known = [draft for draft in drafts if draft.form in set(DraftForm)]
    ids = tuple(
        dict.fromkeys(draft.subject_id for draft in known if draft.subject_id and draft.form not in _NO_INCIDENT)
    )
    numbers = {row.id: row.number for row in desk.incidents.rows(ids)} if ids else {}
    return tuple(_draft_line(draft, numbers) for draft in known)


def _draft_line(draft: Draft, numbers: Mapping[str, str]) -> DraftLine:
    texts = draft.values.get("texts")
    values = texts if isinstance(texts, dict) else draft.values
    kind, place = (values.get(name, "") for name in ("kind", "place"))
    return DraftLine(
        draft=draft,
        form=DraftForm(draft.form),
        number=numbers.get(draft.subject_id or "", ""),
        kind=kind if isinstance(kind, str) else "",
        place=place if isinstance(place, str) else "",
    )
