"""One transaction with all repositories on it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlcipher3 import dbapi2

from vios_desktop.data.audit_chain import AuditChain
from vios_desktop.data.repositories.accounts import SqlAccounts
from vios_desktop.data.repositories.agreements import SqlAgreements
from vios_desktop.data.repositories.area_figures import SqlAreaFigures
from vios_desktop.data.repositories.around import SqlAround
from vios_desktop.data.repositories.catalogues import SqlCatalogues
from vios_desktop.data.repositories.chronicle import SqlChronicle
from vios_desktop.data.repositories.closings import SqlClosings
from vios_desktop.data.repositories.contacts import SqlContacts
from vios_desktop.data.repositories.core_team import SqlCases, SqlMeetings
from vios_desktop.data.repositories.decisions import SqlDecisions
from vios_desktop.data.repositories.demands import SqlDemands
from vios_desktop.data.repositories.disclosures import SqlDisclosures
from vios_desktop.data.repositories.drafts import SqlDrafts
from vios_desktop.data.repositories.files import SqlFiles
from vios_desktop.data.repositories.gaps import SqlGaps
from vios_desktop.data.repositories.held_data import SqlHeldData
from vios_desktop.data.repositories.history import SqlHistory
from vios_desktop.data.repositories.imported_reports import SqlImportedReports
from vios_desktop.data.repositories.incidents import SqlIncidents
from vios_desktop.data.repositories.invitations import SqlInvitations
from vios_desktop.data.repositories.ledger import SqlLedger
from vios_desktop.data.repositories.letters import SqlLetters
from vios_desktop.data.repositories.limited import SqlLimited
from vios_desktop.data.repositories.person_merges import SqlPersonMerges
from vios_desktop.data.repositories.persons import SqlPersons
from vios_desktop.data.repositories.privacy import SqlBreaches, SqlPersonRequests
from vios_desktop.data.repositories.publications import SqlPublications
from vios_desktop.data.repositories.registers import SqlRegisters
from vios_desktop.data.repositories.retention import SqlRetention
from vios_desktop.data.repositories.reviews import SqlReviews
from vios_desktop.data.repositories.schools import SqlSchools
from vios_desktop.data.repositories.search import SqlSavedSearches, SqlSearch
from vios_desktop.data.repositories.signals import SqlSignals
from vios_desktop.data.repositories.social_map import SqlSocialMap
from vios_desktop.data.repositories.trash import SqlTrash
from vios_desktop.data.repositories.trends import SqlTrends
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from vios_desktop.services import ports


class SqlUnitOfWork:
    """Implements the port `UnitOfWork`: begins on entering, undoes on leaving what `commit` did not keep.

    After `commit` nothing can be read or written any more. Entering one while another is open in the same vault
    is a bug: RuntimeError.
    """

    incidents: ports.Incidents
    persons: ports.Persons
    chronicle: ports.Chronicle
    around: ports.Around
    person_merges: ports.PersonMerges
    agreements: ports.Agreements
    signals: ports.Signals
    reviews: ports.Reviews
    closings: ports.Closings
    cases: ports.Cases
    meetings: ports.Meetings
    trash: ports.Trash
    retention: ports.Retention
    registers: ports.Registers
    requests: ports.PersonRequests
    breaches: ports.Breaches
    trends: ports.Trends
    areas: ports.AreaFigures
    disclosures: ports.Disclosures
    demands: ports.Demands
    held: ports.HeldData
    contacts: ports.Contacts
    decisions: ports.Decisions
    letters: ports.Letters
    limited: ports.Limited
    files: ports.Files
    drafts: ports.Drafts
    gaps: ports.Gaps
    social_map: ports.SocialMaps
    school: ports.Schools
    catalogues: ports.Catalogues
    accounts: ports.Accounts
    publications: ports.Publications
    ledger: ports.Ledger
    invitations: ports.Invitations
    imported_reports: ports.ImportedReports
    history: ports.History
    search: ports.Search
    saved_searches: ports.SavedSearches
    audit: ports.Audit

    def __init__(
        self,
        engine: Engine,
        turn: Lock,
        vault_id: str,
        account_id: str,
        now: Callable[[], datetime],
        *,
        witness: Callable[[int, str], None] = lambda _line, _hash: None,
        give_up_room: Callable[[], bool] = lambda: False,
        read_only: bool = False,
    ) -> None:
        """`witness` is told the newest line of the log after each commit that wrote one.

        `give_up_room` frees room that was put aside for a full disk, and says whether there was any.
        """
        self._engine = engine
        self._turn = turn
        self._vault_id = vault_id
        self._account_id = account_id
        self._now = now
        self._witness, self._read_only = witness, read_only
        self._give_up_room = give_up_room
        self._raw: Any = None
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        if not self._turn.acquire(blocking=False):
            raise RuntimeError("a unit of work is open already; they are never nested")
        try:
            connection = self._engine.connect()
            self._connection = connection
            connection.begin()
            if self._read_only:
                self._raw = connection.connection.driver_connection
                connection.exec_driver_sql("PRAGMA query_only=ON")
        except BaseException:
            self._leave()
            raise
        self._attach(connection)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave()
        if isinstance(error, ViosError) and error.code == "disk_full" and self._give_up_room():
            raise ViosError("disk_full_freed") from None

    @property
    def connection(self) -> Connection:
        """Of this transaction, for what takes whole tables as they stand in it."""
        if self._connection is None:
            raise RuntimeError("the unit of work is not open")
        return self._connection

    def commit(self) -> None:
        """Keep everything, durably: when this returns, a power cut does not undo it."""
        if self._connection is None:
            raise RuntimeError("the unit of work is not open")
        if self._read_only:
            return
        raw = self._connection.connection.driver_connection
        try:
            self._connection.commit()
        except ViosError as error:
            self._commit_in_freed_room(raw, error)
        self._connection.close()
        if self._chain.written is not None:
            self._witness(*self._chain.written)

    def _commit_in_freed_room(self, raw: Any, error: ViosError) -> None:
        """Once more, when the disk was full, room could be freed, and the store still holds the transaction."""
        if error.code != "disk_full" or not self._give_up_room():
            raise error
        if not raw.in_transaction:
            raise ViosError("disk_full_freed")
        try:
            raw.execute("COMMIT")
        except dbapi2.Error:
            raise error from None

    def _leave(self) -> None:
        connection, self._connection = self._connection, None
        try:
            if connection is not None:
                connection.close()  # rolls back what was not committed
            if self._raw is not None:
                # Past SQLAlchemy, which takes no statement after one that was refused; BEGIN needs it off again.
                with suppress(dbapi2.Error):  # closed after the refusal: the next one is fresh
                    self._raw.execute("PRAGMA query_only=OFF")
        finally:
            self._turn.release()

    def _attach(self, connection: Connection) -> None:
        self.incidents = SqlIncidents(connection)
        self.persons = SqlPersons(connection)
        self.chronicle = SqlChronicle(connection)
        self.around = SqlAround(connection)
        self.person_merges = SqlPersonMerges(connection)
        self.agreements = SqlAgreements(connection)
        self.signals = SqlSignals(connection)
        self.reviews = SqlReviews(connection)
        self.closings = SqlClosings(connection)
        self.cases = SqlCases(connection)
        self.meetings = SqlMeetings(connection)
        self.trash = SqlTrash(connection)
        self.retention = SqlRetention(connection)
        self.registers = SqlRegisters(connection)
        self.requests = SqlPersonRequests(connection)
        self.breaches = SqlBreaches(connection)
        self.trends = SqlTrends(connection)
        self.areas = SqlAreaFigures(connection)
        self.disclosures = SqlDisclosures(connection)
        self.demands = SqlDemands(connection)
        self.held = SqlHeldData(connection)
        self.contacts = SqlContacts(connection)
        self.decisions = SqlDecisions(connection)
        self.letters = SqlLetters(connection)
        self.limited = SqlLimited(connection)
        self.files = SqlFiles(connection)
        self.drafts = SqlDrafts(connection)
        self.gaps = SqlGaps(connection)
        self.social_map = SqlSocialMap(connection)
        self.school = SqlSchools(connection)
        self.catalogues = SqlCatalogues(connection)
        self.accounts = SqlAccounts(connection)
        self.publications = SqlPublications(connection)
        self.ledger = SqlLedger(connection)
        self.invitations = SqlInvitations(connection)
        self.imported_reports = SqlImportedReports(connection)
        self.history = SqlHistory(connection)
        self.search = SqlSearch(connection)
        self.saved_searches = SqlSavedSearches(connection)
        chain = AuditChain(connection, self._vault_id, self._account_id, self._now, silent=self._read_only)
        self.audit = self._chain = chain
