"""The page Vandaag as its presenter sees it, with everything noted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.agreements.deeds import Done
from vios_desktop.ui.agreements.drafts import DeedDraft
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.today.model import TodayData
from vios_desktop.ui.today.presenter import TodayPresenter

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace, TypedForm


@dataclass
class NotedView:
    pages: list[TodayData] = field(default_factory=list)
    loading: int = 0
    errors: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return ()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """Nothing is typed here."""

    def drop_form(self, place: FormPlace) -> None:
        """Nothing is typed here."""

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        """Nothing is typed here."""

    def show_not_kept(self, place: FormPlace) -> None:
        """Nothing is typed here."""

    def show_loading(self) -> None:
        self.loading += 1

    def show_page(self, data: TodayData) -> None:
        self.pages.append(data)

    def show_error(self, error: ViosError) -> None:
        self.errors.append(error.code)

    def show_problem(self, error: ViosError) -> None:
        self.problems.append(error.code)

    def form_kept(self, agreement_id: str) -> None:
        self.kept.append(agreement_id)

    def form_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None:
        self.wrong += [(problem.field, problem.code) for problem in problems]


class PlainWords:
    def steps_put_away(self) -> str:
        return "away"

    def draft_discarded(self) -> str:
        return "discarded"

    def done(self, done: Done) -> str:
        return done.value

    def undone_reason(self) -> str:
        return "a mistake"


@dataclass
class Page:
    desk: Desk
    view: NotedView
    navigator: NotedNavigator
    presenter: TodayPresenter

    @property
    def data(self) -> TodayData:
        return self.view.pages[-1]

    def do(self, agreement: Agreement, draft: DeedDraft) -> None:
        self.presenter.do(agreement.id, draft)

    def undo(self) -> None:
        assert self.navigator.undo is not None
        self.navigator.undo()


def open_page(desk: Desk, runner: Runner | None = None) -> Page:
    view, navigator, words = NotedView(), NotedNavigator(), PlainWords()
    presenter = TodayPresenter(view, desk, runner or ImmediateRunner(), navigator, words, words, ManualLater())
    presenter.entered()
    return Page(desk, view, navigator, presenter)
