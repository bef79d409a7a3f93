"""The kinds of file that belong to VIOS, by their ending. No Qt."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class GivenFile(StrEnum):
    """The value is all that one start of VIOS tells the one that runs: never the path, which may hold a name."""

    BACKUP = "backup"
    INVITATION = "invitation"
    REPORT = "report"


_ENDINGS = {".vbk": GivenFile.BACKUP, ".meld": GivenFile.INVITATION, ".sealed": GivenFile.REPORT}


def kind_of(path: Path | None) -> GivenFile | None:
    """None: none of ours."""
    return _ENDINGS.get(path.suffix.lower()) if path is not None else None
