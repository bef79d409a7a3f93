"""Types into a form of the real program and is killed; run in a process of its own by `test_typed_forms.py`.

    python -m tests.e2e.typing_driver PLACE PASSPHRASE TEXT REPORT

It is killed as soon as the program knows that a draft is kept: nothing is locked and nothing said goodbye to.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.e2e.lock_driver import Driver
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.services.core_team.meetings import MeetingPlan
from vios_desktop.ui.agreements.detail_pane import AWAY

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.window.navigator import WindowNavigator


class Typist(Driver):
    @property
    def navigator(self) -> WindowNavigator:
        assert self.program.workplace is not None
        return self.program.workplace.navigator

    @property
    def screen(self) -> Any:
        return self.navigator.screens[self.mode]

    @property
    def desk(self) -> Desk:
        assert self.program.workplace is not None
        return self.program.workplace._opened.desk  # to make what is typed about

    def start_form(self) -> None:
        PLACES[self.mode].go(self)

    def form_is_there(self) -> bool:
        return self.navigator.current == self.mode and PLACES[self.mode].ready(self.screen)

    def type_text(self) -> None:
        place = PLACES[self.mode]
        place.type(self.screen, self.text)
        self.steps.append((lambda: place.safe(self.screen), self.kill))

    def make(self, work: Callable[[], str], then: Callable[[str], None]) -> None:
        """A record to type about, made on the data thread as the program does."""
        self.program.runner.submit(work, then, self.failed)

    def failed(self, error: ViosError) -> None:
        raise error

    def end(self) -> None:
        self.note("typed")

    def kill(self) -> None:
        self.note("kept")
        os.kill(os.getpid(), signal.SIGKILL)


class Place(NamedTuple):
    """The way to a form, typing into it, whether its draft is known to be kept; `ready`: it can be typed in."""

    go: Callable[[Typist], None]
    type: Callable[[Any, str], None]
    safe: Callable[[Any], bool]
    ready: Callable[[Any], bool] = lambda _screen: True


def _safe(screen: Any) -> bool:
    return bool(screen.presenter.forms.safe_ids)


def _to_table(typist: Typist) -> None:
    meetings, day = typist.desk.meetings, typist.desk.session.clock.today()
    while day.weekday() > FRIDAY:  # nobody meets in a weekend
        day += timedelta(days=1)

    def work() -> str:
        made = meetings.make(MeetingPlan(day))
        return meetings.hold(made.id, made.version).id

    typist.make(work, typist.navigator.hold_meeting)


def _to_agreement(typist: Typist) -> None:
    account = typist.desk.session.account
    facts = AgreementFacts("Bellen", owner_name=account.display_name, owner_account=account.id, due_on=DUE_ON)
    typist.make(lambda: typist.desk.agreements.make(facts).id, typist.navigator.show_agreements)


def _type_reason(screen: Any, text: str) -> None:
    pane = screen.page.detail_pane
    pane.buttons[AWAY].click()
    pane.reason.text.set_text(text)


DUE_ON, FRIDAY = date(2100, 1, 1), 4
PLACES: dict[str, Place] = {
    "requests": Place(
        lambda typist: typist.navigator.show_requests("new"),
        lambda screen, text: screen.list.form.what.set_text(text),
        _safe,
    ),
    "breaches": Place(
        lambda typist: typist.navigator.show_breaches("new"),
        lambda screen, text: screen.list.form.what.set_text(text),
        _safe,
    ),
    "table": Place(
        _to_table,
        lambda screen, text: screen.page.agreements.text.set_text(text),
        lambda screen: bool(screen.draft_is_kept()),
        lambda screen: screen.presenter.draft.page.begun,
    ),
    "agreements": Place(
        _to_agreement,
        _type_reason,
        lambda screen: bool(screen.draft_is_kept()),
        lambda screen: screen.presenter.shown is not None,
    ),
}


def main() -> int:
    place, passphrase, text, report = sys.argv[1:5]
    return Typist(place, passphrase, text, Path(report)).program.run()


if __name__ == "__main__":
    sys.exit(main())
