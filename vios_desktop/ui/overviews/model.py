"""What the presenter of an overview hands to its page, and what a source hands to the presenter. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from vios_desktop.domain.vocabulary import LegalBasis
    from vios_desktop.services.overviews import DrawnOverview, MadeOverview
    from vios_desktop.services.summary_formats import SummaryFormat
    from vios_desktop.services.summary_gate import Watch

Offered = TypeVar("Offered")
Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Sharing:
    """For whom, what for, and on which basis: None where none was chosen."""

    recipient: str
    purpose: str
    basis: LegalBasis | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was made: the name of the file, its code for the register, and for whom."""

    file_name: str
    code: str
    recipient: str


class Busy(Enum):
    """What is being waited for."""

    NOTHING = "nothing"
    READING = "reading"
    DRAWING = "drawing"  # can be stopped
    MAKING = "making"
    STOPPING = "stopping"  # the making was to stop; what was published by then is made whole


class Source(Protocol[Offered, Subject]):
    """One kind of overview; all but `first` and `file_name` run on the data thread. Raises `ViosError`.

    What takes long tells the watch how far it is, and looks whether it is to stop.
    """

    @property
    def kind(self) -> str:
        """The name of this kind of overview, for its draft."""
        ...

    @property
    def basis_needed(self) -> bool:
        """Whether a basis has to be chosen."""
        ...

    def offer(self) -> Offered:
        """What can be chosen from in the first step."""
        ...

    def first(self, offer: Offered, before: Subject | None) -> Subject | None:
        """What is chosen at the start: that of `before` if it is still there."""
        ...

    def code(self, subject: Subject) -> str:
        """What was chosen, for a draft: days and names of choices, never a number that was counted."""
        ...

    def found(self, offer: Offered, code: str) -> Subject | None:
        """What a draft says was chosen, if it can still be chosen."""
        ...

    def prepare(self, subject: Subject, sharing: Sharing, watch: Watch) -> DrawnOverview: ...
    def deliver(
        self, subject: Subject, sharing: Sharing, form: SummaryFormat, expected_hash: str, watch: Watch
    ) -> MadeOverview: ...
    def file_name(self, subject: Subject, form: SummaryFormat) -> str: ...
