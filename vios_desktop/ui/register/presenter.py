"""Reads the register, about everybody or one pupil, and leads to what was sent and to the page. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.services.register import DisclosureQuery
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.register import DisclosureLine, DisclosureListing
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.navigation import Navigator


class RegisterView(Protocol):
    def show_loading(self) -> None: ...
    def show_lines(self, listing: DisclosureListing, school: SchoolView, *, filtered: bool) -> None: ...
    def show_about(self, person_id: str, name: str) -> None:
        """The pupil that the list is about, or nobody."""
        ...

    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def paper_words(self, about: str) -> str:
        """The title of the page about one pupil."""
        ...

    def sent_words(self) -> str:
        """The title of what was sent."""
        ...


class RegisterPresenter:
    def __init__(self, view: RegisterView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        self._text, self._person_id, self._about = "", "", ""
        self._asked = 0

    def open(self, person_id: str | None) -> None:
        """About this pupil, or about everybody."""
        self._person_id = person_id or ""

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        self._asked += 1
        asked, desk = self._asked, self._desk
        query = DisclosureQuery(person_id=self._person_id or None, text=self._text)

        def found(read: tuple[DisclosureListing, SchoolView]) -> None:
            if asked == self._asked:
                listing, school = read
                self._about = listing.about
                filtered = bool(self._text or self._person_id)
                self._view.show_about(self._person_id, listing.about)
                self._view.show_lines(listing, school, filtered=filtered)

        self._runner.submit(lambda: (desk.register.find(query), desk.school.view()), found, self._failed)

    def close(self) -> None:
        self._runner.close()

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.refresh()

    def search_people(self, text: str) -> None:
        self._runner.submit(
            lambda: self._desk.persons.find(text), lambda hits: self._view.show_people(text, hits), self._failed
        )

    def choose(self, person_id: str) -> None:
        """About this pupil alone; an empty id: about everybody again."""
        self._person_id = person_id
        self.refresh()

    def look(self, line: DisclosureLine) -> None:
        """Exactly what was sent."""
        service, entry_id = self._desk.register, line.entry.id
        self._navigator.show_paper(PaperRequest(self._view.sent_words(), lambda: service.sent_file(entry_id)))

    def print_page(self) -> None:
        """Who got what about the chosen pupil, as pages."""
        service, person_id = self._desk.register, self._person_id
        if person_id:
            title = self._view.paper_words(self._about)
            self._navigator.show_paper(PaperRequest(title, lambda: service.page_about(person_id)))

    def ask_access(self) -> None:
        """Everything held about the chosen pupil, to be handed out."""
        if self._person_id:
            self._navigator.show_access_request(self._person_id)

    def hand_over(self) -> None:
        """What is held about the chosen pupil, to a colleague's vault or another school."""
        if self._person_id:
            self._navigator.hand_over(self._person_id)

    def record_demand(self) -> None:
        self._navigator.show_demand("new")

    def show_demands(self) -> None:
        self._navigator.show_demand()

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))
