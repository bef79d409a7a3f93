"""The layouts: fixed order, chosen from last year's volume, and a loader that refuses what it does not know."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from tests.unit.disclosure.invented import POLICY_FOLDER, policy
from vios_desktop.disclosure.layout import VictimRule, choose_layout, load_layouts
from vios_desktop.domain.errors import ViosError

TEXT = (POLICY_FOLDER / "export_layouts.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("volume", "code"),
    [(None, "B"), (0, "small"), (79, "small"), (80, "B"), (499, "B"), (500, "A"), (5000, "A")],
)
def test_layout_from_the_volume_of_last_year(volume: int | None, code: str) -> None:
    assert choose_layout(policy(), volume).code == code


def test_a_negative_volume_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="negative"):
        choose_layout(policy(), -1)


def test_an_unknown_layout_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        policy().layout("C")


def test_the_layouts_of_the_notes() -> None:
    shape = {layout.code: {block.code: len(block.lines) for block in layout.blocks} for layout in policy().layouts}
    assert shape == {
        "small": {},
        "B": {"groups": 4, "places": 6},
        "A": {"lines": 12, "places": 6},
    }


@pytest.mark.parametrize("rule", list(VictimRule))
def test_all_layouts_have_the_victim_rule_of_the_policy(rule: VictimRule) -> None:
    assert {layout.victim_rule for layout in load_layouts(changed("victim_rule", rule.value)).layouts} == {rule}


def test_every_code_of_the_catalogue_has_its_line_and_no_line_is_without() -> None:
    catalogue = json.loads((POLICY_FOLDER / "catalogues.json").read_text(encoding="utf-8"))
    blocks = {block.code: [line.code for line in block.lines] for block in load_layouts(TEXT).layouts[2].blocks}
    groups = [line.code for line in load_layouts(TEXT).layouts[1].blocks[0].lines]
    assert {kind["line"] for kind in catalogue["kind"]} == set(blocks["lines"])
    assert {kind["group"] for kind in catalogue["kind"]} == set(groups)
    assert {place["export_place"] for place in catalogue["place"]} == set(blocks["places"])


def changed(path: str, value: object) -> str:
    """The policy with the part at `path` replaced, or taken out if `value` is `...`."""
    document: Any = copy.deepcopy(json.loads(TEXT))
    *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    target = document
    for part in parents:
        target = target[part]
    if value is ...:
        del target[last]
    else:
        target[last] = value
    return json.dumps(document)


BLOCK_TOO_SHORT = [{"code": code, "nl": code} for code in "abc"]


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("format", 2, "format"),
        ("format", True, "format"),
        ("format", "1", "format"),
        ("source", "", "source"),
        ("source", ..., "source"),
        ("extra", 1, "top"),
        ("victim_rule", "never", "victim_rule"),
        ("victim_rule", 1, "victim_rule"),
        ("victim_rule", ..., "victim_rule"),
        ("total", [], "total"),
        ("total/nl", ..., "total.nl"),
        ("total/nl", 5, "total.nl"),
        ("blocks", {}, "blocks"),
        ("blocks/0", "groups", "blocks[0]"),
        ("blocks/0/by", "sex", "blocks[0].by"),
        ("blocks/0/heading", " ", "blocks[0].heading"),
        ("blocks/0/extra", 1, "blocks[0]"),
        ("blocks/1/lines/2/code", "drugs", "blocks[1].lines"),
        ("blocks/1/lines/2/nl", None, "blocks[1].lines[2].nl"),
        ("blocks/2/lines", BLOCK_TOO_SHORT, "blocks[2].lines"),
        ("blocks/1/code", "groups", "blocks"),
        ("layouts", [], "layouts"),
        ("layouts/0", None, "layouts[0]"),
        ("layouts/0/from_volume", 10, "layouts"),
        ("layouts/2/from_volume", 80, "layouts"),
        ("layouts/2/from_volume", 20, "layouts"),
        ("layouts/2/from_volume", -1, "layouts[2].from_volume"),
        ("layouts/2/code", "B", "layouts"),
        ("layouts/1/blocks/1", "sexes", "layouts[1].blocks[1]"),
        ("layouts/1/blocks/1", 3, "layouts[1].blocks[1]"),
        ("layouts/1/blocks/1", "groups", "layouts[1].blocks"),
        ("default", "C", "default"),
    ],
)
def test_a_policy_that_is_not_right_is_refused_with_the_place(path: str, value: object, where: str) -> None:
    with pytest.raises(ViosError) as refused:
        load_layouts(changed(path, value))
    assert (refused.value.code, refused.value.params) == ("layouts_not_valid", {"where": where})


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"format": 1, "format": 1}', '{"format": 1.0}', '{"format": NaN}', "[" * 100_000]
)
def test_a_text_that_is_no_policy_is_refused(text: str) -> None:
    with pytest.raises(ViosError) as refused:
        load_layouts(text)
    assert refused.value.params == {"where": "top"}
