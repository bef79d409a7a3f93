"""Joins list, page and presenter of the requests into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.rights import Action
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.person_requests.detail_page import RequestPage
from vios_desktop.ui.person_requests.forms import day_of
from vios_desktop.ui.person_requests.list_page import RequestsPage
from vios_desktop.ui.person_requests.model import RequestForms
from vios_desktop.ui.person_requests.presenter import RequestsPresenter
from vios_desktop.ui.person_requests.words import RequestWords
from vios_desktop.ui.privacy_register.screen import RegisterScreen
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from enum import StrEnum

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.person_requests import RequestDetail, RequestLine
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm


class RequestsScreen(RegisterScreen):
    """A `Screen`, and the `RequestsView` of its presenter. `visit(request id)` opens one request."""

    list: RequestsPage
    page: RequestPage
    presenter: RequestsPresenter

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        words: RequestWords,
        pages: tuple[RequestsPage, RequestPage],
    ) -> None:
        super().__init__(texts, navigator)
        self.words, self._clock = words, wall_clock_of(desk)
        self.list, self.page = pages
        self.presenter = RequestsPresenter(self, desk, runner, texts, navigator, QtLater(self))
        self.join(RequestForms.NEW, self._keeps())
        page, presenter = self.page, self.presenter
        page.pages_requested.connect(presenter.make_pages)
        page.records.looked.connect(presenter.look)
        page.records.stepped.connect(presenter.step)
        page.records.edited.connect(presenter.forms.typed)
        for form in (self.list.form, page.form):
            form.person_asked.connect(presenter.search_people)

    def show_lines(self, lines: Sequence[RequestLine], *, filtered: bool, rule: ClockRule) -> None:
        self.list.show_lines(lines, filtered=filtered, rule=rule)

    def words_of(self, line: RequestLine) -> str:
        parts = (self.words.title(line), self.words.meta(line, self._clock().date()), self.words.status(line).text)
        return " ".join(parts)

    def show_read(self, read: tuple[RequestDetail, SchoolView]) -> None:
        self.page.show_detail(*read)
        self.show_page()

    def show_wrong(self, form: StrEnum, problems: Sequence[FieldProblem]) -> None:
        if form is RequestForms.STEP:
            self.page.records.show_problem(self._texts.problem(problems[0].code))
        else:
            super().show_wrong(form, problems)

    def kept(self, place: FormPlace) -> None:
        if place.form is RequestForms.STEP:
            self.page.records.drop_form(place)
        else:
            super().kept(place)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return (*super().typed_forms(), *self.page.records.typed_forms())

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        if form.place.form is RequestForms.STEP:
            self.page.records.remember(form, saved_at)
            self.page.bring_back()
        else:
            super().reopen_form(form, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        if place.form is RequestForms.STEP:
            self.page.records.drop_form(place)
        else:
            super().drop_form(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        if place.form is RequestForms.STEP:
            self.page.records.show_kept(place, at)
        else:
            super().show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        if place.form is RequestForms.STEP:
            self.page.records.show_not_kept(place)
        else:
            super().show_not_kept(place)

    def show_people(self, query: str, people: Sequence[PersonHit]) -> None:
        rows = [self.words.person_row(hit) for hit in people]
        for form in (self.list.form, self.page.form):
            if form.is_open:
                form.person.show_results(query, rows)

    def said(self, form: StrEnum) -> str:
        words: dict[StrEnum, str] = {
            RequestForms.NEW: self.tr("Request recorded"),
            RequestForms.CHANGE: self.tr("Request changed"),
            RequestForms.IDENTITY: self.tr("Noted who asks"),
            RequestForms.LONGER: self.tr("The time is two months longer"),
            RequestForms.STEP: self.tr("Noted with the record"),
            RequestForms.ANSWER: self.tr("Answer recorded"),
        }
        return words[form]

    def _keeps(self) -> dict[StrEnum, tuple[InlineForm, Callable[[], None]]]:
        page, presenter = self.page, self.presenter
        new, identity, longer = self.list.form, page.identity_form, page.longer_form

        def check_identity() -> None:
            presenter.check_identity(day_of(identity.on, "identity_checked_on"), identity.note.text())

        def extend() -> None:
            presenter.extend(day_of(longer.told, "told_on"), longer.reason.text())

        return {
            RequestForms.NEW: (new, lambda: presenter.record(new.asked())),
            RequestForms.CHANGE: (page.form, lambda: presenter.change(page.form.asked())),
            RequestForms.IDENTITY: (identity, check_identity),
            RequestForms.LONGER: (longer, extend),
            RequestForms.ANSWER: (page.answer_form, lambda: presenter.answer(page.answer_form.answer())),
        }


def make(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> Steps[RequestsScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words, clock = RequestWords(texts), wall_clock_of(desk)
    may_handle = desk.session.may(Action.HANDLE_REQUEST)
    entries = RequestsPage(theme, words, desk.session, clock, may_handle=may_handle)
    yield
    page = RequestPage(theme, words, clock, may_handle=may_handle)
    yield
    return RequestsScreen(desk, runner, texts, navigator, words, (entries, page))
