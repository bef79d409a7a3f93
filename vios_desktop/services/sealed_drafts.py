"""Drafts of what is typed about a protected record: sealed to the account that types, so no other reads them."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.errors import ViosError
from vios_desktop.services.drafts import SEALED_FORM, DraftService
from vios_desktop.services.ports import SealedCopy, SealedRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.domain.draft import Draft
    from vios_desktop.services.ports import RecordSeals
    from vios_desktop.services.session import Session

_VALUES: Final = "values"
_VERSION: Final = 1


class SealedDraftService(DraftService):
    """As `DraftService`, for the drafts of one form.

    In the store stand the form, the account, the moment and the record they are about; what is typed is sealed as
    the record itself is, to the account and the recovery key. With a new key pair it opens no more.
    """

    def __init__(self, session: Session, seals: RecordSeals) -> None:
        super().__init__(session)
        self._seals = seals

    def save(self, draft_id: str, form: str, values: dict[str, object], *, subject_id: str | None = None) -> Draft:
        """Raises as `DraftService.save`, and `ViosError("account_unknown")` for an account without a key."""
        plain = self._draft(draft_id, form, values, subject_id)
        body = {_VALUES: json.dumps(values).encode("utf-8")}
        sealed = self._seals.seal(draft_id, _VERSION, body, (plain.account_id,))
        self._put(replace(plain, values=_to_json(sealed)))
        return plain

    def all(self) -> tuple[Draft, ...]:
        """This account's drafts of this form that its key opens, last saved first."""
        own = (draft for draft in super().all() if draft.form == SEALED_FORM)
        return tuple(opened for draft in own if (opened := self._opened(draft)) is not None)

    def _opened(self, draft: Draft) -> Draft | None:
        try:
            body = self._seals.open(_from_json(draft.id, draft.values))[_VALUES]
        except ViosError as error:
            if error.code in ("limited_not_named", "limited_damaged"):
                return None
            raise
        return replace(draft, values=json.loads(body))


def _to_json(record: SealedRecord) -> dict[str, object]:
    parts = {name: _text(body) for name, body in record.parts}
    copies = [
        {"holder": one.holder_id, "public_key": _text(one.public_key), "key": _text(one.sealed_key)}
        for one in record.copies
    ]
    return {"sealed": parts, "copies": copies}


def _from_json(draft_id: str, values: Mapping[str, Any]) -> SealedRecord:
    """Raises `ViosError("limited_damaged")` for what is no sealed draft."""
    try:
        parts = tuple((name, b64decode(body)) for name, body in values["sealed"].items())
        copies = tuple(
            SealedCopy(one["holder"], b64decode(one["public_key"]), b64decode(one["key"]))
            for one in values["copies"]
        )
    except (KeyError, TypeError, AttributeError, ValueError):
        raise ViosError("limited_damaged") from None
    return SealedRecord(draft_id, _VERSION, parts, copies)


def _text(body: bytes) -> str:
    return b64encode(body).decode("ascii")
