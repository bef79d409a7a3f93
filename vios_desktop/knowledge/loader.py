"""Turns the texts of `resources/knowledge` into a `Library`, or refuses with file, place and line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from vios_desktop.decision.content import Number, Pack, Source
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.tables import Table
from vios_desktop.decision.vocabulary import Certainty
from vios_desktop.knowledge.checks import refuse_wrong
from vios_desktop.knowledge.content import (
    CARD_SECTIONS,
    PARTNER_SECTIONS,
    Card,
    Entry,
    Group,
    Library,
    Partner,
    PartnerGroup,
    ProtocolEntry,
    Section,
    TermEntry,
)
from vios_desktop.knowledge.words import words_of

FORMAT = 1
"""The format of the knowledge files that this program reads."""

SHARED_FILES = ("pack.toml", "sources.toml", "numbers.toml", "terms.toml", "synonyms.toml")

T = TypeVar("T", Source, Number)
E = TypeVar("E", Card, Partner)


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes that content may name: kinds of incident and kinds of partner, from the shipped catalogues."""

    kinds: Collection[str]
    partners: Collection[str]


@dataclass(frozen=True, slots=True)
class _Shelf:
    sources: Mapping[str, Source]
    numbers: Mapping[str, Number]
    codes: Codes


def load_library(texts: Mapping[str, str], pack: Pack, codes: Codes) -> Library:
    """Read the library from file name -> text; sources and numbers of the decision help may be named too.

    Raises `ContentError` for anything that is unknown, missing, double, or worded wrongly.
    """
    tables = {name: _table(name, texts[name]) for name in sorted(texts)}
    for name in SHARED_FILES:
        if name not in tables:
            raise ContentError(name, "dit bestand ontbreekt")
    shelf = _Shelf(
        sources=_with_own(pack.sources, tables["sources.toml"], "source", _source),
        numbers=_with_own(pack.numbers, tables["numbers.toml"], "number", _number),
        codes=codes,
    )
    cards: dict[str, Card] = {}
    partners: dict[str, Partner] = {}
    for name, table in tables.items():
        if name in SHARED_FILES:
            continue
        if "card" in table.names():
            _put(cards, _card(table, shelf), table, "card")
        else:
            for row in table.tables("partner"):
                _put(partners, _partner(row, shelf), row, "id")
        table.finish()
    library = _library(tables, shelf, cards, partners, pack)
    refuse_wrong(library, pack)
    return library


def _library(
    tables: Mapping[str, Table],
    shelf: _Shelf,
    cards: Mapping[str, Card],
    partners: Mapping[str, Partner],
    pack: Pack,
) -> Library:
    table = tables["pack.toml"]
    entries: list[Entry] = [cards[name] for name in _order(table, "cards", cards)]
    entries += [partners[name] for name in _order(table, "partners", partners)]
    entries += _protocols(pack)
    entries += _terms(tables["terms.toml"], shelf, pack)
    library = Library(
        version=table.text("version"),
        checked_on=table.day("checked_on"),
        disclaimer=table.text("disclaimer"),
        together=_group(table.table("together"), shelf),
        proposals=table.texts("proposals", required=True),
        certainties=pack.labels.certainties,
        synonyms=_synonyms(tables["synonyms.toml"]),
        entries=MappingProxyType({entry.key: entry for entry in entries}),
    )
    table.finish()
    return library


def _table(name: str, text: str) -> Table:
    if not name.endswith(".toml") or "/" in name or "\\" in name:
        raise ContentError(name, "een inhoudsbestand heet iets.toml, zonder map")
    table = Table.of_file(name, text)
    if table.number("format") != FORMAT:
        raise table.wrong("format", f"dit programma leest vorm {FORMAT}")
    return table


def _with_own(known: Mapping[str, T], table: Table, key: str, read: Callable[[Table], T]) -> Mapping[str, T]:
    """What the decision help knows, and what this file adds under other ids."""
    shelf: dict[str, T] = dict(known)
    for row in table.tables(key):
        entry = read(row)
        if entry.id in shelf:
            raise row.wrong("id", f"de id '{entry.id}' bestaat al")
        row.finish()
        shelf[entry.id] = entry
    table.finish()
    return MappingProxyType(shelf)


def _source(row: Table) -> Source:
    return Source(
        id=row.ident(),
        act=row.text("act"),
        article=row.text_or("article"),
        law=row.text_or("notes"),
        certainty=row.choice("certainty", Certainty),
        checked_on=row.day("checked_on"),
        as_of=row.text_or("as_of"),
        url=row.text_or("url"),
    )


def _number(row: Table) -> Number:
    return Number(
        id=row.ident(),
        label=row.text("label"),
        number=row.text("number"),
        certainty=row.choice("certainty", Certainty),
        checked_on=row.day("checked_on"),
        setting=row.text_or("setting"),
    )


def _put(shelf: dict[str, E], entry: E, table: Table, key: str) -> None:
    if entry.id in shelf:
        raise table.wrong(key, f"de id '{entry.id}' bestaat al")
    shelf[entry.id] = entry


