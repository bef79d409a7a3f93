"""What a content pack is made of: questions, options, advice items, sources, protocols. All frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from vios_desktop.decision.call_cards import NO_CALLS, CallCards
from vios_desktop.decision.conditions import Condition
from vios_desktop.decision.labels import Deadline, Labels
from vios_desktop.decision.vocabulary import (
    DATE_STATES,
    Act,
    Axis,
    Certainty,
    Doer,
    Part,
    SettingKind,
    Situation,
)
from vios_desktop.domain.vocabulary import PersonRole


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the content something was written; `path` is the key path, `line` 0 when it could not be found."""

    file: str
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from. `law` is the chapter of the project's law notes that carries it."""

    id: str
    act: str
    article: str
    law: str
    certainty: Certainty
    checked_on: date
    as_of: str = ""
    url: str = ""

    @property
    def cite(self) -> str:
        """One line as a reader expects it: act, article or page, date of the text."""
        named = ", ".join(part for part in (self.act, self.article) if part)
        return f"{named} ({self.as_of})" if self.as_of else named


@dataclass(frozen=True, slots=True)
class Number:
    """A number to call. With `setting` the school's own number goes first when it is known."""

    id: str
    label: str
    number: str
    certainty: Certainty
    checked_on: date
    setting: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word and what it means; it unfolds where it stands."""

    id: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A rule of the school itself, or a contact of it. `group` is where it stands on the screen of the rules.

    `values` are those of a choice. `help` says what to look up, and where.
    """

    id: str
    text: str
    values: tuple[str, ...] = ()
    kind: SettingKind = SettingKind.CHOICE
    group: str = ""
    help: str = ""

    @property
    def outcomes(self) -> tuple[str, ...]:
        """What a condition can find: the values of a choice, or how a date lies to today; else nothing."""
        return DATE_STATES if self.kind is SettingKind.DATE else self.values


@dataclass(frozen=True, slots=True)
class Option:
    """One answer. `pulls` is the second kind of incident that this answer brings in, or empty."""

    id: str
    label: str
    hint: str = ""
    pulls: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `fact` (age or part) makes it a question per person whose answer becomes a fact.

    `record` names a field of the record that may answer it already: `known` maps codes to options.
    """

    id: str
    text: str
    short: str
    help: str
    why: str
    sources: tuple[Source, ...]
    options: tuple[Option, ...]
    ask_if: Condition
    fact: str = ""
    record: str = ""
    known: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    place: Place = field(default=Place(""), compare=False)

    @property
    def checked_on(self) -> date:
        return min(source.checked_on for source in self.sources)

    def option(self, option_id: str) -> Option | None:
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True)
class Ask:
    """What an item asks for and what can become an agreement: the proposed text, owner and deadline."""

    text: str
    owner: Doer
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Item:
    """One rule: on this axis, when this holds, do this, because of that.

    `value` is empty for a rule that only adds something. `only_with` limits such a rule to values the axis has
    in the end. `avoid` marks what not to do. `per_person` follows from the condition: such a rule is judged
    for each person apart. `does` and `never` carry the rule for the content checks.
    """

    id: str
    axis: Axis
    when: Condition
    text: str
    because: str
    sources: tuple[Source, ...]
    certainty: Certainty
    deadline: Deadline
    who: Doer
    value: str = ""
    headline: str = ""
    numbers: tuple[Number, ...] = ()
    does: frozenset[Act] = frozenset()
    never: frozenset[Act] = frozenset()
    only_with: frozenset[str] = frozenset()
    avoid: bool = False
    per_person: bool = False
    ask: Ask | None = None
    place: Place = field(default=Place(""), compare=False)

    @property
    def checked_on(self) -> date:
        return min(source.checked_on for source in self.sources)


@dataclass(frozen=True, slots=True)
class AlarmStep:
    """What to do until help comes."""

    text: str
    sources: tuple[Source, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Alarm:
    """The 112 card: shown alone as soon as the danger question is answered with yes."""

    title: str
    text: str
    number: Number
    steps: tuple[AlarmStep, ...]


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One content file with rules: what modules and protocols have in common."""

    id: str
    title: str
    file: str
    questions: tuple[Question, ...] = ()
    items: tuple[Item, ...] = ()
    states: Mapping[Situation, Condition] = field(default_factory=dict)
    alarm: Alarm | None = None
    alarm_steps: tuple[AlarmStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Module(RuleFile):
    """Rules that several protocols share."""


@dataclass(frozen=True, slots=True)
class Protocol(RuleFile):
    """The rules for one kind of incident. `ask` is the order of its questions, the danger question first.

    `ask_only_if` narrows a shared question for this kind: it is asked when its own condition holds as well.
    `default_part` and `default_role` say what the pupil is taken to be when the record names nobody or no part.
    """

    short: str = ""
    law: str = ""
    uses: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    ask_only_if: Mapping[str, Condition] = field(default_factory=dict)
    default_part: Part | None = None
    default_role: PersonRole = PersonRole.ALLEGED_CAUSER
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Pack:
    """All content of one version. `texts` are the files it was read from.

    `states` holds, per kind, the conditions under which each situation plays, from the protocol and its modules.
    """

    version: str
    checked_on: date
    disclaimer: str
    labels: Labels
    sources: Mapping[str, Source]
    numbers: Mapping[str, Number]
    terms: Mapping[str, Term]
    settings: Mapping[str, Setting]
    modules: Mapping[str, Module]
    protocols: Mapping[str, Protocol]
    questions: Mapping[str, Question]
    states: Mapping[str, Mapping[str, tuple[Condition, ...]]]
    texts: Mapping[str, str]
    calls: CallCards = NO_CALLS
    instead: bool = False
    """It is used because a pack that was taken in cannot be read any more."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The ids of the kinds that have a protocol, in the order of their titles in the pack file."""
        return tuple(self.protocols)

    def parts_of(self, kind: str) -> tuple[RuleFile, ...]:
        """The protocol of a kind and the modules it uses."""
        protocol = self.protocols[kind]
        return (protocol, *(self.modules[name] for name in protocol.uses))

    def is_stale(self, today: date) -> bool:
        """Whether the content was checked more than twelve months ago."""
        checked = self.checked_on
        return (today.year - checked.year) * 12 + today.month - checked.month > 12 or (
            (today.year - checked.year) * 12 + today.month - checked.month == 12 and today.day > checked.day
        )
