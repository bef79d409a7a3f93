"""Reads one file with rules: a module that protocols share, or the protocol of one kind of incident."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from vios_desktop.decision.conditions import Condition, Subject
from vios_desktop.decision.content import (
    Alarm,
    AlarmStep,
    Ask,
    Item,
    Module,
    Number,
    Option,
    Protocol,
    Question,
    Source,
    Term,
)
from vios_desktop.decision.facts import INVOLVED
from vios_desktop.decision.tables import Table
from vios_desktop.decision.vocabulary import (
    MANY_VALUED,
    UNKNOWN,
    VALUES,
    Act,
    AgeBand,
    Axis,
    Certainty,
    Doer,
    Part,
    Situation,
)
from vios_desktop.domain.vocabulary import PersonRole

HEADLINE_WORDS = 6
"""An answer on a card has at most this many words."""

FACTS = ("age", "part")

T = TypeVar("T", Source, Number, Term)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What rule files refer to by id."""

    sources: Mapping[str, Source]
    numbers: Mapping[str, Number]
    terms: Mapping[str, Term]


def read_module(table: Table, shelf: Shelf) -> Module:
    """Read a shared module. Raises `ContentError`."""
    module = Module(
        id=table.ident("module"),
        title=table.text("title"),
        file=table.file,
        questions=_questions(table, shelf),
        items=_items(table, shelf),
        states=_states(table),
        alarm=_alarm(table, shelf),
    )
    _format_and_finish(table)
    return module


def read_protocol(table: Table, shelf: Shelf) -> Protocol:
    """Read the protocol of one kind. Raises `ContentError`."""
    protocol = Protocol(
        id=table.ident("protocol"),
        title=table.text("title"),
        file=table.file,
        questions=_questions(table, shelf),
        items=_items(table, shelf),
        states=_states(table),
        alarm_steps=_alarm_steps(table, shelf),
        short=table.text("short"),
        law=table.text("law"),
        uses=table.texts("uses", required=True),
        ask=table.texts("ask", required=True),
        ask_only_if=_ask_only_if(table),
        default_part=table.choice("default_part", Part) if "default_part" in table.names() else None,
        default_role=_default_role(table),
        place=table.place("protocol"),
    )
    _format_and_finish(table)
    return protocol


def _default_role(table: Table) -> PersonRole:
    if "default_role" not in table.names():
        return PersonRole.ALLEGED_CAUSER
    role = table.choice("default_role", PersonRole)
    if role not in INVOLVED:
        raise table.wrong("default_role", f"'{role}' krijgt geen eigen advies")
    return role


def _ask_only_if(table: Table) -> Mapping[str, Condition]:
    inner = table.table_or_none("ask_only_if")
    if inner is None:
        return MappingProxyType({})
    return MappingProxyType({name: inner.condition(name) for name in inner.names()})


def _format_and_finish(table: Table) -> None:
    table.number("format")
    table.finish()


def _found(table: Table, key: str, names: tuple[str, ...], shelf: Mapping[str, T]) -> tuple[T, ...]:
    for name in names:
        if name not in shelf:
            raise table.wrong(key, f"'{name}' is onbekend bij '{key}'")
    return tuple(shelf[name] for name in names)


def _sources(table: Table, shelf: Shelf) -> tuple[Source, ...]:
    return _found(table, "source", table.texts("source", required=True), shelf.sources)


def _questions(table: Table, shelf: Shelf) -> tuple[Question, ...]:
    return tuple(_question(row, shelf) for row in table.tables("question"))


def _question(row: Table, shelf: Shelf) -> Question:
    fact = row.text_or("fact")
    if fact and fact not in FACTS:
        raise row.wrong("fact", f"'{fact}' is geen gegeven van een persoon")
    options = _options(row, fact)
    question = Question(
        id=row.ident(),
        text=row.text("text"),
        short=row.text("short"),
        help=row.text_or("help"),
        why=row.text("why"),
        sources=_sources(row, shelf),
        options=options,
        ask_if=row.condition("ask_if"),
        fact=fact,
        record=row.text_or("record"),
        known=_known(row, options),
        terms=_found(row, "term", row.texts("term"), shelf.terms),
        place=row.place("id"),
    )
    row.finish()
    return question


