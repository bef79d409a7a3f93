"""Every page of `docs/handboek`: read, leading somewhere, showing what exists; F1 has one for every place."""

from __future__ import annotations

from vios_desktop import resource_files
from vios_desktop.app.content import handbook_book
from vios_desktop.app.handbook import pictures
from vios_desktop.handbook.book import problems, split_target, unreached
from vios_desktop.handbook.inline import WORDS_FILE
from vios_desktop.handbook.page import Kind
from vios_desktop.ui.settings.entries import HANDBOOK
from vios_desktop.ui.window.screens import SCREENS
from vios_desktop.ui.window.settings_screens import settings_entries

ENTRANCE = ("welcome", "unlock", "wizard", "forgotten", "restore", "package", "quick_advice", "report")
OTHER = ("keys", "trouble")
MOST_BYTES = 3_000_000  # a picture that comes straight from the tour: tools/pictures.py makes it a third


def test_every_page_is_read_and_leads_where_it_says() -> None:
    texts = {path.name: path.read_text("utf-8") for path in resource_files.handbook().glob("*.md")}
    there = {path.name for path in pictures().glob("*.png")}
    assert [str(one) for one in problems(handbook_book(), texts, there)] == []


def test_f1_finds_a_page_for_every_place_of_the_program_and_no_page_names_another() -> None:
    book = handbook_book()
    places = {spec.id for spec in SCREENS} | {entry.id for entry in settings_entries(SCREENS)} - {HANDBOOK}
    wanted = places | set(ENTRANCE) | set(OTHER)
    assert unreached(book, sorted(wanted)) == ()
    assert {place for page in book.pages for place in page.places} - wanted == set()


def test_a_chapter_is_reached_by_a_place_or_by_a_link() -> None:
    book = handbook_book()
    linked = {split_target(page, link.target)[0] for page in book.pages for link in page.links}
    chapters = [page for page in book.of_kind(Kind.CHAPTER) if page.file != WORDS_FILE]
    assert [page.file for page in chapters if not page.places and page.file not in linked] == []


def test_the_pictures_stay_small() -> None:
    assert sum(path.stat().st_size for path in pictures().glob("*.png")) < MOST_BYTES
