"""Calling: which card is shown, and keeping the call with what was promised. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.services.call_help import CallSubject
from vios_desktop.ui.calls.drafts import FORMS, CallWords, call_log, place_of
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.call_help import CallHelp
    from vios_desktop.services.calls import LoggedCall
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.calls.drafts import CallDraft
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace


T = TypeVar("T")
EMERGENCY = "emergency"
"""The number of 112."""


class CallView(FormsView, Protocol):
    def show_loading(self) -> None:
        """Another call: nothing of the one before stays."""
        ...

    def show_call(self, help_: CallHelp, place: FormPlace | None) -> None:
        """The card, and the form at this place; None where a call cannot be logged."""
        ...

    def show_card(self, help_: CallHelp) -> None:
        """Another number; what is typed stays."""
        ...

    def show_emergency(self, help_: CallHelp) -> None:
        """The card of 112 in place of the card; the form does not change."""
        ...

    def show_error(self, error: ViosError) -> None:
        """It could not be read."""
        ...

    def show_problem(self, error: ViosError) -> None:
        """It could not be kept; what is typed stays."""
        ...

    def form_wrong(self, problems: tuple[FieldProblem, ...]) -> None: ...
    def form_kept(self) -> None: ...


class LoggedWords(CallWords, Protocol):
    def logged(self, logged: LoggedCall) -> str: ...
    def undone_reason(self) -> str:
        """The reason that is kept when a new agreement is taken back."""
        ...

    def failed(self, error: ViosError) -> str: ...


class CallPresenter:
    """One call at a time: `open` says which, `entered` reads and shows it."""

    def __init__(
        self,
        view: CallView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: LoggedWords,
        later: Later,
    ) -> None:
        self._view, self._desk, self._navigator, self._words = view, desk, navigator, words
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self._subject = CallSubject()
        self._place: FormPlace | None = None
        self._help: CallHelp | None = None
        self._busy = False
        self._asked = 0
        self._card_id = ""

    def open(self, subject: CallSubject) -> None:
        self.forms.stop()
        self._subject, self._help = subject, None

    def entered(self) -> None:
        self._view.show_loading()
        subject, about = self._subject, self._about

        def read() -> tuple[CallHelp, tuple[Draft, ...]]:
            drafts = self.forms.find(about) if about else ()
            return self._desk.calls.prepare(subject), drafts

        self._ask(read, self._show, self._view.show_error)

    def choose_number(self, number_id: str) -> None:
        """Another number is called; the same incident or agreement."""
        if self._help is None or number_id == self._card_id:
            return
        subject = replace(self._subject, number_id=number_id)

        def found(help_: CallHelp) -> None:
            self._help = help_
            self._card_id = number_id
            self._view.show_card(help_)

        self._ask(lambda: self._desk.calls.prepare(subject), found, self._view.show_problem)

    def show_help(self) -> None:
        """The card of 112, asked for from the strip; the log of the other call stays as it is."""

        def found(help_: CallHelp) -> None:
            self._card_id = EMERGENCY
            self._view.show_emergency(help_)

        subject = replace(self._subject, number_id=EMERGENCY, danger="yes")
        self._ask(lambda: self._desk.calls.prepare(subject), found, self._view.show_problem)

    def log(self, draft: CallDraft) -> None:
        """Keep the call once; then back to where it was asked for."""
        help_, place = self._help, self._place
        if help_ is None or place is None or self._busy:
            return
        self._busy = True
        call = call_log(help_, draft, self._desk.session, self._words)
        draft_id, release = self.forms.draft_id(place), self.forms.hold(place)
        before = help_.agreement

        def kept(logged: LoggedCall) -> None:
            self._busy = False
            release(True)
            self._view.form_kept()
            self._navigator.changed()
            self._navigator.back()
            self._navigator.toast(self._words.logged(logged), self._way_back(logged, before))

        def failed(error: ViosError) -> None:
            self._busy = False
            release(False)
            if isinstance(error, ValidationError):
                self._view.form_wrong(error.problems)
            else:
                self._view.show_problem(error)

        self._runner.submit(lambda: self._desk.calls.log(call, draft_id=draft_id), kept, failed)

    def back(self) -> None:
        self._navigator.back()

    def to_agreement(self) -> None:
        """To move or cancel it instead; what is typed stays as a draft."""
        agreement = self._help.agreement if self._help is not None else None
        if agreement is not None:
            self._navigator.show_agreements(agreement.id)

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()

    @property
    def _about(self) -> str:
        """What the draft is about: the incident or else the agreement."""
        return self._subject.incident_id or self._subject.agreement_id or ""

    def _show(self, read: tuple[CallHelp, tuple[Draft, ...]]) -> None:
        self._help, drafts = read
        self._card_id = self._help.number.id if self._help.number is not None else ""
        subject = self._help.subject
        about = subject.incident_id is not None or self._help.agreement is not None
        may_log = about and self._desk.session.may(Action.LOG_CONTACT)
        self._place = place_of(self._subject) if may_log else None
        self._view.show_call(self._help, self._place)
        if self._place is not None:
            self.forms.begin(self._about, drafts)

    def _ask(self, work: Callable[[], T], found: Callable[[T], None], wrong: Callable[[ViosError], None]) -> None:
        """An answer to an older question is dropped."""
        self._asked += 1
        asked = self._asked

        def answered(result: T) -> None:
            if asked == self._asked:
                found(result)

        def failed(error: ViosError) -> None:
            if asked == self._asked:
                wrong(error)

        self._runner.submit(work, answered, failed)

    def _way_back(self, logged: LoggedCall, before: Agreement | None) -> Callable[[], None] | None:
        """What was agreed can be taken back; the call itself was made and stays."""
        if logged.promise is None and logged.agreement is None:
            return None
        service, reason = self._desk.agreements, self._words.undone_reason()

        def work() -> None:
            if logged.promise is not None:
                service.cancel(logged.promise.id, reason, logged.promise.version)
            after = logged.agreement
            if after is not None and after.closed:
                opened = service.reopen(after.id, after.version)
                if before is not None and before.state is AgreementState.IN_PROGRESS:
                    service.start(opened.id, opened.version)
            elif after is not None and before is not None and after.facts != before.facts:
                service.change(after.id, before.facts, after.version, reason)

        def take_back() -> None:
            self._runner.submit(work, lambda _none: self._navigator.refresh(), self._undo_failed)

        return take_back

    def _undo_failed(self, error: ViosError) -> None:
        """The screen of the call is gone by now: a word in the window has to do."""
        self._navigator.toast(self._words.failed(error))
