"""Notes in the register what was told by mouth, and keeps what is half typed. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.register.spoken import FORMS, PLACE, spoken_word
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.widgets.pupil_field import PARTED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from vios_desktop.domain.disclosure_entry import DisclosureEntry
    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner


class SpokenView(FormsView, Protocol):
    def open_spoken(self, school: SchoolView, fresh: Mapping[str, str], *, focus: bool) -> None: ...
    def spoken_kept(self) -> None: ...
    def spoken_wrong(self, problems: Sequence[FieldProblem]) -> None: ...
    def show_error(self, error: ViosError) -> None:
        """Something could not be read or written; what is typed stays."""
        ...

    def spoken_words(self) -> str:
        """What a toast says when it is in the register."""
        ...


class SpokenPresenter:
    """`kept` is called when the register has one entry more."""

    def __init__(
        self,
        view: SpokenView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        later: Later,
        kept: Callable[[], None],
    ) -> None:
        self._view, self._desk, self._navigator, self._kept = view, desk, navigator, kept
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._busy = False

    def refresh(self) -> None:
        """Drafts may have been thrown away or put back elsewhere."""
        safe = self.forms.safe_ids
        self._runner.submit(
            self.forms.find, lambda drafts: self.forms.compare(drafts, safe), self._view.show_error
        )

    def open(self, person_id: str, name: str) -> None:
        """The form, about this pupil if one is given."""
        self._open({"person_id": f"{person_id}{PARTED}{name}"} if person_id else {}, focus=True)

    def go_on(self) -> None:
        """A draft was found: the form as it was left, without taking the focus."""
        self._open({}, focus=False)

    def keep(self, texts: Mapping[str, str]) -> None:
        """Put it in the register; nothing is written until all of it is right."""
        told, problems = spoken_word(texts)
        if told is None:
            self._view.spoken_wrong(problems)
            return
        if self._busy:
            return
        self._busy = True
        word, service, draft_id = told, self._desk.register, self.forms.draft_id(PLACE)
        release = self.forms.hold(PLACE)

        def done(_entry: DisclosureEntry) -> None:
            self._busy = False
            release(True)
            self._view.spoken_kept()
            self._navigator.changed()
            self._navigator.toast(self._view.spoken_words())
            self._kept()

        def failed(error: ViosError) -> None:
            release(False)
            self._busy = False
            if isinstance(error, ValidationError):
                self._view.spoken_wrong(error.problems)
            else:
                self._view.show_error(error)

        self._runner.submit(lambda: service.note_spoken(word, draft_id=draft_id), done, failed)

    def _open(self, fresh: Mapping[str, str], *, focus: bool) -> None:
        self._runner.submit(
            self._desk.school.view,
            lambda school: self._view.open_spoken(school, fresh, focus=focus),
            self._view.show_error,
        )

    def leave(self, done: Callable[[], None]) -> None:
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()
