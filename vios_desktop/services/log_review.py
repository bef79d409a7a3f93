"""Reviewing the log: pages, a sample, whether the chain is whole, who reviewed it when, and a file of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction, AuditEntry
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, SharingLevel
from vios_desktop.services.log_sheet import LogSheet
from vios_desktop.services.log_words import LogWords
from vios_desktop.services.queries import LogQuery
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.session import Session
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts

KIND: Final = "log"
PAGE: Final = 100
SAMPLE: Final = 20
OWN_SCHOOL: Final = "school"


class LogTopic(StrEnum):
    """What lines of the log are about, for whoever reviews them."""

    VIEWING = "viewing"
    CHANGING = "changing"
    LETTING_OUT = "letting_out"
    ACCOUNTS = "accounts"


_VIEWING = ("_viewed", "_listed", "_searched", "searched")
_LETTING_OUT = ("_printed", "_exported", "disclosed", "_delivered", "_published")
_ACCOUNTS = ("account_", "unlock", "locked", "passphrase_", "recovery_key_", "stick_", "rights_", "vault_", "log_")


def topic_of(action: AuditAction) -> LogTopic:
    """By the name of the action, so that a new one has a topic at once."""
    if action.value.startswith(_ACCOUNTS):
        return LogTopic.ACCOUNTS
    if action.value.endswith(_VIEWING):
        return LogTopic.VIEWING
    return LogTopic.LETTING_OUT if action.value.endswith(_LETTING_OUT) else LogTopic.CHANGING


def actions_of(topic: LogTopic) -> frozenset[AuditAction]:
    return frozenset(action for action in AuditAction if topic_of(action) is topic)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line with the name of the account it is of, empty for one that is not known."""

    entry: AuditEntry
    account_name: str


@dataclass(frozen=True, slots=True)
class LogPage:
    """`count` lines fit; `before` is where the next page goes on, None at the end. `last` is the newest of all."""

    lines: tuple[LogLine, ...]
    count: int
    before: int | None
    last: int


@dataclass(frozen=True, slots=True)
class LogSample:
    """The lines with the lowest SHA-256 of "seed:number", out of `count` lines up to and including `last`."""

    lines: tuple[LogLine, ...]
    seed: int
    count: int
    last: int


@dataclass(frozen=True, slots=True)
class LogReview:
    """Who reviewed the log last, when, and up to and including which line."""

    by_name: str
    at: datetime
    last: int


@dataclass(frozen=True, slots=True)
class LogCheck:
    """The chain is whole: so many lines; `code` is the beginning of the hash of the last, as it is printed."""

    count: int
    code: str


class LogRenderer(Protocol):
    """Equal arguments give equal bytes."""

    def __call__(self, sheet: LogSheet) -> bytes: ...


