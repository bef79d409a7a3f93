"""The figure beside Afspraken in the rail. No Qt."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from vios_desktop.domain.rights import Action
from vios_desktop.services.agreements import OPEN_STATES
from vios_desktop.services.queries import AgreementQuery

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk


def count_late(desk: Desk) -> int:
    """Late agreements this account may see; 0 for an account that sees none. For the data thread."""
    session = desk.session
    if not (session.may(Action.MANAGE_ALL_AGREEMENTS) or session.may(Action.MANAGE_OWN_AGREEMENTS)):
        return 0
    today = session.clock.today()
    query = AgreementQuery(states=OPEN_STATES, due_to=today - timedelta(days=1))
    return sum(line.days_late > 0 for line in desk.agreements.find(query))
