"""What is half-typed about a sealed report comes back with that report, and goes when it is dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes import session_for
from tests.fakes.sealed import REPORT
from tests.ui.inbox.bench import NAME, OTHER, SECOND, Bench
from tests.ui.kit.fakes import ManualLater
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.drafts import DraftService
from vios_desktop.ui.inbox.drafts import InboxForm

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.ui.inbox.screen import InboxScreen
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> ManualLater:
    later = ManualLater()
    monkeypatch.setattr("vios_desktop.ui.inbox.screen.QtLater", lambda _parent: later)
    return later


def kept(bench: Bench) -> list[Draft]:
    return [draft for draft in bench.world.vault.state.drafts.values() if draft.form == "report"]


def opened(bench: Bench, theme: Theme, name: str = NAME) -> InboxScreen:
    screen = bench.screen(theme)
    screen.entered()
    screen.presenter.read(name)
    return screen


def half_typed(bench: Bench, theme: Theme, later: ManualLater) -> InboxScreen:
    """Facts of an incident changed, and two seconds waited."""
    screen = opened(bench, theme)
    screen.presenter.choose(InboxForm.INCIDENT)
    later.pass_ms(2_000)
    assert not kept(bench), "nothing of a report is kept before something was typed"
    screen.report_page.incident_form.facts.set_text("Wat ik ervan maak")
    later.pass_ms(2_000)
    return screen


def test_it_comes_back_with_its_report_and_goes_when_that_became_something(
    theme: Theme, later: ManualLater
) -> None:
    bench = Bench()
    half_typed(bench, theme, later).close_session()
    assert [(draft.subject_id, draft.values["form"]) for draft in kept(bench)] == [(REPORT.id, "incident")]

    other = opened(bench, theme, OTHER)
    assert other.report_page.open_form is None
    again = opened(bench, theme)
    form = again.report_page.incident_form
    assert (again.report_page.open_form, form.facts.text()) == (InboxForm.INCIDENT, "Wat ik ervan maak")
    form.kind.set_code("fight")
    form.save_button.click()
    assert not kept(bench)
    assert again.report_page.incident_form.facts.text() == ""
    again.leave(lambda: None)
    assert not kept(bench)


def test_vandaag_leads_back_to_the_report_by_its_id(theme: Theme, later: ManualLater) -> None:
    bench = Bench()
    half_typed(bench, theme, later).close_session()
    screen = bench.screen(theme)
    screen.open(report_id=REPORT.id)
    screen.entered()
    assert screen.report_page.open_form is InboxForm.INCIDENT


@pytest.mark.parametrize("form", list(InboxForm))
def test_no_draft_of_anybody_is_left_when_it_is_dealt_with(
    theme: Theme, later: ManualLater, form: InboxForm
) -> None:
    bench = Bench()
    screen = half_typed(bench, theme, later)
    sanne = DraftService(session_for(Role.COORDINATOR, vault=bench.world.vault, account_id="sanne"))
    values: dict[str, object] = {"form": "nothing", "row": REPORT.id, "texts": {"reason": "x"}}
    sanne.save("hers", "report", values, subject_id=REPORT.id)
    sanne.save("other", "report", {**values, "row": SECOND.id}, subject_id=SECOND.id)
    page = screen.report_page
    screen.presenter.choose(form)
    if form is InboxForm.INCIDENT:
        page.incident_form.kind.set_code("fight")
    elif form is InboxForm.SIGNAL:
        page.signal_form.subject_kind.set_text("place")
        page.signal_form.domain.set_text("school")
        page.signal_form.theme_of.set_code("other")
        page.signal_form.other.set_text("Misschien was het een grap.")
    elif form is InboxForm.KNOWN:
        page.known_form.incident.set_code(bench.world.other.id)
    else:
        page.nothing_form.reason.set_text("Een grap")
    screen.leave(lambda: None)
    assert len(kept(bench)) >= 3
    page.forms[form].save_button.click()
    assert [draft.id for draft in kept(bench)] == ["other"]
    screen.leave(lambda: None)
    assert [draft.id for draft in kept(bench)] == ["other"]


def test_cancelling_throws_it_away_and_another_form_keeps_it(theme: Theme, later: ManualLater) -> None:
    bench = Bench()
    screen = half_typed(bench, theme, later)
    screen.presenter.choose(InboxForm.NOTHING)
    screen.leave(lambda: None)
    assert len(kept(bench)) == 1
    screen.presenter.choose(InboxForm.INCIDENT)
    assert screen.report_page.incident_form.facts.text() == "Wat ik ervan maak"
    screen.report_page.incident_form.cancel_button.click()
    screen.leave(lambda: None)
    assert not kept(bench)


def test_locking_leaves_nothing_in_memory(theme: Theme, later: ManualLater) -> None:
    screen = half_typed(Bench(), theme, later)
    screen.close_session()
    assert screen.report_page.incident_form.facts.text() == ""
    assert not screen.typed_forms()
