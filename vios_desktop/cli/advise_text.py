"""Prints a question or an advice as plain Dutch text."""

from __future__ import annotations

from typing import TextIO

from vios_desktop.decision.advice import AdviceItem, Card, advise
from vios_desktop.decision.walk import Step, StepState, Walk


def write_question(walk: Walk, step: Step, out: TextIO) -> None:
    """The open question with its options, after what was answered so far."""
    _write_alarm(walk, out)
    _write_path(walk, out)
    left = walk.remaining
    count = f"{left.least}" if left.certain else f"{left.least} tot {left.most}"
    out.write(
        f"Nog {count} {'vraag' if count == '1' else 'vragen'}. De volgende:\n\n  {step.text}  ({step.key})\n"
    )
    if step.question.help:
        out.write(f"  {step.question.help}\n")
    out.writelines(f"    {option.id:<12} {option.label}\n" for option in step.options)


def write_advice(walk: Walk, out: TextIO) -> None:
    """All cards with everything to do."""
    advice = advise(walk)
    _write_alarm(walk, out)
    out.write(f"Advies: {advice.title}\n{advice.disclaimer}\n\n")
    _write_path(walk, out)
    for card in advice.cards:
        _write_card(card, out)
    out.write(f"Regels {advice.pack_version}, gecontroleerd op {advice.checked_on:%d-%m-%Y}.\n")


def _write_alarm(walk: Walk, out: TextIO) -> None:
    alarm = walk.alarm
    if alarm is None:
        return
    out.write(f"{alarm.title}. {alarm.text}\n")
    out.writelines(f"  - {step.text}\n" for step in alarm.steps)
    out.write("\n")


def _write_path(walk: Walk, out: TextIO) -> None:
    for step in walk.path:
        if step.state in (StepState.ANSWERED, StepState.KNOWN):
            known = " (bekend)" if step.state is StepState.KNOWN else ""
            out.write(f"  {step.short} {step.answer}{known}\n")
    out.write("\n")


def _write_card(card: Card, out: TextIO) -> None:
    out.write(f"{card.question} {card.headline}\n  {card.because}\n")
    if len(card.answers) > 1:
        for answer in card.answers:
            who = answer.person.label if answer.person else ""
            out.write(f"  {who}: {answer.headline}\n")
    for reason in card.reasons:
        if not reason.wins:
            out.write(f"  Anders gold: {reason.value_text}. {reason.because}\n")
    for item in card.items:
        _write_item(item, out)
    out.write("\n")


def _write_item(item: AdviceItem, out: TextIO) -> None:
    mark = "x Niet doen: " if item.avoid else "- "
    who = f" ({item.person_text})" if item.persons else ""
    out.write(f"  {mark}{item.text}{who}\n")
    details = [item.who_text, item.deadline_text, *(f"{call.label} {call.number}" for call in item.numbers)]
    out.write(f"      {'. '.join(part for part in details if part)}\n")
    out.write(f"      Bron: {'; '.join(item.cites)}. {item.certainty_text}, {item.checked_on:%d-%m-%Y}\n")
