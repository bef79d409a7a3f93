"""The language of the interface: Dutch by default, English is what stands in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from vios_desktop import resource_files
from vios_desktop.texts import DUTCH, ENGLISH

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def install_language(app: QApplication, language: str = DUTCH) -> bool:
    """Give Qt's own texts and then ours to the application; before any widget is made.

    False if a translation file is missing: the interface is in English then, and works. English has a file for
    counted texts alone ("1 file", "2 files").
    """
    dutch = language == DUTCH
    QLocale.setDefault(
        QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
        if dutch
        else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    )
    own, qt = QTranslator(app), QTranslator(app)
    qt_found = dutch and qt.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    file = resource_files.root() / "i18n" / f"vios_{DUTCH if dutch else ENGLISH}.qm"
    own_found = file.is_file() and own.load(str(file))
    for translator, found in ((qt, qt_found), (own, own_found)):
        if found:
            app.installTranslator(translator)
    return own_found and (qt_found or not dutch)
