"""The ports: what the services need from the store and the clock. Implemented in `data`."""

from vios_desktop.services.ports.core_team import Cases, Meetings
from vios_desktop.services.ports.dossier import Around, Chronicle
from vios_desktop.services.ports.figures import AreaFigures, Trends
from vios_desktop.services.ports.learning import Closings, Reviews
from vios_desktop.services.ports.limited import Limited, RecordSeals, SealedCopy, SealedRecord
from vios_desktop.services.ports.partners import Gaps, SocialMaps
from vios_desktop.services.ports.people import PersonMerges, Persons
from vios_desktop.services.ports.privacy import Breaches, PersonRequests
from vios_desktop.services.ports.records import (
    Agreements,
    Contacts,
    Decisions,
    Drafts,
    Files,
    Incidents,
    Letters,
    Signals,
)
from vios_desktop.services.ports.register import (
    Audit,
    Demands,
    Disclosures,
    HeldData,
    History,
    Ledger,
    Publications,
    Trash,
)
from vios_desktop.services.ports.registers import Registers
from vios_desktop.services.ports.retention import Retention
from vios_desktop.services.ports.school import Accounts, Catalogues, Schools
from vios_desktop.services.ports.sealed import ImportedReports, Invitations
from vios_desktop.services.ports.search import SavedSearches, Search
from vios_desktop.services.ports.work import Blobs, BlobSeal, Clock, OpenVault, UnitOfWork

__all__ = [
    "Accounts",
    "Agreements",
    "AreaFigures",
    "Around",
    "Audit",
    "BlobSeal",
    "Blobs",
    "Breaches",
    "Cases",
    "Catalogues",
    "Chronicle",
    "Clock",
    "Closings",
    "Contacts",
    "Decisions",
    "Demands",
    "Disclosures",
    "Drafts",
    "Files",
    "Gaps",
    "HeldData",
    "History",
    "ImportedReports",
    "Incidents",
    "Invitations",
    "Ledger",
    "Letters",
    "Limited",
    "Meetings",
    "OpenVault",
    "PersonMerges",
    "PersonRequests",
    "Persons",
    "Publications",
    "RecordSeals",
    "Registers",
    "Retention",
    "Reviews",
    "SavedSearches",
    "Schools",
    "SealedCopy",
    "SealedRecord",
    "Search",
    "Signals",
    "SocialMaps",
    "Trash",
    "Trends",
    "UnitOfWork",
]
