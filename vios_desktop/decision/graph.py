"""A protocol as a graph in the DOT language: questions, answers, and the kinds that answers pull in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from vios_desktop.decision.conditions import Always
from vios_desktop.decision.content import Pack, Question
from vios_desktop.decision.in_words import describe


def to_dot(pack: Pack, kinds: Iterable[str]) -> str:
    """One directed graph with a cluster per kind. Questions stand in their order; a dashed line may be skipped."""
    lines = ["digraph protocollen {", "  rankdir=TB;", "  node [shape=box];"]
    for kind in kinds:
        lines += [
            f"  subgraph {_quoted(f'cluster_{kind}')} {{",
            f"    label={_quoted(pack.protocols[kind].title)};",
        ]
        lines += [f"    {line}" for line in _cluster(pack, kind)]
        lines.append("  }")
    lines += [f"  {line}" for kind in kinds for line in _pulls(pack, kind)]
    lines.append("}")
    return "\n".join(lines) + "\n"


def _cluster(pack: Pack, kind: str) -> Iterator[str]:
    protocol = pack.protocols[kind]
    questions = [pack.questions[name] for name in protocol.ask]
    for question in questions:
        yield f"{_node(kind, question.id)} [label={_quoted(_label(question))}];"
    yield f"{_node(kind, 'advies')} [label={_quoted('Advies')}, shape=ellipse];"
    names = [*protocol.ask, "advies"]
    for before, after in pairwise(names):
        condition = None if after == "advies" else _condition(pack, kind, after)
        style = f" [style=dashed, label={_quoted(condition)}]" if condition else ""
        yield f"{_node(kind, before)} -> {_node(kind, after)}{style};"


def _condition(pack: Pack, kind: str, question_id: str) -> str | None:
    conditions = [pack.questions[question_id].ask_if]
    narrower = pack.protocols[kind].ask_only_if.get(question_id)
    if narrower is not None:
        conditions.append(narrower)
    words = [describe(pack, condition) for condition in conditions if not isinstance(condition, Always)]
    return "alleen als " + " en ".join(words) if words else None


def _pulls(pack: Pack, kind: str) -> Iterator[str]:
    for name in pack.protocols[kind].ask:
        for option in pack.questions[name].options:
            if option.pulls:
                first = pack.protocols[option.pulls].ask[1]
                yield f"{_node(kind, name)} -> {_node(option.pulls, first)} [label={_quoted(option.label)}];"


def _label(question: Question) -> str:
    return "\n".join(
        (question.text.replace("{person}", "de leerling"), *(f"- {o.label}" for o in question.options))
    )


def _node(kind: str, name: str) -> str:
    return _quoted(f"{kind}.{name}")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\l")
    return f'"{escaped}"'
