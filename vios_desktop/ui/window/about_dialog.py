"""What this program is, of which version, and made of what: in one dialog, also before a file is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.dialog_room import room_for
from vios_desktop.ui.widgets.field_box import FieldBox
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme

_WIDTH, _HEIGHT, _LEAST_LINES = 700, 520, 4


class About(NamedTuple):
    """`content` is the version of the decision help, `checked_on` the day it was checked, as DD-MM-YYYY.

    `parts` names the libraries that matter most with their versions; `notices` are all licences in one text, empty
    where the program came without them.
    """

    version: str
    content: str
    checked_on: str
    parts: str
    notices: str


class AboutDialog(QDialog):
    """Closes with Escape or its button; the versions can be copied for who gives help."""

    def __init__(
        self,
        theme: Theme,
        about: About,
        parent: QWidget | None = None,
        copy: Callable[[str], None] | None = None,
        to_handbook: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._about, self._copy = about, copy or _to_clipboard
        self.setWindowTitle("VIOS")
        self.setProperty("part", "question")
        self.setModal(True)
        self.setAccessibleName(self.tr("About VIOS"))
        self.notices = _notices(theme, about.notices or self.tr("The licences are in the folder of the program."))
        self.notices.setAccessibleName(self.tr("Licences"))
        self.copy_button = SecondaryButton(theme, self.tr("Copy versions"), "copy")
        self.copy_button.clicked.connect(self._copy_versions)
        self.handbook_button = SecondaryButton(theme, self.tr("Handbook"), "circle-question-mark")
        self.handbook_button.setVisible(to_handbook is not None)
        if to_handbook is not None:
            self.handbook_button.clicked.connect(self.accept)
            self.handbook_button.clicked.connect(to_handbook)
        self.close_button = PrimaryButton(theme, self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._lay_out(theme)
        self.resize(room_for(self, theme.px(_WIDTH), theme.px(_HEIGHT)))
        self.close_button.setFocus()

    def versions(self) -> str:
        """The lines about versions, as they are shown and copied."""
        return "\n".join(
            (
                self.tr("VIOS %1").replace("%1", self._about.version),
                self.tr("Content of the decision help: version %1, checked on %2")
                .replace("%1", self._about.content)
                .replace("%2", self._about.checked_on),
                self._about.parts,
            )
        )

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(21, 18, 21, 17)
        layout.setSpacing(8)
        layout.addWidget(Label(self.tr("About VIOS"), "card"))
        what = self.tr(
            "Veilig In en Om School. VIOS works on this computer and makes no connection with the internet."
        )
        layout.addWidget(Label(what, "body", wrap=True))
        layout.addWidget(Label(self.versions(), "secondary", "text2", wrap=True))
        layout.addSpacing(4)
        layout.addWidget(Label(self.tr("Licences"), "label"))
        made = self.tr("VIOS is free software under the EUPL-1.2. It is made with the work of others:")
        layout.addWidget(Label(made, "secondary", "text2", wrap=True))
        box = FieldBox(theme)
        box.inner.setContentsMargins(12, 9, 6, 9)
        box.set_target(self.notices)
        layout.addWidget(box, 1)
        layout.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.handbook_button)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.close_button)
        layout.addLayout(row)

    def _copy_versions(self) -> None:
        self._copy(self.versions())
        self.copy_button.setText(self.tr("Copied"))


def _notices(theme: Theme, text: str) -> QPlainTextEdit:
    """Read, selected and copied with the keyboard; Tab leaves it."""
    edit = QPlainTextEdit(text)
    edit.setReadOnly(True)
    edit.setTabChangesFocus(True)
    edit.setFrameShape(QPlainTextEdit.Shape.NoFrame)
    edit.setMinimumHeight(_LEAST_LINES * theme.px(20))
    return edit


def _to_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
