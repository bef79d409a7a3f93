"""What is half-typed about a protected record, on the real store: nothing of it can be read by another account."""

from __future__ import annotations

import pytest

from tests.data.test_limited import FILLED, MARKER, WHY, Place, place
from tests.data.vault_looks import code_of
from tests.real_store import JORIS, MARIT, OTHER_PASSPHRASE
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.services.drafts import SEALED_FORM, DraftService
from vios_desktop.services.sealed_drafts import SealedDraftService

__all__ = ["place"]

NOTE = {"form": "note", "text": f"Gebeld over de {MARKER}", "accounts": []}


def drafts_at(place: Place) -> SealedDraftService:
    return SealedDraftService(place.session, place.keys.record_seals)


def test_it_is_read_by_who_typed_it_and_stands_nowhere_in_the_clear(place: Place) -> None:
    place.limited.limit(place.incident_id, (place.id_of(JORIS),), WHY)
    draft_id = DraftService.new_id()
    drafts_at(place).save(draft_id, SEALED_FORM, dict(NOTE), subject_id=place.incident_id)
    place.opened_by(JORIS)
    assert drafts_at(place).all() == ()
    with pytest.raises(NotFoundError):
        drafts_at(place).get(draft_id)
    place.opened_by(MARIT)
    (kept,) = drafts_at(place).all()
    assert (kept.id, kept.values, kept.subject_id) == (draft_id, NOTE, place.incident_id)
    assert place.where_the_marker_is().isdisjoint(FILLED)


def test_the_same_in_an_ordinary_draft_is_still_refused(place: Place) -> None:
    place.limited.limit(place.incident_id, (), WHY)
    ordinary = DraftService(place.session)
    for values in (NOTE, {"sealed": NOTE}):
        refused = lambda values=values: ordinary.save("d", SEALED_FORM, dict(values), subject_id=place.incident_id)  # noqa: E731
        assert code_of(refused) == "draft_of_limited"
    assert ordinary.all() == ()


def test_thrown_away_and_put_back_it_is_the_same_and_finished_it_is_gone(place: Place) -> None:
    place.limited.limit(place.incident_id, (), WHY)
    drafts = drafts_at(place)
    drafts.save("d", SEALED_FORM, dict(NOTE), subject_id=place.incident_id)
    ordinary = DraftService(place.session)
    gone = ordinary.discard("d")
    assert drafts.all() == ()
    ordinary.save(gone.id, gone.form, gone.values, subject_id=gone.subject_id)  # as Vandaag undoes it
    assert [draft.values for draft in drafts.all()] == [NOTE]
    drafts.finish("d")
    assert ordinary.all() == ()


def test_with_a_new_key_pair_it_opens_no_more_and_is_left_out(place: Place) -> None:
    joris = place.id_of(JORIS)
    place.limited.limit(place.incident_id, (joris,), WHY)
    place.opened_by(JORIS)
    drafts_at(place).save("d", SEALED_FORM, dict(NOTE), subject_id=place.incident_id)
    place.opened_by(MARIT)
    place.keys.replace_vault_key(None, lambda _done, _all: None)
    place.opened_by(JORIS)
    assert len(drafts_at(place).all()) == 1, "a new vault key changes nothing"
    place.opened_by(MARIT)
    place.keys.reset_passphrase(joris, OTHER_PASSPHRASE)
    place.opened_by(JORIS)
    assert drafts_at(place).all() == ()
    (line,) = DraftService(place.session).all()
    assert MARKER not in str(line.values)


def test_it_goes_along_when_the_record_is_lifted_and_protected_again(place: Place) -> None:
    place.limited.limit(place.incident_id, (), WHY)
    drafts_at(place).save("d", SEALED_FORM, dict(NOTE), subject_id=place.incident_id)
    place.limited.lift(place.incident_id, WHY)
    assert [draft.values for draft in drafts_at(place).all()] == [NOTE]
    place.limited.limit(place.incident_id, (), WHY)
    assert drafts_at(place).all() == (), "with the record, as all drafts about it"
    place.limited.lift(place.incident_id, WHY)
    assert [draft.values for draft in drafts_at(place).all()] == [NOTE]


@pytest.mark.parametrize("values", [{}, {"sealed": 3, "copies": []}, {"sealed": {"values": "%"}, "copies": [{}]}])
def test_what_is_no_sealed_draft_is_left_out(place: Place, values: dict[str, object]) -> None:
    DraftService(place.session).save("d", SEALED_FORM, values)
    assert drafts_at(place).all() == ()
