"""Recording and changing: what is missing is shown, what is complete is kept, and the way goes on from there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fakes.sessions import founded_vault, session_for
from tests.ui.incidents.desk import HeldRunner
from tests.ui.record.conftest import Bench
from tests.ui.record.invented import full_facts
from tests.ui.record.support import coordinator_desk, desk_for
from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.ui.record.draft_values import REASON
from vios_desktop.ui.record.model import Then, Way


def test_an_empty_form_offers_the_lists_of_the_school(bench: Bench) -> None:
    codes = [option.code for option in bench.view.form.choices.kinds]
    assert {"theft", "fight", "fight/with_injury"} <= set(codes)
    assert codes.index("fight/with_injury") > codes.index("fight")
    assert bench.view.progress == 0
    assert bench.view.form.number == ""


def test_progress_is_counted_while_typing(bench: Bench) -> None:
    bench.typed(kind="theft")
    assert bench.view.progress == 1
    bench.complete()
    assert bench.view.progress == 4


def test_what_is_missing_is_shown_and_nothing_is_written(bench: Bench) -> None:
    bench.typed(kind="theft", facts="Iets")
    bench.presenter.record()
    assert [problem.code for problem in bench.view.problems] == ["day_missing", "place_missing"]
    assert bench.incidents == []
    assert bench.navigator.asked == []


@pytest.mark.parametrize(
    ("then", "place"), [(Then.SHOW, "incidents"), (Then.ADVICE, "advice"), (Then.AGREEMENT, "incidents")]
)
def test_a_complete_form_is_recorded_and_leads_on(bench: Bench, then: Then, place: str) -> None:
    bench.complete()
    bench.presenter.record(then)
    (incident,) = bench.incidents
    assert incident.facts.facts == "Het slot was door."
    assert bench.navigator.asked == [(place, incident.id)]
    assert bench.navigator.toasts == [(f"recorded {incident.number}", None)]
    assert bench.navigator.changes == 1


def test_pressing_twice_records_once(bench: Bench) -> None:
    bench.complete()
    bench.presenter.record()
    bench.presenter.record()
    assert len(bench.incidents) == 1


def test_coming_back_after_recording_gives_an_empty_form(bench: Bench) -> None:
    bench.complete()
    bench.presenter.record()
    bench.presenter.enter()
    assert bench.view.now.blank


def test_coming_back_to_an_open_form_leaves_it_as_it_was(bench: Bench) -> None:
    bench.typed(facts="Ik zag")
    bench.presenter.leave(lambda: None)
    bench.presenter.enter()
    assert bench.view.now.text("facts") == "Ik zag"
    assert bench.view.shown == 1


def test_changing_shows_every_field_and_keeps_those_that_were_not_touched(bench: Bench) -> None:
    with bench.desk.session.begin() as work:
        location = work.school.get().locations[0].id
        person = work.persons.find("Tess", 1)[0]
    facts = full_facts(person.id, location)
    recorded = bench.desk.incidents.record(facts)
    bench.presenter.change(recorded.id)
    assert bench.view.form.number == recorded.number
    assert bench.view.now.persons[0].text("name") == "Tess van Fictum"
    bench.typed(place_note="voor het rek")
    bench.presenter.record()
    assert bench.view.problems == ()
    assert bench.incidents[0].facts == replace(facts, place_note="voor het rek")
    assert bench.navigator.toasts == [(f"changed {recorded.number}", None)]


def test_somebody_else_was_first(bench: Bench) -> None:
    bench.complete()
    bench.presenter.record()
    recorded = bench.incidents[0]
    bench.presenter.change(recorded.id)
    IncidentService(bench.desk.session).change(recorded.id, replace(recorded.facts, facts="Nieuw."), 1)
    bench.typed(facts="Mijn tekst.")
    bench.presenter.record()
    assert bench.view.trouble is not None
    assert bench.view.trouble.way is Way.NEW_VERSION
    assert bench.view.now.text("facts") == "Mijn tekst."
    assert bench.incidents[0].facts.facts == "Nieuw."
    bench.typed(facts="Mijn tekst, en meer.")
    bench.presenter.keep()
    assert bench.has_trouble(), "it is still there when the draft is kept"


def test_a_draft_that_does_not_know_over_what_it_was_typed_says_so_at_once(bench: Bench) -> None:
    """A draft that an earlier version of the program kept."""
    bench.complete()
    bench.presenter.record()
    recorded = bench.incidents[0]
    bench.presenter.change(recorded.id)
    bench.typed(facts="Mijn tekst.")
    bench.presenter.keep()
    (draft,) = bench.drafts()
    values = {name: value for name, value in draft.values.items() if name != "over"}
    bench.desk.drafts.save(draft.id, draft.form, values, subject_id=draft.subject_id)
    IncidentService(bench.desk.session).change(recorded.id, replace(recorded.facts, facts="Nieuw."), 1)
    bench.presenter.start_new()
    asked = len(bench.navigator.asked)
    bench.presenter.change(recorded.id)
    assert bench.view.trouble is not None
    assert bench.view.trouble.way is Way.NEW_VERSION
    assert bench.view.now.text("facts") == "Mijn tekst."
    bench.presenter.show_new_version()
    assert bench.navigator.asked[asked:] == [("incidents", recorded.id)]


def test_throwing_away_a_change_leads_to_the_incident(bench: Bench) -> None:
    bench.complete()
    bench.presenter.record()
    recorded = bench.incidents[0]
    bench.presenter.change(recorded.id)
    bench.typed(facts="Anders")
    bench.presenter.keep()
    bench.dialogs.answers = [True]
    bench.presenter.discard()
    assert bench.navigator.asked[-1] == ("incidents", recorded.id)
    assert bench.incidents[0] == recorded


def test_who_may_not_record_is_told() -> None:
    bench = Bench(desk_for(session_for(Role.PRIVACY_OFFICER)))
    bench.presenter.enter()
    assert bench.view.no_rights is not None
    assert bench.view.shown == 0


def test_who_may_not_change_this_incident_is_told() -> None:
    vault = founded_vault()
    first = Bench(coordinator_desk(vault))
    first.presenter.start_new()
    first.complete()
    first.presenter.record()
    colleague = Bench(desk_for(session_for(Role.COLLEAGUE, vault=vault, account_id="joris")))
    colleague.presenter.change(first.incidents[0].id)
    assert colleague.view.no_rights is not None
    assert colleague.view.shown == 0


def test_an_incident_that_is_gone_is_a_trouble_not_a_crash(bench: Bench) -> None:
    bench.presenter.change("not there")
    assert bench.view.trouble is not None


def test_closing_drops_what_is_still_to_come(bench: Bench) -> None:
    bench.typed(facts="Ik zag")
    bench.presenter.close()
    bench.later.pass_ms(60_000)
    assert bench.drafts() == ()


def test_lists_that_changed_are_read_again_without_touching_the_text(bench: Bench) -> None:
    bench.typed(facts="Ik zag")
    with bench.desk.session.begin() as work:
        from vios_desktop.domain.catalogue import CatalogueName

        theft = next(item for item in work.catalogues.items(CatalogueName.KIND) if item.code == "theft")
        work.catalogues.put(replace(theft, active=False))
        work.commit()
    bench.presenter.refresh()
    assert "theft" not in [option.code for option in bench.view.choices.kinds]
    assert bench.view.now.text("facts") == "Ik zag"
    bench.typed(kind="theft")
    bench.presenter.refresh()
    assert "theft" in [option.code for option in bench.view.choices.kinds], "a held code stays"


def test_the_word_check_asks_when_the_fingers_rest(bench: Bench) -> None:
    bench.typed(facts="Volgens Tess is hij een dief")
    assert bench.hint() == ""
    bench.later.pass_ms(700)
    assert bench.hint() == "een dief"
    bench.presenter.hints.replace()
    assert bench.view.now.text("facts") == "Volgens Tess is hij iemand die … pakte"
    assert bench.hint() == ""


def test_a_hint_is_not_put_into_a_text_that_changed_meanwhile(bench: Bench) -> None:
    bench.typed(facts="een dief")
    bench.presenter.hints.look()
    bench.view.edit(facts="Ik zag een dief")
    bench.presenter.hints.replace()
    assert bench.view.now.text("facts") == "Ik zag een dief"


def test_leaving_a_word_goes_on_to_the_next(bench: Bench) -> None:
    bench.typed(facts="Een dief. Hij liegt.")
    bench.presenter.hints.look()
    bench.presenter.hints.leave()
    assert bench.hint() == "liegt"
    assert bench.view.now.left_words == ("thief",)


def test_a_form_that_is_being_read_is_not_replaced_by_an_empty_one(bench: Bench) -> None:
    """The window asks for the change and enters the screen at once; the answer comes later."""
    bench.complete()
    bench.presenter.record()
    (incident,) = bench.incidents
    held = HeldRunner()
    late = Bench(bench.desk, runner=held)  # type: ignore[arg-type]  # another runner
    late.presenter.change(incident.id)
    late.presenter.enter()
    held.release_all()
    assert late.view.form.number == incident.number
    assert late.view.shown == 1


def test_a_closed_incident_is_corrected_for_a_reason(bench: Bench) -> None:
    bench.complete()
    bench.presenter.record()
    (incident,) = bench.incidents
    ClosingService(bench.desk.session).close(incident.id, ClosingFacts("Bellen"), incident.version)
    bench.presenter.change(incident.id)
    assert bench.view.form.closed
    bench.typed(place_note="achter het rek")
    bench.presenter.record()
    assert [(p.field, p.code) for p in bench.view.problems] == [(REASON, "reason_missing")]
    bench.typed(**{REASON: "De plaats was niet precies"})
    bench.presenter.record()
    assert bench.incidents[0].facts.place_note == "achter het rek"
    history = IncidentService(bench.desk.session).history(incident.id)
    assert "De plaats was niet precies" in [change.new for change in history.changes]
