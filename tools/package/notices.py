"""The licences of what VIOS is made of, in one text: `python3 dev.py notices` writes it into the resources."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

from tools.package.locked import Locked, shipped
from tools.package.program import ROOT

TARGET: Final = ROOT / "resources" / "notices" / "third-party.txt"
LICENCES: Final = ROOT / "installer" / "licences"
RULE: Final = "=" * 60
_THIN: Final = "-" * 60
_NAMES: Final = ("licen", "copying", "notice", "authors")
_LGPL: Final = (LICENCES / "LGPL-3.0.txt", LICENCES / "GPL-3.0.txt")
_BESIDE: Final = {
    "pyside6-essentials": _LGPL,
    "shiboken6": _LGPL,
    "sqlcipher3": (LICENCES / "sqlcipher.txt", LICENCES / "Apache-2.0.txt"),
}
"""Texts that a package does not bring itself: Qt under the LGPL; SQLCipher, and OpenSSL in it under Apache-2.0."""

_INTRODUCTION: Final = """\
VIOS is vrije software onder de EUPL-1.2 (bestand LICENSE). \
Het is gemaakt met de software hieronder, elk onder de eigen licentie.

Qt en PySide6 worden gebruikt onder de LGPL versie 3: het zijn losse bibliotheken in de map van het programma, \
die u door een eigen versie mag vervangen. Werk van anderen binnen Qt staat in de documentatie van Qt onder \
"Licenses Used in Qt"; die teksten staan niet in deze lijst.
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """`heading` is name and version, `licence` what its maker calls it."""

    heading: str
    licence: str
    texts: tuple[str, ...]


def notices() -> Iterator[Notice]:
    """One for each part: first ours that came from others, then the libraries, Python and the starter."""
    resources = ROOT / "resources"
    yield Notice("Inter (typeface)", "OFL-1.1", (_read(resources / "fonts" / "LICENSE_FONT"),))
    yield Notice("Lucide (icons)", "ISC", (_read(resources / "icons" / "LICENSE"),))
    redaction = resources / "redaction"
    yield Notice("OpenTaal (Dutch words)", "BSD-3-Clause", (_read(redaction / "LICENSE_OPENTAAL"),))
    yield Notice("Faker (Dutch towns)", "MIT", (_read(redaction / "LICENSE_FAKER"),))
    for heading, name in headings(shipped()):
        yield Notice(heading, licence_of(name), texts_of(name))
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    yield Notice("Python", "PSF-2.0", (_read(python),) if python.is_file() else ())
    yield Notice("PyInstaller (what starts the built program)", licence_of("pyinstaller"), texts_of("pyinstaller"))


def headings(pins: Sequence[Locked]) -> Iterator[tuple[str, str]]:
    """Name and versions, and the name alone; two versions where the lock has one per Python."""
    for name in dict.fromkeys(pin.name for pin in pins):
        versions = [pin.version for pin in pins if pin.name == name]
        yield f"{name} {' or '.join(versions)}", name


def licence_of(name: str) -> str:
    """As an SPDX expression where the package has one, else in the words of its metadata."""
    metadata = distribution(name).metadata
    given = next((metadata[field] for field in ("License-Expression", "License") if field in metadata), "")
    return given.splitlines()[0] if given else "see the text"


def texts_of(name: str) -> tuple[str, ...]:
    """The licence texts that the installed package brings, and those it leaves out, each once."""
    found = distribution(name)
    files = [
        Path(str(found.locate_file(file)))
        for file in sorted(found.files or (), key=str)
        if ".dist-info/" in str(file)
        and ("/licenses/" in str(file) or any(part in file.name.lower() for part in _NAMES))
    ]
    return tuple(dict.fromkeys(_read(file) for file in (*files, *_BESIDE.get(name, ()))))


def third_party_text() -> str:
    """All of it; a text that came before is referred to."""
    parts = [_INTRODUCTION]
    seen: dict[str, str] = {}
    for notice in notices():
        parts.append(f"{RULE}\n{notice.heading}\nLicentie: {notice.licence}\n{RULE}\n")
        for text in notice.texts:
            if text in seen:
                parts.append(f"(dezelfde tekst als bij {seen[text]})\n")
            else:
                seen[text] = notice.heading
                parts.append(f"{text}\n{_THIN}\n")
    return "\n".join(parts)


def _read(path: Path) -> str:
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def main() -> int:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(third_party_text(), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
