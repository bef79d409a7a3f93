"""Shows one page of a document, made from memory, as large as the room allows; paper is white in every scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from vios_desktop.ui.widgets.painting import focus_ring, shows_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme


def to_image(picture: PagePicture) -> QImage:
    """A QImage with its own copy of the pixels."""
    line = picture.width * 3
    return QImage(picture.rgb, picture.width, picture.height, line, QImage.Format.Format_RGB888).copy()


class PageImage(QWidget):
    """The page fills the width up to its own size and keeps its proportions; the text goes to screen readers."""

    spoken_role = "Document"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pixmap: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Page"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, picture: PagePicture | None) -> None:
        """Show another page; None empties the view."""
        self._pixmap = None if picture is None else QPixmap.fromImage(to_image(picture))
        self.setAccessibleDescription("" if picture is None else picture.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 640 if self._pixmap is None else min(self._pixmap.width(), self._theme.px(640))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 200)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._pixmap is None or self._pixmap.width() == 0:
            return round(width * 1.414)
        shown = min(width, self._largest())
        return round(shown * self._pixmap.height() / self._pixmap.width())

    def _largest(self) -> int:
        return self._theme.px(820)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = min(self.width(), self._largest())
        height = round(width * self._pixmap.height() / self._pixmap.width())
        if height > self.height():
            height = self.height()
            width = round(height * self._pixmap.width() / self._pixmap.height())
        box = QRect((self.width() - width) // 2, 0, width, height)
        ratio = self.devicePixelRatioF()
        sharp = self._pixmap.scaled(
            round(width * ratio),
            round(height * ratio),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawPixmap(box, sharp)
        painter.setPen(QColor(self._theme.tokens.border))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        if self.hasFocus() and shows_focus(self):
            focus_ring(painter, box, 2, self._theme.tokens.focus)
