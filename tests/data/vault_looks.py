"""What the tests of vaults on disk look at: files, codes of errors, the log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.session import Session


def everything_in(folder: Path) -> dict[str, bytes]:
    """Files below a folder with their content, folders with nothing; what the program keeps for itself aside."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not name.startswith("home"):
            found[name] = path.read_bytes() if path.is_file() else b""
    return found


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(ViosError) as caught:
        action()
    return caught.value.code


def actions(session: Session, newest: int = 50) -> list[AuditAction]:
    """What the log holds, oldest first."""
    with session.begin() as work:
        work.audit.verify()
        return [entry.action for entry in reversed(work.audit.entries(newest))]
