"""Writing, fixing and reading, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.ui.incidents.desk import HeldRunner
from tests.ui.letters.bench import DECISION, GIVEN, PARENTS, Bench
from tests.ui.letters.desk import TODAY, make_desk
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import LetterKind, LetterTo, Role, SentWay
from vios_desktop.letters.vocabulary import SchoolType
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.letters import FORM
from vios_desktop.ui.letters.model import LetterStep, SendingAnswers, SetupAnswers


def codes(bench: Bench) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in bench.view.problems]


def test_it_begins_with_what_can_be_written() -> None:
    bench = Bench()
    bench.writer.begin(bench.incident_id)

    assert bench.view.step is LetterStep.SETUP
    assert bench.view.choices is not None
    assert len(bench.view.choices.people) == 3


def test_what_is_missing_at_the_start_is_said_there() -> None:
    bench = Bench()
    bench.writer.begin(bench.incident_id)

    bench.writer.draft(SetupAnswers())
    assert codes(bench) == [("kind", "letter_kind_missing")]
    bench.writer.draft(SetupAnswers(LetterKind.PARENTS, "entry-yara"))
    assert codes(bench) == [("adult", "age_needed")]
    bench.writer.draft(replace(DECISION, ends_on=date(2026, 12, 3)))
    assert codes(bench) == [("ends_on", "suspension_too_long")]
    assert bench.view.step is LetterStep.SETUP


def test_a_draft_opens_with_its_gaps_its_remarks_and_its_page_and_is_kept_at_once() -> None:
    bench = Bench()
    bench.write()

    assert bench.view.step is LetterStep.WRITE
    assert bench.view.title == "Brief aan ouders of leerling"
    assert bench.view.checks.gaps
    assert bench.view.checks.remarks
    assert bench.view.pages
    (draft,) = bench.desk.drafts.all()
    assert (draft.form, draft.subject_id) == (FORM, bench.incident_id)
    assert bench.view.kept[-1] is not None


def test_a_gap_is_jumped_to_and_the_way_on_leads_to_the_first() -> None:
    bench = Bench()
    bench.write()
    second = bench.view.checks.gaps[1]

    bench.writer.checking.to_gap(1)
    assert bench.view.selected == (second.field, second.gap.start, second.gap.end)
    bench.writer.checking.to_gap(99)
    bench.writer.to_send()
    first = bench.view.checks.gaps[0]
    assert bench.view.selected == (first.field, first.gap.start, first.gap.end)
    assert bench.view.step is LetterStep.WRITE


def test_what_is_typed_is_kept_looked_through_and_drawn() -> None:
    bench = Bench()
    bench.write()
    pages = len(bench.view.pages)
    bench.type(" Het was Tess.")
    assert not bench.view.checks.names

    bench.later.pass_ms(400)
    assert [line.hit.written for line in bench.view.checks.names] == ["Tess"]
    assert len(bench.view.pages) == pages + 1
    assert "Het was Tess." in bench.view.pages[-1].pages[0].text
    bench.later.pass_ms(2000)
    (draft,) = bench.desk.drafts.all()
    assert "Het was Tess." in str(draft.values["texts"])


def test_a_name_is_replaced_or_left_and_blocks_until_then() -> None:
    bench = Bench()
    bench.write()
    bench.view.fill()
    bench.type("\n\nTess zag het. Toen ging Yara weg.")
    bench.writer.to_send()
    assert bench.view.step is LetterStep.WRITE
    assert bench.view.selected is not None

    bench.writer.checking.replace_name(0)
    assert "Een andere leerling (A) zag het." in bench.view.written.body
    bench.writer.checking.leave_name(0)
    assert not bench.view.checks.names
    bench.writer.to_send()
    bench.writer.fix(GIVEN)
    assert bench.results[0].letter.names_left == 1


def test_a_word_that_judges_is_asked_about_and_does_not_block() -> None:
    bench = Bench()
    bench.write()
    bench.view.fill()
    bench.type("\n\nDe dader liep weg.")
    bench.writer.checking.look()
    assert [line.hint.id for line in bench.view.checks.hints] == ["offender"]

    bench.writer.checking.replace_word()
    assert "vermoedelijke veroorzaker" in bench.view.written.body
    bench.type(" Een dief.")
    bench.writer.checking.look()
    bench.writer.checking.leave_word()
    assert not bench.view.checks.hints
    bench.writer.to_send()
    assert bench.view.step is LetterStep.SEND


def test_how_and_when_it_went_is_asked_before_it_is_fixed() -> None:
    bench = Bench()
    bench.write()
    bench.view.fill()
    bench.writer.to_send()
    assert bench.view.sending is not None
    assert bench.view.sending.to is LetterTo.PARENTS
    assert SentWay.KEPT not in bench.view.sending.ways

    bench.writer.fix(SendingAnswers())
    assert codes(bench) == [("way", "sent_way_missing"), ("sent_on", "sent_on_missing")]
    bench.writer.fix(SendingAnswers(SentWay.POST, date(2027, 1, 1)))
    assert codes(bench) == [("sent_on", "day_in_future")]
    assert not bench.results
    assert bench.writer.backward()
    assert bench.view.step is LetterStep.WRITE
    assert not bench.writer.backward()


def test_a_note_of_a_talk_may_be_kept_only() -> None:
    bench = Bench()
    bench.write(SetupAnswers(LetterKind.PARENT_TALK, "entry-daan", adult=False))
    bench.view.fill()
    bench.writer.to_send()

    assert bench.view.sending is not None
    assert bench.view.sending.ways[0] is SentWay.KEPT


def test_fixed_the_draft_is_gone_and_stays_away() -> None:
    bench = Bench()
    result = bench.fixed()

    assert bench.desk.drafts.all() == ()
    assert bench.navigator.changes == 1
    assert ("toast", "fixed") in bench.navigator.asked
    bench.type("nog iets")
    bench.later.pass_ms(10_000)
    left: list[bool] = []
    bench.writer.leave(lambda: left.append(True))
    assert bench.desk.drafts.all() == ()
    assert left == [True]
    assert result.letter.text.body


def test_a_problem_in_the_text_leads_back_to_it() -> None:
    bench = Bench()
    bench.write(DECISION)
    bench.view.fill()
    bench.view.written = replace(bench.view.written, body="Geschorst tot later.")
    bench.writer.to_send()
    bench.writer.fix(GIVEN)

    assert bench.view.step is LetterStep.WRITE
    assert codes(bench) == [("body", "suspension_days_not_in_text")]
    assert bench.desk.drafts.all()


def test_a_kill_costs_nothing() -> None:
    bench = Bench()
    bench.write()
    bench.type(" Dit typte ik net. Tess")
    bench.writer.checking.look()
    bench.writer.checking.leave_name(0)
    bench.later.pass_ms(4_000)
    (draft,) = bench.desk.drafts.all()

    again = Bench(make_desk(vault=bench.vault))
    again.writer.go_on(draft.id)
    assert again.view.step is LetterStep.WRITE
    assert again.view.written == bench.view.written
    assert not again.view.checks.names
    assert again.view.checks.remarks
    assert len(again.desk.drafts.all()) == 1


def test_how_it_went_is_kept_while_it_is_filled_in_and_asked_again_where_one_was() -> None:
    bench = Bench()
    bench.write()
    bench.view.fill()
    bench.writer.to_send()
    half = SendingAnswers(SentWay.GIVEN, None, "vader, aan de balie")
    bench.writer.sending_typed(half)
    before = bench.writer.keeper.is_kept
    bench.later.pass_ms(4_000)
    assert (before, bench.writer.keeper.is_kept) == (False, True)
    (draft,) = bench.desk.drafts.all()

    again = Bench(make_desk(vault=bench.vault))
    again.writer.go_on(draft.id)
    assert again.view.step is LetterStep.SEND
    assert again.view.sending is not None
    assert again.view.sending.answers == half
    assert again.writer.backward()
    again.writer.to_send()
    assert again.view.sending.answers == half, "looking at the text once more costs nothing"
    again.writer.fix(GIVEN)
    assert again.results
    assert again.desk.drafts.all() == ()


def test_what_stands_open_in_the_text_goes_before_how_it_went() -> None:
    bench = Bench()
    bench.write()
    values = dict(bench.desk.drafts.all()[0].values)
    values |= {"sending": {"way": "by_pigeon", "sent_on": "soon", "name": "vader"}, "at_sending": True}
    bench.desk.drafts.save("draft-2", "letter", values, subject_id=bench.incident_id)
    again = Bench(make_desk(vault=bench.vault))
    again.writer.go_on("draft-2")
    assert again.view.step is LetterStep.WRITE
    assert again.view.checks.open
    again.view.fill()
    again.writer.to_send()
    assert again.view.sending is not None
    assert again.view.sending.answers == SendingAnswers(None, None, "vader"), "what is not known is asked anew"


def test_going_on_without_typing_writes_nothing_anew() -> None:
    bench = Bench()
    bench.write()
    (draft,) = bench.desk.drafts.all()
    before = bench.vault.committed
    bench.writer.go_on(draft.id)
    bench.later.pass_ms(10_000)
    bench.writer.leave(lambda: None)

    assert bench.vault.committed == before + 1  # the view of the incident in the log


def test_a_draft_of_another_version_says_so() -> None:
    bench = Bench()
    bench.desk.drafts.save("x", FORM, {"letter": "poem"}, subject_id=bench.incident_id)
    bench.writer.go_on("x")

    assert bench.view.trouble is not None


def test_a_draft_that_cannot_be_kept_is_said_and_tried_again() -> None:
    class FullDisk(DraftService):
        full = False

        def save(self, *args: object, **more: object):  # type: ignore[no-untyped-def]
            if self.full:
                raise ViosError("disk_full")
            return super().save(*args, **more)  # type: ignore[arg-type]

    desk = make_desk()
    drafts = FullDisk(desk.session)
    bench = Bench(replace(desk, drafts=drafts))
    bench.write()
    drafts.full = True
    bench.type(" meer")
    bench.later.pass_ms(2_500)
    assert bench.view.not_kept == 1
    drafts.full = False
    bench.type(" en meer")
    bench.later.pass_ms(2_500)
    assert "en meer" in str(drafts.all()[0].values["texts"])


def test_a_draft_is_thrown_away_and_taken_back() -> None:
    bench = Bench()
    bench.write()
    (draft,) = bench.desk.drafts.all()
    bench.writer.begin(bench.incident_id)
    bench.writer.discard_draft(draft.id)
    assert bench.desk.drafts.all() == ()
    assert bench.navigator.undo is not None

    bench.navigator.undo()
    assert [kept.id for kept in bench.desk.drafts.all()] == [draft.id]


def test_the_kind_of_school_is_remembered_on_this_computer() -> None:
    bench = Bench()
    bench.write(replace(DECISION, school_type=SchoolType.PRIVATE))
    bench.writer.begin(bench.incident_id)

    assert bench.view.school_type is SchoolType.PRIVATE


def test_a_page_that_comes_late_is_not_shown() -> None:
    runner = HeldRunner()
    bench = Bench(runner=runner)
    bench.write()
    while runner.held:
        runner.held.pop(0).run()
    bench.writer.draft(PARENTS)
    bench.writer.stop()
    pages = len(bench.view.pages)
    while runner.held:
        runner.held.pop(0).run()
    bench.writer.stop()
    assert len(bench.view.pages) <= pages + 1


def test_reading_shows_the_page_that_was_fixed_and_saves_the_same_bytes() -> None:
    bench = Bench()
    letter = bench.fixed().letter
    bench.reader.show(letter.id)
    assert bench.view.step is LetterStep.FIXED
    assert bench.view.pages[-1].pages[0].text == letter.file.decode()

    bench.reader.save()
    assert bench.view.asked_where == "brief-2026-11-24.pdf"
    bench.reader.save_to(None)
    assert not bench.disk.written
    bench.reader.save_to(Path("uit.pdf"))
    assert bench.disk.written == {Path("uit.pdf"): letter.file}
    bench.reader.print()
    assert len(bench.dialogs.printed) == 1
    exported = [entry.detail for entry in bench.vault.state.audit if entry.action is AuditAction.LETTER_EXPORTED]
    assert [detail.rpartition("way=")[2] for detail in exported] == ["file", "printer"]


def test_a_file_that_cannot_be_written_is_said() -> None:
    bench = Bench()
    bench.reader.show(bench.fixed().letter.id)
    bench.disk.error = "disk_full"
    bench.reader.save_to(Path("uit.pdf"))

    assert bench.view.trouble is not None


def test_the_agreement_to_report_is_made_from_the_letter() -> None:
    bench = Bench()
    letter = bench.fixed(DECISION).letter
    bench.reader.show(letter.id)
    assert bench.view.fixed is not None
    assert bench.view.fixed.asks_report

    bench.reader.agree_to_report()
    assert bench.view.agreed == 1
    (made,) = bench.vault.state.agreements.values()
    assert (made.facts.due_on, made.facts.without_delay) == (TODAY, True)


def test_a_correction_begins_with_the_old_words_and_says_what_it_replaces() -> None:
    bench = Bench()
    old = bench.fixed(DECISION).letter
    bench.reader.show(old.id)
    assert bench.reader.shown is not None
    bench.writer.correct(bench.reader.shown)
    first, second, *_ = bench.view.written.body.split("\n\n")
    assert first.startswith("Beste Daan")
    assert second == "Dit besluit komt in de plaats van ons besluit van 24 november 2026."

    bench.writer.to_send()
    bench.writer.fix(GIVEN)
    new = bench.results[-1].letter
    assert new.corrects == old.id
    bench.reader.show(old.id)
    assert bench.view.fixed is not None
    assert bench.view.fixed.corrected_by == new.id


def test_an_account_without_the_right_is_told() -> None:
    bench = Bench()
    officer = make_desk(Role.PRIVACY_OFFICER, vault=bench.vault)
    bench.writer._desk = officer
    bench.writer.begin(bench.incident_id)

    assert bench.view.trouble is not None
    assert bench.view.choices is None
