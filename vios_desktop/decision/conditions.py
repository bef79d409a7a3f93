"""The closed condition language of the content: a small parser and an evaluation without `eval`.

    pressure is yes                 an answer
    pressure in (yes, maybe)        one of several answers
    kind is vape_trade              this kind plays in the walk
    school.locker_terms is yes      a setting of the school
    person.age is under_18          certainly so for this person; makes a rule per person
    person.age may be 18_plus       possible for this person (age or part may be uncertain)
    someone.part may be seller      for at least one person
    state.weapon                    a situation that a protocol defines
    always, not, and, or, ( )

`is` for a person means "whatever the uncertain fact turns out to be"; `may be` means "it cannot be excluded".
So an author chooses in every rule which side is safe.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from vios_desktop.decision.vocabulary import AgeBand, Part, Situation
from vios_desktop.domain.vocabulary import PersonKind, PersonRole


class Subject(StrEnum):
    ANSWER = "answer"
    KIND = "kind"
    SCHOOL = "school"
    PERSON = "person"
    SOMEONE = "someone"
    STATE = "state"


# Looking a member up in its class is slow, and the content checks compare millions of times.
_ANSWER, _STATE, _SCHOOL = Subject.ANSWER, Subject.STATE, Subject.SCHOOL
_PERSON, _SOMEONE = Subject.PERSON, Subject.SOMEONE

AGE_GROUPS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **{band.value: frozenset({band.value}) for band in AgeBand},
        "under_16": frozenset({AgeBand.UNDER_12, AgeBand.FROM_12}),
        "under_18": frozenset({AgeBand.UNDER_12, AgeBand.FROM_12, AgeBand.FROM_16}),
        "12_17": frozenset({AgeBand.FROM_12, AgeBand.FROM_16}),
        "12_plus": frozenset({AgeBand.FROM_12, AgeBand.FROM_16, AgeBand.ADULT}),
    }
)

PERSON_FIELDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "age": frozenset(AGE_GROUPS),
        "part": frozenset(Part),
        "role": frozenset(PersonRole),
        "kind": frozenset(PersonKind),
    }
)


@dataclass(frozen=True, slots=True)
class PersonView:
    """What is known of one person, per field the set of values that are still possible."""

    key: str
    possible: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class View:
    """All that a condition can look at."""

    answers: Mapping[str, str]
    kinds: Sequence[str]
    persons: tuple[PersonView, ...]
    school: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, tuple[Condition, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Always:
    def holds(self, view: View, person: PersonView | None = None) -> bool:
        return True

    def tests(self) -> Iterator[Test]:
        return iter(())


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison. `possible` tells `may be` from `is`."""

    subject: Subject
    name: str
    values: frozenset[str]
    possible: bool = False

    def holds(self, view: View, person: PersonView | None = None) -> bool:
        subject = self.subject
        if subject is _ANSWER:
            return view.answers.get(self.name) in self.values
        if subject is _STATE:
            return any(state.holds(view) for state in view.states.get(self.name, ()))
        if subject is _PERSON:
            return person is not None and self.fits(person)
        if subject is _SOMEONE:
            return any(self.fits(other) for other in view.persons)
        if subject is _SCHOOL:
            return view.school.get(self.name, "unknown") in self.values
        return any(kind in self.values for kind in view.kinds)

    def fits(self, person: PersonView) -> bool:
        """Whether the test holds for this person, certainly or (with `may be`) possibly."""
        known = person.possible[self.name]
        return bool(known & self.values) if self.possible else known <= self.values

    def tests(self) -> Iterator[Test]:
        yield self


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition

    def holds(self, view: View, person: PersonView | None = None) -> bool:
        return not self.part.holds(view, person)

    def tests(self) -> Iterator[Test]:
        return self.part.tests()


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple[Condition, ...]

    def holds(self, view: View, person: PersonView | None = None) -> bool:
        return all(part.holds(view, person) for part in self.parts)

    def tests(self) -> Iterator[Test]:
        for part in self.parts:
            yield from part.tests()


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Condition, ...]

    def holds(self, view: View, person: PersonView | None = None) -> bool:
        return any(part.holds(view, person) for part in self.parts)

    def tests(self) -> Iterator[Test]:
        for part in self.parts:
            yield from part.tests()


Condition = Always | Test | Not | AllOf | AnyOf


class ConditionError(Exception):
    """The text is no condition; the message says what is wrong, in Dutch."""


