"""The decision help begun from a card of Kennis: about a kind, without a record."""

from __future__ import annotations

from tests.ui.decision.help import Help


def begun(kind: str) -> Help:
    made = Help()
    made.presenter.open_about(kind)
    made.presenter.entered()
    return made


def test_the_first_question_stands_at_once() -> None:
    assert begun("knife").view.page == "question"


def test_coming_back_keeps_the_walk() -> None:
    walk = begun("cannabis")
    walk.presenter.answer("no")
    before = walk.question
    walk.presenter.entered()
    assert walk.question == before


def test_another_kind_begins_another_walk() -> None:
    walk = begun("cannabis")
    walk.presenter.answer("no")
    walk.presenter.open_about("knife")
    walk.presenter.entered()
    assert walk.view.page == "question"
    assert len([step for step in walk.path.steps if step.answer]) <= 1


def test_without_a_kind_the_choice_stands_again() -> None:
    walk = begun("cannabis")
    walk.presenter.open(None)
    walk.presenter.entered()
    assert walk.view.page == "start"


def test_a_kind_without_rules_says_so() -> None:
    assert begun("other").view.page not in ("question", "start")
