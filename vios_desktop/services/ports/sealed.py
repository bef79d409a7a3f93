"""The port of the inbox for sealed reports. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from vios_desktop.domain.invitation import InboxKey, IssuedInvitation
from vios_desktop.domain.report_import import ImportedReport


class Invitations(Protocol):
    def add_key(self, made_at: datetime) -> InboxKey:
        """Make a new key pair; earlier ones stay, because reports sealed to them may be under way."""
        ...

    def inbox_keys(self) -> Sequence[InboxKey]:
        """Newest first."""
        ...

    def private_keys(self) -> Sequence[bytes]:
        """Of every key pair, newest first: 32 bytes each, for opening reports and for nothing else."""
        ...

    def add(self, issued: IssuedInvitation) -> None: ...
    def withdraw(self, invitation_id: str, at: datetime) -> None:
        """Raises `NotFoundError` for one that is not there or was withdrawn before."""
        ...

    def all(self) -> Sequence[IssuedInvitation]:
        """Newest first, withdrawn and expired ones too."""
        ...


class ImportedReports(Protocol):
    def add(self, report: ImportedReport) -> None:
        """One that is there already is a bug of the caller, who asks with `get` in the same unit of work."""
        ...

    def get(self, report_id: str) -> ImportedReport | None: ...
    def all(self) -> Sequence[ImportedReport]:
        """Newest first."""
        ...
