"""Turns the texts of a content pack into a `Pack`, or refuses with file and place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from vios_desktop.decision.call_cards import NO_CALLS, CallCards
from vios_desktop.decision.calls import CALLS_FILE, read_calls
from vios_desktop.decision.conditions import Condition
from vios_desktop.decision.content import (
    Module,
    Number,
    Pack,
    Protocol,
    Question,
    Setting,
    Source,
    Term,
)
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.labels import AxisLabels, Labels
from vios_desktop.decision.law_index import INDEX_FILE
from vios_desktop.decision.rule_files import Shelf, read_module, read_protocol
from vios_desktop.decision.structure import check_structure
from vios_desktop.decision.tables import Table
from vios_desktop.decision.vocabulary import (
    VALUES,
    AgeBand,
    Axis,
    Certainty,
    DeadlineKind,
    Doer,
    Part,
    SettingKind,
)
from vios_desktop.domain.vocabulary import PersonRole

FORMAT = 1
"""The format of the content files that this program reads."""

SHARED_FILES = ("pack.toml", "sources.toml", "numbers.toml", "terms.toml", "settings.toml", "labels.toml")

T = TypeVar("T", Source, Number, Term, Setting, Module, Protocol, Question)


def load_pack(texts: Mapping[str, str], *, archived: bool = False) -> Pack:
    """Read a pack from file name -> text. Names are bare (`knife.toml`); other endings are refused.

    Runs the structural checks. With `archived` the texts are those kept with an old decision record: a part of
    a pack, in which something may be unused and a second kind may be missing. Raises `ContentError`.
    """
    tables = _tables(texts)
    pack_table = tables["pack.toml"]
    order = pack_table.texts("protocols", required=True)
    labels = _labels(tables["labels.toml"], archived=archived)
    sources = _rows(tables["sources.toml"], "source", _source)
    settings = _rows(tables["settings.toml"], "setting", _setting)
    numbers = _rows(tables["numbers.toml"], "number", _number)
    terms = _rows(tables["terms.toml"], "term", _term)
    calls = _calls(tables, sources)
    shelf = Shelf(sources, numbers, terms)
    modules: dict[str, Module] = {}
    protocols: dict[str, Protocol] = {}
    for name, table in tables.items():
        if name in (*SHARED_FILES, INDEX_FILE, CALLS_FILE):
            continue
        if "module" in table.names():
            _put(modules, read_module(table, shelf), table)
        else:
            _put(protocols, read_protocol(table, shelf), table)
    questions: dict[str, Question] = {}
    for rule_file in (*modules.values(), *protocols.values()):
        for question in rule_file.questions:
            _put(questions, question, tables[rule_file.file])
    pack = Pack(
        version=pack_table.text("version"),
        checked_on=pack_table.day("checked_on"),
        disclaimer=pack_table.text("disclaimer"),
        labels=labels,
        sources=MappingProxyType(sources),
        numbers=MappingProxyType(numbers),
        terms=MappingProxyType(terms),
        settings=MappingProxyType(settings),
        modules=MappingProxyType(modules),
        protocols=MappingProxyType(_ordered(protocols, order, pack_table, archived=archived)),
        questions=MappingProxyType(questions),
        states=MappingProxyType({}),
        texts=MappingProxyType(dict(texts)),
        calls=calls,
    )
    pack_table.finish()
    check_structure(pack, archived=archived)
    return replace(pack, states=MappingProxyType({kind: _states(pack, kind) for kind in pack.protocols}))


def _calls(tables: Mapping[str, Table], sources: Mapping[str, Source]) -> CallCards:
    """The call cards; packs that were archived before there were any have no file of them."""
    return read_calls(tables[CALLS_FILE], sources) if CALLS_FILE in tables else NO_CALLS


def _states(pack: Pack, kind: str) -> Mapping[str, tuple[Condition, ...]]:
    states: dict[str, tuple[Condition, ...]] = {}
    for rule_file in pack.parts_of(kind):
        for situation, condition in rule_file.states.items():
            states[situation] = (*states.get(situation, ()), condition)
    return MappingProxyType(states)


def _tables(texts: Mapping[str, str]) -> dict[str, Table]:
    tables = {}
    for name in sorted(texts):
        if not name.endswith(".toml") or "/" in name or "\\" in name:
            raise ContentError(name, "een inhoudsbestand heet iets.toml, zonder map")
        table = Table.of_file(name, texts[name])
        if table.number("format") != FORMAT:
            raise table.wrong("format", f"dit programma leest vorm {FORMAT}")
        tables[name] = table
    for name in SHARED_FILES:
        if name not in tables:
            raise ContentError(name, "dit bestand ontbreekt")
    return tables


def _put(shelf: dict[str, T], entry: T, table: Table) -> None:
    if entry.id in shelf:
        raise ContentError(table.file, f"de id '{entry.id}' bestaat al")
    shelf[entry.id] = entry


def _ordered(
    protocols: dict[str, Protocol], order: tuple[str, ...], table: Table, *, archived: bool
) -> dict[str, Protocol]:
    for kind in order:
        if kind not in protocols and not archived:
            raise table.wrong("protocols", f"er is geen protocol '{kind}'")
    for kind in protocols:
        if kind not in order:
            raise table.wrong("protocols", f"het protocol '{kind}' staat niet in de lijst")
    return {kind: protocols[kind] for kind in order if kind in protocols}


def _rows(table: Table, key: str, read: Callable[[Table], T]) -> dict[str, T]:
    rows: dict[str, T] = {}
    for row in table.tables(key):
        entry = read(row)
        if entry.id in rows:
            raise row.wrong("id", f"de id '{entry.id}' bestaat al")
        row.finish()
        rows[entry.id] = entry
    table.finish()
    return rows


def _source(row: Table) -> Source:
    return Source(
        id=row.ident(),
        act=row.text("act"),
        article=row.text_or("article"),
        law=row.text("law"),
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


def _term(row: Table) -> Term:
    return Term(row.ident(), row.text("word"), row.text("meaning"))


def _setting(row: Table) -> Setting:
    """An old pack has no `kind` and `group`: a free text was then a number where its id says so."""
    setting_id, values = row.ident(), row.texts("values")
    if "kind" in row.names():
        kind = row.choice("kind", SettingKind)
    elif values:
        kind = SettingKind.CHOICE
    else:
        kind = SettingKind.PHONE if setting_id.endswith("_phone") else SettingKind.TEXT
    if (kind is SettingKind.CHOICE) != bool(values):
        raise row.wrong("values", "alleen een keuze heeft waarden, en een keuze heeft ze altijd")
    group = row.ident("group") if "group" in row.names() else ""
    return Setting(setting_id, row.text("text"), values, kind, group, row.text_or("help"))


def _labels(table: Table, *, archived: bool) -> Labels:
    axes_table = table.table("axis")
    axes = {}
    for axis in Axis:
        inner = axes_table.table(str(axis))
        axes[axis] = AxisLabels(
            question=inner.text("question"),
            short=inner.text("short"),
            differs=inner.text_or("differs"),
            values=MappingProxyType(
                {str(k): v for k, v in inner.labels_of("values", VALUES[axis], archived=archived).items()}
            ),
        )
        inner.finish()
    axes_table.finish()
    deadlines = table.table("deadline")
    words = table.table("setting_value")
    groups = table.table_or_none("setting_group")
    labels = Labels(
        axes=MappingProxyType(axes),
        certainties=MappingProxyType(table.labels_of("certainty", Certainty, archived=archived)),
        ages=MappingProxyType(table.labels_of("age", AgeBand, archived=archived)),
        parts=MappingProxyType(table.labels_of("part", Part, archived=archived)),
        roles=MappingProxyType(table.labels_of("role", PersonRole, archived=archived)),
        doers=MappingProxyType(table.labels_of("doer", Doer, archived=archived)),
        deadlines=MappingProxyType({kind: deadlines.text_or(str(kind)) for kind in DeadlineKind}),
        person=table.text("person"),
        age_fact=table.text("age_fact"),
        ages_fact=table.text("ages_fact"),
        kind_ground=table.text("kind_ground"),
        role_ground=table.text("role_ground"),
        setting_values=MappingProxyType({key: words.text(key) for key in words.names()}),
        look_up=table.text_or("look_up", "Zoek dit op."),
        numbered_person=table.text_or("numbered_person", "persoon {n}"),
        setting_groups=MappingProxyType({key: groups.text(key) for key in groups.names()} if groups else {}),
    )
    deadlines.finish()
    table.finish()
    return labels
