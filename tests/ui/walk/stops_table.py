"""The meeting at the table, point by point, to its end; and what a case, a gap and a partner are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.ui.walk.stop import Act, Stop, part
from tests.ui.walk.stops_out import _held
from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.ui.meeting.table_page import TablePage

if TYPE_CHECKING:
    from tests.ui.walk.office import Office


def _at(kind: AgendaKind) -> Act:
    def go_there(_office: Office, screen: Any) -> None:
        part(screen, TablePage).point_chosen.emit(kind)

    return go_there


def _gap(office: Office, screen: Any) -> None:
    screen.visit(next(gap.id for gap in office.vault.state.gaps.values() if gap.brought_on is None))


STOPS: tuple[Stop, ...] = (
    Stop("table: opening", "table", act=_held),
    *(Stop(f"table: {kind.value}", "table", act=_at(kind), on=True) for kind in list(AgendaKind)[2:]),
    Stop("table: last agreements", "table", act=_at(AgendaKind.LAST_AGREEMENTS), on=True),
    Stop("table: an agreement", "table", press=("Bespreek",), on=True),
    Stop("table: finish", "table", press=("Overleg afronden",), on=True),
    Stop("gap not brought", "gaps", act=_gap),
)
