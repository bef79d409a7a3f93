"""What is protected: the list, one incident of it, other names, notes, lifting, and breaking the glass. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.services.drafts import SEALED_FORM
from vios_desktop.ui.incidents.model import Rights, Shown
from vios_desktop.ui.limited.half_typed import Half, half_typed_of, to_json
from vios_desktop.ui.page_draft import PageDraft
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.signals.model import Shown as SignalShown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from vios_desktop.domain.account import Account
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.limited_record import LimitedListing, LimitedRecord
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.incidents.drafts import ClosingDraft
    from vios_desktop.ui.limited.half_typed import HalfTyped
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

_KEY_ERRORS = ("recovery_key_length", "recovery_key_typing", "recovery_key_wrong", "recovery_key_of_holder")


class LimitedView(Protocol):
    def show_list_loading(self) -> None: ...
    def show_listing(
        self, listing: LimitedListing, school: SchoolView, today: date, *, may_break: bool
    ) -> None: ...
    def show_list_problem(self, text: ErrorText) -> None: ...
    def show_record_loading(self) -> None: ...
    def show_record(self, record: LimitedRecord, shown: Shown | SignalShown, *, may_name: bool) -> None: ...
    def show_record_problem(self, text: ErrorText) -> None: ...
    def open_names(self, others: Sequence[Account], named: Collection[str]) -> None: ...
    def fill_names(self, typed: HalfTyped) -> None:
        """What was half-typed in the form of the names, which is open."""
        ...

    def half_typed(self) -> HalfTyped | None:
        """What stands in the form that is open on the page of a record."""
        ...

    def reopen(self, typed: HalfTyped) -> None:
        """The form of a note or of lifting, with what was half-typed in it."""
        ...

    def form_wrong(self, text: str) -> None:
        """Beside the reason of the form that is open on the page of the incident."""
        ...

    def glass_wrong(self, field: str, text: str) -> None: ...
    def shut_forms(self) -> None: ...


class LimitedDoneWords(Protocol):
    def done(self, what: str) -> str: ...
    def paper(self) -> tuple[str, str]: ...
    def letter(self) -> tuple[str, str]: ...
    def given_back_reason(self) -> str: ...
    def undone_reason(self) -> str: ...


class LimitedPresenter:
    def __init__(
        self,
        view: LimitedView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        words: LimitedDoneWords,
        later: Later,
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._navigator, self._words = navigator, words
        self._runner = RunnerScope(runner)
        self._wanted = ""
        self._record: LimitedRecord | None = None
        self._busy = self._left_kept = False
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        keeps = (desk.sealed_drafts, self._runner, later, SEALED_FORM, self._half_typed, self._failed)
        self.draft = PageDraft(*keeps, may_keep=may_keep)

    @property
    def draft_is_kept(self) -> bool:
        """Something is half-typed and the vault has all of it; after it was left, when it was."""
        return self._left_kept or self.draft.is_kept

    @property
    def record_id(self) -> str:
        """The incident that is open or being opened; empty for the list."""
        return self._wanted

    def open(self, record_id: str) -> None:
        """Which one the next visit is about; empty for the list."""
        self.draft.flush()
        self.draft.stop()
        self._wanted, self._record = record_id, None

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is half-typed, take it off the page, then call `done`."""

        def kept() -> None:
            self._left_kept = self.draft.is_kept
            self.draft.stop()
            self._view.shut_forms()
            done()

        self.draft.flush(kept)

    def entered(self) -> None:
        self._left_kept = False
        if self._wanted:
            self._view.show_record_loading()
        else:
            self._view.show_list_loading()
        self.refresh()

    def refresh(self) -> None:
        desk, wanted, today = self._desk, self._wanted, self._desk.session.clock.today()
        if wanted:
            self._runner.submit(
                lambda: (desk.limited.read(wanted), desk.school.view(), self.draft.find(wanted)),
                lambda found: self._show(wanted, *found),
                lambda error: self._view.show_record_problem(self._text(error)),
            )
            return
        may_break = desk.session.may(Action.VIEW_ALL_INCIDENTS)
        self._runner.submit(
            lambda: (desk.limited.listing(), desk.school.view()),
            lambda found: self._view.show_listing(*found, today, may_break=may_break),
            lambda error: self._view.show_list_problem(self._text(error)),
        )

    def read(self, record_id: str) -> None:
        self.open(record_id)
        self.entered()

    def to_list(self) -> None:
        self.open("")
        self.entered()

    def back(self) -> None:
        """To where what is protected was asked for."""
        self._navigator.back()

    def show_pupil(self, person_id: str) -> None:
        self._navigator.show_pupil(person_id)

    def show_file(self, file_id: str) -> None:
        if self._wanted:
            self._navigator.show_limited_file(self._wanted, file_id)

    def show_decision(self, decision_id: str) -> None:
        if self._wanted:
            self._navigator.show_limited_decision(self._wanted, decision_id)

    def show_letter(self, letter_id: str) -> None:
        """Its page as it was fixed."""
        record_id, service = self._wanted, self._desk.limited
        if record_id:
            title, hint = self._words.letter()
            self._navigator.show_paper(PaperRequest(title, lambda: service.letter(record_id, letter_id), hint))

    def print(self) -> None:
        """The incident that is open, as pages."""
        record, service = self._record, self._desk.dossiers
        if record is not None and record.incident is not None:
            detail = record.incident
            title, hint = self._words.paper()
            self._navigator.show_paper(PaperRequest(title, lambda: service.print_limited(detail), hint))

    def ask_names(self, typed: HalfTyped | None = None) -> None:
        """The form of the names, or again with what was half-typed in it."""
        record, own = self._record, self._desk.session.account.id
        if record is None:
            return

        def show(candidates: tuple[Account, ...]) -> None:
            self._view.open_names([one for one in candidates if one.id != own], record.named)
            if typed is not None:
                self._view.fill_names(typed)

        self._runner.submit(self._desk.limited.candidates, show, self._failed)

    def name(self, account_ids: Collection[str], reason: str) -> None:
        record, service = self._record, self._desk.limited
        if record is None:
            return
        before = [one for one in record.named if one not in record.lost]
        undone = self._words.undone_reason()

        def undo() -> None:
            self._do(lambda: service.name(record.id, before, undone), "", None)

        self._do(lambda: service.name(record.id, account_ids, reason), "named", undo, of_form=True)

    def give_back(self) -> None:
        """To those who are named and have a new key pair."""
        record, service, reason = self._record, self._desk.limited, self._words.given_back_reason()
        if record is not None:
            self._do(lambda: service.name(record.id, record.named, reason), "given_back", None)

    def note(self, text: str) -> None:
        record, service = self._record, self._desk.limited
        if record is not None:
            self._do(lambda: service.note(record.id, text), "noted", None, of_form=True)

    def close_agreement(self, draft: ClosingDraft) -> None:
        """With what came of it or why not; the toast opens it again."""
        record, service = self._record, self._desk.limited_agreements
        agreements = record.incident.agreements if record is not None and record.incident is not None else ()
        before = next((one for one in agreements if one.id == draft.agreement_id), None)
        if record is None or before is None:
            return
        place = record.id, before.id

        def undo() -> None:
            self._do(lambda: service.reopen(*place, before.version + 1), "", None)

        self._do(
            lambda: service.close(*place, draft.words, before.version, cancelled=draft.cancelled),
            "cancelled" if draft.cancelled else "closed",
            undo,
        )

    def lift(self, reason: str) -> None:
        """Then the incident stands open in the list of incidents."""
        record, service = self._record, self._desk.limited
        if record is None:
            return

        def lifted() -> None:
            self.open("")
            if record.signal is not None:
                self._navigator.show_signals(record.id)
            else:
                self._navigator.show_incidents(record.id)

        self._do(lambda: service.lift(record.id, reason), "lifted", None, lifted, of_form=True)

    def break_glass(self, number: str, recovery_key: str, reason: str) -> None:
        """Without a number: what no account opens any more."""
        service = self._desk.limited
        if self._busy:
            return
        self._busy = True

        def done(opened: tuple[str, ...]) -> None:
            self._busy = False
            self._view.shut_forms()
            self._navigator.changed()
            self._navigator.toast(self._words.done("opened"))
            if len(opened) == 1:
                self.read(opened[0])
            else:
                self.refresh()

        def failed(error: ViosError) -> None:
            self._busy = False
            if isinstance(error, ValidationError):
                problem = error.problems[0]
                self._view.glass_wrong(problem.field, self._texts.problem(problem.code))
                return
            field = "recovery_key" if error.code in _KEY_ERRORS else "number"
            text = self._text(error)
            if error.code in (*_KEY_ERRORS, "limited_number_unknown"):
                self._view.glass_wrong(field, f"{text.what} {text.now}".strip())
            else:
                self._view.show_list_problem(text)

        work = (
            (lambda: service.break_glass(number, recovery_key, reason))
            if number
            else (lambda: service.rescue(recovery_key, reason))
        )
        self._runner.submit(work, done, failed)

    def close(self) -> None:
        self.draft.stop()
        self._record = None
        self._runner.close()

    def _do(
        self,
        work: Callable[[], object],
        word: str,
        undo: Callable[[], None] | None,
        after: Callable[[], None] | None = None,
        *,
        of_form: bool = False,
    ) -> None:
        """`of_form`: with what was typed, so its draft goes; any other deed leaves what is half-typed."""
        if self._busy:
            return
        self._busy = True

        def done(_nothing: object) -> None:
            self._busy = False
            if of_form:
                self.draft.end()
            else:
                self.draft.flush()
                self.draft.stop()
            self._view.shut_forms()
            self._navigator.changed()
            if word:
                self._navigator.toast(self._words.done(word), undo)
            (after or self.refresh)()

        def failed(error: ViosError) -> None:
            self._busy = False
            self._failed(error)

        self._runner.submit(work, done, failed)

    def _half_typed(self) -> dict[str, object] | None:
        typed = self._view.half_typed()
        return to_json(typed) if typed is not None else None

    def _reopen(self, draft: Draft | None) -> None:
        """Who may not name or lift any more does not get those forms back."""
        typed = half_typed_of(draft.values) if draft is not None else None
        if typed is None or (typed.form is not Half.NOTE and not self._desk.session.may(Action.SHARE_INCIDENT)):
            return
        if typed.form is Half.NAMES:
            self.ask_names(typed)
        else:
            self._view.reopen(typed)

    def _show(self, wanted: str, record: LimitedRecord, school: SchoolView, draft: Draft | None) -> None:
        if wanted != self._wanted:
            return
        self._record, session = record, self._desk.session
        today = session.clock.today()
        shown: Shown | SignalShown
        if record.signal is not None:
            shown = SignalShown(record.signal, school, today)
        else:
            may = session.may
            rights = Rights(
                dossiers=may(Action.VIEW_DOSSIER), print=may(Action.VIEW_ALL_INCIDENTS), all_agreements=True
            )
            shown = Shown(record.detail, school, today, session.account.id, rights)
        self._view.show_record(record, shown, may_name=session.may(Action.SHARE_INCIDENT))
        if not self.draft.begun:
            self.draft.begin(wanted, draft, subject_id=wanted)
            self._reopen(draft)

    def _failed(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            self._view.form_wrong(self._texts.problem(error.problems[0].code))
        else:
            self._view.show_record_problem(self._text(error))

    def _text(self, error: ViosError) -> ErrorText:
        return self._texts.error(error.code, **error.params)
