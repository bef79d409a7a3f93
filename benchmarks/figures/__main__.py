"""Print the table of speed.

    python -m benchmarks.figures [--sizes 1000,20000,100000] [--no-growth]

Every part compares side by side in this run: the unlock screen with a bare window, the encrypted database with
the same one without a key, lists and text boxes with bare ones of Qt, the largest school with the smallest. Ratios
hold from one computer to another; milliseconds are of this one. Exit status 1 when a limit is not met.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks import startup
from benchmarks.figures.cipher import cipher_lines
from benchmarks.figures.line import Line, compared, p95, show
from benchmarks.figures.school import School, Size, make_school
from benchmarks.figures.services import service_lines
from benchmarks.words import OPENING

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = (1_000, 20_000, 100_000)
SIGNALS, LOG_LINES = 500_000, 1_000_000
_BARE_MIB = """
import resource
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("VIOS"))
window.resize(1366, 720)
window.show()
app.processEvents()
print(int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 2**20)
"""


def worked(school: School, compiled: Path) -> dict[str, Any]:
    """What the program's own window measured on this school, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.figures.window"],
        env=startup.environment(school.home, compiled),
        cwd=startup.ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def starting(home: Path, compiled: Path) -> list[Line]:
    env = startup.environment(home, compiled)
    times: dict[str, list[float]] = {"own": [], "bare": []}
    for program in (startup.VIOS, startup.BARE):
        startup.timed_ms(program, env)  # warm the file cache for both alike
    for _ in range(startup.ROUNDS):
        times["own"].append(startup.timed_ms(startup.VIOS, env))
        times["bare"].append(startup.timed_ms(startup.BARE, env))
    worst = p95(times["own"]) / median(times["bare"])
    return [
        compared("start to the unlock screen, beside a bare window", times["own"], times["bare"], "ms", 1.3),
        Line(
            "the same, 95th of a hundred",
            p95(times["own"]),
            median(times["bare"]),
            "ms",
            "ratio <= 1.5",
            worst,
            1.5,
        ),
    ]


def window_lines(found: dict[str, Any], smallest: dict[str, Any], bare_mib: float) -> list[Line]:
    search, jump, bare_jump = p95(found["search_ms"]), p95(found["jump_ms"]), p95(found["memory_jump_ms"])
    whole = p95(found["search_whole_ms"])
    typing, bare_typing = p95(found["typing_ms"]), p95(found["bare_typing_ms"])
    to_list = found["unlock_ms"] + found["list_ms"]
    to_list_smallest = smallest["unlock_ms"] + smallest["list_ms"]
    room = 2 * bare_mib + 64
    lines = [
        Line("passphrase to list on screen, beside the smallest", to_list, to_list_smallest, "ms",
             "ratio <= 1.3", to_list / to_list_smallest, 1.3),
        Line("question to list on screen, 95th of a hundred", search, 0.0, "ms", "<= 100 ms", search, 100.0),
        Line("question to all that was found, and how many, 95th", whole, 0.0, "ms", "told alone"),
        Line("jump through the list, 95th, beside rows in memory", jump, bare_jump, "ms",
             "ratio <= 1.5", jump / bare_jump, 1.5),
        Line("letter to screen, 95th, beside a bare text box", typing, bare_typing, "ms",
             "ratio <= 2", typing / bare_typing, 2.0),
        Line("memory with the list open, beside a bare window", found["open_mib"], bare_mib, "MiB",
             f"<= 2 x + 64 ({room:.0f} MiB)", found["open_mib"], room),
    ]  # fmt: skip
    screens = {doing: ms for doing, ms in found["blocked_ms"].items() if doing.startswith(OPENING)}
    slowest = max(screens, key=lambda doing: screens[doing])
    for doing, stood_ms in sorted(found["blocked_ms"].items()):
        if doing not in screens:
            lines.append(_stood(doing, stood_ms, found["worked_ms"][doing]))
    name = f"opening any of {len(screens)} other screens"
    lines.append(_stood(name, screens[slowest], found["worked_ms"][slowest], slowest.removeprefix(OPENING)))
    return lines


def _stood(doing: str, stood_ms: float, worked_ms: float, where: str = "") -> Line:
    asked = f"<= 50 ms; {worked_ms:.0f} of its own work{where and ','}{where}"
    return Line(f"longest the window stood still: {doing}", stood_ms, 0.0, "ms", asked, stood_ms, 50.0)


def _measured(sizes: Sequence[Size], bare_mib: float, compiled: Path) -> int:
    """Show the figures of every size; returns how many limits were not met."""
    missed, smallest = 0, None
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="vios-bench-") as folder:
            school = make_school(Path(folder) / "home", size)
            name = f"{size.incidents} incidents, {size.signals} signals, {size.log_lines} lines in the log"
            if smallest is None:
                worked(school, compiled)  # compiles what is loaded: an installed program is
                missed += show("Starting", starting(school.home, compiled))
            found = worked(school, compiled)
            smallest = smallest or found
            missed += show(f"The window, {name}", window_lines(found, smallest, bare_mib))
            scratch = Path(folder) / "scratch"
            scratch.mkdir()
            missed += show(f"Without the window, {name}", service_lines(school, scratch))
            missed += show(f"Encrypted beside plain, {name}", cipher_lines(school.database, school.key, scratch))
            shutil.rmtree(scratch)
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="incidents, smallest first")
    parser.add_argument(
        "--no-growth", action="store_true", help=f"without {SIGNALS} signals and {LOG_LINES} log lines"
    )
    asked = parser.parse_args()
    sizes = [Size(int(text)) for text in asked.sizes.split(",")]
    if not asked.no_growth:
        sizes.append(Size(max(size.incidents for size in sizes) * 3 // 2, SIGNALS, LOG_LINES))
    bare_mib = float(subprocess.run([sys.executable, "-c", _BARE_MIB], check=True, capture_output=True, text=True,
                                    env=startup.environment(Path(tempfile.gettempdir()))).stdout)  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="vios-bench-") as folder:
        missed = _measured(sizes, bare_mib, Path(folder) / "compiled")
    print(f"\n{missed} limits not met" if missed else "\nevery limit met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
