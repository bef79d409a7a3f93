"""What was typed of something told by mouth, as an entry for the register and back. No Qt."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.disclosure_entry import check_entry
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.sharing import NAMED
from vios_desktop.domain.vocabulary import Informed, LegalBasis, SharingLevel
from vios_desktop.services.register import SPOKEN_FORM, SpokenWord, entry_of
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.pupil_field import PARTED

if TYPE_CHECKING:
    from collections.abc import Mapping


class SpokenForms(StrEnum):
    """The form that keeps a draft, under this name."""

    SPOKEN = "spoken"


FORMS: Final = FormSet(SPOKEN_FORM, SpokenForms)
PLACE: Final = FormPlace(SpokenForms.SPOKEN)
LEVELS: Final = (
    SharingLevel.NAMED_CONSENT,
    SharingLevel.NAMED_REASONED,
    SharingLevel.DEIDENTIFIED,
    SharingLevel.TREND,
)
BASES: Final = tuple(basis for basis in LegalBasis if basis not in (LegalBasis.CONSENT, LegalBasis.DEMAND))
"""Those to choose from without consent; a demand has its own form."""

_NO_MOMENT: Final = datetime(1, 1, 1, tzinfo=UTC)  # the rules look at no moment
_FIELDS: Final = {"person_ids": "person_id"}


def spoken_word(texts: Mapping[str, str]) -> tuple[SpokenWord | None, tuple[FieldProblem, ...]]:
    """The entry, or all that is missing. What the chosen level does not ask is left out."""
    said = {name: text.strip() for name, text in texts.items()}
    level = SharingLevel(said["level"]) if said.get("level") else None
    word = _word(said, level or SharingLevel.TREND)
    asked = [("level", "level_missing", level), ("recipient_kind", "recipient_kind_missing", word.recipient_kind)]
    if level in NAMED:
        asked.append(("informed", "informed_missing", word.informed))
    problems = [FieldProblem(field, code) for field, code, there in asked if not there]
    try:
        check_entry(entry_of(word, "", _NO_MOMENT, ""))
    except ValidationError as error:
        problems += [FieldProblem(_FIELDS.get(one.field, one.field), one.code) for one in error.problems]
    return (None if problems else word), tuple(problems)


def _word(said: Mapping[str, str], level: SharingLevel) -> SpokenWord:
    named, reasoned = level in NAMED, level is SharingLevel.NAMED_REASONED
    basis = LegalBasis.CONSENT if named and not reasoned else None
    if reasoned and said.get("basis"):
        basis = LegalBasis(said["basis"])
    informed = Informed(said["informed"]) if named and said.get("informed") else None
    person_id = said.get("person_id", "").partition(PARTED)[0]
    return SpokenWord(
        person_ids=(person_id,) if named and person_id else (),
        what=said.get("what", ""),
        recipient=said.get("recipient", ""),
        recipient_kind=said.get("recipient_kind", ""),
        basis=basis,
        purpose=said.get("purpose", ""),
        level=level,
        necessity=said.get("necessity", "") if reasoned else "",
        informed=informed,
        informed_note=said.get("informed_note", "") if informed in (Informed.LATER, Informed.NO) else "",
    )
