"""Leads from a choice to a letter that is fixed as sent; nothing typed is lost on the way. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.vocabulary import LetterTo, SentWay
from vios_desktop.letters.vocabulary import SchoolType
from vios_desktop.services.letter_views import FixedLetter, LetterChoices, LetterOnDesk, LetterToFix, LetterView
from vios_desktop.ui.autosave import Later
from vios_desktop.ui.letters.draft_values import Written, from_json
from vios_desktop.ui.letters.keeper import LetterKeeper
from vios_desktop.ui.letters.model import (
    FIELDS,
    EditorModel,
    EditorText,
    LetterStep,
    LettersView,
    LetterWords,
    Sending,
    SendingAnswers,
    SetupAnswers,
)
from vios_desktop.ui.letters.setup_of import corrected_body, setup_of_letter
from vios_desktop.ui.letters.text_checks import TextChecks

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.letter import LetterText
    from vios_desktop.letters.addressing import LetterSetup
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.word_check import WordCheck
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.letters.preview import PagePreview
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope
    from vios_desktop.ui.settings_port import UiSettings

SCHOOL_TYPE_KEY = "letters/school_type"
_SENT = (SentWay.POST, SentWay.EMAIL, SentWay.GIVEN, SentWay.PORTAL)


class WritingPresenter:
    """`begin`, `go_on` (a draft) or `correct` (a fixed letter) says what to write; `fixed` hears the result."""

    def __init__(
        self,
        view: LettersView,
        desk: Desk,
        runner: RunnerScope,
        later: Later,
        preview: PagePreview,
        check: WordCheck,
        texts: Texts,
        navigator: Navigator,
        settings: UiSettings,
        words: LetterWords,
        fixed: Callable[[FixedLetter], None],
    ) -> None:
        self._view, self._desk, self._runner, self._texts = view, desk, runner, texts
        self._preview, self._navigator = preview, navigator
        self._settings, self._words, self._fixed = settings, words, fixed
        self.checking = TextChecks(view, check, later, self.typed)
        self.keeper = LetterKeeper(desk.drafts, runner, later, self._written, view.show_kept, view.show_not_kept)
        self.incident_id = ""
        self._choices: LetterChoices | None = None
        self._setup: LetterSetup | None = None
        self._on_desk: LetterOnDesk | None = None
        self._corrects: str | None = None
        self._sending: SendingAnswers | None = None
        self._busy = False
        self.step = LetterStep.SETUP

    def begin(self, incident_id: str) -> None:
        """What can be written about this incident."""
        self._start(incident_id)
        self._runner.submit(lambda: self._desk.letters.choices(incident_id), self._show_choices, self._failed)

    def go_on(self, draft_id: str) -> None:
        """Back to a letter that was being written."""
        self._start("")

        def read() -> tuple[Draft, Written | None, LetterOnDesk | None]:
            draft = self._desk.drafts.get(draft_id)
            written = from_json(draft.values)
            known = written is not None and draft.subject_id is not None
            on_desk = (
                self._desk.letters.draft(draft.subject_id or "", written.setup) if known and written else None
            )
            return draft, written, on_desk

        def show(found: tuple[Draft, Written | None, LetterOnDesk | None]) -> None:
            draft, written, on_desk = found
            if written is None or on_desk is None:
                self._failed(ViosError("letter_draft_unknown"))
                return
            self._open(draft.subject_id or "", written, on_desk, draft)

        self._runner.submit(read, show, self._failed)

    def correct(self, view: LetterView) -> None:
        """A new letter with the words of the old one, which it will take the place of."""
        letter = view.letter
        setup = setup_of_letter(letter, self._desk.session.clock.today())
        self._start(letter.incident_id)

        def show(on_desk: LetterOnDesk) -> None:
            old = letter.text
            body = corrected_body(old.body, on_desk.drafted.correction)
            text = EditorText(old.addressee, old.subject, body, setup.dated_on)
            self._open(letter.incident_id, Written(setup, text, corrects=letter.id), on_desk, None)

        self._runner.submit(lambda: self._desk.letters.draft(letter.incident_id, setup), show, self._failed)

    def draft(self, answers: SetupAnswers) -> None:
        """Draft the letter that was chosen, or say what is missing first."""
        choices = self._choices
        if choices is None or self._busy:
            return
        if answers.kind is None:
            self._view.show_setup_problems((FieldProblem("kind", "letter_kind_missing"),))
            return
        self._settings.set_value(SCHOOL_TYPE_KEY, answers.school_type.value)
        setup = answers.setup(answers.kind, choices.today)
        incident_id = choices.incident_id

        def show(on_desk: LetterOnDesk) -> None:
            self._set_busy(False)
            text = on_desk.drafted.text
            shown = EditorText(text.addressee, text.subject, text.body, text.dated_on)
            self._open(incident_id, Written(setup, shown), on_desk, None)

        self._set_busy(True)
        self._runner.submit(lambda: self._desk.letters.draft(incident_id, setup), show, self._not_drafted)

    def discard_draft(self, draft_id: str) -> None:
        """Throw away a draft from the list; taken back it is kept again as it was."""
        drafts = self._desk.drafts

        def again() -> None:
            self.begin(self.incident_id)
            self._navigator.changed()

        def discarded(draft: Draft) -> None:
            again()

            def keep() -> None:
                self._runner.submit(
                    lambda: drafts.save(draft.id, draft.form, draft.values, subject_id=draft.subject_id),
                    lambda _draft: again(),
                    self._failed,
                )

            self._navigator.toast(self._words.draft_discarded(), keep)

        self._runner.submit(lambda: drafts.discard(draft_id), discarded, self._failed)

    def typed(self) -> None:
        """The text changed: keep it soon, look through it, draw the page."""
        if self._on_desk is None or self.step is not LetterStep.WRITE:
            return
        self.keeper.typed()
        self.checking.soon()
        self._preview.soon(self._letter_text, self._on_desk.sender)

    def to_send(self) -> None:
        """Ask how and when it went; what still stands in the way goes first."""
        self.checking.look()
        on_desk, setup = self._on_desk, self._setup
        if on_desk is None or setup is None:
            return
        if self.checking.checks.open:
            self.checking.to_open()
            return
        if self._view.text().dated_on is None:
            self._view.show_text_problems((FieldProblem("dated_on", "letter_day_missing"),))
            return
        to = on_desk.drafted.to
        ways = (SentWay.KEPT, *_SENT) if to is LetterTo.OWN_FILE else _SENT
        today = self._desk.session.clock.today()
        self.keeper.flush()
        self._view.show_sending(Sending(to, ways, today, setup.consent_note, self._sending))
        self._go(LetterStep.SEND)

    def sending_typed(self, answers: SendingAnswers) -> None:
        """How and to whom it went, as far as it is filled in: keep it soon."""
        if self.step is LetterStep.SEND:
            self._sending = answers
            self.keeper.typed()

    def fix(self, answers: SendingAnswers) -> None:
        """Fix the letter as it was sent."""
        setup, on_desk = self._setup, self._on_desk
        problems = _sending_problems(answers)
        if problems or setup is None or on_desk is None or answers.way is None or answers.sent_on is None:
            self._view.show_sending_problems(problems)
            return
        if self._busy:
            return
        wanted = LetterToFix(
            incident_id=self.incident_id,
            setup=setup,
            text=self._letter_text(),
            to=on_desk.drafted.to,
            way=answers.way,
            sent_on=answers.sent_on,
            sent_name=answers.name,
            left_names=frozenset(self.checking.left_names),
            corrects=self._corrects,
        )
        draft_id = self.keeper.draft_id
        self.keeper.pause()
        self._set_busy(True)
        self._runner.submit(
            lambda: self._desk.letters.fix(wanted, draft_id=draft_id), self._is_fixed, self._not_fixed
        )

    def backward(self) -> bool:
        """One step back; False where the way back leads out of the screen."""
        if self.step is LetterStep.SEND:
            self._go(LetterStep.WRITE)
            return True
        return False

    def leave(self, done: Callable[[], None]) -> None:
        self.checking.pause()
        self._preview.stop()
        self.keeper.flush(done)

    def stop(self) -> None:
        """Another letter comes on the screen, or the program locks."""
        self.checking.end()
        self._preview.stop()
        self.keeper.end()
        self._on_desk = self._setup = None

    def _start(self, incident_id: str) -> None:
        self.stop()
        self.step = LetterStep.SETUP
        self.incident_id = incident_id
        self._choices, self._corrects, self._sending = None, None, None
        self._set_busy(False)
        self._view.show_problem(None)
        self._view.show_loading()

    def _show_choices(self, choices: LetterChoices) -> None:
        self._choices = choices
        known = choices.school_type
        remembered = self._settings.value(SCHOOL_TYPE_KEY) or ""
        if known is SchoolType.UNKNOWN and remembered in tuple(SchoolType):
            known = SchoolType(remembered)
        self._view.show_choices(choices, known)
        self._go(LetterStep.SETUP)

    def _open(self, incident_id: str, written: Written, on_desk: LetterOnDesk, draft: Draft | None) -> None:
        self.incident_id, self._corrects = incident_id, written.corrects
        self._setup, self._on_desk, self._sending = written.setup, on_desk, written.sending
        self.checking.begin(on_desk, written.left_names, written.left_words)
        self._view.show_editor(EditorModel(on_desk.title, on_desk.number, written.text, bool(written.corrects)))
        self._go(LetterStep.WRITE)
        self.keeper.begin(incident_id, draft)
        self.checking.look()
        self._preview.now(self._letter_text(), on_desk.sender)
        if written.at_sending and not self.checking.checks.open:
            self.to_send()

    def _written(self) -> Written | None:
        if self._setup is None:
            return None
        checking, at_sending = self.checking, self.step is LetterStep.SEND
        left = checking.left_names, checking.left_words
        return Written(self._setup, self._view.text(), *left, self._corrects, self._sending, at_sending)

    def _letter_text(self) -> LetterText:
        otherwise: date = self._setup.dated_on if self._setup else self._desk.session.clock.today()
        return self._view.text().letter(otherwise)

    def _is_fixed(self, result: FixedLetter) -> None:
        self._set_busy(False)
        self.stop()
        self._navigator.changed()
        self._navigator.toast(self._words.fixed())
        self._fixed(result)

    def _not_drafted(self, error: ViosError) -> None:
        self._set_busy(False)
        if isinstance(error, ValidationError):
            self._view.show_setup_problems(error.problems)
        else:
            self._failed(error)

    def _not_fixed(self, error: ViosError) -> None:
        self._set_busy(False)
        self.keeper.typed()
        if not isinstance(error, ValidationError):
            self._failed(error)
            return
        in_text = [problem for problem in error.problems if problem.field in (*FIELDS, "dated_on")]
        if in_text:
            self._go(LetterStep.WRITE)
            self.checking.look()
            self._view.show_text_problems(in_text)
            return
        sending = [problem for problem in error.problems if problem.field in ("way", "sent_on")]
        if sending:
            self._view.show_sending_problems(sending)
            return
        # What was chosen at the start does not hold any more: the incident was changed meanwhile.
        self._view.show_problem(self._text(error)._replace(now=self._texts.problem(error.problems[0].code)))

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._text(error))

    def _text(self, error: ViosError) -> ErrorText:
        return self._texts.error(error.code, **error.params)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._view.show_busy(busy)

    def _go(self, step: LetterStep) -> None:
        self.step = step
        self._view.show_problem(None)
        self._view.show_step(step)


def _sending_problems(answers: SendingAnswers) -> tuple[FieldProblem, ...]:
    problems = []
    if answers.way is None:
        problems.append(FieldProblem("way", "sent_way_missing"))
    if answers.sent_on is None:
        problems.append(FieldProblem("sent_on", "sent_on_missing"))
    return tuple(problems)
