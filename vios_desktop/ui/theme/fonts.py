"""Loads the bundled Inter, and makes a QFont for every step of the type scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase

from vios_desktop import resource_files
from vios_desktop.ui.tokens import TYPE

if TYPE_CHECKING:
    from vios_desktop.ui.tokens import TextRole

FAMILIES = ["Inter", "Segoe UI", "sans-serif"]
_FIRST = ("Inter_400Regular.ttf", "Inter_600SemiBold.ttf")
_REST = ("Inter_500Medium.ttf",)
_LOADED = "vios_fonts_loaded"


def load_fonts(*, rest: bool = True) -> bool:
    """Give Qt the weights the screens use. False if one could not be read; the fallback family is used then.

    Without `rest` only what the first page needs most; call again for the rest.

    The application remembers that it has them: asking Qt which families there are reads every font of the system.
    """
    app = QCoreApplication.instance()
    loaded = app.property(_LOADED) if app is not None else None
    wanted = [*(() if loaded else _FIRST), *(_REST if rest and loaded != "all" else ())]
    folder = resource_files.root() / "fonts"
    ids = [QFontDatabase.addApplicationFont(str(folder / name)) for name in wanted]
    if app is not None:
        app.setProperty(_LOADED, "all" if rest or loaded == "all" else "first")
    return all(font_id >= 0 for font_id in ids)


def role_font(role: TextRole, zoom: float, *, tabular: bool = False) -> QFont:
    """The font of a step of the scale at a zoom factor; `tabular` gives figures of one width."""
    style = TYPE[role]
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(round(style.px * zoom))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight(style.weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def tabular_figures(font: QFont) -> QFont:
    """The same font with figures of one width, for numbers that stand under each other."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy
