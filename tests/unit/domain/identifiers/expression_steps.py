"""Counts the steps that a backtracking search takes, so that hostile input is measured without a clock.

`Search` walks the parsed expression as the engine does: at every place of the text, every way in turn, until the
first match. One step is one look at one node. It knows what the expressions of the program use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from re import _constants as sre  # type: ignore[attr-defined]  # isort: skip
from re import _parser  # type: ignore[attr-defined]  # isort: skip


class Search:
    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self.text = text
        self.small = bool(pattern.flags & re.IGNORECASE)
        self.lines = bool(pattern.flags & re.MULTILINE)
        self.nodes = list(_parser.parse(pattern.pattern, pattern.flags))
        self.steps = 0
        self.groups: dict[int, tuple[int, int]] = {}

    def found(self) -> list[tuple[int, int]]:
        """All matches, one after the other."""
        matches, at = [], 0
        while at <= len(self.text):
            end = next(self.run(self.nodes, at), None)
            if end is None:
                at += 1
                continue
            matches.append((at, end))
            at = max(end, at + 1)
        return matches

    def run(self, nodes: list[Any], at: int) -> Iterator[int]:
        if not nodes:
            yield at
            return
        (op, value), rest = nodes[0], nodes[1:]
        for after in self.step(op, value, at):
            yield from self.run(rest, after)

    def step(self, op: Any, value: Any, at: int) -> Iterator[int]:
        self.steps += 1
        if op in (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN):
            fits = at < len(self.text) and self.fits(op, value, self.text[at])
            yield from [at + 1] if fits else []
        elif op is sre.AT:
            yield from [at] if self.at_place(value, at) else []
        elif op is sre.SUBPATTERN:
            for end in self.run(list(value[3]), at):
                self.groups[value[0]] = (at, end)
                yield end
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from self.run(list(branch), at)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from [at] if self.looks(value, at) is (op is sre.ASSERT) else []
        elif op is sre.GROUPREF:
            start, end = self.groups[value]
            same = self.text.startswith(self.text[start:end], at)
            yield from [at + end - start] if same else []
        else:
            yield from self.repeat(op, value, at)

    def repeat(self, op: Any, value: Any, at: int) -> Iterator[int]:
        least, most, item = value
        if op is sre.POSSESSIVE_REPEAT:
            yield from [end] if (end := next(self.greedy(list(item), at, least, most), None)) is not None else []
        elif op is sre.MAX_REPEAT:
            yield from self.greedy(list(item), at, least, most)
        else:
            assert op is sre.MIN_REPEAT
            yield from self.lazy(list(item), at, least, most)

    def greedy(self, item: list[Any], at: int, least: int, most: int) -> Iterator[int]:
        if most > 0:
            for after in self.run(item, at):
                if after > at or least > 0:
                    yield from self.greedy(item, after, max(least - 1, 0), most - 1)
        if least <= 0:
            yield at

    def lazy(self, item: list[Any], at: int, least: int, most: int) -> Iterator[int]:
        if least <= 0:
            yield at
        if most > 0:
            for after in self.run(item, at):
                yield from self.lazy(item, after, max(least - 1, 0), most - 1)

    def looks(self, value: Any, at: int) -> bool:
        direction, nodes = value
        if direction > 0:
            return next(self.run(list(nodes), at), None) is not None
        width = nodes.getwidth()[0]
        return at >= width and at in self.run(list(nodes), at - width)

    def at_place(self, value: Any, at: int) -> bool:
        text = self.text
        if value in (sre.AT_BOUNDARY, sre.AT_NON_BOUNDARY):
            before = at > 0 and is_word(text[at - 1])
            after = at < len(text) and is_word(text[at])
            return (before != after) is (value is sre.AT_BOUNDARY)
        assert value is sre.AT_END
        return at == len(text) or (text[at] == "\n" and (self.lines or at == len(text) - 1))

    def fits(self, op: Any, value: Any, sign: str) -> bool:
        signs = {sign, sign.lower(), sign.upper()} if self.small else {sign}
        if op is sre.ANY:
            return sign != "\n"
        if op is sre.IN:
            negated = value[0][0] is sre.NEGATE
            return any(in_set(kind, what, s) for kind, what in value[negated:] for s in signs) is not negated
        return any(ord(s) == value for s in signs if len(s) == 1) is (op is sre.LITERAL)


def in_set(kind: Any, what: Any, sign: str) -> bool:
    if len(sign) != 1:
        return False
    if kind is sre.LITERAL:
        return ord(sign) == int(what)
    if kind is sre.RANGE:
        return int(what[0]) <= ord(sign) <= int(what[1])
    tests = {
        sre.CATEGORY_DIGIT: sign.isdecimal(),
        sre.CATEGORY_NOT_DIGIT: not sign.isdecimal(),
        sre.CATEGORY_WORD: is_word(sign),
        sre.CATEGORY_NOT_WORD: not is_word(sign),
        sre.CATEGORY_SPACE: sign.isspace(),
        sre.CATEGORY_NOT_SPACE: not sign.isspace(),
    }
    return tests[what]


def is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def repeats_without_end(pattern: re.Pattern[str]) -> list[Any]:
    """The repeats without an upper limit, but for one of a single set at the end: that reads on and stops."""
    nodes = list(_parser.parse(pattern.pattern, pattern.flags))
    last = nodes[-1] if nodes else None
    if last is not None and last[0] in (sre.MAX_REPEAT, sre.POSSESSIVE_REPEAT) and len(last[1][2]) == 1:
        nodes = nodes[:-1]
    return [node for node in inside(nodes) if node[0] in REPEATS and node[1][1] is sre.MAXREPEAT]


REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


def inside(nodes: Any) -> Iterator[Any]:
    for op, value in nodes:
        yield (op, value)
        if op is sre.BRANCH:
            for branch in value[1]:
                yield from inside(branch)
        elif op in REPEATS:
            yield from inside(value[2])
        elif op is sre.SUBPATTERN:
            yield from inside(value[3])
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from inside(value[1])
