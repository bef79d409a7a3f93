"""Content packs that somebody spoilt: changed files, and hostile insides that are signed as they should be.

Every failure names the seed of its case.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from tests.faults.campaign.broken_files import DAMAGE
from tests.faults.campaign.case import Tally
from tests.faults.spoilt_handing import changed_words, spoilt
from tests.signed_packs import header, key, publishers, signed
from vios_desktop.domain.content_pack import FILE_NAME, ContentTexts
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import canonical, parse_object
from vios_desktop.signed.pack_file import KEY_ID_BYTES, MAGIC, SIGNATURE_BYTES, read_pack

CODES = frozenset({"content_damaged", "content_newer", "content_foreign", "content_too_large"})
TEXTS = ContentTexts({"pack.toml": "a = 1\n", "knife.toml": "b = 'é'\n"}, {"pack.toml": "c"}, {"words.toml": "d"})
_START = len(MAGIC) + KEY_ID_BYTES


def packs(tries: int, seed: int, _folder: Path) -> Tally:
    """Nothing that was changed is read, and nothing but the declared words comes out of it."""
    honest, tally = signed(TEXTS, header(7, "2099.1")), Tally()
    for number in range(tries):
        rng = random.Random(f"{seed}:{number}")  # noqa: S311
        raw = spoilt(honest, rng.choice(tuple(DAMAGE)), rng)
        try:
            read_pack(raw, publishers())
            same = raw == honest
            tally.note("nothing changed" if same else "opened", *([] if same else [f"{seed}:{number} opened"]))
        except ViosError as error:
            tally.note(error.code, *([] if error.code in CODES else [f"{seed}:{number} {error.code}"]))
        except Exception as error:  # noqa: BLE001 - whatever else comes out is the finding
            tally.note("crash", f"{seed}:{number} {type(error).__name__}")
    return tally


def insides(tries: int, seed: int, _folder: Path) -> Tally:
    """Signed, with words that say something else: refused, or a pack that keeps every rule."""
    honest, tally = signed(TEXTS, header(7, "2099.1")), Tally()
    size = int.from_bytes(honest[_START : _START + 4], "big")
    words = parse_object(honest[_START + 4 : _START + 4 + size], max_bytes=size, max_depth=3)
    content = honest[_START + 4 + size : -SIGNATURE_BYTES]
    for number in range(tries):
        rng = random.Random(f"{seed}:{number}")  # noqa: S311
        raw = _signed_anyhow(honest[:_START], changed_words(words, rng), content, rng)
        try:
            found = read_pack(raw, publishers())
            wrong = [path for path in found.texts.by_path() if not FILE_NAME.fullmatch(path)]
            tally.note("opened", *(f"{seed}:{number} {path}" for path in wrong))
        except ViosError as error:
            kept = error.code == "content_hostile"
            tally.note(error.code, *([] if kept else [f"{seed}:{number} {error.code}"]))
        except Exception as error:  # noqa: BLE001 - see above
            tally.note("crash", f"{seed}:{number} {type(error).__name__}")
    return tally


def _signed_anyhow(start: bytes, words: Any, content: bytes, rng: random.Random) -> bytes:
    """These words before these files, sometimes with bytes or a size that lie, under a true signature."""
    written = canonical(words)
    if rng.random() < 0.1:
        written = spoilt(written, rng.choice(tuple(DAMAGE)), rng)
    said = rng.choice((0, len(written) - 1, len(written) + 1, 2**32 - 1)) if rng.random() < 0.1 else len(written)
    body = start + said.to_bytes(4, "big") + written + (content if rng.random() < 0.9 else content[:-1])
    return body + key().sign(b"vios content pack v1|" + body)
