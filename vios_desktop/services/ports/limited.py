"""The ports of limited records: where they lie sealed, and the keys that open them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from vios_desktop.domain.limited_counting import LimitedFigure
from vios_desktop.domain.vocabulary import RecordKind

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""Table -> its rows, as plain texts, numbers, bytes and None."""

PERSONS: Final = "person"
"""Of these rows: the entries of whom the record names, as they were when it was sealed."""
PERSONS_PART: Final = "persons"
"""A part that says only that the record holds those entries, so that it can do without them in the vault."""


@dataclass(frozen=True, slots=True)
class SealedCopy:
    """The content key for one holder, and the public key it was sealed to."""

    holder_id: str
    public_key: bytes
    sealed_key: bytes


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """A record as it lies in the store: nothing of it can be read without a copy of its content key.

    `parts` are field and ciphertext; `version` goes up with every new content key.
    """

    id: str
    version: int
    parts: tuple[tuple[str, bytes], ...]
    copies: tuple[SealedCopy, ...]


@dataclass(frozen=True, slots=True)
class Hanging:
    """The ids of what hangs on a record and goes with it when it is limited, and of what stays.

    `agreements` and `reviews` are of this record alone, `contacts` are about those agreements. What is `apart`
    belongs elsewhere too (the kernteam, another record), and so do the `cases` that the record is linked to.
    """

    decisions: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    agreements_apart: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    reviews: tuple[str, ...] = ()
    reviews_apart: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


class RecordSeals(Protocol):
    """The keys of the account that unlocked, and the public keys of all others."""

    def holders(self) -> Mapping[str, bytes]:
        """Slot id -> public key of every account that there is now."""
        ...

    def seal(
        self, record_id: str, version: int, parts: Mapping[str, bytes], holder_ids: Collection[str]
    ) -> SealedRecord:
        """Under a new content key, for these accounts and the recovery key.

        Raises `ViosError("account_unknown")` for an account without a slot.
        """
        ...

    def open(self, record: SealedRecord) -> Mapping[str, bytes]:
        """Raises `ViosError`: limited_not_named, limited_damaged."""
        ...

    def open_with_recovery(self, record: SealedRecord, text: str) -> Mapping[str, bytes]:
        """Raises `ViosError`: what is wrong with the recovery key, limited_not_named, limited_damaged."""
        ...


class Limited(Protocol):
    """Limited records. What is in here is in no other table, so in no list, count, search or export."""

    def get(self, record_id: str) -> SealedRecord | None: ...
    def ids(self) -> frozenset[str]: ...
    def all(self, field: str = "") -> Sequence[SealedRecord]:
        """In the order of their ids, which says nothing; with `field` only that part of each: files are large."""
        ...

    def put(self, record: SealedRecord) -> None:
        """Keep it in the place of the version before, of which nothing stays in the file."""
        ...

    def remove(self, record_id: str) -> None:
        """With what counts of it; nothing where there is none."""
        ...

    def put_figure(self, figure: LimitedFigure) -> None:
        """What of a limited record counts in published figures; `put` and `remove` take it away."""
        ...

    def figures(self) -> Sequence[LimitedFigure]:
        """In the order of their ids. For the published pages alone: no list and no count may look at them."""
        ...

    def remove_figures(self, record_ids: Iterable[str]) -> None: ...
    def hanging(self, kind: RecordKind, record_id: str) -> Hanging:
        """What goes with it and what stays, for a record that stands in the ordinary tables."""
        ...

    def take(self, kind: RecordKind, record_id: str) -> Rows:
        """Take an incident or signal out of the ordinary tables with all that is only its own: what was there.

        Fixed rows too. What belongs elsewhere as well stays, and points at it no more.
        """
        ...

    def persons_of(self, rows: Rows) -> Sequence[Mapping[str, Any]]:
        """The entries of everybody whom these rows name."""
        ...

    def put_back(self, kind: RecordKind, rows: Rows) -> None:
        """The rows as `take` gave them. What they pointed at and is gone since, they let go of.

        A pupil whose file was destroyed since comes back as an entry that left school on the day of that.
        An agreement, contact or file that was destroyed by itself stays away, with its history.
        """
        ...
