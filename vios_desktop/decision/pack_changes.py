"""What another version of the rules changes, in the words of the rules themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from vios_desktop.decision.content import Number, Protocol, Source, Term
from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.law_index import INDEX_FILE
from vios_desktop.decision.vocabulary import DeadlineKind

if TYPE_CHECKING:
    from vios_desktop.decision.content import Alarm, AlarmStep, Item, Pack, Question, RuleFile

T = TypeVar("T")
_NO_DEADLINE: Final = Deadline(DeadlineKind.NONE)


class Thing(StrEnum):
    """What changes, in the order in which it is shown: what is done in danger first, small print last."""

    DANGER = "danger"
    KIND = "kind"
    ADVICE = "advice"
    DEADLINE = "deadline"
    QUESTION = "question"
    NUMBER = "number"
    CALL = "call"
    SOURCE = "source"
    SETTING = "setting"
    TERM = "term"
    CARD = "card"
    PARTNER = "partner"
    LETTER = "letter"
    RULES = "rules"
    WORDING = "wording"


class How(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing. `where` is the kind or shared part it belongs to, "" for all; the texts are cut by nobody."""

    thing: Thing
    how: How
    title: str
    where: str = ""
    before: str = ""
    after: str = ""


def pack_changes(old: Pack, new: Pack) -> tuple[Change, ...]:
    """Every difference that somebody can meet, sorted by what it is about. Remarks in the files are none."""
    return tuple(sorted(_changes(old, new), key=lambda change: (list(Thing).index(change.thing), change.where)))


def compared(
    thing: Thing, old: Mapping[str, T], new: Mapping[str, T], title: Callable[[T], str], text: Callable[[T], str]
) -> Iterator[Change]:
    """New, changed and gone entries of one shelf, by their ids. A source that changed changes itself alone."""
    for key in (*new, *(key for key in old if key not in new)):
        before, after = old.get(key), new.get(key)
        if before is None and after is not None:
            yield Change(thing, How.NEW, title(after), after=text(after))
        elif after is None and before is not None:
            yield Change(thing, How.GONE, title(before), before=text(before))
        elif before is not None and after is not None and own_words(before) != own_words(after):
            yield Change(thing, How.CHANGED, title(after), before=text(before), after=text(after))


def own_words(value: object) -> object:
    """All of a value but what it borrows: sources, numbers and words are named by their ids."""
    return _parts(value, outermost=True)


def _parts(value: object, *, outermost: bool = False) -> object:
    if isinstance(value, (Source, Number, Term)) and not outermost:
        return value.id
    if is_dataclass(value):
        return tuple(_parts(getattr(value, one.name)) for one in fields(value) if one.compare)
    if isinstance(value, Mapping):
        return tuple((key, _parts(one)) for key, one in value.items())
    if isinstance(value, tuple):
        return tuple(map(_parts, value))
    return value


def _changes(old: Pack, new: Pack) -> Iterator[Change]:
    for kind in (*new.protocols, *(kind for kind in old.protocols if kind not in new.protocols)):
        if kind not in old.protocols:
            yield Change(Thing.KIND, How.NEW, new.protocols[kind].title)
        elif kind not in new.protocols:
            yield Change(Thing.KIND, How.GONE, old.protocols[kind].title)
    was, now = _rule_files(old), _rule_files(new)
    for name in (*now, *(name for name in was if name not in now)):
        yield from _of_file(was.get(name), now.get(name), old, new)
    yield from compared(
        Thing.NUMBER, old.numbers, new.numbers, lambda one: one.label, lambda one: f"{one.label}: {one.number}"
    )
    yield from compared(Thing.CALL, old.calls.cards, new.calls.cards, lambda one: one.who, lambda one: one.say)

    def source_text(source: Source) -> str:
        return f"{source.cite} · {new.labels.certainties[source.certainty]} · {source.checked_on:%d-%m-%Y}"

    yield from compared(Thing.SOURCE, old.sources, new.sources, lambda one: one.cite, source_text)
    yield from compared(Thing.SETTING, old.settings, new.settings, lambda one: one.text, lambda one: one.help)
    yield from compared(Thing.TERM, old.terms, new.terms, lambda one: one.word, lambda one: one.meaning)
    yield from _wording(old, new)


def _rule_files(pack: Pack) -> dict[str, RuleFile]:
    return {
        f"{part.__class__.__name__}|{key}": part for key, part in (*pack.protocols.items(), *pack.modules.items())
    }


