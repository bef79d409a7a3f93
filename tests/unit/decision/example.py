"""One worked case: a situation answered as a user would, and what the advice has to come to."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.unit.decision.content_texts import walked_with
from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.vocabulary import Axis

SAFE = {"home": "safe"}
"""There is no sign that the parents cannot be called."""


@dataclass(frozen=True)
class Example:
    """A case with the values that the notes give: criminal, police, parents, take in; and articles it cites.

    `answers` may leave questions open; those are answered with "Weet ik niet". `partners` must be among the values
    of that card. `reason` says from which chapter of the law notes the values come, or why they differ.
    """

    kind: str
    persons: tuple[PersonFacts, ...]
    answers: dict[str, str]
    values: tuple[str, str, str, str]
    cites: tuple[str, ...]
    record: dict[str, str] = field(default_factory=dict)
    partners: tuple[str, ...] = ()
    reason: str = ""


def check_example(pack: Pack, example: Example) -> Advice:
    """Walk the case through the public engine and hold it to its values; returns the advice for further checks."""
    walk = walked_with(pack, example.kind, Facts(example.persons, example.record), example.answers)
    assert walk.set_aside == (), "the case answers a question that is not asked"
    advice = advise(walk)
    axes = (Axis.CRIMINAL, Axis.POLICE, Axis.PARENTS, Axis.TAKE_IN)
    assert tuple(advice.card(axis).value for axis in axes) == example.values
    cited = {cite for item in advice.card(Axis.CRIMINAL).items for cite in item.cites}
    for wanted in example.cites:
        assert any(cite.startswith(wanted) for cite in cited), (wanted, cited)
    assert set(example.partners) <= set(advice.card(Axis.PARTNERS).values)
    return advice
