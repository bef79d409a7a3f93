"""What the presenter hands to the page, and what a source of things to share hands to the presenter. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from vios_desktop.disclosure.text.replacing import suggested_words
from vios_desktop.domain.identifiers.marks import MarkKind, folded
from vios_desktop.domain.identifying import CONCEALED
from vios_desktop.domain.minutes import Recipient
from vios_desktop.domain.read_through import MarkChoice, MarkRef, Passage, fitting, handled
from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.services.core_team.letting_out import Choices, Sharing
from vios_desktop.services.record_paper import PaperFile
from vios_desktop.ui.page_picture import DrawsPages, PagePicture

_AROUND = 44
DEFAULT_WORD = CONCEALED


class LettingStep(IntEnum):
    CONTENT = 0
    RECIPIENTS = 1
    READ = 2
    MAKE = 3


class Offer(Protocol):
    """What may go out: `parts` are documents or cases, in their order. Read once for each subject."""

    @property
    def parts(self) -> tuple[str, ...]: ...
    @property
    def recipients(self) -> tuple[Recipient, ...]: ...
    def first_parts(self) -> frozenset[str]: ...
    def first_recipients(self) -> tuple[Recipient, ...]: ...
    def passages_of(self, parts: Sequence[str]) -> tuple[Passage, ...]: ...
    def reasons(self, parts: Sequence[str]) -> tuple[LegalBasis | None, str]:
        """The basis and the purpose that are proposed."""
        ...

    def views(self, parts: Sequence[str]) -> tuple[str, ...]:
        """What there is to look at: each has pages of its own."""
        ...

    def parts_on(self, view: str, parts: Sequence[str]) -> tuple[str, ...]:
        """Whose words stand on the pages of this view."""
        ...

    def file_names(self, parts: Sequence[str]) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Chosen:
    """All that was chosen. `answers` says per part whether somebody of the school would know who it is."""

    parts: tuple[str, ...]
    choices: Choices
    sharing: Sharing
    answers: Mapping[str, bool]


class Source(Protocol):
    """Reads and makes what goes out, on the data thread. `asks` is True where each part has to be judged."""

    parts_field: str
    asks: bool

    def offer(self, subject: str) -> Offer: ...
    def preview(self, subject: str, chosen: Chosen, view: str) -> tuple[Mapping[str, bytes], bytes]:
        """The files as they would be now, and the pages of this view."""
        ...

    def make(self, subject: str, chosen: Chosen, read: Mapping[str, bytes]) -> tuple[PaperFile, ...]: ...


@dataclass
class Order:
    """What was chosen for one subject. It stays while the session lasts, so that nobody chooses twice."""

    offer: Offer
    parts: frozenset[str]
    recipients: tuple[Recipient, ...]
    basis: LegalBasis | None
    purpose: str
    typed: bool = False
    answers: dict[str, bool] = field(default_factory=dict)
    choices: dict[MarkRef, MarkChoice] = field(default_factory=dict)
    steps: list[dict[MarkRef, MarkChoice]] = field(default_factory=list)
    read: Mapping[str, bytes] = field(default_factory=dict)
    made: tuple[PaperFile, ...] = ()

    def wanted(self) -> tuple[str, ...]:
        return tuple(part for part in self.offer.parts if part in self.parts)

    def passages(self) -> tuple[Passage, ...]:
        return self.offer.passages_of(self.wanted())

    def chosen(self) -> Chosen:
        sharing = Sharing(self.recipients, self.basis, self.purpose)
        return Chosen(self.wanted(), dict(self.choices), sharing, dict(self.answers))

    def unanswered(self) -> tuple[str, ...]:
        """Parts that nobody has judged, or that somebody would know."""
        return tuple(part for part in self.wanted() if self.answers.get(part) is not False)

    def renew(self, offer: Offer) -> None:
        """The same choices on what is there now. Of what reads otherwise the answer goes."""
        for part in tuple(self.answers):
            if _texts(self.offer, part) != _texts(offer, part):
                del self.answers[part]
        known = {(one.kind, one.organisation): one for one in offer.recipients}
        asked = ((one.kind, one.organisation) for one in self.recipients)
        self.recipients = tuple(known[key] for key in asked if key in known)
        self.offer, self.made = offer, ()


@dataclass(frozen=True, slots=True)
class Start:
    """What the first two steps show."""

    offer: Offer
    parts: frozenset[str]
    recipients: frozenset[Recipient]
    basis: LegalBasis | None
    purpose: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A marked word in its sentence, and the word that VIOS proposes instead.

    `same` counts this word among the hits that are left.
    """

    ref: MarkRef
    kind: MarkKind
    blocks: bool
    place: str
    before: str
    after: str
    same: int = 1
    word: str = DEFAULT_WORD

    @property
    def written(self) -> str:
        return self.ref.written


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of one word, how often. `said` is empty where it stays."""

    written: str
    said: str
    times: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The state of the third step: `found` counts what VIOS marked, `decided` also what the reader took out.

    `asked` are the parts to judge with the answers so far.
    """

    left: tuple[Hit, ...]
    decided: tuple[Decided, ...]
    found: int = 0
    asked: tuple[tuple[str, bool | None], ...] = ()

    def unanswered(self) -> int:
        return sum(answer is not False for _part, answer in self.asked)


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages of one view as they are now."""

    view: str
    pages: tuple[PagePicture, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was made: name of each file with its code in the register, and for whom."""

    files: tuple[tuple[str, str], ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilePorts:
    """What the window cannot do itself: drawing pages from memory and writing a file whole or not at all."""

    pictures: DrawsPages
    write: Callable[[Path, bytes], None]


def same_word(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def reading(
    passages: Iterable[Passage],
    choices: Mapping[MarkRef, MarkChoice],
    asked: tuple[tuple[str, bool | None], ...] = (),
) -> Reading:
    """What is left and what was decided, each in the order of the texts."""
    passages = tuple(passages)
    proposed = suggested_words(passages)
    left: list[Hit] = []
    decided: dict[tuple[str, str], int] = {}
    for passage in passages:
        own = [ref for ref in choices if ref.passage == passage.key and ref not in dict(passage.refs())]
        for ref in fitting([passage], {ref: choices[ref] for ref in own}):
            key = (ref.written, choices[ref].word.strip())
            decided[key] = decided.get(key, 0) + 1
        for ref, mark in passage.refs():
            choice = choices.get(ref)
            if choice is not None and handled(mark, choice):
                key = (ref.written, "" if choice.keep else choice.word.strip())
                decided[key] = decided.get(key, 0) + 1
            else:
                before, after = _around(passage.text, ref.start, ref.end)
                left.append(Hit(ref, mark.kind, mark.blocks, passage.place, before, after))
    words = [folded(hit.written) for hit in left]
    counted = tuple(replace(hit, same=words.count(folded(hit.written)), word=proposed[hit.ref]) for hit in left)
    words_decided = tuple(Decided(word, said, times) for (word, said), times in decided.items())
    return Reading(counted, words_decided, sum(len(passage.marks) for passage in passages), asked)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """A few words before and after, cut between words."""
    before = text[max(0, start - _AROUND) : start]
    if start > _AROUND:
        before = "… " + before.partition(" ")[2]
    after = text[end : end + _AROUND]
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return " ".join(before.split("\n")), " ".join(after.split("\n"))


def _texts(offer: Offer, part: str) -> tuple[str, ...]:
    return tuple(passage.text for passage in offer.passages_of([part]))
