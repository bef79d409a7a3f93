"""The decision record as plain data: what was known, answered and advised, under which texts; and its replay."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vios_desktop.decision.advice import Advice, AdviceItem, Card, advise
from vios_desktop.decision.calls import CALLS_FILE
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.loader import SHARED_FILES, load_pack
from vios_desktop.decision.vocabulary import Part
from vios_desktop.decision.walk import Step, Walk, start
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

RECORD_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Replay:
    """A decision record brought back to life. `same` tells whether the advice came out exactly as recorded."""

    walk: Walk
    advice: Advice
    same: bool


def canonical_json(payload: object) -> str:
    """One text for one value: sorted keys, no spaces, real characters. Raises ValueError for NaN."""
    return json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def content_hash(payload: object) -> str:
    """SHA-256 over the canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical_json(payload).encode()).hexdigest()


def texts_used(walk: Walk) -> dict[str, str]:
    """The content files that this walk rests on: shared ones, its protocols, those they may pull in, modules."""
    kinds = list(walk.all_kinds)
    for kind in kinds:
        for name in walk.pack.protocols[kind].ask:
            for option in walk.pack.questions[name].options:
                if option.pulls and option.pulls not in kinds:
                    kinds.append(option.pulls)
    files = {rule_file.file for kind in kinds for rule_file in walk.pack.parts_of(kind)}
    files |= {CALLS_FILE} & walk.pack.texts.keys()
    return {name: walk.pack.texts[name] for name in sorted(files | set(SHARED_FILES))}


def record_payload(walk: Walk, advice: Advice) -> dict[str, Any]:
    """The record of one advice, ready to be kept: only texts, numbers, lists and objects.

    Person labels are the caller's; give none where names must not be in the record.
    """
    texts = texts_used(walk)
    return {
        "format": RECORD_FORMAT,
        "pack_version": walk.pack.version,
        "kinds": list(walk.kinds),
        "all_kinds": list(walk.all_kinds),
        "facts": _facts_out(walk.facts),
        "answers": dict(walk.answers),
        "path": path_payload(walk),
        "advice": advice_payload(advice),
        "texts": {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()},
        "texts_hash": content_hash(texts),
    }


def replay(payload: Mapping[str, Any], texts: Mapping[str, str]) -> Replay:
    """Give the advice again under the texts of that day.

    Raises `ViosError`: `decision_record_damaged` for a payload that is none, `decision_texts_differ` when these
    are not the texts of the record; `ContentError` when the texts cannot be read.
    """
    try:
        wanted = dict(payload["texts"])
        facts = _facts_in(payload["facts"])
        kinds = [str(kind) for kind in payload["kinds"]]
        answers = {str(key): str(option) for key, option in payload["answers"].items()}
        recorded = payload["advice"]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ViosError("decision_record_damaged") from error
    found = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
    if any(found.get(name) != digest for name, digest in wanted.items()):
        raise ViosError("decision_texts_differ")
    walk = start(load_pack({name: texts[name] for name in wanted}, archived=True), kinds, facts)
    for key, option in answers.items():
        walk = walk.answer(key, option)
    advice = advise(walk)
    return Replay(walk, advice, canonical_json(advice_payload(advice)) == canonical_json(recorded))


def path_payload(walk: Walk) -> list[dict[str, Any]]:
    """The questions of the path with their answers."""
    return [_step_out(step) for step in walk.path]


def _step_out(step: Step) -> dict[str, Any]:
    return {
        "question": step.key,
        "text": step.text,
        "option": step.option.id if step.option else None,
        "answer": step.answer,
        "state": str(step.state),
    }


def advice_payload(advice: Advice) -> list[dict[str, Any]]:
    """All cards with all that a reader years later needs."""
    return [_card_out(card) for card in advice.cards]


def _card_out(card: Card) -> dict[str, Any]:
    return {
        "axis": str(card.axis),
        "question": card.question,
        "value": card.value,
        "value_text": card.value_text,
        "headline": card.headline,
        "because": card.because,
        "answers": [
            {
                "person": answer.person.label if answer.person else None,
                "value": answer.value,
                "headline": answer.headline,
                "reasons": [
                    {"item": r.item_id, "value": r.value, "because": r.because, "wins": r.wins}
                    for r in answer.reasons
                ],
            }
            for answer in card.answers
        ],
        "items": [item_payload(item) for item in card.items],
    }


def item_payload(item: AdviceItem) -> dict[str, Any]:
    """One advice item with the names that `vios advise --json` prints."""
    return {
        "id": item.id,
        "axis": str(item.axis),
        "value": item.value,
        "value_text": item.value_text,
        "headline": item.headline,
        "text": item.text,
        "person": item.person_text or None,
        "because": item.because,
        "rests_on": [{"question": ground.label, "answer": ground.value} for ground in item.rests_on],
        "source": list(item.cites),
        "certainty": str(item.certainty),
        "certainty_text": item.certainty_text,
        "verified": item.verified,
        "checked_on": item.checked_on.isoformat(),
        "deadline": item.deadline.code,
        "deadline_text": item.deadline_text,
        "who": item.who_text,
        "number": [f"{call.label}: {call.number}" for call in item.numbers],
        "avoid": item.avoid,
        "leads": item.leads,
        "agreement": {
            "text": item.proposal.text,
            "owner": str(item.proposal.owner),
            "deadline": item.proposal.deadline.code,
        }
        if item.proposal
        else None,
    }


def _facts_out(facts: Facts) -> dict[str, Any]:
    return {
        "persons": [
            {
                "key": person.key,
                "role": str(person.role),
                "kind": str(person.kind),
                "age": [person.age.lowest, person.age.highest] if person.age else None,
                "part": str(person.part) if person.part else None,
                "label": person.label,
            }
            for person in facts.persons
        ],
        "record": dict(facts.record),
        "school": dict(facts.school),
    }


def _facts_in(data: Mapping[str, Any]) -> Facts:
    persons = tuple(
        PersonFacts(
            key=row["key"],
            role=PersonRole(row["role"]),
            kind=PersonKind(row["kind"]),
            age=AgeRange(*row["age"]) if row["age"] else None,
            part=Part(row["part"]) if row["part"] else None,
            label=row["label"],
        )
        for row in data["persons"]
    )
    return Facts(persons, dict(data["record"]), dict(data["school"]))
