"""Which content is in use: the newest good one of the program, this computer and this user."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from vios_desktop import __version__
from vios_desktop.decision.errors import ContentError
from vios_desktop.domain.content_pack import reads
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.content_packs.loading import Content, LoadedContent, load_content

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.decision.content import Pack
    from vios_desktop.domain.content_pack import ContentHeader, SignedPack
    from vios_desktop.knowledge.content import Library
    from vios_desktop.knowledge.loader import Codes
    from vios_desktop.letters.content import LetterPack
    from vios_desktop.services.ports.content import ContentShelf, PackReader


class Where(StrEnum):
    """Where content comes from, the program itself first."""

    PROGRAM = "program"
    COMPUTER = "computer"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Spoilt:
    """An installed pack that is not used: `code` is the error that says why."""

    where: Where
    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InUse:
    """What is in use and why. `signer` and `digest` are empty for the content of the program itself."""

    header: ContentHeader
    where: Where
    content: Content
    signer: str = ""
    digest: str = ""
    spoilt: tuple[Spoilt, ...] = ()


class _Instead:
    """Content that takes the place of a spoilt pack: its rules say so, so that the decision help can."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @cached_property
    def pack(self) -> Pack:
        return replace(self._content.pack, instead=True)

    @property
    def library(self) -> Library:
        return self._content.library

    @property
    def letters(self) -> LetterPack:
        return self._content.letters


class ContentInUse:
    """Looks once, at first use, and again after `look_again`. Safe to ask from several threads.

    Every installed pack is read as if it were new: signature, rules of the format, and the loaders. One that
    does not hold is passed over as a whole, and `InUse.spoilt` says so.
    """

    def __init__(
        self,
        shipped: Content,
        shipped_header: Callable[[], ContentHeader],
        shelves: Mapping[Where, ContentShelf],
        read: PackReader,
        codes: Callable[[], Codes],
    ) -> None:
        self._shipped, self._shipped_header, self._codes = shipped, shipped_header, codes
        self.shelves, self.read = shelves, read
        self._lock = RLock()
        self._found: InUse | None = None
        self._loaded: tuple[str, LoadedContent] | None = None

    def now(self) -> InUse:
        with self._lock:
            if self._found is None:
                self._found = self._look()
            return self._found

    def look_again(self) -> InUse:
        """After something was taken in or put back. What was handed out before stays as it is."""
        with self._lock:
            self._found = None
            return self.now()

    def load(self, signed: SignedPack) -> LoadedContent:
        """Raises `ViosError`: content_not_fitting (a loader refuses it), content_needs_program."""
        if not reads(__version__, signed.header.program):
            raise ViosError("content_needs_program", program=signed.header.program, own=__version__)
        with self._lock:  # what is looked at is loaded again a moment later, to be used
            if self._loaded is None or self._loaded[0] != signed.digest:
                self._loaded = (signed.digest, self._read(signed))
            return self._loaded[1]

    def _read(self, signed: SignedPack) -> LoadedContent:
        try:
            return load_content(signed.texts, self._codes(), signed.header)
        except ContentError as error:
            raise ViosError("content_not_fitting", where=error.where, detail=error.detail) from error

    def supposing(self, where: Where, digest: str) -> InUse:
        """What would be in use with this pack as the current one of a shelf, "" for none. Nothing changes."""
        return self._look({where: digest})

    def _look(self, instead: Mapping[Where, str] | None = None) -> InUse:
        found: list[tuple[Where, SignedPack]] = []
        spoilt: list[Spoilt] = []
        for where, shelf in self.shelves.items():
            try:
                digest = shelf.state().current if instead is None or where not in instead else instead[where]
                if digest:
                    found.append((where, self.read(shelf.pack(digest))))
            except ViosError as error:
                spoilt.append(Spoilt(where, error.code, error.params))
        header = self._shipped_header()
        for where, signed in sorted(found, key=lambda one: one[1].header.serial, reverse=True):
            if signed.header.serial <= header.serial:
                break  # the program brought newer content itself
            try:
                content = self.load(signed)
            except ViosError as error:
                spoilt.append(Spoilt(where, error.code, error.params))
                continue
            used: Content = _Instead(content) if spoilt else content
            return InUse(signed.header, where, used, signed.signer, signed.digest, tuple(spoilt))
        told = _Instead(self._shipped) if spoilt else self._shipped
        return InUse(header, Where.PROGRAM, told, spoilt=tuple(spoilt))
