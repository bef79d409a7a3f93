"""The meeting while it is held: what is typed is kept at once, and becomes records in the end. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from vios_desktop.domain.core_team import FollowUp, Meeting, PartnerNews, TypedAgreement, TypedGap
from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.meeting_rules import follow_up_problem
from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.services.core_team.finishing import Finished
from vios_desktop.services.core_team.meetings import MeetingView
from vios_desktop.services.desk import Desk
from vios_desktop.texts import ErrorText, Texts
from vios_desktop.ui.autosave import Later
from vios_desktop.ui.meeting import model
from vios_desktop.ui.meeting.keeper import Change, MeetingKeeper
from vios_desktop.ui.meeting.table_draft import HalfTypedView, TableDraft, Where
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.runner import Runner, RunnerScope

Item = TypeVar("Item", TypedAgreement, TypedGap, PartnerNews)

_FIELDS = {"owner_kind": "owner", "gap": "text"}


class TableView(HalfTypedView, Protocol):
    def show_view(self, view: MeetingView, *, fill: bool) -> None: ...
    def show_point(self, kind: AgendaKind | None) -> None: ...
    def show_case(self, number: int, letter: str, *, names: bool) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_form_problems(self, form: str, problems: dict[str, str]) -> None: ...
    def clear_form(self, form: str) -> None: ...
    def show_saved(self, text: str) -> None: ...
    def word_saved(self, time: str) -> str: ...
    def word_removed(self) -> str: ...
    def word_finished(self) -> str: ...


class TablePresenter:
    def __init__(
        self, view: TableView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, later: Later
    ) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        self._keeper = MeetingKeeper(desk, self._runner, self._shown, self._failed)
        self.draft = TableDraft(view, desk, self._runner, later, self._where, self._failed)
        self._meeting_id = ""
        self._point: AgendaKind | None = AgendaKind.OPENING
        self._case, self._names, self._loose, self._fill = 0, False, False, True

    def open(self, meeting_id: str) -> None:
        self._keeper.open(meeting_id)
        self._meeting_id = meeting_id
        self._point, self._case, self._names, self._loose, self._fill = AgendaKind.OPENING, 0, False, False, True

    def entered(self) -> None:
        """Names are hidden again whenever the page comes into view."""
        self._names, self._fill = False, True
        if self._meeting_id:
            self.draft.ask(self._meeting_id)
        self._keeper.read()

    def leave(self, done: Callable[[], None]) -> None:
        self._names = False
        self._keeper.when_kept(lambda: self.draft.page.flush(done))

    def close(self) -> None:
        self.draft.page.stop()
        self._runner.close()

    def choose_point(self, kind: AgendaKind | None) -> None:
        self._point, self._loose = kind, False
        self._view.show_point(kind)
        self._show_case()

    def step_point(self, step: int) -> None:
        """To the next point, and the one that is left is done; or back."""
        order = [*AgendaKind, None]
        place = order.index(self._point)
        left = self._point
        if step > 0 and left is not None:
            self._keeper.put(lambda m: model.with_item(m, left, done=True))
        self.choose_point(order[max(0, min(place + step, len(order) - 1))])

    def step_case(self, step: int) -> None:
        view = self._keeper.view
        if view is not None and view.cases:
            self.choose_case(max(0, min(self._case + step, len(view.cases) - 1)))

    def choose_case(self, number: int) -> None:
        """The next one begins without its name."""
        if number != self._case:
            self._names, self._loose = False, False
        self._case = number
        self._show_case()

    def show_names(self, shown: bool) -> None:
        self._names = shown
        self._show_case()

    def turn_names(self) -> None:
        self.show_names(not self._names)

    def make_loose(self) -> None:
        """The agreement that is being typed is about no case."""
        self._loose = True
        self._show_case()

    def open_case(self, case_id: str) -> None:
        self._navigator.show_case(case_id)

    def make_summary(self) -> None:
        self._navigator.show_export()

    def turn_presence(self, number: int) -> None:
        self._keeper.put(lambda m: model.with_presence(m, number))

    def confidentiality(self, read: bool) -> None:
        self._keeper.put(lambda m: replace(m, confidentiality_read=read))

    def note(self, kind: AgendaKind, text: str) -> None:
        self._keeper.put(lambda m: model.with_item(m, kind, notes=text))

    def note_case(self, case_id: str, notes: str, outcome: str) -> None:
        self._keeper.put(lambda m: model.with_case_words(m, case_id, notes=notes, outcome=outcome))

    def next_on(self, day: date) -> None:
        self._keeper.put(lambda m: replace(m, next_on=day))

    def add_agreement(self, new: model.NewAgreement) -> None:
        case_id = self._case_id()
        self._add("agreement", lambda m: model.with_agreement(m, new, case_id), model.agreement_problems(new))

    def remove_agreement(self, agreement_id: str) -> None:
        gone = self._of(lambda m: m.typed.agreements, agreement_id)
        if gone is not None:
            self._remove(
                lambda m: model.without_agreement(m, agreement_id), lambda m: model.with_agreement_back(m, gone)
            )

    def add_gap(self, new: model.NewGap) -> None:
        problems = []
        if not new.text.strip():
            problems.append(FieldProblem("text", "gap_text_missing"))
        if not new.asked_kinds:
            problems.append(FieldProblem("asked_kinds", "gap_asked_missing"))
        self._add("gap", lambda m: model.with_gap(m, new, None), tuple(problems))

    def remove_gap(self, gap_id: str) -> None:
        gone = self._of(lambda m: m.typed.gaps, gap_id)
        if gone is not None:
            self._remove(lambda m: model.without_gap(m, gap_id), lambda m: model.with_gap_back(m, gone))

    def add_news(self, new: model.NewNews) -> None:
        self._add("news", lambda m: model.with_news(m, new), model.news_problems(new))

    def remove_news(self, news_id: str) -> None:
        gone = self._of(lambda m: m.news, news_id)
        if gone is not None:
            self._remove(lambda m: model.without_news(m, news_id), lambda m: model.with_news_back(m, gone))

    def say(self, follow_up: FollowUp) -> None:
        """What the table says of an agreement of before."""
        problem = follow_up_problem(follow_up)
        self._add("follow_up", lambda m: model.with_follow_up(m, follow_up), (problem,) if problem else ())

    def unsay(self, agreement_id: str) -> None:
        self._cleared("follow_up")
        self._keeper.put(lambda m: model.without_follow_up(m, agreement_id))

    def finish(self) -> None:
        """First what is still waiting to be kept, then everything becomes records."""

        def fix() -> None:
            view = self._keeper.view
            if view is not None:
                meeting = view.meeting
                self._runner.submit(
                    lambda: self._desk.meetings.finish(meeting.id, meeting.version), self._finished, self._failed
                )

        self._keeper.when_kept(fix)

    def _add(self, form: str, change: Change, problems: tuple[FieldProblem, ...]) -> None:
        if problems:
            self._show_problems(form, problems)
            return

        def failed(error: ViosError) -> None:
            if isinstance(error, ValidationError):
                self._show_problems(form, error.problems)
            else:
                self._failed(error)

        self._keeper.put(change, lambda: self._cleared(form), failed)

    def _cleared(self, form: str) -> None:
        self._view.clear_form(form)
        self.draft.added()

    def _remove(self, change: Change, back: Change) -> None:
        self._keeper.put(change)
        self._navigator.toast(self._view.word_removed(), lambda: self._keeper.put(back))

    def _of(self, listed: Callable[[Meeting], tuple[Item, ...]], wanted: str) -> Item | None:
        view = self._keeper.view
        return next((one for one in listed(view.meeting) if one.id == wanted), None) if view else None

    def _case_id(self) -> str | None:
        """The case that an agreement belongs to: the one on the table, while the cases are discussed."""
        view = self._keeper.view
        if view is None or self._loose or self._point is not AgendaKind.CASES or not view.cases:
            return None
        return view.cases[min(self._case, len(view.cases) - 1)].partner.case_id

    def _show_case(self) -> None:
        view, wanted = self._keeper.view, self._case_id()
        self.draft.page.typed()  # what is half-typed stands where the table is
        cases = view.cases if view else ()
        letter = next((case.partner.letter for case in cases if case.partner.case_id == wanted), "")
        self._view.show_case(self._case, letter, names=self._names)

    def _shown(self, view: MeetingView) -> None:
        fill, self._fill = self._fill, False
        self._view.show_problem(None)
        self._view.show_view(view, fill=fill)
        if fill:
            self._go_where(self.draft.restore())
        else:
            clock = self._desk.session.clock.now().astimezone()
            self._view.show_saved(self._view.word_saved(f"{clock:%H:%M}"))

    def _go_where(self, where: Where | None) -> None:
        """To the point and case at which something was half-typed, else to where this visit is."""
        view = self._keeper.view
        point = where.point if where is not None else None
        self.choose_point(point or self._point)
        if where is not None and view is not None:
            ids = [case.partner.case_id for case in view.cases]
            self._case = ids.index(where.case_id) if where.case_id in ids else self._case
            self._loose = where.loose
            self._show_case()

    def _where(self) -> Where:
        view = self._keeper.view
        cases = view.cases if view is not None else ()
        case_id = cases[min(self._case, len(cases) - 1)].partner.case_id if cases else ""
        return Where(self._point, case_id, self._loose)

    def _finished(self, finished: Finished) -> None:
        """What was half-typed goes: that was said before it was finished."""
        self._view.fill_half_typed({})
        self.draft.page.end()
        self.draft.page.stop()
        self._navigator.changed()
        self._navigator.toast(self._view.word_finished())
        self._navigator.show_meeting(finished.meeting.id)

    def _show_problems(self, form: str, problems: tuple[FieldProblem, ...]) -> None:
        worded = {_FIELDS.get(p.field, p.field): self._texts.problem(p.code) for p in problems}
        self._view.show_form_problems(form, worded)

    def _failed(self, error: ViosError) -> None:
        if isinstance(error, ValidationError) and error.problems:
            code = error.problems[0].code
            self._view.show_problem(ErrorText(self._texts.problem(code), "", ""))
            return
        self._view.show_problem(self._texts.error(error.code, **error.params))
