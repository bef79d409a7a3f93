"""The list of what is protected and the account may read, and the word about what it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.rows_page import RowsPage
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from vios_desktop.services.limited_record import LimitedLine, LimitedListing
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.limited.reason_form import GlassForm
    from vios_desktop.ui.limited.words import LimitedWords
    from vios_desktop.ui.theme.theme import Theme


class LimitedPage(RowsPage):
    """`opened(record id)`; `broken(number, recovery key, reason)`, without a number for what nobody opens."""

    opened = Signal(str)
    broken = Signal(str, str, str)
    back_requested = Signal()

    def __init__(self, theme: Theme, words: LimitedWords, glass: GlassForm) -> None:
        super().__init__(theme, "", "", "")
        self._words = words
        self.title.setText(self.tr("Protected"))
        self.intro.setText(
            self.tr(
                "What is here can be read by the people who are named and by nobody else. For all others it is in "
                "no list, count, search, print or file."
            )
        )
        self.search.hide()
        self.back_button = QuietButton(theme, self.tr("Back"), "arrow-left", size="compact", tone="text2")
        self.back_button.clicked.connect(self.back_requested)
        self.lead_back(self.back_button)
        self.glass = glass
        self.glass.given.connect(self._break)
        self.glass.closed.connect(self._glass_closed)
        self.glass_button = QuietButton(theme, self.tr("Open with the recovery key"), size="compact")
        self.glass_button.clicked.connect(lambda: self._open_glass(for_all=False))
        self.others = Banner(
            theme,
            "info",
            self.tr("Something is protected that you cannot read."),
            self.tr("Who is named can give you access."),
            self.tr("Nobody can be reached, and it cannot wait? Then the recovery key opens it."),
            icon="lock",
            buttons=(self.glass_button,),
        )
        self.rescue_button = SecondaryButton(theme, self.tr("Open with the recovery key"), size="compact")
        self.rescue_button.clicked.connect(lambda: self._open_glass(for_all=True))
        self.orphans = Banner(theme, "warn", "", buttons=(self.rescue_button,))
        for widget in (self.orphans, self.others, self.glass):
            self.foot.addWidget(widget)
            widget.hide()

    def show_listing(self, listing: LimitedListing, school: SchoolView, today: date, *, may_break: bool) -> None:
        if listing.lines:
            rows = [(line.id, (line, tuple(listing.names.items()), school, today)) for line in listing.lines]
            self.show_rows(rows, lambda data: self._row(data[0], dict(data[1]), data[2], data[3]))
        else:
            text = self.tr("On the page of an incident you find Protect under More; at a signal it is a button.")
            self.show_empty("lock", self.tr("Nothing is protected for you"), text)
        self.others.setVisible(listing.more and may_break)
        what = self.tr("%n protected record(s) can be read by no account any more.", "", listing.orphans)
        why = self.tr("Whoever was named got a new password or is gone.")
        self.orphans.set_message("warn", what, why, self.tr("The recovery key opens it."))
        self.orphans.setVisible(bool(listing.orphans) and may_break)

    def glass_wrong(self, field: str, text: str) -> None:
        self.glass.set_error(field, text)

    def forget(self) -> None:
        """No recovery key stays in a field."""
        self.glass.shut()

    def focus_first(self) -> None:
        first = self.box.findChild(SecondaryButton) if self.box.rows else None
        (first or self.back_button).setFocus()

    def _row(self, line: LimitedLine, names: dict[str, str], school: SchoolView, today: date) -> QWidget:
        title = self._words.title(line, school)
        side: tuple[QWidget, ...] = ()
        if line.head is not None:
            read = SecondaryButton(self._theme, self.tr("Read"), size="compact")
            read.setObjectName("read")
            read.setAccessibleName(f"{read.text()}: {title}")
            read.clicked.connect(lambda: self.opened.emit(line.id))
            side = (read,)
        of_incident = line.head is not None and line.kind is RecordKind.INCIDENT
        sign = kind_icon(line.head.kind) if of_incident and line.head else "eye" if line.head else "file-text"
        icon = IconLabel(self._theme, sign, 17, "text2")
        row = SideRow(self._theme, icon, title, self._words.meta(line, school, today), side)
        row.add_line(Label(self._words.readers(line.named, line.lost, names), "meta", "text2", wrap=True))
        notes = [self._words.lost(line.lost, names)] if line.lost else []
        notes += [self._words.past()] if line.past(today) else []
        notes += [self._words.glass(line.glass, names, today)] if line.glass is not None else []
        for note in notes:
            row.add_line(StatusLabel(self._theme, Status(StatusKind.WARNING, note), role="meta", wrap=True))
        return row

    def _open_glass(self, *, for_all: bool) -> None:
        self.glass.open_for(for_all=for_all)
        area = self.page_scroll.area
        QTimer.singleShot(0, self, lambda: area.ensureWidgetVisible(self.glass.cancel_button, 0, 24))

    def _break(self) -> None:
        form = self.glass
        number = "" if form.for_all else form.number.text().strip()
        if not form.for_all and not number:
            form.set_error("number", self.tr("Fill in the number of the incident, or the day of the signal."))
        elif not form.key.text().strip():
            form.set_error("recovery_key", self.tr("Type the recovery key from the sheet."))
        elif not form.reason.text().strip():
            form.set_error("reason", self.tr("Write why, in a few words."))
        else:
            self.broken.emit(number, form.key.text().strip(), form.reason.text().strip())

    def _glass_closed(self) -> None:
        (self.glass_button if self.others.isVisible() else self.back_button).setFocus()