def _of_file(was: RuleFile | None, now: RuleFile | None, old: Pack, new: Pack) -> Iterator[Change]:
    title = now.title if now else was.title if was else ""
    old_items = {item.id: item for item in was.items} if was else {}
    new_items = {item.id: item for item in now.items} if now else {}
    for change in compared(Thing.ADVICE, _bare(old_items), _bare(new_items), _item_title, _item_text):
        yield replace(change, where=title)
    for key in new_items.keys() & old_items.keys():
        before, after = old.labels.deadline(old_items[key].deadline), new.labels.deadline(new_items[key].deadline)
        if old_items[key].deadline != new_items[key].deadline:
            yield Change(Thing.DEADLINE, How.CHANGED, _item_title(new_items[key]), title, before, after)
    old_questions = {question.id: question for question in was.questions} if was else {}
    new_questions = {question.id: question for question in now.questions} if now else {}
    for change in compared(Thing.QUESTION, old_questions, new_questions, lambda one: one.text, _question_text):
        yield replace(change, where=title)
    yield from _of_danger(was, now, title)
    if isinstance(was, Protocol) and isinstance(now, Protocol) and _names(was) != _names(now):
        yield Change(Thing.KIND, How.CHANGED, title, before=_names(was), after=_names(now))
    if was is not None and now is not None and own_words(_rest(was)) != own_words(_rest(now)):
        yield Change(Thing.RULES, How.CHANGED, title)


def _of_danger(was: RuleFile | None, now: RuleFile | None, where: str) -> Iterator[Change]:
    """The 112 card and what to do until help comes, step by step: by its place, for a step has no id."""

    def cards(part: RuleFile | None) -> dict[str, Alarm]:
        return {"card": part.alarm} if part is not None and part.alarm is not None else {}

    def steps(part: RuleFile | None) -> dict[str, AlarmStep]:
        return {str(place): step for place, step in enumerate(part.alarm_steps)} if part is not None else {}

    changes = (
        *compared(Thing.DANGER, cards(was), cards(now), lambda one: one.title, _alarm_text),
        *compared(Thing.DANGER, steps(was), steps(now), lambda one: one.text, lambda one: one.text),
    )
    for change in changes:
        yield replace(change, where=where)


def _alarm_text(alarm: Alarm) -> str:
    return f"{alarm.title}. {alarm.text} {alarm.number.number}"


def _names(protocol: Protocol) -> str:
    """What a kind is called, and shortly where that is another word."""
    return protocol.title if protocol.short == protocol.title else f"{protocol.title} · {protocol.short}"


def _bare(items: Mapping[str, Item]) -> dict[str, Item]:
    """Without the deadline, which is told apart."""
    return {key: replace(item, deadline=_NO_DEADLINE) for key, item in items.items()}


def _item_title(item: Item) -> str:
    return item.headline or item.text


def _item_text(item: Item) -> str:
    return " ".join(part for part in (item.headline and f"{item.headline}.", item.text, item.because) if part)


def _question_text(question: Question) -> str:
    return f"{question.text} {' / '.join(option.label for option in question.options)}"


def _rest(rule_file: RuleFile) -> tuple[object, ...]:
    """What else a file says: which questions in which order, its situations, the chapter of the law."""
    left_out = {"questions", "items", "place", "file", "alarm", "alarm_steps"}
    left_out |= {"title", "short"} if isinstance(rule_file, Protocol) else set()
    return tuple(getattr(rule_file, field.name) for field in fields(rule_file) if field.name not in left_out)


def _wording(old: Pack, new: Pack) -> Iterator[Change]:
    """What stands in no shelf of its own: words shared by all, and the list of articles."""
    ours, theirs = (
        (pack.labels, pack.disclaimer, pack.calls.blank_kind, pack.calls.danger, pack.calls.names)
        for pack in (old, new)
    )
    if ours != theirs:
        yield Change(Thing.WORDING, How.CHANGED, new.disclaimer if old.disclaimer != new.disclaimer else "")
    if tuple(old.protocols) != tuple(new.protocols) and set(old.protocols) == set(new.protocols):
        yield Change(Thing.RULES, How.CHANGED, "")
    if old.texts.get(INDEX_FILE, "") != new.texts.get(INDEX_FILE, ""):
        yield Change(Thing.SOURCE, How.CHANGED, "")
