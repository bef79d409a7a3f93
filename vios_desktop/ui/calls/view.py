"""The page to call from: the card at the left, what came of the call at the right or below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.calls.call_card import CallCardView
from vios_desktop.ui.calls.call_form import CallForm
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Note
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.call_help import CallHelp
    from vios_desktop.ui.calls.words import CallScreenWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_STACK_BELOW = 900


class CallPage(QWidget):
    """Implements `CallView`. Esc goes back; what is typed stays as a draft."""

    back_requested = Signal()
    lock_requested = Signal()
    agreement_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, words: CallScreenWords, form: CallForm) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._help: CallHelp | None = None
        self._notice: Banner | None = None
        self.header = FocusHeader(theme, self.tr("Back"), self.tr("Call"))
        self.header.back_requested.connect(self.back_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.card = CallCardView(theme, words)
        self.form = form
        self.form.cancelled.connect(self.back_requested)
        self.nowhere = Note(self.tr("After the call"))
        self._about = Label("", "secondary", "text2", wrap=True)
        self.agreement_button = QuietButton(theme, self.tr("To the agreement"), "arrow-right", size="compact")
        self.agreement_button.clicked.connect(self.agreement_requested)
        self.skeleton = Skeleton(theme, rows=5)
        self.columns = TwoColumns(theme, shares=(58, 42), stack_below=_STACK_BELOW)
        self._notices = QVBoxLayout()
        self.page = PageScroll(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.page, 1)

    @property
    def notice(self) -> Banner | None:
        """The message above the card, if there is one."""
        return self._notice

    def panes(self) -> Sequence[QWidget]:
        """For F6: header, page."""
        return self.header, self.page

    def show_loading(self) -> None:
        self._clear_notice()
        self.form.forget_all()
        self.form.hide()
        self.columns.hide()
        self.skeleton.show()

    def show_call(self, help_: CallHelp, place: FormPlace | None) -> None:
        self.skeleton.hide()
        self._show_help(help_)
        self._about.setText(self._about_text(help_))
        self.agreement_button.setVisible(help_.agreement is not None)
        self._after.setVisible(place is not None)
        self.nowhere.setVisible(place is None)
        if place is not None:
            self.form.open_for(place, help_)
        self.columns.show()
        self.page.to_top()
        self.take_focus()

    def show_card(self, help_: CallHelp) -> None:
        self._show_help(help_)
        self.form.set_help(help_)
        self.form.focus_first()

    def show_emergency(self, help_: CallHelp) -> None:
        self.card.show_help(help_)
        self.page.to_top()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """The form, ready to type; where the card stands above it, the card comes first."""
        if self.form.isHidden() or self.columns.stacked:
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus_first()

    def show_error(self, error: ViosError) -> None:
        self.skeleton.hide()
        again = SecondaryButton(self._theme, self.tr("Try again"), size="compact")
        again.clicked.connect(self.retry_requested)
        self._say(error, again)

    def show_problem(self, error: ViosError) -> None:
        self._say(error)
        self.page.to_top()

    def form_wrong(self, problems: tuple[FieldProblem, ...]) -> None:
        self.form.show_wrong(problems)

    def form_kept(self) -> None:
        if self.form.place is not None:
            self.form.forget(self.form.place)
        self.form.hide()

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.form.typed()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """At the call that is shown it opens with its texts; the form of another call waits."""
        self.form.remember(form)
        if self._help is not None and form.place == self.form.place:
            self.form.open_for(form.place, self._help)
            shown = self._help.number.id if self._help.number is not None else ""
            if self.form.number.code() not in ("", shown):
                self.form.number_chosen.emit(self.form.number.code())
        self.form.show_kept(form.place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        self.form.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.form.show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.form.show_not_kept(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _show_help(self, help_: CallHelp) -> None:
        self._help = help_
        self.card.show_help(help_)

    def _about_text(self, help_: CallHelp) -> str:
        """What the call is kept with."""
        parts = []
        if help_.agreement is not None:
            parts.append(self.tr("Agreement: %1.").replace("%1", help_.agreement.facts.text.rstrip(".")))
        if help_.incident_number:
            parts.append(self.tr("With incident %1.").replace("%1", help_.incident_number))
        return " ".join(parts)

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(0)
        column.addLayout(self._notices)
        column.addWidget(self.skeleton)
        column.addWidget(self.columns)
        column.addStretch(1)
        self.columns.left.addWidget(self.card)
        self.columns.left.addStretch(1)
        self._after = QWidget()
        after = QVBoxLayout(self._after)
        after.setContentsMargins(0, 0, 0, 0)
        after.setSpacing(8)
        after.addWidget(Label(self.tr("After the call"), "card"))
        about = QHBoxLayout()
        about.addWidget(self._about, 1)
        about.addWidget(self.agreement_button)
        after.addLayout(about)
        after.addWidget(self.form)
        text = self.tr(
            "There is no incident yet, so nothing of this call is kept here. Record the incident first: "
            "with it you can keep the call."
        )
        self.nowhere.body.addWidget(Label(text, "secondary", "text2", wrap=True))
        self.columns.right.addWidget(self._after)
        self.columns.right.addWidget(self.nowhere)
        self.columns.right.addStretch(1)
        return content

    def _say(self, error: ViosError, *buttons: QPushButton) -> None:
        self._clear_notice()
        words = self._words.texts.error(error.code, **error.params)
        self._notice = Banner(self._theme, "bad", words.what, words.safe, words.now, buttons=buttons)
        self._notices.addWidget(self._notice)
        self._notices.setContentsMargins(0, 0, 0, 12)

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._notices.removeWidget(self._notice)
            self._notices.setContentsMargins(0, 0, 0, 0)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
