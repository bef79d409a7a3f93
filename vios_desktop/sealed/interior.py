"""The words of a report as JSON: written one way, and refused when written any other way.

Anybody with the invitation can seal anything to the school, so this reader is where an attack would come in.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from vios_desktop.domain.plain_text import is_plain
from vios_desktop.domain.sealed_report import (
    LINED_FIELDS,
    MOST_CHARACTERS,
    TOKEN_BYTES,
    ReportKind,
    SealedReport,
    is_receipt,
)
from vios_desktop.domain.strict_json import (
    BadJsonError,
    JsonObject,
    canonical,
    parse_object,
    take_hex,
    take_int,
    take_word,
)
from vios_desktop.sealed.errors import SealedError

MOST_JSON_BYTES: Final = 256 * 1024
MOST_DEPTH: Final = 8
VERSION: Final = 1
EARLIEST_YEAR: Final = 2000
LATEST_YEAR: Final = 9998
"""A later moment has no local time in every zone: a clock that was set wrong on purpose."""
_WRITTEN_AT: Final = "%Y-%m-%dT%H:%M:%SZ"
_FIELDS: Final = frozenset({"v", "id", "receipt", "token", "kind", "written_at", "unfinished", *MOST_CHARACTERS})


def write_words(report: SealedReport) -> bytes:
    """The words of a report without its files. Raises ValueError for what `read_words` would refuse."""
    words: dict[str, object] = {name: getattr(report, name) for name in MOST_CHARACTERS}
    raw = canonical(
        words
        | {
            "v": VERSION,
            "id": report.id,
            "receipt": report.receipt,
            "token": report.token.hex(),
            "kind": report.kind.value,
            "written_at": report.written_at.astimezone(UTC).strftime(_WRITTEN_AT),
            "unfinished": report.unfinished,
        }
    )
    try:
        read_words(raw)
    except SealedError:
        raise ValueError("a report that was not tidied and checked") from None
    return raw


def read_words(raw: bytes) -> SealedReport:
    """The report in `raw`, without files. Raises `SealedError`: sealed_newer, sealed_hostile."""
    try:
        source = parse_object(raw, max_bytes=MOST_JSON_BYTES, max_depth=MOST_DEPTH)
        if take_int(source, "v", least=1, most=1_000_000) > VERSION:
            raise SealedError("sealed_newer")
        return _report(source, raw)
    except (BadJsonError, RecursionError):
        raise SealedError("sealed_hostile") from None


def _report(source: JsonObject, raw: bytes) -> SealedReport:
    if source.keys() != _FIELDS or canonical(source) != raw:
        raise BadJsonError("not as this program writes it")
    unfinished = source["unfinished"]
    if not isinstance(unfinished, bool):
        raise BadJsonError("not true or false")
    texts = {name: _take_plain(source, name) for name in MOST_CHARACTERS}
    if not texts["what"] and not unfinished:
        raise BadJsonError("nothing is told")
    return SealedReport(
        id=take_hex(source, "id", length=16).hex(),
        receipt=_take_receipt(source),
        token=take_hex(source, "token", length=TOKEN_BYTES),
        kind=ReportKind(take_word(source, "kind", *ReportKind)),
        written_at=_take_time(source),
        unfinished=unfinished,
        what=texts["what"],
        who=texts["who"],
        when=texts["when"],
        where=texts["where"],
        reporter=texts["reporter"],
    )


def _take_plain(source: JsonObject, name: str) -> str:
    value = source[name]
    if not isinstance(value, str) or not is_plain(value, most=MOST_CHARACTERS[name], lines=name in LINED_FIELDS):
        raise BadJsonError("not a plain text")
    return value


def _take_receipt(source: JsonObject) -> str:
    value = source["receipt"]
    if not isinstance(value, str) or not is_receipt(value):
        raise BadJsonError("not a receipt number")
    return value


def _take_time(source: JsonObject) -> datetime:
    value = source["written_at"]
    if not isinstance(value, str) or len(value) != 20 or not value.isascii():
        raise BadJsonError("not a time")
    try:
        when = datetime.strptime(value, _WRITTEN_AT).replace(tzinfo=UTC)
    except ValueError:
        raise BadJsonError("not a time") from None
    if when.strftime(_WRITTEN_AT) != value or not EARLIEST_YEAR <= when.year <= LATEST_YEAR:
        raise BadJsonError("not a time")
    return when
