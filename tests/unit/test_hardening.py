"""A process that may hold keys leaves no memory dump; tried in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

_ASKED = """
import resource, sys
from vios_desktop.hardening import harden
harden()
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
if sys.platform == "linux":
    import ctypes
    print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core files; its call is named as not run")
def test_no_core_file_and_no_reading_along() -> None:
    done = subprocess.run([sys.executable, "-c", _ASKED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == (["0", "0"] if sys.platform == "linux" else ["0"])