def _options(row: Table, fact: str) -> tuple[Option, ...]:
    options: list[Option] = []
    for entry in row.tables("option"):
        option = Option(entry.ident(), entry.text("label"), entry.text_or("hint"), entry.text_or("pulls"))
        if any(option.id == other.id for other in options):
            raise entry.wrong("id", f"de id '{option.id}' bestaat al")
        closed = {"age": tuple(AgeBand), "part": tuple(Part)}.get(fact, ())
        if closed and option.id not in (*closed, UNKNOWN):
            raise entry.wrong("id", f"'{option.id}' is geen waarde van {fact}")
        entry.finish()
        options.append(option)
    if len(options) < 3 or options[-1].id != UNKNOWN:
        raise row.wrong("id", "een vraag heeft minstens drie antwoorden en 'unknown' is het laatste")
    return tuple(options)


def _known(row: Table, options: tuple[Option, ...]) -> Mapping[str, str]:
    inner = row.table_or_none("known")
    if inner is None:
        return MappingProxyType({})
    known = {code: inner.text(code) for code in inner.names()}
    for code, option_id in known.items():
        if not any(option.id == option_id for option in options):
            raise inner.wrong(code, f"'{option_id}' is geen antwoord van deze vraag")
    return MappingProxyType(known)


def _items(table: Table, shelf: Shelf) -> tuple[Item, ...]:
    return tuple(_item(row, shelf) for row in table.tables("item"))


def _item(row: Table, shelf: Shelf) -> Item:
    axis = row.choice("axis", Axis)
    value = row.text_or("value")
    only_with = row.texts("only_with")
    for key, values in (("value", (value,) if value else ()), ("only_with", only_with)):
        for entry in values:
            if entry not in tuple(VALUES[axis]):
                raise row.wrong(key, f"'{entry}' is geen waarde van {axis}")
    if value and only_with:
        raise row.wrong("only_with", "een regel met een waarde kan niet van een waarde afhangen")
    when = row.condition("when")
    item = Item(
        id=row.ident(),
        axis=axis,
        when=when,
        text=row.text("text"),
        because=row.text("because"),
        sources=_sources(row, shelf),
        certainty=row.choice("certainty", Certainty),
        deadline=row.deadline("deadline"),
        who=row.choice("who", Doer),
        value=value,
        headline=_headline(row, axis, value),
        numbers=_found(row, "number", row.texts("number"), shelf.numbers),
        does=row.choices("does", Act),
        never=row.choices("never", Act),
        only_with=frozenset(only_with),
        avoid=row.flag("avoid"),
        per_person=any(test.subject is Subject.PERSON for test in when.tests()),
        ask=_ask(row),
        place=row.place("id"),
    )
    _check_certainty(row, item)
    row.finish()
    return item


def _headline(row: Table, axis: Axis, value: str) -> str:
    headline = row.text_or("headline")
    wanted = bool(value) and axis not in MANY_VALUED
    if wanted and not headline:
        raise row.wrong("headline", "een regel met een waarde heeft een kop nodig")
    if headline and not wanted:
        raise row.wrong("headline", "een kop hoort alleen bij een regel met een waarde")
    if len(headline.split()) > HEADLINE_WORDS:
        raise row.wrong("headline", f"een kop heeft hoogstens {HEADLINE_WORDS} woorden")
    return headline


def _check_certainty(row: Table, item: Item) -> None:
    weakest = max(source.certainty.weakness for source in item.sources)
    if item.certainty.weakness < weakest:
        raise row.wrong("certainty", "een regel is niet zekerder dan zijn zwakste bron")
    if item.does & item.never:
        raise row.wrong("never", "een regel kan niet iets vragen en verbieden")


def _ask(row: Table) -> Ask | None:
    inner = row.table_or_none("ask")
    if inner is None:
        return None
    ask = Ask(inner.text("text"), inner.choice("owner", Doer), inner.deadline("deadline"))
    inner.finish()
    return ask


def _states(table: Table) -> Mapping[Situation, Condition]:
    inner = table.table_or_none("state")
    if inner is None:
        return MappingProxyType({})
    states: dict[Situation, Condition] = {}
    for name in inner.names():
        if name not in tuple(Situation):
            raise inner.wrong(name, f"'{name}' is geen bekende situatie")
        states[Situation(name)] = inner.condition(name)
    return MappingProxyType(states)


def _alarm(table: Table, shelf: Shelf) -> Alarm | None:
    inner = table.table_or_none("alarm")
    if inner is None:
        return None
    numbers = _found(inner, "number", inner.texts("number", required=True), shelf.numbers)
    alarm = Alarm(inner.text("title"), inner.text("text"), numbers[0], _alarm_steps(table, shelf))
    inner.finish()
    return alarm


def _alarm_steps(table: Table, shelf: Shelf) -> tuple[AlarmStep, ...]:
    steps = []
    for row in table.tables("alarm_step"):
        steps.append(AlarmStep(row.text("text"), _sources(row, shelf), row.choice("certainty", Certainty)))
        row.finish()
    return tuple(steps)
