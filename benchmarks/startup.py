"""Start to the unlock screen against a bare PySide6 window with one label: fresh processes, in turns, one run.

    python benchmarks/startup.py [ROUNDS]

Each process notes the moment its window was painted for the first time. The clock starts when the process is made.
Aim: at most 1.5 times the bare window.
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
LIMIT = 1.5

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("VIOS"))
window.resize(1366, 720)
window.show()
app.exec()
"""


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "VIOS_HOME": str(home), "VIOS_QUIT_AFTER_PAINT": "1"}


def timed_ms(command: list[str], env: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, env=env, cwd=ROOT, check=True, capture_output=True)
    return (time.perf_counter() - started) * 1000


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
        commands = {
            "bare window": [sys.executable, "-c", BARE],
            "unlock screen": [sys.executable, "-m", "vios_desktop"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for command in commands.values():
            timed_ms(command, env)  # warm the file cache for both alike
        for _ in range(rounds):
            for name, command in commands.items():
                times[name].append(timed_ms(command, env))
    bare = statistics.median(times["bare window"])
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:14} median {median:6.0f} ms   fastest {min(values):6.0f} ms   ratio {median / bare:4.2f}")
    ratio = statistics.median(times["unlock screen"]) / bare
    print(f"ratio {ratio:.2f}, limit {LIMIT}: {'met' if ratio <= LIMIT else 'NOT met'}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
