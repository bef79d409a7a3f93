"""Beside each field that somebody else changed while one was typing: what stands there now, one press away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from vios_desktop.ui.incidents.two_versions import TwoVersions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.ui.record.both_changed import Path
    from vios_desktop.ui.record.view import RecordPage
    from vios_desktop.ui.theme.theme import Theme


class Meanwhile:
    """The notes on the page of an incident."""

    def __init__(self, theme: Theme, page: RecordPage, edited: Callable[[], None]) -> None:
        self._theme, self._page, self._edited = theme, page, edited
        self._notes: dict[Path, TwoVersions] = {}

    def clear(self) -> None:
        """Before the fields they stand at are filled anew."""
        for versions in self._notes.values():
            versions.take_away()
        self._notes = {}

    def show(self, meanwhile: Mapping[Path, Mapping[str, str]]) -> None:
        for path, now in meanwhile.items():
            versions = self._role(path, now) if path[0] == "persons" and path[-1] == "role" else None
            versions = versions or self._field(path, now)
            if versions is not None:
                self._notes[path] = versions
                versions.note.destroyed.connect(partial(self._gone, path, versions))

    def typed(self, row: Path = ()) -> dict[str, str]:
        """What a draft remembers of the fields with a note: of the form, or of one row of its lists."""
        texts: dict[str, str] = {}
        for path, versions in self._notes.items():
            if path[:-1] == row:
                texts |= versions.typed()
        return texts

    def _gone(self, path: Path, versions: TwoVersions) -> None:
        """Its row was taken out of the form."""
        if self._notes.get(path) is versions:
            del self._notes[path]

    def _field(self, path: Path, now: Mapping[str, str]) -> TwoVersions | None:
        binding = self._page.binding(path)
        if binding is None:
            return None
        about = binding.field.label.text()
        versions = TwoVersions(self._theme, about, binding.read, binding.write, now, self._edited)
        binding.field.add_note(versions.note)
        return versions

    def _role(self, path: Path, now: Mapping[str, str]) -> TwoVersions | None:
        """The line of a person has no field with a label: the note stands above all of them and has the name."""
        lines = self._page.people.lines

        def read() -> dict[str, str]:
            line = lines.line(path[1])
            return {"role": line.chips.role} if line is not None else {}

        def write(texts: Mapping[str, str]) -> None:
            if (line := lines.line(path[1])) is not None:
                line.chips.set_role(texts.get("role", ""))

        line = lines.line(path[1])
        if line is None:
            return None
        versions = TwoVersions(self._theme, line.role_of, read, write, now, self._edited, named=True)
        self._page.people.field.add_note(versions.note)
        return versions
