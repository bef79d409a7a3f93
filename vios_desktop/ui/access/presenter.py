"""An access request: the pages as they would be given, who asks, and the giving itself. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.services.access_request import AskedBy
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.access_request import PreparedAccess
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.limited_record import LimitedListing
    from vios_desktop.services.record_paper import PaperFile
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.runner import Runner


class AccessView(Protocol):
    def show_loading(self) -> None: ...
    def show_prepared(self, prepared: PreparedAccess, pages: Sequence[PagePicture]) -> None: ...
    def show_limited(self, about: LimitedListing) -> None:
        """What is protected and therefore on none of the pages."""
        ...

    def show_problem(self, text: ErrorText | None) -> None:
        """Above the page; None takes it away."""
        ...

    def show_field_problems(self, problems: dict[str, str]) -> None: ...
    def show_given(self, recipient: str) -> None:
        """It was given and stands in the register; the form is empty again."""
        ...

    def paper_words(self, name: str) -> str: ...
    def paper_hint(self) -> str: ...
    def given_words(self) -> str: ...


class AccessPresenter:
    def __init__(
        self,
        view: AccessView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        pictures: Callable[[bytes], Sequence[PagePicture]],
    ) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner, self._pictures = RunnerScope(runner), pictures
        self._person_id, self._busy = "", False
        self._prepared: PreparedAccess | None = None

    @property
    def prepared(self) -> PreparedAccess | None:
        return self._prepared

    def open(self, person_id: str) -> None:
        """About which pupil the next visit is."""
        self._person_id, self._prepared = person_id, None

    def entered(self) -> None:
        """Read everything and have the pages made; that it was looked at is logged."""
        if not self._person_id:
            return
        if self._prepared is None:
            self._view.show_loading()
        person_id, service, limited = self._person_id, self._desk.access, self._desk.limited

        def read() -> tuple[PreparedAccess, tuple[PagePicture, ...], LimitedListing]:
            prepared = service.prepare(person_id)
            return prepared, tuple(self._pictures(prepared.page.content)), limited.about(person_id)

        def found(made: tuple[PreparedAccess, tuple[PagePicture, ...], LimitedListing]) -> None:
            if person_id == self._person_id:
                self._prepared = made[0]
                self._view.show_prepared(*made[:2])
                self._view.show_limited(made[2])

        self._runner.submit(read, found, self._failed)

    def hand_out(self, asked_by: str, recipient: str) -> None:
        """Give exactly the pages that were read through, into the register, and on to paper or file."""
        prepared, person_id, name = self._prepared, self._person_id, recipient.strip()
        if prepared is None or self._busy:
            return
        problems = {}
        if not asked_by:
            problems["asked_by"] = self._texts.problem("asked_by_missing")
        elif asked_by != AskedBy.PUPIL and not name:
            problems["recipient"] = self._texts.problem("access_recipient_missing")
        self._view.show_field_problems(problems)
        if problems:
            return
        self._busy = True
        service, who = self._desk.access, AskedBy(asked_by)

        def given(page: PaperFile) -> None:
            self._busy = False
            self._view.show_problem(None)
            self._view.show_given(name or prepared.person_name)
            self._navigator.changed()
            self._navigator.toast(self._view.given_words())
            title = self._view.paper_words(prepared.person_name)
            self._navigator.show_paper(PaperRequest(title, lambda: page, self._view.paper_hint()))

        def failed(error: ViosError) -> None:
            self._busy = False
            self._failed(error)
            if error.code == "access_changed":
                self.entered()

        self._runner.submit(lambda: service.hand_out(person_id, name, prepared.content_hash, who), given, failed)

    def to_limited(self) -> None:
        self._navigator.show_limited()

    def to_register(self) -> None:
        self._navigator.show_register(self._person_id or None)

    def close(self) -> None:
        """Nothing of what was looked at stays in memory."""
        self._person_id, self._prepared = "", None
        self._runner.close()

    def _failed(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            self._view.show_field_problems(_by_field(error.problems, self._texts))
            return
        self._view.show_problem(self._texts.error(error.code, **error.params))


def _by_field(problems: Sequence[FieldProblem], texts: Texts) -> dict[str, str]:
    return {problem.field: texts.problem(problem.code) for problem in problems}
