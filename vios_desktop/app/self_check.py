"""`vios --self-check`: whether an installed program is whole. It works in a folder that is thrown away."""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from vios_desktop import __version__
from vios_desktop.domain.errors import ViosError

OPTION: Final = "--self-check"
WITH_WINDOW: Final = "--window"


class NotWholeError(Exception):
    """A point of the check does not hold; the text says what, and holds nothing personal."""


@dataclass(frozen=True, slots=True)
class Point:
    """`name` is what is checked. `work` is given a folder of its own, and says in words what it found."""

    name: str
    work: Callable[[Path], str]


def all_points(*, window: bool) -> tuple[Point, ...]:
    """The points in the order in which a missing part shows best; with `window` also Qt, without a screen."""
    from vios_desktop.app import self_check_points as points

    always = (
        Point("bestanden van het programma", points.resources),
        Point("inhoud van de beslishulp", points.decision_content),
        Point("handboek", points.handbook),
        Point("inhoudspakket", points.content_pack),
        Point("nieuw bestand van een school", points.new_vault),
        Point("bestand van de eerste versie", points.migration),
        Point("pdf", points.page),
        Point("rekenblad", points.workbook),
        Point("verzegelde melding", points.sealed_report),
        Point("oplosser", points.solver),
        Point("beleidsbestand", points.policy),
        Point("opdrachten", points.commands),
    )
    return (*always, Point("venster", points.window)) if window else always


def run(arguments: Sequence[str], out: TextIO | None = None, points: Sequence[Point] | None = None) -> int:
    """Check everything; exit status 0 when all holds, 1 when a point does not, 2 for an unknown option."""
    out = out or sys.stdout
    if not set(arguments) <= {OPTION, WITH_WINDOW}:
        out.write(f"gebruik: vios {OPTION} [{WITH_WINDOW}]\n")
        return 2
    out.write(f"VIOS {__version__}, zelfcontrole\n")
    wanted = all_points(window=WITH_WINDOW in arguments) if points is None else points
    failed = [point.name for point in wanted if not _holds(point, out)]
    if failed:
        out.write(f"Niet in orde: {', '.join(failed)}. Installeer VIOS opnieuw; uw gegevens blijven staan.\n")
        return 1
    out.write(f"In orde: {len(wanted)} van {len(wanted)} onderdelen. Er is niets bewaard.\n")
    return 0


def _holds(point: Point, out: TextIO) -> bool:
    """Print one line. Any exception is a finding: what is missing shows in as many ways as there are parts."""
    try:
        found = _in_passing_folder(point.work)
    except Exception as error:  # noqa: BLE001 - see above
        out.write(f"  FOUT  {point.name}: {_in_words(error)}\n")
        out.flush()
        return False
    out.write(f"  goed  {point.name}: {found}\n")
    out.flush()
    return True


def _in_passing_folder(work: Callable[[Path], str]) -> str:
    with tempfile.TemporaryDirectory(prefix="vios-self-check-") as name:
        found = work(Path(name).resolve())
    if Path(name).exists():
        message = "een tijdelijke map bleef staan"
        raise NotWholeError(message)
    return found


def _in_words(error: Exception) -> str:
    """What went wrong, without the message of a library: that may hold the name of a user's folder."""
    if isinstance(error, NotWholeError):
        return str(error)
    if isinstance(error, ViosError):
        return _words_of(error)
    what = type(error).__name__
    if isinstance(error, ImportError) and error.name:
        what += f" ({error.name})"
    frames = traceback.extract_tb(error.__traceback__)
    return f"{what} in {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else what


def _words_of(error: ViosError) -> str:
    from vios_desktop.texts import Texts

    try:
        return f"{Texts().error(error.code, **error.params).what} ({error.code})"
    except (OSError, ValueError, KeyError):
        return error.code
