"""Above one incident: what it is, how far it is, its number, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.ui.incidents.flush_button import FlushButton
from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import STATUS_LOOKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme

_EDIT_IN_MENU_BELOW = 590


class _Title(Label):
    """On one line where it fits, else wrapped: its hint is the whole line."""

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 4, hint.height())


class DetailHeader(QWidget):
    """One filled button: the decision help. What is not allowed is not there."""

    advice_requested = Signal()
    edit_requested = Signal()
    status_chosen = Signal(object)
    agreement_requested = Signal()
    contact_requested = Signal()
    history_requested = Signal()
    print_requested = Signal()
    close_requested = Signal()
    share_requested = Signal()
    limit_requested = Signal()
    trash_requested = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._shown: Shown | None = None
        self.title = _Title("", "page", wrap=True)
        self.status = FlushButton(theme, "", size="compact")
        self.status.clicked.connect(self._open_statuses)
        self.number = Label("", "secondary", "text3", wrap=True)
        self.advise = PrimaryButton(theme, self.tr("Decision help"), "waymark")
        self.advise.setToolTip(key_text("advise"))
        self.advise.clicked.connect(self.advice_requested)
        self.edit = SecondaryButton(theme, self.tr("Edit"), "pencil")
        self.edit.setToolTip(key_text("edit"))
        self.edit.clicked.connect(self.edit_requested)
        self.more = IconButton(theme, "ellipsis", self.tr("More"), kind="secondary", size="normal")
        self.more.clicked.connect(self._open_more)
        named = QWidget()
        flow = FlowLayout(named, gap=8, row_gap=2)
        flow.addWidget(self.title)
        flow.addWidget(self.status)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(named)
        left.addWidget(self.number)
        left.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.advise, self.edit, self.more):
            buttons.addWidget(button)
        right = QVBoxLayout()
        right.addLayout(buttons)
        right.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(16)
        outer.addLayout(left, 1)
        outer.addLayout(right)

    def show_incident(self, shown: Shown) -> None:
        self._shown = shown
        incident = shown.detail.incident
        self.title.setText(self._words.title_of(shown))
        self.title.updateGeometry()
        status = self._words.incident_status(incident.status)
        icon, tone = STATUS_LOOKS[status.kind]
        self.status.setText(status.text)
        self.status.set_icon(icon)
        self.status.set_tone(tone)
        self.status.set_trailing_icon("chevron-down" if self._may_set_status(shown) else "")
        self.status.setAccessibleName(self.tr("Status: %1").replace("%1", status.text))
        self.status.setEnabled(True)
        number = self.tr("Incident %1").replace("%1", incident.number)
        if shown.detail.created_by_name:
            number += ", " + self.tr("recorded by %1").replace("%1", shown.detail.created_by_name)
        self.number.setText(number)
        self.advise.setVisible(shown.rights.advise and shown.takes_new)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def menu_entries(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What stands behind "More", in order."""
        shown = self._shown
        if shown is None:
            return ()
        found: list[tuple[str, Callable[[], None]]] = []
        if shown.detail.may_change and self.edit.isHidden():
            found.append((self.tr("Edit"), self.edit_requested.emit))
        if shown.rights.make_agreements and shown.takes_new:
            found.append((self.tr("New agreement"), self.agreement_requested.emit))
        if shown.rights.log_contact and shown.takes_new:
            found.append((self.tr("Record contact"), self.contact_requested.emit))
        if shown.rights.close and shown.detail.closed is None:
            found.append((self.tr("Close incident"), self.close_requested.emit))
        if shown.rights.print:
            found.append((self.tr("Print"), self.print_requested.emit))
        found.append((self.tr("Changes"), self.history_requested.emit))
        if shown.rights.limit:
            found.append((self.tr("Share with a colleague"), self.share_requested.emit))
            found.append((self.tr("Protect"), self.limit_requested.emit))
        if shown.detail.may_change:
            found.append((self.tr("Take away"), self.trash_requested.emit))
        return tuple(found)

    def _fit(self) -> None:
        wide = self.width() >= self._theme.px(_EDIT_IN_MENU_BELOW)
        self.edit.setVisible(wide and self._shown is not None and self._shown.detail.may_change)

    def _open_statuses(self) -> None:
        if self._shown is None or not self._may_set_status(self._shown):
            return
        menu = QMenu(self.status)
        for status in IncidentStatus:
            action = menu.addAction(self._words.texts.term(status))
            action.setCheckable(True)
            action.setChecked(status is self._shown.detail.incident.status)
            action.triggered.connect(self._setter(status))
        _pop(menu, self.status)

    @staticmethod
    def _may_set_status(shown: Shown) -> bool:
        """A closed incident is opened again first."""
        return shown.detail.may_change and shown.detail.closed is None

    def _setter(self, status: IncidentStatus) -> Callable[[], None]:
        return lambda: self.status_chosen.emit(status)

    def _open_more(self) -> None:
        menu = QMenu(self.more)
        for text, slot in self.menu_entries():
            menu.addAction(text, slot)
        _pop(menu, self.more)


def _pop(menu: QMenu, anchor: QWidget) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
