"""Plays the acts, each in a program of its own on a home folder that is thrown away afterwards."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from vios_desktop.domain.errors import ViosError
from vios_desktop.services.practice.walk import WalkedPart
from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.dialogs import QtDialogs
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.theme.theme import Theme
from vios_desktop.ui.tour.accounts import accounts
from vios_desktop.ui.tour.acts import first_day, vape_case
from vios_desktop.ui.tour.acts_rules import quick_advice
from vios_desktop.ui.tour.core_team import MEETING_AFTER, NEXT_AFTER, meeting, next_meeting
from vios_desktop.ui.tour.first_record import FirstRecord
from vios_desktop.ui.tour.partner_days import partner_days
from vios_desktop.ui.tour.privacy import privacy
from vios_desktop.ui.tour.pupil import pupil
from vios_desktop.ui.tour.reviews import reviews
from vios_desktop.ui.tour.search import search
from vios_desktop.ui.tour.shared import shared
from vios_desktop.ui.tour.signal_days import PAST_AFTER, signal_days, signal_past
from vios_desktop.ui.tour.stage import Act, Performance, Stage
from vios_desktop.ui.tour.trends import trends
from vios_desktop.ui.window.parts import WindowParts
from vios_desktop.ui.window.window_program import WindowProgram

WINDOW_WIDTH, WINDOW_HEIGHT = 1366, 720  # a school screen of 1366 by 768, less its task bar

MakeParts = Callable[[Path, Callable[[], None], timedelta], WindowParts]


class TourDialogs(QtDialogs):
    """Answers the question where a file goes by itself: into the folder of the tour. `given` is what is opened."""

    folder: Path
    given: Path | None = None

    def choose_file(
        self, title: str, kind: str, suffixes: Sequence[str], on_chosen: Callable[[Path | None], None]
    ) -> None:
        if self.given is None:
            super().choose_file(title, kind, suffixes, on_chosen)
        else:
            on_chosen(self.given)

    def choose_save_file(self, request: SaveRequest, on_chosen: Callable[[Path | None], None]) -> None:
        on_chosen(self.folder / request.suggested_name)


class _Show(QObject):
    """One act in one program."""

    def __init__(self, folder: Path, act: Callable[[Stage], Act], numbers: Iterator[int]) -> None:
        super().__init__()
        self._folder, self._act, self._numbers = folder, act, numbers
        self.program: WindowProgram | None = None
        self.performance: Performance | None = None
        self.error: Exception | None = None

    def begin(self) -> None:
        program = self.program
        if program is None:
            return
        program.window.resize(WINDOW_WIDTH, WINDOW_HEIGHT)
        stage = Stage(program.window, program.theme, self._folder, self._numbers, lambda: program.at_work)
        self.performance = Performance(self._act(stage), stage, self._ended)
        self.performance.begin()

    def clear_away(self) -> None:
        """Let go of a program that is over: a theme that still listens restyles every window there ever was."""
        program, self.program, self.performance = self.program, None, None
        if program is not None:
            program.theme.close()
            program.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _ended(self, error: Exception | None) -> None:
        self.error = error
        if self.program is not None:
            self.program.window.close()


def run(folder: Path, home: Path, make_parts: MakeParts, only: Collection[str] = ()) -> None:
    """Leave pictures and exported files in `folder`; `home` holds the programs' data meanwhile.

    `make_parts` gives the parts of a program on a home folder, so much time after the first day of the tour.
    `only`: names of the acts to play, all by default; some go on with what those before them left in `home`.
    Raises `ViosError("tour_failed")` with the step.
    """

    acts = (
        ("first", first_day, False),
        ("practice", vape_case, True),
        ("practice", quick_advice, True),
        ("practice", trends, True),
        ("practice", reviews, True),
        ("practice", search, True),
        ("practice", pupil, True),
        ("practice", shared, True),
        ("practice", partner_days, True),
        ("practice", accounts, True),
        ("practice", privacy, True),
        ("practice", signal_days, True),
    )
    later_acts = ((meeting, MEETING_AFTER), (signal_past, PAST_AFTER), (next_meeting, NEXT_AFTER))
    plays = [(name, act, practice, timedelta()) for name, act, practice in acts]
    plays += [("practice", act, True, later) for act, later in later_acts]
    plays = [play for play in plays if not only or play[1].__name__ in only]
    numbers = itertools.count(1)
    for name, act, practice, later in plays:
        show = _Show(folder, act, numbers)
        _play(show, make_parts(home / name, show.begin, later), folder, practice=practice)


def run_first_record(folder: Path, home: Path, make_parts: MakeParts, given_list: Path) -> tuple[WalkedPart, ...]:
    """The walk from the first start to the first record, with this list of pupils; pictures in `folder`.

    Raises `ViosError("tour_failed")` with the step.
    """
    walk = FirstRecord()
    show = _Show(folder, walk.act, itertools.count(1))
    _play(show, make_parts(home / "first", show.begin, timedelta()), folder, practice=False, given=given_list)
    return tuple(walk.parts)


def _play(show: _Show, parts: WindowParts, folder: Path, *, practice: bool, given: Path | None = None) -> None:
    def make_dialogs(theme: Theme, window: MainWindow) -> QtDialogs:
        dialogs = TourDialogs(theme, window)
        dialogs.folder, dialogs.given = folder, given
        return dialogs

    show.program = WindowProgram(parts, practice=practice, make_dialogs=make_dialogs)
    show.program.run()
    show.clear_away()
    if show.error is not None:
        raise ViosError("tour_failed", step=str(show.error)) from show.error
