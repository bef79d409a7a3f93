"""The list of pupils: which are listed, and the way to the page of one. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import NotAllowedError
from vios_desktop.services.ports.dossier import PupilQuery
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.dossiers import PupilListing
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Job, Runner


class PupilsView(Protocol):
    def show_loading(self) -> None: ...
    def show_query(self, query: PupilQuery) -> None:
        """What the list is narrowed to."""
        ...

    def show_pupils(self, listing: PupilListing, query: PupilQuery, today: date) -> None: ...
    def show_no_rights(self) -> None: ...
    def show_error(self, text: ErrorText) -> None: ...


class PupilsPresenter:
    """Keeps what the list is narrowed to for as long as the program is unlocked."""

    def __init__(self, view: PupilsView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        self.query = PupilQuery()
        self._asked, self._listed = 0, False
        self._job: Job | None = None

    def entered(self) -> None:
        if not self._listed:
            self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """A new question makes the answers to older ones worthless."""
        self._asked += 1
        asked, query, desk = self._asked, self.query, self._desk
        self._view.show_query(query)
        if self._job is not None:
            self._job.cancel()

        def found(listing: PupilListing) -> None:
            if asked == self._asked:
                self._listed = True
                self._view.show_pupils(listing, query, desk.session.clock.today())

        def failed(error: ViosError) -> None:
            if asked == self._asked:
                self._failed(error)

        self._job = self._runner.submit(lambda: desk.dossiers.pupils(query), found, failed)

    def set_text(self, text: str) -> None:
        self._narrow(replace(self.query, text=text.strip()))

    def set_class(self, class_name: str) -> None:
        self._narrow(replace(self.query, class_name=class_name))

    def set_left(self, *, left: bool) -> None:
        """Those who left the school, or those who are here; they are of no class any more."""
        self._narrow(replace(self.query, left=left, class_name=""))

    def clear(self) -> None:
        self._narrow(PupilQuery())

    def open(self, person_id: str) -> None:
        self._navigator.show_pupil(person_id)

    def back(self) -> None:
        self._navigator.back()

    def close(self) -> None:
        self._runner.close()

    def _narrow(self, query: PupilQuery) -> None:
        if query != self.query:
            self.query = query
            self.refresh()

    def _failed(self, error: ViosError) -> None:
        if isinstance(error, NotAllowedError):
            self._view.show_no_rights()
        else:
            self._view.show_error(self._texts.error(error.code, **error.params))
