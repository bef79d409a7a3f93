"""The page of a pupil: the chronology left, who and what is around the pupil right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.pupil.around_parts import MergedNote
from vios_desktop.ui.pupil.chronicle_list import ChronicleList
from vios_desktop.ui.pupil.head import KindBar, PupilHead
from vios_desktop.ui.pupil.side import SideColumn
from vios_desktop.ui.pupil.stops import StopNotice
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.pupil.model import Shown
    from vios_desktop.ui.pupil.words import PupilWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_SIDE_WIDTH = 388
_STACK_BELOW = 860
_LEAST_HEIGHT = 240
"""Of either part where they stand under each other; the page then scrolls as a whole."""


class PupilPage(QWidget):
    """Implements `PupilView`. Too narrow for both, the right side stands under the chronology."""

    older_requested = Signal()

    def __init__(self, theme: Theme, words: PupilWords, side: SideColumn) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.head, self.bar = PupilHead(theme), KindBar(theme, words.texts)
        self.merged, self.list = MergedNote(), ChronicleList(theme, words)
        self.stops = StopNotice(theme)
        self.side = side
        self._notice = Banner(theme, "bad", "")
        self._notice.hide()
        self.older = QuietButton(theme, self.tr("Show earlier school years too"), "clock")
        self.older.clicked.connect(self.older_requested)
        self._stack = QStackedWidget()
        self._empty: QWidget | None = None
        grey = QWidget()
        rows = QVBoxLayout(grey)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Skeleton(theme, rows=6, part="surface"))
        rows.addStretch(1)
        self._stack.addWidget(PageScroll(grey, part="surface"))
        self._stack.addWidget(self.list)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        theme.changed.connect(self._fit)

    def show_loading(self) -> None:
        self._stack.setCurrentIndex(0)

    def show_dossier(self, shown: Shown) -> None:
        self._words.show(shown.dossier, shown.school)
        self.head.show_dossier(shown)
        self.bar.show_dossier(shown)
        self.merged.show_dossier(shown.dossier)
        self.side.show_dossier(shown)
        self.list.show_entries(shown.entries)
        self.older.setVisible(shown.older)
        self._drop_empty()
        if shown.entries:
            self._stack.setCurrentWidget(self.list)
        elif shown.dossier.entries:
            text = self.tr("Choose Everything, or all school years.")
            self._show_empty("search", self.tr("Nothing of this kind"), text)
        else:
            text = self.tr("What is recorded about this pupil comes here by itself.")
            self._show_empty("circle-check", self.tr("Nothing recorded yet. That is good news."), text)

    def show_problem(self, text: ErrorText | None) -> None:
        self._notice.setVisible(text is not None)
        if text is not None:
            self._notice.set_message("bad", text.what, text.safe, text.now)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.side.typed_forms()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        self.side.reopen_form(form, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        self.side.drop_form(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.side.show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.side.show_not_kept(place)

    def paper_words(self) -> tuple[str, str]:
        hint = self.tr("What came from the police is not on these pages. They are for inside the school.")
        return self.tr("What happened, as shown"), hint

    def focus_list(self) -> None:
        """The first line is chosen, so that the arrows work at once."""
        self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_empty(self, icon: str, title: str, text: str) -> None:
        self._empty = PageScroll(EmptyState(self._theme, icon, title, text, part="surface"), part="surface")
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _drop_empty(self) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("part", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.setSpacing(0)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.older)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(card, 1)
        self._body.setSpacing(20)
        self._body.addWidget(left, 1)
        self._body.addWidget(self.side)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 14, 20, 12)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.stops)
        column.addWidget(self.merged)
        column.addWidget(self._notice)
        column.addLayout(self._body, 1)
        self.page_scroll = PageScroll(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page_scroll)

    def _fit(self) -> None:
        px = self._theme.px
        stacked = self.width() < px(_STACK_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        if self._body.direction() != (down if stacked else across):
            self._body.setDirection(down if stacked else across)
        self.side.setMaximumWidth(16_777_215 if stacked else px(_SIDE_WIDTH))
        self.side.setMinimumWidth(0 if stacked else px(_SIDE_WIDTH))
        self._body.setStretch(1, 1 if stacked else 0)
        least = px(_LEAST_HEIGHT) if stacked else 0
        self._stack.setMinimumHeight(least)
        self.side.setMinimumHeight(least)
