"""Where the files of `resources/` are: in the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path


def root() -> Path:
    """The folder with protocols, policy, texts, icons, fonts and translations.

    A wheel and a frozen program hold it as `vios_desktop/_resources`; a checkout (editable or bare) as `resources`
    beside the package.
    """
    package = Path(__file__).resolve().parent
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"


def handbook() -> Path:
    """The folder with the pages of the handbook; what they show lies beside it in `pictures`."""
    inside = root() / "handboek"
    return inside if inside.is_dir() else root().parent / "docs" / "handboek"


def read_texts(folder: str, suffix: str) -> dict[str, str]:
    """File name -> text of every file with this ending in a folder of the resources, subfolders included.

    Names use "/" and are relative to the folder, sorted, so that the result is the same on every system.
    """
    base = root() / folder
    files = sorted(path for path in base.rglob(f"*{suffix}") if path.is_file())
    return {path.relative_to(base).as_posix(): path.read_text("utf-8") for path in files}
