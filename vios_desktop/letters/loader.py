"""Turns the texts of `resources/letters` into a `LetterPack`, or refuses with file, line and place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from vios_desktop.decision.content import Source
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.tables import Table
from vios_desktop.decision.vocabulary import Certainty
from vios_desktop.domain.vocabulary import Injury, LetterKind, LetterTo, PersonKind, PersonRole, PoliceState
from vios_desktop.letters.content import Block, LetterPack, Needs, Remark, Template
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.letters.vocabulary import LISTS, BlockKind, Case, FieldName, Recipient

FORMAT: Final = 1
_SHARED: Final = ("pack.toml", "sources.toml", "words.toml")
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")


def load_letters(texts: Mapping[str, str]) -> LetterPack:
    """Read the pack from file name -> text. Raises `ContentError`; every kind has exactly one template."""
    tables = _tables(texts)
    pack, words = tables["pack.toml"], tables["words.toml"]
    sources = _sources(tables["sources.toml"])
    templates: dict[LetterKind, Template] = {}
    for name, table in tables.items():
        if name in _SHARED:
            continue
        template = _template(table, sources)
        if template.kind in templates:
            raise table.wrong("letter", f"er zijn twee sjablonen '{template.kind}'")
        templates[template.kind] = template
    missing = [kind for kind in LetterKind if kind not in templates]
    if missing:
        raise ContentError("pack.toml", f"er is geen sjabloon '{missing[0]}'")
    version, checked_on = pack.text("version"), pack.day("checked_on")
    pack.finish()
    read = LetterPack(
        version=version,
        checked_on=checked_on,
        templates=MappingProxyType({kind: templates[kind] for kind in LetterKind}),
        labels=MappingProxyType(words.labels_of("field", FieldName)),
        places=MappingProxyType(_pairs(words, "place")),
        addressees=MappingProxyType(_addressees(words)),
        roles=MappingProxyType(words.labels_of("role", PersonRole)),
        persons=MappingProxyType(words.labels_of("person", PersonKind)),
        injuries=MappingProxyType(words.labels_of("injury", Injury)),
        police=MappingProxyType(words.labels_of("police", PoliceState)),
    )
    words.finish()
    return read


def placeholders(text: str) -> tuple[FieldName, ...]:
    """The fields a text asks for, in order. Raises ValueError for one that does not exist."""
    return tuple(FieldName(name) for name in _PLACEHOLDER.findall(text))


def _tables(texts: Mapping[str, str]) -> dict[str, Table]:
    tables = {}
    for name in sorted(texts):
        if not name.endswith(".toml") or "/" in name or "\\" in name:
            raise ContentError(name, "een sjabloon heet iets.toml, zonder map")
        table = Table.of_file(name, texts[name])
        if table.number("format") != FORMAT:
            raise table.wrong("format", f"dit programma leest vorm {FORMAT}")
        tables[name] = table
    for name in _SHARED:
        if name not in tables:
            raise ContentError(name, "dit bestand ontbreekt")
    return tables


def _template(table: Table, sources: Mapping[str, Source]) -> Template:
    rows = table.tables("block")
    blocks: list[Block] = []
    for row in rows:
        block = _block(row, sources)
        if any(block.id == other.id for other in blocks):
            raise row.wrong("id", f"de id '{block.id}' bestaat al")
        blocks.append(block)
    if not blocks:
        raise table.wrong("letter", "een sjabloon heeft minstens één [[block]]")
    template = Template(
        kind=table.choice("letter", LetterKind),
        title=table.text("title"),
        short=table.text("short"),
        recipient=table.choice("recipient", Recipient),
        subject=_checked_text(table, "subject"),
        blocks=tuple(blocks),
        remarks=tuple(_free_remark(row, sources) for row in table.tables("remark")),
        needs_suspension=table.flag("needs_suspension"),
        formal=table.flag("formal"),
        file=table.file,
    )
    table.finish()
    return template


def _block(row: Table, sources: Mapping[str, Source]) -> Block:
    text = _checked_text(row, "text")
    if any(field in LISTS for field in placeholders(text)) and not _PLACEHOLDER.fullmatch(text):
        raise row.wrong("text", "een veld met meer regels staat alleen in een blok")
    block = Block(
        id=row.ident(),
        kind=row.choice("kind", BlockKind) if "kind" in row.names() else BlockKind.PARAGRAPH,
        text=text,
        when=_when(row),
        remark=_remark(row, "remark", sources),
    )
    row.finish()
    return block


def _free_remark(row: Table, sources: Mapping[str, Source]) -> tuple[tuple[Needs, ...], Remark]:
    remark = _remark(row, "text", sources)
    if remark is None:
        raise row.wrong("text", "'text' ontbreekt")
    when = _when(row)
    row.finish()
    return when, remark


def _remark(row: Table, key: str, sources: Mapping[str, Source]) -> Remark | None:
    """A remark, with source and certainty together or neither; a source never stands without what it says."""
    text, source_id = row.text_or(key), row.text_or("source")
    certainty = row.choice("certainty", Certainty) if "certainty" in row.names() else None
    if (certainty is None) != (not source_id):
        raise row.wrong("source", "een bron en een zekerheid horen bij elkaar")
    if source_id and not text:
        raise row.wrong("source", f"bij een bron hoort '{key}': wat zegt zij?")
    if source_id and source_id not in sources:
        raise row.wrong("source", f"'{source_id}' is onbekend bij 'source'")
    source = sources.get(source_id)
    if source is not None and certainty is not None and certainty.weakness < source.certainty.weakness:
        raise row.wrong("certainty", "een opmerking is niet zekerder dan haar bron")
    return Remark(text, source, certainty) if text else None


def _when(row: Table) -> tuple[Needs, ...]:
    tests = []
    for entry in row.texts("when"):
        negative, name = entry.startswith("not "), entry.removeprefix("not ")
        try:
            tests.append(Needs(Case(name), not negative))
        except ValueError as error:
            raise row.wrong("when", f"'{entry}' is onbekend bij 'when'") from error
    return tuple(tests)


def _checked_text(row: Table, key: str) -> str:
    """A text in which every brace is a known placeholder and every square bracket a gap."""
    text = row.text(key)
    for name in _PLACEHOLDER.findall(text):
        if name not in tuple(FieldName):
            raise row.wrong(key, f"'{{{name}}}' is geen veld dat in een brief kan staan")
    if re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
        raise row.wrong(key, "een accolade staat alleen om een veld")
    rest = text
    for found in reversed(gaps_in(text)):
        if not found.label or "{" in found.label or not text[found.start : found.end].endswith("]"):
            raise row.wrong(key, "een open plek heet [vul in: wat]")
        rest = rest[: found.start] + rest[found.end :]
    if re.search(r"[\[\]]", rest):
        raise row.wrong(key, "een vierkante haak staat alleen om een open plek: [vul in: wat]")
    return text


def _sources(table: Table) -> dict[str, Source]:
    sources: dict[str, Source] = {}
    for row in table.tables("source"):
        source = Source(
            id=row.ident(),
            act=row.text("act"),
            article=row.text_or("article"),
            law=row.text("law"),
            certainty=row.choice("certainty", Certainty),
            checked_on=row.day("checked_on"),
            as_of=row.text_or("as_of"),
        )
        if source.id in sources:
            raise row.wrong("id", f"de id '{source.id}' bestaat al")
        row.finish()
        sources[source.id] = source
    table.finish()
    return sources


def _pairs(table: Table, key: str) -> dict[str, str]:
    inner = table.table(key)
    return {name: inner.text(name) for name in inner.names()}


def _addressees(words: Table) -> dict[LetterTo, str]:
    inner = words.table("addressee")
    found = {to: _checked_text(inner, to.value) for to in LetterTo}
    inner.finish()
    return found
