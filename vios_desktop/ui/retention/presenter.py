"""Reads what is due and writes what is decided about it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.retention import RetentionChoiceKind, RetentionState
from vios_desktop.domain.rights import Action
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.retention.drafts import FORMS, choice_place
from vios_desktop.ui.retention.register_presenter import RegisterPresenter, RegisterView
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.erased_copies import SecondPlaceCopies
    from vios_desktop.services.log_keeping import LogKeeping
    from vios_desktop.services.retention import RetentionLine, RetentionOverview
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    _Read = tuple[RetentionOverview, SchoolView, LogKeeping]
    _Found = tuple[_Read, tuple[Draft, ...]]

_ALWAYS = frozenset({RetentionState.DUE, RetentionState.GOING, RetentionState.SOON, RetentionState.HELD})
"""What stands in the list without being looked for; the rest is found by its words."""


class RetentionView(RegisterView, FormsView, Protocol):
    def show_loading(self) -> None: ...
    def show_overview(
        self,
        lines: tuple[RetentionLine, ...],
        overview: RetentionOverview,
        school: SchoolView,
        *,
        may_decide: bool,
    ) -> None: ...
    def show_second_place(self, copies: SecondPlaceCopies | None) -> None:
        """What still stands there; None: there is no second place, or nothing was destroyed."""
        ...

    def show_log(self, keeping: LogKeeping, *, may_decide: bool) -> None: ...
    def shorten_question(self) -> Question: ...
    def log_words(self, *, shortened: bool) -> str: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_form_problem(self, field: str, text: str) -> None: ...
    def shut_form(self) -> None: ...
    def open_waiting(self, place: FormPlace, *, focus: bool) -> None:
        """Open the form with what was typed there, if its row is in the list and offers it."""
        ...

    def words_of(self, line: RetentionLine, school: SchoolView) -> str: ...
    def done_words(self, choice: RetentionChoiceKind) -> str: ...
    def pupils_question(self) -> Question: ...
    def paper_words(self) -> tuple[str, str]: ...


class RetentionPresenter:
    def __init__(
        self,
        view: RetentionView,
        desk: Desk,
        runners: tuple[Runner, Runner],
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        later: Later,
    ) -> None:
        self._dialogs = dialogs
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner, self._pages = RunnerScope(runners[0]), RunnerScope(runners[1])
        self.registers = RegisterPresenter(view, desk, runners[0], navigator, dialogs, self._failed)
        may = desk.session.may
        self._may_decide = may(Action.DECIDE_RETENTION)
        may_keep = self._may_decide and may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._text, self._wanted, self._busy = "", "", False
        self._read: _Read | None = None

    def entered(self, wanted: str = "") -> None:
        """`wanted` is the record whose form another screen leads to."""
        self._wanted = wanted
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        work = self._desk.retention.overview, self._desk.school.view, self._desk.log_keeping.standing
        safe = self.forms.safe_ids

        def read() -> _Found:
            return (work[0](), work[1](), work[2]()), self.forms.find()

        self._runner.submit(read, lambda found: self._found(*found, safe), self._failed)
        self.registers.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self._read = None
        self.forms.stop()
        self.registers.close()
        self._runner.close()
        self._pages.close()

    def set_text(self, text: str) -> None:
        """Without words: what asks for attention. With words: every closed record in which they all stand."""
        self._text = text
        if self._read is not None:
            self._show(self._read)

    def destroy(self, line: RetentionLine) -> None:
        """After the days of grace; the toast takes it back at once, the list until its day."""
        service, record = self._desk.retention, line.record
        self._write(
            lambda: service.destroy(record.record_kind, record.record_id),
            RetentionChoiceKind.DESTROY,
            lambda: self.take_back(line),
        )

    def destroy_pupils(self) -> None:
        """All that are due, after a question; the toast takes all of them back."""

        def answered(yes: bool) -> None:
            if yes:
                self._runner.submit(self._desk.retention.destroy_pupils, done, self._failed)

        def done(ids: tuple[str, ...]) -> None:
            back = self._desk.retention.take_all_back
            undo = lambda: self._write(lambda: back(ids), RetentionChoiceKind.WITHDRAW)  # noqa: E731 one way back
            self._written(RetentionChoiceKind.DESTROY, undo)

        self._dialogs.ask(self._view.pupils_question(), answered)

    def take_back(self, line: RetentionLine) -> None:
        service, record_id = self._desk.retention, line.record.record_id
        self._write(lambda: service.take_back(record_id), RetentionChoiceKind.WITHDRAW)

    def choose(self, line: RetentionLine, choice: RetentionChoiceKind, reason: str, until: date | None) -> None:
        """What the form under a row says: keep longer, hold, or hold no more. Its draft goes with it."""
        service, what = self._desk.retention, (line.record.record_kind, line.record.record_id)
        place = choice_place(choice, line.record.record_id)
        draft_id = self.forms.draft_id(place)
        if choice is RetentionChoiceKind.EXTEND:
            if until is None:
                self._view.show_form_problem("until", self._texts.problem("day_too_early"))
                return
            day = until
            self._keep(place, lambda: service.keep_longer(*what, day, reason, draft_id=draft_id))
        elif choice is RetentionChoiceKind.HOLD:
            self._keep(place, lambda: service.hold(*what, reason, draft_id=draft_id))
        else:
            self._keep(place, lambda: service.lift(*what, reason, draft_id=draft_id))

    def choose_log_period(self, years: int | None) -> None:
        """It takes nothing away yet; the choice of before comes back with the toast."""
        before, choose = self._read[2].years if self._read is not None else None, self._desk.log_keeping.choose
        if years == before:
            return
        undo = lambda: self._change_log(lambda: choose(before), None, shortened=False)  # noqa: E731 one way back
        self._change_log(lambda: choose(years), undo, shortened=False)

    def shorten_log(self) -> None:
        """After a question: there is no way back."""

        def answered(yes: bool) -> None:
            if yes:
                self._change_log(self._desk.log_keeping.shorten, None, shortened=True)

        self._dialogs.ask(self._view.shorten_question(), answered)

    def _change_log(self, work: Callable[[], object], undo: Callable[[], None] | None, *, shortened: bool) -> None:
        def done(_result: object) -> None:
            self._navigator.changed()
            self._navigator.toast(self._view.log_words(shortened=shortened), undo)
            self.refresh()

        self._runner.submit(work, done, self._failed)

    def show_certificate(self, certificate_id: str) -> None:
        service = self._desk.retention
        title, hint = self._view.paper_words()
        self._navigator.show_paper(PaperRequest(title, lambda: service.certificate_page(certificate_id), hint))

    def _keep(self, place: FormPlace, work: Callable[[], object]) -> None:
        if self._busy:
            return
        self._busy = True
        release = self.forms.hold(place)

        def done(_nothing: object) -> None:
            self._busy = False
            release(True)
            self._view.drop_form(place)
            self._written(RetentionChoiceKind(place.form), None)

        def failed(error: ViosError) -> None:
            self._busy = False
            release(False)
            self._failed(error)

        self._runner.submit(work, done, failed)

    def _write(
        self, work: Callable[[], object], choice: RetentionChoiceKind, undo: Callable[[], None] | None = None
    ) -> None:
        self._runner.submit(work, lambda _result: self._written(choice, undo), self._failed)

    def _written(self, choice: RetentionChoiceKind, undo: Callable[[], None] | None) -> None:
        self._view.shut_form()
        self._navigator.changed()
        self._navigator.toast(self._view.done_words(choice), undo)
        self.refresh()

    def _found(self, read: _Read, drafts: tuple[Draft, ...], safe: frozenset[str]) -> None:
        """The second place is asked apart: a network that does not answer must not hold up the page."""
        before = {form.place for form in self._view.typed_forms()}
        self.forms.compare(drafts, safe)
        self._show(read)
        self._bring_back(before)
        copies, destroyed_at = self._desk.retention.second_place_copies, read[0].destroyed_at
        self._pages.submit(lambda: copies(destroyed_at), self._view.show_second_place, self._failed)

    def _bring_back(self, before: set[FormPlace]) -> None:
        """Of what was half-typed: that of the record another screen leads to, else one that was just found."""
        wanted, self._wanted = self._wanted, ""
        places = [form.place for form in self._view.typed_forms()]
        found = next((place for place in places if wanted and place.row == wanted), None)
        found = found or next((place for place in places if place not in before), None)
        if found is not None:
            self._view.open_waiting(found, focus=found.row == wanted)

    def _show(self, read: _Read) -> None:
        self._read = read
        typed = {form.place.row for form in self._view.typed_forms()}
        overview, school, keeping = read
        words = self._text.casefold().split()

        def fits(line: RetentionLine) -> bool:
            said = self._view.words_of(line, school).casefold()
            waits = line.state in _ALWAYS or line.record.record_id in typed
            return all(word in said for word in words) if words else waits

        lines = tuple(line for line in overview.lines if fits(line))
        self._view.show_overview(lines, overview, school, may_decide=self._may_decide)
        self._view.show_log(keeping, may_decide=self._may_decide)

    def _failed(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            problem = error.problems[0]
            self._view.show_form_problem(problem.field, self._texts.problem(problem.code))
        else:
            self._view.show_problem(self._texts.error(error.code, **error.params))
