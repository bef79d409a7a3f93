"""The table of screens: what each is called, where it stands in the rail, who may see it, and how it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vios_desktop.domain.rights import Action
from vios_desktop.ui.shell.places import Chrome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.backups.run import BackupRun
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.inbox.watch import ReportWatch
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings.entries import SettingsEntry, SettingsGroup
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme

TODAY, INCIDENTS, AGREEMENTS, ADVICE, EXPORT, RECORD, DECISION, CALL, KNOWLEDGE, LETTERS, POSTER = (
    "today",
    "incidents",
    "agreements",
    "advice",
    "export",
    "record",
    "decision",
    "call",
    "knowledge",
    "letters",
    "poster",
)
SCHOOL_RULES = "school_rules"
CATALOGUES = "catalogues"
ACCOUNTS = "accounts"
BACKUPS = "backups"
RECOVERY_KEY = "recovery_key"
LOG = "log"
FILE = "file"
PERSON_MERGE = "person_merge"
SEARCH = "search"
PAPER = "paper"
REGISTER = "register"
OUTSIDE = "outside"
DEMANDS = "demands"
ACCESS = "access"
HANDOVER, HANDOVER_IN = "handover", "handover_in"
LIMITED = "limited"
TRASH = "trash"
RETENTION = "retention"
REQUESTS = "requests"
BREACHES = "breaches"
SIGNALS = "signals"
PUPILS, PUPIL = "pupils", "pupil"
CORE_TEAM, CASE = "core_team", "case"
MEETING, TABLE = "meeting", "table"
MINUTES = "minutes"
CASE_FILE = "case_file"
REVIEWS = "reviews"
TRENDS = "trends"
YEARLY, INSIDE, JOINED, YEAR_TABLE = "yearly", "inside", "joined", "year_table"
GAPS = "gaps"
SOCIAL_MAP = "social_map"
SETTINGS = "settings"
ROSTER = "roster"
CONTENT_PACKS = "content_packs"
INBOX, INVITATION = "inbox", "invitation"
LOOK = "look"


def _nothing() -> None:
    """Where nobody has to know."""


@dataclass(frozen=True, slots=True)
class ScreenParts:
    """What a screen may be made of. `lists_changed` is told when the school's own lists are others now."""

    desk: Desk
    school: SchoolView
    runner: Runner
    page_runner: Runner
    texts: Texts
    navigator: Navigator
    dialogs: Dialogs
    settings: UiSettings
    theme: Theme
    services: EntranceServices
    backup_run: BackupRun
    report_watch: ReportWatch
    settings_entries: Sequence[SettingsEntry] = ()
    lists_changed: Callable[[], None] = _nothing


@dataclass(frozen=True, slots=True)
class SettingsPlace:
    """How a screen stands in Instellingen; the words are looked up in the context "Settings"."""

    group: SettingsGroup
    icon: str
    words: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """`rights`: one of them is enough. Without `icon` the screen has no entry in the rail.

    `passing` screens are tasks: one does not come back to them with Back, unless from an `aside`, which is looked
    at in the middle of something else.
    `foot` screens stand below in the rail, beside settings and help: they are looked things up in, and Ctrl+1…8
    stay the places of work.
    Screens with `settings` are reached by the page of the settings, whose `place` they have.
    """

    id: str
    title: str
    build: Callable[[ScreenParts], Making]
    rights: tuple[Action, ...]
    icon: str = ""
    chrome: Chrome = Chrome.FULL
    place: str = ""
    passing: bool = False
    aside: bool = False
    foot: bool = False
    settings: SettingsPlace | None = None


def place_title(spec: ScreenSpec) -> str:
    """The name of a place in the language of the interface."""
    return QCoreApplication.translate("Places", spec.title)
