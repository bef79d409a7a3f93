"""Leads through advice without an account. Answers are in memory only and go when one leaves. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.decision.advice import advise
from vios_desktop.decision.what_if import what_if
from vios_desktop.services.advice_page import file_name
from vios_desktop.ui.decision.cards import advice_model, what_if_model, what_if_questions
from vios_desktop.ui.decision.kind_choice import KindChoice
from vios_desktop.ui.decision.model import ALSO_PREFIX, KIND_STEP, Notice, NoticeKind, PathModel
from vios_desktop.ui.decision.paper import PaperMaker, PaperState
from vios_desktop.ui.decision.start_model import AlsoModel, StartModel, WalkLine
from vios_desktop.ui.decision.walking import Walking, alarm_model, alarm_of, path_model, question_model
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from vios_desktop.decision.facts import PersonFacts
    from vios_desktop.decision.walk import Walk
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.knowledge.search import Finder
    from vios_desktop.services.quick_advice import QuickAdviceService, QuickRules
    from vios_desktop.ui.decision.paper import PaperPorts
    from vios_desktop.ui.decision.ports import WalkPort
    from vios_desktop.ui.dialog_port import Dialogs, Question, SaveRequest
    from vios_desktop.ui.entrance.model import ErrorTexts


@dataclass(frozen=True, slots=True)
class KindPorts:
    """`groups` of the kinds in the order of the catalogue, and the search that forgives slips; both load anew."""

    groups: Callable[[], Mapping[str, str]]
    finder: Callable[[], Finder]


class QuickWords(Protocol):
    """The sentences that the presenter needs and cannot make."""

    def leave_question(self) -> Question: ...
    def save_request(self, file_name: str) -> SaveRequest: ...
    def say_paper(self, state: PaperState) -> None: ...


class QuickAdvicePresenter:
    """One walk at a time. `left` is called when the user goes back to unlocking."""

    def __init__(
        self,
        view: WalkPort,
        service: QuickAdviceService,
        runner: Runner,
        texts: ErrorTexts,
        words: QuickWords,
        paper: PaperPorts,
        kinds: KindPorts,
        left: Callable[[], None],
    ) -> None:
        self._kind_ports = kinds
        self._kinds: KindChoice | None = None
        self._query, self._finding, self._also_open = "", False, False
        self._view, self._service, self._texts, self._words = view, service, texts, words
        self._runner, self._left = RunnerScope(runner), left
        self._dialogs: Dialogs = paper.dialogs
        self._paper = PaperMaker(paper, self._runner, words.say_paper, self._not_made)
        self._persons: tuple[PersonFacts, ...] = ()
        self._rules: QuickRules | None = None
        self._walking: Walking | None = None
        self._on_start = False
        self._alarm_open = False

    def start(self) -> None:
        """Read the rules, which takes a moment, and show the kinds."""
        self._view.show_loading()
        self._runner.submit(self._service.rules, self._show_start, self._failed)

    def close(self) -> None:
        """Forget everything; answers of work that is still going on are dropped."""
        self._runner.close()
        self._walking = self._rules = self._kinds = None
        self._persons = ()

    def set_persons(self, persons: Sequence[PersonFacts]) -> None:
        """Whom the next walk is about; nobody means one pupil of whom nothing is known."""
        self._persons = tuple(persons)

    def search(self, query: str) -> None:
        """List the kinds that belong to what is typed."""
        self._query = query
        if self._kinds is not None:
            self._view.show_kinds(self._kinds.listed(query, self._taken))
            self.load_search()

    def load_search(self) -> None:
        """Load the search that forgives slips, once; until it is there titles are looked through."""
        if self._kinds is not None and self._kinds.finder is None and not self._finding:
            self._finding = True
            self._runner.submit(self._kind_ports.finder, self._found_finder, lambda _error: None)

    def open_also(self) -> None:
        """Let a further kind be chosen; the walk stays where it is."""
        if self._walking is not None and self._kinds is not None:
            self._also_open, self._query = True, ""
            model = AlsoModel(self._walking.walk.title, self._kinds.listed(without=self._taken))
            self._view.show_also(replace(_all_said_here(path_model(self._walking)), may_add=False), model)

    def close_also(self) -> None:
        """Back to the walk as it was."""
        self._show()

    def add_kind(self, kind: str) -> None:
        """Give one advice about this kind as well."""
        if self._walking is not None:
            self._alarm_open = False
            self._walking.add_kind(kind)
            self._show()

    @property
    def _taken(self) -> tuple[str, ...]:
        """Kinds that play already."""
        return self._walking.walk.all_kinds if self._walking is not None and self._also_open else ()

    def _found_finder(self, finder: Finder) -> None:
        self._finding = False
        if self._kinds is not None:
            self._kinds.finder = finder
            if self._query:
                self.search(self._query)

    def choose_kind(self, kind: str) -> None:
        persons = self._persons
        self._runner.submit(lambda: self._service.begin((kind,), persons), self._started, self._failed)

    def resume(self, _incident_id: str) -> None:
        """Go on with the walk that was left for the choice of another kind."""
        self._show()

    def answer(self, option_id: str) -> None:
        if self._walking is not None:
            self._walking.left = {}
            self._alarm_open = self._walking.answer(option_id)
            self._show()

    def go_back(self) -> None:
        """The question before this one; from the first one the choice of the kind."""
        self._alarm_open = False
        if self._walking is None or self._on_start:
            return
        if self._also_open or self._walking.go_back():
            self._show()
        else:
            self._begin_start()

    def go_to(self, step_id: str) -> None:
        """Show an earlier answer to change it."""
        self._alarm_open = False
        if step_id == KIND_STEP:
            self._begin_start()
        elif self._walking is not None and step_id.startswith(ALSO_PREFIX):
            self._walking.remove_kind(step_id.removeprefix(ALSO_PREFIX))
            self._show()
        elif self._walking is not None:
            self._walking.go_to(step_id)
            self._show()

    def leave_alarm(self) -> None:
        self._alarm_open = False
        self._show()

    def show_help(self) -> None:
        """What to do until help comes, asked for from the strip."""
        self._alarm_open = True
        if self._walking is not None and not self._on_start:
            self._view.show_alarm(alarm_model(self._walking.walk))
        elif self._rules is not None:
            self._view.show_alarm(alarm_of(self._rules.rules.alarm))

    def dismiss_notices(self) -> None:
        if self._walking is not None:
            self._walking.clear_notes()
        self._view.show_notices(())

    def try_answer(self, key: str, option_id: str) -> None:
        """Show what another answer would change; the walk stays as it is."""
        if self._walking is not None:
            walk = self._walking.walk
            self._view.show_what_if(what_if_model(walk, key, option_id, what_if(walk, key, option_id)))

    def print(self) -> None:
        if (walk := self._complete()) is not None:
            self._paper.print(lambda: self._service.page(walk))

    def save(self) -> None:
        if (walk := self._complete()) is not None:
            request = self._words.save_request(file_name(self._service.today()))
            self._paper.save(lambda: self._service.page(walk), request)

    def leave(self) -> None:
        """Back to unlocking, after a question where answers would be lost; from the list of kinds to the walk."""
        if self._also_open:
            self._show()
            return
        if self._walking is None or not self._walking.walk.answers:
            self._left()
            return

        def answered(wanted: bool) -> None:  # the callback of the port
            if wanted:
                self._left()

        self._dialogs.ask(self._words.leave_question(), answered)

    def _complete(self) -> Walk | None:
        walking = self._walking
        return walking.walk if walking is not None and walking.walk.complete else None

    def _begin_start(self) -> None:
        if self._rules is not None:
            self._show_start(self._rules)

    def _show_start(self, rules: QuickRules) -> None:
        self._rules, self._on_start, self._alarm_open = rules, True, False
        self._also_open, self._query = False, ""
        if self._kinds is None:
            self._kinds = KindChoice(rules.rules.kinds, self._kind_ports.groups())
        self._view.show_header("")
        self._view.show_saved(None)
        self._view.show_start(
            StartModel(self._kinds.listed(), self._line(), rules.rules.stale, without_account=True)
        )
        spoilt = (Notice(NoticeKind.CONTENT_SPOILT),) if rules.rules.instead else ()
        self._view.show_notices((*spoilt, _about_school(rules)))

    def _line(self) -> tuple[WalkLine, ...]:
        if self._walking is None or not self._walking.walk.answers:
            return ()
        walk = self._walking.walk
        return (WalkLine("", "", walk.kinds[0], walk.title, None),)

    def _started(self, walk: Walk) -> None:
        self._walking, self._alarm_open = Walking(walk), False
        self._show()

    def _show(self) -> None:
        walking = self._walking
        if walking is None:
            self._begin_start()
            return
        self._on_start = self._also_open = False
        if self._alarm_open:
            self._view.show_alarm(alarm_model(walking.walk))
            return
        step, walk = walking.step, walking.walk
        path = _all_said_here(path_model(walking))
        if step is None:
            self._show_advice(walk, path)
        else:
            stale = walk.pack.is_stale(self._service.today())
            model = question_model(walking, step, stale=stale, may_go_back=True)
            self._view.show_question(path, replace(model, known=False, corrected=False))
        self._view.show_notices(_changed(walking))

    def _show_advice(self, walk: Walk, path: PathModel) -> None:
        model = advice_model(
            walk,
            advise(walk),
            {},
            self._service.today(),
            on_record=False,
            may_choose=False,
            may_record=False,
        )
        said = model.answers + model.known
        self._view.show_advice(path, replace(model, answers=said, known=0))
        self._view.offer_what_if(what_if_questions(walk))

    def _failed(self, error: ViosError) -> None:
        no_rule = error.code in {"decision_no_rules", "decision_no_rule"}
        self._view.show_problem(self._texts.error(error.code, **error.params), no_rule=no_rule)

    def _not_made(self, error: ViosError) -> None:
        self._view.show_error(self._texts.error(error.code, **error.params))


def _all_said_here(path: PathModel) -> PathModel:
    """What is known was said here, not taken from an incident."""
    return replace(path, steps=tuple(replace(step, known=False) for step in path.steps))


def _about_school(rules: QuickRules) -> Notice:
    if rules.damaged:
        return Notice(NoticeKind.OPEN_RULES_DAMAGED)
    if rules.released_on is None:
        return Notice(NoticeKind.NO_OPEN_RULES)
    return Notice(NoticeKind.OPEN_RULES, day=rules.released_on)


def _changed(walking: Walking) -> tuple[Notice, ...]:
    """What a changed answer asks to look at again."""
    shown = walking.step.key if walking.step else ""
    check = {key: short for key, short in walking.to_check.items() if key != shown}
    if not check and not walking.left:
        return ()
    names, left = tuple(check.values()), tuple(walking.left.values())
    return (Notice(NoticeKind.CHECK, names, left, target=next(iter(check), "")),)
