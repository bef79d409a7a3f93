"""What happens in the window once a vault is open: places, counts, search, and the way from screen to screen."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from vios_desktop.domain.rights import Action
from vios_desktop.ui.backups.run import BackupRun
from vios_desktop.ui.backups.words import BackupWords
from vios_desktop.ui.computer.app_events import AppEvents
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.inbox.shared_folder import SharedFolder
from vios_desktop.ui.inbox.watch import ReportWatch
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.settings.entries import HANDBOOK, HELP_ICON
from vios_desktop.ui.shell.places import Place
from vios_desktop.ui.timers import QtLater
from vios_desktop.ui.turns import Turns
from vios_desktop.ui.window.command_way import CommandWay
from vios_desktop.ui.window.navigator import WindowNavigator
from vios_desktop.ui.window.places import (
    ADVICE,
    AGREEMENTS,
    EXPORT,
    GAPS,
    INBOX,
    INCIDENTS,
    KNOWLEDGE,
    MEETING,
    RECORD,
    SEARCH,
    SOCIAL_MAP,
    TODAY,
    ScreenParts,
    place_title,
)
from vios_desktop.ui.window.screens import SCREENS
from vios_desktop.ui.window.settings_screens import settings_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.model import Opened
    from vios_desktop.ui.inbox.watch import WatchState
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.search.panel import PanelPresenter
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.window.help_way import HelpWay
    from vios_desktop.ui.window.parts import WindowParts
    from vios_desktop.ui.window.places import ScreenSpec
    from vios_desktop.ui.window.plain_page import PlainPage

PLAIN = "plain"
_OWN_SEARCH = (KNOWLEDGE, SEARCH)
_MADE_OF_LISTS = (SOCIAL_MAP, GAPS, MEETING, SEARCH)
"""Screens that are made of the lists of the school as they stand; the others read them again each time."""


class Workplace(QObject):
    """Fills the window for one account. Screens are made when they are first shown.

    `page_shown` comes with each page, the first time in a later turn of the event loop than `show`.
    """

    page_shown = Signal()

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        parts: WindowParts,
        opened: Opened,
        runner: Runner,
        page_runner: Runner,
        dialogs: Dialogs,
        lock: Callable[[], None],
        help_way: HelpWay,
    ) -> None:
        super().__init__()
        self._window, self._theme, self._parts = window, theme, parts
        self._opened, self._runner, self._page_runner = opened, runner, page_runner
        self._dialogs = dialogs
        self._app_events = AppEvents.here()
        self._school = opened.school
        self._scope = RunnerScope(runner)
        self._plain: PlainPage | None = None
        self._panel: PanelPresenter | None = None
        session = opened.desk.session
        self.backup_run = BackupRun(opened.desk.backups, runner, page_runner, QtLater(window))
        named = Path(parts.services.policy.inbox_folder)
        fixed = named if named.is_absolute() and not opened.info.practice else None
        shared = SharedFolder(parts.settings, opened.info.vault_id, fixed)
        self.report_watch = ReportWatch(opened.desk, runner, page_runner, QtLater(window), shared)
        specs = SCREENS if parts.screens is None else parts.screens
        self._specs = {spec.id: spec for spec in specs if any(session.may(right) for right in spec.rights)}
        self.navigator = WindowNavigator(
            window,
            self._specs,
            self._build,
            lock=lock,
            changed=self.read_counts,
            shown=self._shown,
            not_allowed=self._say_not_allowed,
            undo_word=self.tr("Undo"),
            soon=parts.soon or partial(Turns.here().ask, window),
        )
        self.commands = CommandWay(window, theme, session, self._specs, self.navigator, help_way)

    def draft_is_kept(self) -> bool:
        """Something is typed on the screen that is shown, and the vault has all of it, as that screen says."""
        screen = self.navigator.screens.get(self.navigator.current)
        says = getattr(screen, "draft_is_kept", None)
        return says is not None and bool(says())

    def show(self) -> None:
        """Set up rail and bars for this account and go to its first place."""
        window, session = self._window, self._opened.desk.session
        practice = self._opened.info.practice
        window.rail.set_school(self._opened.school.school.name, practice=practice)
        window.status_bar.set_practice(practice=practice)
        places, foot = _in_rail(self._specs.values())
        if self._parts.handbook is not None:
            foot.append(Place(HANDBOOK, HELP_ICON, self.tr("Handbook")))
        window.set_places(places, foot)
        window.top_bar.set_can_record(session.may(Action.RECORD_INCIDENT) and RECORD in self._specs)
        window.top_bar.search.setVisible(SEARCH in self._specs)
        self._connect()
        if self.navigator.home:
            self.navigator.go(self.navigator.home)
        else:
            self._show_plain_page()
        self.read_counts()
        words, today = BackupWords(self), session.clock.today
        self.backup_run.listen(lambda state: window.status_bar.set_backup(words.status(state, today())))
        self.backup_run.listen(lambda _state: self._mark_read_only())
        self.backup_run.start()
        self.report_watch.listen(self._show_waiting)
        self.report_watch.start()
        self._mark_read_only()
        if session.vault.read_only:
            self._say_read_only()

    def read_counts(self) -> None:
        """Read again what waits behind the places of the rail."""
        if self._opened.desk.session.may(Action.MANAGE_OWN_AGREEMENTS) and TODAY in self._specs:
            desk = self._opened.desk
            self._scope.submit(lambda: _waiting(desk), self._show_counts, _ignored)

    def close(self) -> None:
        """The session is over: nothing that still comes is shown."""
        self._scope.close()
        if self._plain is not None:
            self._plain.close_session()
        self.backup_run.close()
        self.report_watch.close()
        if self._panel is not None:
            self._panel.close()
        self.navigator.close()
        self.commands.close()

    def _build(self, spec: ScreenSpec) -> Making:
        """The steps in which this screen is made; between them what a user does is heard."""
        parts = ScreenParts(
            desk=self._opened.desk,
            school=self._school,
            runner=self._runner,
            page_runner=self._page_runner,
            texts=self._parts.texts(),
            navigator=self.navigator,
            dialogs=self._dialogs,
            settings=self._parts.settings,
            theme=self._theme,
            services=self._parts.services,
            backup_run=self.backup_run,
            settings_entries=settings_entries(self._specs.values()),
            report_watch=self.report_watch,
            lists_changed=self._read_lists,
        )
        steps = spec.build(parts)
        while True:
            with self._app_events.deaf():
                try:
                    next(steps)
                except StopIteration as end:
                    return end.value  # type: ignore[no-any-return]  # a generator returns what its type says
                finally:
                    _style_when_shown()
            yield

    def _connect(self) -> None:
        window, navigator = self._window, self.navigator
        window.place_requested.connect(self._go_to)
        window.new_requested.connect(navigator.record_incident)
        window.new_signal_requested.connect(navigator.record_signal)
        window.new_agreement_requested.connect(lambda: navigator.show_agreements("new"))
        window.export_requested.connect(navigator.show_export)
        window.danger_help_requested.connect(self._help_in_danger)
        window.top_bar.search_changed.connect(self._typed)
        window.top_bar.search_requested.connect(self._search)
        window.top_bar.result_chosen.connect(self._result_chosen)

    def _go_to(self, place_id: str) -> None:
        if place_id == HANDBOOK:
            self._window.help_requested.emit()
        elif place_id == ADVICE:
            self.navigator.ask_advice()
        elif place_id == EXPORT:
            self.navigator.show_export()
        elif place_id != self.navigator.current:
            self.navigator.go(place_id)

    def _shown(self, page_id: str) -> None:
        """What stands around a page depends on it: the form has its own button, Kennis its own search."""
        may_record = self._opened.desk.session.may(Action.RECORD_INCIDENT) and RECORD in self._specs
        self._window.top_bar.set_can_record(may_record and page_id != RECORD)
        self._window.top_bar.search.setVisible(SEARCH in self._specs and page_id not in _OWN_SEARCH)
        self._mark_read_only()
        self.page_shown.emit()

    def _help_in_danger(self) -> None:
        """The 112 strip is asked what to do until help comes."""
        show_help = getattr(self.navigator.screens.get(self.navigator.current), "show_help", None)
        if show_help is not None:
            show_help()

    def _search(self, text: str) -> None:
        if SEARCH in self._specs:
            self.navigator.show_search(text)

    def _typed(self, text: str) -> None:
        """In the list of incidents it filters while one types; elsewhere what was found drops down."""
        search = getattr(self.navigator.screens.get(INCIDENTS), "search", None)
        if self.navigator.current == INCIDENTS and search is not None:
            search(text)
        elif SEARCH in self._specs:
            self._panel = self._panel or self._make_panel()
            self._panel.typed(text)

    def _result_chosen(self, row_id: str) -> None:
        if self._panel is not None:
            self._panel.chosen(row_id)

    def _make_panel(self) -> PanelPresenter:
        from vios_desktop.ui.search.screen import panel_of

        opened, texts = self._opened, self._parts.texts()
        show = self._window.top_bar.show_results
        return panel_of(opened.desk, self._school, self._runner, texts, self.navigator, show, self)

    def _read_lists(self) -> None:
        """The school's lists changed: what was made of the old ones is made anew."""
        self._scope.submit(self._opened.desk.school.view, self._take_lists, _ignored)

    def _take_lists(self, school: SchoolView) -> None:
        self._school = school
        self.navigator.drop(_MADE_OF_LISTS)
        if self._panel is not None:
            self._panel.close()
            self._panel = None

    def _show_plain_page(self) -> None:
        from vios_desktop.ui.window.plain_page import PlainPage

        desk, area = self._opened.desk, None
        if desk.session.may(Action.VIEW_AUDIT_LOG):
            from vios_desktop.ui.accounts.changes import ChangesArea

            area = ChangesArea(desk, self._runner, self._parts.texts(), self._theme)
            area.log_requested.connect(self.navigator.show_log)
        self._plain = PlainPage(self._theme, desk.session.account, area)
        self._window.add_page(PLAIN, self._plain)
        self._window.show_page(PLAIN)
        self.page_shown.emit()
        self._plain.entered()

    def _show_counts(self, counts: tuple[int, int]) -> None:
        today, late = counts
        self._window.rail.set_count(TODAY, today or None)
        self._window.rail.set_count(AGREEMENTS, late or None)

    def _show_waiting(self, state: WatchState) -> None:
        """A file that cannot be opened asks for nothing here: it is told on the page."""
        self._window.rail.set_count(INBOX, len(state.unread) + state.opening or None)

    def _mark_read_only(self) -> None:
        """On every page: the dialog is answered once, and a check of the whole file may find it later."""
        self._window.status_bar.set_read_only(read_only=self._opened.desk.session.vault.read_only)

    def _say_read_only(self) -> None:
        """The log is broken: say so in a dialog, because from now on nothing is kept."""
        text = self._parts.texts().error("log_broken_read_only")
        question = Question(text.what, f"{text.safe} {text.now}", self.tr("Lock"), self.tr("Look at it"))

        def answered(lock: bool) -> None:
            if lock:
                self.navigator.lock()

        self._dialogs.ask(question, answered)

    def _say_not_allowed(self) -> None:
        text = self._parts.texts().error("not_allowed")
        self._window.show_toast(f"{text.what} {text.now}".strip())


def _in_rail(specs: Iterable[ScreenSpec]) -> tuple[list[Place], list[Place]]:
    """The places of work, and what stands at the foot."""
    shown = [spec for spec in specs if spec.icon]
    made = {spec.id: Place(spec.id, spec.icon, place_title(spec)) for spec in shown}
    return [made[s.id] for s in shown if not s.foot], [made[s.id] for s in shown if s.foot]


def _waiting(desk: Desk) -> tuple[int, int]:
    """What asks for something today (late, or due today), and what is late."""
    overview, today = desk.agreements.overview(), desk.session.clock.today()
    due = sum(1 for line in overview.this_week if line.agreement.facts.due_on == today)
    return len(overview.late) + due, len(overview.late)


def _ignored(_error: ViosError) -> None:
    """The figures are a help; the screens themselves tell what is wrong."""


def _style_when_shown() -> None:
    """Qt styles each new widget in the next turn, and once more when it gets the window around it.

    The first was 20 ms of a step for nothing: what is shown is styled before it is.
    """
    nobody: Any = None  # Qt takes that as everybody, which PySide does not tell the type checker
    QCoreApplication.removePostedEvents(nobody, QEvent.Type.PolishRequest.value)
