"""One page: what it may hold comes out as meant, and what it may not is refused with its line."""

from __future__ import annotations

import pytest

from vios_desktop.handbook.inline import anchor_of
from vios_desktop.handbook.page import (
    Bullets,
    HandbookError,
    Heading,
    HelpSpot,
    Kind,
    Mark,
    Note,
    Paragraph,
    Picture,
    Run,
    Steps,
    Table,
    plain,
)
from vios_desktop.handbook.reader import read_page

FRONT = "---\nkind: chapter\nplaces: record, incidents#zo-doet-u-het\nalso: ruzie\n---\n# Vastleggen\n\n"
WHOLE = (
    FRONT
    + """De eerste
regel. Zie [Vandaag](08-vandaag.md#te-laat) en het
[kernteam](begrippen.md#kernteam).

## Zo doet u het

1. Druk op **Vastleggen** of op `Ctrl+N`.
2. Kies een plaats
   die past.
   - Weet u het niet? Kies **Onbekend**.

![Het formulier.](../pictures/vastleggen-licht.png)

3. Klaar.

- a
- b, zie https://www.voorbeeld.nl/a.

| Kop | Aantal |
|---|---:|
| a \\| b | 3 |

> **Let op.** Bel eerst.
> Dan pas VIOS.
>
> - 112
"""
)


def test_a_page_with_everything() -> None:
    page = read_page("03-vastleggen.md", WHOLE)
    assert (page.kind, page.title, page.places, page.also) == (
        Kind.CHAPTER,
        "Vastleggen",
        ("record", "incidents"),
        "ruzie",
    )
    assert page.spots[1] == HelpSpot("incidents", "zo-doet-u-het")
    lead, heading, steps, picture, more, bullets, table, note = page.blocks
    assert isinstance(lead, Paragraph)
    assert plain(lead.runs) == "De eerste regel. Zie Vandaag en het kernteam."
    assert Run("kernteam", Mark.WORD, "kernteam") in lead.runs
    assert isinstance(heading, Heading)
    assert (heading.level, heading.anchor) == (2, "zo-doet-u-het")
    assert isinstance(steps, Steps)
    assert [plain(item.runs) for item in steps.items] == [
        "Druk op Vastleggen of op Ctrl+N.",
        "Kies een plaats die past.",
    ]
    assert plain(steps.items[1].inner[0]) == "Weet u het niet? Kies Onbekend."
    assert picture == Picture("vastleggen-licht.png", "Het formulier.")
    assert isinstance(more, Steps)
    assert more.first == 3
    assert isinstance(bullets, Bullets)
    assert bullets.items[1].runs[1] == Run(
        "https://www.voorbeeld.nl/a", Mark.ADDRESS, "https://www.voorbeeld.nl/a"
    )
    assert isinstance(table, Table)
    assert (table.right, plain(table.rows[0][0])) == ((False, True), "a | b")
    assert isinstance(note, Note)
    assert (note.title, len(note.blocks)) == ("Let op", 2)
    assert [(link.target, link.line) for link in page.links] == [("08-vandaag.md#te-laat", 8)]


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("Dit is *schuin*.", 8, "italics"),
        ("Een <b>tag</b>.", 8, "HTML"),
        ("```\ncode\n```", 8, "not a block"),
        ("#### Diep", 8, "heading"),
        ("Tekst\n\n> Een citaat.", 10, "note"),
        ("1. een\n3. drie", 9, "should be 2"),
        ("- een\nzonder spaties", 9, "two spaces"),
        ("| a | b |\n|---|---|\n| 1 |", 10, "1 cells"),
        ("Zie [hier](../README.md).", 8, "a link leads"),
        ("![x](elders/x.png)", 8, "pictures"),
        ("Een ![x](../pictures/x.png) erin.", 8, "line of its own"),
        ("## Eén\n\na\n\n## Eén\n\nb", 0, "two headings"),
        ("**open", 8, "\\*"),
    ],
)
def test_what_is_not_allowed_is_refused_with_its_line(body: str, line: int, says: str) -> None:
    with pytest.raises(HandbookError, match=says) as refused:
        read_page("x.md", FRONT + body)
    assert refused.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "# Zonder kop",
        "---\nkind: boek\n---\n# x",
        "---\nkind: card\nplaces: today\n---\n# x\n",
        "---\nkind: card\n",
    ],
)
def test_a_page_that_does_not_say_what_it_is_is_refused(text: str) -> None:
    with pytest.raises(HandbookError):
        read_page("x.md", text)


def test_anchors_are_those_of_a_forge() -> None:
    assert anchor_of("Één en één: wat nu?") == "één-en-één-wat-nu"
