"""What the files are that schools sent, one by one, before they are joined: taken, or refused with the reason.

The period of most files is that of the overview. A file about other weeks is refused, whichever came first.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from vios_desktop.disclosure.overview_json import JOINED_KIND, YEAR_KIND
from vios_desktop.disclosure.shared_json import FORMAT, KIND, SharedSummary, parse_shared
from vios_desktop.disclosure.yearly import form_of
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vios_desktop.disclosure.periods import Period

T = TypeVar("T")
MAX_BYTES: Final = 1_000_000
"""A summary is some kilobytes; what is longer is not read on."""
MAX_WORDS: Final = 120
_OTHER_KINDS: Final = {YEAR_KIND: "join_file_yearly", JOINED_KIND: "join_file_joined"}


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that was chosen: `key` tells it from the others. Without `shared` it is no summary, see `refusal`.

    `refusal` is the code of an error text, empty for a file that takes part.
    """

    key: str
    name: str
    shared: SharedSummary | None
    refusal: str = ""


def read_sent(key: str, name: str, content: bytes) -> SentFile:
    """The file on its own. Nothing is raised: what is wrong with it is in `refusal`."""
    kind, version = _kind_of(content)
    if len(content) > MAX_BYTES:
        return SentFile(key, name, None, "join_file_too_large")
    if kind is None:
        return SentFile(key, name, None, "join_file_not_data")
    if kind in _OTHER_KINDS:
        return SentFile(key, name, None, _OTHER_KINDS[kind])
    if kind == KIND and isinstance(version, int) and version > FORMAT:
        return SentFile(key, name, None, "join_file_newer")
    try:
        return SentFile(key, name, summary_of_file(content))
    except ViosError:
        return SentFile(key, name, None, "join_file_changed" if kind == KIND else "join_file_other")


def judged(files: Sequence[SentFile]) -> tuple[SentFile, ...]:
    """The same files, each with what is wrong with it beside the others; what was no summary stays so."""
    period = _most(shared.summary.period for shared in _whole(files))
    form = _most(form_of(shared.summary) for shared in _whole(files) if shared.summary.period == period)
    seen: set[str] = set()
    found = []
    for file in files:
        refusal = file.refusal if file.shared is None else _refusal(file.shared, period, form, seen)
        if file.shared is not None and not refusal:
            seen.add(_name_of(file.shared))
        found.append(replace(file, refusal=refusal))
    return tuple(found)


def summary_of_file(content: bytes) -> SharedSummary:
    """The summary of one school in a file that came from elsewhere.

    Raises `ViosError` `shared_summary_not_valid` or `summary_not_valid` (where) for everything else: too long, no
    text, no JSON, other keys, numbers that no summary can have.
    """
    try:
        text = content.decode("utf-8-sig") if len(content) <= MAX_BYTES else ""
    except UnicodeDecodeError:
        text = ""
    if not text:
        raise ViosError("shared_summary_not_valid", where="top")
    shared = parse_shared(text)
    summary = shared.summary
    titles = [*(block.heading for block in summary.blocks), *(line.title for line in summary.lines())]
    for where, words in (("school", [shared.school]), ("summary", titles)):
        if not all(_short_line(text) for text in words):
            raise ViosError("shared_summary_not_valid", where=where)
    return shared


def _short_line(text: str) -> bool:
    """Names and titles that VIOS wrote are; a file from elsewhere cannot put a story or a trick in their place."""
    return len(text) <= MAX_WORDS and text.isprintable()


def _refusal(shared: SharedSummary, period: Period | None, form: object, seen: set[str]) -> str:
    checks = (
        (not _name_of(shared), "join_file_no_school"),
        (not shared.summary.is_whole(), "join_file_not_whole"),
        (shared.summary.period != period, "join_file_other_period"),
        (form_of(shared.summary) != form, "join_file_other_layout"),
        (_name_of(shared) in seen, "join_file_twice"),
    )
    return next((code for wrong, code in checks if wrong), "")


def _whole(files: Iterable[SentFile]) -> list[SharedSummary]:
    return [file.shared for file in files if file.shared is not None and file.shared.summary.is_whole()]


def _name_of(shared: SharedSummary) -> str:
    return " ".join(shared.school.split()).casefold()


def _most(values: Iterable[T]) -> T | None:
    """What is there most often; of equals the first."""
    counted = Counter(values).most_common(1)
    return counted[0][0] if counted else None


def _kind_of(content: bytes) -> tuple[str | None, object]:
    """What the file says it is, and of which version; None for what is no JSON of that form."""
    if len(content) > MAX_BYTES:
        return None, None
    try:
        top = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None, None
    if not isinstance(top, dict):
        return None, None
    kind = top.get("kind")
    return (kind if isinstance(kind, str) else ""), top.get("format")
