"""The program's own window on a school of some size, worked like somebody at the keyboard.

Keys are sent to the widgets and the answers waited for in the event loop; a watchdog asks the loop every five
milliseconds whether it still turns, and keeps the longest time that it did not. Counterparts that the program is
compared with (a bare text box, the list with its rows in memory) are worked in the same process.
"""

from __future__ import annotations

import json
import random
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from benchmarks.words import OPENING, PASSPHRASE, WORDS
from vios_desktop import app
from vios_desktop.paths import find_paths
from vios_desktop.system_clock import SystemClock
from vios_desktop.ui.incidents.filters import Filters
from vios_desktop.ui.window import places
from vios_desktop.ui.window.screens import SCREENS
from vios_desktop.ui.window.window_program import WindowProgram

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.window.workplace import Workplace

SEARCHES, JUMPS, LETTERS, VISITS = 40, 40, 200, 5
_LOOK_MS, _TICK_MS = 1, 5
_A_KEY_S = 0.1  # as somebody types who does it every day
Step = Callable[[], bool]


class Watchdog(QObject):
    """The longest times between two turns of the event loop, by what was done meanwhile.

    `worked_ms` is what the thread of the window itself worked in such a time: on a computer that does other things
    as well, the rest was waiting for its turn.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms: dict[str, float] = {}
        self.worked_ms: dict[str, float] = {}
        self.doing = "start"
        self._last_s, self._worked_s = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self, doing: str) -> None:
        self.doing = doing
        self._last_s, self._worked_s = time.perf_counter(), time.thread_time()
        self._timer.start()

    def _tick(self) -> None:
        now_s, worked_s = time.perf_counter(), time.thread_time()
        for kept, passed_s in (
            (self.longest_ms, now_s - self._last_s),
            (self.worked_ms, worked_s - self._worked_s),
        ):
            kept[self.doing] = max(passed_s * 1000 - _TICK_MS, kept.get(self.doing, 0.0))
        self._last_s, self._worked_s = now_s, worked_s


class Measuring(QObject):
    """Plays the steps from a timer inside the program's own event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.figures: dict[str, Any] = {}
        self.watchdog = Watchdog()
        parts = app.window_parts(find_paths(), SystemClock(), lambda: True, self._begin)
        self.program = WindowProgram(parts)
        self._steps = self._play()
        self._ready: Step = lambda: True
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def _begin(self) -> None:
        self._timer.start()

    def _look(self) -> None:
        if not self._ready():
            return
        self._timer.stop()
        self._ready = next(self._steps, None) or self._end
        self._timer.start()

    def _end(self) -> bool:
        self._timer.stop()
        self.figures["blocked_ms"] = self.watchdog.longest_ms
        self.figures["worked_ms"] = self.watchdog.worked_ms
        self.figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        self.program.window.close()
        return False

    @property
    def _workplace(self) -> Workplace:
        assert self.program.workplace is not None
        return self.program.workplace

    def _play(self) -> Iterator[Step]:
        yield from self._unlock()
        yield from self._list()
        yield from self._searches()
        yield from self._jumps()
        yield from self._trends()
        yield from self._typing()
        yield from self._other_screens()

    def _unlock(self) -> Iterator[Step]:
        page = self.program.entrance.unlock_page
        self.program.window.resize(1366, 720)
        yield lambda: bool(page.account_id())
        field = page.passphrase.focusProxy()
        assert field is not None
        self.watchdog.begin("typing the password")  # what unlocking and the first screens need is loaded meanwhile
        for letter in PASSPHRASE:
            QTest.keyClicks(field, letter)
            yield _after(_A_KEY_S)
        started = time.perf_counter()
        self.watchdog.begin("unlocking")
        QTest.keyClick(field, Qt.Key.Key_Return)
        yield lambda: self.program.workplace is not None and self._workplace.navigator.current == "today"
        self.figures["unlock_ms"] = (time.perf_counter() - started) * 1000

    def _list(self) -> Iterator[Step]:
        from vios_desktop.ui.incidents.view import IncidentsPage  # here: the program loads it while somebody types

        self.watchdog.begin("opening the list")
        started = time.perf_counter()
        listed = Called(IncidentsPage, "show_listing")
        self._workplace.navigator.show_incidents()
        yield listed.is_so
        rows = self._rows()
        painted = Painted(rows.viewport())
        rows.viewport().update()
        yield lambda: _stands(rows, painted)
        self.figures["list_ms"] = (time.perf_counter() - started) * 1000
        yield _after(0.3)
        self.figures["open_mib"] = _resident_mib()

    def _searches(self) -> Iterator[Step]:
        """From the question, that comes a short rest after the last key, to the rows on the screen.

        And to the whole list behind them, with how many there are: the next question is asked after it.
        """
        self.watchdog.begin("searching")
        rows, screen = self._rows(), self._workplace.navigator.screens["incidents"]
        rng = random.Random(3)  # noqa: S311 - the same questions every time
        times, whole = [], []
        for number in range(SEARCHES):
            word = rng.choice(WORDS)
            text = word[: rng.randrange(2, len(word) + 1)] + (
                " " + rng.choice(WORDS)[:4] if number % 3 == 0 else ""
            )
            listed, painted = Listed(screen.page), Painted(rows.viewport())
            started = time.perf_counter()
            screen.presenter.list.set_filters(replace(screen.presenter.list.filters, text=text))
            yield partial(_answered, listed, rows, painted)
            times.append((time.perf_counter() - started) * 1000)
            yield listed.is_whole
            whole.append((time.perf_counter() - started) * 1000)
        self.figures["search_ms"], self.figures["search_whole_ms"] = times, whole
        screen.presenter.list.set_filters(Filters())
        yield _after(0.5)

    def _jumps(self) -> Iterator[Step]:
        """To random places of the list, painted with their rows; then to the same with the rows in memory."""
        self.watchdog.begin("jumping through the list")
        rows = self._rows()
        rng = random.Random(4)  # noqa: S311 - the same places every time
        bar = rows.verticalScrollBar()
        places = [rng.randrange(bar.maximum()) for _ in range(JUMPS)]
        for name in ("jump_ms", "memory_jump_ms"):
            times: list[float] = []
            for place in places:
                painted = Painted(rows.viewport())
                started = time.perf_counter()
                bar.setValue(place)
                rows.viewport().update()
                yield partial(_stands, rows, painted)
                times.append((time.perf_counter() - started) * 1000)
            self.figures[name] = times

    def _trends(self) -> Iterator[Step]:
        """The first visit fills the page; what a later one reads is the same, so it stays as it is."""
        from vios_desktop.ui.trends.view import TrendsPage  # as for the list

        self.watchdog.begin("opening the figures")
        times = []
        for _ in range(VISITS):
            self._workplace.navigator.show_incidents()
            yield _after(0.2)
            started = time.perf_counter()
            shown = Called(TrendsPage, "show_problem")
            self._workplace.navigator.show_trends()
            yield shown.is_so
            times.append((time.perf_counter() - started) * 1000)
        self.figures["trends_ms"] = times

    def _typing(self) -> Iterator[Step]:
        """Letters into the text of a new incident, with draft and word check, beside a bare box."""
        self.watchdog.begin("typing")
        self._workplace.navigator.record_incident()
        yield lambda: self._workplace.navigator.current == "record"
        form = self._workplace.navigator.screens["record"]
        yield lambda: bool(form.presenter._drafts._active)  # noqa: SLF001 - its lists are read then
        yield _after(0.3)
        bare = QTextEdit()
        bare.resize(700, 200)
        bare.show()
        own: list[float] = []
        other: list[float] = []
        box: QWidget = form.page.questions.facts.box.edit
        sentence = ("Een leerling duwde een ander bij de poort. " * 6)[:LETTERS]
        for letter in sentence:
            for target, times in ((box, own), (bare, other)):
                painted = Painted(target.viewport())  # type: ignore[attr-defined]
                started = time.perf_counter()
                QTest.keyClicks(target, letter)
                yield painted.is_so
                times.append((time.perf_counter() - started) * 1000)
        bare.close()
        self.figures["typing_ms"], self.figures["bare_typing_ms"] = own, other

    def _other_screens(self) -> Iterator[Step]:
        """Every other screen of this account at its first visit, as a click on its name would open it."""
        navigator = self._workplace.navigator
        for spec in SCREENS:
            if spec.id not in navigator.screens and navigator.leads_to(spec.id):
                self.watchdog.begin(f"{OPENING} {spec.id}")
                go = self._ways().get(spec.id, partial(navigator.go, spec.id))
                go()
                yield partial(_is_current, navigator, spec.id)
                yield _after(0.3)

    def _ways(self) -> dict[str, Callable[[], None]]:
        """Screens that are told what they are about before they are entered."""
        navigator = self._workplace.navigator
        return {
            places.ADVICE: navigator.ask_advice,
            places.EXPORT: navigator.show_export,
            places.LETTERS: navigator.write_letter,
        }

    def _rows(self) -> Any:
        return self._workplace.navigator.screens["incidents"].page.list_pane.list


