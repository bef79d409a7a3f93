"""Reports, keys and invitations to try sealing with."""

from __future__ import annotations

import functools
from dataclasses import replace
from datetime import UTC, date, datetime

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from vios_desktop import resource_files
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.invitation import Invitation
from vios_desktop.domain.sealed_report import ReportFile, ReportKind, SealedReport
from vios_desktop.sealed.fingerprint import read_words

INBOX = bytes(range(1, 33))
RECOVERY = bytes(range(33, 65))
STRANGER = bytes(range(65, 97))


def public_half(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


INVITATION = Invitation(
    "De Proefschool", public_half(INBOX), public_half(RECOVERY), bytes(range(32)), date(2027, 8, 1)
)
REPORT = SealedReport(
    id="00112233445566778899aabbccddeeff",
    receipt="K7QF-2M9D",
    token=INVITATION.token,
    kind=ReportKind.INCIDENT,
    what="Ruzie bij de fietsen.\nTwee leerlingen duwden elkaar.",
    written_at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
    when="Vanmorgen, eerste pauze",
    where="Fietsenstalling",
    who="Twee jongens uit de tweede",
)
PHOTO = ReportFile("foto.jpg", b"\xff\xd8\xff" + bytes(range(256)) * 300)
NOTE = ReportFile("briefje.txt", b"Dit lag op de grond.")


class FakeOutbox:
    """Implements `services.reporting.Outbox`; `problem` is raised by the next write."""

    def __init__(self) -> None:
        self.handed_in: dict[str, bytes] = {}
        self.waiting: dict[str, bytes] = {}
        self.problem: ViosError | None = None

    def hand_in(self, report_id: str, content: bytes) -> None:
        self._fail()
        self.handed_in[report_id] = content
        self.drop_draft(report_id)

    def keep_draft(self, report_id: str, content: bytes) -> None:
        self._fail()
        self.waiting[report_id] = content

    def drafts(self) -> tuple[str, ...]:
        return tuple(self.waiting)

    def hand_in_draft(self, report_id: str) -> None:
        self.handed_in[report_id] = self.waiting.pop(report_id)

    def drop_draft(self, report_id: str) -> None:
        self.waiting.pop(report_id, None)

    def _fail(self) -> None:
        problem, self.problem = self.problem, None
        if problem is not None:
            raise problem


def with_files() -> SealedReport:
    return replace(REPORT, files=(PHOTO, NOTE))


@functools.cache
def words() -> tuple[str, ...]:
    return read_words((resource_files.root() / "sealed" / "words.txt").read_text("ascii"))
