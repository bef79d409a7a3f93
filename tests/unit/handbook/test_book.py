"""The pages together: order, places, words that unfold, links that lead somewhere, and finding."""

from __future__ import annotations

from vios_desktop.handbook.book import Book, load_book, problems, unreached
from vios_desktop.handbook.finding import find
from vios_desktop.handbook.page import Heading, plain

TEXTS = {
    "README.md": "no page",
    "51-kaart.md": "---\nkind: card\n---\n# Kaart\n\nZie [dag](01-dag.md#begin).\n",
    "01-dag.md": "---\nkind: chapter\nplaces: today#begin\nalso: start\n---\n# Eerste dag\n\n"
    "Het [team](begrippen.md#kernteam).\n\n"
    "## Begin\n\nKies een geldezel.\n",
    "begrippen.md": "---\nkind: chapter\nplaces: words\n---\n# Begrippen\n\nLees.\n\n"
    "### Kernteam\n\nWie overlegt.\n",
}
KNOWN = [("geldezel", "Wie zijn pas leent."), ("aangifte", "U vertelt het de politie.")]


def _book(**changed: str) -> tuple[Book, dict[str, str]]:
    texts = {**TEXTS, **{name.replace("__", "-") + ".md": text for name, text in changed.items()}}
    return load_book(texts, KNOWN), texts


def test_chapters_come_first_and_a_place_has_its_page() -> None:
    book, texts = _book()
    assert [page.file for page in book.pages] == ["01-dag.md", "begrippen.md", "51-kaart.md"]
    assert book.page_of("today") is book.pages[0]
    assert book.spot_of("today") == (book.pages[0], "begin")
    assert unreached(book, ("today", "trends")) == ("trends",)
    assert problems(book, texts, ()) == ()


def test_the_page_of_words_holds_those_of_the_program_too() -> None:
    book, _texts = _book()
    page = book.page("begrippen.md")
    assert page is not None
    headings = [plain(block.runs) for block in page.blocks if isinstance(block, Heading)]
    assert headings == ["Aangifte", "Geldezel", "Kernteam"]
    assert plain(book.words["kernteam"].meaning) == "Wie overlegt."


def test_what_leads_nowhere_is_told_with_its_line() -> None:
    wrong = (
        "---\nkind: chapter\nplaces: today\n---\n# x\n\n[a](99.md) [b](01-dag.md#weg) [c](begrippen.md#onzin)\n\n"
        "![p](../pictures/weg.png)\n"
    )
    book, texts = _book(**{"02__x": wrong})
    told = [(error.file, error.line) for error in problems(book, texts, ("anders.png",))]
    assert told == [("02-x.md", 7), ("02-x.md", 7), ("02-x.md", 7), ("02-x.md", 9), ("02-x.md", 0)]


def test_finding_puts_titles_first_and_shows_the_line() -> None:
    book, _texts = _book()
    assert [hit.page.file for hit in find(book, "kaart")] == ["51-kaart.md"]
    assert [hit.page.file for hit in find(book, "DAG")] == ["01-dag.md", "51-kaart.md"]
    assert find(book, "begin")[0].line == "Begin"
    assert find(book, "geldez")[0].line in {"Kies een geldezel.", "Geldezel"}
    assert find(book, "zwaluw") == ()
    assert len(find(book, " ")) == len(book.pages)
