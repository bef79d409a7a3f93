"""Which articles the project's law notes carry, and the check that the content cites no other.

Source: the law notes of 22 November 2026; `resources/protocols/law.toml` lists act, article and chapter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vios_desktop.decision.content import Item, Source
from vios_desktop.decision.tables import Table

INDEX_FILE = "law.toml"
"""Kept beside the rules but no part of them: what was advised does not rest on it."""

_SUBDIVISION = re.compile(r"\b(?:lid|leden|onder)\s+\d\b°?(?:\s*(?:,|en|–|-)\s*\d\b°?)*")
"""Paragraphs have one digit in these laws, so "lid 5 en 54" is paragraph 5 and article 54."""

_ARTICLE = re.compile(r"\d+(?:[.:]\d+)*[a-z]{0,4}\b")
_CITED_IN_TEXT = re.compile(r"\b(?:art\.|artikel|artikelen)\s+(\d+(?:[.:]\d+)*[a-z]{0,4})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LawIndex:
    """Act -> article -> the chapters of the law notes that carry it."""

    checked_on: date
    chapters: frozenset[str]
    acts: Mapping[str, Mapping[str, frozenset[str]]]


def read_law_index(text: str) -> LawIndex:
    """Read the index. Raises `ContentError`."""
    table = Table.of_file(INDEX_FILE, text)
    table.number("format")
    acts: dict[str, Mapping[str, frozenset[str]]] = {}
    for row in table.tables("act"):
        inner = row.table("articles")
        acts[row.text("name")] = {name: frozenset(inner.texts(name, required=True)) for name in inner.names()}
        inner.finish()
        row.finish()
    index = LawIndex(table.day("checked_on"), frozenset(table.texts("chapters", required=True)), acts)
    table.finish()
    return index


def law_problems(index: LawIndex, sources: Iterable[Source], items: Iterable[Item]) -> Iterator[str]:
    """What the content cites without a ground: each line says where and why."""
    for source in sources:
        yield from (f"sources.toml, {source.id}: {problem}" for problem in _source_problems(index, source))
    for item in items:
        yield from (f"{item.place.file}, {item.id}: {problem}" for problem in _item_problems(item))


def articles_of(source: Source) -> tuple[str, ...]:
    """The article numbers that a source names, without paragraphs: "art. 26 lid 5 en 54" gives 26 and 54."""
    return tuple(_ARTICLE.findall(_SUBDIVISION.sub("", source.article)))


def _source_problems(index: LawIndex, source: Source) -> Iterator[str]:
    if source.law not in index.chapters:
        yield f"de rechtsnotitie heeft geen hoofdstuk '{source.law}'"
    known = index.acts.get(source.act)
    if known is None:
        if re.match(r"art\.", source.article):
            yield f"de wet '{source.act}' staat niet in de rechtsnotitie"
        return
    for article in articles_of(source):
        if source.law not in known.get(article, frozenset()):
            yield f"artikel {article} van '{source.act}' staat niet in hoofdstuk {source.law} van de rechtsnotitie"
    if not source.as_of:
        yield "een wet heeft een datum of vindplaats nodig ('as_of')"


def _item_problems(item: Item) -> Iterator[str]:
    """An article that a text names is one that the rule cites, so that its certainty and date are shown."""
    cited = {article for source in item.sources for article in articles_of(source)}
    for text in (item.text, item.because, item.headline):
        for article in _CITED_IN_TEXT.findall(text):
            if article not in cited:
                yield f"de tekst noemt artikel {article}, maar de bron van de regel niet"
