"""The handbook on paper: contents with the right page numbers, bookmarks, one A4 per card, equal bytes."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from vios_desktop import resource_files
from vios_desktop.handbook.book import load_book
from vios_desktop.reports.handbook_pdf import CardTooLongError, render_all, render_page

FONTS, NOWHERE = resource_files.root() / "fonts", Path("/none")
LONG = "\n\n".join(f"Regel {at} van een lang hoofdstuk met woorden." for at in range(90))
TEXTS = {
    "01-dag.md": "---\nkind: chapter\n---\n# Eerste dag\n\nZie [trends](16-trends.md#lezen).\n\n"
    f"## Begin\n\n{LONG}\n",
    "16-trends.md": "---\nkind: chapter\n---\n# Trends lezen\n\n## Lezen\n\n- a\n  - b\n\n> **Tip.** Kort.\n\n"
    "| Kop | Aantal |\n|---|---:|\n| Een heel lange cel met woorden die door gaat en door gaat | 3 |\n",
    "51-kaart.md": "---\nkind: card\n---\n# Kaart\n\n" + "\n".join(f"- punt {at}" for at in range(40)) + "\n",
    "71-stuk.md": "---\nkind: document\n---\n# Stuk\n\nTekst.\n",
}


def _texts(content: bytes) -> list[str]:
    document = pdfium.PdfDocument(content)
    return [page.get_textpage().get_text_bounded() for page in document]


def test_contents_tell_the_page_and_bookmarks_lead_there() -> None:
    content = render_all(load_book(TEXTS, ()), NOWHERE, FONTS, "1.0")
    pages = _texts(content)
    at = next(number for number, text in enumerate(pages, 1) if "Een heel lange" in text)
    line = next(line for line in pages[0].splitlines() if line.startswith("Trends lezen"))
    assert line.split()[-1] == str(at)
    assert len([text for text in pages if "• punt" in text]) == 1
    document = pdfium.PdfDocument(content)
    marks = [(mark.get_title(), mark.level) for mark in document.get_toc()]
    assert ("Trends lezen", 1) in marks
    assert ("Lezen", 2) in marks
    assert document.get_metadata_dict()["Title"] == "Handboek VIOS"
    assert b"nl-NL" in content
    assert content == render_all(load_book(TEXTS, ()), NOWHERE, FONTS, "1.0")


def test_a_card_is_one_page_or_refused() -> None:
    book = load_book(TEXTS, ())
    card = book.page("51-kaart.md")
    assert card is not None
    assert len(_texts(render_page(card, NOWHERE, FONTS, "1.0"))) == 1
    too_long = load_book({"51-kaart.md": f"---\nkind: card\n---\n# Kaart\n\n{LONG}\n"}, ()).pages[0]
    with pytest.raises(CardTooLongError):
        render_page(too_long, NOWHERE, FONTS, "1.0")
