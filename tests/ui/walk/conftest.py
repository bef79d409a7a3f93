"""The walk speaks Dutch: its words are longer than those of the source, and they are what people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def spoken(qapp: QApplication) -> None:
    """As the program does after its first picture: a dialog that is looked at first has its role too."""
    from vios_desktop.ui.spoken_roles import install_spoken_roles

    install_spoken_roles()


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    """The interface in Dutch, and in the language of the source again afterwards."""
    from PySide6.QtCore import QLocale, QTranslator

    from vios_desktop.ui.language import install_language

    before = QLocale()
    assert install_language(qapp)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
