"""What the steps are built from, the step of whom it is for, and the receipt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.minutes import Recipient
from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card, RowCard
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.reading_column import column
from vios_desktop.ui.widgets.row_data import Option, Row
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.letting_out.model import Receipt, Start
    from vios_desktop.ui.theme.theme import Theme

_BASES = tuple(basis for basis in LegalBasis if basis is not LegalBasis.DEMAND)


def fill(page: QWidget, *widgets: QWidget) -> None:
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(column(*widgets))


def check_row(theme: Theme, text: str, meta: str) -> tuple[QWidget, QCheckBox]:
    """A box to tick with a line of explanation under its words."""
    holder, box = QWidget(), TickBox(theme, text)
    box.setProperty("role", "item")
    box.setAccessibleDescription(meta)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 1, 0, 1)
    layout.setSpacing(0)
    layout.addWidget(box)
    if meta:
        under = Label(meta, "secondary", "text2", wrap=True)
        under.setIndent(22)
        layout.addWidget(under)
    return holder, box


class Ticks(Card):
    """Boxes to tick under each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(gap=2)
        self._theme = theme
        self.boxes: list[QCheckBox] = []

    def add(self, text: str, meta: str) -> QCheckBox:
        row, box = check_row(self._theme, text, meta)
        self.body.addWidget(row)
        self.boxes.append(box)
        return box

    def clear(self) -> None:
        self.boxes.clear()
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                focused = widget.focusWidget()
                if focused is not None:
                    focused.clearFocus()
                widget.hide()
                widget.deleteLater()


class RecipientsStep(QWidget):
    """For whom, on which basis and what for. `at_table`: each says whether it was at the meeting."""

    changed = Signal(object, object, str)  # tuple[Recipient, ...], LegalBasis | None, str

    def __init__(self, theme: Theme, texts: Texts, *, at_table: bool) -> None:
        super().__init__()
        self._at_table = at_table
        self.ticks = Ticks(theme)
        self._boxes: list[tuple[Recipient, QCheckBox]] = []
        self.basis = ComboField(theme, [Option(basis.value, texts.term(basis)) for basis in _BASES])
        self.purpose = TextField(theme)
        self.fields = {
            "recipient": Field(theme, self.tr("For whom is it?"), self.ticks),
            "basis": Field(theme, self.tr("On which basis?"), self.basis),
            "purpose": Field(theme, self.tr("What will they use it for?"), self.purpose),
        }
        self.basis.chosen.connect(self._tell)
        self.purpose.text_changed.connect(self._tell)
        title = Label(self.tr("Recipients and purpose"), "question", wrap=True)
        why = self.tr("Each organisation gets an entry in Shared, so that you can always see who received what.")
        fill(self, title, Label(why, "lead", "text2", wrap=True), *self.fields.values())

    @property
    def boxes(self) -> Sequence[QCheckBox]:
        return [box for _recipient, box in self._boxes]

    def show_start(self, start: Start) -> None:
        self.ticks.clear()
        self._boxes = []
        for recipient in start.offer.recipients:
            box = self.ticks.add(recipient.organisation, self._meta(recipient))
            box.setChecked(recipient in start.recipients)
            box.toggled.connect(self._tell)
            self._boxes.append((recipient, box))
        if not start.offer.recipients:
            none = self.tr("No organisation from outside was asked to the table.")
            self.ticks.body.addWidget(Label(none, "body", "text2", wrap=True))
        self.show_reasons(start)

    def show_reasons(self, start: Start) -> None:
        for box_of in (self.basis, self.purpose):
            box_of.blockSignals(True)
        self.basis.set_code(start.basis or "")
        self.purpose.set_text(start.purpose)
        for box_of in (self.basis, self.purpose):
            box_of.blockSignals(False)

    def set_error(self, field: str, text: str) -> None:
        self.fields[field].set_error(text)
        if text:
            self._focus_on(field)

    def focus(self) -> None:
        self._focus_on("recipient" if self._boxes else "basis")

    def _focus_on(self, field: str) -> None:
        if field != "recipient":
            self.fields[field].focus()
        elif self._boxes:
            self._boxes[0][1].setFocus()

    def _meta(self, recipient: Recipient) -> str:
        state = self.tr("was at the table") if recipient.present else self.tr("was not there")
        return ", ".join((*recipient.names, state) if self._at_table else recipient.names)

    def _tell(self) -> None:
        code = self.basis.code()
        chosen = tuple(recipient for recipient, box in self._boxes if box.isChecked())
        self.changed.emit(chosen, LegalBasis(code) if code else None, self.purpose.text())


class LetOutReceipt(QWidget):
    """The receipt."""

    again_requested = Signal()
    register_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._what = Label("", "lead", "text2", wrap=True)
        self.files = RowCard()
        notice = Banner(
            theme,
            "warn",
            self.tr("What you saved is not encrypted"),
            self.tr("It holds no names, but is not anonymous. Send it only to those it is meant for."),
        )
        again = SecondaryButton(theme, self.tr("Save once more"), "save")
        again.clicked.connect(self.again_requested)
        self.look = QuietButton(theme, self.tr("Look in Shared"), "globe")
        self.look.clicked.connect(self.register_requested)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(again)
        line.addWidget(self.look)
        line.addStretch(1)
        self._title = Label("", "question", wrap=True)
        fill(self, self._title, self._what, self.files, notice, row)

    def show_receipt(self, receipt: Receipt, *, may_look: bool) -> None:
        one = len(receipt.files) == 1
        self._title.setText(self.tr("The file is made") if one else self.tr("The files are made"))
        words = self.tr("Saved, for: %1. Shared holds for each of them what they get, and what for.")
        self._what.setText(words.replace("%1", "; ".join(receipt.recipients)))
        self.files.clear()
        for name, code in receipt.files:
            meta = self.tr("In the register under code %1").replace("%1", code)
            self.files.add_row(ListRow(self._theme, Row("", name, meta, "circle-check")))
        self.look.setVisible(may_look)