def _order(table: Table, key: str, found: Mapping[str, object]) -> tuple[str, ...]:
    names = table.texts(key, required=True)
    for name in names:
        if name not in found:
            raise table.wrong(key, f"'{name}' is er niet")
    for name in found:
        if name not in names:
            raise table.wrong(key, f"'{name}' staat niet in de lijst")
    return names


def _card(table: Table, shelf: _Shelf) -> Card:
    return Card(
        id=table.ident("card"),
        title=table.text("title"),
        summary=table.text("summary"),
        keywords=table.texts("keywords", required=True),
        sections=_sections(table, CARD_SECTIONS, shelf),
        place=table.place("card"),
        icon=table.text("icon"),
        kinds=_codes(table, "kinds", shelf.codes.kinds),
        partners=table.texts("partners", required=True),
        together=table.flag("together"),
    )


def _partner(row: Table, shelf: _Shelf) -> Partner:
    catalogue = row.text_or("catalogue")
    if catalogue and catalogue not in shelf.codes.partners:
        raise row.wrong("catalogue", f"'{catalogue}' is geen soort partner")
    partner = Partner(
        id=row.ident(),
        title=row.text("name"),
        summary=row.text("summary"),
        keywords=row.texts("keywords", required=True),
        sections=_sections(row, PARTNER_SECTIONS, shelf),
        place=row.place("id"),
        group=row.choice("group", PartnerGroup),
        numbers=_found(row, "number", shelf.numbers, required=False),
        catalogue=catalogue,
    )
    row.finish()
    return partner


def _codes(table: Table, key: str, known: Collection[str]) -> tuple[str, ...]:
    codes = table.texts(key, required=True)
    for code in codes:
        if code not in known:
            raise table.wrong(key, f"'{code}' is onbekend bij '{key}'")
    return codes


def _found(table: Table, key: str, shelf: Mapping[str, T], *, required: bool = True) -> tuple[T, ...]:
    names = table.texts(key, required=required)
    for name in names:
        if name not in shelf:
            raise table.wrong(key, f"'{name}' is onbekend bij '{key}'")
    return tuple(shelf[name] for name in names)


def _sections(table: Table, sections: tuple[Section, ...], shelf: _Shelf) -> Mapping[Section, tuple[Group, ...]]:
    read: dict[Section, tuple[Group, ...]] = {}
    for section in sections:
        groups = tuple(_group(row, shelf) for row in table.tables(section))
        if not groups:
            raise table.wrong(section, f"'{section}' ontbreekt")
        read[section] = groups
    return MappingProxyType(read)


def _group(row: Table, shelf: _Shelf) -> Group:
    sources = _found(row, "source", shelf.sources)
    weakest = max((source.certainty for source in sources), key=lambda certainty: certainty.weakness)
    certainty = row.choice("certainty", Certainty) if "certainty" in row.names() else weakest
    if certainty.weakness < weakest.weakness:
        raise row.wrong("certainty", "dit is stelliger dan de zwakste bron")
    group = Group(row.texts("lines", required=True), sources, certainty, row.place("lines"))
    row.finish()
    return group


def _protocols(pack: Pack) -> list[Entry]:
    """The protocols as things to find: title, and the questions they ask themselves."""
    return [
        ProtocolEntry(
            id=kind,
            title=protocol.title,
            summary="",
            keywords=(protocol.short,),
            questions=tuple(
                pack.questions[name].text.replace("{person}", pack.labels.person) for name in protocol.ask
            ),
        )
        for kind, protocol in pack.protocols.items()
    ]


def _terms(table: Table, shelf: _Shelf, pack: Pack) -> list[Entry]:
    """The hard words of the decision help and our own; where both explain one, the decision help leads."""
    terms: dict[str, TermEntry] = {
        _bare(term.word): TermEntry(id=term.id, title=term.word, summary=term.meaning)
        for term in pack.terms.values()
    }
    ids = {term.id for term in terms.values()}
    led = set(terms)
    for row in table.tables("term"):
        entry = TermEntry(
            id=row.ident(),
            title=row.text("word"),
            summary=row.text("meaning"),
            keywords=row.texts("keywords"),
            place=row.place("id"),
            see=row.texts("see"),
            sources=_found(row, "source", shelf.sources),
        )
        row.finish()
        word = _bare(entry.title)
        if word in led:
            terms[word] = replace(terms[word], keywords=entry.keywords, see=entry.see, place=entry.place)
            led.remove(word)
            continue
        if word in terms or entry.id in ids:
            raise row.wrong("id", f"'{entry.title}' of de id '{entry.id}' bestaat al")
        ids.add(entry.id)
        terms[word] = entry
    table.finish()
    return sorted(terms.values(), key=lambda term: _bare(term.title))


def _bare(text: str) -> str:
    return " ".join(word.text for word in words_of(text))


def _synonyms(table: Table) -> tuple[tuple[str, ...], ...]:
    groups = []
    for row in table.tables("group"):
        words = row.texts("words", required=True)
        if len(words) < 2:
            raise row.wrong("words", "een groep heeft twee of meer woorden")
        row.finish()
        groups.append(words)
    table.finish()
    return tuple(groups)
