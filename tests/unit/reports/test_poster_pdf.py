"""The poster: one page, the same bytes again, and every word of it in the text."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from tests.unit.decision.content_texts import real_texts
from vios_desktop import resource_files
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.poster import poster
from vios_desktop.reports.poster_pdf import PosterTooLongError, render_poster

FONTS = resource_files.root() / "fonts"
PACK = load_pack(real_texts())


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    return " ".join(str(document[0].get_textpage().get_text_bounded()).split())


@pytest.mark.parametrize("kind", PACK.kinds)
def test_every_poster_is_one_page_that_says_all(kind: str) -> None:
    page = poster(PACK, kind)
    pdf = render_poster(page, FONTS)
    text = _text(pdf)
    assert page.title in text
    for step in page.steps:
        assert step.question in text
    for never in page.never[:4]:
        assert never.split(maxsplit=1)[0] in text
    assert all(number in text for _, number in page.numbers[:4] if number[0].isdigit())
    whole = all(number in text for _, number in page.numbers if number[0].isdigit())
    assert whole or "Meer staat in de beslishulp" in text
    assert "nog te controleren" in text


def test_the_same_poster_gives_the_same_bytes() -> None:
    page = poster(PACK, "knife")
    assert render_poster(page, FONTS) == render_poster(page, FONTS)


def test_a_page_that_does_not_fit_is_refused_and_not_cut_off() -> None:
    page = poster(PACK, "knife")
    with pytest.raises(PosterTooLongError):
        render_poster(replace(page, steps=page.steps * 40), FONTS)


def test_a_long_page_gives_up_its_rarest_lines_and_says_so() -> None:
    page = poster(PACK, "knife")
    long = replace(page, never=tuple(f"{text} {text}" for text in page.never * 3))
    text = _text(render_poster(long, FONTS))
    assert "Meer staat in de beslishulp" in text
    assert "Meer staat in de beslishulp" not in _text(render_poster(page, FONTS))