class Painted(QObject):
    """Whether a widget was painted since this was made."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.once = False
        widget.installEventFilter(self)

    def is_so(self) -> bool:
        return self.once

    def eventFilter(self, watched: QObject, event: Any) -> bool:
        if event.type() == event.Type.Paint:
            self.once = True
        return False


class Called(QObject):
    """Whether a method of a view was called since this was made; of a class, of the first one of it."""

    def __init__(self, view: Any, name: str) -> None:
        super().__init__()
        self.once = False
        real = getattr(view, name) if isinstance(view, type) else getattr(type(view), name).__get__(view)

        def noted(*arguments: Any) -> None:
            setattr(view, name, real)
            real(*arguments)
            self.once = True

        setattr(view, name, noted)

    def is_so(self) -> bool:
        return self.once


class Listed(QObject):
    """Whether a list was shown since this was made, and whether it was the whole of it."""

    def __init__(self, page: Any) -> None:
        super().__init__()
        self.once = self._whole = False
        real = type(page).show_listing.__get__(page)

        def noted(listing: Any) -> None:
            real(listing)
            self.once, self._whole = True, listing.whole

        page.show_listing = noted

    def is_whole(self) -> bool:
        return self._whole


def _answered(listed: Listed, rows: Any, painted: Painted) -> bool:
    return listed.once and _stands(rows, painted)


def _stands(rows: Any, painted: Painted) -> bool:
    """Every row that is in sight was read, and the list was painted with them."""
    model = rows.rows
    if not model.rowCount():
        return True
    box = rows.viewport().rect()
    first, last = rows.indexAt(box.topLeft()), rows.indexAt(box.bottomLeft() - QPoint(0, 1))
    places = range(max(first.row(), 0), (last.row() if last.isValid() else model.rowCount() - 1) + 1)
    if not all(model.ids[place] in model._fresh for place in places):  # noqa: SLF001
        painted.once = False
        return False
    return painted.once


def _is_current(navigator: Any, screen_id: str) -> bool:
    return bool(navigator.current == screen_id)


def _after(seconds: float) -> Step:
    until_s = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= until_s


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def work() -> int:
    measuring = Measuring()
    status = measuring.program.run()
    print(json.dumps(measuring.figures), flush=True)
    return status
