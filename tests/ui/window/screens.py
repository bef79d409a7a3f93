"""A screen that notes what happens to it, and the tables made of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vios_desktop.domain.rights import Action
from vios_desktop.ui.making import Making
from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window.places import ScreenParts, ScreenSpec


class NotedScreen(QWidget):
    """A `Screen` with a line to type in. With `slow` it leaves only when `let_go` is called."""

    def __init__(self, log: list[str], name: str, *, slow: bool = False) -> None:
        super().__init__()
        self._log, self._name, self._slow = log, name, slow
        self._waiting: list[Callable[[], None]] = []
        self.line = QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)

    def visit(self, *given: object, **named: object) -> None:
        shown = [str(value) for value in (*given, *named.values()) if value]
        self._log.append(f"{self._name} visit {' '.join(shown)}".strip())

    def open_about(self, kind: str) -> None:
        self.visit("about", kind)

    def open(self, *given: object) -> None:
        self.visit(*given)

    def start_new(self) -> None:
        self.visit("new")

    def open_draft(self, draft_id: str) -> None:
        self.visit("draft", draft_id)

    def change(self, incident_id: str) -> None:
        self.visit("change", incident_id)

    def entered(self) -> None:
        self._log.append(f"{self._name} entered")
        self.line.setFocus()

    def refresh(self) -> None:
        self._log.append(f"{self._name} refresh")

    def leave(self, done: Callable[[], None]) -> None:
        self._log.append(f"{self._name} leave")
        if self._slow:
            self._waiting.append(done)
        else:
            done()

    def let_go(self) -> None:
        for done in self._waiting:
            done()
        self._waiting.clear()

    def close_session(self) -> None:
        self._log.append(f"{self._name} closed")


def noted(
    log: list[str],
    screen_id: str,
    *rights: Action,
    in_rail: bool = True,
    passing: bool = False,
    aside: bool = False,
    slow: bool = False,
    foot: bool = False,
) -> ScreenSpec:
    """A row of the table whose screen notes into `log`."""

    def build(_parts: ScreenParts) -> Making:
        yield
        return NotedScreen(log, screen_id, slow=slow)

    return ScreenSpec(
        screen_id,
        screen_id.title(),
        build,
        rights or (Action.RECORD_INCIDENT,),
        icon="file-text" if in_rail else "",
        chrome=Chrome.FULL,
        passing=passing,
        aside=aside,
        foot=foot,
    )
