"""From tokens to a QPalette, and from the palette of a high-contrast system back to tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from vios_desktop.ui.tokens import Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def token_palette(tokens: Tokens) -> QPalette:
    """The palette Fusion draws with, so that Qt's own parts (dialogs, menus) match the tokens."""
    palette = QPalette()
    colours = {
        _Role.Window: tokens.canvas,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.sunken,
        _Role.Text: tokens.text,
        _Role.PlaceholderText: tokens.text3,
        _Role.Button: tokens.surface,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.bad,
        _Role.Highlight: tokens.accent,
        _Role.HighlightedText: tokens.on_accent,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.ToolTipBase: tokens.inverse,
        _Role.ToolTipText: tokens.on_inverse,
        _Role.Light: tokens.surface,
        _Role.Midlight: tokens.hover,
        _Role.Mid: tokens.border,
        _Role.Dark: tokens.control,
        _Role.Shadow: tokens.text3,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(_Group.Disabled, role, QColor(tokens.text3))
    return palette


def tokens_from_palette(palette: QPalette) -> Tokens:
    """The colours the user chose for the whole system, for a high-contrast theme: no colour of our own."""

    def name(role: QPalette.ColorRole) -> str:
        return palette.color(_Group.Active, role).name()

    window, ink = name(_Role.Window), name(_Role.WindowText)
    base, button_ink = name(_Role.Base), name(_Role.ButtonText)
    mark, on_mark = name(_Role.Highlight), name(_Role.HighlightedText)
    return Tokens(
        canvas=window,
        rail=window,
        surface=base,
        sunken=base,
        hover=base,
        border=ink,
        control=ink,
        text=ink,
        text2=ink,
        text3=ink,
        accent=button_ink,
        accent_hover=button_ink,
        on_accent=name(_Role.Button),
        accent_text=on_mark,
        accent_soft=mark,
        ok=ink,
        ok_soft=window,
        warn=ink,
        warn_soft=window,
        bad=ink,
        bad_hover=ink,
        on_bad=window,
        bad_soft=window,
        info=ink,
        info_soft=window,
        focus=mark,
        ghost=ink,
        inverse=ink,
        on_inverse=window,
        inverse_link=window,
        brand=window,
        brand_deep=window,
        on_brand=ink,
    )


def wants_high_contrast(hints: QAccessibilityHints) -> bool:
    """True if the system asks for high contrast (Windows contrast themes, GNOME, macOS)."""
    return hints.contrastPreference() == Qt.ContrastPreference.HighContrast
