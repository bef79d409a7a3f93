"""Pages under each other, as they will come out of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.widgets.page_image import PageImage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme

_WIDEST = 760


class PageStack(QWidget):
    """`show_pages` replaces all of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.images: list[PageImage] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self.setMaximumWidth(theme.px(_WIDEST))

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        while len(self.images) > len(pages):
            gone = self.images.pop()
            gone.clearFocus()
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.images) < len(pages):
            image = PageImage(self._theme)
            self.images.append(image)
            self._layout.addWidget(image)
        for number, (image, page) in enumerate(zip(self.images, pages, strict=True), start=1):
            image.show_page(page)
            words = self.tr("Page %1 of %2").replace("%1", str(number)).replace("%2", str(len(pages)))
            image.setAccessibleName(words)
