"""Who saw that the glass over a protected record was broken, on the real store: also after a cut of its log."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.data.test_limited import WHY, Place, place
from tests.real_store import JORIS, MARIT, made_vault
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import LogQuery

if TYPE_CHECKING:
    from vios_desktop.services.session import Session

__all__ = ["place"]


def shorten(session: Session, years: int) -> None:
    """All lines of the log that there are go; a fresh one stands behind them, so many years ahead."""
    later = session.clock.now() + timedelta(days=365 * years)
    with session.begin() as work:
        work.audit.record(AuditAction.LOCKED, at=later)
        work.audit.shorten(work.audit.stretch(later), "reviewed=yes")
        work.commit()


def test_who_saw_that_the_glass_was_broken_is_not_told_again_when_that_line_of_the_log_went(place: Place) -> None:
    number = IncidentService(place.session).view(place.incident_id).incident.number
    AccountService(place.session, place.keys).change_roles(place.id_of(JORIS), [Role.COORDINATOR])
    place.limited.limit(place.incident_id, (), WHY)
    place.opened_by(JORIS).break_glass(number, made_vault().recovery_key, "Spoed")

    limited = place.opened_by(MARIT)
    shorten(place.session, 1)
    (line,) = limited.listing().lines
    assert line.glass is not None, "nobody looked yet"
    limited.read(place.incident_id)
    for years in (2, 3):  # what was carried once is carried again
        shorten(place.session, years)
        (line,) = limited.listing().lines
        assert line.glass is None
    with place.session.begin() as work:
        assert not work.audit.numbers(LogQuery(actions=frozenset({AuditAction.LIMITED_VIEWED})))
        assert work.audit.verify()

    place.computer.clock.advance(hours=1)
    place.opened_by(JORIS).break_glass(number, made_vault().recovery_key, "Weer spoed")
    (line,) = place.opened_by(MARIT).listing().lines
    assert line.glass is not None
    assert line.glass.reason == "Weer spoed", "a second breaking is told of, whatever was seen before"


def test_a_look_is_carried_for_what_is_protected_alone(place: Place) -> None:
    place.limited.limit(place.incident_id, (), WHY)
    place.limited.read(place.incident_id)
    place.limited.lift(place.incident_id, WHY)
    shorten(place.session, 1)
    with place.session.begin() as work:
        assert work.audit.last_look(place.session.account.id, place.incident_id) is None