_TOKEN = re.compile(r"\s*(?:([a-z0-9_.]+)|([(),]))")
_WORDS = frozenset({"and", "or", "not", "is", "in", "may", "be", "always"})


@functools.lru_cache(maxsize=4_096)
def parse(text: str) -> Condition:
    """Read one condition. Raises `ConditionError`; whether ids exist is for the loader to check.

    A third of those in the content say what another says: they are one condition.
    """
    reader = _Reader(_tokens(text))
    condition = reader.any_of()
    if reader.peek():
        raise ConditionError(f"'{reader.peek()}' staat hier niet goed")
    return condition


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    position = 0
    stripped = text.rstrip()
    while position < len(stripped):
        found = _TOKEN.match(stripped, position)
        if found is None:
            raise ConditionError(f"het teken '{stripped[position:].strip()[:1]}' hoort niet in een voorwaarde")
        tokens.append(found.group(1) or found.group(2))
        position = found.end()
    return tokens


class _Reader:
    """A recursive-descent reader over the tokens of one condition."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._next = 0

    def peek(self) -> str:
        return self._tokens[self._next] if self._next < len(self._tokens) else ""

    def _take(self, *wanted: str) -> str:
        token = self.peek()
        if not token or (wanted and token not in wanted):
            expected = " of ".join(f"'{word}'" for word in wanted) or "nog iets"
            raise ConditionError(f"{expected} verwacht, maar er staat '{token or 'niets meer'}'")
        self._next += 1
        return token

    def any_of(self) -> Condition:
        parts = [self._all_of()]
        while self.peek() == "or":
            self._take()
            parts.append(self._all_of())
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _all_of(self) -> Condition:
        parts = [self._one()]
        while self.peek() == "and":
            self._take()
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _one(self) -> Condition:
        if self.peek() == "not":
            self._take()
            return Not(self._one())
        if self.peek() == "(":
            self._take()
            inner = self.any_of()
            self._take(")")
            return inner
        if self.peek() == "always":
            self._take()
            return Always()
        return self._test()

    def _test(self) -> Condition:
        subject, name = _reference(self._take())
        if subject is Subject.STATE:
            return Test(subject, name, frozenset())
        word = self._take("is", "in", "may")
        if word == "may":
            self._take("be")
        many = word == "in" or (word == "may" and self.peek() == "(")
        values = self._list() if many else frozenset({self._value()})
        if word == "may" and subject not in (Subject.PERSON, Subject.SOMEONE):
            raise ConditionError("'may be' kan alleen bij person en someone")
        return Test(subject, name, _closed(subject, name, values), possible=word == "may")

    def _list(self) -> frozenset[str]:
        self._take("(")
        values = [self._value()]
        while self.peek() == ",":
            self._take()
            values.append(self._value())
        self._take(")")
        if len(set(values)) != len(values):
            raise ConditionError("een waarde staat er twee keer")
        return frozenset(values)

    def _value(self) -> str:
        token = self._take()
        if token in _WORDS or token in "(),":
            raise ConditionError(f"een waarde verwacht, maar er staat '{token}'")
        return token


def _reference(token: str) -> tuple[Subject, str]:
    if token in _WORDS or token in "(),":
        raise ConditionError(f"een vraag of feit verwacht, maar er staat '{token}'")
    head, dot, tail = token.partition(".")
    if not dot:
        return (Subject.KIND, "") if token == "kind" else (Subject.ANSWER, token)
    if head == Subject.SCHOOL and tail:
        return Subject.SCHOOL, tail
    if head in (Subject.PERSON, Subject.SOMEONE):
        if tail not in PERSON_FIELDS:
            raise ConditionError(f"'{tail}' is geen gegeven van een persoon")
        return Subject(head), tail
    if head == Subject.STATE and tail in tuple(Situation):
        return Subject.STATE, tail
    raise ConditionError(f"'{token}' is onbekend")


def _closed(subject: Subject, name: str, values: frozenset[str]) -> frozenset[str]:
    """Check the values of a person's field and write age groups out as bands."""
    if subject not in (Subject.PERSON, Subject.SOMEONE):
        return values
    for value in sorted(values - PERSON_FIELDS[name]):
        raise ConditionError(f"'{value}' is geen waarde van {name}")
    if name != "age":
        return values
    return frozenset[str]().union(*(AGE_GROUPS[value] for value in values))
