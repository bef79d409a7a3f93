"""The hands and eyes of the tour: finds what is on the window by its words, presses, types and takes pictures.

An act is a generator. What it yields is a question ("is it there yet?"); it goes on when the answer is yes. It
runs from a timer inside the program's own event loop, so nothing here waits in a loop of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView, QMainWindow, QWidget

from vios_desktop.ui.theme.theme import SchemeChoice, Theme
from vios_desktop.ui.turns import Turns
from vios_desktop.ui.widgets.in_turns import InTurns
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.option_card import OptionCard
from vios_desktop.ui.widgets.toast import Toast

Act = Generator[Callable[[], bool], None, None]
Found = TypeVar("Found", bound=QWidget)

PATIENCE_S = 180.0
STEP_MS = 15
SETTLE_STEPS = 8  # a screen is made in a turn before it is shown; wrapped text takes its height in the second pass


class TourError(Exception):
    """The program did not do what the tour expected; the text says at which step, in words of the interface."""


@dataclass(slots=True)
class Hands:
    """What a user would have done so far: clicks, keys that are no text (Enter, Tab), and letters typed."""

    clicks: int = 0
    keys: int = 0
    letters: int = 0


class Stage:
    """`numbers` gives each picture its place in the tour, through all its programs; `hands` is counted.

    `at_work` says whether the program reads or keeps something beside its window.
    """

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        folder: Path,
        numbers: Iterator[int],
        at_work: Callable[[], bool] = lambda: False,
    ) -> None:
        self.window, self.theme, self._folder, self._numbers = window, theme, folder, numbers
        self._at_work = at_work
        self.pictures: list[Path] = []
        self.hands = Hands()
        self._scheme = SchemeChoice.LIGHT
        theme.choose(self._scheme)

    @property
    def scheme(self) -> SchemeChoice:
        """The look that is on."""
        return self._scheme

    @property
    def folder(self) -> Path:
        """Where the tour leaves its pictures, and the window the files it is asked for."""
        return self._folder

    def button(self, text: str) -> QAbstractButton:
        """The visible button with these words, or one that begins with them. Raises `TourError`."""
        buttons = [b for b in self.shown(QAbstractButton) if _words(b.text())]
        exact = [b for b in buttons if _words(b.text()) == text]
        begins = [b for b in buttons if _words(b.text()).startswith(text)]
        if not (exact or begins):
            raise TourError(f"no button: {text}")
        return (exact or begins)[0]

    def has_button(self, text: str) -> Callable[[], bool]:
        return lambda: any(_words(b.text()).startswith(text) for b in self.shown(QAbstractButton))

    def has_row(self, number: int) -> Callable[[], bool]:
        """The list on screen was read at least so far, and has a place for this row."""

        def has() -> bool:
            views = self.shown(QListView)
            return bool(views) and not views[0].visualRect(views[0].model().index(number, 0)).isEmpty()

        return has

    def press(self, text: str) -> None:
        button = self.button(text)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self._click(button)

    def find(self, kind: type[Found], name: str = "") -> Found:
        """The first visible widget of this class, or the one with this accessible name. Raises `TourError`."""
        for widget in self.shown(kind):
            if not name or widget.accessibleName() == name or name in widget.accessibleName():
                return widget
        raise TourError(f"no {kind.__name__}: {name}")

    def press_nth(self, text: str, number: int) -> None:
        """Press the n-th button with these words, from 0: the same choice in several rows."""
        buttons = [b for b in self.shown(QAbstractButton) if _words(b.text()) == text]
        if number >= len(buttons):
            raise TourError(f"no button {number}: {text}")
        self._click(buttons[number])

    def fill(self, name: str, text: str) -> None:
        """Type into the line with this name, instead of what stands there; a click unless it has the focus."""
        field = self.find(QLineEdit, name)
        self.hands.clicks += not field.hasFocus()
        field.setFocus()
        field.selectAll()
        self.write(text)

    def write(self, text: str) -> None:
        """Type into whatever has the focus."""
        target = QApplication.focusWidget()
        if target is None:
            raise TourError("nothing has the focus")
        self.hands.letters += len(text)
        for letter in text:  # QTest.keyClicks knows no ö
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def choose(self, beginning: str) -> None:
        """Choose the answer that begins with these words. Raises `TourError` with the answers there are."""
        answers = self.shown(OptionCard)
        for answer in answers:
            if answer.text().startswith(beginning):
                self._click(answer)
                return
        raise TourError(f"no answer: {beginning} in {[answer.text() for answer in answers]}")

    def press_first_row(self) -> None:
        """Press the first row of the list on screen."""
        self.press_row(0)

    def press_row(self, number: int) -> None:
        """Press a row of the list on screen, counted from 0."""
        view = self.find(QListView)
        box = view.visualRect(view.model().index(number, 0))
        self.hands.clicks += 1
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center())

    def rows(self) -> list[ListRow]:
        """The rows of cards that are on screen."""
        return self.shown(ListRow)

    def open_row(self, words: str) -> None:
        """Press the row that says this. Raises `TourError`."""
        for row in self.rows():
            if words in row.accessibleName():
                self._click(row)
                return
        raise TourError(f"no row: {words} in {[row.accessibleName() for row in self.rows()]}")

    def clear_toasts(self) -> None:
        """Take away what lies over the page for ten seconds."""
        for toast in self.shown(Toast):
            toast.dismiss()

    def settled(self) -> Callable[[], bool]:
        """True when nothing was read and nothing came for some turns: what was asked is there, with its size."""
        quiet = 0

        def is_so() -> bool:
            nonlocal quiet
            quiet = 0 if self._at_work() or Turns.here().wait_for(InTurns) else quiet + 1
            return quiet > SETTLE_STEPS

        return is_so

    @staticmethod
    def pause(seconds: float) -> Callable[[], bool]:
        """True after this time: for lists that read in the background."""
        until_s = time.monotonic() + seconds
        return lambda: time.monotonic() >= until_s

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.hands.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def picture(self, name: str, *schemes: SchemeChoice) -> Act:
        """A picture of the window in each scheme, numbered in the order of the tour; light alone without any.

        The scheme that is on comes first and the last one stays on: changing it touches every widget there is.
        """
        number = next(self._numbers)
        wanted = schemes or (SchemeChoice.LIGHT,)
        for scheme in sorted(wanted, key=lambda scheme: scheme is not self._scheme):
            if scheme is not self._scheme:
                self._scheme = scheme
                self.theme.choose(scheme)
            yield self.settled()
            word = "donker" if scheme is SchemeChoice.DARK else "licht"
            path = self._folder / f"{number:02}-{name}-{word}.png"
            if not self.window.grab().save(str(path)):
                raise TourError(f"no picture: {name}")
            self.pictures.append(path)

    def _click(self, widget: QWidget) -> None:
        self.hands.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def shown(self, kind: type[Found]) -> list[Found]:
        """Every widget of this class that a user could use now, in the window and in what floats over it."""
        others = [w for w in QApplication.topLevelWidgets() if w is not self.window and w.isVisible()]
        roots: list[QWidget] = [self.window, *others]
        return [w for root in roots for w in root.findChildren(kind) if w.isVisible() and w.isEnabled()]


class Performance(QObject):
    """Plays one act; `ended` is called with the error that stopped it, or None."""

    def __init__(self, act: Act, stage: Stage, ended: Callable[[Exception | None], None]) -> None:
        super().__init__()
        self._act, self._stage, self._ended = act, stage, ended
        self._ready: Callable[[], bool] = lambda: True
        self._since_s = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        self._timer.start()

    def _go_on(self) -> None:
        try:
            if self._ready():
                self._ready = next(self._act)
                self._since_s = time.monotonic()
            elif time.monotonic() - self._since_s > PATIENCE_S:
                self._stop(TourError(f"waited too long after picture {self._last_picture()}"))
        except StopIteration:
            self._stop(None)
        except Exception as error:  # noqa: BLE001 - told by the tour, which ends with it
            self._stop(error)

    def _last_picture(self) -> str:
        return self._stage.pictures[-1].stem if self._stage.pictures else "none"

    def _stop(self, error: Exception | None) -> None:
        self._timer.stop()
        self._ended(error)


def _words(text: str) -> str:
    """The words of a button without the mark of its access key."""
    return text.replace("&", "").strip()
