"""Start to the unlock screen against a bare PySide6 window with one label: fresh processes, in turns, one run.

    python benchmarks/startup.py [ROUNDS]

Each process tells the moment its window was painted for the first time; the clock starts when the process is made.
Aim: at most 1.3 times the bare window.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 11
LIMIT = 1.3

BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)
def painted():
    print(time.monotonic_ns(), flush=True)
    app.quit()
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("VIOS"))
window.resize(1366, 720)
window.show()
app.exec()
"""

VIOS = """
import os, sys, time
def painted():
    print(time.monotonic_ns(), flush=True)
    os._exit(0)
from vios_desktop import app
sys.exit(app.run_window([], first_painted=painted))
"""
"""Leaves without tidying up: what comes after the first paint is not measured."""


def environment(home: Path, compiled: Path | None = None) -> dict[str, str]:
    """With compiled modules, as in an installed program, away from the checkout: in `compiled` or under `home`.

    The first process that runs with it compiles them; what it measures of loading is not what a user waits for.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        "VIOS_HOME": str(home),
        "PYTHONPYCACHEPREFIX": str(compiled or home / "compiled"),
    }


def timed_ms(program: str, env: dict[str, str]) -> float:
    """From making the process to its first paint; both clocks are the system's."""
    started = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-c", program], env=env, cwd=ROOT, check=True, capture_output=True, text=True
    )
    return (int(done.stdout.split()[-1]) - started) / 1e6


def make_vault(home: Path) -> None:
    """A vault in the program's own folder, so that the unlock screen is what comes up."""
    secret = home / "passphrase.txt"
    secret.write_text("een lang wachtwoord om te meten", "utf-8")
    command = [sys.executable, "-m", "vios_desktop", "vault", "create", "--passphrase-file", str(secret)]
    vault = home / "vaults" / "meten"
    subprocess.run(
        [*command, "--vault", str(vault)], env=environment(home), cwd=ROOT, check=True, capture_output=True
    )


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        make_vault(home)
        env = environment(home)
        programs = {"bare window": BARE, "unlock screen": VIOS}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for program in programs.values():
            timed_ms(program, env)  # warm the file cache for both alike
        for _ in range(rounds):
            for name, program in programs.items():
                times[name].append(timed_ms(program, env))
    bare = statistics.median(times["bare window"])
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:14} median {median:6.0f} ms   fastest {min(values):6.0f} ms   ratio {median / bare:4.2f}")
    ratio = statistics.median(times["unlock screen"]) / bare
    print(f"ratio {ratio:.2f}, limit {LIMIT}: {'met' if ratio <= LIMIT else 'NOT met'}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
