"""A draft gives back every value that was in the form."""

from __future__ import annotations

import json

from hypothesis import given

from tests.ui.record.invented import forms
from vios_desktop.ui.record.draft_values import Entry, FormValues, from_json, to_json


@given(forms)
def test_nothing_is_lost_on_the_way_through_json(values: FormValues) -> None:
    assert from_json(json.loads(json.dumps(to_json(values)))) == values


def test_names_of_a_later_version_are_kept() -> None:
    data = to_json(FormValues({"facts": "iets"})) | {"texts": {"facts": "iets", "nieuw_veld": "ook dit"}}
    assert from_json(data).text("nieuw_veld") == "ook dit"


def test_a_damaged_draft_gives_what_can_be_read() -> None:
    data: dict[str, object] = {"texts": {"facts": "iets", "kind": 4}, "persons": "geen lijst", "items": [7, {}]}
    assert from_json(data) == FormValues({"facts": "iets"})


def test_a_form_is_blank_until_something_is_typed_or_chosen() -> None:
    assert FormValues().blank
    assert FormValues({"facts": ""}, items=(Entry("i1"),)).blank
    assert not FormValues({"facts": "x"}).blank
    assert not FormValues(persons=(Entry("p1"),)).blank
    assert not FormValues(items=(Entry("i1", parts=(Entry("h1", {"note": "x"}),)),)).blank


def test_forms_that_look_the_same_are_equal_when_tidy() -> None:
    assert FormValues({"facts": "x", "kind": ""}).tidy == FormValues({"facts": "x"}).tidy
