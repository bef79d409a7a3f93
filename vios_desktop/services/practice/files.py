"""Two files of the practice school: a drawn picture of a broken window, and a mail from a mentor."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.practice.dice import practice_id

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.services.ports import Blobs, UnitOfWork
    from vios_desktop.services.practice.texts import ReadText

_PICTURE, _MAIL = "practice/shed_window.jpg.b64", "practice/threat_mail.eml"


def add_files(
    work: UnitOfWork, blobs: Blobs, read_text: ReadText, recorded: dict[str, datetime], by: str, seed: int
) -> None:
    """`recorded`: id -> moment of recording of the incidents "window" and "threat" of the story."""
    files = (
        ("window", "ruit fietsenhok.jpg", "image/jpeg", base64.b64decode(read_text(_PICTURE))),
        ("threat", "berichten aan Elif.eml", "message/rfc822", read_text(_MAIL).encode()),
    )
    for key, name, media_type, content in files:
        incident_id = practice_id(seed, "incident", "story", key)
        seal = blobs.put(content, incident_id)
        work.files.add(
            DossierFile(
                id=practice_id(seed, "file", key),
                record_kind=RecordKind.INCIDENT,
                record_id=incident_id,
                name=name,
                media_type=media_type,
                size_bytes=seal.size_bytes,
                sha256=seal.sha256,
                blob_id=seal.blob_id,
                wrapped_key=seal.wrapped_key,
                added_at=recorded[incident_id],
                added_by=by,
            )
        )
