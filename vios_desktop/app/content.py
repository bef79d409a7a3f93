"""What the program was shipped with: texts, rules, letters and cards, each loaded when it is first asked for."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from vios_desktop import resource_files

if TYPE_CHECKING:
    from vios_desktop.decision.content import Pack
    from vios_desktop.domain.catalogue import CatalogueItem
    from vios_desktop.domain.identifiers.lexicon import Lexicon
    from vios_desktop.handbook.book import Book
    from vios_desktop.knowledge.search import Finder
    from vios_desktop.letters.content import LetterPack
    from vios_desktop.texts import Texts


def program_texts(language: str = "nl") -> Texts:
    from vios_desktop.texts import Texts

    return Texts(language)


def policy_text(name: str) -> str:
    return (resource_files.root() / "policy" / name).read_text("utf-8")


def export_schema(name: str) -> str:
    """What an export as JSON keeps to: `kernteam-summary`, `yearly-overview` or `joined-overview`."""
    return (resource_files.root() / "schemas" / f"{name}.schema.json").read_text("utf-8")


def protocol_texts() -> Mapping[str, str]:
    """File name -> text of the decision content."""
    return resource_files.read_texts("protocols", ".toml")


def rules_version() -> str:
    """The version of the rules, without loading them."""
    import tomllib

    text = (resource_files.root() / "protocols" / "pack.toml").read_text("utf-8")
    return str(tomllib.loads(text)["version"])


@functools.cache
def knowledge_finder() -> Finder:
    """The cards and partners with their search: nothing of a school, so it serves before unlocking too."""
    from vios_desktop.knowledge.loader import load_library
    from vios_desktop.knowledge.search import Finder
    from vios_desktop.services.school import content_codes

    codes = content_codes(policy_text("catalogues.json"))
    return Finder(load_library(knowledge_texts(), decision_pack(), codes))


def knowledge_texts() -> Mapping[str, str]:
    """File name -> text of the cards and partners."""
    return resource_files.read_texts("knowledge", ".toml")


@functools.cache
def handbook_book() -> Book:
    """The pages of the handbook, with the hard words that cards and decision help explain."""
    from vios_desktop.handbook.book import load_book

    folder = resource_files.handbook()
    texts = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.md"))}
    return load_book(texts, known_words())


def known_words() -> tuple[tuple[str, str], ...]:
    """Hard words and what they mean: those of the cards, and over them those of the decision help."""
    import tomllib

    root = resource_files.root()
    decision = tomllib.loads((root / "protocols" / "terms.toml").read_text("utf-8"))["term"]
    cards = tomllib.loads((root / "knowledge" / "terms.toml").read_text("utf-8"))["term"]
    return tuple((one["word"], one["meaning"]) for one in (*cards, *decision))


@functools.cache
def name_lexicon() -> Lexicon:
    """The general lists with which names are found in a text."""
    import gzip

    from vios_desktop.domain.identifiers.lexicon import load_lexicon

    folder = resource_files.root() / "redaction"
    names, words, towns = ((folder / name).read_text("utf-8") for name in ("names.json", "words.txt", "towns.txt"))
    dutch, proper = (gzip.decompress((folder / name).read_bytes()) for name in ("dutch.txt.gz", "proper.txt.gz"))
    return load_lexicon(names, words, towns=towns, dutch=dutch, proper=proper)


@functools.cache
def decision_pack() -> Pack:
    """The loaded rules; loading takes a moment, so they are kept."""
    from vios_desktop.decision.loader import load_pack

    return load_pack(protocol_texts())


@functools.cache
def letter_pack() -> LetterPack:
    """The loaded templates of the letters."""
    from vios_desktop.letters.loader import load_letters

    return load_letters(resource_files.read_texts("letters", ".toml"))


def kind_groups_shipped() -> Mapping[str, str]:
    """The groups of the kinds of incident, in the order of the catalogue that the program came with."""
    from vios_desktop.services.school import kind_groups

    return kind_groups(catalogue_shipped())


@functools.cache
def catalogue_shipped() -> tuple[CatalogueItem, ...]:
    """The entries of all lists as the program came with them."""
    from vios_desktop.services.school import catalogue_items

    return catalogue_items(policy_text("catalogues.json"))
