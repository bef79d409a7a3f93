"""What is drawn stands out: in light and dark, and with the colours of a system that asks for high contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from tests.ui.walk.catalogue import STOPS
from tests.ui.walk.contrast import pale
from tests.ui.walk.looks import LOOKS, looking
from tests.ui.walk.office import Office, practice_vault
from tests.ui.walk.sight import settle
from tests.ui.walk.stop import go_to
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.option_card import OptionCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

pytestmark = pytest.mark.usefixtures("dutch")

PAGES = ("today", "signals", "agreements", "trends", "record", "core_team", "export", "settings", "log", "table")
"""Between them they have every kind of widget that draws; `long.py` looks at all."""

CHOSEN = ("question answered", "letter", "pupil", "search", "table", "incident", "review", "agreement")
"""Stops where something is chosen: what stands on the mark has its own ink."""


@pytest.mark.parametrize("look", LOOKS)
def test_words_stand_out_from_their_ground(qapp: QApplication, settings: ForgetfulSettings, look: str) -> None:
    found: list[str] = []
    with looking(qapp, settings, look) as theme:
        office = Office(theme, settings, practice_vault().copy())
        for page in PAGES:
            found += [f"{page}: {finding}" for finding in pale(office.open(page))]
            office.shut()
        for stop in (stop for stop in STOPS if stop.name in CHOSEN and look == "high contrast"):
            found += [f"{stop.name}: {finding}" for finding in pale(go_to(office, stop))]
            office.shut()
        office.close()
    assert found == []


@pytest.mark.parametrize("words", ["Jongere", "Wat er is gebeurd, in twee regels"])
def test_the_words_of_a_chosen_answer_are_looked_at_one_by_one(
    qtbot: QtBot, qapp: QApplication, settings: ForgetfulSettings, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    """The strongest pixel of the card is of its title: the small words under it can be pale all the same."""
    with looking(qapp, settings, "high contrast") as theme:
        card = OptionCard(theme, "Een antwoord", words)
        qtbot.addWidget(card)
        card.setChecked(True)
        card.show()
        settle()
        assert list(pale(card)) == []
        monkeypatch.setattr(theme, "on_mark", theme.colour)  # as it was before there was an ink for the mark
        card.update()
        assert {finding.where for finding in pale(card)} >= {repr(words)}


def test_pale_words_are_found(qtbot: QtBot, theme: Theme) -> None:
    window = QFrame()
    window.setProperty("part", "surface")
    column = QVBoxLayout(window)
    strong, faint = Label("Goed te lezen"), Label("Haast niet te lezen", "body", "text3")
    column.addWidget(strong)
    column.addWidget(faint)
    qtbot.addWidget(window)
    window.resize(300, 100)
    window.show()
    settle()
    assert list(pale(window)) == []
    window.setStyleSheet('QLabel[tone="text3"] { color: #b8b8b8; }')
    settle()
    assert [finding.what for finding in pale(window)] == ["too pale"]
