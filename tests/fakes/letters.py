"""The letters of the program on a fake vault: the true templates, and a page as plain bytes."""

from __future__ import annotations

from functools import cache

from vios_desktop import resource_files
from vios_desktop.domain.letter import LetterText
from vios_desktop.letters.content import LetterPack
from vios_desktop.letters.loader import load_letters
from vios_desktop.services.letters import LetterService
from vios_desktop.services.session import Session


@cache
def letter_pack() -> LetterPack:
    return load_letters(resource_files.read_texts("letters", ".toml"))


def plain_page(text: LetterText, sender: str) -> bytes:
    """What the real renderer is given, and nothing else."""
    return f"{sender} {text}".encode()


def letters_of(session: Session) -> LetterService:
    return LetterService(session, letter_pack, plain_page)
