"""The page of one entry of a privacy register: its cards, and the forms that open in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace
    from vios_desktop.ui.widgets.buttons import Button


class EntryPage(QWidget):
    """Shows what it is told; the presenter reads the forms after their `saved`. One form is open at a time."""

    back_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.entry_id = ""
        self.back_button = QuietButton(theme, "", "arrow-left", size="compact", tone="text2")
        self.title = Label("", "page", wrap=True)
        self.status = StatusLabel(theme, Status(StatusKind.OPEN, ""))
        self.problem = Banner(theme, "bad", "")
        self.sources = Label("", "meta", "text2", wrap=True)
        self._forms: tuple[tuple[InlineForm, Button], ...] = ()
        self._fits: Callable[[InlineForm], bool] = lambda _form: False

    def furnish(self, back: str, columns: QWidget, *forms: tuple[InlineForm, Button]) -> None:
        """Called once: the words on the way back, the cards, and the forms with the button that opens each."""
        self.back_button.setText(back)
        self._forms = forms
        self.page_scroll = PageScroll(self._framed(columns))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        self.problem.hide()
        self.back_button.clicked.connect(self.back_requested)
        for form, button in forms:
            button.clicked.connect(lambda _on=False, form=form: self._open(form))
            form.cancelled.connect(lambda form=form, button=button: self._shut(form, button))

    def fill(self, form: InlineForm) -> None:
        """Open this form on what is shown."""
        raise NotImplementedError

    def show_head(self, entry_id: str, title: str, status: Status) -> None:
        """Another entry than before is seen from its top, with its forms shut."""
        if entry_id != self.entry_id:
            self.entry_id = entry_id
            self.shut_forms()
            self.show_problem(None)
            self.page_scroll.to_top()
        self.title.setText(title)
        self.status.set_status(status)

    def show_buttons(self, fits: Callable[[InlineForm], bool]) -> None:
        """The button of each form that is shut and that `fits`; one in which something waits here opens again."""
        self._fits = fits
        for form, button in self._forms:
            button.setVisible(form.isHidden() and fits(form))
        self.bring_back()

    def bring_back(self) -> None:
        """Open a form in which something was typed at this entry, unless another is open. The focus stays."""
        if not self.entry_id or any(not form.isHidden() for form, _button in self._forms):
            return
        for form, _button in self._forms:
            if self._fits(form) and any(typed.place.row == self.entry_id for typed in form.typed()):
                focused = QApplication.focusWidget()
                self._open(form)
                if focused is not None:
                    focused.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_problem(self, text: ErrorText | None) -> None:
        if text is not None:
            self.problem.set_message("bad", text.what, text.safe, text.now)
            self.page_scroll.to_top()
        self.problem.setVisible(text is not None)

    def shut_forms(self) -> None:
        """One form at a time; what was typed stays in it until it is opened again."""
        for form, button in self._forms:
            if not form.isHidden():
                form.hide()
                button.show()

    def put_away(self) -> None:
        """Nothing is shown any more; what was typed waits in its form."""
        self.shut_forms()
        self.entry_id = ""

    def forget(self) -> None:
        """Nothing of what was typed or shown stays."""
        for form, _button in self._forms:
            form.forget_all()
        self.put_away()

    def kept(self, form: InlineForm, place: FormPlace) -> None:
        """What was typed is written; the focus goes to the way back, which always stands."""
        form.forget(place)
        form.hide()
        self.focus_first()

    def drop(self, form: InlineForm, place: FormPlace) -> None:
        """What was typed here was thrown away elsewhere."""
        if form.place == place and not form.isHidden():
            self.shut_forms()
        form.forget(place)

    def focus_first(self) -> None:
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, form: InlineForm) -> None:
        if self.entry_id:
            self.shut_forms()
            self.fill(form)
            next(button for one, button in self._forms if one is form).hide()

    def _shut(self, form: InlineForm, button: QWidget) -> None:
        form.give_up()
        button.show()
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _framed(self, columns: QWidget) -> QWidget:
        way_back, head = QHBoxLayout(), QHBoxLayout()
        way_back.addWidget(self.back_button)
        way_back.addStretch(1)
        head.addWidget(self.title, 1)
        head.addWidget(self.status)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 12, 24, 24)
        column.setSpacing(10)
        column.addLayout(way_back)
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(columns)
        column.addStretch(1)
        return content
