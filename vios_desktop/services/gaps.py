"""Gaps: recording what no partner could take up, counting it, bringing it to the municipality, closing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.gap import Gap, GapFacts, check_bringing, check_gap, check_gap_closing
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import GapState
from vios_desktop.services.agreement_writing import GAP_KIND, add_gap, check_no_names
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import GapQuery
from vios_desktop.services.session import Session

UNTOLD_STATES = (GapState.OPEN,)


@dataclass(frozen=True, slots=True)
class GapCount:
    """How often one kind of organisation was asked in vain; one gap counts for each kind that was asked."""

    kind: str
    total: int
    still_open: int


@dataclass(frozen=True, slots=True)
class GapListing:
    """The gaps that fit, newest first, counted; `total` is how many there are without the filters."""

    gaps: tuple[Gap, ...]
    counts: tuple[GapCount, ...]
    total: int


@dataclass(frozen=True, slots=True)
class GapDetail:
    """`names` are display names of accounts by id; the history is oldest first.

    `agreement` is the text of the one it came from.
    """

    gap: Gap
    history: tuple[FieldChange, ...]
    names: Mapping[str, str]
    agreement: str = ""


class GapService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def record(self, facts: GapFacts, *, names_seen: bool = False, draft_id: str | None = None) -> Gap:
        """Keep a gap and drop its draft. Raises `ValidationError`, `NotAllowedError`; nothing is written then.

        A text with the name of a pupil is refused once ("gap_text_names"): `names_seen` says that the writer
        looked, and that it is another word.
        """
        self._session.require(Action.MANAGE_GAPS)
        check_gap(facts, self._session.clock.today())
        with self._session.begin() as work:
            if not names_seen:
                _refuse_names(work, facts.text)
            gap = add_gap(work, self._session, facts)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return gap

    def change(
        self,
        gap_id: str,
        facts: GapFacts,
        expected_version: int,
        *,
        names_seen: bool = False,
        draft_id: str | None = None,
    ) -> Gap:
        """Replace what was entered and drop the draft. Raises like `record`, and `ViosError("gap_closed")`."""
        found_on = check_gap(facts, self._session.clock.today())
        with self._session.begin() as work:
            old = self._for_change(work, gap_id)
            if old.state is GapState.CLOSED:
                raise ViosError("gap_closed")
            if not names_seen and facts.text.strip() != old.text:
                _refuse_names(work, facts.text)
            new = replace(old, text=facts.text.strip(), found_on=found_on, asked_kinds=facts.asked_kinds)
            new = self._write(work, old, new, expected_version)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new

    def bring(
        self, gap_id: str, on: date | None, to: str, expected_version: int, *, draft_id: str | None = None
    ) -> Gap:
        """It was laid before the municipality: when, and to whom. Raises `ValidationError`, `ViosError`."""
        with self._session.begin() as work:
            old = self._for_change(work, gap_id)
            if old.state is GapState.CLOSED:
                raise ViosError("gap_closed")
            brought_on = check_bringing(old, on, to, self._session.clock.today())
            new = replace(old, state=GapState.BROUGHT, brought_on=brought_on, brought_to=to.strip())
            new = self._write(work, old, new, expected_version)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new

    def close(self, gap_id: str, outcome: str, expected_version: int, *, draft_id: str | None = None) -> Gap:
        """Closed with what came of it. Raises `ValidationError` without an outcome."""
        check_gap_closing(outcome)
        with self._session.begin() as work:
            old = self._for_change(work, gap_id)
            today = self._session.clock.today()
            new = replace(old, state=GapState.CLOSED, outcome=outcome.strip(), closed_on=today)
            new = self._write(work, old, new, expected_version)
            remove_own_draft(work, self._session, draft_id)
            work.commit()
        return new

    def step_back(self, gap_id: str, expected_version: int) -> Gap:
        """Undo the last step: closed becomes brought or open, brought becomes open. The history keeps it all."""
        with self._session.begin() as work:
            old = self._for_change(work, gap_id)
            if old.state is GapState.CLOSED:
                before = GapState.BROUGHT if old.brought_on is not None else GapState.OPEN
                new = replace(old, state=before, outcome="", closed_on=None)
            else:
                new = replace(old, state=GapState.OPEN, brought_on=None, brought_to="")
            new = self._write(work, old, new, expected_version)
            work.commit()
        return new

    def find(self, query: GapQuery) -> GapListing:
        """The gaps that fit, with how often each kind of organisation was asked."""
        self._session.require(Action.MANAGE_GAPS)
        with self._session.begin() as work:
            found = tuple(work.gaps.find(query))
            total = len(found) if query == GapQuery() else len(work.gaps.find(GapQuery()))
        return GapListing(found, count_by_kind(found), total)

    def view(self, gap_id: str) -> GapDetail:
        """One gap with its history. Raises `NotFoundError`."""
        self._session.require(Action.MANAGE_GAPS)
        with self._session.begin() as work:
            gap = work.gaps.get(gap_id)
            if gap is None:
                raise NotFoundError(GAP_KIND)
            agreement = work.agreements.get(gap.agreement_id) if gap.agreement_id else None
            names = {account.id: account.display_name for account in work.accounts.all()}
            history = tuple(work.history.of(GAP_KIND, gap_id))
        return GapDetail(gap, history, names, agreement.facts.text if agreement is not None else "")

    def _for_change(self, work: UnitOfWork, gap_id: str) -> Gap:
        self._session.require(Action.MANAGE_GAPS)
        gap = work.gaps.get(gap_id)
        if gap is None:
            raise NotFoundError(GAP_KIND)
        return gap

    def _write(self, work: UnitOfWork, old: Gap, new: Gap, expected_version: int) -> Gap:
        new = replace(new, version=old.version + 1)
        work.gaps.replace(new, expected_version)
        now, by = self._session.clock.now(), self._session.account.id
        work.history.add(
            FieldChange(GAP_KIND, new.id, new.version, name, before, after, now, by)
            for name, before, after in changed_fields(old, new)
            if name != "version"
        )
        work.audit.record(
            AuditAction.GAP_CHANGED, object_kind=GAP_KIND, object_id=new.id, object_hash=canonical_hash(new)
        )
        return new


def count_by_kind(gaps: Sequence[Gap]) -> tuple[GapCount, ...]:
    """Every kind that was asked, the one asked most often first."""
    kinds = {kind for gap in gaps for kind in gap.asked_kinds}
    counts = []
    for kind in kinds:
        asked = [gap for gap in gaps if kind in gap.asked_kinds]
        counts.append(GapCount(kind, len(asked), sum(gap.state is not GapState.CLOSED for gap in asked)))
    return tuple(sorted(counts, key=lambda count: (-count.total, count.kind)))


def _refuse_names(work: UnitOfWork, text: str) -> None:
    if check_no_names(work, text):
        raise ValidationError((FieldProblem("text", "gap_text_names"),))
