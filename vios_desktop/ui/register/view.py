"""The page Gedeeld: what can be begun from it, what narrows the list, and its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import DisclosureKind
from vios_desktop.services.register import manner_of
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.register.spoken import PLACE
from vios_desktop.ui.register.spoken_form import SpokenForm
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.pupil_field import PARTED, PupilField
from vios_desktop.ui.widgets.row_data import PersonRow
from vios_desktop.ui.widgets.rows_page import RowsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.register import DisclosureLine, DisclosureListing
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_TO_A_PERSON = "person"
_ICONS = {
    DisclosureKind.LETTER: "mail",
    DisclosureKind.SPOKEN: "message-square",
    DisclosureKind.DEMAND: "scale",
    DisclosureKind.DOSSIER: "folder",
    DisclosureKind.SUMMARY: "bars",
    DisclosureKind.YEARLY: "calendar",
    DisclosureKind.INSIDE: "lock",
    DisclosureKind.JOINED: "building",
    DisclosureKind.TABLE: "bars",
    DisclosureKind.MINUTES: "kernteam",
    DisclosureKind.CASE: "kernteam",
    DisclosureKind.AGREEMENT_LIST: "list-checks",
}


class RegisterPage(RowsPage):
    """Implements `RegisterView` and `SpokenView`. `pupil_chosen(id)`: an empty id takes the filter away."""

    looked = Signal(object)
    pupil_chosen = Signal(str)
    print_requested = Signal()
    demand_requested = Signal()
    demands_requested = Signal()
    access_requested = Signal()
    handover_requested = Signal()
    open_handover_requested = Signal()
    spoken_requested = Signal()
    outside_requested = Signal()
    spoken_waits = Signal()

    def __init__(
        self,
        theme: Theme,
        texts: Texts,
        today: Callable[[], date],
        *,
        may_handle_demand: bool = True,
        may_disclose: bool = True,
        may_export: bool = True,
        may_receive: bool = True,
    ) -> None:
        super().__init__(theme, "", "", "")
        self._texts, self._today, self._days = texts, today, DayWords()
        self.title.setText(self.tr("Shared"))
        self.intro.setText(
            self.tr("Who got what, about whom, when, and on which basis. What stands here is never changed.")
        )
        placeholder = self.tr("Search by recipient, subject or purpose")
        self.search.edit.setPlaceholderText(placeholder)
        self.search.edit.setAccessibleName(placeholder)
        self.pupil = PupilField(theme)
        self.pupil.picker.edit.setAccessibleName(self.tr("About which pupil?"))
        self.pupil.picker.edit.setPlaceholderText(self.tr("About which pupil? Type 3 letters"))
        self.pupil.text_changed.connect(lambda text: self.pupil_chosen.emit(text.partition(PARTED)[0]))
        self.print_button = SecondaryButton(theme, self.tr("Page about this pupil"), "printer")
        self.print_button.hide()
        self.print_button.clicked.connect(self.print_requested)
        self.access_button = SecondaryButton(theme, self.tr("Access request"), "folder")
        self.access_button.hide()
        self.access_button.clicked.connect(self.access_requested)
        self.handover_button = SecondaryButton(theme, self.tr("Hand over"), "lock")
        self.handover_button.hide()
        self.handover_button.clicked.connect(self.handover_requested)
        self._may_handle_demand, self._may_disclose = may_handle_demand, may_disclose
        self._may_export, self._may_receive = may_export, may_receive
        self._add_deeds()
        about = self.print_button, self.access_button, self.handover_button
        self.above.addWidget(BesideOrBelow(theme, self.pupil, *about, gap=6))

    def _add_deeds(self) -> None:
        """What can be begun from here, then where else to look; for who may."""
        theme, deeds = self._theme, QWidget()
        flow = FlowLayout(deeds, gap=8, row_gap=6)
        self.demand_button = SecondaryButton(theme, self.tr("Record a demand"), "plus")
        self.demands_button = QuietButton(theme, self.tr("Demands"), "file-text", size="compact")
        self.demand_button.clicked.connect(self.demand_requested)
        self.demands_button.clicked.connect(self.demands_requested)
        self.spoken_button = SecondaryButton(theme, self.tr("Note what was told"), "message-square")
        self.spoken_button.clicked.connect(self.spoken_requested)
        self.spoken = SpokenForm(theme, self._texts)
        self.spoken.cancelled.connect(self._shut_spoken)
        if self._may_disclose:
            flow.addWidget(self.spoken_button)
        if self._may_handle_demand:
            flow.addWidget(self.demand_button)
        self.outside_button = QuietButton(theme, self.tr("Published elsewhere"), "bars", size="compact")
        self.outside_button.clicked.connect(self.outside_requested)
        if self._may_handle_demand:
            flow.addWidget(self.demands_button)
        if self._may_export:
            flow.addWidget(self.outside_button)
        self.open_handover_button = QuietButton(theme, self.tr("Open a handover"), "mail", size="compact")
        self.open_handover_button.clicked.connect(self.open_handover_requested)
        if self._may_receive:
            flow.addWidget(self.open_handover_button)
        self.deeds.addWidget(deeds)
        self.deeds.addWidget(self.spoken)

    def show_about(self, person_id: str, name: str) -> None:
        """The pupil that the list is about, or nobody."""
        text = f"{person_id}{PARTED}{name}" if person_id else ""
        if text.partition(PARTED)[0] == self.pupil.text().partition(PARTED)[0]:
            return
        blocked = self.pupil.blockSignals(True)
        self.pupil.set_text(text)
        self.pupil.blockSignals(blocked)

    def show_lines(self, listing: DisclosureListing, school: SchoolView, *, filtered: bool) -> None:
        self.print_button.setVisible(bool(listing.about))
        self.access_button.setVisible(bool(listing.about) and self._may_disclose)
        self.handover_button.setVisible(bool(listing.about) and self._may_disclose)
        self.count.setText(self.tr("%n time(s) shared", "", len(listing.lines)) if listing.lines else "")
        if listing.lines:
            rows = [(line.entry.id, (line, school)) for line in listing.lines]
            self.show_rows(rows, lambda data: self._row(*data))
        elif filtered:
            text = self.tr("About others, or with other words, something may have been shared.")
            self.show_empty("search", self.tr("Nothing was shared that fits"), text)
        else:
            text = self.tr("What leaves the school comes here by itself: letters, summaries, answers.")
            self.show_empty("globe", self.tr("Nothing was shared yet"), text, searchable=False)

    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None:
        rows = [
            PersonRow(h.person.id, h.person.display_name, h.person.class_name, h.person.initials) for h in hits
        ]
        for field in (self.pupil, self.spoken.person):  # each knows whether it asked for this
            field.show_results(query, rows)

    def open_spoken(self, school: SchoolView, fresh: Mapping[str, str], *, focus: bool) -> None:
        self.spoken.set_school(school)
        self.spoken_button.setEnabled(False)
        self.spoken.open_form(fresh, focus=focus)

    def spoken_kept(self) -> None:
        self._shut_spoken()
        self.spoken.forget(PLACE)

    def spoken_wrong(self, problems: Sequence[FieldProblem]) -> None:
        self.spoken.show_problems(problems, self._texts)

    def show_error(self, error: ViosError) -> None:
        self.show_problem(self._texts.error(error.code, **error.params))

    def spoken_words(self) -> str:
        return self.tr("Put in the register.")

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return self.spoken.typed()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        self.spoken.remember(form)
        self.spoken.show_kept(form.place, saved_at)
        self.spoken_waits.emit()

    def drop_form(self, place: FormPlace) -> None:
        if self.spoken.place == place:
            self._shut_spoken()
        self.spoken.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self.spoken.show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self.spoken.show_not_kept(place)

    def _shut_spoken(self) -> None:
        """What was typed stays in it until it is opened again. Focus leaves the form before it goes."""
        self.spoken_button.setEnabled(True)
        if self.spoken.isVisible():
            self.spoken_button.setFocus()
        self.spoken.hide()

    def paper_words(self, about: str) -> str:
        return self.tr("Shared about %1").replace("%1", about)

    def sent_words(self) -> str:
        return self.tr("What was sent")

    def _row(self, line: DisclosureLine, school: SchoolView) -> QWidget:
        entry, today = line.entry, self._today()
        kind = ""
        if entry.recipient_kind and entry.recipient_kind != _TO_A_PERSON:
            kind = school.label(CatalogueName.PARTNER, entry.recipient_kind, self._texts.language)
        to = ", ".join(part for part in (entry.recipient, kind) if part)
        side: list[QWidget] = []
        if line.has_file:
            look = SecondaryButton(self._theme, self.tr("Look"), size="compact")
            look.setAccessibleName(self.tr("Look at what was sent: %1").replace("%1", entry.what))
            look.clicked.connect(lambda: self.looked.emit(line))
            side.append(look)
        day = self._days.moment(entry.made_at, today)
        meta = ". ".join(
            part
            for part in (
                self.tr("To %1").replace("%1", to),
                self.tr("About %1").replace("%1", ", ".join(line.person_names)) if line.person_names else "",
                self.tr("%1, by %2").replace("%1", day).replace("%2", line.made_by_name),
            )
            if part
        )
        row = SideRow(
            self._theme,
            IconLabel(self._theme, _ICONS.get(entry.kind, "file-text"), 17, "text2"),
            entry.what,
            meta,
            tuple(side),
        )
        why = [self._texts.term(entry.basis)] if entry.basis is not None else []
        why.append(entry.purpose)
        if entry.recipient_kind != _TO_A_PERSON:  # what people get about themselves has no level of sharing
            why.append(manner_of(entry, self._texts))
        row.add_line(Label(". ".join(why), "meta", "text2", wrap=True))
        return row
