"""A disk in memory for screens that write files, with pages as plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vios_desktop.domain.errors import ViosError
from vios_desktop.ui.page_picture import PagePicture


@dataclass
class Disk:
    written: dict[Path, bytes] = field(default_factory=dict)
    error: str = ""
    marked: list[str] = field(default_factory=list)

    def write(self, path: Path, content: bytes) -> None:
        if self.error:
            raise ViosError(self.error)
        self.written[path] = content

    def pictures(self, file: bytes, marked: Sequence[str] = (), /) -> tuple[PagePicture, ...]:
        self.marked = list(marked)
        return (PagePicture(2, 2, bytes(12), file.decode()),)
