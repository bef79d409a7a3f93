"""Rules, cards and letters of a content pack that are not as they should be, whoever signed them."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.fakes import resource_text
from tests.faults.campaign.broken_files import DAMAGE
from tests.faults.campaign.case import Case, Tally
from tests.signed_packs import shipped
from vios_desktop.decision.errors import ContentError
from vios_desktop.domain.content_pack import ContentTexts
from vios_desktop.knowledge.loader import Codes
from vios_desktop.services.content_packs.loading import load_content
from vios_desktop.services.school import content_codes

_ODD = ("1", "true", '""', "[]", "{}", "nan", "1e400", '"' + "x" * 9_000 + '"', "[" * 900, "2026-13-01")


def play(tries: int, seed: int, _folder: Path) -> Tally:
    """A file of the rules, cards or letters that is not as it was: told with its place, or content that loads."""
    tally = Tally()
    for number in range(tries):
        rng = random.Random(f"{seed}/{number}")  # noqa: S311 - a try has to come back from its seed
        try:
            load_content(_with_one_spoilt(rng), _codes())
        except ContentError:
            tally.note("told")
        except Exception as error:  # noqa: BLE001 anything else would be a crash
            tally.note("crash", f"crash: {type(error).__name__} {seed}/{number}")
        else:
            tally.note("loaded")
    return tally


def _with_one_spoilt(rng: random.Random) -> ContentTexts:
    folder = rng.choice(("protocols", "knowledge", "letters"))
    texts = dict(getattr(shipped(), folder))
    name = rng.choice(sorted(texts))
    lines = texts[name].split("\n")
    at = rng.randrange(len(lines))
    kind = rng.randrange(5)
    if kind == 0:
        del lines[at : at + rng.choice((1, 1, 5))]
    elif kind == 1:
        lines.insert(at, lines[rng.randrange(len(lines))])
    elif kind == 2:
        key, found, _value = lines[at].partition("=")
        odd = rng.choice(_ODD)
        lines[at] = f"{key}= {odd}" if found else odd
    elif kind == 3:
        raw = bytearray("\n".join(lines).encode())
        DAMAGE[rng.choice(tuple(DAMAGE))](raw, rng)
        return replace(shipped(), **{folder: {**texts, name: raw.decode("utf-8", "replace")}})
    else:
        lines[at] = lines[at].replace('"', rng.choice(("", '""', '"\\u202e')), 1)
    return replace(shipped(), **{folder: {**texts, name: "\n".join(lines)}})


@cache
def _codes() -> Codes:
    return content_codes(resource_text("policy/catalogues.json"))


CASE = Case("content packs, spoilt rules", "told with its place, no crash", 1_000, 6, play)
