"""What was chosen and typed for an overview as the values of its draft, and back: no number is in it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.ui.overviews.model import Sharing

if TYPE_CHECKING:
    from collections.abc import Mapping

FORM: Final = "overview"


def to_json(sharing: Sharing, code: str) -> dict[str, object]:
    basis = sharing.basis.value if sharing.basis is not None else ""
    return {"recipient": sharing.recipient, "purpose": sharing.purpose, "basis": basis, "chosen": code}


def sharing_of(values: Mapping[str, object]) -> Sharing:
    basis = values.get("basis")
    known = LegalBasis(str(basis)) if basis in set(LegalBasis) else None
    return Sharing(str(values.get("recipient", "")), str(values.get("purpose", "")), known)


def chosen_of(values: Mapping[str, object]) -> str:
    return str(values.get("chosen", ""))
