"""Types into a form of the real program and is killed; run in a process of its own by `test_typed_forms.py`.

    python -m tests.e2e.typing_driver PLACE PASSPHRASE TEXT REPORT

It is killed as soon as the program knows that a draft is kept: nothing is locked and nothing said goodbye to.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.e2e.lock_driver import Driver

if TYPE_CHECKING:
    from vios_desktop.ui.window.navigator import WindowNavigator


class Typist(Driver):
    @property
    def navigator(self) -> WindowNavigator:
        assert self.program.workplace is not None
        return self.program.workplace.navigator

    @property
    def screen(self) -> Any:
        return self.navigator.screens[self.mode]

    def start_form(self) -> None:
        PLACES[self.mode][0](self.navigator)

    def form_is_there(self) -> bool:
        return self.navigator.current == self.mode

    def type_text(self) -> None:
        PLACES[self.mode][1](self.screen, self.text)
        self.steps.append((lambda: PLACES[self.mode][2](self.screen), self.kill))

    def end(self) -> None:
        self.note("typed")

    def kill(self) -> None:
        self.note("kept")
        os.kill(os.getpid(), signal.SIGKILL)


def _safe(screen: Any) -> bool:
    return bool(screen.presenter.forms.safe_ids)


PLACES: dict[str, tuple[Callable[[WindowNavigator], None], Callable[[Any, str], None], Callable[[Any], bool]]] = {
    "requests": (
        lambda navigator: navigator.show_requests("new"),
        lambda screen, text: screen.list.form.what.set_text(text),
        _safe,
    ),
    "breaches": (
        lambda navigator: navigator.show_breaches("new"),
        lambda screen, text: screen.list.form.what.set_text(text),
        _safe,
    ),
}
"""Of each place: the way to its form, typing into it, and whether its draft is known to be kept."""


def main() -> int:
    place, passphrase, text, report = sys.argv[1:5]
    return Typist(place, passphrase, text, Path(report)).program.run()


if __name__ == "__main__":
    sys.exit(main())
