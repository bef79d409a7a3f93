"""What `vios` does with what it is given: a window, a command, or a word about what it was given."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from vios_desktop import __main__, app


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ([], "window"),
        (["--demo"], "window"),
        (["/home/x/vios-2026.VBK"], "window"),
        (["a.sealed"], "window"),
        (["a.meld"], "window"),
        (["verify", "a.vbk"], "command"),
        (["a.txt"], "command"),
        (["--demo", "a.vbk"], "command"),
    ],
)
def test_a_file_of_vios_opens_the_window_and_all_else_is_a_command(
    given: list[str], wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Sequence[str]]] = []

    def note(kind: str) -> None:
        def start(arguments: Sequence[str]) -> int:
            asked.append((kind, list(arguments)))
            return 0

        monkeypatch.setattr(app, f"run_{kind}", start)

    note("window")
    note("command")
    assert __main__.main(given) == 0
    assert asked == [(wanted, given)]
