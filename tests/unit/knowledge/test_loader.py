"""The loader takes the real content and refuses, with file and line, whatever is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from vios_desktop.decision.content import Pack
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.vocabulary import Certainty
from vios_desktop.knowledge.content import Card, EntryType, Library, Section, TermEntry
from vios_desktop.knowledge.loader import Codes, load_library

Texts = dict[str, str]
CARD = "card_substances.toml"
PARTNERS = "partners_street.toml"


def replaced(file: str, old: str, new: str) -> Callable[[Texts], Texts]:
    def change(texts: Texts) -> Texts:
        assert old in texts[file], f"{old} is not in {file}"
        return {**texts, file: texts[file].replace(old, new, 1)}

    return change


def again(file: str, name: str) -> Callable[[Texts], Texts]:
    return lambda texts: {**texts, name: texts[file]}


def without(file: str) -> Callable[[Texts], Texts]:
    return lambda texts: {name: text for name, text in texts.items() if name != file}


def added(file: str, text: str) -> Callable[[Texts], Texts]:
    return lambda texts: {**texts, file: texts.get(file, "") + text}


BROKEN = {
    "no toml": (replaced(CARD, 'title = "Vapen', "title = Vapen"), CARD, "geen geldige TOML"),
    "another format": (replaced(CARD, "format = 1", "format = 2"), CARD, "leest vorm 1"),
    "a folder in the name": (added("oud/card.toml", "format = 1"), "oud/card.toml", "zonder map"),
    "a missing file": (without("synonyms.toml"), "synonyms.toml", "ontbreekt"),
    "a key nobody reads": (
        replaced(CARD, "together = true", "together = true\nlevel = 3"),
        CARD,
        "hoort hier niet",
    ),
    "no title": (replaced(CARD, "title = ", "# title = "), CARD, "'title' ontbreekt"),
    "no section": (replaced(CARD, "[[ask]]", "[[do]]"), CARD, "'ask' ontbreekt"),
    "an unknown source": (replaced(CARD, '"k_nos_vapes"', '"k_nobody"'), CARD, "'k_nobody' is onbekend"),
    "no source": (replaced(CARD, 'source = ["k_combine", "k_monday"]\n', ""), CARD, "'source' ontbreekt"),
    "a line twice": (
        replaced(CARD, "Opvallend vaak naar de wc", "Een apparaatje dat op een markeerstift lijkt"),
        CARD,
        "twee keer",
    ),
    "an unknown kind": (replaced(CARD, '"cannabis"', '"weed"'), CARD, "'weed' is onbekend"),
    "an unknown partner": (replaced(CARD, '"youth_work"', '"nobody"'), CARD, "'nobody' bestaat niet"),
    "a card twice": (again(CARD, "card_zzz.toml"), "card_zzz.toml", "'substances' bestaat al"),
    "a card outside the list": (replaced("pack.toml", '"gloom", ', ""), "pack.toml", "'gloom' staat niet"),
    "a card that is not there": (replaced("pack.toml", '"gloom"', '"gone"'), "pack.toml", "'gone' is er niet"),
    "too sure": (
        replaced(CARD, 'source = ["k_combine", "k_monday"]', 'source = ["k_monday"]\ncertainty = "V"'),
        CARD,
        "stelliger dan de zwakste bron",
    ),
    "a partner without a group": (replaced(PARTNERS, 'group = "street"', 'group = "sea"'), PARTNERS, "'sea'"),
    "an unknown catalogue": (
        replaced(PARTNERS, 'catalogue = "police"', 'catalogue = "x"'),
        PARTNERS,
        "soort partner",
    ),
    "an unknown number": (replaced(PARTNERS, 'number = "wijkagent"', 'number = "x"'), PARTNERS, "'x' is onbekend"),
    "a source twice": (
        replaced("sources.toml", 'id = "k_background"', 'id = "k_practice"'),
        "sources.toml",
        "bestaat al",
    ),
    "a source of the decision help": (
        replaced("sources.toml", 'id = "k_background"', 'id = "hard_rules"'),
        "sources.toml",
        "bestaat al",
    ),
    "a term that leads nowhere": (
        replaced("terms.toml", '"card:money_goods"', '"card:gone"'),
        "terms.toml",
        "'card:gone' bestaat niet",
    ),
    "one synonym": (
        added("synonyms.toml", '[[group]]\nwords = ["alleen"]\n'),
        "synonyms.toml",
        "twee of meer woorden",
    ),
    "no question": (
        replaced(CARD, "Hoe gaat het met je?”", "Vertel het maar.”"),
        CARD,
        "dit is geen vraag",
    ),
    "a word that judges": (replaced(CARD, "Eerst de mentor", "Noem de dader, en dan de mentor"), CARD, "oordeelt"),
    "you for the reader": (replaced(CARD, "Zeg wat u ziet", "Zeg wat je ziet"), CARD, "de lezer heet 'u'"),
    "a sum of signs": (
        replaced(CARD, "Eerst de mentor", "Bij meer dan drie signalen de mentor"),
        CARD,
        "tekenen tellen niet op",
    ),
    "origin as a sign": (
        replaced(CARD, "Opvallend vaak naar de wc", "Een leerling met een migratieachtergrond"),
        CARD,
        "afkomst is geen teken",
    ),
    "searching told to be done": (
        replaced(CARD, "Spreek de leerling apart aan", "Doorzoek de tas en spreek de leerling aan"),
        CARD,
        "alleen met 'niet' erbij",
    ),
}


@pytest.mark.parametrize("case", sorted(BROKEN))
def test_what_is_wrong_is_refused_with_its_place(case: str, texts: Texts, pack: Pack, codes: Codes) -> None:
    change, file, detail = BROKEN[case]
    with pytest.raises(ContentError, match=re.escape(detail)) as caught:
        load_library(change(texts), pack, codes)
    assert caught.value.file == file


def test_the_line_of_a_refusal_is_the_line_of_the_file(texts: Texts, pack: Pack, codes: Codes) -> None:
    broken = replaced(CARD, "Zeg wat u ziet", "Zeg wat je ziet")(texts)
    with pytest.raises(ContentError) as caught:
        load_library(broken, pack, codes)
    lines = broken[CARD].splitlines()
    assert caught.value.line > 1
    assert lines[caught.value.line - 2] == "[[do]]"


@pytest.mark.parametrize(("section", "fewest"), [("other", 2), ("see", 3)])
def test_a_card_needs_more_than_one_thing_to_see_and_more_than_one_other_explanation(
    section: str, fewest: int, texts: Texts, pack: Pack, codes: Codes
) -> None:
    head, *groups = texts["card_gloom.toml"].split("\n[[")
    kept = [group for group in groups if not group.startswith(section)]
    one = f'{section}]]\nlines = ["Een enkele regel"]\nsource = "k_practice"\n'
    broken = {**texts, "card_gloom.toml": "\n[[".join([head, one, *kept])}
    with pytest.raises(ContentError, match=f"'{section}' heeft er minstens {fewest} nodig"):
        load_library(broken, pack, codes)


def test_a_word_that_the_decision_help_explains_is_explained_once(library: Library, pack: Pack) -> None:
    titles = [entry.title.lower() for entry in library.of_type(EntryType.TERM)]
    assert len(titles) == len(set(titles))
    assert {term.word.lower() for term in pack.terms.values()} <= set(titles)


def test_the_explanation_of_the_decision_help_leads(texts: Texts, pack: Pack, codes: Codes) -> None:
    word = next(iter(pack.terms.values()))
    extra = f'\n[[term]]\nid = "k_again"\nword = "{word.word}"\nmeaning = "Iets anders."\nsource = "k_practice"\n'
    library = load_library(added("terms.toml", extra)(texts), pack, codes)
    found = [e for e in library.of_type(EntryType.TERM) if e.title == word.word]
    assert [entry.summary for entry in found] == [word.meaning]


def test_a_group_is_as_sure_as_its_weakest_source(library: Library) -> None:
    for entry in library.entries.values():
        for groups in entry.sections.values():
            for group in groups:
                weakest = max(source.certainty.weakness for source in group.sources)
                assert group.certainty.weakness >= weakest


def test_the_protocols_are_found_with_the_questions_they_ask(library: Library, pack: Pack) -> None:
    protocols = library.of_type(EntryType.PROTOCOL)
    assert [entry.id for entry in protocols] == list(pack.protocols)
    assert not any("{" in text for entry in protocols for text in getattr(entry, "questions", ()))


def test_order_is_that_of_the_pack_file(library: Library) -> None:
    assert library.cards[0].id == "substances"
    assert library.partners[0].id == "wijkagent"
    types = [entry.type for entry in library.entries.values()]
    assert types == sorted(types, key=list(EntryType).index)


def test_cards_about_a_partner_and_a_kind(library: Library) -> None:
    assert "sexting" in [card.id for card in library.cards_about("partner:helpwanted")]
    assert "weapons_fear" in [card.id for card in library.cards_about("protocol:knife")]
    assert library.entry("card:nothing") is None


def test_certainties_are_shown_in_words(library: Library) -> None:
    for certainty in Certainty:
        assert library.certainties[certainty]
    assert "nog te controleren" in library.certainties[Certainty.BACKGROUND].lower()


def test_every_section_that_a_page_shows_is_there(library: Library) -> None:
    for card in library.cards:
        assert set(card.sections) == {
            Section.SEE,
            Section.OTHER,
            Section.DO,
            Section.ASK,
            Section.AVOID,
            Section.WHOM,
            Section.MEANS,
        }
    assert all(isinstance(entry, TermEntry) for entry in library.of_type(EntryType.TERM))
    assert all(isinstance(entry, Card) for entry in library.of_type(EntryType.CARD))
