"""The theme of the running program: which tokens count now, at which zoom, and everything made from them."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette

from vios_desktop.ui.computer.app_events import AppEvents
from vios_desktop.ui.settings_port import ForgetfulSettings
from vios_desktop.ui.theme.fonts import load_fonts, role_font
from vios_desktop.ui.theme.icons import IconSet
from vios_desktop.ui.theme.palette import token_palette, tokens_from_palette, wants_high_contrast
from vios_desktop.ui.theme.stylesheet import style_sheet
from vios_desktop.ui.tokens import DARK, LIGHT, NARROW_BELOW, ZOOM_STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibilityHints, QFont
    from PySide6.QtWidgets import QApplication

    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.tokens import TextRole, Tokens


class SchemeChoice(StrEnum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_STYLE, _STYLE_VARIABLE = "Fusion", "QT_STYLE_OVERRIDE"


def choose_style() -> None:
    """Ask Qt for Fusion, to be called before the application is made: 10 ms quicker than setting it afterwards."""
    os.environ[_STYLE_VARIABLE] = _STYLE


_QT_SCHEMES = {
    SchemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    SchemeChoice.LIGHT: Qt.ColorScheme.Light,
    SchemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Tokens, zoom, fonts and icons for the widgets; sets palette and style sheet of the application.

    `contrast` says whether the system asks for high contrast; then the colours are those of `system_palette`.

    One is made at start-up and handed to every widget that draws. `changed` says that tokens or zoom are new.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        settings: UiSettings | None = None,
        contrast: Callable[[QAccessibilityHints], bool] = wants_high_contrast,
        *,
        all_fonts: bool = True,
        system_palette: Callable[[], QPalette] = QPalette,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._contrast_wanted, self._system_palette = contrast, system_palette
        self._settings = settings if settings is not None else ForgetfulSettings()
        self._choice = _stored_choice(self._settings.value("theme/scheme"))
        self._zoom = _stored_zoom(self._settings.value("theme/zoom"))
        self._tokens = LIGHT
        self._high_contrast = False
        self._sheet = ""
        self.icons = IconSet()
        load_fonts(rest=all_fonts)
        if os.environ.get(_STYLE_VARIABLE, "").casefold() != _STYLE.casefold():
            app.setStyle(_STYLE)
        self._hints = app.styleHints()  # kept: without it PySide forgets that its accessibility part lives
        self._accessibility = self._hints.accessibility()
        self._hints.setColorScheme(_QT_SCHEMES[self._choice])
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._system_changed)
        self.refresh()

    def complete(self) -> None:
        """Load the fonts that were left out at the start, and have everything measured again."""
        load_fonts()
        self.changed.emit()

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def zoom(self) -> float:
        return self._zoom

    @property
    def high_contrast(self) -> bool:
        return self._high_contrast

    @property
    def choice(self) -> SchemeChoice:
        return self._choice

    @property
    def is_dark(self) -> bool:
        return self._tokens is DARK

    def px(self, logical: float) -> int:
        """A length of the design in the pixels of the current zoom."""
        return round(logical * self._zoom)

    def font(self, role: TextRole, *, tabular: bool = False) -> QFont:
        return role_font(role, self._zoom, tabular=tabular)

    def colour(self, token: str) -> QColor:
        """The colour of a token by its name, for painting."""
        return QColor(getattr(self._tokens, token))

    def on_mark(self, token: str) -> QColor:
        """The colour of what stands on the ground of something chosen (`accent_soft`), by its name elsewhere.

        A high-contrast system has one ink for its mark: everything on it takes that.
        """
        return self.colour("accent_text" if self._high_contrast else token)

    @property
    def unusable_ink(self) -> str:
        """The ink of what cannot be used; in high contrast the one that the system has for it."""
        if self._high_contrast:
            return self._app.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name()
        return self._tokens.text3

    def is_narrow(self, width: int) -> bool:
        """True if a window of `width` pixels is too narrow for words beside the icons of the rail."""
        return width < NARROW_BELOW * self._zoom

    def choose(self, choice: SchemeChoice) -> None:
        self._choice = choice
        self._settings.set_value("theme/scheme", choice.value)
        self._hints.setColorScheme(_QT_SCHEMES[choice])
        self.refresh()

    def zoom_in(self) -> None:
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self._zoom), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        self.set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self._zoom), ZOOM_STEPS[0]))

    def zoom_reset(self) -> None:
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        self._zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self._settings.set_value("theme/zoom", str(self._zoom))
        self.refresh()

    def refresh(self) -> None:
        """Work out tokens and style sheet again, and tell everybody if something is different."""
        with AppEvents.of(self._app).deaf():  # each widget there is gets events of it, and none is of a user
            self._take_over()
        self.changed.emit()

    def _take_over(self) -> None:
        self._high_contrast = self._contrast_wanted(self._accessibility)
        if self._high_contrast:
            self._app.setPalette(self._system_palette())
            self._tokens = tokens_from_palette(self._app.palette())
        else:
            self._tokens = DARK if self._wants_dark() else LIGHT
            self._app.setPalette(token_palette(self._tokens))
        body = self.font("body")
        if body != self._app.font():  # Qt tells every widget, also of the same font
            self._app.setFont(body)
        sheet = style_sheet(None if self._high_contrast else self._tokens, self._zoom)
        if sheet != self._sheet:
            self._sheet = sheet
            self._app.setStyleSheet("")  # one sheet upon another: Qt styles a widget once for each that it lies in
            self._app.setStyleSheet(sheet)

    def close(self) -> None:
        """Stop following the system: for who makes more than one theme in a process, such as tests."""
        self._hints.colorSchemeChanged.disconnect(self._system_changed)
        self._accessibility.contrastPreferenceChanged.disconnect(self._system_changed)
        self._hints.unsetColorScheme()
        self._app.setStyleSheet("")
        self.deleteLater()

    def _wants_dark(self) -> bool:
        if self._choice is SchemeChoice.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._choice is SchemeChoice.DARK

    def _system_changed(self) -> None:
        self.refresh()


def _stored_choice(value: str | None) -> SchemeChoice:
    try:
        return SchemeChoice(value or "system")
    except ValueError:
        return SchemeChoice.SYSTEM


def _stored_zoom(value: str | None) -> float:
    try:
        zoom = float(value or "1")
    except ValueError:
        return 1.0
    return min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
