"""Every icon that the screens name is there: one that is not is found out when its button is painted."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UI = ROOT / "vios_desktop" / "ui"
ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
_PLACES = {"IconLabel": 1, "EmptyState": 1, "Place": 1, "Option": 2}
"""Where the name stands among the arguments, by what is called; of every kind of button it is the third."""


def icons_named(source: str) -> Iterator[tuple[int, str]]:
    """Line and name of each icon that is written out in a call."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        place = 2 if node.func.id.endswith("Button") else _PLACES.get(node.func.id)
        given = [one.value for one in node.keywords if one.arg == "icon"]
        if place is not None and len(node.args) > place:
            given.append(node.args[place])
        for one in given:
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value:
                yield node.lineno, one.value


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI)))
def test_every_icon_that_is_named_is_there(path: Path) -> None:
    missing = [(line, name) for line, name in icons_named(path.read_text("utf-8")) if name not in ICONS]
    assert missing == []


def test_names_are_found() -> None:
    source = 'QuietButton(theme, "", "nowhere")\nIconLabel(theme, "box", 17)\nPrimaryButton(theme, "Go")'
    assert list(icons_named(source)) == [(1, "nowhere"), (2, "box")]
