"""Makes `resources/redaction/dutch.txt.gz` of a word list: `python tools/word_lists.py /usr/share/dict/dutch`.

The source is the list of OpenTaal, as in Debian's package wdutch (`resources/redaction/LICENSE_OPENTAAL`). Kept is
what Dutch spelling writes with a small letter, folded, one word on a line, sorted by its bytes. Words with a
capital (names, places), with a hyphen or an apostrophe are left out. The same list gives the same file.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

from vios_desktop.domain.identifiers.marks import folded

TARGET = Path(__file__).parents[1] / "resources" / "redaction" / "dutch.txt.gz"


def kept(line: str) -> str:
    """The word as it is looked up; empty when it is left out."""
    word = line.strip()
    if len(word) < 2 or not word[0].islower() or not word.isalpha():
        return ""
    plain = folded(word)
    return plain if plain.isascii() else ""


def main() -> None:
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    words = sorted({word for word in map(kept, lines) if word})
    TARGET.write_bytes(gzip.compress("\n".join(words).encode(), 9, mtime=0))
    print(f"{len(words)} words, {TARGET.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
