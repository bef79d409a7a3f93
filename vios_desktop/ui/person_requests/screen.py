"""Joins list, page and presenter of the requests into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.person_requests.detail_page import RequestPage
from vios_desktop.ui.person_requests.forms import day_of
from vios_desktop.ui.person_requests.list_page import RequestsPage
from vios_desktop.ui.person_requests.presenter import RequestsPresenter
from vios_desktop.ui.person_requests.words import RequestWords
from vios_desktop.ui.retention.ways import lead
from vios_desktop.ui.timers import QtLater
from vios_desktop.ui.widgets.one_page import OnePage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.person_requests import RequestDetail, RequestLine
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class RequestsScreen(QWidget):
    """A `Screen`, and the `RequestsView` of its presenter. `visit(request id)` opens one request."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self._texts, self._navigator, self._wanted = texts, navigator, ""
        self.words = RequestWords(texts, self)
        clock, may_handle = wall_clock_of(desk), desk.session.may(Action.HANDLE_REQUEST)
        self._clock = clock
        self.list = RequestsPage(theme, self.words, desk.session, clock, may_handle=may_handle)
        self.page = RequestPage(theme, self.words, clock, may_handle=may_handle)
        self._stack = OnePage()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.presenter = RequestsPresenter(self, desk, runner, texts, navigator, QtLater(self))
        self._forms: dict[str, InlineForm] = {
            "new": self.list.form,
            "change": self.page.form,
            "identity": self.page.identity_form,
            "longer": self.page.longer_form,
            "answer": self.page.answer_form,
        }
        self._connect()

    def visit(self, request_id: str | None = None) -> None:
        self._wanted = request_id or ""

    def entered(self) -> None:
        self.presenter.entered()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.presenter.open(wanted)
        elif self._stack.currentWidget() is self.list:
            self.list.search.edit.setFocus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.list.stop()
        self.presenter.stop()
        done()

    def close_session(self) -> None:
        self.list.stop()
        self.page.forget()
        self.presenter.close()

    def show_loading(self) -> None:
        self.list.show_loading()

    def show_lines(self, lines: Sequence[RequestLine], *, filtered: bool, rule: ClockRule) -> None:
        self.list.show_lines(lines, filtered=filtered, rule=rule)

    def words_of(self, line: RequestLine) -> str:
        parts = (self.words.title(line), self.words.meta(line, self._clock().date()), self.words.status(line).text)
        return " ".join(parts)

    def show_detail(self, detail: RequestDetail, school: SchoolView) -> None:
        self.page.show_detail(detail, school)
        if self._stack.currentWidget() is not self.page:
            self._stack.setCurrentWidget(self.page)
            self.page.focus_first()

    def show_list(self) -> None:
        self.page.forget()
        self._stack.setCurrentWidget(self.list)
        self.list.search.edit.setFocus()

    def show_problem(self, text: ErrorText | None) -> None:
        shown = self._stack.currentWidget()
        (self.page if shown is self.page else self.list).show_problem(text)

    def show_wrong(self, form: str, problems: Sequence[FieldProblem]) -> None:
        if form == "step":
            self.page.records.show_problem(self._texts.problem(problems[0].code))
        else:
            self._forms[form].show_problems(problems, self._texts)

    def kept(self, form: str) -> None:
        if form == "step":
            self.page.records.shut_form()
        elif form == "new":
            self.list.form.forget_all()
            self.list.form.hide()
        else:
            self.page.kept(self._forms[form])

    def show_people(self, query: str, people: Sequence[PersonHit]) -> None:
        rows = [self.words.person_row(hit) for hit in people]
        for form in (self.list.form, self.page.form):
            if form.is_open:
                form.person.show_results(query, rows)

    def said(self, form: str) -> str:
        return {
            "new": self.tr("Request recorded"),
            "change": self.tr("Request changed"),
            "identity": self.tr("Noted who asks"),
            "longer": self.tr("The time is two months longer"),
            "step": self.tr("Noted with the record"),
            "answer": self.tr("Answer recorded"),
        }[form]

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        self.list.text_changed.connect(presenter.set_text)
        self.list.looked.connect(presenter.open)
        self.list.new_requested.connect(self.list.form.open_new)
        self.list.ways.requested.connect(lambda way: lead(self._navigator, way))
        page.back_requested.connect(presenter.to_list)
        page.pages_requested.connect(presenter.make_pages)
        page.records.looked.connect(presenter.look)
        page.records.stepped.connect(presenter.step)
        for form in (self.list.form, page.form):
            form.person.search_requested.connect(presenter.search_people)
        self._save("new", lambda: presenter.record(self.list.form.asked()))
        self._save("change", lambda: presenter.change(page.form.asked()))
        identity, longer = page.identity_form, page.longer_form
        self._save(
            "identity",
            lambda: presenter.check_identity(day_of(identity.on, "identity_checked_on"), identity.note.text()),
        )
        self._save("longer", lambda: presenter.extend(day_of(longer.told, "told_on"), longer.reason.text()))
        self._save("answer", lambda: presenter.answer(page.answer_form.answer()))

    def _save(self, name: str, keep: Callable[[], None]) -> None:
        """What only the form knows to be missing is shown beside its fields."""

        def saved() -> None:
            try:
                keep()
            except ValidationError as error:
                self.show_wrong(name, error.problems)

        self._forms[name].saved.connect(saved)


def build(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> RequestsScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return RequestsScreen(desk, runner, texts, navigator, theme)
