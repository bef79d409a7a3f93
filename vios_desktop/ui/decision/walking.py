"""Where somebody is in a walk: which question is shown, what was changed, what must be looked at again. No Qt."""

from __future__ import annotations

from collections.abc import Mapping

from vios_desktop.decision.content import Alarm
from vios_desktop.decision.structure import alarm_module
from vios_desktop.decision.walk import Step, StepState, Walk
from vios_desktop.ui.decision.model import (
    ADVICE_STEP,
    ALSO_PREFIX,
    KIND_STEP,
    AlarmModel,
    Count,
    MapStep,
    OptionModel,
    PathModel,
    QuestionModel,
    TermModel,
)
from vios_desktop.ui.widgets.row_data import StepState as Shown

MOST_KINDS = 3
"""More kinds chosen in one walk would make an advice that nobody can oversee."""
_SHOWN = {
    StepState.ANSWERED: Shown.DONE,
    StepState.KNOWN: Shown.DONE,
    StepState.CURRENT: Shown.LATER,
    StepState.LATER: Shown.LATER,
}


class Walking:
    """A walk with a place in it. `at` is the key of an earlier question that is shown, "" for the next open one.

    `to_check` holds later answers that depend on one that was changed, `left` those that do not count any more,
    both as short names by key.
    """

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.at = ""
        self.to_check: dict[str, str] = {}
        self.left: dict[str, str] = {}
        self._jumped = False

    @property
    def step(self) -> Step | None:
        """The question to show; None when the advice is to be shown."""
        return (self.walk.step(self.at) if self.at else None) or self.walk.next_question

    def answer(self, option_id: str) -> bool:
        """Answer the question that is shown and go on; True if that brought the 112 card.

        Raises `ViosError` as `Walk.answer` does.
        """
        step = self.step
        if step is None:
            return False
        was_alarmed = self.walk.alarm is not None
        confirmed = step.state is not StepState.CURRENT and step.option is not None and step.option.id == option_id
        if not confirmed:
            self._change(step, option_id)
        self.to_check.pop(step.key, None)
        self._go_on(step.key)
        return self.walk.alarm is not None and not was_alarmed

    def add_kind(self, kind: str) -> None:
        """A further kind plays as well; its questions come after those that are there. Raises as `Walk.also`."""
        self.walk = self.walk.also(kind)
        self.at, self._jumped = "", False

    def remove_kind(self, kind: str) -> None:
        """Take a kind that was added away; its answers are kept, and said not to count now."""
        before = {step.key: step.short for step in self.walk.path if step.state is StepState.ANSWERED}
        self.walk = self.walk.without(kind)
        counted = {step.key for step in self.walk.path}
        self.left = {key: short for key, short in before.items() if key not in counted}
        self.to_check = {key: short for key, short in self.to_check.items() if key in counted}
        self.at, self._jumped = "", False

    def forget(self, key: str) -> None:
        """Let what the record says count again."""
        self.walk = self.walk.forget(key)
        self.to_check.pop(key, None)
        self.at, self._jumped = "", False

    def go_to(self, key: str) -> None:
        """Show an earlier question; after its answer one is back where one was."""
        if self.walk.step(key) is not None:
            self.at, self._jumped = key, True

    def go_back(self) -> bool:
        """Show the question before this one; False if there is none."""
        before = self._answered_before(self.step)
        if not before:
            return False
        self.at, self._jumped = before[-1].key, False
        return True

    @property
    def may_go_back(self) -> bool:
        return bool(self._answered_before(self.step))

    @property
    def returns(self) -> bool:
        """Whether one is back where one was after the answer to the question that is shown."""
        return self._jumped

    def clear_notes(self) -> None:
        self.to_check.clear()
        self.left.clear()

    def _change(self, step: Step, option_id: str) -> None:
        change = self.walk.change(step.key, option_id)
        self.walk = change.walk
        self.left = {left.key: left.short for left in change.left}
        on_path = {other.key for other in self.walk.path}
        kept = {key: short for key, short in self.to_check.items() if key in on_path}
        self.to_check = kept | {other.key: other.short for other in change.to_check}

    def _go_on(self, key: str) -> None:
        if self._jumped:
            self.at, self._jumped = "", False
            return
        path = self.walk.path
        place = next((number for number, step in enumerate(path) if step.key == key), len(path))
        following = [step for step in path[place + 1 :] if step.state is StepState.ANSWERED]
        self.at = following[0].key if self.at and following else ""

    def _answered_before(self, step: Step | None) -> list[Step]:
        path = self.walk.path
        place = next((n for n, other in enumerate(path) if step and other.key == step.key), len(path))
        return [other for other in path[:place] if other.state is StepState.ANSWERED]


