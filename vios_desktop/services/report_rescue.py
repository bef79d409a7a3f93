"""Opening sealed reports with the recovery key, when the file of the school is lost: to open files, in one go.

Reports are sealed to the key of the inbox, which is lost with that file, and to the recovery key, whose private
half lies locked in every copy of the key slots. Without the file there is no log: nothing says who did this.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Final, Protocol

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.file_kinds import check_file, suffix_of
from vios_desktop.domain.sealed_report import ReportKind, SealedReport
from vios_desktop.services.inbox import OpensReports

README_NAME: Final = "LEESMIJ.txt"
TEXT_NAME, DATA_NAME = "melding.txt", "melding.json"
_README: Final = """\
Deze map is NIET versleuteld. Iedereen die bij de map kan, kan de meldingen lezen.

Er staat een map in voor elke melding die met de herstelsleutel is geopend: melding.txt om te lezen,
melding.json voor een programma, en de bestanden die erbij zaten.

Wie een melding schreef, is niet nagegaan. Ook de dag en de namen erin zijn niet nagegaan.

Leg de meldingen vast in het nieuwe bestand van de school. Gooi deze map daarna weg, en leeg de prullenbak.
"""
_FIELDS: Final = (("Wanneer", "when"), ("Waar", "where"), ("Wat", "what"), ("Wie", "who"), ("Melder", "reporter"))
_KINDS: Final = {ReportKind.INCIDENT: "incident", ReportKind.SIGNAL: "signaal"}

Recovery = str | tuple[str, str]
"""The recovery key, or the codes of two of three holders, as typed."""


class RescueKeys(Protocol):
    def private_key(self, source: Path, recovery: Recovery) -> bytes:
        """The private half of the recovery key, from the key slots in `source`.

        That is the folder of a vault, a file of key slots, or a backup. Raises `ViosError`: rescue_no_keys, those
        of reading key slots and backups, recovery_key_wrong, recovery_key_length, recovery_key_typing,
        recovery_key_of_holder, holders_wrong, holders_same, holders_none, unlock_wait, key_file_altered.
        """
        ...


class RescueFolder(Protocol):
    def write(self, folder: str, name: str, content: bytes) -> None:
        """A new file, durably; in no folder when that is "". Raises `ViosError`: rescue_disk_full,
        rescue_write_failed."""
        ...


class RescueDisk(Protocol):
    def reports(self, given: Sequence[Path]) -> Sequence[Path]:
        """The sealed files among these files and in these folders, each once. Raises `ViosError`: rescue_none."""
        ...

    def read(self, path: Path) -> bytes:
        """Raises `ViosError`: sealed_too_large, file_unreadable."""
        ...

    def check(self, target: Path) -> None:
        """Raises `ViosError` (`place_*`) for a place where nothing may be written."""
        ...

    def filling(self, target: Path) -> AbstractContextManager[RescueFolder]:
        """A folder that has its name when the block ends well, and is gone when it does not."""
        ...


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """`left_out` are the codes of files that no dossier takes: they are not written."""

    source: Path
    folder: str
    receipt: str
    files: int
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RefusedFile:
    source: Path
    error: ViosError


@dataclass(frozen=True, slots=True)
class Rescued:
    """`target` is None when no report could be opened: then nothing was written."""

    target: Path | None
    opened: tuple[OpenedFile, ...]
    refused: tuple[RefusedFile, ...]


class ReportRescue:
    def __init__(self, keys: RescueKeys, disk: RescueDisk, open_report: OpensReports) -> None:
        self._keys, self._disk, self._open = keys, disk, open_report

    def rescue(self, given: Sequence[Path], source: Path, recovery: Recovery, target: Path) -> Rescued:
        """Open what can be opened into a new folder. The sealed files stay where they are, and as they are.

        A report that does not open is told and stops no other. Raises `ViosError` as the three ports say; nothing
        is written then.
        """
        self._disk.check(target)
        paths = self._disk.reports(given)
        key = self._keys.private_key(source, recovery)
        opened: list[OpenedFile] = []
        refused: list[RefusedFile] = []
        reports = self._reports(paths, key, refused)
        first = next(reports, None)
        if first is None:
            return Rescued(None, (), tuple(refused))
        with self._disk.filling(target) as folder:
            folder.write("", README_NAME, _README.encode())
            for number, (path, report) in enumerate(chain((first,), reports), 1):
                opened.append(_write(folder, f"melding-{number:03}", path, report))
        return Rescued(target, tuple(opened), tuple(refused))

    def _reports(
        self, paths: Sequence[Path], key: bytes, refused: list[RefusedFile]
    ) -> Iterator[tuple[Path, SealedReport]]:
        """One at a time: a report can be a hundred megabytes."""
        for path in paths:
            try:
                report = self._open(self._disk.read(path), (key,))
            except ViosError as error:
                refused.append(RefusedFile(path, error))
            else:
                yield path, report


def _write(folder: RescueFolder, name: str, source: Path, report: SealedReport) -> OpenedFile:
    """Files have names of our own: theirs may hold that of a pupil, and come from whoever had the invitation."""
    kept: list[dict[str, str]] = []
    left_out: list[dict[str, str]] = []
    for number, file in enumerate(report.files, 1):
        try:
            own_name = f"bestand-{number:02}{suffix_of(check_file(file.name, file.content))}"
        except ViosError as error:
            left_out.append({"name": file.name, "reason": error.code})
        else:
            folder.write(name, own_name, file.content)
            kept.append({"name": file.name, "file": own_name})
    told = _as_data(report) | {"files": kept, "left_out": left_out}
    folder.write(name, DATA_NAME, (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode())
    folder.write(name, TEXT_NAME, _as_text(report, kept, left_out).encode())
    return OpenedFile(source, name, report.receipt, len(kept), tuple(one["reason"] for one in left_out))


def _as_data(report: SealedReport) -> dict[str, object]:
    """The token of the invitation stays out: with it others could write as if they had been invited."""
    return {
        "id": report.id,
        "receipt": report.receipt,
        "kind": report.kind.value,
        "written_at": _moment(report.written_at),
        "unfinished": report.unfinished,
        "verified": False,
    } | {name: getattr(report, name) for _word, name in _FIELDS}


def _as_text(report: SealedReport, kept: list[dict[str, str]], left_out: list[dict[str, str]]) -> str:
    lines = [
        "Verzegelde melding, melder niet nagegaan. Dit bestand is NIET versleuteld.",
        f"Nummer: {report.receipt}",
        f"Volgens de melder: {_KINDS[report.kind]}",
        f"Geschreven volgens de computer van de melder: {_moment(report.written_at)} (UTC)",
    ]
    if report.unfinished:
        lines.append("Deze melding is niet afgemaakt.")
    lines += [f"\n{word}:\n{getattr(report, name)}" for word, name in _FIELDS if getattr(report, name)]
    lines += [f"\nBestand {one['file']}: {one['name']}" for one in kept]
    lines += [f"\nNiet geopend, want dit soort bestand neemt VIOS niet aan: {one['name']}" for one in left_out]
    return "\n".join(lines) + "\n"


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
