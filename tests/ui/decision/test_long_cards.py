"""The longest advice stays readable: what decides stands open, the rest folds, and reasons are weighed aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.decision.desk import make_desk
from tests.ui.decision.help import Help
from tests.ui.kit.looks import clipped, settle, unnamed
from vios_desktop.services.school_rules import SETTING_PREFIX
from vios_desktop.ui.decision.card_detail import CardDetail
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.decision.conftest import Shown
    from vios_desktop.services.desk import Desk

KNIFE = {"danger": "no", "age": "12_15", "fight_what": "blows", "knife_type": "banned", "item_place": "pupil"}


def answer_all(made: Help, answers: dict[str, str]) -> None:
    while made.view.page == "question":
        made.presenter.answer(answers.get(made.question.key, made.question.options[-1].id))


def fight_with_knife() -> Help:
    made = Help()
    made.open(None)
    made.presenter.choose_kind("fight")
    made.presenter.add_kind("knife")
    answer_all(made, KNIFE)
    return made


def vape_use(desk: Desk | None = None) -> Help:
    made = Help(desk) if desk else Help()
    made.open(None)
    made.presenter.choose_kind("vape_use")
    answer_all(made, {"danger": "no", "age": "12_15"})
    return made


def texts(detail: CardDetail) -> set[str]:
    return {label.text() for label in detail.findChildren(Label) if label.isVisible()}


def test_only_what_decides_or_cannot_wait_is_never_folded() -> None:
    card = max(fight_with_knife().advice.cards, key=lambda card: len(card.do))
    assert len(card.do) >= 6
    assert card.do[0].first
    assert any(not item.first for item in card.do)


def test_the_rest_folds_under_one_button(make_shown: Callable[..., Shown]) -> None:
    shown = make_shown(names=())
    presenter, view = shown.screen.presenter, shown.screen.view
    presenter.choose_kind("fight")
    presenter.add_kind("knife")
    while view.page is view.question:
        presenter.answer(KNIFE.get(view.question.key, "unknown"))
    grid = view.advice.grid
    axis, model = max(
        ((axis, grid.card(axis).model) for axis in ("police", "school", "partners", "take_in")),
        key=lambda pair: len([item for item in pair[1].do if not item.first]),
    )
    grid.toggle_detail(axis)
    settle(shown.screen)
    detail = shown.screen.findChildren(CardDetail)[-1]
    last = model.do[-1]
    assert last.text not in texts(detail)
    assert model.do[0].text in texts(detail)
    assert {item.text for item in model.avoid} <= texts(detail)
    detail.more_button.click()
    settle(shown.screen)
    assert {item.text for item in model.do} <= texts(detail)
    assert clipped(shown.screen) == []
    assert unnamed(shown.screen) == []


def test_it_is_said_why_one_answer_goes_first(make_shown: Callable[..., Shown]) -> None:
    words = DecisionWords(make_shown().screen)
    made = fight_with_knife()
    weighed = [card for card in made.advice.cards if card.outweighed]
    assert weighed
    for card in weighed:
        assert words.why_first(card.axis, card.value).startswith("This goes first")
    assert words.why_first("parents", "eerst_overleg") != words.why_first("parents", "direct")


def test_a_rule_of_the_school_that_was_not_filled_in_is_to_be_looked_up() -> None:
    card = vape_use().advice.card("take_in")
    (rule,) = card.rules
    assert rule.text == "Staat in de schoolregels dat u spullen mag innemen?"
    assert rule.look_up


def test_a_rule_of_the_school_that_was_filled_in_is_named() -> None:
    desk = make_desk()
    with desk.session.begin() as work:
        work.school.put_setting(f"{SETTING_PREFIX}house_rules", "yes")
        work.commit()
    assert [(line.value, line.look_up) for line in vape_use(desk).advice.card("take_in").rules] == [("Ja", "")]
