"""A page with a heading, a search field and a card of rows, for lists that are read from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.incidents.row_box import RowBox
from vios_desktop.ui.shell.panes import first_focusable
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme

    T = TypeVar("T")

_WIDEST, _LEAST_TITLE = 980, 200
_REST_MS = 150
AT_ONCE = 100
"""So many rows are made at once, and so many more at each press: each is a widget of its own."""


class RowsPage(QWidget):
    """`lead_back` puts the way back above the title, `head.add` buttons right of it.

    `deeds` holds buttons under the words about the page, `above` what stands between search field and rows, `foot`
    what stands below them. Of a long list the first rows are made, and more when they are asked for.
    """

    text_changed = Signal(str)

    def __init__(self, theme: Theme, title: str, intro: str, placeholder: str) -> None:
        super().__init__()
        self._theme = theme
        self.title = Label(title, "page", wrap=True)
        self.intro = Label(intro, "secondary", "text2", wrap=True)
        self.count = Label("", "secondary", "text2", tabular=True)
        self.search = TextField(theme, placeholder=placeholder, icon="search")
        self.search.edit.setAccessibleName(placeholder)
        self.box = RowBox()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._text_rested)
        self.search.text_changed.connect(lambda _text: self._rest.start())
        self._most, self._show_again = AT_ONCE, _nothing
        self.more_button = SecondaryButton(theme, self.tr("Show more"), "chevron-down")
        self.more_button.clicked.connect(self._more)
        self._notice: Banner | None = None
        self._empty: EmptyState | None = None
        self._unsearched = False
        self._skeleton = Skeleton(theme, rows=6)
        self.page_scroll = PageScroll(self._content())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        theme.changed.connect(self._limit)
        self._limit()

    def lead_back(self, button: QWidget) -> None:
        """Above the title, at the left."""
        self.way_back.addWidget(button)
        self.way_back.addStretch(1)

    def show_loading(self) -> None:
        self._skeleton.setVisible(not self.box.rows and self._empty is None)

    def show_rows(self, items: Sequence[tuple[str, T]], make: Callable[[T], QWidget]) -> None:
        """The rows; data that is equal keeps its widget."""
        self._skeleton.hide()
        self._drop_empty()
        self.show_problem(None)
        self._offer_search()
        self._show_again = lambda: self.show_rows(items, make)
        self.box.show_rows(items[: self._most], make)
        self.more_button.setVisible(len(items) > self._most)

    def take_focus(self) -> None:
        """To the search field, or while there is nothing to search to what can be begun."""
        target = first_focusable(self._column) if self.search.isHidden() else self.search.edit
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_empty(self, icon: str, title: str, text: str, *, searchable: bool = True) -> None:
        """In the place of the rows. Not `searchable`: there is nothing, whatever is searched for."""
        self._skeleton.hide()
        self.more_button.hide()
        self.show_problem(None)
        self.box.show_rows([], lambda _data: QWidget())
        self._drop_empty()
        self._empty = EmptyState(self._theme, icon, title, text)
        self._below.addWidget(self._empty)
        if not searchable:
            self._unsearched, had = True, self.search.edit.hasFocus()
            self.search.hide()
            if had:
                self.take_focus()

    def show_problem(self, text: ErrorText | None) -> None:
        """Above the rows; None takes it away."""
        if self._notice is not None:
            self._notices.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if text is not None:
            self._skeleton.hide()
            self._notice = Banner(self._theme, "bad", text.what, text.safe, text.now)
            self._notices.addWidget(self._notice)
            self.page_scroll.to_top()

    def stop(self) -> None:
        """What is being typed is not searched for any more."""
        self._rest.stop()

    def _text_rested(self) -> None:
        self._most = AT_ONCE
        self.text_changed.emit(self.search.text().strip())

    def _more(self) -> None:
        self._most += AT_ONCE
        self._show_again()

    def _content(self) -> QWidget:
        self._column = QWidget()
        self.head = BesideOrBelow(self._theme, self.title, self.count, least=_LEAST_TITLE, gap=8)
        self.way_back = QHBoxLayout()
        self.deeds, self.above = QVBoxLayout(), QVBoxLayout()
        self.above.setSpacing(8)
        self._notices = QVBoxLayout()
        self._below, self.foot = QVBoxLayout(), QVBoxLayout()
        body = QVBoxLayout(self._column)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addLayout(self.way_back)
        body.addWidget(self.head)
        body.addWidget(self.intro)
        body.addLayout(self.deeds)
        body.addLayout(self._notices)
        body.addWidget(self.search)
        body.addLayout(self.above)
        body.addWidget(self._skeleton)
        body.addWidget(self.box)
        body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.more_button.hide()
        body.addLayout(self._below)
        body.addLayout(self.foot)
        body.addStretch(1)
        content = QWidget()
        outer = QHBoxLayout(content)
        outer.setContentsMargins(26, 18, 24, 24)
        outer.addWidget(self._column, 1000)
        outer.addStretch(1)
        return content

    def _offer_search(self) -> None:
        """Where it had gone, for there was nothing to search."""
        if self._unsearched:
            self._unsearched = False
            self.search.show()

    def _drop_empty(self) -> None:
        if self._empty is not None:
            self._below.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None

    def _limit(self) -> None:
        self._column.setMaximumWidth(self._theme.px(_WIDEST))


def _nothing() -> None:
    """There is no list yet."""
