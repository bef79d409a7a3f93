"""Looking at signals together: reading them, keeping what is typed, deciding, and what follows. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol
from uuid import uuid4

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.review import NoConcernChoice
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import ReviewOutcome
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.reviews import Decision
from vios_desktop.ui.autosave import Autosave
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.reviews.agreement_draft import AgreementDraft, AgreementView
from vios_desktop.ui.reviews.model import (
    ADVICE,
    FORM,
    Overview,
    ReceiptShown,
    ReviewForm,
    TableShown,
    form_of,
)
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.bundling import Thresholds
    from vios_desktop.domain.core_team import CoreTeamCase
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.review import Review
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner


class ReviewsView(AgreementView, Protocol):
    def show_loading(self) -> None: ...
    def show_overview(self, shown: Overview) -> None: ...
    def show_table(self, shown: TableShown, form: ReviewForm) -> None: ...
    def show_receipt(self, shown: ReceiptShown) -> None: ...
    def show_error(self, error: ViosError) -> None:
        """It could not be read."""
        ...

    def show_problem(self, error: ViosError) -> None:
        """It could not be kept; what is typed stays."""
        ...

    def show_wrong(self, problems: tuple[FieldProblem, ...]) -> None: ...
    def show_kept(self, at: datetime | None) -> None: ...
    def form(self) -> ReviewForm: ...


class ReviewWords(Protocol):
    def decided(self, outcome: ReviewOutcome) -> str: ...
    def withdrawn(self, gone: int) -> str: ...
    def limits_changed(self) -> str: ...
    def agreement_made(self) -> str: ...
    def undone_reason(self) -> str: ...
    def anonymise_question(self, count: int) -> Question: ...


class ReviewsPresenter:
    """`open_key("")` is the overview; `open_key(key)` the table of a bundle, `open_review` a decision."""

    def __init__(
        self,
        view: ReviewsView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        dialogs: Dialogs,
        words: ReviewWords,
        later: Later,
    ) -> None:
        self._view, self._desk, self._navigator = view, desk, navigator
        self._dialogs, self._words = dialogs, words
        self._runner = RunnerScope(runner)
        self._autosave = Autosave(later, self._save)
        self.agreement = AgreementDraft(view, desk, self._runner, later, view.show_problem)
        self._key = self._review_id = self._draft_id = ""
        self._kept: dict[str, Any] | None = None
        self._looked_at: tuple[str, ...] = ()
        self._person_id: str | None = None
        self._asked, self._busy = 0, False

    @property
    def draft_is_kept(self) -> bool:
        """Something is typed about what is on the screen, and the vault has all of it."""
        if not self._looked_at:
            return self.agreement.page.is_kept
        return self._kept is not None and self._kept == self._typed()

    def open_key(self, bundle_key: str = "") -> None:
        self._autosave.stop()
        self.agreement.leave()
        self._key, self._review_id, self._looked_at = bundle_key, "", ()

    def open_review(self, review_id: str) -> None:
        self._autosave.stop()
        if review_id != self._review_id:
            self.agreement.leave()
        self._key, self._review_id, self._looked_at = "", review_id, ()

    def entered(self) -> None:
        if not self._looked_at:
            self._view.show_loading()
            self.refresh()

    def refresh(self) -> None:
        """What lies on the table stays as it is while somebody decides about it."""
        if self._looked_at:
            return
        if self._review_id:
            self._ask(lambda: self._read_receipt(self._review_id), self._show_receipt)
        elif self._key:
            self._ask(lambda: self._read_table(self._key), self._show_table)
        else:
            self._ask(self._read_overview, self._view.show_overview)

    def look_again(self) -> None:
        """The signals anew, with what is typed."""

        def anew() -> None:
            self._looked_at = ()
            self.refresh()

        self._flush(anew)

    def leave(self, done: Callable[[], None]) -> None:
        self._flush(lambda: self.agreement.page.flush(done))

    def close(self) -> None:
        self._autosave.stop()
        self.agreement.page.stop()
        self._runner.close()

    def typed(self) -> None:
        self._autosave.typed()

    def open_bundle(self, key: str) -> None:
        self.open_key(key)
        self.entered()

    def to_overview(self) -> None:
        def there() -> None:
            self.open_key()
            self.entered()

        self._flush(there)

    def decide(self) -> None:
        """Keep the decision. What cannot be undone is asked first."""
        form = self._view.form()
        if self._busy or not self._looked_at:
            return
        if form.outcome is None:
            self._view.show_wrong(())
            return
        chosen = form.choices.values() if form.outcome is ReviewOutcome.NO_CONCERN else ()
        anonymous = sum(choice is NoConcernChoice.ANONYMISE for choice in chosen)
        if anonymous and form.reason.strip():
            question = self._words.anonymise_question(anonymous)
            self._dialogs.ask(question, lambda sure: self._decide(form) if sure else None)
        else:
            self._decide(form)

    def withdraw(self) -> None:
        self._withdraw(self._review_id)

    def agree(self, text: str, due_on: date | None) -> None:
        """An agreement that follows from the review; its owner is the one who decides."""
        facts = AgreementFacts(
            text=text,
            due_on=due_on,
            owner_name=self._desk.session.account.display_name,
            owner_account=self._desk.session.account.id,
            person_id=self._person_id,
            review_id=self._review_id,
        )

        draft_id = self.agreement.page.draft_id or None

        def made(agreement: Agreement) -> None:
            self._busy = False
            self.agreement.page.end()
            self._navigator.toast(self._words.agreement_made(), lambda: self._cancel(agreement))
            self._written()

        self._write(lambda: self._desk.agreements.make(facts, draft_id=draft_id), made)

    def ask_advice(self, outcome: ReviewOutcome) -> None:
        self._navigator.ask_advice_about(ADVICE.get(outcome, "suspicion"))

    def call(self, number_id: str) -> None:
        self._navigator.call(CallSubject(number_id=number_id))

    def open_case(self) -> None:
        """Into the kernteam without a name; the case is opened by whoever prepares the meeting."""
        cases, review_id = self._desk.cases, self._review_id

        def opened(case: CoreTeamCase) -> None:
            self._busy = False
            self._written()
            self._navigator.show_case(case.id)

        self._write(lambda: cases.open_from_review(review_id), opened)

    def change_limits(self, wanted: Thresholds) -> None:
        def changed(before: Thresholds) -> None:
            self._busy = False
            self._navigator.toast(self._words.limits_changed(), lambda: self.change_limits(before))
            self._written()

        self._write(lambda: self._desk.reviews.change_thresholds(wanted), changed)

    def _decide(self, form: ReviewForm) -> None:
        if form.outcome is None or self._busy:
            return
        decision = Decision(self._looked_at, form.outcome, form.reason, form.follow_until, form.choices)
        draft_id = self._draft_id

        def decided(review: Review) -> None:
            self._busy = False
            self._navigator.toast(self._words.decided(review.outcome), lambda: self._withdraw(review.id))
            self.open_review(review.id)
            self._written()

        self._autosave.stop()
        self._write(lambda: self._desk.reviews.decide(decision, draft_id=draft_id), decided)

    def _withdraw(self, review_id: str) -> None:
        def withdrawn(gone: int) -> None:
            self._busy = False
            self._navigator.toast(self._words.withdrawn(gone))
            self._navigator.changed()
            if self._review_id == review_id:
                self.refresh()

        self._write(lambda: self._desk.reviews.withdraw(review_id), withdrawn)

    def _cancel(self, agreement: Agreement) -> None:
        service, reason = self._desk.agreements, self._words.undone_reason()
        self._runner.submit(
            lambda: service.cancel(agreement.id, reason, agreement.version),
            lambda _kept: self._written(),
            self._view.show_problem,
        )

    def _written(self) -> None:
        self.refresh()
        self._navigator.changed()

    def _write(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        if self._busy:
            return
        self._busy = True
        self._runner.submit(work, done, self._not_written)

    def _not_written(self, error: ViosError) -> None:
        self._busy = False
        if isinstance(error, ValidationError):
            self._view.show_wrong(error.problems)
        else:
            self._view.show_problem(error)

    def _ask(self, read: Callable[[], Any], show: Callable[[Any], None]) -> None:
        """An answer to an older question is dropped."""
        self._asked += 1
        asked = self._asked

        def found(result: Any) -> None:
            if asked == self._asked:
                show(result)

        def failed(error: ViosError) -> None:
            if asked == self._asked:
                self._view.show_error(error)

        self._runner.submit(read, found, failed)

    def _read_overview(self) -> Overview:
        desk, session = self._desk, self._desk.session
        return Overview(
            desk.reviews.bundles(),
            desk.reviews.thresholds(),
            session.may(Action.MANAGE_SCHOOL_RULES),
            desk.school.view(),
            session.clock.today(),
        )

    def _read_table(self, key: str) -> tuple[TableShown, Draft | None]:
        table = self._desk.reviews.look(key)
        may_keep = self._desk.session.may(Action.KEEP_DRAFTS)
        drafts = self._desk.drafts.all() if may_keep else ()
        own = next((d for d in drafts if d.form == FORM and d.values.get("bundle") == key), None)
        return TableShown(table, self._desk.school.view(), self._desk.session.clock.today()), own

    def _show_table(self, read: tuple[TableShown, Draft | None]) -> None:
        shown, draft = read
        self._draft_id = draft.id if draft else str(uuid4())
        self._looked_at = tuple(signal.id for signal in (*shown.table.signals, *shown.table.also))
        form = form_of(draft.values) if draft else ReviewForm()
        self._view.show_table(shown, form)
        self._view.show_kept(draft.saved_at if draft else None)
        self._kept = self._typed() if draft else None

    def _read_receipt(self, review_id: str) -> tuple[ReceiptShown, Draft | None]:
        session = self._desk.session
        shown = ReceiptShown(
            self._desk.reviews.view(review_id),
            self._desk.school.view(),
            session.clock.today(),
            may_open_case=session.may(Action.RUN_CORE_TEAM),
            may_agree=session.may(Action.MANAGE_OWN_AGREEMENTS) or session.may(Action.MANAGE_ALL_AGREEMENTS),
        )
        return shown, self.agreement.page.find(review_id)

    def _show_receipt(self, read: tuple[ReceiptShown, Draft | None]) -> None:
        shown, draft = read
        self._person_id = shown.detail.review.person_id
        self._view.show_receipt(shown)
        self.agreement.show(shown.detail.review, draft)

    def _save(self) -> None:
        self._flush(lambda: None)

    def _flush(self, done: Callable[[], None]) -> None:
        """Keep what is typed, then call `done`; a draft that cannot be kept does not hold anybody up."""
        self._autosave.stop()
        if not self._looked_at or not self._desk.session.may(Action.KEEP_DRAFTS):
            done()
            return
        typed, draft_id, drafts = self._typed(), self._draft_id, self._desk.drafts
        if typed is None:
            self._drop(done)
            return

        def kept(draft: Draft) -> None:
            if draft.id == self._draft_id:
                self._kept = typed
                self._view.show_kept(draft.saved_at)
            done()

        def not_kept(error: ViosError) -> None:
            self._view.show_problem(error)
            done()

        self._runner.submit(lambda: drafts.save(draft_id, FORM, typed), kept, not_kept)

    def _typed(self) -> dict[str, Any] | None:
        """As the draft of this table holds it; None where nothing is typed."""
        form = self._view.form()
        return None if form.empty else {**form.values(), "bundle": self._key}

    def _drop(self, done: Callable[[], None]) -> None:
        """What was kept was emptied, and must not come back."""
        if self._kept is None:
            done()
            return
        self._kept, drafts, draft_id = None, self._desk.drafts, self._draft_id
        self._view.show_kept(None)
        self._runner.submit(lambda: drafts.discard(draft_id), lambda _draft: done(), lambda _error: done())
