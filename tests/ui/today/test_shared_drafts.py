"""Vandaag: a half-typed demand, or note of what was told, leads back to its form."""

from __future__ import annotations

from datetime import date

from tests.ui.today.desk import TODAY, make_desk
from tests.ui.today.noted_page import open_page
from vios_desktop.services.core_team.meetings import MeetingPlan
from vios_desktop.ui.today.model import DraftForm


def test_half_typed_demands_and_notes_lead_back_to_their_forms() -> None:
    desk = make_desk()
    desk.drafts.save("new", "demand", {"form": "record", "row": "", "texts": {"about": "Een leerling"}})
    desk.drafts.save("answer", "demand", {"form": "answer", "row": "d-1", "texts": {}}, subject_id="d-1")
    desk.drafts.save("told", "spoken", {"form": "spoken", "row": "", "texts": {"what": "Dat"}})
    desk.drafts.save("number", "outside", {"form": "number", "row": "", "texts": {"low": "12"}})
    desk.drafts.save("asks", "request", {"form": "new", "row": "", "texts": {}})
    desk.drafts.save(
        "step", "request", {"form": "step", "row": "r-1/i-1/kept", "texts": {}}, subject_id="r-1/i-1/kept"
    )
    desk.drafts.save("lost", "breach", {"form": "persons", "row": "b-1", "texts": {}}, subject_id="b-1")
    desk.drafts.save("report", "report", {"form": "signal", "row": "ff", "texts": {"kind": "x"}}, subject_id="ff")
    desk.drafts.save("hands", "handover", {"row": "p-1", "pupils": ["p-1"]}, subject_id="p-1")
    for kind in ("yearly", "inside", "joined", "table"):
        desk.drafts.save(kind, "overview", {"row": kind, "recipient": "De raad"})
    desk.drafts.save(
        "word", "catalogue", {"form": "add", "row": "kind", "texts": {"nl": "Step"}}, subject_id="kind"
    )
    desk.drafts.save("stays", "retention", {"form": "hold", "row": "i-2", "texts": {}}, subject_id="i-2")
    desk.drafts.save("follows", "review_agreement", {"row": "v-1", "texts": {}}, subject_id="v-1")
    desk.sealed_drafts.save("inside", "limited", {"form": "note", "text": "Dat"}, subject_id="i-1")
    desk.drafts.save("sketches", "summary", {"day": "2026-10-24", "sketches": []})
    page = open_page(desk)
    assert {line.draft.id: line.form for line in page.data.drafts} == {
        "new": DraftForm.DEMAND,
        "answer": DraftForm.DEMAND,
        "told": DraftForm.SPOKEN,
        "number": DraftForm.OUTSIDE,
        "asks": DraftForm.REQUEST,
        "step": DraftForm.REQUEST,
        "lost": DraftForm.BREACH,
        "report": DraftForm.REPORT,
        "hands": DraftForm.HANDOVER,
        **dict.fromkeys(("yearly", "inside", "joined", "table"), DraftForm.OVERVIEW),
        "inside": DraftForm.LIMITED,
        "word": DraftForm.CATALOGUE,
        "stays": DraftForm.RETENTION,
        "follows": DraftForm.REVIEW_AGREEMENT,
        "sketches": DraftForm.SUMMARY,
    }
    for draft_id, asked in (
        ("new", ("demand", "new")),
        ("answer", ("demand", "d-1")),
        ("told", ("register", None)),
        ("number", ("outside", None)),
        ("asks", ("requests", "new")),
        ("step", ("requests", "r-1")),
        ("lost", ("breaches", "b-1")),
        ("report", ("inbox", "ff")),
        ("hands", ("handover", "p-1")),
        ("inside", ("limited", "i-1")),
        ("word", ("catalogues", None)),
        ("follows", ("review", "v-1")),
        ("stays", ("retention", "i-2")),
        ("sketches", ("export", date(2026, 10, 24))),
    ):
        page.presenter.go_on(draft_id)
        assert page.navigator.asked[-1] == asked


def test_a_half_typed_reason_leads_back_to_the_page_on_which_it_was_asked() -> None:
    ways = {
        "incident": "incidents",
        "contact": "incidents",
        "agreement": "agreements",
        "gap": "gaps",
        "case": "case",
        "involvement": "pupil",
    }
    desk = make_desk()
    for kind in ways:
        desk.drafts.save(kind, "trash", {"form": kind, "row": "page-1/row-1", "texts": {}})
    page = open_page(desk)
    assert {line.form for line in page.data.drafts} == {DraftForm.TRASH}
    for kind, screen in ways.items():
        page.presenter.go_on(kind)
        assert page.navigator.asked[-1] == (screen, "page-1")


def test_what_was_typed_at_the_table_leads_back_to_it_as_long_as_the_meeting_runs() -> None:
    desk = make_desk()
    planned = desk.meetings.make(MeetingPlan(TODAY))
    desk.drafts.save("typed", "table", {"row": planned.id, "forms": {}}, subject_id=planned.id)
    page = open_page(desk)
    page.presenter.go_on("typed")
    assert page.navigator.asked[-1] == ("meeting", planned.id)
    desk.meetings.hold(planned.id, planned.version)
    page = open_page(desk)
    (line,) = page.data.drafts
    assert line.form is DraftForm.TABLE
    page.presenter.go_on("typed")
    assert page.navigator.asked[-1] == ("table", planned.id)
