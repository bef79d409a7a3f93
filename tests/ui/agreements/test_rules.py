"""What the screen decides without Qt: whose it is, what kind of task, which filters, which moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.ui.today.desk import TODAY, agree, fill, make_desk
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.vocabulary import AgreementState, Role
from vios_desktop.ui.agreements.counts import count_late
from vios_desktop.ui.agreements.filters import Filters, Which, Whose
from vios_desktop.ui.agreements.model import Move, moves
from vios_desktop.ui.agreements.ownership import is_mine, owner_account
from vios_desktop.ui.agreements.task_looks import Verb, task_look

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def agreement(text: str = "Iets doen", **more: object) -> Agreement:
    facts = AgreementFacts(text, TODAY, **more)  # type: ignore[arg-type]  # names of fields
    return Agreement("a", facts, AgreementState.OPEN, "", NOW, "marit", NOW, "marit")


@pytest.mark.parametrize(
    ("text", "icon", "verb"),
    [
        ("Ouders van Noor bellen", "phone", Verb.CALLED),
        ("Schorsing melden bij de inspectie", "file-text", Verb.REPORT),
        ("Ingenomen mes overdragen aan de politie", "box", Verb.HAND_OVER),
        ("Herstelgesprek plannen", "message-square", Verb.DONE),
        ("Overleg met de wijkagent", "message-square", Verb.DONE),
        ("Belangrijk werk", "list-checks", Verb.DONE),
    ],
)
def test_the_words_decide_the_icon_and_the_verb(text: str, icon: str, verb: Verb) -> None:
    look = task_look(agreement(text), late=True)

    assert (look.icon, look.verb) == (icon, verb)


def test_a_partner_is_reminded_when_late_and_looked_at_before() -> None:
    police = agreement("Wijkagent belt terug", owner_kind="police")

    assert task_look(police, late=True).verb is Verb.REMIND
    assert task_look(police, late=False).verb is Verb.VIEW
    assert task_look(police, late=False).icon == "shield-check"


@pytest.mark.parametrize(
    ("made", "mine"),
    [
        (agreement(), True),
        (agreement(owner_name="J. Testhuis"), False),
        (agreement(owner_account="marit", owner_name="M. Fictief"), True),
        (agreement(owner_account="joris"), False),
        (agreement(owner_kind="police"), False),
        (replace(agreement(), created_by="joris"), False),
    ],
)
def test_whose_it_is(made: Agreement, *, mine: bool) -> None:
    assert is_mine(made, "marit") is mine


@pytest.mark.parametrize(
    ("kind", "name", "account"),
    [
        ("school", "", "marit"),
        ("school", " marit fictief ", "marit"),
        ("school", "J. Testhuis", None),
        ("police", "", None),
    ],
)
def test_a_new_agreement_without_another_name_is_ones_own(kind: str, name: str, account: str | None) -> None:
    facts = AgreementFacts("Iets", TODAY, owner_kind=kind, owner_name=name)

    assert owner_account(facts, "marit", "Marit Fictief") == account


def test_the_filters_ask_the_store_for_little() -> None:
    late = Filters(which=Which.LATE).query(TODAY)
    week = Filters(which=Which.THIS_WEEK, core_team=True, text=" mes ").query(TODAY)
    closed = Filters(which=Which.CLOSED, whose=Whose.PARTNERS).query(TODAY)

    assert late.due_to == date(2026, 11, 23)
    assert (week.due_from, week.due_to, week.core_team, week.text) == (TODAY, date(2026, 11, 29), True, "mes")
    assert set(closed.states) == {AgreementState.DONE, AgreementState.CANCELLED, AgreementState.EVALUATED}
    assert closed.waits_on_others is True
    assert Filters(whose=Whose.MINE).query(TODAY).waits_on_others is False
    assert Filters().query(TODAY).waits_on_others is None
    assert not Filters().active
    assert Filters(partner="police").active


def test_the_rest_is_kept_or_not_by_the_screen() -> None:
    assert Filters(partner="police").keeps(agreement(owner_kind="police"), "marit", TODAY)
    assert not Filters(partner="police").keeps(agreement(owner_kind="health"), "marit", TODAY)
    assert not Filters(whose=Whose.MINE).keeps(agreement(owner_name="J. Testhuis"), "marit", TODAY)


def test_moves_come_with_their_reasons_the_last_first() -> None:
    def change(version: int, field: str, old: str, new: str) -> FieldChange:
        return FieldChange("agreement", "a", version, field, old, new, NOW, "marit")

    history = (
        change(2, "due_on", "2026-11-24", "2026-11-27"),
        change(2, "reason", "", "Ziek"),
        change(3, "text", "a", "b"),
        change(4, "due_on", "2026-11-27", "2026-11-25"),
    )

    assert moves(history) == (
        Move(TODAY, "marit", date(2026, 11, 27), date(2026, 11, 25), ""),
        Move(TODAY, "marit", TODAY, date(2026, 11, 27), "Ziek"),
    )


def test_the_rail_counts_what_is_late_and_may_be_seen() -> None:
    desk = make_desk()
    fill(desk)
    vault = desk.session.vault
    joris = make_desk(Role.COLLEAGUE, vault=vault, account_id="joris")  # type: ignore[arg-type]  # a fake
    officer = make_desk(Role.PRIVACY_OFFICER, vault=vault, account_id="tess")  # type: ignore[arg-type]  # a fake
    agree(joris, "Te laat", -3)

    assert count_late(desk) == 3
    assert count_late(joris) == 1
    assert count_late(officer) == 0


def test_what_is_due_today_is_not_late() -> None:
    desk = make_desk()
    made = agree(desk, "Vandaag", 0)

    assert count_late(desk) == 0
    assert made.facts.due_on == TODAY
    assert made.days_late(TODAY + timedelta(days=1)) == 1
