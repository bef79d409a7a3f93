"""Words and icons for files: sizes, kinds, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vios_desktop.domain.file_kinds import FileSort, sort_of

if TYPE_CHECKING:
    from vios_desktop.domain.dossier_file import DossierFile

ICONS = {
    FileSort.PICTURE: "image",
    FileSort.DOCUMENT: "file-text",
    FileSort.TEXT: "file",
    FileSort.MAIL: "mail",
    FileSort.SOUND: "message-square",
}
_KILO = 1024


def icon_of(file: DossierFile) -> str:
    return ICONS[sort_of(file.media_type)]


def size_words(size_bytes: int) -> str:
    """ "340 kB" or "2,4 MB", with a comma as in the language of the interface's country."""
    if size_bytes < _KILO * _KILO:
        return f"{max(1, round(size_bytes / _KILO))} kB"
    return f"{size_bytes / _KILO / _KILO:.1f} MB".replace(".", ",")


def sort_words(file: DossierFile) -> str:
    words = {
        FileSort.PICTURE: QCoreApplication.translate("Files", "picture"),
        FileSort.DOCUMENT: QCoreApplication.translate("Files", "PDF"),
        FileSort.TEXT: QCoreApplication.translate("Files", "text"),
        FileSort.MAIL: QCoreApplication.translate("Files", "mail"),
        FileSort.SOUND: QCoreApplication.translate("Files", "sound"),
    }
    return words[sort_of(file.media_type)]
