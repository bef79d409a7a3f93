"""From the texts of a pack to what the program works with, by the loaders that read the shipped content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.loader import load_pack
from vios_desktop.knowledge.loader import Codes, load_library
from vios_desktop.letters.loader import load_letters

if TYPE_CHECKING:
    from vios_desktop.decision.content import Pack
    from vios_desktop.domain.content_pack import ContentHeader, ContentTexts
    from vios_desktop.knowledge.content import Library
    from vios_desktop.letters.content import LetterPack


class Content(Protocol):
    """Rules, cards and letters of one version; never of two. What the program came with is read when asked for."""

    @property
    def pack(self) -> Pack: ...

    @property
    def library(self) -> Library: ...

    @property
    def letters(self) -> LetterPack: ...


@dataclass(frozen=True, slots=True)
class LoadedContent:
    """A `Content` that was read as a whole."""

    pack: Pack
    library: Library
    letters: LetterPack


def load_content(texts: ContentTexts, codes: Codes, header: ContentHeader | None = None) -> LoadedContent:
    """All of it, or nothing. Raises `ContentError`, also where the header names another version."""
    try:
        pack = load_pack(texts.protocols)
        library = load_library(texts.knowledge, pack, codes)
        letters = load_letters(texts.letters)
    except RecursionError as error:
        raise ContentError("pack.toml", "de inhoud is te diep genest") from error
    unknown = next((kind for kind in pack.kinds if kind not in codes.kinds), None)
    if unknown is not None:
        raise ContentError("pack.toml", f"dit programma kent de soort '{unknown}' niet")
    if header is not None and header.version != pack.version:
        raise ContentError("pack.toml", "het nummer van de versie is niet dat van het pakket")
    return LoadedContent(pack, library, letters)
