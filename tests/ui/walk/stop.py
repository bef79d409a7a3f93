"""One stop of the walk: a screen, how it is opened, and what is pressed there before it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.walk.sight import settle, shown

if TYPE_CHECKING:
    from tests.fakes.state import State
    from tests.ui.walk.office import Office

AT_100 = (1366, 720)
Open = Callable[["State", Any], object]
Act = Callable[["Office", Any], object]
Found = TypeVar("Found", bound=QWidget)


class Stop(NamedTuple):
    """`on`: it goes on where the stop before it stands, the screen is not built anew.

    `open` gets what is in the vault and the screen; `press` are the words of buttons, one after the other; then
    `act` gets the office and the screen. A word with "#2" at its end is the third button with these words.
    """

    name: str
    page: str
    open: Open | None = None
    press: tuple[str, ...] = ()
    act: Act | None = None
    on: bool = False


def go_to(office: Office, stop: Stop) -> QWidget:
    """Stand still at this stop; the window, to be looked at."""
    prepare, state = stop.open, office.vault.state
    if stop.on:
        office.window.resize(*AT_100)
        settle()
    else:
        office.shut()
        office.open(stop.page, None if prepare is None else (lambda screen: prepare(state, screen)))
    for words in stop.press:
        press(office.screen, words)
    if stop.act is not None:
        stop.act(office, office.screen)
    settle()
    return office.window


def press(root: QWidget, words: str) -> None:
    """Press a button by its words, or by what they begin with. LookupError: there is none."""
    text, _, place = words.partition("#")
    buttons = [widget for widget in shown(root) if isinstance(widget, QAbstractButton) and widget.isVisible()]
    exact = [button for button in buttons if plain(button.text()) == text]
    named = exact or [button for button in buttons if plain(button.text()).startswith(text)]
    if len(named) <= int(place or 0):
        raise LookupError(f"{words} among {sorted({plain(button.text()) for button in buttons})}")
    button = named[int(place or 0)]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()


def part(screen: QWidget, kind: type[Found]) -> Found:
    """The first part of this class that is on the screen. LookupError: there is none."""
    for found in screen.findChildren(kind):
        if found.isVisible():
            return found
    raise LookupError(kind.__name__)


def plain(text: str) -> str:
    """The words of a button without the mark of its access key."""
    return text.replace("&", "").strip()


def one(records: dict[str, Any], **fields: object) -> Any:
    """The first record of which these fields are so."""
    return next(r for r in records.values() if all(getattr(r, name) == value for name, value in fields.items()))
