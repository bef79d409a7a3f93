"""A desk with a small school on the fake vault: agreements of every sort, a kernteam period that ended."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.fakes import FixedClock, founded_vault, resource_text, session_for
from tests.fakes.desk import desk_of
from tests.ui.decision.desk import real_pack
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.incident import Incident, IncidentFacts
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.calls import CallService
from vios_desktop.services.desk import Desk
from vios_desktop.services.summaries import SummaryService

if TYPE_CHECKING:
    from tests.fakes import FakeVault
    from vios_desktop.disclosure.summary import PeriodSummary

TODAY = date(2026, 11, 24)  # a Tuesday


def make_desk(*roles: Role, vault: FakeVault | None = None, account_id: str = "marit") -> Desk:
    vault = vault or founded_vault(FixedClock())
    session = session_for(*(roles or (Role.COORDINATOR,)), vault=vault, account_id=account_id)
    layouts = resource_text("policy/export_layouts.json")
    summaries = SummaryService(session, layouts, _rendered)
    return desk_of(session, calls=CallService(session, real_pack), summaries=summaries)


def record(desk: Desk) -> Incident:
    facts = IncidentFacts(kind="theft", occurred_on=TODAY, place="yard", facts="De jas was weg.")
    return desk.incidents.record(facts)


def agree(desk: Desk, text: str, days: int, **more: object) -> Agreement:
    """An agreement due so many days from today."""
    facts = AgreementFacts(text, TODAY + timedelta(days=days), **more)  # type: ignore[arg-type]  # names of fields
    return desk.agreements.make(facts)


def fill(desk: Desk) -> dict[str, Agreement]:
    """One late and one of today of our own, one late and one in time of a partner, one of next month."""
    incident = record(desk)
    return {
        "call": agree(desk, "Ouders bellen", -1, incident_id=incident.id),
        "partner": agree(
            desk, "Wijkteam koppelt terug", -4, owner_kind="neighbourhood_team", owner_name="L. Verzinsel",
            core_team=True,
        ),
        "knife": agree(desk, "Mes overdragen aan de politie", 0, without_delay=True, incident_id=incident.id),
        "talk": agree(desk, "Gesprek met de mentor", 2),
        "police": agree(desk, "Wijkagent belt terug", 1, owner_kind="police", incident_id=incident.id),
        "later": agree(desk, "Lijst maken", 20),
    }  # fmt: skip


def state_of(desk: Desk, agreement_id: str) -> Agreement:
    with desk.session.begin() as work:
        found = work.agreements.get(agreement_id)
    assert found is not None
    return found


def _rendered(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    return f"{school_name} {made_on} {summary}".encode()
