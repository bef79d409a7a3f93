"""From the cards of the engine to what a card on the screen shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from vios_desktop.decision.advice import Advice, AdviceItem, Call, Card
from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.vocabulary import DeadlineKind
from vios_desktop.decision.walk import StepState, Walk
from vios_desktop.decision.what_if import WhatIf
from vios_desktop.ui.decision.model import (
    AdviceModel,
    CallLine,
    CardModel,
    ChangeLine,
    ChoiceLine,
    ItemLine,
    OptionModel,
    PersonLine,
    ReasonLine,
    RuleLine,
    WhatIfModel,
    WhatIfQuestion,
)

_SOON = frozenset({DeadlineKind.NOW, DeadlineKind.WITHOUT_DELAY, DeadlineKind.TODAY})


def advice_model(
    walk: Walk,
    advice: Advice,
    choices: Mapping[str, ChoiceLine],
    today: date,
    *,
    on_record: bool,
    may_choose: bool,
    may_record: bool = True,
) -> AdviceModel:
    """The page with all cards; `choices` by axis."""
    known = sum(step.state is StepState.KNOWN for step in walk.path)
    return AdviceModel(
        title=advice.title,
        answers=walk.asked,
        known=known,
        checked_on=advice.checked_on,
        version=advice.pack_version,
        disclaimer=advice.disclaimer,
        cards=tuple(card_model(card, choices.get(card.axis.value)) for card in advice.cards),
        on_record=on_record,
        may_choose=may_choose,
        danger=advice.alarm is not None,
        stale=walk.pack.is_stale(today),
        may_record=may_record,
    )


def card_model(card: Card, choice: ChoiceLine | None = None) -> CardModel:
    leads = card.leads or card.items
    weakest = max(leads, key=lambda item: item.certainty.weakness)
    return CardModel(
        axis=card.axis.value,
        value=card.value,
        question=card.question,
        short=card.short,
        headline=card.headline,
        because=card.because,
        deadline=card.deadline_text,
        soon=card.deadline.kind in _SOON,
        persons=_persons(card),
        outweighed=_outweighed(card),
        cites=tuple(dict.fromkeys(cite for item in leads for cite in item.cites)),
        checked_on=min(item.checked_on for item in leads),
        weakest=weakest.certainty_text,
        verified=weakest.verified,
        calls=_calls((call for item in leads for call in item.numbers), card.deadline),
        do=_lines(item for item in card.items if not item.avoid),
        avoid=_lines(item for item in card.items if item.avoid),
        read_only=card.read_only,
        choice=choice,
        rules=_rules(card),
    )


def _persons(card: Card) -> tuple[PersonLine, ...]:
    """A line per person where they do not all get the same answer."""
    named = [(answer.person.label, answer.headline) for answer in card.answers if answer.person is not None]
    if len({headline for _label, headline in named}) < 2:
        return ()
    together: dict[str, list[str]] = {}
    for label, headline in named:
        together.setdefault(headline, []).append(label)
    return tuple(PersonLine(", ".join(dict.fromkeys(labels)), headline) for headline, labels in together.items())


def _outweighed(card: Card) -> tuple[ReasonLine, ...]:
    lines = (ReasonLine(reason.value_text, reason.because) for reason in card.reasons if not reason.wins)
    return tuple(dict.fromkeys(lines))


def _rules(card: Card) -> tuple[RuleLine, ...]:
    """The school's own rules among the grounds, each once."""
    grounds = dict.fromkeys(ground for item in card.items for ground in item.rests_on if ground.setting)
    return tuple(RuleLine(ground.label, ground.value, ground.look_up) for ground in grounds)


def _calls(calls: Iterable[Call], deadline: Deadline) -> tuple[CallLine, ...]:
    lines = (CallLine(_called(call), call.number, call.own, call.id, deadline) for call in calls)
    return tuple(dict.fromkeys(lines))


def _called(call: Call) -> str:
    return f"{call.label}, {call.name}" if call.name else call.label


def _lines(items: Iterable[AdviceItem]) -> tuple[ItemLine, ...]:
    return tuple(_line(item) for item in items)


def _line(item: AdviceItem) -> ItemLine:
    return ItemLine(
        text=item.text,
        because=item.because,
        persons=tuple(dict.fromkeys(person.label for person in item.persons)),
        rests_on=tuple((ground.label, ground.value) for ground in item.rests_on if not ground.setting),
        cites=item.cites,
        certainty=item.certainty_text,
        verified=item.verified,
        checked_on=item.checked_on,
        deadline=item.deadline_text,
        who=item.who_text,
        calls=_calls(item.numbers, item.deadline),
        agreement=item.proposal.text if item.proposal else "",
        first=item.leads or item.deadline.kind in _SOON,
    )


def what_if_questions(walk: Walk) -> tuple[WhatIfQuestion, ...]:
    """The questions of the path that another answer could be tried on."""
    return tuple(
        WhatIfQuestion(
            step.key,
            step.short,
            tuple(OptionModel(option.id, option.label) for option in step.options),
            step.option.id,
        )
        for step in walk.path
        if step.option is not None
    )


def what_if_model(walk: Walk, key: str, option_id: str, found: WhatIf) -> WhatIfModel:
    step = walk.step(key)
    option = step.question.option(option_id) if step else None
    return WhatIfModel(
        key=key,
        option=option_id,
        question=step.short if step else "",
        answer=option.label if option else "",
        changes=tuple(
            ChangeLine(change.after.short, change.before.headline, change.after.headline, change.answer_changes)
            for change in found.changes
        ),
        assumed=tuple(dict.fromkeys(found.assumed)),
    )
