"""The forms of the own account: another password, a key file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.ui.accounts.forms import AccountForm
from vios_desktop.ui.accounts.model import AccountForms
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.passphrase_field import PassphraseField
from vios_desktop.ui.widgets.stick_choice import StickChoice

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


class OwnForm(AccountForm):
    """The password of now, the key file if there is one, and what comes after."""

    stick_asked = Signal()

    def furnish(self) -> None:
        super().furnish()
        self.old = PassphraseField(self.theme, large=False)
        self.stick = StickChoice(self.theme)
        self.stick.asked.connect(self.stick_asked)
        self.old_field = Field(self.theme, self.tr("Your current password"), self.old)
        self.stick_field = Field(self.theme, self.tr("Your key file"), self.stick)
        self._body.addWidget(self.old_field)
        self._body.addWidget(self.stick_field)

    def clear_problems(self) -> None:
        super().clear_problems()
        if self.is_made:
            self.old_field.set_error("")
            self.stick_field.set_error("")

    def put_away(self) -> None:
        super().put_away()
        if self.is_made:
            self.old.clear()
            self.stick.show_chosen(chosen=False)

    def stand(self, form: AccountForms, *, with_stick: bool) -> None:
        self.stick_field.setVisible(with_stick)
        self.open_at(FormPlace(form), {})
        self.show()
        self.old.setFocus()


class OwnPassphraseForm(OwnForm):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Change password"))

    def furnish(self) -> None:
        super().furnish()
        self.heading.setText(self.tr("Another password"))
        self.lead.setText(
            self.tr("Older backups and older copies of the file can still be opened with the password of then.")
        )
        self.add_pair(self.tr("New password"))


class StickForm(OwnForm):
    """Begins or ends asking for a key file."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")

    def furnish(self) -> None:
        super().furnish()
        self.old_field.label.setText(self.tr("Your password"))
        self.old.confirmed.connect(lambda _text: self.saved.emit())

    def open_for(self, *, has_stick: bool) -> None:
        if has_stick:
            self.heading.setText(self.tr("No key file any more"))
            self.lead.setText(
                self.tr("After this your password alone is enough. Lost the file? Another coordinator can help.")
            )
            self.save_button.setText(self.tr("Stop asking for it"))
        else:
            self.heading.setText(self.tr("A key file as a second lock"))
            self.lead.setText(
                self.tr(
                    "VIOS makes a small file for a USB stick. From then on unlocking takes both: your password "
                    "and that file. Keep a copy of it in the safe. Without the file only the recovery key or "
                    "another coordinator lets you in again. Do not put it on this computer."
                )
            )
            self.save_button.setText(self.tr("Make the key file"))
        self.stand(AccountForms.STICK, with_stick=has_stick)
