"""The first pages of the wizard: the school, the place, the name and password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from vios_desktop.ui.entrance.passphrase_pair import PassphrasePair
from vios_desktop.ui.entrance.wizard_model import ACCOUNT_NAME
from vios_desktop.ui.entrance.wizard_part import WizardPart, shown_path
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.ui.theme.theme import Theme


class SchoolPart(WizardPart):
    confirmed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.add_head(
            self.tr("What is your school called?"),
            self.tr("The name is on the unlock screen and on what you print."),
        )
        self.name = TextField(theme, icon="building")
        self.name.confirmed.connect(self.confirmed)
        self._name_field = Field(theme, self.tr("Name of the school"), self.name)
        self.locations = TextArea(theme, least=3)
        hint = self.tr("One on each line. Is there only one building? Then leave this empty.")
        self._locations_field = Field(
            theme, self.tr("Locations"), self.locations, hint, beside=self.tr("if you want")
        )
        self.body.addWidget(self._name_field)
        self.body.addWidget(self._locations_field)

    @property
    def error(self) -> str:
        return self._name_field.error

    def focus_first(self) -> None:
        self._name_field.focus()

    def set_missing(self) -> None:
        self._name_field.set_error(self.tr("Fill in the name of the school."))
        self._name_field.focus()

    def clear_errors(self) -> None:
        self._name_field.set_error("")

    def location_names(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.locations.text().splitlines() if line.strip())

    def forget(self) -> None:
        self.name.set_text("")
        self.locations.set_text("")


class PlacePart(WizardPart):
    folder_requested = Signal()
    own_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.add_head(
            self.tr("Where does the file go?"),
            self.tr("On this computer. A network folder or a synchronised folder can damage it."),
        )
        self._where, self._path = Label("", "strong", wrap=True), Label("", "secondary", "text2", wrap=True)
        self._added = Label("", "secondary", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._where, self._path, self._added):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Tile(theme, "folder", tone="accent"))
        row.addLayout(words, 1)
        card = Card()
        card.body.addLayout(row)
        self.choose_button = SecondaryButton(theme, self.tr("Choose another folder"), "folder")
        self.choose_button.clicked.connect(self.folder_requested)
        self.own_button = QuietButton(theme, self.tr("Use the own folder of VIOS"))
        self.own_button.clicked.connect(self.own_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.own_button)
        buttons.addStretch(1)
        self.body.addWidget(card)
        self.body.addLayout(buttons)

    @property
    def path_text(self) -> str:
        return self._path.text()

    def focus_first(self) -> None:
        self.choose_button.setFocus()

    def show_place(self, folder: Path | None, own_folder: Path, *, added: bool) -> None:
        own = folder is None
        self._where.setText(self.tr("The own folder of VIOS") if own else self.tr("A folder of your choice"))
        self._path.setText(shown_path(folder or own_folder))
        self._added.setText(self.tr("VIOS makes this folder, because there are other files in the one you chose."))
        self._added.setVisible(added)
        self.own_button.setVisible(not own)


class AccountPart(WizardPart):
    """Who works with it first: the coordinator, who is administrator too."""

    passphrase_typed = Signal(str, str)
    confirmed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.add_head(
            self.tr("Who are you?"),
            self.tr("You become coordinator and administrator. Colleagues get accounts of their own later."),
        )
        self.name = TextField(theme, icon="user")
        hint = self.tr("It is on the unlock screen. A function will do too, such as Coordinator.")
        self._name_field = Field(theme, self.tr("Your name"), self.name, hint)
        self.pair = PassphrasePair(theme, self.tr("Password"))
        self.pair.typed.connect(lambda text: self.passphrase_typed.emit(text, self.name.text()))
        self.pair.confirmed.connect(self.confirmed)
        self.name.confirmed.connect(lambda _text: self.pair.first.setFocus())
        self.body.addWidget(self._name_field)
        self.body.addWidget(self.pair)

    @property
    def error(self) -> str:
        return self._name_field.error

    def focus_first(self) -> None:
        self._name_field.focus()

    def set_missing(self, field: str) -> None:
        if field == ACCOUNT_NAME:
            self._name_field.set_error(self.tr("Fill in your name or your function."))
            self._name_field.focus()
        else:
            self.pair.set_missing(field)

    def clear_errors(self) -> None:
        self._name_field.set_error("")
        self.pair.clear_errors()

    def forget(self) -> None:
        self.name.set_text("")
        self.pair.forget()
