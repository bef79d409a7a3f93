"""The errors of the decision help."""

from __future__ import annotations

from vios_desktop.domain.errors import ViosError


class ContentError(ViosError):
    """A content text is wrong. `file`, `line` (0 when it has none) and `place` say where, `detail` what (Dutch).

    Nothing about a person can be in it: content is written before any incident exists.
    """

    def __init__(self, file: str, detail: str, *, place: str = "", line: int = 0) -> None:
        super().__init__("content_not_valid", file=file, line=line, place=place, detail=detail)
        self.file = file
        self.detail = detail
        self.place = place
        self.line = line

    @property
    def where(self) -> str:
        """File, line and place in one readable string."""
        parts = [self.file]
        if self.line:
            parts.append(f"regel {self.line}")
        if self.place:
            parts.append(self.place)
        return ", ".join(parts)
