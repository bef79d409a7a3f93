"""`vios` and `python -m vios_desktop`: the window without a command, else the command."""

from __future__ import annotations

import sys
from collections.abc import Sequence

WINDOW_OPTIONS = frozenset({"--demo", "--after-lock"})
OPEN_SEALED = "--open-sealed"
"""The program starts itself with it to read a sealed report apart from the vault."""
READ_LIST = "--read-list"
"""The same for a spreadsheet with a list of pupils or staff."""
OPEN_HANDOVER = "--open-handover"
"""The same for a handover of another school."""
SELF_CHECK = "--self-check"
WINDOW_FILES = (".vbk", ".sealed", ".meld")
"""Files that a file manager opens with VIOS: given alone, the window opens with a word about it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the window or run a command; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == [OPEN_SEALED]:
        from vios_desktop.data.sealed_child import run

        return run()
    if given == [READ_LIST]:
        from vios_desktop.data import list_child

        return list_child.run()
    if given == [OPEN_HANDOVER]:
        from vios_desktop.data import handover_child

        return handover_child.run()
    if given[:1] == [SELF_CHECK]:
        from vios_desktop.app import self_check
        from vios_desktop.speaking import speak_plainly

        speak_plainly()
        return self_check.run(given)
    from vios_desktop import app

    if set(given) <= WINDOW_OPTIONS or (len(given) == 1 and given[0].lower().endswith(WINDOW_FILES)):
        return app.run_window(given)
    return app.run_command(given)


if __name__ == "__main__":
    sys.exit(main())
