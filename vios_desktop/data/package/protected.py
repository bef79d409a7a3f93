"""Records that are limited to named accounts, put among all others in the copy that a package is made of."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from vios_desktop.data.blob_format import ID_BYTES
from vios_desktop.data.keys.sealing import WRAPPED_BYTES
from vios_desktop.data.unit_of_work import SqlUnitOfWork
from vios_desktop.services.limited_kinds import kind_of
from vios_desktop.services.limited_store import rows_back
from vios_desktop.services.ports.packages import ProtectedRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime
    from typing import Any

    from sqlalchemy import Connection, Engine

    from vios_desktop.services.limited_record import Content


@dataclass(frozen=True, slots=True)
class GoingAlong:
    """`contents` are opened and go along, what was limited last first; `there` is how many limited ones there are.

    `files` are the contents of their files, by the name they get in the copy: they lie in no sealed file of it.
    """

    contents: Mapping[str, Content] = field(repr=False)
    there: int
    account_id: str
    files: dict[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def left_out(self) -> bool:
        return self.there > len(self.contents)

    def records(self) -> tuple[ProtectedRecord, ...]:
        """What the list of contents says of them: in the order in which they were limited."""
        return tuple(
            ProtectedRecord(record_id, kind_of(content.rows), content.events)
            for record_id, content in reversed(tuple(self.contents.items()))
        )

    @contextmanager
    def put_back(self, engine: Engine, vault_id: str, now: Callable[[], datetime]) -> Iterator[Connection]:
        """They stand in their tables meanwhile, as when a limit is lifted: in a transaction that is not kept.

        So the file of the copy, which the key of the vault opens, does not get them. Each is logged already.
        """
        with SqlUnitOfWork(engine, Lock(), vault_id, self.account_id, now) as work:
            for content in self.contents.values():
                rows_back(work, content, self._filled(content))
            yield work.connection

    def _filled(self, content: Content) -> Callable[[Mapping[str, Any]], Mapping[str, Any]]:
        def filled(row: Mapping[str, Any]) -> Mapping[str, Any]:
            blob_id = os.urandom(ID_BYTES).hex()
            self.files[blob_id] = content.files[row["id"]]
            return {"blob_id": blob_id, "wrapped_key": os.urandom(WRAPPED_BYTES)}

        return filled
