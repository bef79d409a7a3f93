"""Whatever someone answers and changes, the walk holds."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.decision.content_texts import real_texts
from vios_desktop.decision.advice import advise
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.record import advice_payload, record_payload, replay, texts_used
from vios_desktop.decision.routing import find_on, find_route
from vios_desktop.decision.vocabulary import UNKNOWN, Axis, Part
from vios_desktop.decision.walk import StepState, Walk, start
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

PACK = load_pack(real_texts())
RELAXED = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def _ages() -> st.SearchStrategy[AgeRange | None]:
    return st.one_of(
        st.none(),
        st.integers(0, 40).map(lambda age: AgeRange(age, age)),
        st.integers(0, 40).map(lambda age: AgeRange(age, age + 1)),
    )


def _facts() -> st.SearchStrategy[Facts]:
    rows = st.tuples(
        st.sampled_from(PersonRole),
        st.sampled_from(PersonKind),
        _ages(),
        st.one_of(st.none(), st.sampled_from(Part)),
    )
    return st.lists(rows, max_size=3).map(
        lambda found: Facts(tuple(PersonFacts(f"p{n}", *row) for n, row in enumerate(found)))
    )


def _kinds() -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(PACK.kinds), min_size=1, max_size=2)


def _change(walk: Walk, pick: tuple[int, int]) -> Walk:
    step = walk.path[pick[0] % len(walk.path)]
    option = step.question.options[pick[1] % len(step.question.options)]
    after = walk.change(step.key, option.id).walk
    assert set(walk.answers) <= set(after.answers)
    return after


def _finish(walk: Walk) -> Walk:
    while (step := walk.next_question) is not None:
        assert 1 <= walk.remaining.least <= walk.remaining.most
        before = walk.remaining
        walk = walk.answer(step.key, UNKNOWN)
        assert walk.remaining.most <= before.most - 1
        assert walk.remaining.least >= before.least - 1
    return walk


PICKS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=12)


@RELAXED
@given(kinds=_kinds(), facts=_facts(), picks=PICKS)
def test_a_walk_never_crashes_and_always_ends_in_an_advice(
    kinds: list[str], facts: Facts, picks: list[tuple[int, int]]
) -> None:
    walk = start(PACK, kinds, facts)
    for pick in picks:
        walk = _change(walk, pick)
    walk = _finish(walk)
    advice = advise(walk)
    assert [card.axis for card in advice.cards] == list(Axis)
    assert walk.danger == (advice.alarm is not None)
    if walk.danger:
        assert advice.card(Axis.POLICE).value == "112"
    assert advice_payload(advise(walk)) == advice_payload(advice)


@RELAXED
@given(kinds=_kinds(), facts=_facts(), picks=PICKS)
def test_a_replay_gives_the_same_advice(kinds: list[str], facts: Facts, picks: list[tuple[int, int]]) -> None:
    walk = start(PACK, kinds, facts)
    for pick in picks:
        walk = _change(walk, pick)
    walk = _finish(walk)
    assert replay(record_payload(walk, advise(walk)), texts_used(walk)).same


@RELAXED
@given(kinds=_kinds(), facts=_facts(), picks=PICKS, pick=st.tuples(st.integers(0, 30), st.integers(0, 6)))
def test_changing_back_restores_the_advice(
    kinds: list[str], facts: Facts, picks: list[tuple[int, int]], pick: tuple[int, int]
) -> None:
    walk = start(PACK, kinds, facts)
    for first in picks:
        walk = _change(walk, first)
    walk = _finish(walk)
    step = walk.path[pick[0] % len(walk.path)]
    assert step.option is not None
    other = step.question.options[pick[1] % len(step.question.options)]
    changed = walk.answer(step.key, other.id)
    back = (
        changed.answer(step.key, step.option.id) if step.state is StepState.ANSWERED else changed.forget(step.key)
    )
    assert advice_payload(advise(back)) == advice_payload(advise(walk))


@RELAXED
@given(facts=_facts(), picks=PICKS, kinds=_kinds())
def test_what_is_left_is_counted_right(kinds: list[str], facts: Facts, picks: list[tuple[int, int]]) -> None:
    """`remaining` merges points that look alike; walking every option of one path must stay within it."""
    walk = start(PACK, kinds, facts)
    for key, option in picks:
        step = walk.next_question
        if step is None:
            break
        before = walk.remaining
        later = {stop.key for stop in walk.outlook.stops}
        certain = walk.outlook.certain
        walk = walk.answer(step.key, step.options[(key + option) % len(step.options)].id)
        open_now = find_route(PACK, walk.kinds, walk.facts, walk.answers).open_stop
        if open_now is not None:
            assert open_now.key in later
            assert before.least - 1 <= walk.remaining.least <= walk.remaining.most <= before.most - 1
            assert certain - {step.key} <= walk.outlook.certain


@given(facts=_facts(), kinds=_kinds(), picks=st.lists(st.integers(0, 9), max_size=20))
@RELAXED
def test_going_on_gives_what_walking_anew_gives(facts: Facts, kinds: list[str], picks: list[int]) -> None:
    chosen = tuple(dict.fromkeys(kinds))
    answers: dict[str, str] = {}
    route = find_route(PACK, chosen, facts, answers)
    for pick in picks:
        if route.open_stop is None:
            break
        options = route.open_stop.question.options
        answers = {**answers, route.open_stop.key: options[pick % len(options)].id}
        route = find_on(PACK, facts, answers, route)
        assert route == find_route(PACK, chosen, facts, answers)
