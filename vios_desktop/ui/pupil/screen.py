"""Joins page and presenters of one pupil into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.files import FileOwner
from vios_desktop.ui.agreements.screen import wall_clock_of
from vios_desktop.ui.files.presenter import FilesPresenter
from vios_desktop.ui.files.section import connect_files
from vios_desktop.ui.form_keeper import all_kept
from vios_desktop.ui.pupil.around_presenter import AroundPresenter
from vios_desktop.ui.pupil.presenter import PupilPresenter
from vios_desktop.ui.pupil.side import SideColumn
from vios_desktop.ui.pupil.view import PupilPage
from vios_desktop.ui.pupil.words import PupilWords
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.shortcuts import add_actions
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.person_request import PersonRequest
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.pupil.drafts import Form
    from vios_desktop.ui.pupil.model import Shown
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace


class PupilScreen(QWidget):
    """A `Screen`. `open(person id)` before it is entered."""

    def __init__(
        self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, words: PupilWords, page: PupilPage
    ) -> None:
        super().__init__()
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self.words, self.page = words, page
        self.presenter = PupilPresenter(self.page, desk, runner, texts, navigator, QtLater(self))
        view = _AroundView(self.page)
        self.around = AroundPresenter(view, self.presenter, desk, runner, texts, navigator, self.words)
        self.files: FilesPresenter | None = None
        self._stops = RunnerScope(runner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()

    def give_files(self, texts: Texts, dialogs: Dialogs, read: Callable[[Path], bytes]) -> None:
        """Show the files about the pupil, and take more in."""
        section, desk = self.page.side.files, self._desk
        files = FilesPresenter(section, desk.files, self._runner, texts, self._navigator, dialogs, read)
        self.files = files
        connect_files(section, files)
        add_actions(self, {"attach": files.choose, "paste_file": section.take_clipboard})

    def open(self, person_id: str) -> None:
        self.presenter.open(person_id)

    def panes(self) -> Sequence[QWidget]:
        return (self.page.list, self.page.side.involved.link)

    def entered(self) -> None:
        self.presenter.entered()
        self.taking_away.refresh()
        self.page.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()
        self.taking_away.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.presenter.leave(lambda: self.taking_away.forms.flush(done))

    def draft_is_kept(self) -> bool:
        return all_kept(self.presenter.forms, self.taking_away.forms)

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        if self.files is not None:
            self.files.close()
        self._stops.close()
        self.taking_away.forms.stop()
        self.presenter.close()
        self.around.close()

    def _connect(self) -> None:
        page, presenter, around = self.page, self.presenter, self.around
        head, side = page.head, page.side
        head.back_requested.connect(presenter.back)
        head.print_requested.connect(presenter.print_chronology)
        head.signal_requested.connect(presenter.record_signal)
        head.shared_requested.connect(presenter.show_shared)
        head.handover_requested.connect(presenter.hand_over)
        head.merge_requested.connect(presenter.merge)
        page.bar.kinds_chosen.connect(presenter.set_kinds)
        page.bar.period_chosen.connect(presenter.set_period)
        page.older_requested.connect(lambda: presenter.set_period(None, None))
        page.list.opened.connect(presenter.open_entry)
        side.edited.connect(presenter.forms.typed)
        side.involve_kept.connect(around.involve)
        side.involved.ended.connect(around.end)
        self.taking_away = presenter.taking_away(side.reason, QtLater(self), side.involvement_gone)
        side.reason.follow(self.taking_away)
        side.strength_kept.connect(around.note_strength)
        side.strengths.removed.connect(around.remove_strength)
        side.consent_kept.connect(around.record_consent)
        side.consents.withdrawn.connect(around.withdraw)
        side.household_kept.connect(around.join_household)
        side.household.parted.connect(around.leave_household)
        side.household.opened.connect(presenter.show_person)
        side.household_form.person_asked.connect(around.search_people)
        presenter.read_hooks += [self._show_files, self._show_stops]
        add_actions(self, {"print": presenter.print_chronology, "back": presenter.back})

    def _show_stops(self, shown: Shown) -> None:
        """What is no longer done since an objection; an answer about another pupil is dropped."""
        person_id, service = shown.dossier.person.id, self._desk.requests

        def found(stops: tuple[PersonRequest, ...]) -> None:
            now = self.presenter.shown
            if now is not None and now.dossier.person.id == person_id:
                self.page.stops.show_stops(stops, shown.today)

        self.page.stops.hide()
        self._stops.submit(lambda: service.stops(person_id), found, self.presenter.failed)

    def _show_files(self, shown: Shown) -> None:
        if self.files is not None:
            self.files.show(FileOwner(RecordKind.PERSON, shown.dossier.person.id))


class _AroundView:
    """Implements `AroundView`."""

    def __init__(self, page: PupilPage) -> None:
        self._page = page

    def place_of(self, form: Form) -> FormPlace:
        return self._page.side.place_of(form)

    def form_kept(self, form: Form) -> None:
        self._page.side.form_kept(form)

    def form_wrong(self, form: Form, problems: Sequence[FieldProblem]) -> None:
        self._page.side.form_wrong(form, problems)

    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None:
        self._page.side.show_people(query, hits)

    def show_problem(self, text: ErrorText | None) -> None:
        self._page.show_problem(text)


def make(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> Steps[PupilScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = PupilWords(texts)
    side = SideColumn(theme, words, wall_clock_of(desk))
    yield
    page = PupilPage(theme, words, side)
    yield
    return PupilScreen(desk, runner, texts, navigator, words, page)
