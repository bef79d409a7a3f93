"""The gate before every export (R7): which form of a summary tells nothing about a small number.

A figure counts as told when the attacker can exclude a number from 0 to k - 1, or that it is k or more, with the
new page in hand and could not without it, and the figure may be below k. The true
values are not needed for that: a number whose least is k or more is not small. So the answer follows from printed
bands alone, and a reader who knows this program learns from it no more than from the bands.

Everything that `attacker_view.publication_of` names is protected: lines, totals, cross cells, and each of them
over any stretch of periods. The forms are tried from the fullest to the empty one. A form passes with a
certificate (R10) that stood its check without a solver.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from vios_desktop.disclosure.attack.bounds import Cancelled, Progress, attack
from vios_desktop.disclosure.attack.certificate import Certificate, holds
from vios_desktop.disclosure.attack.large import plainly_large
from vios_desktop.disclosure.attack.model import Interval, Publication
from vios_desktop.disclosure.attack.proof import Unprotected, prove
from vios_desktop.disclosure.attacker_view import at_least_stated, believed, connected, publication_of
from vios_desktop.disclosure.ledger import Figure, LedgerRecord
from vios_desktop.domain.errors import ViosError

_STEPS: Final = 1_000


class Outcome(StrEnum):
    """What the gate found of a form."""

    PASSED = "passed"
    TOLD = "told"  # something would be known of a small number
    CONTRADICTS = "contradicts"  # it cannot be true together with the earlier pages: records were changed since


@dataclass(frozen=True, slots=True)
class Tried:
    """One line of the log of the gate. `statistic` is the first that would be told. Confidential."""

    form: int
    outcome: Outcome
    statistic: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a form may go. `known` are the earlier records that it was tried with, and believed.

    `left_open` are figures that numbers from elsewhere had given away before: the form adds nothing to them.
    Confidential.
    """

    known: tuple[LedgerRecord, ...]
    certificate: Certificate
    left_open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """The number of the form that may go, the proof, and the log of all that were tried."""

    form: int
    proof: Proof
    log: tuple[Tried, ...]


Gate = Callable[[Sequence[LedgerRecord], Sequence[LedgerRecord], Progress | None, Cancelled | None], Passed]
"""Earlier records and the forms of the new one, from the fullest to the one with nothing in it -> which may go."""


def first_safe(
    earlier: Sequence[LedgerRecord],
    forms: Sequence[LedgerRecord],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Passed:
    """The first form after which a reader of everything knows no more of a small number than before.

    The last form is that with nothing printed, and it tells nothing. Raises `ViosError` `gate_closed` when not
    even that one can be true beside the ledger, `attack_cancelled`, `certificate_not_valid` when a proof does not
    stand its check (that the solver found nothing is not believed), and `attack_not_solved`.
    """
    near = connected(earlier, forms[0])
    log: list[Tried] = []
    for number, form in enumerate(forms):
        found = tried(near, form, _part_of(progress, number, len(forms)), cancelled)
        if isinstance(found, Proof):
            if progress is not None:
                progress(_STEPS, _STEPS)
            return Passed(number, found, (*log, Tried(number, Outcome.PASSED)))
        log.append(replace(found, form=number))
    raise ViosError("gate_closed")


def tried(
    near: Sequence[LedgerRecord],
    form: LedgerRecord,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Proof | Tried:
    """One form beside the earlier records that are `connected` with it. Raises as `first_safe`."""
    known = believed(near, form)
    publication = publication_of([*known, form])
    try:
        small = to_prove([*known, form], publication)
        found = prove(publication, small, progress, cancelled)
    except ViosError as error:
        if error.code != "publication_infeasible":
            raise
        return Tried(0, Outcome.CONTRADICTS)
    if isinstance(found, Certificate):
        return _checked(publication, small, Proof(known, found))
    if not known:
        return Tried(0, Outcome.TOLD, found.statistic)
    return _beside_what_is_known(known, form, publication, small, cancelled)


def to_prove(records: Sequence[LedgerRecord], publication: Publication) -> tuple[str, ...]:
    """The statistics that a certificate has to be about: all but those that plainly are not small."""
    not_small = plainly_large(publication) | at_least_stated(records)
    return tuple(one.name for one in publication.statistics if one.name not in not_small)


def _beside_what_is_known(
    known: tuple[LedgerRecord, ...],
    form: LedgerRecord,
    publication: Publication,
    small: Sequence[str],
    cancelled: Cancelled | None,
) -> Proof | Tried:
    """Something is narrow with the form in hand: because of the form, or of what was published elsewhere?"""
    before = attack(publication_of([*known, _unprinted(form)]), cancelled=cancelled).bounds
    after = attack(publication, cancelled=cancelled).bounds
    open_before = [name for name in small if not after[name].protects(publication.k_for(name))]
    told = next(
        (name for name in open_before if _small(publication, name, after) != _small(publication, name, before)),
        None,
    )
    if told is not None:
        return Tried(0, Outcome.TOLD, told)
    shown = [name for name in small if name not in set(open_before)]
    found = prove(publication, shown, cancelled=cancelled)
    if isinstance(found, Unprotected):
        raise ViosError("certificate_not_valid")
    return _checked(publication, shown, Proof(known, found, tuple(open_before)))


def _small(publication: Publication, name: str, bounds: Mapping[str, Interval]) -> tuple[int, int]:
    """What is left of 0 to k - 1 and of "k or more": of "at least one" it tells nothing that it is at most 16."""
    k, bound = publication.k_for(name), bounds[name]
    return min(bound.low, k), k if bound.high is None else min(bound.high, k)


def _checked(publication: Publication, shown: Sequence[str], proof: Proof) -> Proof:
    """Tables that show every small number at 0 and at k - 1, checked without a solver, before anything is made."""
    if not holds(publication, shown, proof.certificate):
        raise ViosError("certificate_not_valid")
    return proof


def _part_of(progress: Progress | None, part: int, parts: int) -> Progress | None:
    """The progress of one of so many parts, as progress of the whole."""
    if progress is None:
        return None
    return lambda done, of: progress((part * of + done) * _STEPS // (parts * of), _STEPS)


def _unprinted(record: LedgerRecord) -> LedgerRecord:
    hidden = (Figure(figure.statistic, figure.atoms, 0, None) for figure in record.figures)
    return replace(record, figures=tuple(hidden))
