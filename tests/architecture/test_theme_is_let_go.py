"""Nobody listens to the theme with a lambda: it outlives the pages of a session.

A slot of a widget goes with the widget. A lambda does not, and touches what is deleted at the next change of size
or colours after a lock: VIOS then says that something went wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import python_files, text_of, tree_of


def lambdas_on_the_theme(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Lambda)):
            continue
        if ast.unparse(node.func).endswith("theme.changed.connect"):
            yield node.lineno


def test_no_lambda_listens_to_the_theme() -> None:
    files = [path for path in python_files("vios_desktop/ui") if "theme.changed" in text_of(path)]
    assert files
    assert [(path.name, line) for path in files for line in lambdas_on_the_theme(tree_of(path))] == []


def test_a_lambda_on_the_theme_is_found() -> None:
    source = "self._theme.changed.connect(lambda: box.hide())\ntheme.changed.connect(self._fit)"
    assert list(lambdas_on_the_theme(ast.parse(source))) == [1]
