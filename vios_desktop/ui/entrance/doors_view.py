"""The doors: files that are known here, a new one, one from elsewhere, the practice school."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from vios_desktop.services.vaults import AsideReason
from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.entrance.column_page import ColumnPage
from vios_desktop.ui.entrance.invitation_line import InvitationLine
from vios_desktop.ui.entrance.moments import moment_words
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import Tile
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import SignalInstance

    from vios_desktop.domain.school_policy import SchoolPolicy
    from vios_desktop.services.vaults import Aside, VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.banner import BannerTone
    from vios_desktop.ui.widgets.buttons import Button


class DoorsPage(ColumnPage):
    """Welcome on a first run; later the choice of another file."""

    vault_chosen = Signal(str)
    new_requested = Signal()
    other_requested = Signal()
    practice_requested = Signal()
    back_requested = Signal()
    advice_requested = Signal()
    restore_requested = Signal()
    package_requested = Signal()
    invitation_requested = Signal()
    line_given = Signal(str)
    report_requested = Signal()
    forget_requested = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], closed: frozenset[str] = frozenset()) -> None:
        """`closed` are doors that the school's IT took away."""
        super().__init__(theme, centred=True)
        self._today, self._closed = today, closed
        self.doors: dict[str, Button] = {}
        self.line: InvitationLine | None = None
        self._title, self._lead = Label("", "question", wrap=True), Label("", "lead", "text2", wrap=True)
        self._messages, self._cards = QVBoxLayout(), QVBoxLayout()
        self._progress, self._progress_words = QProgressBar(), Label("", "secondary", "text2", wrap=True)
        self._progress.setTextVisible(False)
        for layout in (self._messages, self._cards):
            layout.setSpacing(8)
        self.body.setSpacing(10)
        self.body.addWidget(self._title)
        self.body.addWidget(self._lead)
        self.body.addLayout(self._messages)
        self.body.addWidget(self._progress_words)
        self.body.addWidget(self._progress)
        self.body.addSpacing(4)
        self.body.addLayout(self._cards)
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", tone="text2")
        self.back_button.clicked.connect(self.back_requested)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.show_busy(0, 0)

    def show_doors(self, known: Sequence[VaultInfo], *, can_go_back: bool, reports_to: str = "") -> None:
        """`reports_to` is the school of the invitation that was opened here: that door comes first."""
        empty_layout(self._messages)
        empty_layout(self._cards)
        self.doors, self.line = {}, None
        first = not known
        self._title.setText(self.tr("Welcome to VIOS") if first else self.tr("Which file do you want to open?"))
        lead = self.tr("VIOS keeps what happens in and around your school, encrypted and on this computer only.")
        self._lead.setText(lead if first else self.tr("These files were used on this computer."))
        if reports_to:
            self._cards.addWidget(self._report_card(reports_to, primary=first))
        for info in known:
            self._cards.addWidget(self._known_card(info))
        self._add_doors(first=first and not reports_to, practice=not any(info.practice for info in known))
        self.back_button.setVisible(can_go_back)
        self.show_busy(0, 0)
        next(iter(self.doors.values())).setFocus()

    def show_problem(self, text: ErrorText) -> None:
        empty_layout(self._messages)
        self._messages.addWidget(Banner(self.theme, "warn", text.what, text.safe, text.now))
        self.to_top()

    def show_line_problem(self, text: ErrorText) -> None:
        if self.line is not None:
            self.line.show_problem(text)

    def show_note(self, text: str, more: str = "", *, tone: str = "info") -> None:
        """Why one is here, or what to know first."""
        self._messages.addWidget(Banner(self.theme, cast("BannerTone", tone), text, more))

    def show_busy(self, done: int, total: int) -> None:
        """The bar of the practice school that is being made; total 0 takes it away."""
        busy = total > 0
        self._progress.setVisible(busy)
        self._progress_words.setVisible(busy)
        self._progress.setRange(0, total if busy and done else 0 if busy else 1)
        self._progress.setValue(done)
        self._progress_words.setText(self.tr("The practice school is being made. This happens once…"))
        for door in self.doors.values():
            door.setEnabled(not busy)

    def _add_doors(self, *, first: bool, practice: bool) -> None:
        verbs = self._verbs()
        for door_id, icon, title, text, signal in self._door_rows():
            if door_id in self._closed or (door_id == "practice" and not practice):
                continue
            primary, verb = first and door_id == self._first_door(), verbs[door_id]
            button = (PrimaryButton if primary else SecondaryButton)(self.theme, verb)
            button.setAccessibleName(title)
            button.setAccessibleDescription(text)
            button.clicked.connect(signal)
            self.doors[door_id] = button
            paste = self._paste_button() if door_id == "invitation" else None
            card = _door_card(self.theme, icon, title, text, button, paste)
            if paste is not None:
                card.body.addWidget(self._make_line(paste))
            self._cards.addWidget(card)

    def _paste_button(self) -> Button:
        button = QuietButton(self.theme, self.tr("Paste a line"), size="compact")
        button.setAccessibleName(self.tr("Open an invitation that came as a line of text"))
        return button

    def _make_line(self, button: Button) -> InvitationLine:
        line = self.line = InvitationLine(self.theme)
        line.given.connect(self.line_given)
        line.closed.connect(button.setFocus)
        button.clicked.connect(line.open)
        return line

    def _first_door(self) -> str:
        return "invitation" if "new" in self._closed else "new"

    def _door_rows(self) -> tuple[tuple[str, str, str, str, SignalInstance], ...]:
        """Id, icon, title, words and what it asks for."""
        return (
            (
                "new",
                "plus",
                self.tr("Make a new file"),
                self.tr("For your school. Takes about five minutes; keep paper at hand."),
                self.new_requested,
            ),
            (
                "other",
                "folder",
                self.tr("Open an existing file"),
                self.tr("It is on this computer already, or on a disk of your own."),
                self.other_requested,
            ),
            (
                "restore",
                "history",
                self.tr("Restore a backup"),
                self.tr("It is checked and put beside what is there. Nothing is overwritten."),
                self.restore_requested,
            ),
            (
                "package",
                "box",
                self.tr("Take in a package"),
                self.tr("Everything of a school in an open folder. A new file is made of it."),
                self.package_requested,
            ),
            (
                "practice",
                "book",
                self.tr("Open the practice school"),
                self.tr("Look around and try out. Everything in it is invented."),
                self.practice_requested,
            ),
            (
                "advice",
                "waymark",
                self.tr("Ask for advice"),
                self.tr("Is it punishable? Do I call somebody? You get an answer. Nothing is stored."),
                self.advice_requested,
            ),
            (
                "invitation",
                "mail",
                self.tr("Open an invitation to report"),
                self.tr("Did your school give you a .meld file, or a line of text? With it you report, sealed."),
                self.invitation_requested,
            ),
        )

    def _verbs(self) -> dict[str, str]:
        return {
            "new": self.tr("Make"),
            "other": self.tr("Choose folder"),
            "restore": self.tr("Choose backup"),
            "package": self.tr("Choose package"),
            "practice": self.tr("Practise"),
            "advice": self.tr("To the decision help"),
            "invitation": self.tr("Choose invitation"),
        }

    def _report_card(self, school: str, *, primary: bool) -> Card:
        """Reporting to a school whose file is not here; the invitation can be taken off this computer."""
        title = self.tr("Report something to %1").replace("%1", school)
        text = self.tr("Did you see or hear something? Report it in a minute, sealed for your school.")
        button = (PrimaryButton if primary else SecondaryButton)(self.theme, self.tr("Write a report"))
        button.setAccessibleName(title)
        button.clicked.connect(self.report_requested)
        forget = QuietButton(self.theme, self.tr("Take away"), "x", size="compact", tone="text2")
        forget.setAccessibleName(self.tr("Take the invitation off this computer"))
        forget.setToolTip(forget.accessibleName())
        forget.clicked.connect(self.forget_requested)
        self.doors["report"] = button
        return _door_card(self.theme, "mail", title, text, button, forget)

    def _known_card(self, info: VaultInfo) -> Card:
        used = "" if info.last_used is None else moment_words(info.last_used, self._today())
        text = self.tr("Last used: %1").replace("%1", used) if used else self.tr("Not used yet")
        if info.aside is not None:
            text = " ".join((self._aside_words(info.aside), text))
        if info.practice:
            text = " ".join((self.tr("Practice school, everything is invented."), text))
        button = SecondaryButton(self.theme, self.tr("Open"))
        button.setAccessibleName(self.tr("Open %1").replace("%1", info.school_name))
        button.clicked.connect(partial(self._choose, str(info.folder)))
        door = f"vault:{info.vault_id}"
        self.doors[door if door not in self.doors else f"vault:{info.folder}"] = button
        return _door_card(self.theme, "building", info.school_name, text, button)

    def _aside_words(self, aside: Aside) -> str:
        since = moment_words(aside.since, self._today()) if aside.since is not None else ""
        if aside.reason is AsideReason.REHEARSAL:
            return self.tr("Restored %1 to look at; not in use.").replace("%1", since).replace("  ", " ")
        return self.tr("Set aside %1, when a backup was put in use.").replace("%1", since).replace("  ", " ")

    def _choose(self, folder: str) -> None:
        self.vault_chosen.emit(folder)


def closed_doors(policy: SchoolPolicy) -> frozenset[str]:
    """What is not offered on this computer."""
    files = {"new", "other", "restore", "package", "practice"} if policy.reports_only else set()
    return frozenset(files | (set() if policy.practice_school else {"practice"}))


def _door_card(theme: Theme, icon: str, title: str, text: str, button: Button, also: Button | None = None) -> Card:
    card = Card()
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Label(title, "strong", wrap=True))
    words.addWidget(Label(text, "secondary", "text2", wrap=True))
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(Tile(theme, icon, tone="accent"))
    row.addLayout(words, 1)
    if also is not None:
        row.addWidget(also)
    row.addWidget(button)
    card.body.addLayout(row)
    return card
