"""The Windows installer: compiled by makensis, over the program where this is Windows, else over a stand-in."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Final

from tools.package.program import BUILD, DIST, PARTS, PROGRAM, ROOT, PackageError, run
from vios_desktop import __version__

SCRIPT: Final = ROOT / "installer" / "windows" / "vios.nsi"
STAND_IN: Final = BUILD / "windows-stand-in"


def build_installer() -> Path:
    """Compile the installer, with every warning an error, and look whether its version is in it.

    Away from Windows its payload is a stand-in: that shows that the script compiles, and installs nothing of use.
    """
    real = sys.platform == "win32"
    payload = PROGRAM if real else _stand_in()
    target = DIST / f"VIOS-{__version__}{'' if real else '-stand-in'}-setup.exe"
    target.parent.mkdir(parents=True, exist_ok=True)
    defined = {"VERSION": __version__, "PAYLOAD": payload, "ICONS": PARTS / "icons", "OUT": target}
    run(["makensis", "-WX", "-V2", *(f"-D{name}={value}" for name, value in defined.items()), SCRIPT])
    check_installer(target.read_bytes())
    return target


def check_installer(content: bytes) -> None:
    """Raises `PackageError` unless this is a Windows program with our version that asks for no more rights."""
    if not content.startswith(b"MZ"):
        raise PackageError("the installer is not a Windows program")
    if __version__.encode("utf-16-le") not in content or "VIOS installeren".encode("utf-16-le") not in content:
        raise PackageError("the installer has no version resource")
    if b'requestedExecutionLevel level="asInvoker"' not in content:
        raise PackageError("the installer asks for rights of an administrator")


def _stand_in() -> Path:
    """Files with the names of the program and nothing in them."""
    shutil.rmtree(STAND_IN, ignore_errors=True)
    for name in ("VIOS.exe", "vios-cli.exe", "_internal/base_library.zip"):
        file = STAND_IN / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"stand-in")
    return STAND_IN


def version_resource() -> str:
    """What PyInstaller writes into VIOS.exe on Windows, where Explorer shows it under Details."""
    numbers = (*(int(part) for part in __version__.split(".")), 0, 0, 0)[:4]
    strings = {
        "CompanyName": "VIOS",
        "FileDescription": "VIOS",
        "FileVersion": __version__,
        "LegalCopyright": "EUPL-1.2",
        "ProductName": "VIOS",
        "ProductVersion": __version__,
    }
    rows = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0, OS=0x40004, "
        "fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('041304B0', [{rows}])]), "
        "VarFileInfo([VarStruct('Translation', [0x413, 1200])])])\n"
    )
