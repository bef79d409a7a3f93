"""What was typed of a number from elsewhere, as the service takes it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.ledger import LedgerRecipient
from vios_desktop.disclosure.outside_number import Counted
from vios_desktop.services.outside_numbers import FORM, OutsideWord
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

PART: Final = "|"
RECIPIENTS: Final = tuple(one for one in LedgerRecipient if one is not LedgerRecipient.CORE_TEAM)


class OutsideForms(StrEnum):
    """The forms that keep drafts; they are kept under these names."""

    NUMBER = "number"
    BACK = "back"


FORMS: Final = FormSet(FORM, OutsideForms)
PLACE: Final = FormPlace(OutsideForms.NUMBER)


def back_place(entry_hash: str) -> FormPlace:
    """Where the form stands that takes this entry back."""
    return FormPlace(OutsideForms.BACK, entry_hash)


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """The texts of the form by field, and its days as they were understood."""

    texts: Mapping[str, str]
    first_day: date | None
    last_day: date | None
    published_on: date | None

    def word(self) -> OutsideWord:
        """A number that was printed exactly has no second limit in the form: it is then the same."""
        said = {name: text.strip() for name, text in self.texts.items()}
        block, _part, line = said.get("line", "").partition(PART)
        low = _number(said.get("low", ""))
        high = _number(said["high"]) if said.get("high") else low
        return OutsideWord(
            block=block,
            line=line,
            counted=Counted(said["counted"]) if said.get("counted") else None,
            first_day=self.first_day,
            last_day=self.last_day,
            low=low,
            high=-1 if high is None else high,
            recipient=LedgerRecipient(said["recipient"]) if said.get("recipient") else None,
            title=said.get("title", ""),
            published_on=self.published_on,
        )


def _number(text: str) -> int | None:
    """A whole number of 0 or more in plain digits."""
    return int(text) if text.isascii() and text.isdigit() else None
