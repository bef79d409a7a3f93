"""What the program can say about itself: its versions, and the licences of what it is made of."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from vios_desktop import __version__, resource_files

if TYPE_CHECKING:
    from vios_desktop.ui.window.about_dialog import About


def about() -> About:
    """Read when somebody asks; the content of the decision help is not loaded for it."""
    import tomllib  # a tenth of the start, and nothing before the first page needs it

    from vios_desktop.ui.window.about_dialog import About

    root = resource_files.root()
    content = tomllib.loads((root / "protocols" / "pack.toml").read_text("utf-8"))
    notices = root / "notices" / "third-party.txt"
    return About(
        version=__version__,
        content=content["version"],
        checked_on=content["checked_on"].strftime("%d-%m-%Y"),
        parts=_parts(),
        notices=notices.read_text("utf-8") if notices.is_file() else "",
    )


def _parts() -> str:
    import platform

    from PySide6.QtCore import qVersion
    from sqlcipher3 import dbapi2

    with closing(dbapi2.connect(":memory:")) as connection:
        cipher = str(connection.execute("PRAGMA cipher_version").fetchone()[0])
    versions = {
        "SQLCipher": cipher,
        "SQLite": dbapi2.sqlite_version,
        "Qt": qVersion(),
        "Python": platform.python_version(),
    }
    return ", ".join(f"{name} {version}" for name, version in versions.items())
