"""What is around two pupils of the practice school: the rule has something to say, and nothing lies ahead."""

from __future__ import annotations

from datetime import date

import pytest

from tests.fakes import resource_text
from tests.unit.practice.test_practice_school import ANCHOR, ANCHORS, practice
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.coordination import PromptKind, prompts
from vios_desktop.domain.vocabulary import InvolvementRole
from vios_desktop.services.around import check_involvement
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.word_check import WordCheck

MILAN, YARA = (practice_id(2026, "person", "pupil", who) for who in ("milan", "yara"))


@pytest.mark.parametrize("anchor", ANCHORS)
def test_two_organisations_around_one_pupil_and_nobody_leads_yet(anchor: date) -> None:
    involved = [one for one in practice(anchor).state.involvements.values() if one.person_id == MILAN]
    for one in involved:
        check_involvement(one)
        assert one.since < anchor
    asked = {prompt.kind for prompt in prompts(involved, (), anchor)}
    assert asked == {PromptKind.CONTACT_EACH_OTHER, PromptKind.NAME_A_LEAD, PromptKind.EVALUATE}
    assert any(not one.active(anchor) for one in involved)


def test_around_the_other_one_organisation_leads() -> None:
    (one,) = (one for one in practice().state.involvements.values() if one.person_id == YARA)
    assert one.role is InvolvementRole.LEAD
    assert not prompts((one,), (), ANCHOR)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_a_brother_or_sister_sits_in_another_class(anchor: date) -> None:
    state = practice(anchor).state
    first, second = (state.persons[person_id] for _home, person_id in state.households)
    assert first.last_name == second.last_name
    assert first.class_name != second.class_name


@pytest.mark.parametrize("anchor", ANCHORS)
def test_strengths_and_permissions_lie_in_the_past_and_a_withdrawn_one_does_not_hold(anchor: date) -> None:
    state = practice(anchor).state
    assert {one.person_id for one in state.strengths.values()} == {MILAN, YARA}
    assert all(one.noted_on < anchor for one in state.strengths.values())
    assert all(one.given_on < anchor for one in state.consents.values())
    assert [one.holds_on(anchor) for one in state.consents.values()].count(False) == 1


def test_all_of_it_is_in_the_log_and_no_word_makes_the_word_check_ask() -> None:
    state = practice().state
    logged = [entry.action for entry in state.audit]
    assert logged.count(AuditAction.INVOLVEMENT_CHANGED) == len(state.involvements)
    assert logged.count(AuditAction.STRENGTH_NOTED) == len(state.strengths)
    assert logged.count(AuditAction.CONSENT_RECORDED) == len(state.consents)
    assert logged.count(AuditAction.HOUSEHOLD_CHANGED) == 2
    check = WordCheck(resource_text("policy/loaded_words.json"))
    assert not [hint for one in state.strengths.values() for hint in check.hints(one.text)]
