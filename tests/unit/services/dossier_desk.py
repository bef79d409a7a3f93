"""What the tests of the dossier put around a pupil."""

from __future__ import annotations

from datetime import date

from tests.fakes.clock import FixedClock
from vios_desktop.domain.involvement import Consent, Involvement
from vios_desktop.domain.vocabulary import InvolvementRole

TODAY = date(2026, 11, 24)
SINCE = date(2026, 9, 1)


def an_involvement(
    person_id: str,
    organisation: str = "Jongerenwerk Voorbeeldstad",
    role: InvolvementRole = InvolvementRole.INVOLVED,
    kind: str = "youth_work",
    *,
    since: date = SINCE,
    until: date | None = None,
    evaluate_on: date | None = None,
) -> Involvement:
    return Involvement(
        id=f"involved {person_id} {organisation}",
        person_id=person_id,
        partner_kind=kind,
        partner_id=None,
        organisation=organisation,
        contact_name="S. Fantasie",
        contact_function="jongerenwerker",
        phone="",
        role=role,
        since=since,
        until=until,
        evaluate_on=evaluate_on,
        note="",
        created_at=FixedClock().now(),
        created_by="marit",
    )


def a_consent(person_id: str) -> Consent:
    return Consent("consent", person_id, "moeder", "Delen met het wijkteam", SINCE, None, "marit")
