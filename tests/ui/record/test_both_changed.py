"""Two people change one incident: what each of them changed stays, and where both did a person chooses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.sessions import session_for
from tests.fakes.vault import FakeVault
from tests.ui.record.conftest import Bench
from tests.ui.record.desktop import Desktop
from tests.ui.record.invented import forms, full_facts
from tests.ui.record.support import desk_for
from vios_desktop.domain.vocabulary import IncidentStatus, PersonRole, Role
from vios_desktop.ui.record.both_changed import both_changed
from vios_desktop.ui.record.draft_values import Entry, FormValues, from_json, to_json
from vios_desktop.ui.record.model import Way
from vios_desktop.ui.widgets.other_version import OtherVersion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.domain.incident import Incident, IncidentFacts
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.record.bindings import Binding

TEXTS = st.dictionaries(st.sampled_from(("facts", "cause")), st.sampled_from("abc"))
ROWS = st.lists(st.builds(Entry, id=st.sampled_from("123"), texts=TEXTS), unique_by=lambda row: row.id).map(tuple)
FORMS = st.builds(FormValues, texts=TEXTS, items=ROWS)


@given(FORMS, FORMS, FORMS)
def test_nothing_of_either_is_lost_without_a_word(mine: FormValues, was: FormValues, now: FormValues) -> None:
    both = both_changed(mine, was, now)
    _look(both.values.texts, mine.texts, was.texts, now.texts, {p[0] for p in both.meanwhile if len(p) == 1})
    kept, mine_rows, was_rows, now_rows = (_rows(one) for one in (both.values, mine, was, now))
    for row_id in mine_rows.keys() | was_rows.keys() | now_rows.keys():
        own, old, other = (rows.get(row_id) for rows in (mine_rows, was_rows, now_rows))
        if own is not None and other is not None:
            told = {path[2] for path in both.meanwhile if path[:2] == ("items", row_id)}
            _look(kept[row_id], own, old if old is not None else other, other, told)
        elif (only := own if own is not None else other) is not None:
            assert (row_id not in kept) is (only == old), "gone only where nobody changed it"


@given(FORMS, FORMS, FORMS)
def test_the_question_is_asked_again_until_somebody_chose(
    mine: FormValues, was: FormValues, now: FormValues
) -> None:
    once = both_changed(mine, was, now)
    assert once.values.over is not None
    again = both_changed(once.values, once.values.over, now)
    assert again.meanwhile == once.meanwhile
    assert again.values.texts == once.values.texts
    assert _rows(again.values) == _rows(once.values)


@given(forms, forms)
def test_a_draft_knows_over_what_it_was_typed(values: FormValues, over: FormValues) -> None:
    held = replace(values, over=over).tidy
    again = from_json(to_json(held))
    assert again.over is not None
    assert again.over.tidy == over.tidy


def test_a_day_and_its_time_are_one_field() -> None:
    was = FormValues({"occurred_on": "2026-11-20", "time_precision": "unknown"})
    mine = FormValues({"occurred_on": "2026-11-20", "occurred_time": "10:00:00", "time_precision": "exact"})
    now = FormValues({"occurred_on": "2026-11-21", "time_precision": "unknown"})
    both = both_changed(mine, was, now)
    assert both.values.texts == mine.texts
    assert set(both.meanwhile) == {("occurred_on",)}


def test_what_two_accounts_changed_apart_is_kept_of_both(bench: Bench) -> None:
    incident = _recorded(bench.desk)
    bench.presenter.change(incident.id)
    bench.typed(place_note="voor het rek")
    bench.presenter.leave(lambda: None)
    theirs = replace(incident.facts, evaluation="Sneller bellen.", measures=())
    _by_the_other(bench.desk, incident, theirs)

    again = Bench(bench.desk)
    again.presenter.change(incident.id)
    assert again.view.form.both.anything
    assert again.view.form.both.meanwhile == {}
    assert again.view.trouble is None
    again.presenter.record()
    assert again.incidents[0].facts == replace(theirs, place_note="voor het rek")
    assert again.drafts() == ()


def test_a_change_that_comes_while_the_form_is_open_is_shown_in_it(bench: Bench) -> None:
    incident = _recorded(bench.desk)
    bench.presenter.change(incident.id)
    bench.typed(facts="Mijn tekst.")
    _by_the_other(bench.desk, incident, replace(incident.facts, facts="Nieuw.", evaluation="Bellen."))
    bench.presenter.record()
    assert bench.view.trouble is not None
    assert bench.view.trouble.way is Way.NEW_VERSION
    assert bench.incidents[0].facts.facts == "Nieuw.", "nothing is written over"
    bench.presenter.show_new_version()
    assert not bench.has_trouble()
    assert dict(bench.view.form.both.meanwhile) == {("facts",): {"facts": "Nieuw."}}
    assert bench.view.now.text("evaluation") == "Bellen."
    bench.presenter.record()
    assert bench.incidents[0].facts == replace(incident.facts, facts="Mijn tekst.", evaluation="Bellen.")


def test_a_change_that_touches_no_field_of_the_form_says_nothing(bench: Bench) -> None:
    incident = _recorded(bench.desk)
    bench.presenter.change(incident.id)
    bench.typed(facts="Mijn tekst.")
    bench.presenter.leave(lambda: None)
    bench.desk.incidents.set_status(incident.id, IncidentStatus.IN_PROGRESS, incident.version)
    again = Bench(bench.desk)
    again.presenter.change(incident.id)
    assert not again.view.form.both.anything
    again.presenter.record()
    assert again.incidents[0].facts == replace(incident.facts, facts="Mijn tekst.")


def test_both_versions_are_in_reach_and_what_stands_in_the_box_is_kept(desktop: Desktop) -> None:
    incident = _recorded(desktop.desk)
    desktop.screen.change(incident.id)
    page = desktop.page
    page.questions.facts.box.set_text("Mijn tekst.")
    page.people.lines.lines[0].chips.set_role(PersonRole.WITNESS.value)
    page.details.set_open(True)
    _item_field(desktop, "kept_at").write({"kept_at": "kluis"})
    desktop.screen.leave(lambda: None)
    item = replace(incident.facts.items[0], kept_at="la van de conrector")
    person = replace(incident.facts.persons[0], role=PersonRole.BYSTANDER)
    theirs = replace(incident.facts, facts="Nieuw.", items=(item,), persons=(person, *incident.facts.persons[1:]))
    _by_the_other(desktop.desk, incident, theirs)
    desktop.screen.start_new()
    desktop.screen.change(incident.id)
    assert not page.head.meanwhile.isHidden()
    notes = {note.button.accessibleName(): note for note in page.findChildren(OtherVersion)}
    assert len(notes) == 3
    facts = next(note for name, note in notes.items() if "4. What did you see" in name)
    facts.button.click()
    assert page.values().text("facts") == "Nieuw."
    assert page.draft_values().text("facts") == "Mijn tekst.", "a lock costs nothing of what one typed"
    assert page.values().persons[0].text("role") == PersonRole.WITNESS.value
    next(note for name, note in notes.items() if "Role of" in name).button.click()
    assert page.values().persons[0].text("role") == PersonRole.BYSTANDER.value
    assert page.draft_values().persons[0].text("role") == PersonRole.WITNESS.value
    desktop.screen.presenter.record()
    kept = desktop.desk.incidents.view(incident.id).incident.facts
    assert kept == replace(theirs, items=(replace(item, kept_at="kluis"),))


def test_the_choice_is_still_open_after_the_next_lock(desktop: Desktop) -> None:
    incident = _recorded(desktop.desk)
    desktop.screen.change(incident.id)
    desktop.page.questions.facts.box.set_text("Mijn tekst.")
    desktop.screen.leave(lambda: None)
    _by_the_other(desktop.desk, incident, replace(incident.facts, facts="Nieuw."))
    for _times in range(2):
        desktop.screen.start_new()
        desktop.screen.change(incident.id)
        (note,) = [one for one in desktop.page.findChildren(OtherVersion) if not one.isHidden()]
        assert desktop.page.values().text("facts") == "Mijn tekst."
        note.button.click()
        desktop.screen.leave(lambda: None)
    (draft,) = desktop.desk.drafts.all()
    assert from_json(draft.values).text("facts") == "Mijn tekst."


def test_a_row_that_one_took_out_and_the_other_changed_stays(desktop: Desktop) -> None:
    incident = _recorded(desktop.desk)
    desktop.screen.change(incident.id)
    page = desktop.page
    page.details.set_open(True)
    page.people.remove_requested.emit(incident.facts.persons[0].id)
    desktop.screen.leave(lambda: None)
    person = replace(incident.facts.persons[0], own_view="Ik was het niet.")
    theirs = replace(incident.facts, persons=(person, *incident.facts.persons[1:]))
    _by_the_other(desktop.desk, incident, theirs)
    desktop.screen.start_new()
    desktop.screen.change(incident.id)
    assert "stays" in page.head.meanwhile.accessibleName()
    desktop.screen.presenter.record()
    assert desktop.desk.incidents.view(incident.id).incident.facts == theirs


def _rows(values: FormValues) -> dict[str, dict[str, str]]:
    return {row.id: dict(row.texts) for row in values.items}


def _look(
    kept: Mapping[str, str],
    mine: Mapping[str, str],
    was: Mapping[str, str],
    now: Mapping[str, str],
    told: set[str],
) -> None:
    for name in ("facts", "cause"):
        own, old, other = (one.get(name, "") for one in (mine, was, now))
        assert kept.get(name, "") == (other if own == old else own)
        assert (name in told) is (len({own, old, other}) == 3)


def _recorded(desk: Desk) -> Incident:
    with desk.session.begin() as work:
        location = work.school.get().locations[0].id
        person = work.persons.find("Tess", 1)[0]
    return desk.incidents.record(full_facts(person.id, location))


def _by_the_other(desk: Desk, incident: Incident, facts: IncidentFacts) -> None:
    """Another account on the same computer, after this one locked."""
    vault = desk.session.vault
    assert isinstance(vault, FakeVault)
    other = desk_for(session_for(Role.COORDINATOR, vault=vault, account_id="joris"))
    known = other.incidents.view(incident.id).incident
    other.incidents.change(incident.id, facts, known.version)


def _item_field(desktop: Desktop, name: str) -> Binding:
    found = desktop.page.binding(("items", desktop.page.values().items[0].id, name))
    assert found is not None
    return found
