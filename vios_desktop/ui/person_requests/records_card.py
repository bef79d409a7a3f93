"""The records that a request reaches, and what is done with each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from vios_desktop.domain.person_request import STEPS_OF, RequestKind, StepKind
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.incidents.row_box import RowBox
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.person_requests.forms import StepForm
from vios_desktop.ui.person_requests.model import step_of, step_place
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date, datetime

    from vios_desktop.services.person_requests import RequestDetail
    from vios_desktop.services.request_records import RequestRecord
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.person_requests.words import RequestWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

_ICONS = {
    RecordKind.INCIDENT: "file-text",
    RecordKind.SIGNAL: "eye",
    RecordKind.CASE: "kernteam",
    RecordKind.INVOLVEMENT: "users",
    RecordKind.STRENGTH: "check",
}


class RecordsCard(Card):
    """`looked(kind, id)`, `stepped(kind, id, step, reason)`, `edited` at every change.

    Esc or Cancel shuts the form. It is made anew at each opening: what was typed in one that was shut for another
    waits for its return.
    """

    looked = Signal(object, str)
    stepped = Signal(object, str, object, str)
    edited = Signal()

    def __init__(self, theme: Theme, words: RequestWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._grace, self._request_id = 0, ""
        self._waiting: dict[FormPlace, TypedForm] = {}
        self._kept_at: dict[FormPlace, datetime] = {}
        self.open_form: StepForm | None = None
        self._came_from: QWidget | None = None
        self.body.addWidget(Label(self.tr("What is held about this person"), "label"))
        self.intro = Label("", "secondary", "text2", wrap=True)
        self.box = RowBox()
        self.body.addWidget(self.intro)
        self.body.addWidget(self.box)

    def show_detail(self, detail: RequestDetail, school: SchoolView, today: date, *, may_handle: bool) -> None:
        request = detail.line.request
        self._grace, self._request_id = detail.grace_days, request.id
        steps = STEPS_OF[request.facts.kind] if request.is_open and may_handle else ()
        rows = [(record.record_id, (record, steps, school, today)) for record in detail.records]
        self.box.show_rows(rows, lambda data: self._row(*data))
        self.intro.setText(self._intro(detail))

    def show_problem(self, text: str) -> None:
        if self.open_form is not None:
            self.open_form.fields["reason"].set_error(text)
            self.open_form.fields["reason"].focus()

    def typed_forms(self) -> tuple[TypedForm, ...]:
        shown = self.open_form
        here = shown.typed() if shown is not None else ()
        waiting = (one for place, one in self._waiting.items() if shown is None or place != shown.place)
        return (*waiting, *here)

    def remember(self, form: TypedForm, saved_at: datetime) -> None:
        """What was typed in the form of a step some time ago, for when it is opened."""
        self._waiting[form.place], self._kept_at[form.place] = form, saved_at

    def bring_back(self) -> None:
        """Open a form in which something waits, if its record is among these. The focus stays where it is."""
        for place in () if self.open_form is not None else tuple(self._waiting):
            request_id, record_id, step = step_of(place)
            row = self.box.row(record_id) if request_id == self._request_id else None
            button = row.findChild(QuietButton, step) if row is not None else None
            if button is not None:
                focused = QApplication.focusWidget()
                button.click()
                if focused is not None:
                    focused.setFocus()
                return

    def drop_form(self, place: FormPlace) -> None:
        """It is written by now, or thrown away elsewhere."""
        if self.open_form is not None and self.open_form.place == place:
            self._close()
        self._waiting.pop(place, None)
        self._kept_at.pop(place, None)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        if at is None:
            self._kept_at.pop(place, None)
        else:
            self._kept_at[place] = at
        if self.open_form is not None and self.open_form.place == place:
            self.open_form.show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        if self.open_form is not None and self.open_form.place == place:
            self.open_form.show_not_kept(place)

    def forget(self) -> None:
        """Nothing of what was typed stays."""
        self._close()
        self._waiting.clear()
        self._kept_at.clear()

    def shut_form(self) -> None:
        """What was typed in it waits."""
        if self.open_form is not None:
            self._waiting |= {typed.place: typed for typed in self.open_form.typed()}
            self._close()

    def _give_up(self) -> None:
        if self.open_form is not None and self.open_form.place is not None:
            self.drop_form(self.open_form.place)
            self.edited.emit()

    def _close(self) -> None:
        if self.open_form is not None:
            self.open_form = None
            self.box.close_form()
            if self._came_from is not None and self._came_from.isVisible():
                self._came_from.setFocus()

    def _intro(self, detail: RequestDetail) -> str:
        if detail.line.request.facts.person_id is None:
            return self.tr("This person is not known in VIOS, so VIOS cannot look what is held.")
        erases = detail.line.request.facts.kind is RequestKind.ERASE
        if not detail.records:
            if erases:
                return self.tr("Nothing about this person was found that can be erased here.")
            return self.tr("No incident, signal or case about this person was found.")
        if erases:
            return self.tr(
                "Incidents, signals, cases, organisations that are involved, and what goes well. What is limited "
                "to named accounts is not among them, nor are consents: those say why something could be shared."
            )
        return self.tr("Incidents, signals and cases. What is limited to named accounts is not among them.")

    def _row(self, record: RequestRecord, steps: tuple[StepKind, ...], school: SchoolView, today: date) -> QWidget:
        title, alive = self._words.record_title(record, school), not (record.going or record.gone)
        side = self._buttons(record, steps, title) if alive else ()
        icon = IconLabel(self._theme, _ICONS.get(record.record_kind, "file"), 17, "text2")
        row = SideRow(self._theme, icon, title, self._words.record_meta(record, today), side)
        said = self._words.step(record.step, alive=alive) if record.step is not None else ""
        if said:
            row.add_line(Label(said, "meta", "text2", wrap=True))
        for change in record.corrections:
            for words in self._words.correction(change):
                if words:
                    row.add_line(Label(words, "meta", "text2", wrap=True))
        return row

    def _buttons(self, record: RequestRecord, steps: tuple[StepKind, ...], title: str) -> tuple[QWidget, ...]:
        look = QuietButton(self._theme, self.tr("View"), size="compact")
        look.setObjectName("look")
        look.clicked.connect(lambda: self.looked.emit(record.record_kind, record.record_id))
        words = {
            StepKind.DESTROY: self.tr("Destroy"),
            StepKind.CORRECTED: self.tr("Corrected"),
            StepKind.VIEW_ADDED: self.tr("Own view added"),
            StepKind.KEPT: self.tr("Stays"),
        }
        found = [look]
        for step in steps:
            button = QuietButton(self._theme, words[step], size="compact")
            button.setObjectName(step.value)
            button.clicked.connect(lambda _on=False, step=step, button=button: self._ask(record, step, button))
            found.append(button)
        for button in found:
            button.setAccessibleName(f"{button.text()}: {title}")
        return tuple(found)

    def _ask(self, record: RequestRecord, step: StepKind, button: QWidget) -> None:
        self.shut_form()
        save = self.tr("Destroy") if step is StepKind.DESTROY else self.tr("Note")
        form = StepForm(self._theme, save, self._says(record, step), needs_reason=step is StepKind.KEPT)
        form.saved.connect(
            lambda: self.stepped.emit(record.record_kind, record.record_id, step, form.reason.text().strip())
        )
        form.cancelled.connect(self._give_up)
        form.edited.connect(self.edited)
        self.open_form, self._came_from = form, button
        place = step_place(self._request_id, record.record_id, step)
        if place in self._waiting:
            form.remember(self._waiting.pop(place))
            form.show_kept(place, self._kept_at.get(place))
        form.open_at(place, {})
        self.box.open_form(form, record.record_id)
        form.focus_first()

    def _says(self, record: RequestRecord, step: StepKind) -> str:
        if step is StepKind.KEPT:
            return self.tr("Nothing is done with it. Who asked has to hear why.")
        if step is not StepKind.DESTROY:
            return self.tr("First open the record and change it there. VIOS keeps the old words and the new ones.")
        words = self.tr(
            "All of it goes, with what hangs on it: to the trash, and after %1 days for good, with a certificate."
        ).replace("%1", str(self._grace))
        if record.others:
            words += " " + self.tr("Also what is held in it about %n other(s).", "", record.others)
        return words
