"""A counted text of a class with subclasses names the class it belongs to.

`tr` looks among the words of the class of the object and then of the classes above it, as long as it gets the
source back. A counted text never comes back as it was, its number is filled in: so `tr` of a subclass stops at the
first class and shows English.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

from tests.architecture.source import python_files, tree_of


def _classes(trees: Iterable[ast.Module]) -> list[ast.ClassDef]:
    return [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]


def counted_texts_of_base_classes(trees: Iterable[ast.Module]) -> list[str]:
    classes = _classes(trees)
    above = {base.id for one in classes for base in one.bases if isinstance(base, ast.Name)}
    return [
        f"{one.name}: {ast.unparse(call.args[0])}"
        for one in classes
        if one.name in above
        for call in ast.walk(one)
        if isinstance(call, ast.Call) and len(call.args) > 2 and ast.unparse(call.func) == "self.tr"
    ]


def test_counted_texts_of_base_classes_name_their_class() -> None:
    assert counted_texts_of_base_classes(tree_of(path) for path in python_files("vios_desktop/ui")) == []


def test_a_counted_text_of_a_base_class_is_found() -> None:
    source = 'class Group(QWidget):\n def a(self):\n  self.tr("plain"); self.tr("%n new", "", 2)\n'
    source += "class Other(Group): pass"
    assert counted_texts_of_base_classes([ast.parse(source)]) == ["Group: '%n new'"]
