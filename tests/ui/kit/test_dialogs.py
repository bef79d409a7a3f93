"""Dialogs are opened, never waited for; the safe answer is the default."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.looks import settle
from vios_desktop.ui.dialog_port import Dialogs, Question, SaveRequest
from vios_desktop.ui.dialogs import QtDialogs, QuestionDialog, draw_pages
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.print_preview import PrintPreview
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_image import PageImage, to_image

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

QUESTION = Question("Concept weggooien?", "U kunt dit niet ongedaan maken.", "Gooi weg", "Bewaar", dangerous=True)
PAGE = PagePicture(2, 1, bytes([255, 0, 0, 0, 0, 255]), "rood en blauw")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _dialog(window: QWidget) -> QuestionDialog:
    found = window.findChild(QuestionDialog)
    assert isinstance(found, QuestionDialog)
    return found


@pytest.mark.parametrize(
    ("key", "answer"), [(Qt.Key.Key_Return, False), (Qt.Key.Key_Escape, False), (Qt.Key.Key_Space, False)]
)
def test_the_safe_answer_is_the_default(
    theme: Theme, qtbot: QtBot, window: QWidget, key: Qt.Key, answer: bool
) -> None:
    answers: list[bool] = []
    QtDialogs(theme, window).ask(QUESTION, answers.append)
    dialog = _dialog(window)
    assert answers == []
    QTest.keyClick(dialog.safe_button if key != Qt.Key.Key_Escape else dialog, key)
    assert answers == [False]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_long_question_stands_whole_also_after_another_scheme(
    theme: Theme, qtbot: QtBot, window: QWidget, zoom: float
) -> None:
    theme.set_zoom(zoom)
    text = "Wat u hebt vastgelegd is veilig. Was u hier aan het typen? " * 4
    asked = Question("Er ging iets mis.", f"{text}\n\nTechnische naam: ValueError", "Start opnieuw", "Ga verder")
    QtDialogs(theme, window).ask(asked, lambda _yes: None)
    dialog = _dialog(window)
    for choice in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        theme.choose(choice)
        settle(dialog)
        cut = [
            label.text()
            for label in dialog.findChildren(Label)
            if label.height() < label.heightForWidth(label.width())
        ]
        assert cut == []


def test_the_verb_does_it(theme: Theme, window: QWidget) -> None:
    answers: list[bool] = []
    QtDialogs(theme, window).ask(QUESTION, answers.append)
    dialog = _dialog(window)
    assert dialog.windowTitle() == "VIOS"
    assert dialog.safe_button.isDefault()
    assert dialog.safe_button.x() < dialog.act_button.x()
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert answers == [True]


def test_locking_closes_everything_with_the_answer_of_giving_up(theme: Theme, window: QWidget) -> None:
    answers: list[object] = []
    dialogs = QtDialogs(theme, window)
    dialogs.ask(QUESTION, answers.append)
    dialogs.choose_folder("Map kiezen", None, answers.append)
    dialogs.close_all()
    assert answers == [False, None]


def test_a_file_that_was_picked(theme: Theme, window: QWidget, tmp_path: Path) -> None:
    chosen: list[Path | None] = []
    request = SaveRequest("Bewaar als", "samenvatting.pdf", "PDF", ".pdf", tmp_path)
    QtDialogs(theme, window).choose_save_file(request, chosen.append)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.defaultSuffix() == "pdf"
    dialog.done(1)
    assert chosen == [tmp_path / "samenvatting.pdf"]


def test_qt_keeps_no_folder_that_was_looked_in(theme: Theme, window: QWidget, tmp_path: Path) -> None:
    """It wrote the last folder into settings that all programs made with Qt share, in the clear."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    shared = QSettings(QSettings.Scope.UserScope, "QtProject")
    shared.setValue("FileDialog/history", ["file:///of-another-program"])
    shared.sync()
    folder = tmp_path / "Daan Proefman"
    folder.mkdir()
    chosen: list[Path | None] = []
    request = SaveRequest("Bewaar als", "samenvatting.pdf", "PDF", ".pdf", folder)
    QtDialogs(theme, window).choose_save_file(request, chosen.append)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.done(1)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert chosen == [folder / "samenvatting.pdf"]
    assert shared.fileName().startswith(str(tmp_path))
    kept = Path(shared.fileName()).read_text("utf-8")
    assert "Daan" not in kept
    assert "of-another-program" in kept


def test_pages_are_looked_at_before_a_printer_is_asked_for(
    theme: Theme, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[object] = []
    answers: list[bool] = []
    dialogs = QtDialogs(theme, window)
    monkeypatch.setattr(dialogs, "print_pages", lambda pages, _finished: printed.append(pages))
    for press in ("leave_button", "print_button"):
        assert printed == []
        dialogs.preview_pages((PAGE, PAGE), answers.append)
        preview = window.findChild(PrintPreview)
        assert isinstance(preview, PrintPreview)
        assert [image.accessibleName() for image in preview.pages.images] == ["Page 1 of 2", "Page 2 of 2"]
        getattr(preview, press).click()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert (printed, answers) == ([(PAGE, PAGE)], [False])


def test_open_file_filters_by_suffix(theme: Theme, window: QWidget) -> None:
    chosen: list[Path | None] = []
    dialogs = QtDialogs(theme, window)
    dialogs.choose_file("Bestand kiezen", "VIOS", (".vios", ".bak"), chosen.append)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.nameFilters() == ["VIOS (*.vios *.bak)"]
    dialogs.close_all()
    assert chosen == [None]


def test_pages_are_printed_one_by_one(theme: Theme, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert draw_pages(printer, (PAGE, PAGE))
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == 2
    assert not draw_pages(printer, ())


def test_a_page_keeps_its_proportions_and_its_text(theme: Theme, qtbot: QtBot) -> None:
    image = to_image(PAGE)
    assert (image.pixelColor(0, 0).red(), image.pixelColor(1, 0).blue()) == (255, 255)
    view = PageImage(theme)
    qtbot.addWidget(view)
    view.show_page(PAGE)
    assert view.heightForWidth(400) == 200
    assert view.accessibleDescription() == "rood en blauw"
    view.show_page(None)
    assert view.accessibleDescription() == ""


def test_pixels_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="length"):
        PagePicture(2, 2, b"short")


def test_the_scripted_dialogs_are_a_port() -> None:
    fake = ScriptedDialogs(answers=[True], paths=[Path("x")])
    port: Dialogs = fake
    heard: list[object] = []
    port.ask(QUESTION, heard.append)
    port.ask(QUESTION, heard.append)
    port.choose_folder("Map", None, heard.append)
    port.choose_file("Bestand", "PDF", (".pdf",), heard.append)
    port.choose_save_file(SaveRequest("t", "n", "PDF", ".pdf"), heard.append)
    port.print_pages((PAGE,), heard.append)
    port.close_all()
    assert heard == [True, False, Path("x"), None, None, True]
    assert (len(fake.questions), len(fake.requests), len(fake.printed), fake.closed) == (2, 1, 1, 1)
