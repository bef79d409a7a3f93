"""Reads a line of text into runs: bold, keys, links, hard words and addresses."""

from __future__ import annotations

import re
from typing import Final

from vios_desktop.handbook.page import Mark, Run, Runs

WORDS_FILE: Final = "begrippen.md"
"""A link to a heading of this page is a hard word, which unfolds where it stands."""

_ESCAPED = r"\\[\\*|`_\[\]<>#-]"
_TOKEN: Final = re.compile(
    rf"(?P<escaped>{_ESCAPED})"
    r"|`(?P<key>[^`]+)`"
    r"|\*\*(?P<strong>(?:[^*`\\]|\\.)+)\*\*"
    r"|\[(?P<text>[^\[\]]+)\]\((?P<target>[^()\s]+)\)"
    r"|(?P<address>https?://[^\s)<>|]+[^\s)<>|.,;:!?])"
    r"|(?P<stray>[*`\\<]|!\[|_(?=\S))"
)
_HTML: Final = re.compile(r"<[a-zA-Z/!]")


class InlineError(Exception):
    """What is wrong with a piece of text; who reads the page knows the line."""


def anchor_of(words: str) -> str:
    """The anchor of a heading with these words, as forges make it."""
    kept = re.sub(r"[^\w\s-]", "", words.casefold())
    return re.sub(r"\s", "-", kept.strip())


def read_runs(text: str) -> Runs:
    """The runs of a text. Raises `InlineError` for signs that mean nothing here."""
    runs: list[Run] = []
    plain: list[str] = []
    place = 0
    for found in _TOKEN.finditer(text):
        plain.append(text[place : found.start()])
        place = found.end()
        run = _meant(found)
        if isinstance(run, str):
            plain.append(run)
            continue
        runs += _as_run(plain)
        plain.clear()
        runs.append(run)
    plain.append(text[place:])
    return (*runs, *_as_run(plain))


def _as_run(plain: list[str]) -> list[Run]:
    text = "".join(plain)
    return [Run(text)] if text else []


def _meant(found: re.Match[str]) -> Run | str:
    """What a sign or a pair of signs means: a run, or plain text."""
    if found["stray"]:
        return _literal(found)
    if found["escaped"]:
        return found["escaped"][1:]
    if found["key"]:
        return Run(found["key"], Mark.KEY)
    if found["strong"]:
        return Run(re.sub(r"\\(.)", r"\1", found["strong"]), Mark.STRONG)
    if found["address"]:
        return Run(found["address"], Mark.ADDRESS, found["address"])
    return _link(found["text"], found["target"])


def _literal(found: re.Match[str]) -> str:
    """An underscore inside a word and a < that begins no tag are themselves."""
    sign, text, at = found["stray"], found.string, found.start()
    if (sign == "_" and text[at - 1 : at].isalnum()) or (sign == "<" and not _HTML.match(text, at)):
        return sign
    raise InlineError(_what_is(sign))


def _link(text: str, target: str) -> Run:
    if any(sign in text for sign in "*`"):
        raise InlineError("the text of a link holds plain words only")
    if target.startswith(("http://", "https://")):
        return Run(text, Mark.ADDRESS, target)
    file, hash_sign, anchor = target.partition("#")
    if file == WORDS_FILE and anchor:
        return Run(text, Mark.WORD, anchor)
    if "/" in file or not (file.endswith(".md") or (not file and hash_sign)):
        raise InlineError(f"a link leads to a page in this folder or to an address, not to {target}")
    return Run(text, Mark.LINK, target)


def _what_is(stray: str) -> str:
    return {
        "*": "a * that is no pair of **: italics are not allowed, a literal one is written \\*",
        "`": "a ` without its partner",
        "\\": "a \\ before a sign that needs none",
        "<": "HTML is not allowed",
        "![": "a picture stands on a line of its own",
        "_": "italics are not allowed; a literal _ is written \\_",
    }[stray]
