"""Layouts: which lines a summary has and in which order, set per school year from last year's volume (R3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vios_desktop.disclosure.strict_json import JsonObject, StrictReader, join

FORMAT: Final = 1
MIN_LINES_PER_BLOCK: Final = 4  # with fewer, a banded total gives single lines away (chapter 2.3 of the notes)

_TOP_KEYS: Final = frozenset({"format", "source", "victim_rule", "total", "blocks", "layouts", "default"})


class Attribute(StrEnum):
    """The code of an incident by which a block divides."""

    LINE = "line"
    GROUP = "group"
    PLACE = "place"


class VictimRule(StrEnum):
    """What fewer than k recorded victims do to a count (R1); the guide of this package weighs the two.

    whole_line: they are the count of the whole line, whatever else is in it.
    per_incident: they are the count of the incidents that record a victim; the others count as they are.
    """

    WHOLE_LINE = "whole_line"
    PER_INCIDENT = "per_incident"


@dataclass(frozen=True, slots=True)
class Line:
    code: str
    title: str  # Dutch


@dataclass(frozen=True, slots=True)
class Block:
    """One breakdown: every incident is in exactly one of its lines."""

    code: str
    attribute: Attribute
    heading: str  # Dutch, above the lines
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What one summary holds: always the total, and these blocks in this order."""

    code: str
    from_volume: int  # incidents in the school year before, from which this layout is meant
    total: Line
    blocks: tuple[Block, ...]
    victim_rule: VictimRule


@dataclass(frozen=True, slots=True)
class LayoutPolicy:
    """The layouts, rising in volume, and the code of the one for a school without a year before."""

    layouts: tuple[Layout, ...]
    default: str

    def layout(self, code: str) -> Layout:
        """The layout with this code, to go on with the one a school year was begun with; `KeyError` if none."""
        return {layout.code: layout for layout in self.layouts}[code]


def choose_layout(policy: LayoutPolicy, last_year_volume: int | None) -> Layout:
    """The layout for a school year, from the number of incidents in the year *before* it; None: not known.

    Call it once per school year and keep the code. Never pass a number of this year: a layout that follows this
    year's data is itself a figure about it (R3). Raises `ValueError` for a negative number.
    """
    if last_year_volume is None:
        return policy.layout(policy.default)
    if last_year_volume < 0:
        raise ValueError("a negative number of incidents")
    return [layout for layout in policy.layouts if layout.from_volume <= last_year_volume][-1]


def load_layouts(text: str) -> LayoutPolicy:
    """The policy of `resources/policy/export_layouts.json`; strict.

    Raises `ViosError("layouts_not_valid", where=…)` for unknown keys, wrong types, codes that come twice or are
    not there, a block of fewer than four lines, and layouts that do not rise from a volume of 0.
    """
    reader = StrictReader("layouts_not_valid")
    top = reader.parse(text)
    reader.only_keys(top, _TOP_KEYS, "")
    if reader.number(top, "format", "") != FORMAT:
        raise reader.refused("format")
    reader.text(top, "source", "")
    layouts = _layouts(reader, top)
    default = reader.text(top, "default", "")
    if default not in {layout.code for layout in layouts}:
        raise reader.refused("default")
    return LayoutPolicy(layouts, default)


def _layouts(reader: StrictReader, top: JsonObject) -> tuple[Layout, ...]:
    rule = reader.text(top, "victim_rule", "")
    if rule not in set(VictimRule):
        raise reader.refused("victim_rule")
    total = _line(reader, top["total"], "total")
    blocks = [
        _block(reader, value, f"blocks[{index}]") for index, value in enumerate(reader.items(top, "blocks", ""))
    ]
    _no_code_twice(reader, [block.code for block in blocks], "blocks")
    known = {block.code: block for block in blocks}
    layouts: list[Layout] = []
    for index, value in enumerate(reader.items(top, "layouts", "")):
        where = f"layouts[{index}]"
        found = reader.object_(value, where)
        reader.only_keys(found, frozenset({"code", "from_volume", "blocks"}), where)
        code, volume = reader.text(found, "code", where), reader.number(found, "from_volume", where)
        layouts.append(Layout(code, volume, total, _chosen(reader, found, where, known), VictimRule(rule)))
    _no_code_twice(reader, [layout.code for layout in layouts], "layouts")
    volumes = [layout.from_volume for layout in layouts]
    if not volumes or volumes[0] != 0 or volumes != sorted(set(volumes)):
        raise reader.refused("layouts")
    return tuple(layouts)


def _chosen(reader: StrictReader, layout: JsonObject, where: str, known: dict[str, Block]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for index, code in enumerate(reader.items(layout, "blocks", where)):
        if not isinstance(code, str) or code not in known:
            raise reader.refused(f"{where}.blocks[{index}]")
        blocks.append(known[code])
    _no_code_twice(reader, [block.code for block in blocks], join(where, "blocks"))
    return tuple(blocks)


def _block(reader: StrictReader, value: object, where: str) -> Block:
    found = reader.object_(value, where)
    reader.only_keys(found, frozenset({"code", "by", "heading", "lines"}), where)
    by = reader.text(found, "by", where)
    if by not in set(Attribute):
        raise reader.refused(join(where, "by"))
    lines = tuple(
        _line(reader, line, f"{where}.lines[{index}]")
        for index, line in enumerate(reader.items(found, "lines", where))
    )
    _no_code_twice(reader, [line.code for line in lines], join(where, "lines"))
    if len(lines) < MIN_LINES_PER_BLOCK:
        raise reader.refused(join(where, "lines"))
    return Block(reader.text(found, "code", where), Attribute(by), reader.text(found, "heading", where), lines)


def _line(reader: StrictReader, value: object, where: str) -> Line:
    found: JsonObject = reader.object_(value, where)
    reader.only_keys(found, frozenset({"code", "nl"}), where)
    return Line(reader.text(found, "code", where), reader.text(found, "nl", where))


def _no_code_twice(reader: StrictReader, codes: list[str], where: str) -> None:
    if len(set(codes)) != len(codes):
        raise reader.refused(where)
