"""The file of a handover: written one way, read back whole, and refused when it is anything else."""

from __future__ import annotations

import hashlib
import io
import json
import random
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.fakes.sealed import INBOX, INVITATION, REPORT, STRANGER
from vios_desktop.domain.handover import HandedFile, HandedIncident, Handover
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.strict_json import canonical
from vios_desktop.domain.vocabulary import IncidentStatus, LegalBasis, PersonKind, PersonRole, RecordKind
from vios_desktop.sealed.errors import SEALED_CODES, SealedError
from vios_desktop.sealed.handover_file import open_handover, seal_handover
from vios_desktop.sealed.handover_words import field_names, read_words, write_words
from vios_desktop.sealed.report_file import open_sealed, seal

NOTE = b"De fiets is blauw."
DIGEST = hashlib.sha256(NOTE).hexdigest()
PUPIL = Person("pupil-1", PersonKind.PUPIL, "Sem", "Verzonnen", "van", birth_date=date(2011, 4, 5))
ROW = IncidentPerson("entry-1", PersonRole.VICTIM, PersonKind.PUPIL, "pupil-1")
FACTS = IncidentFacts("theft", date(2026, 11, 20), "yard", "Een fiets is weg.\nEn een bel.", persons=(ROW,))
HANDOVER = Handover(
    "handover-1", datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "De Oude School", "Marit Fictief", "De Nieuwe School",
    LegalBasis.PUBLIC_TASK, "Begeleiding gaat daar verder", (PUPIL,),
    (HandedIncident("incident-1", "2026-061", IncidentStatus.OPEN, FACTS),),
    files=(HandedFile("file-1", RecordKind.INCIDENT, "incident-1", "fiets.txt", "", len(NOTE), DIGEST),),
)  # fmt: skip
SEALED = seal_handover(HANDOVER, {DIGEST: NOTE}, INVITATION)


def code_of(content: bytes, *keys: bytes) -> str:
    try:
        open_handover(content, keys or (INBOX,))
    except SealedError as error:
        return error.code
    return ""


def test_it_comes_back_as_it_went() -> None:
    assert open_handover(SEALED, (STRANGER, INBOX)) == (HANDOVER, {DIGEST: NOTE})
    assert b"Verzonnen" not in SEALED


def test_neither_opens_as_the_other() -> None:
    assert code_of(seal(REPORT, INVITATION)) == "sealed_damaged"
    with pytest.raises(SealedError):
        open_sealed(io.BytesIO(SEALED), (INBOX,))
    assert code_of(SEALED, STRANGER) == "sealed_foreign"


def test_another_field_is_another_version_of_the_format() -> None:
    """Who adds a field to a record has to raise `VERSION`: an older VIOS refuses what it does not know."""
    digest = hashlib.sha256("\n".join(field_names()).encode()).hexdigest()
    assert (len(field_names()), digest[:16]) == FIELDS


def test_flipped_and_cut_off_bytes_are_told_and_never_accepted() -> None:
    seed = random.randrange(10**6)  # noqa: S311 - printed, so that a failure can be repeated
    print(f"seed {seed}")
    rng = random.Random(seed)  # noqa: S311
    for _ in range(300):
        spoilt = bytearray(SEALED)
        if rng.random() < 0.3:
            del spoilt[rng.randrange(len(spoilt)) :]
        else:
            for _flip in range(rng.randrange(1, 4)):
                spoilt[rng.randrange(len(spoilt))] ^= 1 << rng.randrange(8)
        if bytes(spoilt) != SEALED:
            assert code_of(bytes(spoilt)) in SEALED_CODES


def _changed(source: Any, rng: random.Random) -> Any:
    """One thing somewhere in it becomes something else."""
    odd: list[Any] = [
        None,
        True,
        -1,
        2**60,
        "",
        "x" * 30_000,
        "\u202e",
        [],
        {},
        [[[[[[[[[[[[]]]]]]]]]]]],
        "2026-13-01",
    ]
    if isinstance(source, dict) and source and rng.random() < 0.85:
        name = rng.choice(sorted(source))
        roll = rng.random()
        if roll < 0.1:
            return {key: value for key, value in source.items() if key != name}
        if roll < 0.2:
            return {**source, "more": 1}
        return {**source, name: _changed(source[name], rng)}
    if isinstance(source, list) and source and rng.random() < 0.85:
        place = rng.randrange(len(source))
        roll = rng.random()
        if roll < 0.2:
            return [*source, source[place]]
        return [*source[:place], _changed(source[place], rng), *source[place + 1 :]]
    return rng.choice(odd)


def test_a_hostile_inside_is_refused_or_is_a_handover() -> None:
    seed = random.randrange(10**6)  # noqa: S311
    print(f"seed {seed}")
    rng, raw = random.Random(seed), write_words(HANDOVER)  # noqa: S311
    refused = 0
    for _ in range(300):
        changed = canonical(_changed(json.loads(raw), rng))
        try:
            assert isinstance(read_words(changed), Handover)
        except SealedError as error:
            assert error.code in SEALED_CODES  # noqa: PT017 - nothing else may come out of it
            refused += 1
    assert refused > 200


@pytest.mark.parametrize(
    "changes",
    [
        {"pupils": ()},
        {"pupils": (replace(PUPIL, kind=PersonKind.STAFF),)},
        {"pupils": (PUPIL, PUPIL)},
        {"incidents": (replace(HANDOVER.incidents[0], facts=replace(FACTS, persons=())),)},
        {"incidents": (replace(HANDOVER.incidents[0], facts=replace(FACTS, location_id="place-1")),)},
        {"incidents": (replace(HANDOVER.incidents[0], id="../../weg"),)},
        {"files": (replace(HANDOVER.files[0], record_id="incident-2"),)},
        {"school_name": "De \u202eeSchool"},
    ],
)
def test_what_does_not_hang_together_is_not_written(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="handover"):
        write_words(replace(HANDOVER, **changes))


def test_a_later_version_is_told_as_such() -> None:
    later = canonical({"v": 2, "handover": {}})
    with pytest.raises(SealedError) as refused:
        read_words(later)
    assert refused.value.code == "sealed_newer"


FIELDS = (150, "3aa4a80d0854be81")
