"""Entries of the three registers that can end, written past the services that make them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from vios_desktop.domain.breach import AuthorityChoice, Breach, BreachChoices, BreachFacts, PersonsChoice
from vios_desktop.domain.person_request import Asker, PersonRequest, RequestFacts, RequestKind, RequestOutcome
from vios_desktop.domain.report_import import ImportedReport, ReportOutcome

if TYPE_CHECKING:
    from vios_desktop.services.session import Session


def request(
    name: str, answered_on: date | None, at: datetime, *, person_id: str | None = None, stop: str = ""
) -> PersonRequest:
    kind = RequestKind.OBJECT if stop else RequestKind.ACCESS
    facts = RequestFacts(kind, Asker.PARENT, at.date(), person_id, about=name)
    outcome = RequestOutcome.GRANTED if answered_on else RequestOutcome.OPEN
    return PersonRequest(name, facts, at, "marit", outcome=outcome, answered_on=answered_on, stop=stop)


def breach(name: str, discovered_at: datetime, *, handled: bool = True) -> Breach:
    chosen = BreachChoices(AuthorityChoice.NOT_REPORTED, persons=PersonsChoice.NOT_INFORMED)
    return Breach(
        name, BreachFacts(discovered_at, "Een stick."), chosen if handled else BreachChoices(), discovered_at, "x"
    )


def report(name: str, at: datetime, reason: str = "Dubbel.") -> ImportedReport:
    return ImportedReport(name, "K7QF-2M9D", at, "marit", ReportOutcome.NOTHING, reason=reason)


def add_entries(session: Session) -> None:
    """One of each that ended today, and one of each that did not."""
    now, today = session.clock.now(), session.clock.today()
    with session.begin() as work:
        work.requests.add(request("answered", today, now))
        work.requests.add(request("open", None, now))
        work.breaches.add(breach("handled", now - timedelta(days=1)))
        work.breaches.add(breach("undecided", now - timedelta(days=1), handled=False))
        work.imported_reports.add(report("0a" * 16, now))
        work.imported_reports.add(report("0b" * 16, now, reason=""))
        work.commit()
