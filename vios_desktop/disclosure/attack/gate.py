"""The gate (R7): may this draft go out beside everything that went out before, and if not, what of it may?

Only whole blocks are made coarser or left out, in one order that is fixed before the data: a decision about a
single cell would itself say something about that cell. What the page may say of it is "niet opgenomen".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from vios_desktop.disclosure.attack.bounds import Cancelled, Progress
from vios_desktop.disclosure.attack.certificate import Certificate, holds
from vios_desktop.disclosure.attack.model import Interval, Publication, Published, joined
from vios_desktop.disclosure.attack.proof import Unprotected, prove
from vios_desktop.domain.errors import ViosError


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A line that is to be printed: the statistic of that name, and its exact count. Confidential."""

    statistic: str
    count: int


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """One breakdown, or the total as a block of one line."""

    code: str
    lines: tuple[DraftLine, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A page before it is published, with everything that can be concluded about.

    `model` has the atoms, statistics and covers of the page and of what lies behind it (cross cells, sums with
    earlier periods); it publishes nothing. Its true values decide what is protected, together with `protected`:
    statistics of earlier publications that stay so. `long_block` covers several periods (twelve weeks).
    """

    k: int
    model: Publication
    total: DraftBlock
    breakdowns: tuple[DraftBlock, ...]
    long_block: DraftBlock | None = None


class Width(StrEnum):
    """How a block is printed."""

    AS_LAID_OUT = "as_laid_out"
    WIDE = "wide"  # bands of 2 k
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: how the long block and the total are printed, and how many breakdowns are left."""

    long_block: Width
    total: Width
    breakdowns: int


@dataclass(frozen=True, slots=True)
class Passed:
    """What may go out, and the proof. `joined_publication` and `protected` are what the certificate is about."""

    rung: Rung
    published: tuple[Published, ...]
    joined_publication: Publication
    protected: tuple[str, ...]
    certificate: Certificate

    @property
    def as_laid_out(self) -> bool:
        return self.rung.total is Width.AS_LAID_OUT and self.rung.long_block is Width.AS_LAID_OUT


def ladder(draft: Draft) -> Iterator[Rung]:
    """The steps in their fixed order, each printing less than the one before; the last prints nothing.

    The long block in bands of 2 k, then left out; the total in bands of 2 k, then left out; then the breakdowns,
    the last first. The order depends on the layout alone, not on a count.
    """
    full = len(draft.breakdowns)
    long_steps = tuple(Width) if draft.long_block else (Width.AS_LAID_OUT,)
    for width in long_steps:
        yield Rung(width, Width.AS_LAID_OUT, full)
    for width in (Width.WIDE, Width.LEFT_OUT):
        yield Rung(long_steps[-1], width, full)
    for left in reversed(range(full)):
        yield Rung(long_steps[-1], Width.LEFT_OUT, left)


def printed(draft: Draft, rung: Rung) -> tuple[Published, ...]:
    """The intervals of the page on this step of the ladder."""
    blocks = [(draft.total, rung.total)]
    blocks += [(block, Width.AS_LAID_OUT) for block in draft.breakdowns[: rung.breakdowns]]
    if draft.long_block is not None:
        blocks.append((draft.long_block, rung.long_block))
    return tuple(
        Published(line.statistic, _band(line.count, draft.k, width), f"{block.code}[{number}]")
        for block, width in blocks
        if width is not Width.LEFT_OUT
        for number, line in enumerate(block.lines)
    )


def pass_gate(
    ledger: Publication,
    draft: Draft,
    still_protected: Iterable[str] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Passed:
    """The first step of the ladder on which nothing protected is narrowed, with its certificate, checked.

    `ledger` is everything published before, joined, without true values; `still_protected` are its statistics that
    are below k. Progress counts the checks of one step and begins again with the next. Raises
    `ViosError("gate_closed")` when not even a page with nothing on it is safe (then the ledger itself is not),
    `ViosError("certificate_not_valid")` when the proof does not stand its own check, and what `prove` raises.
    """
    protected = tuple(dict.fromkeys((*still_protected, *draft.model.protected())))
    for rung in ladder(draft):
        page = replace(draft.model, published=printed(draft, rung))  # refuses a truth outside its own band
        both = joined([replace(ledger, true_values={}), replace(page, true_values={})])
        proof = prove(both, protected, progress, cancelled)
        if isinstance(proof, Unprotected):
            continue
        if not holds(both, protected, proof):
            raise ViosError("certificate_not_valid")
        return Passed(rung, page.published, both, protected, proof)
    raise ViosError("gate_closed")


def _band(count: int, k: int, width: Width) -> Interval:
    step = 2 * k if width is Width.WIDE else k
    low = count - count % step
    return Interval(low, low + step - 1)
