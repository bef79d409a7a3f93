"""The limits of the school: from when on signals are said to come together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtCore import Signal as QtSignal

from vios_desktop.domain.bundling import Thresholds
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class LimitsCard(Card):
    """`changed(Thresholds)` when other limits are kept."""

    changed = QtSignal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(gap=8)
        names = {
            "signals": self.tr("Signals, at least"),
            "observers": self.tr("Different observers, at least"),
            "domains": self.tr("Domains, at least (1 to 4)"),
            "days": self.tr("Within so many days"),
        }
        self.fields = {name: Field(theme, label, TextField(theme)) for name, label in names.items()}
        self.button = SecondaryButton(theme, self.tr("Change limits"), "save")
        self.button.clicked.connect(self._give)
        self.body.addWidget(Label(self.tr("When do signals come together?"), "label", wrap=True))
        text = self.tr("Your school decides. VIOS only counts, and a person looks.")
        self.body.addWidget(Label(text, "secondary", "text2", wrap=True))
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_limits(self, limits: Thresholds, *, may_change: bool) -> None:
        """Someone without the right reads them."""
        for name, field in self.fields.items():
            box = field.box
            if isinstance(box, TextField):
                box.set_text(str(getattr(limits, name)))
                box.edit.setReadOnly(not may_change)
            field.set_error("")
        self.button.setVisible(may_change)

    def show_wrong(self, name: str, text: str) -> None:
        self.fields[name].set_error(text)

    def _give(self) -> None:
        """What is no number counts as 0, which no limit allows: it is told beside its box."""
        values = {}
        for name, field in self.fields.items():
            typed = field.box.text().strip() if isinstance(field.box, TextField) else ""
            values[name] = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
            field.set_error("")
        self.changed.emit(Thresholds(**values))
