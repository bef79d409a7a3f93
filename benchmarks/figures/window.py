"""The program's own window on a school of some size, worked like somebody at the keyboard; prints JSON.

python -m benchmarks.figures.window        (VIOS_HOME says where the school is)
"""

from __future__ import annotations

import gc
import sys

from vios_desktop.ui.load_pyside import load_pyside


def main() -> int:
    """As the program begins: PySide6 that is imported whole reads the source of all that comes after it."""
    gc.disable()
    load_pyside()
    from benchmarks.figures.window_work import work

    return work()


if __name__ == "__main__":
    sys.exit(main())
