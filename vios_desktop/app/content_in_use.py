"""The content that is in use on this computer: what the program came with, or a newer signed pack."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from vios_desktop import resource_files
from vios_desktop.app import content

if TYPE_CHECKING:
    from vios_desktop.decision.content import Pack
    from vios_desktop.domain.content_pack import ContentHeader, Publisher, SignedPack
    from vios_desktop.knowledge.content import Library
    from vios_desktop.knowledge.search import Finder
    from vios_desktop.letters.content import LetterPack
    from vios_desktop.paths import Paths
    from vios_desktop.services.content_packs.in_use import ContentInUse, InUse, Where
    from vios_desktop.services.content_packs.updates import ContentUpdates
    from vios_desktop.services.ports import Clock
    from vios_desktop.services.ports.content import ContentShelf


class ShippedContent:
    """A `Content`: each part is loaded when it is asked for."""

    @property
    def pack(self) -> Pack:
        return content.decision_pack()

    @property
    def library(self) -> Library:
        return content.knowledge_finder().library

    @property
    def letters(self) -> LetterPack:
        return content.letter_pack()


class ComputerContent:
    """What the program works with; None as `paths` is the content of the program alone.

    `publishers` are whose packs are taken; without it those of this build.

    Nothing is read before it is asked for. Services are given the methods, so they see another pack from the next
    thing they begin.
    """

    def __init__(
        self, paths: Paths | None = None, publishers: Callable[[], Sequence[Publisher]] | None = None
    ) -> None:
        self._paths = paths
        self._publishers = own_publishers if publishers is None else publishers
        self._finder: tuple[str, Finder] | None = None

    def decision_pack(self) -> Pack:
        return self._now().content.pack

    def letter_pack(self) -> LetterPack:
        return self._now().content.letters

    def protocol_texts(self) -> Mapping[str, str]:
        """File name -> text of the rules; those of the program are not loaded for it."""
        now = self._now()
        return now.content.pack.texts if now.digest else content.protocol_texts()

    def library(self) -> Library:
        return self._now().content.library

    def knowledge_finder(self) -> Finder:
        from vios_desktop.knowledge.search import Finder

        now = self._now()
        if not now.digest:
            return content.knowledge_finder()
        if self._finder is None or self._finder[0] != now.digest:
            self._finder = (now.digest, Finder(now.content.library))
        return self._finder[1]

    @functools.cached_property
    def in_use(self) -> ContentInUse:
        from vios_desktop.services.content_packs.in_use import ContentInUse
        from vios_desktop.services.school import content_codes

        return ContentInUse(
            ShippedContent(),
            shipped_header,
            self._shelves(),
            self._read,
            lambda: content_codes(content.policy_text("catalogues.json")),
        )

    def updates(self, clock: Clock, *, computer: bool = False) -> ContentUpdates:
        """Taking in for this user, or with `computer` for all. Raises `ViosError("content_no_place")`."""
        from vios_desktop.domain.errors import ViosError
        from vios_desktop.services.content_packs.in_use import Where
        from vios_desktop.services.content_packs.updates import ContentUpdates

        where = Where.COMPUTER if computer else Where.USER
        if where not in self.in_use.shelves:
            raise ViosError("content_no_place")
        return ContentUpdates(self.in_use, where, clock, lambda: bool(self._publishers()))

    def _read(self, raw: bytes) -> SignedPack:
        from vios_desktop.signed.pack_file import read_pack

        return read_pack(raw, self._publishers())

    def _now(self) -> InUse:
        return self.in_use.now()

    def _shelves(self) -> Mapping[Where, ContentShelf]:
        from vios_desktop.data.content_shelf import FolderContentShelf
        from vios_desktop.services.content_packs.in_use import Where

        shelves: dict[Where, ContentShelf] = {}
        if self._paths is not None:
            if self._paths.computer_content is not None:
                shelves[Where.COMPUTER] = FolderContentShelf(self._paths.computer_content, shared=True)
            shelves[Where.USER] = FolderContentShelf(self._paths.content)
        return shelves


def shipped_header() -> ContentHeader:
    """What the content of the program would say of itself as a pack; its version is read from the rules."""
    from datetime import date

    from vios_desktop import __version__
    from vios_desktop.domain.content_pack import MOST_SERIAL, ContentHeader
    from vios_desktop.domain.strict_json import parse_object, take_int, take_text

    source = parse_object(
        (resource_files.root() / "packs" / "built_in.json").read_bytes(), max_bytes=4096, max_depth=1
    )
    serial = take_int(source, "serial", least=1, most=MOST_SERIAL)
    dated = date.fromisoformat(take_text(source, "dated", most=10))
    return ContentHeader(serial, content.rules_version(), dated, __version__)


def own_publishers() -> tuple[Publisher, ...]:
    """Whose packs this build takes; none in a build that takes no packs. Raises `content_keys_damaged`."""
    from vios_desktop.signed.publishers import read_publishers

    return read_publishers((resource_files.root() / "packs" / "publishers.json").read_bytes())