class LogReviewService:
    """`writers` has one for each form of the file."""

    def __init__(
        self, session: Session, writers: Mapping[SummaryFormat, LogRenderer], texts: Callable[[], Texts]
    ) -> None:
        self._session, self._writers, self._texts = session, dict(writers), texts

    def accounts(self) -> tuple[tuple[str, str], ...]:
        """Ids and names of all accounts, withdrawn ones too."""
        self._require()
        with self._session.begin() as work:
            return tuple((one.id, one.display_name) for one in work.accounts.all())

    def page(self, query: LogQuery, before: int | None = None) -> LogPage:
        """A page, newest first. That the log was looked at is a line itself, with the first page.

        A broken log takes no line, and can be looked at all the more.
        """
        self._require()
        with self._session.begin() as work:
            last, _hash = work.audit.head()
            count = work.audit.count(query)
            entries = work.audit.page(query, PAGE + 1, before)
            names = {one.id: one.display_name for one in work.accounts.all()}
            if before is None and not self._session.vault.read_only:
                work.audit.record(AuditAction.LOG_VIEWED, object_kind=KIND, detail=f"count={count}")
                work.commit()
        more = len(entries) > PAGE
        return LogPage(_named(entries[:PAGE], names), count, entries[PAGE - 1].sequence if more else None, last)

    def sample(self, query: LogQuery, seed: int) -> LogSample:
        """Twenty lines that anybody finds again from the seed, the filter and the last line."""
        self._require()
        with self._session.begin() as work:
            last = work.audit.head()[0] if query.last is None else query.last
            numbers = [number for number in work.audit.numbers(query) if number <= last]
            chosen = sorted(numbers, key=lambda number: _rank(seed, number))[:SAMPLE]
            names = {one.id: one.display_name for one in work.accounts.all()}
            lines = _named(work.audit.numbered(chosen), names)
        return LogSample(lines, seed, len(numbers), last)

    def verify(self, report: Callable[[int, int], None] = lambda *_: None) -> LogCheck:
        """Read all lines and compare their hashes.

        Raises `ViosError("audit_chain_broken", sequence=n)` at the first line that was changed, moved, added or
        taken out.
        """
        self._require()
        with self._session.begin() as work:
            last, found = work.audit.head()
            count = work.audit.verify(lambda checked: report(checked, last))
        return LogCheck(count, f"{found[:4]}-{found[4:8]}".upper())

    def last_review(self) -> LogReview | None:
        self._require()
        with self._session.begin() as work:
            entry = work.audit.last_of(AuditAction.LOG_REVIEWED)
            if entry is None:
                return None
            account = work.accounts.get(entry.account_id)
        last = dict(part.split("=", 1) for part in entry.detail.split()).get("last", "0")
        return LogReview(account.display_name if account else "", entry.at, int(last))

    def record_review(self, last: int, count: int, seed: int | None = None) -> LogReview:
        """Write down that this account reviewed the log up to and including line `last`, with which sample."""
        self._require()
        sampled = f" sample={min(SAMPLE, count)} seed={seed}" if seed is not None else ""
        with self._session.begin() as work:
            detail = f"last={last} of={count}{sampled}"
            work.audit.record(AuditAction.LOG_REVIEWED, object_kind=KIND, detail=detail)
            work.commit()
        return LogReview(self._session.account.display_name, self._session.clock.now(), last)

    def export(self, query: LogQuery, form: SummaryFormat) -> bytes:
        """The lines that fit as a file for the privacy officer, oldest first; in the register and the log."""
        self._require()
        words, now = LogWords(self._texts()), self._session.clock.now()
        with self._session.begin() as work:
            names = {one.id: one.display_name for one in work.accounts.all()}
            numbers = work.audit.numbers(query)
            rows = tuple(
                words.row(entry, names.get(entry.account_id, ""))
                for start in range(0, len(numbers), _BLOCK)
                for entry in work.audit.numbered(numbers[start : start + _BLOCK])
            )
            last, found = work.audit.head()
            code = f"{found[:4]}-{found[4:8]}".upper()
            school = work.school.get().name
            file = self._writers[form](LogSheet(school, now, last, code, rows))
            add_disclosure(work, self._session, self._entry(form, file, now))
            work.audit.record(AuditAction.LOG_EXPORTED, object_kind=KIND, detail=f"count={len(rows)} form={form}")
            work.commit()
        return file

    def _entry(self, form: SummaryFormat, file: bytes, now: datetime) -> DisclosureEntry:
        """Inside the school. The file itself is not kept: it is the log once more."""
        return DisclosureEntry(
            id=str(uuid4()),
            kind=DisclosureKind.OTHER,
            what=f"Logboek ({form.value.upper()})",
            level=SharingLevel.DEIDENTIFIED,
            recipient="Functionaris gegevensbescherming",
            recipient_kind=OWN_SCHOOL,
            basis=None,
            purpose="Nakijken van het logboek",
            necessity="",
            informed=None,
            informed_note="",
            made_at=now,
            made_by=self._session.account.id,
            content_hash=hashlib.sha256(file).hexdigest(),
            media_type=form.media_type,
        )

    def _require(self) -> None:
        self._session.require(Action.VIEW_AUDIT_LOG)


_BLOCK: Final = 500


def _rank(seed: int, number: int) -> bytes:
    return hashlib.sha256(f"{seed}:{number}".encode("ascii")).digest()


def _named(entries: Sequence[AuditEntry], names: Mapping[str, str]) -> tuple[LogLine, ...]:
    return tuple(LogLine(entry, names.get(entry.account_id, "")) for entry in entries)
