"""How a handover is written and read: the parts that know cryptography, handed in by the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.errors import ViosError
from vios_desktop.services.access_request import HeldLabels
from vios_desktop.services.handover.telling import Teller

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.domain.handover import Handover
    from vios_desktop.domain.invitation import Invitation
    from vios_desktop.domain.person import Person
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.texts import Texts

KIND: Final = "handover"
SUFFIX: Final = ".overdracht"


@dataclass(frozen=True, slots=True)
class HandoverForm:
    """`read_key` is the invitation of the receiver; `key_words` and `file_words` are six words to compare.

    `seal` and `open` are the file, `words` what stands in it but for the contents of files. `read` reads
    one file as far as a handover may be long. `texts` and `labels`
    are the Dutch words of what is shown.
    """

    read_key: Callable[[bytes], Invitation]
    key_words: Callable[[Invitation], tuple[str, ...]]
    seal: Callable[[Handover, Mapping[str, bytes], Invitation], bytes]
    open: Callable[[bytes, Sequence[bytes]], tuple[Handover, Mapping[str, bytes]]]
    words: Callable[[Handover], bytes]
    file_words: Callable[[bytes], tuple[str, ...]]
    read: Callable[[Path], bytes]
    texts: Callable[[], Texts]
    labels: Callable[[], str]

    def teller(self, work: UnitOfWork, pupils: Sequence[Person]) -> Teller:
        """Says the records of these pupils in words."""
        return Teller(work, self.texts(), HeldLabels.load(self.labels()), pupils)


def opened(form: HandoverForm, content: bytes, keys: Sequence[bytes]) -> tuple[Handover, Mapping[str, bytes]]:
    """Raises `ViosError`: handover_damaged, handover_foreign, handover_newer, handover_too_large,
    handover_hostile."""
    try:
        return form.open(content, keys)
    except ViosError as error:
        raise ViosError(error.code.replace("sealed_", "handover_")) from None
