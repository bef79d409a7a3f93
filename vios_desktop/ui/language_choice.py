"""Which language the interface is to have, as the settings keep it. No Qt, so that presenters may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.texts import DUTCH, ENGLISH

if TYPE_CHECKING:
    from vios_desktop.ui.settings_port import UiSettings

LANGUAGE_KEY = "language"
LANGUAGES = {DUTCH: "Nederlands", ENGLISH: "English"}
"""Each by its own name: whoever cannot read the language that is on has to find the other one."""


def wanted_language(settings: UiSettings) -> str:
    """The language of the next start: Dutch where nothing sensible is kept."""
    kept = settings.value(LANGUAGE_KEY)
    return kept if kept in LANGUAGES else DUTCH


def other_language(language: str) -> str:
    return DUTCH if language == ENGLISH else ENGLISH
