"""Call cards: broken ones are refused with their place, old packs do without, and no card names a pupil."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.unit.decision.broken_content import Texts, replaced
from tests.unit.decision.content_texts import person, walked
from vios_desktop.decision.advice import advise
from vios_desktop.decision.call_cards import NO_CALLS, NameRule
from vios_desktop.decision.calls import ADVICE_ONLY, CALLS_FILE, SLOTS
from vios_desktop.decision.content import Pack
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.record import record_payload, replay, texts_used
from vios_desktop.decision.vocabulary import Axis
from vios_desktop.decision.wording import wording_problems

CHANGE = Callable[[Texts], Texts]
WITHOUT_HALT = re.compile(r'\[\[call\]\]\nnumber = "halt".*?(?=\[\[call\]\])', re.DOTALL)


def without_halt(texts: Texts) -> Texts:
    return {**texts, CALLS_FILE: WITHOUT_HALT.sub("", texts[CALLS_FILE])}


def with_more(text: str) -> CHANGE:
    return lambda texts: {**texts, CALLS_FILE: texts[CALLS_FILE] + text}


def changed(old: str, new: str) -> CHANGE:
    return replaced(CALLS_FILE, old, new)


BREAKS: dict[str, tuple[CHANGE, str]] = {
    "number without a card": (without_halt, "het nummer 'halt' heeft geen belkaart"),
    "card of no number": (changed('number = "halt"', 'number = "halte"'), "'halte' bestaat niet"),
    "two cards of one number": (changed('number = "nvwa"', 'number = "halt"'), "heeft al een belkaart"),
    "unknown source": (changed('source = ["halt_nl"', 'source = ["halt_xx"'), "halt_xx"),
    "no source": (changed('source = ["call_sharing"]', "source = []"), "'source' ontbreekt"),
    "a slot for a pupil": (changed("Het gaat om: {kind}.", "Het gaat om {person}."), "'{person}' mag niet"),
    "unknown name rule": (changed('names = "never"', 'names = "always"'), "'always' is onbekend"),
    "advice with a name": (changed('names = "first_without"', 'names = "needed"'), "eerst zonder naam"),
    "nothing not to say": (
        changed('dont = ["Noem geen naam van een leerling. De NVWA heeft die niet nodig."]', "dont = []"),
        "'dont' ontbreekt",
    ),
    "unknown word for with": (changed('with = "parent"', 'with = "parents"'), "'parents' is onbekend"),
    "unknown certainty": (changed('certainty = "A"', 'certainty = "X"'), "'X' is onbekend"),
    "typing error": (changed("have = [", "heve = ["), "'have' ontbreekt"),
    "key too many": (changed('with = "police"', 'with = "police"\ncolour = "red"'), "'colour' hoort hier niet"),
    "danger without a word": (changed('no = "Er is nu geen gevaar."\n', ""), "'no' ontbreekt"),
    "rule without a word": (changed('never = "Noem geen naam."\n', ""), "'never' ontbreekt"),
    "later format": (changed("format = 1", "format = 2"), "vorm 1"),
    "no toml": (with_more("\n= nothing"), "geldige TOML"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_card_is_refused_with_its_place(texts: Texts, name: str) -> None:
    change, said = BREAKS[name]
    with pytest.raises(ContentError) as caught:
        load_pack(change(texts))
    assert caught.value.file == CALLS_FILE
    assert said in caught.value.detail


def test_a_pack_of_today_needs_its_cards(texts: Texts) -> None:
    with pytest.raises(ContentError) as caught:
        load_pack({name: text for name, text in texts.items() if name != CALLS_FILE})
    assert "heeft geen belkaart" in caught.value.detail


def test_a_wrong_word_on_a_card_is_found(texts: Texts) -> None:
    pack = load_pack(changed("Noem geen naam zolang", "Noem de dader niet zolang")(texts))
    assert [problem for problem in wording_problems(pack) if problem.startswith("calls.toml, wijkagent")]


def test_the_real_cards_hold(pack: Pack) -> None:
    assert list(wording_problems(pack)) == []
    assert set(pack.calls.cards) == set(pack.numbers)
    for card in pack.calls.cards.values():
        assert card.have
        assert card.ask
        assert card.avoid
        assert set(re.findall(r"\{(\w+)\}", card.say)) <= set(SLOTS)
        assert not card.certainty.verified, "what is derived is shown as still to be checked"


def test_who_gives_advice_is_called_without_a_name(pack: Pack) -> None:
    for name in ADVICE_ONLY:
        assert pack.calls.cards[name].names is not NameRule.NEEDED
    assert any("andere leerlingen" in text for text in pack.calls.cards["parents"].avoid)


def test_every_number_of_an_advice_leads_to_its_card(pack: Pack) -> None:
    advice = advise(walked(pack, "vape_trade", person(15), danger="no", home="safe"))
    calls = {call.id for card in advice.cards for item in card.items for call in item.numbers}
    assert calls <= set(pack.calls.cards)
    parents = {call.id for item in advice.card(Axis.PARENTS).leads for call in item.numbers}
    assert "parents" in parents, "whoever calls the parents gets their card"


def test_the_opening_is_whole_whatever_is_known(pack: Pack) -> None:
    calls = pack.calls
    for card in calls.cards.values():
        for kind, danger in (("", ""), ("THC- of spice-vape", "unknown"), ("Vapes verkopen", "yes")):
            said = calls.opening(card, caller="M. Fictief", school="Proefschool", kind=kind, danger=danger)
            assert "{" not in said
            assert "  " not in said
            assert ": ." not in said


def test_an_agreement_is_recognised_by_whole_words(pack: Pack) -> None:
    found = {
        "Ouders bellen": "parents",
        "Bel de wijkagent, niet de politie": "wijkagent",
        "Veilig Thuis om advies vragen over het informeren van de ouders": "veilig_thuis",
        "Huisarts bellen": "health",
    }
    for text, number in found.items():
        card = pack.calls.recognise(text)
        assert card is not None
        assert card.id == number
    assert pack.calls.recognise("Wapens overdragen") is None
    assert pack.calls.recognise("") is None


def test_a_record_from_before_there_were_cards_replays(texts: Texts) -> None:
    """The archived texts have no calls.toml, and no numbers that only cards use."""
    old = {name: text for name, text in texts.items() if name != CALLS_FILE}
    pack = load_pack(old, archived=True)
    assert pack.calls is NO_CALLS
    walk = walked(pack, "vape_trade", person(15), danger="no", home="safe")
    kept, advice = texts_used(walk), advise(walk)
    assert CALLS_FILE not in kept
    assert replay(record_payload(walk, advice), kept).same
    assert "parents" not in {c.id for card in advice.cards for item in card.items for c in item.numbers}


def test_a_record_of_today_keeps_its_cards(pack: Pack) -> None:
    walk = walked(pack, "vape_trade", person(15), danger="no", home="safe")
    kept = texts_used(walk)
    again = replay(record_payload(walk, advise(walk)), kept)
    assert again.same
    assert again.walk.pack.calls.cards.keys() == pack.calls.cards.keys()
