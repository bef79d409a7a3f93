"""What was typed is put over an entry that somebody else may have changed since."""

from __future__ import annotations

from enum import StrEnum

from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.ui.form_keeper import from_json, to_json
from vios_desktop.ui.typed_form import FormPlace, TypedForm, merged


class Forms(StrEnum):
    CHANGE = "change"


PLACE = FormPlace(Forms.CHANGE, "row")
NAMES = ("what", "who")
TEXTS = st.fixed_dictionaries({name: st.sampled_from(("", "a", "b", "c")) for name in NAMES})


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_of_either_is_lost_without_a_word(
    was: dict[str, str], mine: dict[str, str], now: dict[str, str]
) -> None:
    both = merged(TypedForm(PLACE, mine, was), now, NAMES)
    for name in NAMES:
        if mine[name] == was[name]:
            assert both.texts[name] == now[name], "not typed in: as it is now"
        else:
            assert both.texts[name] == mine[name]
    told = {name: {name: now[name]} for name in NAMES if len({mine[name], was[name], now[name]}) == 3}
    assert both.meanwhile == told


def test_a_day_is_what_it_means_and_goes_with_how_it_was_typed() -> None:
    was = {"on": "2026-11-20", "on_typed": "20 november"}
    now = {"on": "2026-11-20", "on_typed": "2026-11-20"}
    typed = {"on": "2026-11-23", "on_typed": "gisteren"}
    both = merged(TypedForm(PLACE, typed, was), now, ["on"])
    assert both.texts == typed
    assert both.meanwhile == {}
    half = {"on": "", "on_typed": "de 3"}
    both = merged(TypedForm(PLACE, half, was), {"on": "2026-11-21", "on_typed": "2026-11-21"}, ["on"])
    assert both.texts == half
    assert both.meanwhile["on"]["on"] == "2026-11-21"


def test_a_draft_holds_what_it_was_typed_over_and_one_of_before_does_not() -> None:
    form = TypedForm(PLACE, {"what": "b"}, {"what": "a"})
    assert from_json(to_json(form), Forms) == form
    assert from_json({"form": "change", "row": "row", "texts": {"what": "b"}}, Forms) == TypedForm(
        PLACE, {"what": "b"}
    )
