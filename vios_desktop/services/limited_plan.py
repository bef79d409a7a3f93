"""What is to be known before a record is limited: who can be named, what goes along, what others still read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.agreements import OPEN_STATES

if TYPE_CHECKING:
    from vios_desktop.domain.account import Account
    from vios_desktop.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class LimitPlan:
    """How much goes along, and what stays because it is not of this record alone.

    `fixed` counts decisions, letters and closings; `agreements` those that go along and are open. What stays:
    `apart` are the texts of agreements that the kernteam or another record has too, `cases` how many cases of the
    kernteam are linked to it, and `reviews` how many reviews looked at other signals as well.
    """

    candidates: tuple[Account, ...]
    fixed: int = 0
    letters: int = 0
    agreements: int = 0
    apart: tuple[str, ...] = ()
    cases: int = 0
    reviews: int = 0


def plan_of(work: UnitOfWork, kind: RecordKind, record_id: str, candidates: tuple[Account, ...]) -> LimitPlan:
    found = work.limited.hanging(kind, record_id)
    own = [work.agreements.get(one) for one in found.agreements]
    stay = [work.agreements.get(one) for one in found.agreements_apart]
    return LimitPlan(
        candidates,
        fixed=len(found.decisions) + len(found.letters) + len(found.closings),
        letters=len(found.letters),
        agreements=sum(one is not None and one.state in OPEN_STATES for one in own),
        apart=tuple(one.facts.text for one in stay if one is not None),
        cases=len(found.cases),
        reviews=len(found.reviews_apart),
    )


def require_limitable(work: UnitOfWork, kind: RecordKind, record_id: str) -> None:
    """Raises `NotFoundError` for what is not there, or in the trash."""
    records = work.signals if kind is RecordKind.SIGNAL else work.incidents
    if records.get(record_id) is None:
        raise NotFoundError(kind.value)
