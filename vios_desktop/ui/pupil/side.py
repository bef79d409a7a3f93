"""The right side of the page of a pupil: its parts under each other, each with the form that adds to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.files.section import FilesSection
from vios_desktop.ui.pupil.around_parts import (
    ConsentsSection,
    HouseholdSection,
    InvolvedSection,
    PromptBanner,
    StrengthsSection,
)
from vios_desktop.ui.pupil.drafts import Form
from vios_desktop.ui.pupil.forms import (
    ConsentForm,
    HouseholdForm,
    InvolveForm,
    StrengthForm,
    day_text,
    fresh_involvement,
)
from vios_desktop.ui.trash.reason_box import ReasonBox
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import PersonRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.involvement import Involvement
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.incidents.section import Section
    from vios_desktop.ui.pupil.model import Shown
    from vios_desktop.ui.pupil.words import PupilWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import TypedForm


class SideColumn(QWidget):
    """Each form opens under its part. What was typed stays until it is kept, also when one looks elsewhere."""

    edited = Signal()
    involve_kept = Signal(object)
    strength_kept = Signal(str)
    consent_kept = Signal(object)
    household_kept = Signal(str, str)

    def __init__(self, theme: Theme, words: PupilWords, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._words, self._clock = words, clock
        self._shown: Shown | None = None
        self._may_take_away = False
        self.involved, self.prompt = InvolvedSection(theme, words), PromptBanner(theme, words)
        self.strengths, self.household = StrengthsSection(theme, words), HouseholdSection(theme, words)
        self.consents, self.files = ConsentsSection(theme, words), FilesSection(theme, words.day)
        self.involve_form = InvolveForm(theme, words.texts, clock)
        self.reason = ReasonBox(theme)
        self.strength_form, self.consent_form = StrengthForm(theme), ConsentForm(theme, clock)
        self.household_form = HouseholdForm(theme, words.texts)
        self._forms: dict[Form, tuple[InlineForm, Section]] = {
            Form.INVOLVE: (self.involve_form, self.involved),
            Form.STRENGTH: (self.strength_form, self.strengths),
            Form.CONSENT: (self.consent_form, self.consents),
            Form.HOUSEHOLD: (self.household_form, self.household),
        }
        column = QWidget()
        body = QVBoxLayout(column)
        body.setContentsMargins(0, 0, 8, 24)
        body.setSpacing(18)
        for part in (self.involved, self.prompt, self.strengths, self.household, self.consents, self.files):
            body.addWidget(part)
        body.addStretch(1)
        for form, section in self._forms.values():
            section.body.addWidget(form)
        self.involved.body.addWidget(self.reason)
        self.page_scroll = PageScroll(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)
        self.files.take_drops_on(self)
        self._connect()

    def show_dossier(self, shown: Shown) -> None:
        """Another pupil closes the forms."""
        before = self._shown
        self._shown = shown
        if before is None or before.dossier.person.id != shown.dossier.person.id:
            for form, _section in self._forms.values():
                form.forget_all()
                form.hide()
            self.page_scroll.to_top()
        self.reason.stand_on(shown.dossier.person.id)
        self._may_take_away = shown.rights.trash
        self.involve_form.set_school(shown.school)
        for part in (self.involved, self.strengths, self.household, self.consents):
            part.show_dossier(shown)
        for form, section in self._forms.values():
            if not form.isHidden():
                section.say_nothing(when=False)
        self.prompt.show_prompts(shown.dossier.prompts)

    def open_form(self, form: Form, before: Involvement | None = None) -> None:
        """With what was typed here before, if it was not kept."""
        self._open_at(FormPlace(form, before.id if before else ""), before)
        self._forms[form][0].focus_first()

    def place_of(self, form: Form) -> FormPlace:
        """Where this form stands."""
        return self._forms[form][0].place or FormPlace(form)

    def close_form(self, form: Form) -> None:
        widget, section = self._forms[form]
        widget.give_up()
        section.say_nothing(when=not section.box.rows)
        section.link.setFocus()

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return tuple(found for form, _section in self._forms.values() for found in form.typed())

    def reopen_form(self, typed: TypedForm, saved_at: datetime) -> None:
        """Without the focus. About an organisation that is gone it is only remembered."""
        place, shown = typed.place, self._shown
        form = self._forms[Form(place.form)][0]
        form.remember(typed)
        involved = shown.dossier.involved if shown is not None else ()
        before = next((one for one in involved if one.id == place.row), None)
        if not place.row or before is not None:
            self._open_at(place, before)
        form.show_kept(place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        """Its draft was thrown away elsewhere."""
        form, section = self._forms[Form(place.form)]
        if form.place == place:
            form.hide()
            section.say_nothing(when=not section.box.rows)
        form.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self._forms[Form(place.form)][0].show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self._forms[Form(place.form)][0].show_not_kept(place)

    def involvement_gone(self, involvement_id: str) -> None:
        """It lies in the trash: what was typed about it goes with it."""
        self.drop_form(FormPlace(Form.INVOLVE, involvement_id))

    def form_kept(self, form: Form) -> None:
        widget, _section = self._forms[form]
        if widget.place is not None:
            widget.forget(widget.place)
        self.close_form(form)

    def form_wrong(self, form: Form, problems: Sequence[FieldProblem]) -> None:
        self._forms[form][0].show_problems(problems, self._words.texts)

    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None:
        rows = [
            PersonRow(h.person.id, h.person.display_name, h.person.class_name, h.person.initials) for h in hits
        ]
        self.household_form.person.show_results(query, rows)

    def _connect(self) -> None:
        for form, (widget, section) in self._forms.items():
            section.link_pressed.connect(self._opener(form))
            widget.cancelled.connect(self._closer(form))
            widget.edited.connect(self.edited)
        self.involved.changed.connect(lambda one: self.open_form(Form.INVOLVE, one))
        self.involve_form.away_requested.connect(self._ask_reason)
        self.involve_form.saved.connect(lambda: self.involve_kept.emit(self.involve_form.draft()))
        self.strength_form.saved.connect(lambda: self.strength_kept.emit(self.strength_form.text.text()))
        self.consent_form.saved.connect(lambda: self.consent_kept.emit(self.consent_form.draft()))
        self.household_form.saved.connect(lambda: self.household_kept.emit(*self.household_form.chosen()))

    def _open_at(self, place: FormPlace, before: Involvement | None) -> None:
        opened, section = self._forms[Form(place.form)]
        section.say_nothing(when=False)
        opened.open_at(place, self._fresh(Form(place.form), before), entry=before is not None)
        if opened is self.involve_form:
            self.involve_form.away_button.setVisible(before is not None and self._may_take_away)
        opened.show()

    def _fresh(self, form: Form, before: Involvement | None) -> dict[str, str]:
        """The texts that a form begins with."""
        today = self._clock().date()
        if form is Form.INVOLVE:
            return fresh_involvement(before, today)
        return {Form.CONSENT: {"given_on": day_text(today)}, Form.HOUSEHOLD: {"relation": "child"}}.get(form, {})

    def _ask_reason(self) -> None:
        place = self.involve_form.place
        if place is not None and place.row:
            self.reason.ask(RecordKind.INVOLVEMENT, place.row)

    def _opener(self, form: Form) -> Callable[[], None]:
        return lambda: self.open_form(form)

    def _closer(self, form: Form) -> Callable[[], None]:
        return lambda: self.close_form(form)
