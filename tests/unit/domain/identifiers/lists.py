"""The general lists that the program comes with, loaded once for all tests."""

from __future__ import annotations

from typing import Final

from vios_desktop.app.content import name_lexicon
from vios_desktop.domain.identifiers.lexicon import Lexicon

LEXICON: Final[Lexicon] = name_lexicon()
