"""Compare the index of articles with the law notes it was made from: python tools/law_index.py NOTES.md

Prints every article of resources/protocols/law.toml that is not in the chapter it names; status 1 for any.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from vios_desktop.decision.law_index import LawIndex, read_law_index

INDEX = Path(__file__).parents[1] / "resources" / "protocols" / "law.toml"
_HEADING = re.compile(r"^#{2,3} (\d+(?:\.\d+)?)\.? ", re.MULTILINE)
_SHORT_LIST = re.compile(r"\b(\d+)([a-z])/([a-z])\b")


def chapters_of(notes: str) -> dict[str, str]:
    """The text of each chapter by its number."""
    parts = _HEADING.split(notes)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def not_in_notes(index: LawIndex, notes: str) -> Iterator[str]:
    """Each article that its chapter does not name, as "act article (chapter)"."""
    chapters = {number: _SHORT_LIST.sub(r"\1\2 \1\3", text) for number, text in chapters_of(notes).items()}
    for act, articles in index.acts.items():
        for article, numbers in articles.items():
            for number in sorted(numbers):
                if not re.search(rf"(?<![\d.]){re.escape(article)}(?!\d)", chapters.get(number, "")):
                    yield f"{act} {article} ({number})"


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__)
        return 2
    missing = list(not_in_notes(read_law_index(INDEX.read_text("utf-8")), Path(arguments[0]).read_text("utf-8")))
    print("\n".join(missing) or "every article is in its chapter")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
