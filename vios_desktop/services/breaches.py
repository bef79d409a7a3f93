"""The register of breaches (datalekken): recorded at once, completed later, with the 72 hours; and its page.

A breach is never removed, and every change stands in its history. It holds numbers and kinds, no name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.breach import Breach, BreachChoices, BreachFacts, check_breach, check_choices
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.privacy_clocks import ClockRule, load_rules
from vios_desktop.domain.rights import Action
from vios_desktop.services.breach_paper import breach_paper
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.record_paper import PaperFile, PaperRenderer

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session
    from vios_desktop.texts import Texts

KIND: Final = "breach"


@dataclass(frozen=True, slots=True)
class BreachLine:
    """A breach with the whole hours that are left to report it; negative when they are over."""

    breach: Breach
    hours_left: int


@dataclass(frozen=True, slots=True)
class BreachDetail:
    line: BreachLine
    names: dict[str, str]
    history: tuple[FieldChange, ...]
    rules: dict[str, ClockRule]


class BreachService:
    """`rules_text` is `resources/policy/privacy_clocks.json`."""

    def __init__(
        self, session: Session, rules_text: Callable[[], str], render: PaperRenderer, texts: Callable[[], Texts]
    ) -> None:
        self._session, self._rules_text = session, rules_text
        self._render, self._texts = render, texts

    def all(self) -> tuple[BreachLine, ...]:
        """Those whose clock runs first, the shortest time first; then the others, discovered last first."""
        self._session.require(Action.VIEW_BREACHES)
        with self._session.begin() as work:
            lines = [self._line(breach) for breach in work.breaches.all()]
            work.audit.record(AuditAction.BREACHES_VIEWED, object_kind=KIND, detail=f"count={len(lines)}")
            work.commit()
        running = sorted((line for line in lines if line.breach.clock_runs), key=lambda line: line.hours_left)
        return (*running, *(line for line in lines if not line.breach.clock_runs))

    def running(self) -> tuple[BreachLine, ...]:
        """Those that are neither reported nor decided not to be, for Vandaag; the shortest time first.

        Nothing is logged.
        """
        self._session.require(Action.HANDLE_BREACH)
        with self._session.begin() as work:
            lines = [self._line(breach) for breach in work.breaches.all() if breach.clock_runs]
        return tuple(sorted(lines, key=lambda line: line.hours_left))

    def rule(self, rule_id: str) -> ClockRule:
        """What the clock rests on, to be shown."""
        self._session.require(Action.VIEW_BREACHES)
        return load_rules(self._rules_text())[rule_id]

    def view(self, breach_id: str) -> BreachDetail:
        """One with its history; the view is logged. Raises `NotFoundError`."""
        self._session.require(Action.VIEW_BREACHES)
        with self._session.begin() as work:
            breach = _get(work, breach_id)
            names = {account.id: account.display_name for account in work.accounts.all()}
            history = tuple(work.history.of(KIND, breach_id))
            work.audit.record(AuditAction.BREACHES_VIEWED, object_kind=KIND, object_id=breach_id)
            work.commit()
        return BreachDetail(self._line(breach), names, history, load_rules(self._rules_text()))

    def record(self, facts: BreachFacts, *, draft_id: str | None = None) -> Breach:
        """Recorded; its draft goes with it, as with what follows. Raises `ValidationError`, `NotAllowedError`."""
        session = self._session
        session.require(Action.HANDLE_BREACH)
        check_breach(facts, session.clock.now())
        made = Breach(str(uuid4()), facts, BreachChoices(), session.clock.now(), session.account.id)
        with session.begin() as work:
            work.breaches.add(made)
            remove_own_draft(work, session, draft_id)
            _log(work, AuditAction.BREACH_RECORDED, made)
            work.commit()
        return made

    def change(
        self, breach_id: str, facts: BreachFacts, expected_version: int, *, draft_id: str | None = None
    ) -> Breach:
        """Complete it or put it right; what stood there stays in the history.

        Raises `ValidationError`, `NotFoundError`, `ConflictError`, `NotAllowedError`.
        """
        check_breach(facts, self._session.clock.now())

        def changed(old: Breach) -> Breach:
            check_choices(facts, old.choices, self._session.clock.now())
            return replace(old, facts=facts)

        return self._write(breach_id, changed, expected_version, draft_id)

    def choose(
        self, breach_id: str, choices: BreachChoices, expected_version: int, *, draft_id: str | None = None
    ) -> Breach:
        """Reported or not and why, told or not and why. Raises as `change`."""

        def chosen(old: Breach) -> Breach:
            check_choices(old.facts, choices, self._session.clock.now())
            return replace(old, choices=choices)

        return self._write(breach_id, chosen, expected_version, draft_id)

    def page(self, breach_id: str) -> PaperFile:
        """All of it as pages for the privacy officer. Raises `NotFoundError`, `NotAllowedError`."""
        session = self._session
        session.require(Action.VIEW_BREACHES)
        with session.begin() as work:
            breach = _get(work, breach_id)
            names = {account.id: account.display_name for account in work.accounts.all()}
            history = work.history.of(KIND, breach_id)
            today = session.clock.today()
            school = work.school.get().name
            content = self._render(breach_paper(breach, history, names, school, today, self._texts()))
            work.audit.record(
                AuditAction.BREACH_PRINTED,
                object_kind=KIND,
                object_id=breach_id,
                object_hash=hashlib.sha256(content).hexdigest(),
            )
            work.commit()
        return PaperFile(content, f"datalek-{breach.facts.discovered_at.astimezone():%Y-%m-%d}.pdf")

    def _write(
        self, breach_id: str, make: Callable[[Breach], Breach], expected_version: int, draft_id: str | None
    ) -> Breach:
        session = self._session
        session.require(Action.HANDLE_BREACH)
        with session.begin() as work:
            old = _get(work, breach_id)
            new = replace(make(old), version=old.version + 1)
            work.breaches.replace(new, expected_version)
            now, by = session.clock.now(), session.account.id
            changes = (*changed_fields(old.facts, new.facts), *changed_fields(old.choices, new.choices))
            work.history.add(
                FieldChange(KIND, new.id, new.version, name, before, after, now, by)
                for name, before, after in changes
            )
            remove_own_draft(work, session, draft_id)
            _log(work, AuditAction.BREACH_CHANGED, new)
            work.commit()
        return new

    def _line(self, breach: Breach) -> BreachLine:
        return BreachLine(breach, breach.hours_left(self._session.clock.now()))


def _get(work: UnitOfWork, breach_id: str) -> Breach:
    breach = work.breaches.get(breach_id)
    if breach is None:
        raise NotFoundError(KIND)
    return breach


def _log(work: UnitOfWork, action: AuditAction, breach: Breach) -> None:
    work.audit.record(action, object_kind=KIND, object_id=breach.id, object_hash=canonical_hash(breach))
