"""Reads the entries of a privacy register and writes what is done with them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.form_keeper import FormKeeper, FormSet, FormsView
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from enum import StrEnum

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.typed_form import FormPlace

Line = TypeVar("Line")
"""An entry as it is listed."""
Read = TypeVar("Read")
"""One entry as it was read to be shown."""


class RegisterView(FormsView, Protocol):
    """`form` is one of the forms of the register."""

    def show_loading(self) -> None: ...
    def show_lines(self, lines: Sequence[Any], *, filtered: bool, rule: ClockRule) -> None: ...
    def words_of(self, line: Any) -> str:
        """What an entry can be found by."""
        ...

    def show_read(self, read: Any) -> None: ...
    def show_list(self) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_wrong(self, form: StrEnum, problems: Sequence[FieldProblem]) -> None: ...
    def kept(self, place: FormPlace) -> None:
        """What was typed there is written."""
        ...

    def said(self, form: StrEnum) -> str: ...


class RegisterPresenter(Generic[Line, Read]):
    """The list, and one entry at a time. What a register reads and writes is said by its own presenter."""

    def __init__(
        self,
        view: RegisterView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        later: Later,
        forms: FormSet,
    ) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, forms, may_keep=may_keep)
        self.forms.begin("", ())
        self._lines: tuple[tuple[Line, ...], ClockRule] | None = None
        self._text, self._shown, self._busy = "", "", False

    def read_lines(self) -> tuple[tuple[Line, ...], ClockRule]:
        """The entries, and the rule that is shown under them. For the data thread."""
        raise NotImplementedError

    def read_one(self, entry_id: str) -> Read:
        """Raises `NotFoundError`. For the data thread."""
        raise NotImplementedError

    def take(self, read: Read | None) -> None:
        """What is on the page from now on; None: nothing."""
        raise NotImplementedError

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        self._runner.submit(self.read_lines, self._show, self._failed)
        if self._shown:
            self._read(self._shown)
        safe = self.forms.safe_ids
        self._runner.submit(self.forms.find, lambda drafts: self.forms.compare(drafts, safe), self._failed)

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        """Nothing of what was looked at stays in memory."""
        self.forms.stop()
        self._lines, self._shown = None, ""
        self.take(None)
        self._runner.close()

    def set_text(self, text: str) -> None:
        self._text = text
        if self._lines is not None:
            self._show(self._lines)

    def open(self, entry_id: str) -> None:
        self._shown = entry_id
        self._read(entry_id)

    def to_list(self) -> None:
        self._shown = ""
        self.take(None)
        self._view.show_list()

    def _read(self, entry_id: str) -> None:
        def found(read: Read) -> None:
            if entry_id == self._shown:
                self.take(read)
                self._view.show_read(read)

        def failed(error: ViosError) -> None:
            if isinstance(error, NotFoundError) and entry_id == self._shown:
                self.to_list()
            self._failed(error)

        self._runner.submit(lambda: self.read_one(entry_id), found, failed)

    def _write(
        self,
        place: FormPlace,
        work: Callable[[str | None], object],
        then: Callable[[str], None] | None = None,
    ) -> None:
        """Keep what was typed there: `work` gets its draft, which goes with it; `then` gets the id it gives."""
        if self._busy:
            return
        self._busy = True
        draft_id, release = self.forms.draft_id(place), self.forms.hold(place)

        def done(result: object) -> None:
            self._busy = False
            release(True)
            self._view.show_problem(None)
            self._view.kept(place)
            self._navigator.changed()
            self._navigator.toast(self._view.said(place.form))
            if then is not None and isinstance(result, str):
                then(result)
            self.refresh()

        def failed(error: ViosError) -> None:
            self._busy = False
            release(False)
            if isinstance(error, ValidationError):
                self._view.show_wrong(place.form, error.problems)
            else:
                self._failed(error)

        self._runner.submit(lambda: work(draft_id), done, failed)

    def _show(self, read: tuple[tuple[Line, ...], ClockRule]) -> None:
        self._lines = read
        lines, rule = read
        words = self._text.casefold().split()
        fitting = tuple(
            line for line in lines if all(word in self._view.words_of(line).casefold() for word in words)
        )
        self._view.show_lines(fitting, filtered=bool(words), rule=rule)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
