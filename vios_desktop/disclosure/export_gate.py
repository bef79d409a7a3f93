"""The gate before every export (R7): which form of a summary tells nothing about a small number.

A figure counts as told when the attacker's interval for it is narrower with the new page in hand than without,
and either says "at least one" of a number that may be below k, or excludes a number from 0 to k - 1. The true
values are not needed for that: a number whose least is k or more is not small. So the answer follows from printed
bands alone, and a reader who knows this program learns from it no more than from the bands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from vios_desktop.disclosure.attack.bounds import Cancelled, Progress, attack
from vios_desktop.disclosure.attack.certificate import holds
from vios_desktop.disclosure.attack.model import Interval, Publication
from vios_desktop.disclosure.attack.proof import Unprotected, prove
from vios_desktop.disclosure.attacker_view import believed, connected, publication_of
from vios_desktop.disclosure.ledger import Figure, LedgerRecord
from vios_desktop.domain.errors import ViosError

_STEPS: Final = 1_000

Gate = Callable[[Sequence[LedgerRecord], Sequence[LedgerRecord], Progress | None, Cancelled | None], int]
"""Earlier records and the forms of the new one, from the fullest to the one with nothing in it -> which may go."""


def first_safe(
    earlier: Sequence[LedgerRecord],
    forms: Sequence[LedgerRecord],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """The number of the first form after which a reader of everything knows no more of a small number than before.

    The last form is that with nothing printed, and it is always safe. What passes has a certificate that stood its
    check (R10): that the solver found nothing is not believed. Raises `ViosError` `attack_cancelled`,
    `certificate_not_valid`, and what `attack` raises.
    """
    near = connected(earlier, forms[0])
    for number, form in enumerate(forms):
        before, after = (_part_of(progress, 2 * number + half, 2 * len(forms)) for half in (0, 1))
        known = believed(near, form)
        publication = publication_of([*known, form])
        without = attack(publication_of([*known, _unprinted(form)]), before, cancelled).bounds
        bounds = attack(publication, after, cancelled).bounds
        if not _told(publication, without, bounds):
            _check(publication, bounds, cancelled)
            break
    if progress is not None:
        progress(_STEPS, _STEPS)
    return number


def _check(publication: Publication, bounds: Mapping[str, Interval], cancelled: Cancelled | None) -> None:
    """Tables that show every small number at 0 and at k - 1, checked without a solver, before anything is made."""
    small = tuple(name for name, interval in bounds.items() if interval.protects(publication.k_for(name)))
    proof = prove(publication, small, cancelled=cancelled)
    if isinstance(proof, Unprotected) or not holds(publication, small, proof):
        raise ViosError("certificate_not_valid")


def _part_of(progress: Progress | None, part: int, parts: int) -> Progress | None:
    """The progress of one of so many parts, as progress of the whole."""
    if progress is None:
        return None
    return lambda done, of: progress((part * of + done) * _STEPS // (parts * of), _STEPS)


def _told(
    publication: Publication, before: Mapping[str, Interval], after: Mapping[str, Interval]
) -> tuple[str, ...]:
    """The small numbers of which more is known after than before."""
    return tuple(
        name
        for name, interval in after.items()
        if interval != before[name] and _narrow(interval, publication.k_for(name))
    )


def _narrow(interval: Interval, k: int) -> bool:
    return interval.low < k and not interval.protects(k)


def _unprinted(record: LedgerRecord) -> LedgerRecord:
    hidden = (Figure(figure.statistic, figure.atoms, 0, None) for figure in record.figures)
    return replace(record, figures=tuple(hidden))
