"""A file in the dossier: a photo, document, mail or sound of a record, encrypted beside the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from vios_desktop.domain.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class DossierFile:
    """What is kept about a file. `wrapped_key` opens the blob with the id `blob_id`; sizes are in bytes."""

    id: str
    record_kind: RecordKind
    record_id: str
    name: str
    media_type: str
    size_bytes: int
    sha256: str  # of the content before encryption
    blob_id: str
    wrapped_key: bytes
    added_at: datetime
    added_by: str
    note: str = ""
    from_police: bool = False
