"""Who and what is around a pupil: noting it, changing it, and the way back. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.vocabulary import HouseholdRelation
from vios_desktop.ui.pupil.drafts import Form
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.pupil.drafts import ConsentDraft, InvolvementDraft
    from vios_desktop.ui.pupil.presenter import PupilPresenter
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace

    T = TypeVar("T")


class AroundView(Protocol):
    def place_of(self, form: Form) -> FormPlace:
        """Where this form stands."""
        ...

    def form_kept(self, form: Form) -> None:
        """Close this form: what was typed is kept."""
        ...

    def form_wrong(self, form: Form, problems: Sequence[FieldProblem]) -> None: ...
    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...


class AroundWords(Protocol):
    def kept(self) -> str: ...
    def ended(self, organisation: str) -> str: ...
    def taken_away(self) -> str: ...
    def withdrawn(self) -> str: ...


class AroundPresenter:
    """Works on the pupil of `page`, which reads again after every change."""

    def __init__(
        self,
        view: AroundView,
        page: PupilPresenter,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        words: AroundWords,
    ) -> None:
        self._view, self._page, self._desk, self._texts = view, page, desk, texts
        self._navigator, self._words = navigator, words
        self._runner = RunnerScope(runner)
        self._busy = False

    def involve(self, draft: InvolvementDraft) -> None:
        """A new one, or the change of one."""
        shown = self._page.shown
        if shown is None:
            return
        before = next((one for one in shown.dossier.involved if one.id == draft.row), None)
        if not draft.partner_kind:
            problem = FieldProblem("partner_kind", "partner_kind_missing")
            self._view.form_wrong(Form.INVOLVE, (problem,))
            return
        person_id, today, now = self._page.person_id, shown.today, self._desk.session.clock.now()
        made = draft.applied(person_id, before, shown.school, today, now)
        around = self._desk.around
        if before is None:
            self._keep(
                Form.INVOLVE,
                lambda draft_id: around.involve(made, draft_id=draft_id),
                around.take_back_involvement,
            )
        else:
            old = before
            self._keep(
                Form.INVOLVE,
                lambda draft_id: around.change_involvement(made, old.version, draft_id=draft_id),
                lambda changed: around.change_involvement(old, changed.version),
            )

    def end(self, involvement: Involvement) -> None:
        """From today on it is over; the toast takes that back."""
        around, today = self._desk.around, self._desk.session.clock.today()
        self._do(
            lambda: around.end_involvement(involvement.id, today),
            self._words.ended(involvement.organisation),
            lambda ended: around.change_involvement(involvement, ended.version),
        )

    def note_strength(self, text: str) -> None:
        around, person_id = self._desk.around, self._page.person_id
        self._keep(
            Form.STRENGTH,
            lambda draft_id: around.note_strength(person_id, text, draft_id=draft_id),
            around.remove_strength,
        )

    def remove_strength(self, strength: Strength) -> None:
        around = self._desk.around
        self._do(
            lambda: around.remove_strength(strength),
            self._words.taken_away(),
            lambda _nothing: around.put_back_strength(strength),
        )

    def record_consent(self, draft: ConsentDraft) -> None:
        around, today = self._desk.around, self._desk.session.clock.today()
        consent = draft.applied(self._page.person_id, today)
        self._keep(
            Form.CONSENT,
            lambda draft_id: around.record_consent(consent, draft_id=draft_id),
            around.take_back_consent,
        )

    def withdraw(self, consent: Consent) -> None:
        around, today = self._desk.around, self._desk.session.clock.today()
        over = replace(consent, withdrawn_on=max(today, consent.given_on))
        self._do(
            lambda: around.record_consent(over),
            self._words.withdrawn(),
            lambda _made: around.record_consent(consent),
        )

    def join_household(self, other_id: str, relation: str) -> None:
        around, person_id = self._desk.around, self._page.person_id
        part = HouseholdRelation(relation or HouseholdRelation.CHILD)
        self._keep(
            Form.HOUSEHOLD,
            lambda draft_id: around.add_to_household(person_id, other_id, part, draft_id=draft_id),
            around.leave_household,
        )

    def leave_household(self, member: HouseholdMember) -> None:
        around = self._desk.around
        self._do(lambda: around.leave_household(member), self._words.taken_away(), around.restore_household)

    def search_people(self, text: str) -> None:
        self._runner.submit(
            lambda: self._desk.persons.find(text), lambda hits: self._view.show_people(text, hits), self._failed
        )

    def close(self) -> None:
        self._runner.close()

    def _keep(self, form: Form, work: Callable[[str | None], T], undo: Callable[[T], object]) -> None:
        """Write what a form says; its draft goes with it."""
        place = self._view.place_of(form)
        draft_id, release = self._page.forms.draft_id(place), self._page.forms.hold(place)

        def kept(_made: T) -> None:
            release(True)
            self._view.form_kept(form)

        def failed(error: ViosError) -> None:
            release(False)
            if isinstance(error, ValidationError):
                self._view.form_wrong(form, error.problems)
            else:
                self._failed(error)

        if not self._run(lambda: work(draft_id), self._words.kept(), undo, kept, failed):
            release(False)

    def _do(self, work: Callable[[], T], said: str, undo: Callable[[T], object]) -> None:
        self._run(work, said, undo, lambda _made: None, self._failed)

    def _run(
        self,
        work: Callable[[], T],
        said: str,
        undo: Callable[[T], object],
        kept: Callable[[T], None],
        failed: Callable[[ViosError], None],
    ) -> bool:
        """False while something else is being written."""
        if self._busy:
            return False
        self._busy = True

        def done(made: T) -> None:
            self._busy = False
            kept(made)
            self._navigator.changed()
            self._navigator.toast(said, lambda: self._take_back(lambda: undo(made)))
            self._page.refresh()

        def wrong(error: ViosError) -> None:
            self._busy = False
            failed(error)

        self._runner.submit(work, done, wrong)
        return True

    def _take_back(self, undo: Callable[[], object]) -> None:
        self._runner.submit(undo, lambda _done: self._navigator.refresh(), self._failed)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
