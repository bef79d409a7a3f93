"""Compiles what PySide6 carries as source and the first window needs: python tools/compile_ahead.py

Written beside the resources and never committed: it is of the Python and the PySide6 that are installed here.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vios_desktop.ui import compiled_ahead
from vios_desktop.ui.load_pyside import load_pyside


def main() -> int:
    compiler = compiled_ahead.Compiler({})
    load_pyside(compiler)
    target = compiled_ahead.kept_file()
    target.parent.mkdir(exist_ok=True)
    part = target.with_suffix(".part")
    part.write_bytes(compiled_ahead.packed(compiler.compiled))
    part.replace(target)  # whole or not at all, and readable for every account, as the rest of the resources
    return 0


if __name__ == "__main__":
    sys.exit(main())
