"""The files under a record: rows to open, a place to drop more, and pasting a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from vios_desktop.ui.files.handed import paths_in, png_of
from vios_desktop.ui.files.words import icon_of, size_words, sort_words
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.drop_zone import DropZone
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label, Tag
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QMimeData

    from vios_desktop.domain.dossier_file import DossierFile
    from vios_desktop.services.files import FileListing
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.files.presenter import FilesPresenter
    from vios_desktop.ui.theme.theme import Theme


class FilesSection(Section):
    """Implements `FilesView`. `day_words` puts a day in words.

    `dropped(paths, from_police)`, `pasted(png bytes)`, `opened(file id)`, `removed(file)`, `choose_requested`.
    """

    dropped = Signal(object, bool)
    pasted = Signal(object)
    opened = Signal(str)
    removed = Signal(object)
    choose_requested = Signal()

    def __init__(self, theme: Theme, day_words: Callable[[date], str]) -> None:
        super().__init__(theme)
        self._day_words = day_words
        self.set_words(self.tr("Files"), self.tr("No files yet."), link=self.tr("Add a file"))
        self.link_pressed.connect(self.choose_requested)
        self.hint = Label(
            self.tr("Drop files here or paste a picture. The original stays where it is: remove it there safely."),
            "meta",
            "text3",
            wrap=True,
        )
        self.warning = Label(
            self.tr(
                "A sexual image of somebody under 18? Do not add it: having it is an offence as well (article 252 "
                "Sr). Leave the device where it is and call the police."
            ),
            "meta",
            "text2",
            wrap=True,
        )
        self.from_police = TickBox(theme, self.tr("This comes from the police (never goes out)"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Files being added"))
        self.progress.hide()
        self._notices = QVBoxLayout()
        self.body.addWidget(self.progress)
        self.body.addLayout(self._notices)
        for widget in (self.hint, self.warning, self.from_police):
            self.body.addWidget(widget)
        self._may_add = False

    def show_files(self, listing: FileListing) -> None:
        self.setVisible(bool(listing.files) or listing.may_add)
        self.link.setVisible(listing.may_add)
        for widget in (self.hint, self.warning, self.from_police):
            widget.setVisible(listing.may_add)
        self._may_add = listing.may_add
        self.say_nothing(when=not listing.files)
        rows = [(file.id, (file, listing.names.get(file.added_by, ""), listing.may_add)) for file in listing.files]
        self.box.show_rows(rows, lambda data: self._row(data[0], data[1], may_remove=data[2]))

    def show_progress(self, done: int, total: int) -> None:
        self.progress.setVisible(done < total)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setFormat(self.tr("%1 of %2 files").replace("%1", str(done)).replace("%2", str(total)))

    def show_refusals(self, refused: Sequence[tuple[str, ErrorText]]) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, text in refused:
            what = f"{name}: {text.what}" if name else text.what
            self._notices.addWidget(Banner(self.theme, "warn", what, text.safe, text.now))

    def choose_words(self) -> tuple[str, str]:
        return self.tr("Which file?"), self.tr("Pictures, PDF, text, mail and sound")

    def taken_away_words(self, name: str) -> str:
        return self.tr("In the trash: %1").replace("%1", name)

    def added_words(self, count: int) -> str:
        return self.tr("%n file(s) added", "", count)

    def take_clipboard(self) -> None:
        """Take a picture or files from the clipboard, where files may be added."""
        if self.link.isVisible():
            self._take(QGuiApplication.clipboard().mimeData())

    def pasted_name(self) -> str:
        return self.tr("Pasted picture") + ".png"

    def take_drops_on(self, host: QWidget) -> None:
        """All of `host` takes files while this section stands in it, and shows so while they hang over it."""
        text = self.tr("Let go: the file is added here. The original stays where it is.")
        DropZone(self.theme, host, text, self._fits, self._take, more=self.warning.text())

    def _fits(self, data: QMimeData) -> bool:
        return self._may_add and self.isVisible() and bool(paths_in(data) or data.hasImage())

    def _take(self, data: QMimeData) -> bool:
        paths = paths_in(data)
        if paths:
            self.dropped.emit(paths, self.from_police.isChecked())
        elif data.hasImage():
            picture = data.imageData()
            if not isinstance(picture, QImage) or picture.isNull():
                return False
            self.pasted.emit(png_of(picture))
        else:
            return False
        return True

    def _row(self, file: DossierFile, by: str, *, may_remove: bool) -> QWidget:
        look = SecondaryButton(self.theme, self.tr("View"), size="compact")
        look.setObjectName("view")
        look.setAccessibleName(f"{look.text()}: {file.name}")
        look.clicked.connect(lambda: self.opened.emit(file.id))
        side: list[QWidget] = [Tag(self.tr("From the police"))] if file.from_police else []
        side.append(look)
        if may_remove:
            away = QuietButton(self.theme, self.tr("Take away"), "trash-2", size="compact")
            away.setAccessibleName(self.tr("To the trash: %1").replace("%1", file.name))
            away.setObjectName("remove")
            away.clicked.connect(lambda: self.removed.emit(file))
            side.append(away)
        icon = IconLabel(self.theme, icon_of(file), 17, "accent")
        return SideRow(self.theme, icon, file.name, self._meta(file, by), tuple(side))

    def _meta(self, file: DossierFile, by: str) -> str:
        day = self._day_words(file.added_at.astimezone().date())
        words = f"{sort_words(file)}, {size_words(file.size_bytes)}. "
        added = self.tr("Added %1").replace("%1", day)
        return words + (f"{added}, {by}" if by else added)


def connect_files(section: FilesSection, presenter: FilesPresenter) -> None:
    """Let the section of a record and its presenter work together."""
    section.choose_requested.connect(presenter.choose)
    section.opened.connect(presenter.open)
    section.removed.connect(presenter.take_away)
    section.dropped.connect(lambda paths, police: presenter.take_in(paths, from_police=police))
    section.pasted.connect(lambda content: presenter.take_pasted(section.pasted_name(), content))
