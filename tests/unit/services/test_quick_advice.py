"""Advice without an account: the released rules count, a damaged file does not, and nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest

from tests.fakes import FixedClock
from tests.fakes.open_rules import FakeOpenRules
from tests.unit.services.world import real_pack
from vios_desktop.decision.facts import PersonFacts
from vios_desktop.decision.vocabulary import Part
from vios_desktop.decision.walk import Walk
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.person import AgeRange
from vios_desktop.services.advice_page import AdvicePage, file_name
from vios_desktop.services.open_rules import OpenRules
from vios_desktop.services.quick_advice import QuickAdviceService

RELEASED = OpenRules(
    date(2026, 11, 20),
    "De naam in het bestand",
    {"house_rules": "no", "wijkagent_phone": "06-12345678", "youth_work_phone": "<b>", "gone": "yes"},
    {"wijkagent_phone": "Jan Fictief", "youth_work_phone": "Bo"},
)


@dataclass
class Place:
    """A service on a fake file, and the pages it had drawn."""

    store: FakeOpenRules = field(default_factory=FakeOpenRules)
    pages: list[AdvicePage] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.service = QuickAdviceService(
            real_pack, self.store.read, "Het Voorbeeld College", FixedClock(), self._draw
        )

    def _draw(self, page: AdvicePage) -> bytes:
        self.pages.append(page)
        return b"%PDF"


def finished(walk: Walk) -> Walk:
    while (step := walk.next_question) is not None:
        walk = walk.answer(step.key, step.question.options[-1].id)
    return walk


def test_the_released_rules_count_as_far_as_they_are_right() -> None:
    place = Place(FakeOpenRules(RELEASED))
    rules = place.service.rules()
    assert (rules.released_on, rules.damaged, rules.school_name) == (
        date(2026, 11, 20),
        False,
        "Het Voorbeeld College",
    )
    assert [kind for kind, _title in rules.rules.kinds] == list(real_pack().protocols)
    facts = place.service.begin(["vape_use"]).facts
    assert dict(facts.school) == {"house_rules": "no", "wijkagent_phone": "06-12345678"}
    assert dict(facts.contacts) == {"wijkagent_phone": "Jan Fictief"}


@pytest.mark.parametrize(("store", "damaged"), [(FakeOpenRules(), False), (FakeOpenRules(damaged=True), True)])
def test_without_a_good_file_the_advice_knows_no_rule(store: FakeOpenRules, damaged: bool) -> None:
    place = Place(store)
    rules = place.service.rules()
    assert (rules.released_on, rules.damaged) == (None, damaged)
    assert place.service.begin(["vape_use"]).facts.school == {}


def test_a_file_that_was_damaged_after_a_good_one_does_not_count_any_more() -> None:
    place = Place(FakeOpenRules(RELEASED))
    place.service.rules()
    place.store.damaged = True
    assert place.service.rules().damaged
    assert place.service.begin(["vape_use"]).facts.school == {}


def test_persons_have_a_role_and_an_age_and_no_name() -> None:
    place = Place()
    place.service.rules()
    seller = PersonFacts("p1", age=AgeRange(15, 15), part=Part.SELLER, label="Noor Voorbeeld")
    buyer = PersonFacts("p2", age=AgeRange(13, 13), part=Part.BUYER)
    place.service.page(finished(place.service.begin(["vape_trade"], (seller, buyer))))
    answers = dict(place.pages[0].answers)
    assert (answers["Hoe oud is persoon 1?"], answers["Hoe oud is persoon 2?"]) == ("15 jaar", "13 jaar")
    assert "Noor" not in repr(place.pages)


def test_one_person_alone_is_simply_the_pupil() -> None:
    place = Place()
    place.service.rules()
    walk = place.service.begin(["vape_use"], (PersonFacts("p1", age=AgeRange(15, 15), label="Noor"),))
    assert walk.facts.persons[0].label == ""


def test_the_page_says_when_the_rules_were_released() -> None:
    place = Place(FakeOpenRules(RELEASED))
    place.service.rules()
    assert place.service.page(finished(place.service.begin(["vape_use"]))) == b"%PDF"
    (page,) = place.pages
    assert (page.school_name, page.rules_released_on) == ("Het Voorbeeld College", date(2026, 11, 20))
    assert page.about_rules
    assert "Jan Fictief" not in repr(page)


def test_an_unknown_kind_and_an_unfinished_walk_are_refused() -> None:
    place = Place()
    place.service.rules()
    with pytest.raises(ViosError, match="decision_no_rule"):
        place.service.begin(["nothing"])
    with pytest.raises(ViosError, match="decision_not_complete"):
        place.service.page(place.service.begin(["knife"]))


def test_the_name_of_the_file_is_a_day_and_nothing_else() -> None:
    assert file_name(date(2026, 11, 24)) == "advies-2026-11-24.pdf"
