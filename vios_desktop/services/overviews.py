"""What the overviews for MR, leadership and municipality have in common: read in memory, then made and logged."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError

if TYPE_CHECKING:
    from vios_desktop.domain.vocabulary import DisclosureKind, LegalBasis, SharingLevel
    from vios_desktop.services.session import Session
    from vios_desktop.services.summary_formats import SummaryFormat


@dataclass(frozen=True, slots=True)
class DrawnOverview:
    """The pages in memory, to be read through; `content_hash` is theirs."""

    pages: bytes
    content_hash: str


@dataclass(frozen=True, slots=True)
class MadeOverview:
    """The file in the form that was asked for. `content_hash` is that of the pages that were read."""

    file: bytes
    file_name: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class ForWhom:
    """To whom and what for, without spaces around them."""

    recipient: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Logged:
    """What the register says of an overview beside for whom it is."""

    kind: DisclosureKind
    what: str
    level: SharingLevel
    recipient_kind: str = "other"
    basis: LegalBasis | None = None


def hash_of(pages: bytes) -> str:
    """SHA-256, 64 hexadecimal digits."""
    return hashlib.sha256(pages).hexdigest()


def for_whom(recipient: str, purpose: str) -> ForWhom:
    """Raises `ValidationError` with `recipient_missing`, `purpose_missing`."""
    found = (("recipient", recipient.strip()), ("purpose", purpose.strip()))
    missing = tuple(FieldProblem(name, f"{name}_missing") for name, value in found if not value)
    if missing:
        raise ValidationError(missing)
    return ForWhom(*(value for _name, value in found))


def check_read(expected_hash: str | None, pages: bytes) -> None:
    """Raise `ViosError("summary_changed")` when these are not the pages that were read; None: nobody read them."""
    if expected_hash is not None and expected_hash != hash_of(pages):
        raise ViosError("summary_changed")


def register_entry(
    session: Session, logged: Logged, to: ForWhom, form: SummaryFormat, file: bytes
) -> DisclosureEntry:
    """The line of the register, with the file itself."""
    as_page = form.media_type == "application/pdf"
    return DisclosureEntry(
        id=str(uuid4()),
        kind=logged.kind,
        what=logged.what if as_page else f"{logged.what} ({form.value.upper()})",
        level=logged.level,
        recipient=to.recipient,
        recipient_kind=logged.recipient_kind,
        basis=logged.basis,
        purpose=to.purpose,
        necessity="",
        informed=None,
        informed_note="",
        made_at=session.clock.now(),
        made_by=session.account.id,
        file=file,
        media_type=form.media_type,
    )
