"""Handing in a sealed report without an account: written, sealed to the school, and never read back here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.file_kinds import check_file
from vios_desktop.domain.plain_text import made_plain
from vios_desktop.domain.sealed_report import (
    LINED_FIELDS,
    MOST_CHARACTERS,
    ReportFile,
    ReportKind,
    SealedReport,
    check_files,
    check_report,
    new_report_id,
    receipt_of,
    tidied,
)
from vios_desktop.sealed.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.invitation import Invitation
    from vios_desktop.services.ports import Clock


class Outbox(Protocol):
    """Where sealed reports wait. Ids are 32 hex digits; contents are sealed already, and only ever written."""

    def hand_in(self, report_id: str, content: bytes) -> None:
        """Durable and read again when it returns; a draft with this id is gone then.

        Raises `ViosError`: disk_full, write_failed, folder_not_made, report_not_handed_in.
        """
        ...

    def keep_draft(self, report_id: str, content: bytes) -> None:
        """Add or replace. Raises `ViosError` as `hand_in`."""
        ...

    def drafts(self) -> Sequence[str]:
        """The ids of drafts that were left, in no order."""
        ...

    def hand_in_draft(self, report_id: str) -> None:
        """Hand in a draft as it was left. Raises `ViosError`: write_failed."""
        ...

    def drop_draft(self, report_id: str) -> None:
        """Nothing happens without such a draft. Raises `ViosError`: write_failed."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class ReportWords:
    """What somebody typed: only `what` has to be there."""

    kind: ReportKind = ReportKind.INCIDENT
    what: str = ""
    when: str = ""
    where: str = ""
    who: str = ""
    reporter: str = ""
    files: tuple[ReportFile, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.files and not any(getattr(self, name).strip() for name in MOST_CHARACTERS)


@dataclass(frozen=True, slots=True)
class ReportAddress:
    """To which school a report goes: its name, the words on the poster, and drafts left by a crash."""

    school_name: str
    words: tuple[str, ...]
    left: tuple[str, ...]


class ReportingService:
    """Used by who has no account: it holds public keys alone and opens nothing."""

    def __init__(
        self,
        invitation: Callable[[], Invitation],
        seal: Callable[[SealedReport, Invitation], bytes],
        word_list: Callable[[], Sequence[str]],
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._invitation, self._seal, self._word_list = invitation, seal, word_list
        self._outbox, self._clock = outbox, clock

    def address(self) -> ReportAddress:
        """Raises `ViosError`: invitation_damaged, invitation_newer, invitation_expired."""
        invitation = self._valid()
        words = fingerprint(invitation, self._word_list())
        return ReportAddress(invitation.school_name, words, tuple(self._outbox.drafts()))

    def begin(self) -> str:
        """The id of a new report."""
        return new_report_id()

    def with_file(self, files: Sequence[ReportFile], new: ReportFile) -> tuple[ReportFile, ...]:
        """The files with one more, as it may be handed in; one that is there already stays once.

        Raises `ViosError`: those of `file_kinds.check_file`, files_too_many, report_files_too_large.
        """
        check_file(new.name, new.content)
        if any(file.content == new.content for file in files):
            return tuple(files)
        check_files((*files, new))
        return (*files, new)

    def keep_draft(self, report_id: str, words: ReportWords) -> None:
        """Seal what is typed so far. It cannot be read back here; what is too long is cut off in the draft."""
        if words.empty:
            self._outbox.drop_draft(report_id)
            return
        texts = {
            name: made_plain(getattr(words, name), most=most, lines=name in LINED_FIELDS)
            for name, most in MOST_CHARACTERS.items()
        }
        invitation = self._valid()
        report = tidied(self._report(report_id, invitation, words, texts, unfinished=True))
        self._outbox.keep_draft(report_id, self._seal(report, invitation))

    def hand_in(self, report_id: str, words: ReportWords) -> str:
        """Seal and hand in; the number for the reporter. Nothing is handed in when it raises.

        Raises `ValidationError` (report_what_missing, report_text_too_long) and `ViosError`: those of the
        invitation and of `Outbox.hand_in`.
        """
        texts = {name: getattr(words, name) for name in MOST_CHARACTERS}
        invitation = self._valid()
        report = tidied(self._report(report_id, invitation, words, texts, unfinished=False))
        check_report(report)
        self._outbox.hand_in(report_id, self._seal(report, invitation))
        return report.receipt

    def hand_in_left(self, report_id: str) -> str:
        """Hand in what a crash left, unfinished and unread; the number for the reporter."""
        self._outbox.hand_in_draft(report_id)
        return receipt_of(report_id)

    def destroy(self, report_id: str) -> None:
        """Destroy a draft: one that was left, or of what is being typed."""
        self._outbox.drop_draft(report_id)

    def _valid(self) -> Invitation:
        invitation = self._invitation()
        if invitation.expired(self._clock.today()):
            raise ViosError("invitation_expired")
        return invitation

    def _report(
        self,
        report_id: str,
        invitation: Invitation,
        words: ReportWords,
        texts: dict[str, str],
        *,
        unfinished: bool,
    ) -> SealedReport:
        return SealedReport(
            id=report_id,
            receipt=receipt_of(report_id),
            token=invitation.token,
            kind=words.kind,
            written_at=self._clock.now(),
            unfinished=unfinished,
            files=words.files,
            **texts,
        )