def count_of(walking: Walking) -> Count | None:
    """The number of the question that is shown; None for a fact of the record and when there is no question."""
    step, walk = walking.step, walking.walk
    if step is None or step.state is StepState.KNOWN:
        return None
    number = 1
    for other in walk.path:
        if other.key == step.key:
            break
        number += other.state is StepState.ANSWERED
    still = walk.asked - number + 1 if step.state is StepState.ANSWERED else 0
    return Count(number, walk.remaining.least + still, walk.remaining.most + still)


def path_model(walking: Walking) -> PathModel:
    """The map of a walk that is being made."""
    walk, shown = walking.walk, walking.step
    last = MapStep(ADVICE_STEP, "", Shown.NOW if shown is None else Shown.LATER, changeable=False)
    steps = map_steps(walk, shown.key if shown is not None else "", walking.to_check, changeable=True)
    may_add = len(walk.kinds) < MOST_KINDS
    return PathModel((*steps, last), count_of(walking), walk.pack.checked_on, walk.pack.version, may_add)


def map_steps(
    walk: Walk, shown: str = "", to_check: Mapping[str, str] | None = None, *, changeable: bool = False
) -> tuple[MapStep, ...]:
    """What it is about and every question, with a heading where the part of a further kind begins."""
    title = walk.pack.protocols[walk.kinds[0]].title
    steps = [MapStep(KIND_STEP, "", Shown.DONE, title, changeable=changeable)]
    waiting = list(walk.all_kinds[1:])
    for step in walk.path:
        if step.kind not in walk.all_kinds:
            continue  # of a kind that an answer may still bring in: it would promise too much
        while step.kind in waiting:
            steps.append(_heading(walk, waiting.pop(0), changeable=changeable))
        steps.append(
            MapStep(
                step.key,
                step.short,
                Shown.NOW if shown == step.key else _SHOWN[step.state],
                step.answer,
                known=step.state is StepState.KNOWN,
                needs_check=step.key in (to_check or {}),
                changeable=changeable,
            )
        )
    return (*steps, *(_heading(walk, kind, changeable=changeable) for kind in waiting))


def _heading(walk: Walk, kind: str, *, changeable: bool) -> MapStep:
    pulled_by = walk.pulled_by(kind)
    return MapStep(
        f"{ALSO_PREFIX}{kind}",
        walk.pack.protocols[kind].title,
        Shown.DONE,
        pulled_by.short if pulled_by is not None else "",
        changeable=changeable and kind in walk.kinds,
    )


def question_model(walking: Walking, step: Step, *, stale: bool, may_go_back: bool) -> QuestionModel:
    walk, question = walking.walk, step.question
    options = step.options if step.state is StepState.CURRENT else question.options
    return QuestionModel(
        key=step.key,
        text=step.text,
        help=question.help,
        options=tuple(OptionModel(option.id, option.label, option.hint) for option in options),
        chosen=step.option.id if step.option else "",
        why=question.why,
        cites=tuple(source.cite for source in question.sources),
        checked_on=question.checked_on,
        terms=tuple(TermModel(term.word, term.meaning) for term in question.terms),
        count=count_of(walking),
        one_key=question.id == walk.pack.protocols[walk.kinds[0]].ask[0],
        known=step.state is StepState.KNOWN,
        corrected=_corrected(walk, step),
        may_go_back=may_go_back,
        returns=walking.returns,
        stale=stale,
    )


def _corrected(walk: Walk, step: Step) -> bool:
    """Whether the record has an answer of its own to a question that was answered here."""
    if step.state is not StepState.ANSWERED:
        return False
    before = walk.forget(step.key).step(step.key)
    return before is not None and before.state is StepState.KNOWN


def alarm_model(walk: Walk) -> AlarmModel:
    """The 112 card of this walk, whether or not there is danger now."""
    alarm = alarm_module(walk.pack, walk.kinds[0]).alarm
    if alarm is None:  # the loader refuses such a pack
        raise ValueError(walk.kinds[0])
    own = [step.text for kind in walk.all_kinds for step in walk.pack.protocols[kind].alarm_steps]
    model = alarm_of(alarm, part_of_walk=walk.danger)
    return AlarmModel(model.title, model.text, model.number, (*own, *model.steps), model.part_of_walk)


def alarm_of(alarm: Alarm, *, part_of_walk: bool = False) -> AlarmModel:
    steps = tuple(step.text for step in alarm.steps)
    return AlarmModel(alarm.title, alarm.text, alarm.number.number, steps, part_of_walk)
