"""The page with the recovery key: shown large to print or copy, then two groups are asked back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.entrance.wizard_part import WizardPart
from vios_desktop.ui.theme.fonts import tabular_figures
from vios_desktop.ui.widgets.banner import Banner, BannerTone
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme


class KeyPart(WizardPart):
    """The key itself. It is text on the screen only: not selectable, not in the clipboard."""

    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.add_head(
            self.tr("Your recovery key"),
            self.tr("It opens the file when nobody knows the password any more. Print it, or copy it onto paper."),
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(1)
        self._grid.setRowMinimumHeight(2, 14)
        card = Card(margin=20)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._grid)
        row.addStretch(1)
        card.body.addLayout(row)
        self.print_button = SecondaryButton(theme, self.tr("Print this sheet"), "printer")
        self.print_button.clicked.connect(self.print_requested)
        self.save_button = QuietButton(theme, self.tr("Save as a file"), "download", tone="text2")
        self.save_button.clicked.connect(self.save_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        self._done = QVBoxLayout()
        keep = self.tr("Keep the sheet in an envelope in the safe of the school. Who has it can read everything.")
        self.body.addWidget(card)
        self.body.addLayout(buttons)
        self.body.addLayout(self._done)
        self._keep_of_key = keep
        self._keep = Label(keep, "secondary", "text2", wrap=True)
        self.body.addWidget(self._keep)

    def set_keep(self, text: str) -> None:
        """Where the sheet is kept; an empty text: what is said of the recovery key itself."""
        self._keep.setText(text or self._keep_of_key)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups as they are shown, for tests."""
        shown = (self._grid.itemAtPosition(3 * line, column) for line in range(2) for column in range(5))
        labels = (item.widget() for item in shown if item is not None)
        return tuple(label.text() for label in labels if isinstance(label, Label))

    def focus_first(self) -> None:
        self.print_button.setFocus()

    def show_key(self, groups: Sequence[str], per_line: int) -> None:
        self.forget()
        for position, group in enumerate(groups):
            line, column = divmod(position, max(1, per_line))
            shown = Label(group, "question")
            shown.setFont(tabular_figures(shown.font()))
            shown.setAccessibleName(self.tr("Group %1: %2").replace("%1", str(position + 1)).replace("%2", group))
            number = Label(str(position + 1), "meta", "text3", tabular=True)
            for row, label in ((3 * line, shown), (3 * line + 1, number)):
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignHCenter)

    def show_done(self, how: str) -> None:
        """What became of the sheet: working, printed, not_printed, saved; empty takes the word away."""
        empty_layout(self._done)
        tones = {
            "working": ("info", self.tr("The sheet is being made…"), ""),
            "printed": (
                "ok",
                self.tr("The sheet was sent to the printer."),
                self.tr("Take it from the printer now."),
            ),
            "not_printed": (
                "warn",
                self.tr("The sheet was not printed."),
                self.tr("Try again, or copy the key onto paper."),
            ),
            "saved": (
                "warn",
                self.tr("The sheet was saved as a file."),
                self.tr("Move it off this computer today and delete it here."),
            ),
        }
        if how in tones:
            tone, what, more = tones[how]
            self._done.addWidget(Banner(self._theme, _tone(tone), what, more))
        self.print_button.setEnabled(how != "working")

    def forget(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.show_done("")


class ProofPart(WizardPart):
    """Two groups typed back from paper: setting up is not finished before that."""

    confirmed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.add_head(
            self.tr("Is the key on paper?"),
            self.tr("Type two groups from your sheet. The numbers are below the groups."),
        )
        self.first, self.second = TextField(theme), TextField(theme)
        self._fields = tuple(Field(theme, "", box) for box in (self.first, self.second))
        self.first.confirmed.connect(lambda _text: self.second.edit.setFocus())
        self.second.confirmed.connect(lambda _text: self.confirmed.emit())
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in self._fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(
            Label(self.tr("Capitals and small letters are the same."), "secondary", "text2", wrap=True)
        )

    @property
    def errors(self) -> tuple[str, ...]:
        return tuple(field.error for field in self._fields)

    def focus_first(self) -> None:
        self._fields[0].focus()

    def show_question(self, first: int, second: int) -> None:
        for field, box, number in zip(self._fields, (self.first, self.second), (first, second), strict=True):
            text = self.tr("Group %1").replace("%1", str(number))
            field.label.setText(text)
            box.edit.setAccessibleName(text)
            box.set_text("")

    def set_wrong(self, position: int) -> None:
        self._fields[position].set_error(self.tr("This is another group. Look at the number on the sheet."))
        self._fields[position].focus()

    def clear_errors(self) -> None:
        for field in self._fields:
            field.set_error("")

    def forget(self) -> None:
        self.first.set_text("")
        self.second.set_text("")


def _tone(name: str) -> BannerTone:
    tones: dict[str, BannerTone] = {"info": "info", "ok": "ok", "warn": "warn"}
    return tones[name]
