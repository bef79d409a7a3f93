"""Which libraries the program takes from the system, and which Debian packages bring them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

OF_EVERY_SYSTEM: Final = frozenset(
    {"libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1", "libmvec.so.1", "libutil.so.1"}
)
DEBIAN_PACKAGES: Final[Mapping[str, str]] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Without these no window comes."""

DEBIAN_WISHES: Final[Mapping[str, str]] = {
    "libcups.so.2": "libcups2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Printing, and a desktop without X: what uses them is left aside by Qt where they are not there."""

_NEEDED: Final = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_LOADER: Final = re.compile(r"ld-linux.*\.so\.\d+")


class UnknownLibraryError(Exception):
    """The program needs a library that is neither in it nor in the table above."""


def needed_libraries(files: Iterable[Path]) -> frozenset[str]:
    """The names that these programs and libraries are linked with (objdump of binutils)."""
    found: set[str] = set()
    for file in files:
        said = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True).stdout
        found |= set(_NEEDED.findall(said))
    return frozenset(found)


def elf_files(folder: Path) -> tuple[Path, ...]:
    """Every program and library in the folder."""
    return tuple(
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and _begins_with(path, b"\x7fELF")
    )


def _begins_with(path: Path, magic: bytes) -> bool:
    with path.open("rb") as stream:
        return stream.read(len(magic)) == magic


def packages_for(needed: Iterable[str], inside: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The Debian packages without which it does not start, and those it can do without.

    `inside` are the names of the files that the program brings itself. Raises `UnknownLibraryError`.
    """
    outside = {name for name in needed if name not in inside | OF_EVERY_SYSTEM and not _LOADER.fullmatch(name)}
    unknown = outside - set(DEBIAN_PACKAGES) - set(DEBIAN_WISHES)
    if unknown:
        raise UnknownLibraryError(f"no Debian package is known for: {', '.join(sorted(unknown))}")
    return (
        tuple(sorted({DEBIAN_PACKAGES[name] for name in outside & set(DEBIAN_PACKAGES)})),
        tuple(sorted({DEBIAN_WISHES[name] for name in outside & set(DEBIAN_WISHES)})),
    )
