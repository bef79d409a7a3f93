"""Taking a handover in: opened, laid beside what is here, and added by choice; it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.services.handover.form import SUFFIX
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.handover.review import HandoverReview
    from vios_desktop.services.handover.taking import TakenIn
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

T = TypeVar("T")


class TakingView(Protocol):
    def show_start(self) -> None:
        """Nothing is open: how to get one, and choosing the file."""
        ...

    def show_busy(self, busy: bool) -> None: ...
    def show_review(self, review: HandoverReview) -> None:
        """What was chosen before stays chosen where it still fits."""
        ...

    def show_taken(self, taken: TakenIn, review: HandoverReview) -> None: ...
    def show_taken_back(self) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def file_title(self) -> str: ...
    def taken_words(self) -> str: ...


class TakingPresenter:
    """One handover at a time; nothing of it is kept before `take_in`."""

    def __init__(
        self,
        view: TakingView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._navigator, self._dialogs = navigator, dialogs
        self._runner = RunnerScope(runner)
        self._review: HandoverReview | None = None
        self._taken: TakenIn | None = None
        self._busy = False

    def entered(self) -> None:
        """What was being reviewed stays; a page that is done begins anew."""
        if self._review is None:
            self._view.show_start()

    def choose(self) -> None:
        """Let the user point at the file, and open it."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._submit(lambda: self._desk.handovers_in.open_file(path), self._reviewed)

        if not self._busy:
            self._dialogs.choose_file(self._view.file_title(), "VIOS", (SUFFIX,), chosen)

    def set_pupils(self, pupils: Mapping[str, str]) -> None:
        """Who is who, as somebody chose."""
        review = self._review
        if review is not None and not self._busy:
            chosen = dict(pupils)
            self._submit(lambda: self._desk.handovers_in.with_pupils(review, chosen), self._reviewed)

    def take_in(self, choices: Mapping[str, bool]) -> None:
        review = self._review
        if review is None or self._busy:
            return
        left = [item for item in review.asks() if item.id not in choices]
        if left:
            self._view.show_problem(self._texts.error("handover_undecided", count=len(left)))
            return
        chosen = dict(choices)

        def done(taken: TakenIn) -> None:
            self._taken, self._review = taken, None
            self._view.show_problem(None)
            self._view.show_taken(taken, review)
            self._navigator.changed()
            self._navigator.toast(self._view.taken_words(), self.take_back)

        self._submit(lambda: self._desk.handovers_in.take_in(review, chosen), done)

    def take_back(self) -> None:
        """Undo: all of it in the trash."""
        taken = self._taken
        if taken is None or self._busy:
            return

        def done(_nothing: None) -> None:
            self._taken = None
            self._view.show_taken_back()
            self._navigator.changed()

        self._submit(lambda: self._desk.handovers_in.take_back(taken), done)

    def leave_it(self) -> None:
        """Do not take it in: nothing of it was kept."""
        self._review = None
        self._view.show_problem(None)
        self._view.show_start()

    def show_pupil(self, person_id: str) -> None:
        self._navigator.show_pupil(person_id)

    def show_invitation(self) -> None:
        self._navigator.show_invitation()

    def back(self) -> None:
        self._navigator.back()

    def close(self) -> None:
        """Nothing of what was opened stays in memory."""
        self._review, self._taken = None, None
        self._runner.close()

    def _reviewed(self, review: HandoverReview) -> None:
        self._review = review
        self._view.show_problem(None)
        self._view.show_review(review)

    def _submit(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True
        self._view.show_busy(True)

        def finished(result: T) -> None:
            self._busy = False
            self._view.show_busy(False)
            done(result)

        self._runner.submit(work, finished, self._failed)

    def _failed(self, error: ViosError) -> None:
        self._busy = False
        self._view.show_busy(False)
        if isinstance(error, ValidationError):
            error = ViosError("handover_hostile")
        self._view.show_problem(self._texts.error(error.code, **error.params))
