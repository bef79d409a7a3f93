"""Power cuts are played where they can be logged: on Linux with gcc, which a fresh machine does not have."""

from __future__ import annotations

import shutil
import sys

import pytest

CAN_LOG = sys.platform == "linux" and shutil.which("gcc") is not None

collect_ignore = [] if CAN_LOG else ["test_power_cut.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not CAN_LOG:
        terminalreporter.write_line("No gcc here: power cuts were not played (apt-get install gcc libc6-dev).")
