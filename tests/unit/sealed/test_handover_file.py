"""The file of a handover: written one way, read back whole, and refused when it is anything else."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.handovers import DIGEST, FACTS, HANDOVER, NOTE, PUPIL, SEALED
from tests.fakes.sealed import INBOX, INVITATION, REPORT, STRANGER
from vios_desktop.domain.own_field import FieldSort, OwnAnswer
from vios_desktop.domain.strict_json import canonical
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.sealed.errors import SealedError
from vios_desktop.sealed.handover_file import open_handover
from vios_desktop.sealed.handover_words import field_names, read_words, write_words
from vios_desktop.sealed.report_file import open_sealed, seal


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


def test_answers_to_own_fields_are_not_in_the_file() -> None:
    assert b'"own"' not in write_words(HANDOVER)
    answered = replace(FACTS, own=(OwnAnswer("field-1", FieldSort.TEXT, "ja"),))
    with pytest.raises(ValueError, match="not tidied"):
        write_words(replace(HANDOVER, incidents=(replace(HANDOVER.incidents[0], facts=answered),)))


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
