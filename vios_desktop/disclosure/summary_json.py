"""The form in which a published summary is kept: canonical JSON, read back strictly, with a content hash."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Final

from vios_desktop.disclosure.bands import Band
from vios_desktop.disclosure.layout import VictimRule
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.printed_sketch import PrintedSketch, parse_sketch, sketch_object
from vios_desktop.disclosure.strict_json import JsonObject, StrictReader, join
from vios_desktop.disclosure.summary import AgreementCounts, PeriodSummary, SummaryBlock, SummaryLine

FORMAT: Final = 1
KIND: Final = "kernteam_summary"

_TOP_KEYS: Final = frozenset(
    {"format", "kind", "layout", "k", "victim_rule", "period", "previous_period", "total", "blocks", "agreements"}
)
_SOMETIMES: Final = frozenset({"sketches", "limited_count"})
_LINE_KEYS: Final = frozenset({"code", "title", "band", "previous", "change"})


def to_json(summary: PeriodSummary) -> str:
    """The one text of this summary: sorted keys, no spaces, ASCII. Equal summaries have equal texts.

    Without a sketch there is no key `sketches`, and where protected incidents do not count none `limited_count`,
    so that what was published before there were any reads the same.
    """
    document: JsonObject = {
        "format": FORMAT,
        "kind": KIND,
        "layout": summary.layout,
        "k": summary.k,
        "victim_rule": summary.victim_rule.value,
        "period": _period_object(summary.period),
        "previous_period": _period_object(summary.previous_period) if summary.previous_period else None,
        "total": _line_object(summary.total) if summary.total else None,
        "blocks": [
            {
                "code": block.code,
                "heading": block.heading,
                "lines": [_line_object(line) for line in block.lines],
            }
            for block in summary.blocks
        ],
        "agreements": {
            "made": summary.agreements.made,
            "kept": summary.agreements.kept,
            "open": summary.agreements.open,
            "late": summary.agreements.late,
        },
    }
    if summary.limited_count:
        document["limited_count"] = True
    if summary.sketches:
        document["sketches"] = [sketch_object(sketch) for sketch in summary.sketches]
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def content_hash(summary: PeriodSummary) -> str:
    """SHA-256 of the canonical JSON, 64 hexadecimal digits."""
    return hashlib.sha256(to_json(summary).encode("ascii")).hexdigest()


def parse_summary(text: str) -> PeriodSummary:
    """Read a stored summary back; `parse_summary(to_json(summary)) == summary`.

    Raises `ViosError("summary_not_valid", where=…)` for unknown keys, wrong types, bands off the grid, a change
    that does not follow from the bands, parts that do not fit together, and a text that is not canonical.
    """
    reader = StrictReader("summary_not_valid")
    top = reader.parse(text)
    reader.only_keys(top, _TOP_KEYS | (_SOMETIMES & top.keys()), "")
    if top["format"] != FORMAT or isinstance(top["format"], bool):
        raise reader.refused("format")
    if top["kind"] != KIND:
        raise reader.refused("kind")
    parts = (
        reader.text(top, "layout", ""),
        reader.number(top, "k", ""),
        _victim_rule(reader, top),
        _period(reader, top["period"], "period"),
        None if top["previous_period"] is None else _period(reader, top["previous_period"], "previous_period"),
        None if top["total"] is None else _line(reader, top["total"], "total"),
        tuple(
            _block(reader, value, f"blocks[{index}]")
            for index, value in enumerate(reader.items(top, "blocks", ""))
        ),
        _agreements(reader, top["agreements"]),
        _sketches(reader, top) if "sketches" in top else (),
        top.get("limited_count") is True,
    )
    try:
        summary = PeriodSummary(*parts)
    except ValueError as error:
        raise reader.refused("") from error
    if to_json(summary) != text:
        raise reader.refused("")
    return summary


def _sketches(reader: StrictReader, top: JsonObject) -> tuple[PrintedSketch, ...]:
    found = enumerate(reader.items(top, "sketches", ""))
    return tuple(parse_sketch(reader, value, f"sketches[{index}]") for index, value in found)


def _victim_rule(reader: StrictReader, top: JsonObject) -> VictimRule:
    rule = reader.text(top, "victim_rule", "")
    if rule not in set(VictimRule):
        raise reader.refused("victim_rule")
    return VictimRule(rule)


def _period_object(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _line_object(line: SummaryLine) -> JsonObject:
    return {
        "code": line.code,
        "title": line.title,
        "band": [line.band.low, line.band.high],
        "previous": [line.previous.low, line.previous.high] if line.previous else None,
        "change": line.change.value,
    }


def _period(reader: StrictReader, value: object, where: str) -> Period:
    found = reader.object_(value, where)
    reader.only_keys(found, frozenset({"start", "end"}), where)
    days = []
    for key in ("start", "end"):
        try:
            days.append(date.fromisoformat(reader.text(found, key, where)))
        except ValueError as error:
            raise reader.refused(join(where, key)) from error
    try:
        return Period(days[0], days[1])
    except ValueError as error:
        raise reader.refused(where) from error


def _block(reader: StrictReader, value: object, where: str) -> SummaryBlock:
    found = reader.object_(value, where)
    reader.only_keys(found, frozenset({"code", "heading", "lines"}), where)
    lines = tuple(
        _line(reader, line, f"{where}.lines[{index}]")
        for index, line in enumerate(reader.items(found, "lines", where))
    )
    return SummaryBlock(reader.text(found, "code", where), reader.text(found, "heading", where), lines)


def _line(reader: StrictReader, value: object, where: str) -> SummaryLine:
    found = reader.object_(value, where)
    reader.only_keys(found, _LINE_KEYS, where)
    line = SummaryLine(
        reader.text(found, "code", where),
        reader.text(found, "title", where),
        _band(reader, found["band"], join(where, "band")),
        None if found["previous"] is None else _band(reader, found["previous"], join(where, "previous")),
    )
    if found["change"] != line.change.value:
        raise reader.refused(join(where, "change"))
    return line


def _band(reader: StrictReader, value: object, where: str) -> Band:
    if not isinstance(value, list) or len(value) != 2:
        raise reader.refused(where)
    low, high = (reader.whole(limit, where) for limit in value)
    try:
        return Band(low, high)
    except ValueError as error:
        raise reader.refused(where) from error


def _agreements(reader: StrictReader, value: object) -> AgreementCounts:
    where = "agreements"
    found = reader.object_(value, where)
    reader.only_keys(found, frozenset({"made", "kept", "open", "late"}), where)
    made, kept, open_, late = (reader.number(found, key, where) for key in ("made", "kept", "open", "late"))
    try:
        return AgreementCounts(made, kept, open_, late)
    except ValueError as error:
        raise reader.refused(where) from error
