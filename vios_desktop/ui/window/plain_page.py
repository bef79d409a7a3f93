"""The page of an account that sees no content: what it may do, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.widgets.card import Note
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.account import Account
    from vios_desktop.ui.accounts.changes import ChangesArea
    from vios_desktop.ui.theme.theme import Theme


class PlainPage(PageScroll):
    """A `Screen` without records: a privacy officer and an administrator see no incidents."""

    def __init__(self, theme: Theme, account: Account, changes: ChangesArea | None = None) -> None:
        content = QWidget()
        super().__init__(content)
        column = QWidget()
        column.setMaximumWidth(theme.px(720))
        self.body = QVBoxLayout(column)
        self.body.setSpacing(12)
        outer = QVBoxLayout(content)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.addWidget(column)
        outer.addStretch(1)
        self.body.addWidget(Label(self.tr("You see no incidents"), "page", wrap=True))
        why = self.tr("With this account you look after the file, not after what is in it.")
        self.body.addWidget(Label(why, "body", "text2", wrap=True))
        self.changes = changes
        if changes is not None:
            self.body.addWidget(changes)
        for role, title, text in self._words():
            if role in account.roles:
                note = Note(title)
                note.body.addWidget(Label(text, "body", "text2", wrap=True))
                self.body.addWidget(note)
        ask = self.tr("Do you need to see incidents? Then the administrator can give you another role.")
        self.body.addWidget(Label(ask, "secondary", "text2", wrap=True))

    def entered(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """What others did to accounts; nothing else is read here."""
        if self.changes is not None:
            self.changes.refresh()

    def close_session(self) -> None:
        """The program locks."""
        if self.changes is not None:
            self.changes.close_session()

    def leave(self, done: Callable[[], None]) -> None:
        done()

    def _words(self) -> tuple[tuple[Role, str, str], ...]:
        return (
            (
                Role.PRIVACY_OFFICER,
                self.tr("Privacy officer"),
                self.tr(
                    "You may review who saw, changed or shared what: under Settings, at the foot of the left."
                ),
            ),
            (
                Role.ADMINISTRATOR,
                self.tr("Administrator"),
                self.tr("You look after accounts, keys and the rules of the school: at the left, at the foot."),
            ),
        )
