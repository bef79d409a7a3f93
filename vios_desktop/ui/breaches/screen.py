"""Joins list, page and presenter of the breaches into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.rights import Action
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.breaches.detail_page import BreachPage
from vios_desktop.ui.breaches.list_page import BreachesPage
from vios_desktop.ui.breaches.model import BreachForms
from vios_desktop.ui.breaches.presenter import BreachesPresenter
from vios_desktop.ui.breaches.words import BreachWords
from vios_desktop.ui.privacy_register.screen import RegisterScreen
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

    from vios_desktop.domain.privacy_clocks import ClockRule
    from vios_desktop.services.breaches import BreachDetail, BreachLine
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


class BreachesScreen(RegisterScreen):
    """A `Screen`, and the `BreachesView` of its presenter. `visit(breach id)` opens one breach."""

    list: BreachesPage
    page: BreachPage
    presenter: BreachesPresenter

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        words: BreachWords,
        pages: tuple[BreachesPage, BreachPage],
    ) -> None:
        super().__init__(texts, navigator)
        self.words, self._clock = words, wall_clock_of(desk)
        self.list, self.page = pages
        self.presenter = BreachesPresenter(self, desk, runner, texts, navigator, QtLater(self))
        page, presenter = self.page, self.presenter
        authority, persons = page.authority_form, page.persons_form
        self.join(
            BreachForms.NEW,
            {
                BreachForms.NEW: (self.list.form, lambda: presenter.record(self.list.form.facts())),
                BreachForms.CHANGE: (page.form, lambda: presenter.change(page.form.facts())),
                BreachForms.AUTHORITY: (
                    authority,
                    lambda: presenter.choose(BreachForms.AUTHORITY, authority.chosen),
                ),
                BreachForms.PERSONS: (persons, lambda: presenter.choose(BreachForms.PERSONS, persons.chosen)),
            },
        )
        page.pages_requested.connect(presenter.make_pages)

    def show_lines(self, lines: Sequence[BreachLine], *, filtered: bool, rule: ClockRule) -> None:
        self.list.show_lines(lines, filtered=filtered, rule=rule)

    def words_of(self, line: BreachLine) -> str:
        parts = (line.breach.facts.what, self.words.meta(line.breach, self._clock().date()))
        return " ".join((*parts, self.words.status(line).text))

    def show_read(self, read: BreachDetail) -> None:
        self.page.show_detail(read)
        self.show_page()

    def said(self, form: StrEnum) -> str:
        words: dict[StrEnum, str] = {
            BreachForms.NEW: self.tr("Breach recorded"),
            BreachForms.CHANGE: self.tr("Breach changed"),
            BreachForms.AUTHORITY: self.tr("Decision saved"),
            BreachForms.PERSONS: self.tr("Decision saved"),
        }
        return words[form]

    def paper_words(self) -> tuple[str, str]:
        return self.words.paper()


def make(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> Steps[BreachesScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words, clock = BreachWords(texts), wall_clock_of(desk)
    may_handle = desk.session.may(Action.HANDLE_BREACH)
    entries = BreachesPage(theme, words, desk.session, clock, may_handle=may_handle)
    yield
    page = BreachPage(theme, words, clock, may_handle=may_handle)
    yield
    return BreachesScreen(desk, runner, texts, navigator, words, (entries, page))
