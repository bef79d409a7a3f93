"""What the presenters of the decision help hand to their views: plain data, no Qt, no sentences of the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from vios_desktop.decision.labels import Deadline
from vios_desktop.domain.decision_record import Choice
from vios_desktop.ui.widgets.row_data import StepState

KIND_STEP = "kind"
ADVICE_STEP = "advice"
"""Ids of the first and the last step of the map, which are no questions; the view has their words."""
ALSO_PREFIX = "also:"
"""Begins the id of a step that says which further kind plays from there on."""


@dataclass(frozen=True, slots=True)
class MapStep:
    """One step of the map. `known` says that the record answered it, not the user.

    A step whose id begins with `ALSO_PREFIX` heads the part of a further kind: `title` is that kind, `answer` the
    question whose answer brought it in, or empty; `changeable` means that it can be taken away.
    """

    id: str
    title: str
    state: StepState
    answer: str = ""
    known: bool = False
    needs_check: bool = False
    changeable: bool = True


@dataclass(frozen=True, slots=True)
class Count:
    """How far the walk is: this is question `number`, and `least` to `most` are still open, this one included."""

    number: int
    least: int
    most: int

    @property
    def total(self) -> int | None:
        """How many questions there are in all, where that is certain."""
        return self.number + self.least - 1 if self.least == self.most else None


@dataclass(frozen=True, slots=True)
class PathModel:
    """The map beside the page. `count` is None when no question is open; `may_add` a further kind."""

    steps: tuple[MapStep, ...]
    count: Count | None
    checked_on: date
    version: str
    may_add: bool = False


@dataclass(frozen=True, slots=True)
class OptionModel:
    id: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TermModel:
    """A hard word and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class QuestionModel:
    """One question. `one_key` means that a key of an answer also goes on; `known` that the record has the answer.

    `corrected` marks a fact of the record that was given another answer here. `returns` means that one is back
    where one was after this answer.
    """

    key: str
    text: str
    help: str
    options: tuple[OptionModel, ...]
    chosen: str
    why: str
    cites: tuple[str, ...]
    checked_on: date
    terms: tuple[TermModel, ...]
    count: Count | None
    one_key: bool = False
    known: bool = False
    corrected: bool = False
    may_go_back: bool = True
    returns: bool = False
    stale: bool = False


class NoticeKind(StrEnum):
    RESUMED = "resumed"
    CHECK = "check"
    CARDS = "cards"
    OPEN_RULES = "open_rules"
    NO_OPEN_RULES = "no_open_rules"
    OPEN_RULES_DAMAGED = "open_rules_damaged"
    CONTENT_SPOILT = "content_spoilt"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know above the page. `names` are short names of questions or cards.

    `left` are questions whose answers are kept but do not count now; `target` is the step to look at first; `day`
    is when the school released its rules.
    """

    kind: NoticeKind
    names: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    at: datetime | None = None
    target: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AlarmModel:
    """The 112 card. `part_of_walk` when an answer brought it, otherwise it was asked for from the strip."""

    title: str
    text: str
    number: str
    steps: tuple[str, ...]
    part_of_walk: bool


@dataclass(frozen=True, slots=True)
class CallLine:
    """A number to call. `id` finds its call card; `deadline` is that of the advice that asks for the call."""

    label: str
    number: str
    own: bool
    id: str = ""
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """The answer of a card for one person."""

    person: str
    headline: str


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """A rule that had a say and was outweighed by another one."""

    value: str
    because: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule of the school itself that had a say. `look_up` says how to find out what is not filled in yet."""

    text: str
    value: str
    look_up: str = ""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One thing to do or not to do, with all that it rests on. `persons` are those it is about.

    `first` marks what decides the card or cannot wait: it is never folded away.
    """

    text: str
    because: str
    persons: tuple[str, ...]
    rests_on: tuple[tuple[str, str], ...]
    cites: tuple[str, ...]
    certainty: str
    verified: bool
    checked_on: date
    deadline: str
    who: str
    calls: tuple[CallLine, ...]
    agreement: str
    first: bool = True


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """What was chosen on a card, or (without `at`) the reason that is being typed."""

    choice: Choice
    reason: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class CardModel:
    """One card. `weakest` is the certainty of its least certain leading rule; `soon` means today or now."""

    axis: str
    value: str
    question: str
    short: str
    headline: str
    because: str
    deadline: str
    soon: bool
    persons: tuple[PersonLine, ...]
    outweighed: tuple[ReasonLine, ...]
    cites: tuple[str, ...]
    checked_on: date
    weakest: str
    verified: bool
    calls: tuple[CallLine, ...]
    do: tuple[ItemLine, ...]
    avoid: tuple[ItemLine, ...]
    read_only: bool
    choice: ChoiceLine | None = None
    rules: tuple[RuleLine, ...] = ()

    @property
    def chosen(self) -> bool:
        return self.choice is not None and self.choice.at is not None

    @property
    def agreements(self) -> tuple[str, ...]:
        """What accepting this card turns into agreements."""
        return tuple(dict.fromkeys(item.agreement for item in self.do if item.agreement))


@dataclass(frozen=True, slots=True)
class AdviceModel:
    """The whole page. `may_choose` is False without a record and for who may not fix a decision.

    `may_record` says whether an advice without a record can become one.
    """

    title: str
    answers: int
    known: int
    checked_on: date
    version: str
    disclaimer: str
    cards: tuple[CardModel, ...]
    on_record: bool
    may_choose: bool
    danger: bool
    stale: bool
    may_record: bool = True

    @property
    def to_choose(self) -> tuple[CardModel, ...]:
        return tuple(card for card in self.cards if not card.read_only)

    @property
    def missing(self) -> tuple[CardModel, ...]:
        return tuple(card for card in self.to_choose if not card.chosen)

    def card(self, axis: str) -> CardModel:
        return next(card for card in self.cards if card.axis == axis)


@dataclass(frozen=True, slots=True)
class WhatIfQuestion:
    """A question of the path with its answers, to try another one."""

    key: str
    title: str
    options: tuple[OptionModel, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A card that would differ; the same answer before and after means other things to do."""

    card: str
    before: str
    after: str
    answer_changes: bool


@dataclass(frozen=True, slots=True)
class WhatIfModel:
    """What another answer would change; `assumed` are new questions that count as "Weet ik niet" here."""

    key: str
    option: str
    question: str
    answer: str
    changes: tuple[ChangeLine, ...]
    assumed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreementLine:
    text: str
    owner: str
    due_on: date | None
    without_delay: bool


@dataclass(frozen=True, slots=True)
class ReceiptModel:
    """What was just fixed."""

    incident_number: str
    made_at: datetime
    today: date
    accepted: int
    deviated: int
    agreements: tuple[AgreementLine, ...]
    code: str


@dataclass(frozen=True, slots=True)
class RecordModel:
    """A fixed decision, to read. `now_version` is that of the rules of today."""

    incident_number: str
    title: str
    made_at: datetime
    made_by: str
    version: str
    checked_on: date
    now_version: str
    now_checked_on: date
    same: bool
    code: str
    disclaimer: str
    path: tuple[MapStep, ...]
    cards: tuple[CardModel, ...]

    @property
    def rules_changed(self) -> bool:
        return self.version != self.now_version
