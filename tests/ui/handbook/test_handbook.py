"""The window of the handbook: pages, way back, finding, words that unfold, paper; and F1 from wherever one is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout

from tests.ui.entrance.fakes import FakeVaultStore, services_for
from tests.ui.window.office import Kept
from vios_desktop.app.handbook import pictures
from vios_desktop.handbook.book import load_book
from vios_desktop.texts import Texts
from vios_desktop.ui.handbook.presenter import HandbookFiles, HandbookPorts
from vios_desktop.ui.handbook.window import HandbookWindow
from vios_desktop.ui.help_place import set_help_place
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.window.help_way import HelpWay
from vios_desktop.ui.window.parts import WindowParts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

TEXTS = {
    "01-dag.md": "---\nkind: chapter\nplaces: unlock, today\n---\n# Uw eerste dag\n\nHet "
    "[team](begrippen.md#kernteam) en [trends](16-trends.md#lezen). Zie https://www.voorbeeld.nl/x\n\n"
    "> **Let op.** Bel eerst.\n\n1. Een\n2. Twee\n\n| A | B |\n|---|---:|\n| zwaluw | 2 |\n",
    "16-trends.md": "---\nkind: chapter\nplaces: trends\n---\n# Trends\n\nTekst.\n\n## Lezen\n\nEen zwaluw.\n",
    "begrippen.md": "---\nkind: chapter\nplaces: keys\n---\n# Begrippen\n\nLees.\n\n"
    "### Kernteam\n\nWie overlegt.\n",
    "51-kaart.md": "---\nkind: card\n---\n# Kaart\n\nKort.\n",
}
BOOK = load_book(TEXTS, ())


def _ports(drawn: list[str]) -> HandbookPorts:
    def pdf(file: str) -> bytes:
        drawn.append(file)
        return b"%PDF"

    return HandbookPorts(lambda: BOOK, pictures, pdf)


@pytest.fixture
def drawn() -> list[str]:
    return []


@pytest.fixture
def written() -> dict[Path, bytes]:
    return {}


@pytest.fixture
def handbook(qtbot: QtBot, theme: Theme, drawn: list[str], written: dict[Path, bytes]) -> HandbookWindow:
    files = HandbookFiles(written.__setitem__, lambda _pdf, _marked=(): ())
    made = HandbookWindow(theme, _ports(drawn), files, ImmediateRunner(), Texts, {})
    qtbot.addWidget(made)
    made.open_place("today")
    return made


def _press(handbook: HandbookWindow, target: str) -> None:
    handbook.text.anchorClicked.emit(QUrl(target))


def test_pages_stand_under_their_kind_and_links_lead_on_and_back(handbook: HandbookWindow) -> None:
    rows = [handbook.list.pages.index(at, 0).data() for at in range(handbook.list.pages.rowCount())]
    assert len(rows) == 6
    assert rows[1] == "Uw eerste dag"
    assert handbook.text.accessibleName() == "Uw eerste dag"
    _press(handbook, "page:16-trends.md#lezen")
    assert handbook.text.accessibleName() == "Trends"
    assert handbook.list.currentIndex().data() == "Trends"
    QTest.keyClick(handbook, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert handbook.text.accessibleName() == "Uw eerste dag"
    assert handbook.on_button.isEnabled()
    handbook.on_button.click()
    assert handbook.text.accessibleName() == "Trends"
    _press(handbook, "page:weg.md")
    assert handbook.text.accessibleName() == "Trends"
    handbook.back_button.click()
    _press(handbook, "page:begrippen.md")
    assert not handbook.on_button.isEnabled()


def test_a_hard_word_unfolds_where_it_stands_and_folds_away(handbook: HandbookWindow) -> None:
    assert "Wie overlegt" not in handbook.text.toPlainText()
    _press(handbook, "word:kernteam")
    text = handbook.text.toPlainText()
    assert text.index("Wie overlegt") < text.index("Let op")
    _press(handbook, "word:kernteam")
    assert "Wie overlegt" not in handbook.text.toPlainText()


def test_finding_lists_marks_and_goes_from_one_to_the_next(handbook: HandbookWindow) -> None:
    handbook.search.set_text("zwaluw")
    assert handbook.list.pages.rowCount() == 2
    assert len(handbook.text.extraSelections()) == 1
    QTest.keyClick(handbook.search.edit, Qt.Key.Key_F3)
    assert handbook.text.textCursor().selectedText() == "zwaluw"
    handbook.search.set_text("niets zo")
    assert handbook.list.pages.rowCount() == 0
    assert handbook.isVisible()
    QTest.keyClick(handbook.search.edit, Qt.Key.Key_Escape)
    assert handbook.search.text() == ""
    assert handbook.isVisible()
    QTest.keyClick(handbook.search.edit, Qt.Key.Key_Escape)
    assert not handbook.isVisible()


def test_an_address_is_copied_and_nothing_is_loaded(handbook: HandbookWindow) -> None:
    _press(handbook, "copy:https://www.voorbeeld.nl/x")
    assert QApplication.clipboard().text() == "https://www.voorbeeld.nl/x"
    shown = handbook.text.loadResource(2, QUrl("picture:vandaag-licht.png"))
    assert isinstance(shown, QImage)
    for address in (
        "https://www.voorbeeld.nl/vandaag-licht.png",
        "file:///etc/passwd",
        "picture:../../../icons/x.png",
    ):
        assert handbook.text.loadResource(2, QUrl(address)) is None
    handbook.copy_button.click()
    assert "Bel eerst." in QApplication.clipboard().text()


def test_the_page_or_the_whole_goes_to_a_file(
    handbook: HandbookWindow, drawn: list[str], written: dict[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = []

    def choose(request: object, chosen: object) -> None:
        names.append(request.suggested_name)  # type: ignore[attr-defined]
        chosen(Path("/a.pdf"))  # type: ignore[operator]

    monkeypatch.setattr(handbook.dialogs, "choose_save_file", choose)
    for action in handbook.save_menu.actions():
        action.trigger()
    assert drawn == ["01-dag.md", ""]
    assert names[0].endswith("Uw eerste dag.pdf")
    assert written == {Path("/a.pdf"): b"%PDF"}


@pytest.mark.parametrize("scheme", [SchemeChoice.LIGHT, SchemeChoice.DARK])
def test_it_stays_whole_at_every_size_and_follows_the_colours(
    handbook: HandbookWindow, theme: Theme, scheme: SchemeChoice
) -> None:
    theme.choose(scheme)
    theme.set_zoom(2.0)
    handbook.resize(1366, 720)
    QApplication.processEvents()
    assert theme.tokens.text.lower() in handbook.text.toHtml().lower()
    assert handbook.text.horizontalScrollBar().maximum() == 0
    theme.set_zoom(1.0)


def test_f1_opens_the_page_of_where_one_is_also_from_a_dialog(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    window = MainWindow(theme, settings)
    qtbot.addWidget(window)
    parts = WindowParts(
        services=services_for(FakeVaultStore()),
        texts=Texts,
        settings=Kept(settings),
        instance_folder=Path("/none"),
        relaunch=lambda: True,
        log_bug=lambda error: type(error).__name__,
        preload=lambda: None,
        handbook=lambda: _ports([]),
    )
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    way = HelpWay(app, window, theme, parts, ImmediateRunner(), lambda: "trends")
    with qtbot.waitActive(window):
        window.show()
    assert window.actions_by_id  # made a moment after the window
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert way.handbook is not None
    assert way.handbook.text.accessibleName() == "Trends"
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(QPushButton("x"))
    set_help_place(dialog, "unlock")
    with qtbot.waitActive(dialog):
        dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert way.handbook.text.accessibleName() == "Uw eerste dag"
    assert not way.handbook.isModal()
    dialog.reject()
    with qtbot.waitActive(way.handbook):
        way.handbook.activateWindow()
    with qtbot.waitSignal(window.lock_requested, timeout=0):
        QTest.keyClick(way.handbook, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    way.stop()
    assert way.handbook is None
