"""One file on the screen: a picture to zoom and turn, pages, words, or sound to play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QDate, QIODevice, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.file_kinds import FileSort
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.files.picture_view import PictureView
from vios_desktop.ui.files.words import size_words, sort_words
from vios_desktop.ui.shell.focus_header import FocusHeader
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.label import Label, Rule
from vios_desktop.ui.widgets.one_page import OnePage
from vios_desktop.ui.widgets.page_image import PageImage
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.mail_text import MailText
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.files.viewer_presenter import Looked
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.tokens import TextRole

_READING_WIDTH = 720
_LARGEST_PICTURE_MB = 400
"""How much memory one picture may take when it is unpacked; a small file can claim to be a huge picture."""


class ViewerPage(QWidget):
    """Implements `ViewerView`."""

    leave_requested = Signal()
    lock_requested = Signal()
    let_out_requested = Signal()
    play_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sort: FileSort | None = None
        self.header = FocusHeader(theme, self.tr("Back"), self.tr("File"))
        self.header.back_requested.connect(self.leave_requested)
        self.header.lock_requested.connect(self.lock_requested)
        self.picture = PictureView(theme)
        self.problem = Banner(theme, "bad", "")
        self.problem.hide()
        self.place_note = Banner(
            theme,
            "info",
            self.tr("The file itself says where this picture was taken."),
            self.tr("That stays inside VIOS: it is taken out of every copy that leaves."),
        )
        self.place_note.hide()
        self._stack = OnePage()
        self._stack.addWidget(self._make_loading())
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(24, 16, 24, 20)
        self._column.setSpacing(10)
        self._shown = QVBoxLayout()
        self._column.addLayout(self._shown)
        self._column.addStretch(1)
        self._scroll = PageScroll(self._content)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.picture)
        self._footer = self._make_footer()
        self._ending = QTimer(self)
        self._ending.setSingleShot(True)
        self._ending.timeout.connect(lambda: self.show_playing(0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        notices = QVBoxLayout()
        notices.setContentsMargins(24, 12, 24, 0)
        notices.setSpacing(8)
        for banner in (self.problem, self.place_note):
            notices.addWidget(banner)
        layout.addLayout(notices)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._footer)

    def panes(self) -> Sequence[QWidget]:
        """For F6: header, file, what can be done."""
        return (self.header, self._stack, self._footer)

    def show_loading(self) -> None:
        self._stack.setCurrentIndex(0)
        self._enable(None)

    def show_file(self, looked: Looked) -> None:
        self.empty()
        file = looked.opened.file
        self._name.setText(file.name)
        self._meta.setText(f"{sort_words(file)}, {size_words(file.size_bytes)}")
        self._enable(looked)
        self.place_note.setVisible(looked.opened.tells_place)
        self._stack.setCurrentIndex(1)
        if looked.sort is FileSort.PICTURE:
            self._show_picture(looked)
        elif looked.sort is FileSort.DOCUMENT:
            for number, page in enumerate(looked.pages, 1):
                image = PageImage(self._theme)
                image.show_page(page)
                image.setAccessibleName(self.tr("Page %1").replace("%1", str(number)))
                self._shown.addWidget(image)
        elif looked.sort is FileSort.SOUND:
            self._shown.addWidget(Label(self.tr("Sound plays from memory."), "body", "text2", wrap=True))
            self.play.setFocus()
        elif looked.mail is not None:
            self._show_mail(looked.mail)
        else:
            self._shown.addWidget(self._paper(_words(looked.text)))
        self._scroll.to_top()

    def show_problem(self, text: ErrorText) -> None:
        self.problem.set_message("bad", text.what, text.safe, text.now)
        self.problem.show()
        self._stack.setCurrentIndex(1)
        self._scroll.to_top()

    def show_playing(self, seconds: float) -> None:
        playing = seconds > 0
        self.play.setVisible(not playing and self._is_sound)
        self.stop.setVisible(playing)
        self._ending.stop()
        if playing:
            self._ending.start(round(seconds * 1000))
            self.stop.setFocus()

    def empty(self) -> None:
        self._ending.stop()
        self.problem.hide()
        self.place_note.hide()
        self.picture.show_picture(None)
        while (item := self._shown.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def let_out_question(self) -> Question:
        return Question(
            self.tr("Save this file outside VIOS?"),
            self.tr(
                "Outside VIOS it is not protected: anybody who can use this computer can open it. Place and "
                "device are taken out of a picture. The log says that you did this."
            ),
            self.tr("Save outside VIOS"),
            self.tr("Leave it here"),
            dangerous=True,
        )

    def save_words(self) -> tuple[str, str]:
        return self.tr("Where does the file go?"), self.tr("File")

    def saved_words(self, file_name: str) -> str:
        return self.tr("Saved: %1").replace("%1", file_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _is_sound(self) -> bool:
        return self._sort is FileSort.SOUND

    def _show_picture(self, looked: Looked) -> None:
        image = decode(looked.opened.content)
        if image.isNull():
            self._shown.addWidget(Label(self.tr("VIOS cannot show this picture."), "body", "text2", wrap=True))
            return
        self.picture.show_picture(image)
        self._stack.setCurrentWidget(self.picture)
        self.picture.setFocus()

    def _show_mail(self, mail: MailText) -> None:
        names = {
            "From": self.tr("From"),
            "To": self.tr("To"),
            "Cc": self.tr("Copy to"),
            "Subject": self.tr("About"),
        }
        lines = [f"{names[head]}: {value}" for head, value in mail.heads]
        if mail.sent_at is not None:
            at = mail.sent_at
            day = QLocale().toString(QDate(at.year, at.month, at.day), "dddd d MMMM yyyy")
            lines.append(self.tr("Sent: %1").replace("%1", f"{day}, {at:%H:%M}"))
        card = self._paper(*(_words(line, "secondary", "text2") for line in lines), Rule(), _words(mail.text))
        self._shown.addWidget(card)
        if mail.attachments:
            listed = ", ".join(mail.attachments)
            words = self.tr("In this mail, not opened: %1").replace("%1", listed)
            self._shown.addWidget(_words(words, "secondary", "text2"))

    def _paper(self, *parts: QWidget) -> QWidget:
        """A card of reading width with these parts below each other."""
        card = QFrame()
        card.setProperty("part", "card")
        card.setMaximumWidth(self._theme.px(_READING_WIDTH))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 14, 18, 16)
        inside.setSpacing(6)
        for part in parts:
            inside.addWidget(part)
        return card

    def _enable(self, looked: Looked | None) -> None:
        self._sort = looked.sort if looked is not None else None
        self.play.setVisible(self._is_sound)
        self.stop.hide()
        self.save.setEnabled(looked is not None)
        reason = None
        if looked is not None and looked.opened.file.from_police:
            reason = self.tr("This comes from the police and never goes out.")
        elif looked is not None and looked.opened.limited:
            reason = self.tr("This is protected: it does not go out as long as it is.")
        self.save.set_unavailable(reason)
        picture = self._sort is FileSort.PICTURE
        for button in (self.smaller, self.larger, self.turn):
            button.setVisible(picture)
        if looked is None:
            self._name.setText("")
            self._meta.setText("")

    def _make_loading(self) -> QWidget:
        grey = QWidget()
        layout = QVBoxLayout(grey)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.addWidget(Skeleton(self._theme, rows=8))
        layout.addStretch(1)
        return grey

    def _make_footer(self) -> QFrame:
        theme = self._theme
        self._name = Label("", "label", wrap=True)
        self._meta = Label("", "meta", "text3")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(self._meta)
        self.smaller = SecondaryButton(theme, self.tr("Smaller"), "minus")
        self.smaller.clicked.connect(lambda: self.picture.zoom(1 / 1.25))
        self.larger = SecondaryButton(theme, self.tr("Larger"), "plus")
        self.larger.clicked.connect(lambda: self.picture.zoom(1.25))
        self.turn = SecondaryButton(theme, self.tr("Turn"), "refresh-cw")
        self.turn.clicked.connect(self.picture.turn)
        self.play = SecondaryButton(theme, self.tr("Play"), "chevron-right")
        self.play.clicked.connect(self.play_requested)
        self.stop = SecondaryButton(theme, self.tr("Stop"), "x")
        self.stop.clicked.connect(self.stop_requested)
        self.save = SecondaryButton(theme, self.tr("Save outside VIOS"), "download")
        self.save.clicked.connect(self.let_out_requested)
        footer = QFrame()
        footer.setProperty("part", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(24, 10, 20, 10)
        row.setSpacing(10)
        row.addLayout(words, 1)
        for button in (self.smaller, self.larger, self.turn, self.play, self.stop, self.save):
            row.addWidget(button)
        return footer


def decode(content: bytes) -> QImage:
    """The picture the way it was held; a null image when it cannot be read or would take too much memory."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    QImageReader.setAllocationLimit(_LARGEST_PICTURE_MB)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    return reader.read()


def _words(text: str, role: TextRole = "body", tone: str = "text") -> Label:
    """Words as they are: nothing in them is taken for the marks of a page."""
    label = Label("", role, tone, wrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setText(text)
    return label
