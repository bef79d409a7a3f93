"""Joins page and presenter into the screen that the window shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.files import FileOwner
from vios_desktop.services.queries import IncidentOrder
from vios_desktop.ui.files.presenter import FilesPresenter
from vios_desktop.ui.files.section import connect_files
from vios_desktop.ui.form_keeper import all_kept
from vios_desktop.ui.incidents.detail_view import DetailPane, detail_parts
from vios_desktop.ui.incidents.filters import Filters
from vios_desktop.ui.incidents.list_view import ListPane
from vios_desktop.ui.incidents.presenter import IncidentsPresenter
from vios_desktop.ui.incidents.saved_presenter import SavedFiltersPresenter
from vios_desktop.ui.incidents.view import IncidentsPage
from vios_desktop.ui.incidents.words import Words
from vios_desktop.ui.limited.words import LimitedWords
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.incident_set import IncidentSet
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme

DEBOUNCE_MS = 150
_ORDER_KEY = "incidents/order"


class IncidentsScreen(QWidget):
    """A `Screen`. `visit` is for the navigator, `search` for the search field of the window while one types.

    `search_changed(text)` tells the window what is searched for after the chip of the search was taken off.
    """

    search_changed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        settings: UiSettings,
        words: Words,
        page: IncidentsPage,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self.files: FilesPresenter | None = None
        self._words, self.page = words, page
        self._limited_words = LimitedWords(texts, desk.session.account.id, self)
        filters = Filters(order=_kept_order(settings))
        self.presenter = IncidentsPresenter(self.page, desk, runner, navigator, words, QtLater(self), filters)
        bar = self.page.list_pane.bar
        self.saved = SavedFiltersPresenter(
            bar.saved, desk, runner, navigator, self._take_filters, self.page.list_pane.show_list_error
        )
        bar.may_keep = self.saved.allowed
        self._arrived = False
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(DEBOUNCE_MS)
        self._typing.timeout.connect(self._search_now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect_list()
        self._connect_detail()

    def give_files(self, texts: Texts, dialogs: Dialogs, read: Callable[[Path], bytes]) -> None:
        """Show the files of each incident under it, and take more in."""
        pane = self.page.detail_pane
        self.files = FilesPresenter(
            pane.files, self._desk.files, self._runner, texts, self._navigator, dialogs, read
        )
        files = self.files
        pane.incident_shown.connect(lambda incident_id: files.show(FileOwner(RecordKind.INCIDENT, incident_id)))
        connect_files(pane.files, files)
        add_actions(self, {"attach": files.choose, "paste_file": pane.files.take_clipboard})

    def entered(self) -> None:
        """The focus goes to the list, or to the half-typed form of the incident that was asked for."""
        self.presenter.entered()
        self.taking_away.refresh()
        self.saved.read()
        self.limiting.look()
        arrived, self._arrived = self._arrived, False
        if not (arrived and self.page.detail_pane.focus_form()):
            self.page.list_pane.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()
        self.taking_away.refresh()
        self.limiting.look()

    def leave(self, done: Callable[[], None]) -> None:
        self._typing.stop()
        self.page.list_pane.stop()
        self.page.detail_pane.names.shut()
        self.presenter.leave(lambda: self.taking_away.forms.flush(done))

    def draft_is_kept(self) -> bool:
        return all_kept(self.presenter.forms, self.taking_away.forms)

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self._typing.stop()
        self.page.list_pane.stop()
        if self.files is not None:
            self.files.close()
        self.saved.close()
        self.taking_away.forms.stop()
        self.presenter.close()

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes to."""
        return self.page.list_pane, self.page.detail_pane

    def visit(self, incident_id: str | None = None, *, text: str = "", chosen: IncidentSet | None = None) -> None:
        """Open this incident, search for this text, or show these; without any all stays as it was left."""
        if chosen is not None:
            self._take_filters(replace(self.presenter.list.filters.cleared(), chosen=chosen))
        if text:
            self.search(text)
            self._search_now()
        if incident_id is not None:
            self._arrived = True
            self.presenter.show(incident_id)

    def search(self, text: str) -> None:
        """What is typed in the search field of the window; it counts when the fingers rest."""
        self._typed = text
        self._typing.start()

    def _search_now(self) -> None:
        self._typing.stop()
        self.presenter.list.set_filters(replace(self.presenter.list.filters, text=self._typed))

    def _connect_list(self) -> None:
        pane, presenter = self.page.list_pane, self.presenter
        pane.chosen.connect(presenter.open)
        pane.rows_needed.connect(presenter.list.need_rows)
        pane.filters_changed.connect(self._take_filters)
        pane.record_requested.connect(presenter.record)
        pane.retry_requested.connect(presenter.list.load)
        kept = pane.bar.saved
        kept.used.connect(lambda search_id: self.saved.use(search_id, presenter.list.filters))
        kept.kept.connect(lambda name: self.saved.keep(name, presenter.list.filters))
        kept.removed.connect(self.saved.remove)

    def _connect_detail(self) -> None:
        pane, presenter = self.page.detail_pane, self.presenter
        self.page.advice_requested.connect(presenter.ask_advice)
        self.page.edit_requested.connect(presenter.edit)
        self.page.back_requested.connect(presenter.back)
        pane.retry_requested.connect(presenter.detail.reload)
        pane.header.status_chosen.connect(presenter.actions.set_status)
        pane.header.history_requested.connect(presenter.detail.read_history)
        pane.header.print_requested.connect(self._print)
        add_actions(self, {"print": self._print})
        pane.persons.parents_told.connect(presenter.actions.parents_told)
        pane.persons.pupil_opened.connect(presenter.show_pupil)
        pane.items.handed_over.connect(presenter.actions.hand_over)
        pane.decisions.opened.connect(presenter.show_decision)
        pane.letters.opened.connect(presenter.show_letter)
        pane.letters.written.connect(presenter.write_letter)
        pane.agreements.made.connect(presenter.actions.make_agreement)
        pane.agreements.closed.connect(presenter.actions.close_agreement)
        pane.contacts.logged.connect(presenter.actions.log_contact)
        pane.contacts.call_requested.connect(presenter.call)
        pane.closing.closed.connect(presenter.closing.close)
        pane.closing.reopened.connect(presenter.closing.reopen)
        pane.lessons.opened.connect(presenter.show)
        pane.forms.edited.connect(presenter.forms.typed)
        self.taking_away = presenter.taking_away(pane.reason, QtLater(self))
        pane.reason.follow(self.taking_away)
        link, done = self.page.list_pane.limited, self._limited_words.done
        self.limiting = presenter.limiting(
            pane.names, self._words.texts, lambda: done("limited"), link.show_listing
        )
        pane.limited_requested.connect(presenter.show_limited)
        pane.names.given.connect(self.limiting.limit)
        pane.names.closed.connect(pane.header.more.setFocus)
        pane.header.limit_requested.connect(self._ask_limit)
        self.page.list_pane.limited.requested.connect(presenter.show_limited)
        self.sharing = presenter.sharing(pane.sharing, self.tr("Who may see it is kept."))
        pane.sharing.given.connect(self.sharing.share)
        pane.sharing.closed.connect(pane.header.more.setFocus)
        pane.header.share_requested.connect(self._ask_share)

    def _ask_share(self) -> None:
        pane = self.page.detail_pane
        for part in (pane.reason, pane.names):
            part.shut()
        pane.page.to_top()
        self.sharing.ask()

    def _ask_limit(self) -> None:
        shown = self.presenter.detail.shown
        if shown is not None:
            self.page.detail_pane.reason.shut()
            self.page.detail_pane.sharing.shut()
            self.page.detail_pane.page.to_top()
            self.limiting.ask(shown.detail.incident.id)

    def _print(self) -> None:
        self.presenter.print(*self._words.paper())

    def _take_filters(self, filters: Filters) -> None:
        if filters.text != self.presenter.list.filters.text:
            self._typing.stop()
            self._typed = filters.text
            self.search_changed.emit(filters.text)
        if filters.order is not self.presenter.list.filters.order:
            self._settings.set_value(_ORDER_KEY, filters.order.value)
        self.presenter.list.set_filters(filters)


def make(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    settings: UiSettings,
    theme: Theme,
) -> Steps[IncidentsScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words, clock, session = Words(texts), _wall_clock(desk), desk.session
    parts = yield from detail_parts(theme, words, clock, session.account.display_name)
    yield
    detail_pane = DetailPane(theme, words, parts)
    yield
    list_pane = ListPane(theme, words, clock, may_record=session.may(Action.RECORD_INCIDENT))
    yield
    page = IncidentsPage(theme, settings, list_pane, detail_pane)
    return IncidentsScreen(desk, runner, texts, navigator, settings, words, page)


def _kept_order(settings: UiSettings) -> IncidentOrder:
    try:
        return IncidentOrder(settings.value(_ORDER_KEY) or IncidentOrder.NEWEST_FIRST)
    except ValueError:
        return IncidentOrder.NEWEST_FIRST


def _wall_clock(desk: Desk) -> Callable[[], datetime]:
    """The clock of the session as the fields want it: the day on the wall, without a time zone."""
    clock = desk.session.clock

    def now() -> datetime:
        local = clock.now().astimezone()
        return datetime.combine(clock.today(), local.time())

    return now
