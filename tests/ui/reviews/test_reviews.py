"""Reviews on screen: what waits, what lies on the table, what is decided, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import TODAY, HeldRunner, add_pupil, make_desk
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.world import A_SIGNAL
from vios_desktop.domain.bundling import Thresholds
from vios_desktop.domain.review import NoConcernChoice
from vios_desktop.domain.vocabulary import Domain, ReviewOutcome, SignalSubject
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.queries import SignalQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.reviews.agreement_draft import FORM as AGREEMENT_FORM
from vios_desktop.ui.reviews.area import BundleArea
from vios_desktop.ui.reviews.model import FORM, ReviewForm, form_of
from vios_desktop.ui.reviews.screen import ReviewsScreen, make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme

Show = Callable[..., ReviewsScreen]


@pytest.fixture
def desk() -> Desk:
    desk = make_desk()
    sem = add_pupil(desk, "Sem", TODAY - timedelta(days=5000))
    base = replace(A_SIGNAL, subject_kind=SignalSubject.PUPIL, place="", person_id=sem.id)
    for back, (observer, domain) in enumerate((("A", Domain.SCHOOL), ("B", Domain.SCHOOL), ("C", Domain.STREET))):
        desk.signals.record(replace(base, observer_name=observer, domain=domain, observed_on=_back(back)))
    return desk


def _back(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def navigator() -> NotedNavigator:
    return NotedNavigator()


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def show(qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator, dialogs: ScriptedDialogs) -> Show:
    def open_screen(key: str = "", runner: Runner | None = None) -> ReviewsScreen:
        screen = at_once(make)(desk, runner or ImmediateRunner(), Texts("en"), navigator, dialogs, theme)
        qtbot.addWidget(screen)
        screen.resize(1100, 800)
        screen.open_key(key)
        screen.show()
        screen.entered()
        return screen

    return open_screen


def key_of(desk: Desk) -> str:
    return desk.reviews.bundles()[0].bundle.key


def choose(screen: ReviewsScreen, outcome: ReviewOutcome, reason: str = "Discussed with the mentor") -> None:
    decision = screen.page.table.decision
    decision.fill(outcome, reason, None)
    decision.outcome_changed.emit()
    decision.typed.emit()


def test_what_waits_is_told_in_plain_facts_and_opened(desk: Desk, show: Show) -> None:
    screen = show()
    (row,) = screen.page.overview.block.rows
    row.button.click()
    assert len(screen.page.table.cards()) == 3
    assert not screen.page.table.cards()[0].choosing.isVisibleTo(screen)


def test_nothing_is_decided_without_outcome_and_reason(desk: Desk, show: Show) -> None:
    screen = show(key_of(desk))
    decision = screen.page.table.decision
    decision.button.click()
    choose(screen, ReviewOutcome.TALK, " ")
    decision.button.click()
    assert decision.reason_field.error
    choose(screen, ReviewOutcome.FOLLOW)
    decision.button.click()
    assert decision.until_field.error
    assert len(desk.reviews.bundles()) == 1


def test_a_talk_is_decided_agreed_and_undone(desk: Desk, show: Show, navigator: NotedNavigator) -> None:
    screen = show(key_of(desk))
    choose(screen, ReviewOutcome.TALK)
    screen.page.table.decision.button.click()
    undo_decision = navigator.undo
    assert desk.reviews.bundles() == ()
    screen.page.receipt.agree.click()
    (review,) = desk.reviews.of_person("person-sem")
    (agreement,) = desk.reviews.view(review.id).agreements
    assert (agreement.facts.person_id, agreement.facts.due_on) == ("person-sem", TODAY + timedelta(days=7))
    assert "Sem" not in agreement.facts.text
    assert undo_decision is not None
    undo_decision()
    assert len(desk.reviews.bundles()) == 1
    assert screen.page.receipt.withdrawn.isVisibleTo(screen)
    assert not screen.page.receipt.withdraw.isVisibleTo(screen)


@pytest.mark.parametrize(
    ("outcome", "number"),
    [
        (ReviewOutcome.MELDCODE, "veilig_thuis"),
        (ReviewOutcome.POLICE_ADVICE, "wijkagent"),
        (ReviewOutcome.ACUTE, "emergency"),
    ],
)
def test_what_asks_for_a_call_leads_to_its_card(
    desk: Desk, show: Show, navigator: NotedNavigator, outcome: ReviewOutcome, number: str
) -> None:
    screen = show(key_of(desk))
    choose(screen, outcome)
    screen.page.table.decision.button.click()
    call, advice = screen.page.receipt.step_buttons
    call.click()
    advice.click()
    assert navigator.asked[-2] == ("call", CallSubject(number_id=number))
    assert navigator.asked[-1][0] == "advice_about"


def test_no_concern_asks_for_each_signal_and_before_what_cannot_come_back(
    desk: Desk, show: Show, dialogs: ScriptedDialogs
) -> None:
    screen = show(key_of(desk))
    choose(screen, ReviewOutcome.NO_CONCERN)
    first, *rest = screen.page.table.cards()
    first.set_choice(NoConcernChoice.ANONYMISE)
    for card in rest:
        card.set_choice(NoConcernChoice.DELETE)
    dialogs.answers.extend([False, True])
    screen.page.table.decision.button.click()
    assert len(desk.reviews.bundles()) == 1
    screen.page.table.decision.button.click()
    assert desk.reviews.bundles() == ()
    assert len(desk.signals.find(SignalQuery()).lines) == 1


def test_what_is_typed_is_kept_and_comes_back(desk: Desk, show: Show) -> None:
    key = key_of(desk)
    screen = show(key)
    choose(screen, ReviewOutcome.CARE_TEAM, "Half a reason")
    screen.leave(lambda: None)
    (draft,) = desk.drafts.all()
    assert (draft.form, draft.values["bundle"]) == (FORM, key)
    again = show(key)
    assert again.page.form().reason == "Half a reason"
    assert again.page.form().outcome is ReviewOutcome.CARE_TEAM
    again.page.table.decision.button.click()
    assert desk.drafts.all() == ()


def test_what_is_typed_is_said_to_be_kept_only_when_all_of_it_is(desk: Desk, show: Show) -> None:
    screen = show(key_of(desk))
    assert not screen.draft_is_kept()
    choose(screen, ReviewOutcome.CARE_TEAM, "Half a reason")
    assert not screen.draft_is_kept()
    screen.leave(lambda: None)
    assert screen.draft_is_kept()
    choose(screen, ReviewOutcome.CARE_TEAM, "Half a reason and more")
    assert not screen.draft_is_kept()
    screen.leave(lambda: None)
    assert show(key_of(desk)).draft_is_kept()
    screen.page.table.decision.button.click()
    assert not screen.draft_is_kept()


def test_an_agreement_that_follows_is_kept_while_it_is_typed_and_gone_when_made(desk: Desk, show: Show) -> None:
    screen = show(key_of(desk))
    choose(screen, ReviewOutcome.TALK)
    screen.page.table.decision.button.click()
    (review,) = desk.reviews.of_person("person-sem")
    screen.leave(lambda: None)
    assert desk.drafts.all() == (), "what VIOS proposes is nothing typed"
    screen.page.receipt.text.set_text("Praten met de mentor")
    assert not screen.draft_is_kept()
    screen.leave(lambda: None)
    assert screen.draft_is_kept()
    (draft,) = desk.drafts.all()
    assert (draft.form, draft.subject_id) == (AGREEMENT_FORM, review.id)
    assert draft.values["person"] == "person-sem", "what is typed about a pupil is found where that is looked for"

    again = show()
    again.open_review(review.id)
    again.entered()
    assert again.page.receipt.text.text() == "Praten met de mentor"
    again.page.receipt.agree.click()
    assert [one.facts.text for one in desk.reviews.view(review.id).agreements] == ["Praten met de mentor"]
    again.leave(lambda: None)
    assert desk.drafts.all() == ()
    assert not again.draft_is_kept()


def test_an_agreement_thrown_away_on_today_is_as_vios_proposes_it(desk: Desk, show: Show) -> None:
    screen = show(key_of(desk))
    choose(screen, ReviewOutcome.TALK)
    screen.page.table.decision.button.click()
    proposed = screen.page.receipt.text.text()
    screen.page.receipt.due.edit.setText("1 augustus 2035")
    screen.leave(lambda: None)
    desk.drafts.discard(desk.drafts.all()[0].id)
    screen.page.receipt.text.set_text(proposed)
    screen.refresh()
    assert not screen.page.receipt.agreement_texts()
    screen.presenter.to_overview()
    assert desk.drafts.all() == ()


def test_what_was_emptied_does_not_come_back(desk: Desk, show: Show) -> None:
    screen = show(key_of(desk))
    text = screen.page.table.decision.reason_field.box
    assert isinstance(text, TextArea)
    text.set_text("Half a reason")
    screen.leave(lambda: None)
    assert len(desk.drafts.all()) == 1
    text.set_text("")
    screen.leave(lambda: None)
    assert desk.drafts.all() == ()
    assert not screen.draft_is_kept()
    text.set_text("Another reason")
    screen.leave(lambda: None)
    assert [draft.values["reason"] for draft in desk.drafts.all()] == ["Another reason"]


def test_a_signal_that_went_meanwhile_is_told_and_looked_at_again(desk: Desk, show: Show) -> None:
    screen = show(key_of(desk))
    choose(screen, ReviewOutcome.TALK)
    desk.signals.take_away(screen.page.table.cards()[0].signal_id)
    screen.page.table.decision.button.click()
    assert screen.page.notice is not None
    screen.page.retry_requested.emit()
    assert len(screen.page.table.cards()) == 2
    assert screen.page.form().reason == "Discussed with the mentor"


def test_limits_are_changed_undone_and_refused(desk: Desk, show: Show, navigator: NotedNavigator) -> None:
    screen = show()
    limits = screen.page.overview.limits
    limits.changed.emit(Thresholds(5, 2, 2, 56))
    assert desk.reviews.thresholds().signals == 5
    assert navigator.undo is not None
    navigator.undo()
    assert desk.reviews.thresholds() == Thresholds()
    limits.changed.emit(Thresholds(1, 2, 2, 56))
    assert limits.fields["signals"].error


def test_above_the_signals_a_button_leads_to_the_limits_also_when_nothing_came_together(
    qtbot: QtBot, theme: Theme, desk: Desk, navigator: NotedNavigator
) -> None:
    for empty in (False, True):
        if empty:
            desk.reviews.change_thresholds(Thresholds(9, 2, 2, 56))
        area = BundleArea(desk, ImmediateRunner(), Texts("en"), navigator, theme)
        qtbot.addWidget(area)
        area.show()
        assert area.block.isVisible() is not empty
        area.all_button.click()
        assert navigator.asked.pop()[0] == "reviews"


def test_a_late_answer_after_locking_is_dropped(desk: Desk, show: Show) -> None:
    runner = HeldRunner()
    screen = show("", runner)
    screen.close_session()
    runner.release_all()
    assert screen.page.overview.block.rows == []


def test_a_draft_of_another_version_is_read_as_far_as_it_is_known() -> None:
    kept = ReviewForm(ReviewOutcome.FOLLOW, "x", TODAY, {"a": NoConcernChoice.DELETE})
    assert form_of(kept.values()) == kept
    odd = {"outcome": "later", "reason": "x", "follow_until": "soon", "choices": {"a": "burn"}}
    assert form_of(odd) == ReviewForm(reason="x")


def test_words_fit_in_a_narrow_window(desk: Desk, show: Show) -> None:
    screen = show(key_of(desk))
    assert screen.minimumSizeHint().width() <= 700
