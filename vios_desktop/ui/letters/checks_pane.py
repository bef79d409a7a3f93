"""What still has to be done in the text: gaps, names of others, words that judge; and what to know beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.services.word_check import GAP
from vios_desktop.ui.letters.model import Checks, GapLine, HintLine, NameLine
from vios_desktop.ui.widgets.buttons import Button, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.status_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from vios_desktop.letters.content import Remark
    from vios_desktop.ui.letters.words import Words
    from vios_desktop.ui.theme.theme import Theme


class ChecksPane(QWidget):
    """`gap_requested(number)`, `name_replaced(number)`, `name_left(number)`: places in the lists shown last."""

    gap_requested = Signal(int)
    name_replaced = Signal(int)
    name_left = Signal(int)
    word_replaced = Signal()
    word_left = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._shown: Checks | None = None
        self._state = StatusLabel(theme, Status(StatusKind.DONE, ""), wrap=True)
        self._law = StatusLabel(theme, Status(StatusKind.WARNING, ""), wrap=True)
        self.gaps, self.names = _Part(self.tr("Fill in")), _Part(self.tr("Names of others"))
        self.hints, self.remarks = _Part(self.tr("Words")), _Part(self.tr("Good to know"))
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(18, 14, 14, 16)
        body.setSpacing(12)
        body.addWidget(Label(self.tr("Check"), "card"))
        body.addWidget(self._state)
        body.addWidget(self._law)
        for part in (self.names, self.hints, self.gaps, self.remarks):
            body.addWidget(part)
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(inner, part="sidepane"))

    def show_checks(self, checks: Checks) -> None:
        """Parts that did not change stay as they are, with the focus in them."""
        before, self._shown = self._shown, checks
        if before is None or before.open != checks.open:
            self._show_state(checks)
        if before is None or before.gaps != checks.gaps:
            self.gaps.show_rows([self._gap(n, line) for n, line in enumerate(checks.gaps)])
        if before is None or before.names != checks.names:
            self.names.show_rows([self._name(n, line) for n, line in enumerate(checks.names)])
        if before is None or before.hints != checks.hints:
            self.hints.show_rows([self._hint(line) for line in checks.hints[:1]])
        if before is None or before.remarks != checks.remarks:
            self.remarks.show_rows([self._remark(remark) for remark in _unsure_first(checks.remarks)])
            unsure = sum(remark.to_be_checked for remark in checks.remarks)
            words = self.tr("%n point(s) of law still to be checked, see below", "", unsure)
            self._law.set_status(Status(StatusKind.WARNING, words))
            self._law.setVisible(unsure > 0)

    def _show_state(self, checks: Checks) -> None:
        if checks.open:
            self._state.set_status(Status(StatusKind.WARNING, self.tr("%n thing(s) to do", "", checks.open)))
        else:
            self._state.set_status(Status(StatusKind.DONE, self.tr("Nothing found. Read it yourself too.")))

    def _gap(self, number: int, line: GapLine) -> QWidget:
        row = ListRow(self._theme, Row(str(number), self._words.gap(line), icon="circle-dashed"), tile=False)
        row.setContentsMargins(-8, -4, -6, -4)  # a list to glance at, not rows to read
        row.opened.connect(lambda _id: self.gap_requested.emit(number))
        return row

    def _name(self, number: int, line: NameLine) -> QWidget:
        card = Card(margin=10, gap=6)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel(self._theme, "circle-alert", 15, "warn"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(line.hit.written, "label", wrap=True), 1)
        card.body.addLayout(head)
        card.body.addWidget(Label(f"“{line.around}”", "secondary", "text2", wrap=True))
        card.body.addWidget(
            Label(self.tr("Rather: %1").replace("%1", line.offer), "secondary", "text3", wrap=True)
        )
        replace = SecondaryButton(self._theme, self.tr("Replace"), size="compact")
        replace.clicked.connect(lambda: self.name_replaced.emit(number))
        leave = QuietButton(self._theme, self.tr("Leave it"), size="compact")
        leave.clicked.connect(lambda: self.name_left.emit(number))
        for button in (replace, leave):
            button.setAccessibleName(f"{button.text()}, {line.hit.written}")
        card.body.addLayout(_side_by_side(replace, leave))
        return card

    def _hint(self, line: HintLine) -> QWidget:
        hint = line.hint
        card = Card(margin=10, gap=6)
        question = self.tr("You wrote: '%1'. Is that what was seen?").replace("%1", hint.written)
        card.body.addWidget(Label(question, "label", wrap=True))
        card.body.addWidget(Label(hint.advice(self._words.texts.language), "secondary", "text2", wrap=True))
        replaceable = bool(hint.replacement) and GAP not in hint.replacement
        if replaceable:
            rather = self.tr("Rather: %1").replace("%1", hint.replacement)
            card.body.addWidget(Label(rather, "secondary", "text3", wrap=True))
        replace = SecondaryButton(self._theme, self.tr("Replace"), size="compact")
        replace.setVisible(replaceable)
        replace.clicked.connect(self.word_replaced)
        leave = QuietButton(self._theme, self.tr("Leave it"), size="compact")
        leave.clicked.connect(self.word_left)
        card.body.addLayout(_side_by_side(replace, leave))
        return card

    def _remark(self, remark: Remark) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(8)
        icon, tone = ("circle-alert", "warn") if remark.to_be_checked else ("info", "text3")
        line.addWidget(IconLabel(self._theme, icon, 15, tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(remark.text, "secondary", wrap=True))
        meta = self._words.remark_meta(remark)
        if meta:
            words.addWidget(Label(meta, "meta", "warn" if remark.to_be_checked else "text3", wrap=True))
        line.addLayout(words, 1)
        return row


def _unsure_first(remarks: tuple[Remark, ...]) -> list[Remark]:
    """What is not certain must not be overlooked."""
    return sorted(remarks, key=lambda remark: not remark.to_be_checked)


def _side_by_side(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


class _Part(QWidget):
    """A heading and its rows; hidden while there are none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Label(title, "label"))
        layout.addLayout(self._rows)
        self.rows: list[QWidget] = []
        self.hide()

    def show_rows(self, rows: list[QWidget]) -> None:
        """The focus stays at the same place in the list."""
        focus = QApplication.focusWidget()
        place = next(
            (n for n, row in enumerate(self.rows) if focus and (row is focus or row.isAncestorOf(focus))), None
        )
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = rows
        for row in rows:
            self._rows.addWidget(row)
        self.setVisible(bool(rows))
        if place is not None and rows:
            target = rows[min(place, len(rows) - 1)]
            buttons = [button for button in target.findChildren(Button) if not button.isHidden()]
            (buttons[0] if buttons else target).setFocus()
