"""Makes the word lists of `resources/redaction` of one list: `python tools/word_lists.py /usr/share/dict/dutch`.

The source is the list of OpenTaal, as in Debian's package wdutch (`resources/redaction/LICENSE_OPENTAAL`). Both
are folded, one word on a line, sorted by their bytes. `dutch.txt.gz` is what Dutch spelling writes with a small
letter; `proper.txt.gz` is what it writes with a capital only (names of people, streets, towns), without adjectives
such as "Zweeds". Words with a hyphen or an apostrophe are left out. The same list gives the same files.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable
from pathlib import Path

from vios_desktop.domain.identifiers.marks import folded

FOLDER = Path(__file__).parents[1] / "resources" / "redaction"
SHORTEST, SHORTEST_NAME = 2, 4


def plain(words: Iterable[str]) -> set[str]:
    """Folded, and only what is then of the 26 letters."""
    return {word for word in map(folded, words) if word.isascii()}


def main() -> None:
    lines = [line.strip() for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    lines = [word for word in lines if word.isalpha() and len(word) >= SHORTEST]
    dutch = plain(word for word in lines if word[0].islower())
    names = plain(w for w in lines if w[0].isupper() and w[1:].islower() and len(w) >= SHORTEST_NAME) - dutch
    inflected = {w for w in names if w.endswith("se") and w[:-1] in names}
    write("dutch.txt.gz", dutch)
    write("proper.txt.gz", names - inflected - {word[:-1] for word in inflected})


def write(name: str, words: set[str]) -> None:
    target = FOLDER / name
    target.write_bytes(gzip.compress("\n".join(sorted(words)).encode(), 9, mtime=0))
    print(f"{name}: {len(words)} words, {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
