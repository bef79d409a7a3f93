"""What is typed survives: drafts are kept, come back whole, and go when the incident is recorded."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.record.conftest import Bench
from tests.ui.record.support import FullDiskDrafts
from vios_desktop.ui.record.draft_values import FORM, Entry


def test_nothing_typed_leaves_no_draft(bench: Bench) -> None:
    done: list[bool] = []
    bench.presenter.leave(lambda: done.append(True))
    assert done == [True]
    assert bench.drafts() == ()


def test_a_draft_is_kept_two_seconds_after_the_last_key(bench: Bench) -> None:
    bench.typed(facts="Ik z")
    bench.later.pass_ms(1_999)
    assert bench.drafts() == ()
    bench.later.pass_ms(1)
    (draft,) = bench.drafts()
    assert (draft.form, draft.subject_id) == (FORM, None)
    assert bench.view.saved is not None
    assert bench.view.saved == draft.saved_at


def test_a_form_that_did_not_change_is_not_written_again(bench: Bench) -> None:
    bench.typed(facts="Ik zag")
    bench.presenter.keep()
    written = bench.desk.session.vault.committed  # type: ignore[attr-defined]  # the fake vault counts
    bench.presenter.typed()
    bench.later.pass_ms(10_000)
    assert bench.desk.session.vault.committed == written  # type: ignore[attr-defined]  # the same


def test_leaving_keeps_what_was_just_typed(bench: Bench) -> None:
    bench.typed(facts="Ik zag", occurred_on_typed="gister")
    bench.presenter.leave(lambda: None)
    assert bench.drafts()[0].values["texts"] == {"facts": "Ik zag", "occurred_on_typed": "gister"}


def test_a_draft_comes_back_whole_after_a_restart(bench: Bench) -> None:
    bench.view.add_person(Entry("p1", {"name": "Tess van Fictum", "person_id": "x"}))
    bench.typed(facts="Hij is een dief", occurred_on_typed="gister", unknown_field="blijft")
    bench.presenter.hints.look()
    bench.presenter.hints.leave()
    bench.presenter.keep()
    before = bench.view.now.tidy
    restarted = bench.another_presenter()
    restarted.start_new()
    restarted.open_draft(bench.drafts()[0].id)
    assert bench.view.now.tidy == before
    assert bench.hint() == ""
    assert bench.view.saved is not None


def test_typing_on_in_a_reopened_draft_changes_that_draft(bench: Bench) -> None:
    bench.typed(facts="Ik")
    bench.presenter.keep()
    bench.presenter.open_draft(bench.drafts()[0].id)
    bench.typed(facts="Ik zag")
    bench.presenter.keep()
    (draft,) = bench.drafts()
    assert draft.values["texts"] == {"facts": "Ik zag"}


def test_a_new_form_keeps_the_one_before_it(bench: Bench) -> None:
    bench.typed(facts="Eerste")
    bench.presenter.start_new()
    assert bench.view.now.blank
    assert bench.view.saved is None
    bench.typed(facts="Tweede")
    bench.presenter.keep()
    assert {draft.values["texts"]["facts"] for draft in bench.drafts()} == {"Eerste", "Tweede"}  # type: ignore[index]


def test_emptying_the_form_takes_the_draft_away(bench: Bench) -> None:
    bench.typed(facts="Ik")
    bench.presenter.keep()
    bench.typed(facts="")
    bench.presenter.keep()
    assert bench.drafts() == ()
    assert bench.view.saved is None


def test_a_full_disk_is_said_and_the_text_stays(bench: Bench) -> None:
    drafts = FullDiskDrafts(bench.desk.session)
    full = bench.with_drafts(drafts)
    full.presenter.start_new()
    full.typed(facts="Ik zag een rode fiets")
    full.later.pass_ms(2_000)
    assert full.has_trouble()
    assert full.view.now.text("facts") == "Ik zag een rode fiets"
    full.presenter.start_new()
    assert full.view.shown == 1, "the form with unkept text was taken away"
    full.presenter.later()
    assert full.navigator.asked == []
    drafts.full = False
    full.presenter.keep()
    assert not full.has_trouble()
    assert len(full.drafts()) == 1


def test_locking_goes_on_even_if_keeping_fails(bench: Bench) -> None:
    full = bench.with_drafts(FullDiskDrafts(bench.desk.session))
    full.presenter.start_new()
    full.typed(facts="Ik zag")
    done: list[bool] = []
    full.presenter.leave(lambda: done.append(True))
    assert done == [True]


def test_later_keeps_says_so_and_goes_back(bench: Bench) -> None:
    bench.typed(facts="Ik zag")
    bench.presenter.later()
    assert len(bench.drafts()) == 1
    assert bench.navigator.toasts[0][0] == "kept"
    assert bench.navigator.asked == [("back", None)]


def test_later_with_nothing_typed_just_goes_back(bench: Bench) -> None:
    bench.presenter.later()
    assert bench.navigator.toasts == []
    assert bench.navigator.asked == [("back", None)]


def test_throwing_away_asks_first_and_the_safe_answer_keeps(bench: Bench) -> None:
    bench.typed(facts="Ik zag")
    bench.presenter.keep()
    bench.presenter.discard()
    assert bench.dialogs.questions[0].dangerous
    assert len(bench.drafts()) == 1
    bench.dialogs.answers = [True]
    bench.presenter.discard()
    assert bench.drafts() == ()
    assert bench.navigator.asked == [("back", None)]
    bench.later.pass_ms(60_000)
    bench.presenter.leave(lambda: None)
    assert bench.drafts() == (), "the draft that was thrown away came back"


def test_the_draft_is_gone_once_the_incident_is_recorded(bench: Bench) -> None:
    bench.complete()
    bench.presenter.keep()
    bench.presenter.record()
    bench.later.pass_ms(60_000)
    bench.presenter.leave(lambda: None)
    assert bench.drafts() == ()
    assert len(bench.incidents) == 1


def test_a_refused_record_goes_on_being_kept(bench: Bench) -> None:
    bench.complete()
    bench.typed(kind="not_in_the_list")
    bench.presenter.record()
    assert [problem.code for problem in bench.view.problems] == ["kind_unknown"]
    bench.later.pass_ms(5_000)
    assert len(bench.drafts()) == 1


def test_the_draft_of_a_change_belongs_to_its_incident(bench: Bench) -> None:
    bench.complete()
    bench.presenter.record()
    incident = bench.incidents[0]
    bench.presenter.change(incident.id)
    bench.presenter.keep()
    assert bench.drafts() == (), "looking is not changing"
    bench.typed(facts="Het slot van de fiets was door.")
    bench.presenter.keep()
    assert bench.drafts()[0].subject_id == incident.id
    bench.presenter.start_new()
    bench.presenter.change(incident.id)
    assert bench.view.now.text("facts") == "Het slot van de fiets was door."
    assert bench.view.form.number == incident.number
    bench.presenter.record()
    assert bench.drafts() == ()
    assert bench.incidents[0].facts == replace(incident.facts, facts="Het slot van de fiets was door.")
