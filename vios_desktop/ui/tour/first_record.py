"""From the first start to the first real record, as a new coordinator does it; every click is counted.

The list of pupils is invented and lies ready as a file, as the school's own administration would have given it.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from vios_desktop.services.practice.walk import WalkedPart
from vios_desktop.ui.entrance.wizard_key import KeyPart
from vios_desktop.ui.tour.stage import Hands, TourError
from vios_desktop.ui.widgets.person_picker import PersonPicker

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.ui.tour.stage import Act, Stage

PASSPHRASE = "vier losse woorden achter elkaar"
FILE_WINDOW_CLICKS = 2  # a file window of the system is not played: pointing at the file, and Open
FACTS = (
    "In de 2e pauze pakte Sem bij de kluisjes de telefoon van Daan uit zijn hand en gooide die weg. "
    "Het scherm is gebroken. Ik sprak Sem en Daan apart."
)
PERSONS = (("sem voo", "Vermoedelijke veroorzaker"), ("daan pro", "Slachtoffer"))
"""Both are on the invented list."""


class FirstRecord:
    """The act; `parts` fills while it plays."""

    def __init__(self) -> None:
        self.parts: list[WalkedPart] = []
        self._before = Hands()
        self._waited_s = 0.0

    def act(self, stage: Stage) -> Act:
        yield stage.has_button("Maken")
        yield from stage.picture("welkom")
        yield from self._new_file(stage)
        yield from self._list(stage)
        yield from self._record(stage)

    def _waiting(self, ready: Callable[[], bool]) -> Act:
        """Wait for the program, on the clock."""
        since_s = time.monotonic()
        yield ready
        self._waited_s += time.monotonic() - since_s

    def _end_of(self, title: str, hands: Hands) -> None:
        before, now = self._before, replace(hands)
        self.parts.append(
            WalkedPart(
                title,
                clicks=now.clicks - before.clicks,
                keys=now.keys - before.keys,
                letters=now.letters - before.letters,
                waited_s=self._waited_s,
            )
        )
        self._before, self._waited_s = now, 0.0

    def _new_file(self, stage: Stage) -> Act:
        stage.press("Maken")
        yield from self._waiting(stage.has_button("Verder"))
        yield stage.settled()
        _type(stage, "Naam van de school", "Proefschool De Tekening")
        yield from stage.picture("school")
        stage.key(Qt.Key.Key_Return)
        yield stage.settled()
        yield from stage.picture("plek")
        stage.key(Qt.Key.Key_Return)
        yield stage.settled()
        _type(stage, "Uw naam", "Coördinator")
        stage.key(Qt.Key.Key_Return)
        _type(stage, "Wachtwoord", PASSPHRASE)
        stage.key(Qt.Key.Key_Return)
        _type(stage, "Nog een keer hetzelfde wachtwoord", PASSPHRASE)
        yield from stage.picture("account")
        stage.key(Qt.Key.Key_Return)
        yield from self._waiting(lambda: bool(stage.shown(KeyPart)))
        yield stage.settled()
        groups = stage.find(KeyPart).groups
        yield from stage.picture("herstelsleutel")
        stage.press("Ik heb de sleutel op papier")
        yield stage.settled()
        for field in stage.shown(QLineEdit):
            word, _, number = field.accessibleName().partition(" ")
            if word == "Groep":
                _type(stage, field.accessibleName(), groups[int(number) - 1])
                stage.key(Qt.Key.Key_Return)
        yield from self._waiting(stage.has_button("Maak het bestand"))
        yield from stage.picture("samenvatting")
        stage.key(Qt.Key.Key_Return)
        yield from self._waiting(lambda: any("leerlingenlijst" in row.accessibleName() for row in stage.rows()))
        yield stage.settled()
        yield from stage.picture("vandaag")
        self._end_of("Het bestand van de school maken, met herstelblad", stage.hands)

    def _list(self, stage: Stage) -> Act:
        stage.open_row("leerlingenlijst")
        yield from self._waiting(stage.has_button("Kies een bestand"))
        yield stage.settled()
        yield from stage.picture("lijst-kiezen")
        stage.key(Qt.Key.Key_Return)
        stage.hands.clicks += FILE_WINDOW_CLICKS
        yield from self._waiting(stage.has_button("Laat zien wat er verandert"))
        yield stage.settled()
        yield from stage.picture("lijst-kolommen")
        stage.key(Qt.Key.Key_Return)
        yield from self._waiting(stage.has_button("Lees in"))
        yield stage.settled()
        yield from stage.picture("lijst-controle")
        stage.key(Qt.Key.Key_Return)
        yield from self._waiting(stage.has_button("Klaar"))
        yield stage.settled()
        yield from stage.picture("lijst-klaar")
        stage.key(Qt.Key.Key_Return)
        yield from self._waiting(stage.has_button("Incident vastleggen"))
        yield stage.settled()
        yield from stage.picture("vandaag-na-de-lijst")
        self._end_of("De lijst met 900 leerlingen inlezen", stage.hands)

    def _record(self, stage: Stage) -> Act:
        stage.press("Incident vastleggen")
        yield from self._waiting(stage.has_button("Later verder"))
        yield stage.settled()
        for text in ("vernieling", "vandaag 12:40", "gang"):
            stage.write(text)
            yield stage.settled()
            stage.key(Qt.Key.Key_Tab)
            yield stage.settled()
        stage.write(FACTS)
        for number, (letters, role) in enumerate(PERSONS):
            stage.fill("Wie waren erbij?", letters)
            yield from self._waiting(lambda: bool(stage.find(PersonPicker).rows))
            yield stage.settled()
            stage.key(Qt.Key.Key_Return)
            yield stage.settled()
            stage.press_nth(role, number)
            yield stage.settled()
        yield from stage.picture("vastleggen")
        stage.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        yield from self._waiting(stage.has_button("Bewerk"))
        yield stage.settled()
        yield from stage.picture("vastgelegd")
        self._end_of("Het eerste incident vastleggen", stage.hands)


def _type(stage: Stage, name: str, text: str) -> None:
    """Type where the focus is; it is a fault of the program when that is not the line with this name."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QLineEdit) or name not in focus.accessibleName():
        raise TourError(f"the focus is not in: {name}")
    stage.write(text)
