"""Files of the dossier in memory: rows as the store keeps them, and their content."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from tests.fakes.state import Desk, add_new
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports import BlobSeal


@dataclass(slots=True)
class FakeBlobs:
    """`kept` is the content by id, with the record it was sealed for."""

    kept: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def put(self, content: bytes, owner_id: str) -> BlobSeal:
        blob_id = uuid4().hex
        self.kept[blob_id] = (owner_id, content)
        return BlobSeal(blob_id, b"wrapped", len(content), hashlib.sha256(content).hexdigest())

    def read(self, seal: BlobSeal, owner_id: str) -> bytes:
        if seal.blob_id not in self.kept:
            raise ViosError("file_missing")
        owner, content = self.kept[seal.blob_id]
        if owner != owner_id:
            raise ViosError("file_damaged")
        return content

    def drop(self, blob_id: str) -> None:
        self.kept.pop(blob_id, None)

    def sweep(self, known_ids: Collection[str]) -> tuple[int, int]:
        return len(set(self.kept) - set(known_ids)), len(set(known_ids) - set(self.kept))


@dataclass(frozen=True, slots=True)
class FakeFiles:
    desk: Desk

    def add(self, file: DossierFile) -> None:
        add_new(self.desk.state.files, file)

    def get(self, file_id: str, *, trashed: bool = False) -> DossierFile | None:
        hidden = not trashed and file_id in self.desk.state.trash
        return None if hidden else self.desk.state.files.get(file_id)

    def of(self, record_kind: RecordKind, record_id: str, *, trashed: bool = False) -> Sequence[DossierFile]:
        state = self.desk.state
        found = [f for f in state.files.values() if f.record_id == record_id and f.record_kind is record_kind]
        return sorted((f for f in found if trashed or f.id not in state.trash), key=lambda f: (f.added_at, f.id))

    def blob_ids(self) -> frozenset[str]:
        return frozenset(file.blob_id for file in self.desk.state.files.values())

    def erase(self, file_id: str) -> None:
        self.desk.state.files.pop(file_id, None)
