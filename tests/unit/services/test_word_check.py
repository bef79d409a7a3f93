"""The word check: judgements and origin are found, facts and quotations are let be."""

from __future__ import annotations

import json

import pytest

from tests.fakes.sessions import resource_text
from vios_desktop.services.word_check import GAP, HintKind, WordCheck


@pytest.fixture(scope="module")
def check() -> WordCheck:
    return WordCheck(resource_text("policy/loaded_words.json"))


@pytest.mark.parametrize(
    ("text", "written", "after"),
    [
        ("Volgens Tess is hij een dief.", "een dief", "Volgens Tess is hij iemand die … pakte."),
        ("De dader liep weg.", "dader", "De vermoedelijke veroorzaker liep weg."),
        ("Hij liegt.", "liegt", "Hij zegt iets anders dan …."),
        ("Agressief liep hij door.", "Agressief", "… liep hij door."),
        ("Ze zagen DRUGSDEALERS.", "DRUGSDEALERS", "Ze zagen mensen die … verkochten."),
        ("Hij gooide expres een stoel.", "expres", "Hij gooide een stoel."),
        ("Expres gooide hij een stoel.", "Expres", "Gooide hij een stoel."),
        ("Een Marokkaanse jongen riep.", "Marokkaanse", "Een jongen riep."),
        ("Er stond een Turk.", "een Turk", "Er stond iemand."),
    ],
)
def test_a_judgement_gets_a_word_that_can_be_seen(check: WordCheck, text: str, written: str, after: str) -> None:
    (hint,) = check.hints(text)
    assert hint.written == written == text[hint.start : hint.end]
    assert hint.change_in(text).apply(text) == after
    assert hint.advice("nl") != hint.advice("en")


@pytest.mark.parametrize(
    "text",
    [
        "Er was diefstal uit een kluisje.",
        "De autodealer bracht een auto.",
        "Hij is onschuldig.",
        "Het gaat om criminele uitbuiting.",
        "Dat was een verdachte situatie.",
        "Na de les Nederlands en Frans ging de bel.",
        "De niet-agressieve hond blafte.",
        "Die lui stonden bij het hek.",
        "",
    ],
)
def test_no_hit_inside_other_words_or_in_plain_facts(check: WordCheck, text: str) -> None:
    assert check.hints(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        'Tess zei: "hij is een dief".',
        "Tess zei: “hij is een dief”.",
        "Tess riep ‘vuile dief’ en liep weg.",
        "Tess zei 'dief' tegen hem.",
        'Tess zei: "hij is een dief',
    ],
)
def test_literal_words_of_somebody_are_a_fact(check: WordCheck, text: str) -> None:
    assert check.hints(text) == ()


def test_what_somebody_said_without_quotation_marks_is_asked_about_as_their_judgement(check: WordCheck) -> None:
    said, plain = check.hints("Tess zei dat hij een dief is. De dader liep weg.")
    assert said.said
    assert not plain.said


def test_an_apostrophe_opens_no_quotation(check: WordCheck) -> None:
    assert [h.written for h in check.hints("'s Ochtends en 's middags was hij agressief.")] == ["agressief"]


def test_an_open_quotation_ends_with_its_line(check: WordCheck) -> None:
    assert [h.written for h in check.hints('Tess zei: "dief\nDe dader liep weg.')] == ["dader"]


def test_origin_has_its_own_kind(check: WordCheck) -> None:
    assert [h.kind for h in check.hints("Een moslim en een dief.")] == [HintKind.ORIGIN, HintKind.LOADED]


@pytest.mark.parametrize(
    "text",
    [
        "Hij is homoseksueel.",
        "Zij heeft adhd.",
        "Hij was depressief.",
        "Het gaat om haar geaardheid.",
        "Een extreemrechtse leus.",
    ],
)
def test_what_is_not_recorded_gets_its_reason_and_nothing_is_changed_by_itself(
    check: WordCheck, text: str
) -> None:
    (hint,) = check.hints(text)
    assert hint.kind is HintKind.ORIGIN
    assert hint.advice("nl").startswith("Noem geen")


def test_a_word_that_is_left_stays_left_in_every_form(check: WordCheck) -> None:
    hint = check.hints("een dief")[0]
    assert check.hints("Twee dieven en een fietsendief", leave=[hint.id]) == ()


def test_hints_come_in_the_order_of_the_text(check: WordCheck) -> None:
    starts = [hint.start for hint in check.hints("Hij liegt, is brutaal en agressief. Een dief!")]
    assert starts == sorted(starts)
    assert len(starts) == 4


def test_every_form_of_the_list_is_found_by_itself_and_taken_away_by_its_replacement(check: WordCheck) -> None:
    for entry in json.loads(resource_text("policy/loaded_words.json"))["entries"]:
        assert entry["nl"]
        assert entry["en"]
        for variant in entry["variants"]:
            for form in variant["forms"]:
                text = f"Ik zag {form} bij het hek."
                (hint,) = check.hints(text)
                assert (hint.id, hint.written) == (entry["id"], form)
                assert check.hints(hint.change_in(text).apply(text)) == (), form


def test_a_replacement_never_tells_what_was_not_seen(check: WordCheck) -> None:
    """What only the writer can know stays a gap: no replacement of an adjective invents a fact."""
    for text in ("Hij was agressief.", "Hij was dronken.", "Hij dealt."):
        (hint,) = check.hints(text)
        assert GAP in hint.replacement
