"""A vault in memory with real transactions: what is not committed is undone, and nothing nests."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from tests.fakes.backups import FakeBackups
from tests.fakes.clock import FixedClock
from tests.fakes.core_team import FakeCases, FakeMeetings
from tests.fakes.demands import FakeDemands, FakeHeldData
from tests.fakes.dossier import FakeAround, FakeChronicle
from tests.fakes.files import FakeBlobs, FakeFiles
from tests.fakes.imported_reports import FakeImportedReports
from tests.fakes.incidents import FakeIncidents
from tests.fakes.invitations import FakeInvitations
from tests.fakes.journal import FakeAudit, FakeHistory
from tests.fakes.limited import FakeLimited
from tests.fakes.partners import FakeGaps, FakeSocialMap
from tests.fakes.person_merges import FakePersonMerges
from tests.fakes.privacy import FakeBreaches, FakePersonRequests
from tests.fakes.records import FakeAgreements, FakeContacts, FakeDecisions, FakeDrafts, FakeLetters, FakePersons
from tests.fakes.registers import FakeRegisters
from tests.fakes.retention import FakeRetention
from tests.fakes.reviews import FakeClosings, FakeReviews
from tests.fakes.search import FakeSavedSearches, FakeSearch
from tests.fakes.setup import FakeAccounts, FakeCatalogues, FakeLedger, FakePublications, FakeSchools
from tests.fakes.signals import FakeDisclosures, FakeSignals, FakeTrash
from tests.fakes.state import Desk, State
from tests.fakes.trends import FakeAreaFigures, FakeTrends
from vios_desktop.services import ports


class FakeVault:
    """Implements `services.ports.OpenVault`. `with_account` gives another account's view of the same data.

    `committed` counts the units of work that were committed; `state` is what is in the vault now.
    """

    def __init__(self, account_id: str = "marit", clock: FixedClock | None = None) -> None:
        self.account_id = account_id
        self.clock = clock or FixedClock()
        self._shared = _Shared(self.clock)

    @property
    def state(self) -> State:
        return self._shared.state

    @property
    def committed(self) -> int:
        return self._shared.committed

    def with_account(self, account_id: str) -> FakeVault:
        other = FakeVault(account_id, self.clock)
        other._shared = self._shared
        return other

    def opened_again(self) -> FakeVault:
        """The same vault after it was closed."""
        self._shared.closed = False
        return self

    @property
    def blobs(self) -> FakeBlobs:
        return self._shared.blobs

    @property
    def read_only(self) -> bool:
        return self._shared.read_only

    def only_read(self) -> None:
        self._shared.read_only = True

    @property
    def backups(self) -> FakeBackups:
        return self._shared.backups

    def copy(self) -> FakeVault:
        """Another vault with the same records; what happens in one stays there."""
        other = FakeVault(self.account_id, FixedClock(self.clock.moment))
        other._shared.state = self.state.copy()
        other._shared.blobs.kept.update(self.blobs.kept)
        return other

    def begin(self) -> FakeUnitOfWork:
        """Raises RuntimeError after `close`."""
        if self._shared.closed:
            raise RuntimeError("the vault is closed")
        return FakeUnitOfWork(self._shared, self.account_id, self.clock)

    def close(self) -> None:
        self._shared.closed = True


class _Shared:
    def __init__(self, clock: FixedClock) -> None:
        self.state = State()
        self.busy = False
        self.closed = False
        self.read_only = False
        self.committed = 0
        self.blobs = FakeBlobs()
        self.backups = FakeBackups(clock)


class FakeUnitOfWork:
    """Implements `services.ports.UnitOfWork`; raises RuntimeError when nested or used outside its block."""

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
    gaps: ports.Gaps
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

    def __init__(self, shared: _Shared, account_id: str, clock: FixedClock) -> None:
        self._shared = shared
        self._before: State | None = None
        desk = Desk(self._read, clock.now, account_id)
        self.incidents = FakeIncidents(desk)
        self.persons = FakePersons(desk)
        self.chronicle = FakeChronicle(desk)
        self.around = FakeAround(desk)
        self.person_merges = FakePersonMerges(desk)
        self.agreements = FakeAgreements(desk)
        self.signals = FakeSignals(desk)
        self.reviews = FakeReviews(desk)
        self.closings = FakeClosings(desk)
        self.cases = FakeCases(desk)
        self.meetings = FakeMeetings(desk)
        self.gaps = FakeGaps(desk)
        self.trash = FakeTrash(desk)
        self.retention = FakeRetention(desk)
        self.registers = FakeRegisters(desk)
        self.requests = FakePersonRequests(desk)
        self.breaches = FakeBreaches(desk)
        self.trends = FakeTrends(desk)
        self.areas = FakeAreaFigures(desk)
        self.disclosures = FakeDisclosures(desk)
        self.demands = FakeDemands(desk)
        self.held = FakeHeldData(desk)
        self.contacts = FakeContacts(desk)
        self.decisions = FakeDecisions(desk)
        self.letters = FakeLetters(desk)
        self.limited = FakeLimited(desk)
        self.files = FakeFiles(desk)
        self.drafts = FakeDrafts(desk)
        self.social_map = FakeSocialMap(desk)
        self.school = FakeSchools(desk)
        self.catalogues = FakeCatalogues(desk)
        self.accounts = FakeAccounts(desk)
        self.publications = FakePublications(desk)
        self.ledger = FakeLedger(desk)
        self.invitations = FakeInvitations(desk)
        self.imported_reports = FakeImportedReports(desk)
        self.history = FakeHistory(desk)
        self.search = FakeSearch(desk)
        self.saved_searches = FakeSavedSearches(desk)
        self.audit = FakeAudit(desk)

    def __enter__(self) -> Self:
        if self._shared.busy:
            raise RuntimeError("units of work are never nested")
        self._shared.busy = True
        self._before = self._shared.state.copy()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None:
            self._shared.state = self._before
        self._before = None
        self._shared.busy = False

    def commit(self) -> None:
        """What follows in the same block needs a commit of its own."""
        self._before = self._read().copy()
        self._shared.committed += 1

    def _read(self) -> State:
        if self._before is None:
            raise RuntimeError("this unit of work is not running")
        return self._shared.state
