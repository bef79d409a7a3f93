"""One advice on paper: the answers first, all of it honest about what follows, and nobody named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.reports.pdf_reading import FONTS, fonts, metadata, page_texts, text_boxes, text_of
from tests.unit.services.world import real_pack
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.vocabulary import Part
from vios_desktop.decision.walk import start
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.person import AgeRange
from vios_desktop.reports.advice_page_pdf import DANGER, GOES_ON, NO_RULES, NO_RULING, NOTES, render_advice_page
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT
from vios_desktop.services.advice_page import AdvicePage, page_of

TODAY = date(2026, 11, 24)
NAME = "Noor Voorbeeld"
TWO = (
    PersonFacts("a", age=AgeRange(15, 15), part=Part.SELLER, label=NAME),
    PersonFacts("b", age=AgeRange(13, 13), part=Part.BUYER, label="Bram Fictief"),
)


def page_for(kind: str, facts: Facts | None = None, **answers: str) -> AdvicePage:
    walk = start(real_pack(), [kind], facts)
    while (step := walk.next_question) is not None:
        walk = walk.answer(step.key, answers.get(step.question.id, step.question.options[-1].id))
    return page_of(walk, TODAY, "Het Voorbeeld College", date(2026, 11, 20))


TRADE = page_for(
    "vape_trade",
    Facts(TWO, {}, {"house_rules": "yes", "wijkagent_phone": "06-12345678"}, {"wijkagent_phone": "Jan Fictief"}),
    danger="no",
    pressure="maybe",
    vape_source="pupil",
    item_place="school",
    home="safe",
)
SUSPICION = page_for("suspicion", danger="no")


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("kind", list(real_pack().protocols))
def test_the_first_page_has_every_question_with_its_answer(kind: str) -> None:
    page = page_for(kind)
    first = one_line(page_texts(render_advice_page(page, FONTS))[0])
    for card in page.advice.cards:
        assert card.question in first
        assert card.headline in first
        for item in card.items:
            if item.leads:
                assert item.because in first
                assert item.who_text in first
    pages = [one_line(text) for text in page_texts(render_advice_page(page, FONTS))]
    assert all(NO_RULING in text for text in pages)
    assert one_line(page.advice.disclaimer) in pages[-1]


@pytest.mark.parametrize("page", [TRADE, SUSPICION, page_for("knife", danger="yes")])
def test_nothing_of_the_advice_is_lost(page: AdvicePage) -> None:
    text = text_of(render_advice_page(page, FONTS)).lower()
    for card in page.advice.cards:
        weakest = max(card.items, key=lambda item: item.certainty.weakness)
        assert weakest.certainty_text.lower() in text
        for item in card.items:
            assert item.text.lower() in text
            assert all(cite.lower() in text for cite in item.cites)
            assert all(call.number in text for call in item.numbers if not item.avoid)


def test_a_short_advice_is_one_page_and_a_long_one_says_that_it_goes_on() -> None:
    short, long = (page_texts(render_advice_page(page, FONTS)) for page in (SUSPICION, TRADE))
    assert len(short) == 1
    assert GOES_ON not in one_line(short[0])
    assert len(long) == 2
    assert GOES_ON in one_line(long[0])


def test_what_not_to_do_stands_on_the_first_page() -> None:
    first = one_line(page_texts(render_advice_page(TRADE, FONTS))[0])
    avoid = [item.text for card in TRADE.advice.cards for item in card.items if item.avoid]
    assert avoid
    assert all(f"Let op: {text[:1].lower()}{text[1:]}" in first for text in avoid)


def test_who_by_when_which_number_and_which_source_stand_beside_it() -> None:
    text = text_of(render_advice_page(TRADE, FONTS))
    assert "De coördinator, binnen 2 schooldagen. Wijkagent: 06-12345678 (eigen contact)." in text
    assert "nog te controleren. Bekeken op 22-11-2026." in text
    assert "Het Voorbeeld College. 24 november 2026." in text
    assert "Met de regels die de school op 20 november 2026 heeft vrijgegeven." in text
    assert "Staat in de schoolregels dat u spullen mag innemen? Ja." in text


def test_without_the_rules_of_the_school_it_says_what_to_look_up() -> None:
    text = text_of(render_advice_page(page_for("vape_use"), FONTS))
    assert NO_RULES in text
    assert one_line(real_pack().settings["house_rules"].help) in text


def test_nobody_is_named() -> None:
    pdf = render_advice_page(TRADE, FONTS)
    assert not {"Noor", "Bram", "Jan", "Fictief"} & set(text_of(pdf).replace(",", " ").split())
    assert NAME not in repr(TRADE)
    assert "Voor de verkoper" in text_of(pdf)


def test_there_is_room_to_write_and_a_word_about_names() -> None:
    for page in (TRADE, SUSPICION):
        assert NOTES in text_of(render_advice_page(page, FONTS))


def test_danger_comes_first() -> None:
    first = one_line(page_texts(render_advice_page(page_for("knife", danger="yes"), FONTS))[0])
    assert first.index(DANGER) < first.index("Is het strafbaar?")
    assert DANGER not in text_of(render_advice_page(SUSPICION, FONTS))


@pytest.mark.parametrize("page", [TRADE, SUSPICION, page_for("knife", danger="yes")])
def test_no_text_lies_over_another_or_outside_the_page(page: AdvicePage) -> None:
    for boxes in text_boxes(render_advice_page(page, FONTS)):
        for number, box in enumerate(boxes):
            assert box.left >= MARGIN_PT - 2
            assert box.right <= RIGHT_PT + 2
            assert box.bottom > 40
            assert not any(box.overlaps(other) for other in boxes[number + 1 :])


def test_the_file_says_nothing_about_the_case_and_equal_pages_are_equal() -> None:
    pdf = render_advice_page(TRADE, FONTS)
    assert pdf == render_advice_page(TRADE, FONTS)
    assert pdf != render_advice_page(replace(TRADE, made_on=date(2026, 11, 25)), FONTS)
    assert "vape" not in repr(metadata(pdf)).lower()
    assert all(fonts(pdf).values())


def test_an_advice_that_is_not_ready_has_no_page() -> None:
    with pytest.raises(ViosError, match="decision_not_complete"):
        page_of(start(real_pack(), ["knife"]), TODAY, "")
