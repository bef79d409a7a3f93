"""Leads through the decision help: start, questions, the 112 card; the advice is in `advice_desk`. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.decisions import MarkedChoice, Rules, WalkOnRecord
from vios_desktop.services.school import kind_groups
from vios_desktop.ui.decision.advice_desk import AdviceDesk
from vios_desktop.ui.decision.kind_choice import KindChoice
from vios_desktop.ui.decision.left_walks import left_walks
from vios_desktop.ui.decision.model import ALSO_PREFIX, KIND_STEP, Notice, NoticeKind
from vios_desktop.ui.decision.start_model import AlsoModel, StartModel, WalkLine
from vios_desktop.ui.decision.walking import Walking, alarm_model, alarm_of, path_model, question_model
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from vios_desktop.decision.walk import Walk
    from vios_desktop.knowledge.search import Finder
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.decision.ports import WalkPort
    from vios_desktop.ui.navigation import Navigator


class DecisionPresenter:
    """One walk at a time. `open` says what the next visit is about, `entered` reads and shows it."""

    def __init__(
        self,
        view: WalkPort,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        finder: Callable[[], Finder],
    ) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        self._finder = finder
        self._kinds: KindChoice | None = None
        self._query, self._finding = "", False
        self._also_open = False
        self._incident_id: str | None = None
        self._kind = ""
        self._fresh = True
        self._walking: Walking | None = None
        self._loose: Walking | None = None  # a walk without a record, as long as the program is unlocked
        self._on_record: WalkOnRecord | None = None
        self._rules: Rules | None = None
        self._resumed: Notice | None = None
        self._alarm_open = False
        self._kept: tuple[object, ...] | None = None
        self.advice = AdviceDesk(view, desk, self._runner, texts, navigator, self.keep)

    @property
    def draft_is_kept(self) -> bool:
        """Something is answered or chosen about a record, and the vault has all of it."""
        return self._kept is not None and self._kept == self._state()

    def open(self, incident_id: str | None) -> None:
        """Begin with this incident, or with the choice of a kind, at the next `entered`."""
        self._incident_id, self._fresh, self._kind = incident_id, True, ""

    def open_about(self, kind: str) -> None:
        """Begin without a record, about this kind, at the next `entered`."""
        self.open(None)
        self._kind = kind

    def entered(self) -> None:
        """Read what is to be shown. A walk without a record stays where it was left."""
        if not self._fresh and self.advice.is_fixed:
            self.advice.show_receipt_again()
            return
        if self._incident_id is None and not self._fresh and self._walking is not None:
            self._show()
            return
        self._view.show_error(None)
        self._view.show_loading()
        if self._kind:
            kind, self._kind, self._fresh = self._kind, "", False
            self.choose_kind(kind)
        elif self._incident_id is None:
            self._begin_start()
        else:
            self._begin_record(self._incident_id)

    def close(self) -> None:
        self._runner.close()

    def choose_kind(self, kind: str) -> None:
        """Begin a walk about this kind, without a record."""
        work = lambda: self._desk.decisions.begin_without_record((kind,))  # noqa: E731  # reads as the others do
        self._runner.submit(work, self._started, self._failed)

    def search(self, query: str) -> None:
        """List the kinds that belong to what is typed."""
        self._query = query
        if self._kinds is None:
            return
        self._view.show_kinds(self._kinds.listed(query, self._taken))
        self.load_search()

    def load_search(self) -> None:
        """Load the search that forgives slips, once; until it is there titles are looked through."""
        if self._kinds is not None and self._kinds.finder is None and not self._finding:
            self._finding = True
            self._runner.submit(
                self._finder, self._found_finder, lambda _error: None
            )  # titles can still be searched

    def open_also(self) -> None:
        """Let a further kind be chosen; the walk stays where it is."""
        if self._walking is not None and not self.advice.is_fixed:
            self._also_open = True
            self._runner.submit(self._read_kinds, self._show_also, self._failed)

    def close_also(self) -> None:
        """Back to the walk as it was."""
        self._show()

    def add_kind(self, kind: str) -> None:
        """Give one advice about this kind as well."""
        if self._walking is not None:
            self._alarm_open = False
            self._walking.add_kind(kind)
            self.keep()
            self._show()

    def resume(self, incident_id: str) -> None:
        """Go on with a walk that was left; without an incident with the one that is still in memory."""
        if incident_id:
            self._navigator.ask_advice(incident_id)
        elif self._loose is not None:
            self._walking = self._loose
            self._show()

    def answer(self, option_id: str) -> None:
        """Answer the question that is shown and go on."""
        walking = self._walking
        if walking is None:
            return
        self._resumed = None
        walking.left = {}
        self._alarm_open = walking.answer(option_id)
        self.keep()
        self._show()

    def go_back(self) -> None:
        """The question before this one; from the first one, without a record, the choice of the kind."""
        walking = self._walking
        if walking is None or self.advice.is_fixed:
            return
        self._alarm_open = False
        if self._also_open or walking.go_back():
            self._show()
        elif self._on_record is None:
            self._change_kind()

    def go_to(self, step_id: str) -> None:
        """Show an earlier answer to change it, or take away a kind that was added."""
        if step_id == KIND_STEP:
            self._change_kind()
        elif self._walking is None:
            return
        elif step_id.startswith(ALSO_PREFIX):
            self._walking.remove_kind(step_id.removeprefix(ALSO_PREFIX))
            self.keep()
            self._show()
        else:
            self._alarm_open = False
            self._walking.go_to(step_id)
            self._show()

    def use_record(self, key: str) -> None:
        """Let what the record says count again instead of the answer given here."""
        if self._walking is not None:
            self._walking.forget(key)
            self.keep()
            self._show()

    def leave_alarm(self) -> None:
        """On to the rest of the walk."""
        self._alarm_open = False
        self._show()

    def show_help(self) -> None:
        """What to do until help comes, asked for from the strip."""
        self._alarm_open = True
        if self._walking is not None:
            self._view.show_alarm(alarm_model(self._walking.walk))
        elif self._rules is not None:
            self._view.show_alarm(alarm_of(self._rules.alarm))

    def dismiss_notices(self) -> None:
        self._resumed = None
        self.advice.forget_dropped()
        if self._walking is not None:
            self._walking.clear_notes()
        self._show_notices(self.advice.notices)

    def stop(self) -> None:
        """Stop here; the answers are kept already."""
        self._navigator.back()

    def back(self) -> None:
        """To the incident, or without one to the choice of the kind; from the list of kinds to the walk."""
        if self._also_open:
            self._show()
        elif self._on_record is not None:
            self._navigator.show_incidents(self._on_record.incident_id)
        elif self._walking is not None:
            self._begin_start()
        else:
            self._navigator.back()

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is there, then call `done` once."""
        begun = self._walking is not None and bool(self._walking.walk.answers)
        if self._on_record is None or not begun or self.advice.is_fixed:
            done()
            return
        self._keep(lambda _draft: done(), lambda _error: done())

    def keep(self) -> None:
        """Keep answers and choices, in the background; nothing is kept without a record."""
        if self._on_record is not None and not self.advice.is_fixed:
            self._keep(lambda draft: self._view.show_saved(draft.saved_at), self._not_kept)

    def _keep(self, on_done: Callable[[Draft], None], on_error: Callable[[ViosError], None]) -> None:
        if self._on_record is None or self._walking is None:
            return
        on_record = replace(self._on_record, walk=self._walking.walk)
        choices, state = self.advice.kept, self._state()

        def done(draft: Draft) -> None:
            self._kept = state
            on_done(draft)

        self._runner.submit(lambda: self._desk.decisions.keep(on_record, choices), done, on_error)

    def _state(self) -> tuple[object, ...] | None:
        """What a draft of this walk would hold; None where none is kept."""
        if self._on_record is None or self._walking is None or self.advice.is_fixed:
            return None
        walk = self._walking.walk
        return self._on_record.incident_id, walk.kinds, dict(walk.answers), self.advice.kept

    def _begin_start(self) -> None:
        self._walking = self._on_record = None
        self._also_open = False
        loose = self._loose_line()

        def read() -> tuple[Rules, KindChoice, StartModel]:
            rules = self._desk.decisions.rules()
            kinds = self._kinds_of(rules)
            return (
                rules,
                kinds,
                StartModel(kinds.listed(), (*loose, *left_walks(self._desk, self._texts.language)), rules.stale),
            )

        self._runner.submit(read, self._show_start, self._failed)

    def _read_kinds(self) -> KindChoice:
        return self._kinds_of(self._desk.decisions.rules())

    def _kinds_of(self, rules: Rules) -> KindChoice:
        """By the words of the school's own list, which are those of the form."""
        school = self._desk.school.view()
        listed = {item.code for item in school.catalogues[CatalogueName.KIND]}
        words = {kind: school.label(CatalogueName.KIND, kind) for kind, _title in rules.kinds if kind in listed}
        return KindChoice(rules.kinds, kind_groups(school.catalogues[CatalogueName.KIND]), words)

    def _found_finder(self, finder: Finder) -> None:
        self._finding = False
        if self._kinds is not None:
            self._kinds.finder = finder
            if self._query:
                self.search(self._query)

    def _keep_kinds(self, kinds: KindChoice) -> None:
        """A list that was read anew, with the search that was loaded before."""
        kinds.finder = self._kinds.finder if self._kinds is not None else None
        self._kinds, self._query = kinds, ""

    def _show_also(self, kinds: KindChoice) -> None:
        self._keep_kinds(kinds)
        if self._walking is not None and self._also_open:
            model = AlsoModel(self._walking.walk.title, kinds.listed(without=self._taken))
            self._view.show_also(replace(path_model(self._walking), may_add=False), model)

    @property
    def _taken(self) -> tuple[str, ...]:
        """Kinds that play already."""
        return self._walking.walk.all_kinds if self._walking is not None and self._also_open else ()

    def _loose_line(self) -> tuple[WalkLine, ...]:
        if self._loose is None:
            return ()
        walk = self._loose.walk
        return (WalkLine("", "", walk.kinds[0], walk.title, None),)

    def _show_start(self, read: tuple[Rules, KindChoice, StartModel]) -> None:
        before = self._rules
        self._rules, kinds, model = read
        if self._kinds is not None and before is not None and before.version != self._rules.version:
            self._kinds.finder = None  # it searches the content of before
        self._keep_kinds(kinds)
        self._fresh = False
        self._view.show_header("")
        self._view.show_saved(None)
        self._view.show_start(model)
        self._view.show_notices((Notice(NoticeKind.CONTENT_SPOILT),) if self._rules.instead else ())

    def _begin_record(self, incident_id: str) -> None:
        def read() -> tuple[WalkOnRecord, tuple[MarkedChoice, ...]]:
            on_record = self._desk.decisions.begin(incident_id)
            return on_record, self._desk.decisions.kept_choices(on_record)

        self._runner.submit(read, self._begun, self._failed)

    def _begun(self, read: tuple[WalkOnRecord, tuple[MarkedChoice, ...]]) -> None:
        on_record, choices = read
        self._on_record, self._walking = on_record, Walking(on_record.walk)
        self.advice.begin(choices, on_record)
        self._kept = self._state() if on_record.resumed_at is not None else None
        self._resumed = None
        if self._fresh and on_record.resumed_at is not None and on_record.walk.asked:
            step = on_record.walk.next_question
            names = (step.short,) if step else ()
            self._resumed = Notice(NoticeKind.RESUMED, names, at=on_record.resumed_at)
        self._fresh = self._alarm_open = False
        self._view.show_header(on_record.incident_number)
        self._view.show_saved(on_record.resumed_at)
        self._show()

    def _started(self, walk: Walk) -> None:
        self._walking, self._on_record = Walking(walk), None
        self._loose = self._walking
        self.advice.begin((), None)
        self._resumed, self._alarm_open = None, False
        self._view.show_header("")
        self._show()

    def _change_kind(self) -> None:
        if self._on_record is not None:
            self._navigator.change_incident(self._on_record.incident_id)
        else:
            self._begin_start()

    def _show(self) -> None:
        self._also_open = False
        walking = self._walking
        if walking is None:
            self._begin_start()
            return
        if self._alarm_open:
            self._view.show_alarm(alarm_model(walking.walk))
            return
        step, walk = walking.step, walking.walk
        path = path_model(walking)
        if step is None:
            self.advice.show(walk, path)
        else:
            stale = walk.pack.is_stale(self._desk.session.clock.today())
            back = walking.may_go_back or self._on_record is None
            self._view.show_question(path, question_model(walking, step, stale=stale, may_go_back=back))
        self._show_notices(self.advice.notices if step is None else ())

    def _show_notices(self, cards: tuple[Notice, ...]) -> None:
        own = self._notices(self._walking) if self._walking is not None else ()
        self._view.show_notices((*own, *cards))

    def _notices(self, walking: Walking) -> tuple[Notice, ...]:
        notices = [self._resumed] if self._resumed else []
        shown = walking.step.key if walking.step else ""
        check = {key: short for key, short in walking.to_check.items() if key != shown}
        if check or walking.left:
            names, left = tuple(check.values()), tuple(walking.left.values())
            notices.append(Notice(NoticeKind.CHECK, names, left, target=next(iter(check), "")))
        return tuple(notices)

    def _failed(self, error: ViosError) -> None:
        no_rule = error.code in {"decision_no_rules", "decision_no_rule"}
        self._view.show_problem(self._texts.error(error.code, **error.params), no_rule=no_rule)

    def _not_kept(self, error: ViosError) -> None:
        self._view.show_saved(None)
        self._view.show_error(self._texts.error(error.code, **error.params))
