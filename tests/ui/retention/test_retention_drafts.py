"""What is typed on Bewaartermijnen is kept over a lock, told on Vandaag, and gone when it is kept or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.retention.test_retention import Bench
from tests.unit.services.retention_desk import closed_incident
from tests.unit.services.world import make_world
from vios_desktop.domain.retention import RetentionChoiceKind
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.today.model import DraftForm

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.ui.retention.choice_form import ChoiceForm
    from vios_desktop.ui.theme.theme import Theme

WHY = "De klacht is nog niet klaar"


@pytest.fixture
def bench(theme: Theme) -> Bench:
    return Bench(make_world(Role.COORDINATOR), theme)


def opened(bench: Bench, record_id: str, text: str) -> ChoiceForm:
    bench.press(record_id, text)
    form = bench.screen.page.open_form
    assert form is not None
    return form


def drafts(bench: Bench) -> list[Draft]:
    return [one for one in bench.world.vault.state.drafts.values() if one.form == DraftForm.RETENTION]


def left(bench: Bench) -> None:
    bench.screen.leave(lambda: None)


def after_lock(bench: Bench, theme: Theme) -> Bench:
    left(bench)
    bench.screen.close_session()
    return Bench(bench.world, theme)


def test_a_reason_is_there_again_after_a_lock_under_its_row(bench: Bench, theme: Theme) -> None:
    record_id = bench.due()
    form = opened(bench, record_id, "Keep longer")
    form.until.edit.setText("1 augustus 2035")
    form.reason.set_text(WHY)
    assert not bench.screen.draft_is_kept()
    left(bench)
    assert bench.screen.draft_is_kept()
    again = after_lock(bench, theme)
    again.screen.entered()
    back = again.screen.page.open_form
    assert back is not None
    assert (back.record_id, back.choice) == (record_id, RetentionChoiceKind.EXTEND)
    assert (back.reason.text(), back.until.edit.text()) == (WHY, "1 augustus 2035")
    assert back.draft_status.startswith("Draft kept")


def test_one_that_is_not_due_stands_in_the_list_as_long_as_something_is_typed(bench: Bench, theme: Theme) -> None:
    record_id = closed_incident(bench.world.session)
    bench.screen.presenter.set_text("incident")
    bench.screen.presenter.refresh()
    opened(bench, record_id, "Hold").reason.set_text(WHY)
    again = after_lock(bench, theme)
    again.screen.visit(record_id)
    again.screen.entered()
    form = again.screen.page.open_form
    assert form is not None
    assert form.reason.text() == WHY


def test_its_draft_goes_when_it_is_kept_and_when_it_is_given_up(bench: Bench) -> None:
    record_id = bench.due()
    form = opened(bench, record_id, "Hold")
    form.reason.set_text(WHY)
    left(bench)
    assert len(drafts(bench)) == 1
    form.save_button.click()
    assert bench.buttons(record_id) == ["Hold no more"]
    left(bench)
    assert drafts(bench) == []

    form = opened(bench, record_id, "Hold no more")
    form.reason.set_text("Toch niet")
    left(bench)
    assert len(drafts(bench)) == 1
    form.cancel_button.click()
    assert bench.screen.page.open_form is None
    left(bench)
    assert drafts(bench) == []


def test_a_reason_that_could_not_be_kept_stays_with_its_draft(bench: Bench) -> None:
    form = opened(bench, bench.due(), "Keep longer")
    form.reason.set_text(WHY)
    left(bench)
    form.save_button.click()  # without a day
    assert form.fields["until"].error
    left(bench)
    assert [one.values["texts"]["reason"] for one in drafts(bench)] == [WHY]  # type: ignore[index]


def test_thrown_away_on_today_the_form_shuts(bench: Bench) -> None:
    form = opened(bench, bench.due(), "Hold")
    form.reason.set_text(WHY)
    left(bench)
    bench.desk.drafts.discard(drafts(bench)[0].id)
    bench.screen.refresh()
    assert bench.screen.page.open_form is None
    left(bench)
    assert drafts(bench) == []


def test_where_another_screen_leads_is_opened_before_what_else_was_typed(bench: Bench) -> None:
    record_id, other = bench.due(), closed_incident(bench.world.session)
    bench.screen.presenter.set_text("incident")
    bench.screen.presenter.refresh()
    opened(bench, record_id, "Hold").reason.set_text(WHY)
    opened(bench, other, "Keep longer").reason.set_text("Ook deze")
    left(bench)
    bench.screen.visit(record_id)
    bench.screen.entered()
    form = bench.screen.page.open_form
    assert form is not None
    assert (form.record_id, form.reason.text()) == (record_id, WHY)
    left(bench)
    assert len(drafts(bench)) == 2
