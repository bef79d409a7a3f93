"""The general lists that the program comes with, loaded once for all tests."""

from __future__ import annotations

from typing import Final

from vios_desktop.domain.identifiers.lexicon import Lexicon, load_lexicon
from vios_desktop.resource_files import root

LEXICON: Final[Lexicon] = load_lexicon(
    (root() / "redaction" / "names.json").read_text("utf-8"),
    (root() / "redaction" / "words.txt").read_text("utf-8"),
)
