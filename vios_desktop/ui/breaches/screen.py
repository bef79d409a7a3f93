"""Joins list, page and presenter of the breaches into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.breaches.detail_page import BreachPage
from vios_desktop.ui.breaches.list_page import BreachesPage
from vios_desktop.ui.breaches.presenter import BreachesPresenter
from vios_desktop.ui.breaches.words import BreachWords
from vios_desktop.ui.retention.ways import lead
from vios_desktop.ui.widgets.one_page import OnePage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.breaches import BreachDetail, BreachLine
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class BreachesScreen(QWidget):
    """A `Screen`, and the `BreachesView` of its presenter. `visit(breach id)` opens one breach."""

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self._texts, self._navigator, self._wanted = texts, navigator, ""
        self.words = BreachWords(texts, self)
        clock, may_handle = wall_clock_of(desk), desk.session.may(Action.HANDLE_BREACH)
        self._clock = clock
        self.list = BreachesPage(theme, self.words, desk.session, clock, may_handle=may_handle)
        self.page = BreachPage(theme, self.words, clock, may_handle=may_handle)
        self._stack = OnePage()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.presenter = BreachesPresenter(self, desk, runner, texts, navigator)
        self._forms: dict[str, InlineForm] = {
            "new": self.list.form,
            "change": self.page.form,
            "authority": self.page.authority_form,
            "persons": self.page.persons_form,
        }
        self._connect()

    def visit(self, breach_id: str | None = None) -> None:
        self._wanted = breach_id or ""

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
        done()

    def close_session(self) -> None:
        self.list.stop()
        self.page.forget()
        self.list.form.forget_all()
        self.presenter.close()

    def show_loading(self) -> None:
        self.list.show_loading()

    def show_lines(self, lines: Sequence[BreachLine], *, filtered: bool, rule: ClockRule) -> None:
        self.list.show_lines(lines, filtered=filtered, rule=rule)

    def words_of(self, line: BreachLine) -> str:
        parts = (line.breach.facts.what, self.words.meta(line.breach, self._clock().date()))
        return " ".join((*parts, self.words.status(line).text))

    def show_detail(self, detail: BreachDetail) -> None:
        self.page.show_detail(detail)
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
        self._forms[form].show_problems(problems, self._texts)

    def kept(self, form: str) -> None:
        if form == "new":
            self.list.form.forget_all()
            self.list.form.hide()
        else:
            self.page.kept(self._forms[form])

    def said(self, form: str) -> str:
        return {
            "new": self.tr("Breach recorded"),
            "change": self.tr("Breach changed"),
            "authority": self.tr("Decision saved"),
            "persons": self.tr("Decision saved"),
        }[form]

    def paper_words(self) -> tuple[str, str]:
        return self.words.paper()

    def _connect(self) -> None:
        page, presenter = self.page, self.presenter
        self.list.text_changed.connect(presenter.set_text)
        self.list.looked.connect(presenter.open)
        self.list.new_requested.connect(self.list.form.open_new)
        self.list.ways.requested.connect(lambda way: lead(self._navigator, way))
        page.back_requested.connect(presenter.to_list)
        page.pages_requested.connect(presenter.make_pages)
        self._save("new", lambda: presenter.record(self.list.form.facts()))
        self._save("change", lambda: presenter.change(page.form.facts()))
        self._save("authority", lambda: presenter.choose("authority", page.authority_form.chosen))
        self._save("persons", lambda: presenter.choose("persons", page.persons_form.chosen))

    def _save(self, name: str, keep: Callable[[], None]) -> None:
        """What only the form knows to be missing is shown beside its fields."""

        def saved() -> None:
            try:
                keep()
            except ValidationError as error:
                self.show_wrong(name, error.problems)

        self._forms[name].saved.connect(saved)


def build(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> BreachesScreen:
    """The screen, without having read anything: that begins with `entered`."""
    return BreachesScreen(desk, runner, texts, navigator, theme)
