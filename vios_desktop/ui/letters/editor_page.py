"""Writing: what is to be done, the text, and the true page beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.ui.letters.letter_area import LetterArea
from vios_desktop.ui.letters.model import Checks, EditorModel, EditorText
from vios_desktop.ui.letters.paper import Paper
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.low_bars import is_low
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.side_choice import SideChoice
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.whole_text import WholeText

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.services.word_check import Change
    from vios_desktop.texts import Texts
    from vios_desktop.ui.letters.checks_pane import ChecksPane
    from vios_desktop.ui.theme.theme import Theme

BREAKPOINT_PX = 1180
_CHECKS_PX, _LEAST_TEXT_PX, _LEAST_PAPER_PX = 270, 360, 320
_NARROWEST_PX = 620
_SINGLE_BELOW_PX = 760
_CHECK, _TEXT, _PAGE = "check", "text", "page"
_TEXT_SHARE_WIDE, _TEXT_SHARE_NARROW = 0.57, 0.5


class EditorPage(QWidget):
    """`edited` at every change. Under 1,180 logical pixels the checks stand above the text.

    In a window that is smaller still, or low, one of the three is seen at a time: first the text.
    """

    edited = Signal()

    def __init__(self, theme: Theme, texts: Texts, clock: Callable[[], datetime], checks: ChecksPane) -> None:
        super().__init__()
        self._theme, self._texts = theme, texts
        self.checks = checks
        self.paper = Paper(theme, self.tr("This is the page"))
        self.addressee = TextArea(theme, least=1, most=5)
        self.subject = TextField(theme)
        self.dated_on = DateTimeField(theme, with_time=False, clock=clock)
        self.body = LetterArea(theme)
        hint = self.tr("A line that begins with # is a heading, one that begins with - a point.")
        self._fields = {
            "addressee": Field(theme, self.tr("To"), self.addressee),
            "dated_on": Field(theme, self.tr("Date"), self.dated_on),
            "subject": Field(theme, self.tr("Subject"), self.subject),
            "body": Field(theme, self.tr("Text"), self.body, hint),
        }
        self.addressee.text_changed.connect(self.edited)
        self.subject.text_changed.connect(lambda _text: self.edited.emit())
        self.body.text_changed.connect(self.edited)
        self.dated_on.moment_changed.connect(lambda _moment: self.edited.emit())

    def show_editor(self, model: EditorModel) -> None:
        text = model.text
        self.addressee.set_text(text.addressee)
        self.subject.set_text(text.subject)
        self.subject.edit.setCursorPosition(0)
        self.dated_on.set_moment(Moment(text.dated_on) if text.dated_on else None)
        self.body.set_text(text.body)
        self.body.edit.document().clearUndoRedoStacks()
        self.body.edit.moveCursor(QTextCursor.MoveOperation.Start)
        self.clear_errors()
        self.paper.clear()
        self._scroll.to_top()

    def text(self) -> EditorText:
        return EditorText(self.addressee.text(), self.subject.text(), self.body.text(), self.dated_on.day())

    def show_checks(self, checks: Checks) -> None:
        self.clear_errors()
        self.checks.show_checks(checks)

    def change(self, name: str, change: Change) -> None:
        """Put other words in a place of the text; Ctrl+Z takes them back."""
        if name == "subject":
            self.subject.edit.setSelection(change.start, change.end - change.start)
            self.subject.edit.insert(change.new)
        else:
            cursor = self._cursor(self._edit(name), change.start, change.end)
            cursor.insertText(change.new)

    def select(self, name: str, start: int, end: int) -> None:
        """Select a place, so that typing takes its place, and bring it into view."""
        self.sides.show_side(_TEXT)
        if name == "subject":
            self.subject.edit.setFocus()
            self.subject.edit.setSelection(start, end - start)
            return
        edit = self._edit(name)
        edit.setTextCursor(self._cursor(edit, start, end))
        edit.setFocus()
        edit.ensureCursorVisible()
        self._scroll.area.ensureWidgetVisible(edit, 0, 12)

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.clear_errors()
        self.sides.show_side(_TEXT)
        first: Field | None = None
        for problem in problems:
            place = self._fields.get(problem.field)
            if place is not None:
                place.set_error(self._texts.problem(problem.code))
                first = first or place
        if first is not None:
            first.focus()

    def clear_errors(self) -> None:
        for place in self._fields.values():
            if place.error:
                place.set_error("")

    def focus(self) -> None:
        self.sides.show_side(_TEXT)
        self.body.edit.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        return (self.checks, self._scroll, self.paper)

    def arrange(self) -> None:
        """Everything in its place, once: a step of its own in making the page."""
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(20, 14, 18, 18)
        column.setSpacing(12)
        column.addWidget(self._fields["addressee"])
        row = QHBoxLayout()
        row.setSpacing(12)
        self._fields["subject"].add_note(WholeText(self.subject.edit))
        for name in ("subject", "dated_on"):
            self._fields[name].stand_in_row()
        row.addWidget(self._fields["subject"], 3)
        row.addWidget(self._fields["dated_on"], 2)
        column.addLayout(row)
        column.addWidget(self._fields["body"], 1)
        self._scroll = PageScroll(self._inner)
        self._beside = QWidget()
        self._left = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._beside)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(0)
        self._left.addWidget(self.checks, 0)
        self._left.addWidget(self._scroll, 1)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self._beside)
        self.splitter.addWidget(self.paper)
        self.splitter.splitterMoved.connect(self._keep_sizes)
        self._moved = False
        sides = {
            _CHECK: (self.tr("Check"), self.checks),
            _TEXT: (self.tr("Text"), self._scroll),
            _PAGE: (self.tr("The page"), self.paper),
        }
        self.sides = SideChoice(self._theme, sides, _TEXT)
        self.sides.changed.connect(self._show_beside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sides)
        layout.addWidget(self.splitter, 1)
        self._theme.changed.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        """The width of the narrow form, whichever is shown: else the window could not be made narrow again."""
        return QSize(self._theme.px(_NARROWEST_PX), super().minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """What is in it scrolls: the chips that wrap do not make the page as high as all it would like to show."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        wide = self.width() >= px(BREAKPOINT_PX)
        single = self.width() < px(_SINGLE_BELOW_PX) or (not wide and is_low(self._theme, self))
        self.sides.stand(single=single)
        self._show_beside()
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._left.setDirection(direction)
        self.checks.setMaximumWidth(px(_CHECKS_PX) if wide else 16_777_215)
        self.checks.setMinimumWidth(px(_CHECKS_PX) if wide else 0)
        self._left.setStretch(0, 0 if wide else 2)
        self._left.setStretch(1, 1 if wide else 3)
        self._scroll.setMinimumWidth(px(_LEAST_TEXT_PX) if wide else 0)
        self.paper.setMinimumWidth(px(_LEAST_PAPER_PX) if wide else px(240))
        if not self._moved:
            share = _TEXT_SHARE_WIDE if wide else _TEXT_SHARE_NARROW
            left = round(self.width() * share)
            self.splitter.setSizes([left, self.width() - left])

    def _show_beside(self) -> None:
        """Checks and text stand in one holder, which would keep its room."""
        self._beside.setVisible(not self.sides.single or self.sides.shown != _PAGE)

    def _keep_sizes(self) -> None:
        """From now on the sizes are the user's."""
        self._moved = True

    def _edit(self, name: str) -> QPlainTextEdit:
        return self.addressee.edit if name == "addressee" else self.body.edit

    @staticmethod
    def _cursor(edit: QPlainTextEdit, start: int, end: int) -> QTextCursor:
        text = edit.toPlainText()
        cursor = QTextCursor(edit.document())
        cursor.setPosition(_units(text, start))
        cursor.setPosition(_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str, position: int) -> int:
    """Qt counts in units of UTF-16: a smiley is two."""
    return len(text[:position].encode("utf-16-le")) // 2
