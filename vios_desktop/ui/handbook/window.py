"""The window of the handbook: beside that of VIOS, with nothing about anybody, and gone with a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from vios_desktop.handbook.page import Kind
from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.dialogs import QtDialogs
from vios_desktop.ui.handbook.page_list import PageList, PageRow
from vios_desktop.ui.handbook.page_text import PageText
from vios_desktop.ui.handbook.presenter import HandbookPresenter
from vios_desktop.ui.shell.panes import PaneWalk
from vios_desktop.ui.shortcuts import add_actions, key_text
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from vios_desktop.handbook.finding import Hit
    from vios_desktop.handbook.page import Page
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.entrance.model import ErrorTexts
    from vios_desktop.ui.handbook.presenter import HandbookFiles, HandbookPorts
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme

_WIDTH, _HEIGHT, _LIST = 1080, 740, 296


class HandbookWindow(QWidget):
    """Implements `HandbookView`. `open_place` and `open_page` show a page and bring the window forward.

    `keys` are what the keys of the main window do here too: locking, above all.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        ports: HandbookPorts,
        files: HandbookFiles,
        runner: Runner,
        texts: Callable[[], ErrorTexts],
        keys: Mapping[str, Callable[[], None]],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._walk, self._marking = PaneWalk(), False
        self.setWindowTitle("VIOS")
        self.setProperty("part", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Handbook"))
        self.dialogs = QtDialogs(theme, self)
        self.presenter = HandbookPresenter(self, ports, files, runner, texts, self.dialogs, _to_clipboard)
        self.list = PageList(theme, self.tr("Pages of the handbook"))
        self.text = PageText(theme, ports.pictures(), ports.book().words)
        self._make_controls()
        self._lay_out()
        self._connect()
        self._add_keys(keys)
        self._dress()
        theme.changed.connect(self._dress)
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height() - 40))
        self.presenter.show_list()

    def open_place(self, place: str) -> None:
        self._come_forward()
        self.presenter.open_place(place)

    def open_page(self, file: str) -> None:
        self._come_forward()
        self.presenter.open(file)

    def show_list(self, hits: Sequence[Hit], *, searched: bool) -> None:
        rows: list[PageRow] = []
        if searched:
            rows = [PageRow(hit.page.file, hit.page.title, hit.line) for hit in hits]
        else:
            for kind, heading in self._kinds():
                pages = [hit.page for hit in hits if hit.page.kind is kind]
                rows += [PageRow("", heading)] * bool(pages) + [PageRow(one.file, one.title) for one in pages]
        self._nothing.setVisible(not rows)
        self._marking = True
        self.list.pages.show_rows(rows)
        self.list.mark(self.presenter.page.file if self.presenter.page else "")
        self._marking = False
        self.text.mark_found(self.search.text().strip())

    def show_page(self, page: Page, anchor: str, found: str) -> None:
        self.text.show_page(page, anchor, found)
        self._marking = True
        self.list.mark(page.file)
        self._marking = False
        self.say("")

    def unfold(self, words: frozenset[str]) -> None:
        self.text.unfold(words)

    def show_ways(self, *, back: bool, on: bool) -> None:
        self.back_button.setEnabled(back)
        self.on_button.setEnabled(on)

    def show_busy(self, *, busy: bool) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(not busy)
        self.say(self.tr("Making the pages…") if busy else "")

    def say(self, text: str) -> None:
        self._said.setText(text)
        self._problem.hide()

    def show_problem(self, text: ErrorText) -> None:
        self._problem.set_message("bad", text.what, text.safe, text.now)
        self._problem.show()

    def save_request(self, title: str) -> SaveRequest:
        page = f" - {_file_name(title)}" if title else ""
        name = self.tr("VIOS handbook")
        return SaveRequest(self.tr("Keep the handbook as PDF"), f"{name}{page}.pdf", "PDF", ".pdf")

    def saved_words(self) -> str:
        return self.tr("Kept.")

    def copied_words(self) -> str:
        return self.tr("The address is copied. VIOS itself opens no internet.")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._divide()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.dialogs.close_all()
        self.presenter.close()
        self.closed.emit()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the search field goes into the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.BackButton:
            self.presenter.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.presenter.go_on()
        else:
            super().mousePressEvent(event)

    def _make_controls(self) -> None:
        theme = self._theme
        self.search = TextField(
            theme, icon="search", placeholder=self.tr("Find in the handbook"), trailing=key_text("search")
        )
        self.search.edit.setAccessibleName(self.tr("Find in the handbook"))
        self.search.edit.setMaxLength(80)
        self.search.edit.installEventFilter(self)
        self.back_button = IconButton(theme, "arrow-left", self.tr("Page before"))
        self.on_button = IconButton(theme, "arrow-right", self.tr("Page after"))
        self.copy_button = SecondaryButton(theme, self.tr("Copy page"), "copy", size="compact")
        self.print_button = SecondaryButton(theme, self.tr("Print page"), "printer", size="compact")
        self.save_button = SecondaryButton(theme, self.tr("Keep as PDF"), "download", size="compact")
        self.save_button.set_trailing_icon("chevron-down")
        self.save_menu = QMenu(self)
        self.save_menu.addAction(self.tr("This page"), lambda: self.presenter.save(whole=False))
        self.save_menu.addAction(self.tr("The whole handbook"), lambda: self.presenter.save(whole=True))
        self._said = Label("", "secondary", "text2")
        self._nothing = Label(self.tr("Nothing found. Try one word, or another."), "secondary", "text2", wrap=True)
        self._problem = Banner(theme, "bad", "")
        self._problem.hide()

    def _lay_out(self) -> None:
        self._left, self._right = QFrame(), QFrame()
        for side in (self._left, self._right):
            side.setProperty("part", "surface")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 14, 0, 0)
        left.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Handbook"), "page"))
        head.addWidget(self.search)
        head.addWidget(self._nothing)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(20, 10, 16, 8)
        bar.setSpacing(6)
        for button in (self.back_button, self.on_button):
            bar.addWidget(button)
        bar.addWidget(self._said, 1)
        for wide in (self.copy_button, self.print_button, self.save_button):
            bar.addWidget(wide)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(bar)
        right.addWidget(self._problem)
        right.addWidget(self.text, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self._right)
        self.splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        presenter = self.presenter
        self.search.text_changed.connect(presenter.search)
        self.search.confirmed.connect(lambda _text: self._open_first())
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.activated.connect(lambda _index: self.text.setFocus(Qt.FocusReason.TabFocusReason))
        self.back_button.clicked.connect(presenter.back)
        self.on_button.clicked.connect(presenter.go_on)
        self.copy_button.clicked.connect(self._copy_page)
        self.print_button.clicked.connect(presenter.print)
        self.save_button.clicked.connect(self._offer_pdf)
        self.text.page_wanted.connect(presenter.follow)
        self.text.word_pressed.connect(presenter.fold)
        self.text.address_pressed.connect(presenter.copy_address)

    def _add_keys(self, keys: Mapping[str, Callable[[], None]]) -> None:
        own: dict[str, Callable[[], None]] = {
            "print": self.presenter.print,
            "panes": self._next_pane,
            "back": self._leave,
        }
        add_actions(self, {**keys, **own})
        for key, slot in (
            ("Ctrl+F", self._to_search),
            ("Alt+Left", self.presenter.back),
            ("Alt+Right", self.presenter.go_on),
            ("F3", self._next_found),
            ("Shift+F3", lambda: self._next_found(back=True)),
            ("F1", lambda: self.presenter.open_place("keys")),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def _next_pane(self) -> None:
        self._walk.go_on([self._left, self._right])

    def _leave(self) -> None:
        """Escape empties the search field first."""
        if self.search.text():
            self.search.edit.clear()
        else:
            self.close()

    def _next_found(self, *, back: bool = False) -> None:
        if not self.text.next_found(back=back):
            self._to_search()

    def _to_search(self) -> None:
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    def _open_first(self) -> None:
        self.presenter.open_first()
        self.text.setFocus(Qt.FocusReason.TabFocusReason)

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        file = self.list.pages.file_at(now.row()) if now.isValid() and not self._marking else ""
        if file:
            self.presenter.open(file)

    def _offer_pdf(self) -> None:
        self.save_menu.popup(self.save_button.mapToGlobal(self.save_button.rect().bottomLeft()))

    def _copy_page(self) -> None:
        """As formatted text, so that a model text can be pasted into a letter of the school."""
        self.text.copy_all()
        self.say(self.tr("The page is copied. Paste it within half a minute."))

    def _dress(self) -> None:
        self.setMinimumSize(min(self._theme.px(560), 900), min(self._theme.px(360), 480))
        ratio = self.devicePixelRatioF()
        self.setWindowIcon(self._theme.icons.icon("vios-mark", 32, self._theme.tokens.accent, ratio))
        self._divide()

    def _divide(self) -> None:
        """The list takes its width, at most a third of the window."""
        room = self.width()
        left = min(self._theme.px(_LIST), room * 36 // 100)
        self.splitter.setSizes([left, room - left])

    def _come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kinds(self) -> tuple[tuple[Kind, str], ...]:
        return (
            (Kind.CHAPTER, self.tr("Chapters")),
            (Kind.CARD, self.tr("Cards, one page per role")),
            (Kind.DOCUMENT, self.tr("Documents for the school")),
        )


def _file_name(title: str) -> str:
    """A title without signs that a system keeps for itself."""
    return "".join(sign for sign in title if sign.isalnum() or sign in " -_").strip()


def _to_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
