"""What a finished meeting offers to share: minutes, list of agreements, calendar. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.domain.minutes import MinutesDocument, Recipient
from vios_desktop.domain.read_through import Passage, needing
from vios_desktop.services.core_team.minutes import MinutesDraft, file_name

if TYPE_CHECKING:
    from vios_desktop.domain.vocabulary import LegalBasis
    from vios_desktop.services.core_team.minutes import MinutesService
    from vios_desktop.services.record_paper import PaperFile
    from vios_desktop.ui.letting_out.model import Chosen


@dataclass(frozen=True, slots=True)
class MinutesOffer:
    """An `Offer`: every document is a part, a file and a view."""

    draft: MinutesDraft

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(MinutesDocument)

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        return self.draft.recipients

    @property
    def left_out(self) -> int:
        """How much news of the police stays inside."""
        return self.draft.left_out

    def first_parts(self) -> frozenset[str]:
        return frozenset(MinutesDocument)

    def first_recipients(self) -> tuple[Recipient, ...]:
        """Who was at the table."""
        return tuple(one for one in self.draft.recipients if one.present)

    def passages_of(self, parts: Sequence[str]) -> tuple[Passage, ...]:
        return needing(self.draft.passages, parts)

    def reasons(self, parts: Sequence[str]) -> tuple[LegalBasis | None, str]:
        return self.draft.basis, self.draft.purpose

    def views(self, parts: Sequence[str]) -> tuple[str, ...]:
        return tuple(parts)

    def parts_on(self, view: str, parts: Sequence[str]) -> tuple[str, ...]:
        return (_seen(view),)

    def file_names(self, parts: Sequence[str]) -> tuple[str, ...]:
        return tuple(file_name(self.draft.meeting, document) for document in _documents(parts))


class MinutesSource:
    """A `Source`: the subject is a meeting."""

    parts_field = "documents"
    asks = False

    def __init__(self, minutes: MinutesService) -> None:
        self._minutes = minutes

    def offer(self, subject: str) -> MinutesOffer:
        return MinutesOffer(self._minutes.draft(subject))

    def preview(self, subject: str, chosen: Chosen, view: str) -> tuple[Mapping[str, bytes], bytes]:
        seen = _seen(view)
        files = self._minutes.preview(subject, {*_documents(chosen.parts), seen}, chosen.choices)
        read: dict[str, bytes] = {document: files[document].content for document in _documents(chosen.parts)}
        return read, files[seen].content

    def make(self, subject: str, chosen: Chosen, read: Mapping[str, bytes]) -> tuple[PaperFile, ...]:
        seen = {MinutesDocument(document): content for document, content in read.items()}
        return self._minutes.make(subject, _documents(chosen.parts), chosen.choices, chosen.sharing, seen)


def _seen(view: str) -> MinutesDocument:
    """A calendar has no pages: it is read as the list that it holds."""
    document = MinutesDocument(view)
    return MinutesDocument.AGREEMENTS if document is MinutesDocument.CALENDAR else document


def _documents(parts: Iterable[str]) -> tuple[MinutesDocument, ...]:
    return tuple(MinutesDocument(part) for part in parts)
