"""Reads the breaches and writes what is decided about them. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.rights import Action
from vios_desktop.services.breaches import BreachDetail, BreachLine
from vios_desktop.ui.breaches.model import FORMS, BreachForms
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.privacy_register.presenter import RegisterPresenter, RegisterView
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.breach import BreachChoices, BreachFacts
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner


class BreachesView(RegisterView, Protocol):
    def paper_words(self) -> tuple[str, str]: ...


class BreachesPresenter(RegisterPresenter[BreachLine, BreachDetail]):
    def __init__(
        self, view: BreachesView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, later: Later
    ) -> None:
        super().__init__(view, desk, runner, texts, navigator, later, FORMS)
        self._words = view.paper_words
        self.detail: BreachDetail | None = None
        self.may_handle = desk.session.may(Action.HANDLE_BREACH)

    def read_lines(self) -> tuple[tuple[BreachLine, ...], ClockRule]:
        return self._desk.breaches.all(), self._desk.breaches.rule("breach")

    def read_one(self, entry_id: str) -> BreachDetail:
        return self._desk.breaches.view(entry_id)

    def take(self, read: BreachDetail | None) -> None:
        self.detail = read

    def record(self, facts: BreachFacts) -> None:
        service = self._desk.breaches
        place = FormPlace(BreachForms.NEW)
        self._write(place, lambda draft_id: service.record(facts, draft_id=draft_id).id, self.open)

    def change(self, facts: BreachFacts) -> None:
        service, detail = self._desk.breaches, self.detail
        if detail is not None:
            breach = detail.line.breach
            place = FormPlace(BreachForms.CHANGE, breach.id)
            self._write(
                place, lambda draft_id: service.change(breach.id, facts, breach.version, draft_id=draft_id)
            )

    def choose(self, form: BreachForms, made: Callable[[BreachChoices], BreachChoices]) -> None:
        """`made` gives the choices after the form from those before. Raises what it raises."""
        service, detail = self._desk.breaches, self.detail
        if detail is not None:
            breach = detail.line.breach
            choices = made(breach.choices)
            self._write(
                FormPlace(form, breach.id),
                lambda draft_id: service.choose(breach.id, choices, breach.version, draft_id=draft_id),
            )

    def make_pages(self) -> None:
        service, breach_id = self._desk.breaches, self._shown
        title, hint = self._words()
        self._navigator.show_paper(PaperRequest(title, lambda: service.page(breach_id), hint))
