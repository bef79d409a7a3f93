"""Vandaag: what sleeps, what is to be evaluated, signals that end soon and half-typed ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.ui.today.desk import TODAY, agree, make_desk, state_of
from tests.ui.today.noted_page import open_page
from tests.unit.services.world import A_SIGNAL
from vios_desktop.domain.vocabulary import AgreementState, Helped, Kept, PersonKind, Role, SignalState
from vios_desktop.ui.today.model import DraftForm
from vios_desktop.ui.today.words import TodayWords
from vios_desktop.ui.widgets.pupil_field import PARTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.today.screen import TodayScreen

SOON = TODAY + timedelta(days=5)


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def asleep(desk: Desk, days: int = 20) -> Agreement:
    made = agree(desk, "Na de vakantie bellen", -3)
    return desk.agreements.sleep(made.id, TODAY + timedelta(days=days), "Vakantie", made.version)


def done(desk: Desk) -> Agreement:
    made = agree(desk, "Jongerenwerk loopt mee", -3, owner_kind="youth_work")
    return desk.agreements.complete(made.id, "Gedaan", made.version)


def test_what_sleeps_is_not_late_and_is_woken_from_the_page(
    desk: Desk, open_today: Callable[..., TodayScreen]
) -> None:
    made = asleep(desk)
    screen = open_today(desk)
    tasks = screen.page.tasks
    assert tasks.asleep.row_ids() == (made.id,)
    assert tasks.late.row_ids() == ()
    row = tasks.asleep.row(made.id)
    assert row is not None
    assert row.verb_button is not None
    row.verb_button.click()
    assert state_of(desk, made.id).sleeps_until is None
    assert tasks.late.row_ids() == (made.id,)
    assert tasks.asleep.isHidden()


def test_waking_is_taken_back(desk: Desk) -> None:
    made = asleep(desk)
    page = open_page(desk)
    page.presenter.wake(made.id)
    page.undo()
    assert state_of(desk, made.id).sleeps_until == made.sleeps_until
    assert [line.agreement.id for line in page.data.overview.asleep] == [made.id]


def test_an_agreement_is_evaluated_on_the_page(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    made = done(desk)
    page = open_today(desk).page
    assert page.tasks.to_evaluate.row_ids() == (made.id,)
    page.open_form(made.id)
    form = page.form
    assert not form.isHidden()
    form.save_button.click()
    assert form.fields["kept"].error, "both answers are asked"
    form.kept.set_code(Kept.YES.value)
    form.helped.set_code(Helped.YES.value)
    form.words.set_text("De pauze is rustiger.")
    form.save_button.click()
    assert state_of(desk, made.id).state is AgreementState.EVALUATED
    assert page.tasks.to_evaluate.isHidden()


def test_a_long_list_to_evaluate_shows_three(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    for _ in range(9):
        done(desk)
    group = open_today(desk).page.tasks.to_evaluate
    assert len(group.row_ids()) == 3
    group.more_button.click()
    assert len(group.row_ids()) == 9


def test_signals_that_end_soon_are_shown_first_to_end_on_top(desk: Desk) -> None:
    later = desk.signals.record(replace(A_SIGNAL, expires_on=SOON + timedelta(days=3)))
    soon = desk.signals.record(replace(A_SIGNAL, expires_on=SOON))
    desk.signals.record(A_SIGNAL)
    settled = desk.signals.record(replace(A_SIGNAL, expires_on=SOON))
    with desk.session.begin() as work:
        desk.signals.write_state(work, settled, SignalState.SETTLED)
        work.commit()
    page = open_page(desk)
    assert [line.signal.id for line in page.data.ending] == [soon.id, later.id]
    page.presenter.show_signal(soon.id)
    assert page.navigator.asked[-1] == ("signals", soon.id)


def test_a_colleague_sees_the_own_signals_alone(desk: Desk) -> None:
    desk.signals.record(replace(A_SIGNAL, expires_on=SOON))
    vault = desk.session.vault
    colleague = make_desk(Role.COLLEAGUE, vault=vault, account_id="joris")  # type: ignore[arg-type]
    assert open_page(colleague).data.ending == ()
    own = colleague.signals.record(replace(A_SIGNAL, expires_on=SOON))
    assert [line.signal.id for line in open_page(colleague).data.ending] == [own.id]


def test_the_card_leads_to_the_signal(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    signal = desk.signals.record(replace(A_SIGNAL, expires_on=SOON))
    page = open_today(desk).page
    assert page.ending.row_ids() == (signal.id,)
    asked: list[str] = []
    page.signal_requested.connect(asked.append)
    row = page.ending.row(signal.id)
    assert row is not None
    assert row.verb_button is not None
    row.verb_button.click()
    assert asked == [signal.id]


def test_half_typed_signals_are_drafts(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    pupil = desk.persons.add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld")
    signal = desk.signals.record(A_SIGNAL)
    texts = {"subject_kind": "pupil", "person_id": f"{pupil.id}{PARTED}Sem Voorbeeld, 3 havo B"}
    desk.drafts.save("new", "signal", {"form": "signal", "row": "", "texts": texts})
    place: dict[str, object] = {
        "form": "signal",
        "row": signal.id,
        "texts": {"subject_kind": "place", "place": "yard"},
    }
    desk.drafts.save("change", "signal", place, subject_id=signal.id)
    desk.drafts.save("renew", "signal", {"form": "renew", "row": signal.id, "texts": {}}, subject_id=signal.id)
    page = open_page(desk)
    assert {line.form for line in page.data.drafts} == {DraftForm.SIGNAL}
    page.presenter.go_on("new")
    page.presenter.go_on("change")
    assert page.navigator.asked[-2:] == [("record signal", None), ("signals", signal.id)]

    words: TodayWords = open_today(desk).page._words
    titles = {line.draft.id: words.draft_title(line, page.data.school) for line in page.data.drafts}
    assert titles == {
        "new": "Signal, Sem Voorbeeld, 3 havo B",
        "change": "Signal, yard",
        "renew": "Signal, not finished",
    }


def test_half_typed_gaps_and_partners_lead_back(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    asked = agree(desk, "Jongerenwerk kijkt of er plek is", 3, owner_kind="youth_work")
    texts = {"text": "Niemand"}
    desk.drafts.save("gap", "gap", {"form": "write", "row": f"new:{asked.id}", "texts": texts})
    desk.drafts.save("step", "gap", {"form": "close", "row": "gap-1", "texts": texts}, subject_id="gap-1")
    desk.drafts.save("role", "partner", {"form": "role", "row": "p-1", "texts": texts}, subject_id="p-1")
    page = open_page(desk)
    for draft_id in ("gap", "step", "role"):
        page.presenter.go_on(draft_id)
    assert page.navigator.asked == [("gaps", asked.id), ("gaps", "gap-1"), ("social map", "p-1")]
    words = open_today(desk).page._words
    titles = {words.draft_title(line, page.data.school) for line in page.data.drafts}
    assert titles == {"Gap, not finished", "Who can do what, not finished"}
