"""What to write, about whom, and what has to be known before a draft can be made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.vocabulary import LetterKind
from vios_desktop.letters.addressing import needs_age, needs_person
from vios_desktop.letters.vocabulary import Recipient, SchoolType
from vios_desktop.ui.letters.model import SetupAnswers
from vios_desktop.ui.letters.option_list import Choice, OptionList
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.letters.content import Template
    from vios_desktop.services.letter_views import LetterChoices, LetterPerson
    from vios_desktop.texts import Texts
    from vios_desktop.ui.letters.words import Words
    from vios_desktop.ui.theme.theme import Theme

COLUMN_PX = 720
_MINOR, _ADULT = "minor", "adult"


class SetupPage(QWidget):
    """Only what the chosen letter needs is asked. `go_on_requested(draft id)`, `discard_requested(draft id)`."""

    go_on_requested = Signal(str)
    discard_requested = Signal(str)

    def __init__(self, theme: Theme, words: Words, texts: Texts, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._words, self._texts = theme, words, texts
        self._choices: LetterChoices | None = None
        self._title = Label(self.tr("What do you want to write?"), "question", wrap=True)
        self._lead = Label("", "lead", "text2", wrap=True)
        self._drafts = QVBoxLayout()
        self._drafts.setSpacing(8)
        self.kinds = OptionList(theme, self.tr("Kind of letter"))
        self.people = OptionList(theme, self.tr("Whom is it about?"))
        age_hint = self.tr("The record does not say it for sure. From 18 on letters go to the pupil.")
        self.age = OptionList(theme, self.tr("How old is the pupil today?"), age_hint)
        self.age.set_options((Choice(_MINOR, self.tr("Younger than 18")), Choice(_ADULT, self.tr("18 or older"))))
        self.consent = TextField(theme)
        self.starts_on = DateTimeField(theme, prefer="future", with_time=False, clock=clock)
        self.ends_on = DateTimeField(theme, prefer="future", with_time=False, clock=clock)
        self.school = OptionList(theme, self.tr("Is your school public or private?"), self._school_hint())
        consent_hint = self.tr("How and when did the pupil agree? Leave it empty to write to the pupil.")
        self._fields = {
            "consent_note": Field(theme, self.tr("May the parents read it?"), self.consent, consent_hint),
            "starts_on": Field(theme, self.tr("First day of the suspension"), self.starts_on),
            "ends_on": Field(theme, self.tr("Last day of the suspension"), self.ends_on),
        }
        self._build()
        self.kinds.chosen.connect(lambda _code: self._fit())
        self.people.chosen.connect(lambda _code: self._take_person())
        self.age.chosen.connect(lambda _code: self._fit())

    def show_choices(self, choices: LetterChoices, school_type: SchoolType) -> None:
        self._choices = choices
        lead = self.tr("About incident %1 of %2. VIOS drafts it from the facts; you read and change it.")
        lead = lead.replace("%1", choices.number).replace("%2", self._words.day(choices.occurred_on))
        self._lead.setText(lead)
        self._show_drafts(choices.drafts)
        self.kinds.set_options([Choice(t.kind.value, t.title, t.short) for t in choices.templates])
        people = [Choice(p.entry_id, p.name, self._words.person_meta(p)) for p in choices.people]
        self.people.set_options(people, people[0].code if len(people) == 1 else "")
        self.school.set_options(self._school_choices(), school_type.value)
        self.consent.set_text("")
        self.clear_errors()
        self._take_person()
        self._scroll.to_top()

    def answers(self) -> SetupAnswers:
        template, person = self._template(), self._person()
        of_age = {_ADULT: True, _MINOR: False}.get(self.age.code)
        asks_days = template is not None and template.needs_suspension
        return SetupAnswers(
            kind=template.kind if template else None,
            entry_id=person.entry_id if person else None,
            adult=person.adult if person is not None and person.adult is not None else of_age,
            consent_note=self.consent.text() if self._asks_consent() else "",
            starts_on=self.starts_on.day() if asks_days else None,
            ends_on=self.ends_on.day() if asks_days else None,
            school_type=SchoolType(self.school.code or SchoolType.UNKNOWN),
        )

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Words beside everything that is missing; the first of it gets the focus."""
        self.clear_errors()
        lists: dict[str, OptionList] = {"kind": self.kinds, "entry_id": self.people, "adult": self.age}
        first: OptionList | Field | None = None
        for problem in problems:
            place = lists.get(problem.field) or self._fields.get(problem.field)
            if place is not None:
                place.set_error(self._texts.problem(problem.code))
                first = first or place
        if first is not None:
            first.focus()

    def clear_errors(self) -> None:
        places: tuple[OptionList | Field, ...] = (self.kinds, self.people, self.age, *self._fields.values())
        for place in places:
            place.set_error("")

    def focus(self) -> None:
        self.kinds.focus()

    def _build(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self._fields["starts_on"], 1)
        days.addWidget(self._fields["ends_on"], 1)
        inner = QWidget()
        inner.setMaximumWidth(COLUMN_PX)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addLayout(self._drafts)
        for widget in (self.kinds, self.people, self.age, self._fields["consent_note"]):
            column.addWidget(widget)
        column.addLayout(days)
        column.addWidget(self.school)
        column.addStretch(1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 20, 24, 24)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        self._scroll = PageScroll(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        while (item := self._drafts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for draft in drafts:
            self._drafts.addWidget(self._draft_banner(draft))

    def _draft_banner(self, draft: Draft) -> Banner:
        kind = str(draft.values.get("letter", ""))
        known = kind in tuple(LetterKind)
        title = self._texts.term(LetterKind(kind)) if known else self.tr("A letter")
        what = self.tr("You were writing: %1").replace("%1", title)
        kept = self.tr("Kept on %1.").replace("%1", self._words.moment(draft.saved_at))
        go_on = SecondaryButton(self._theme, self.tr("Go on"), size="compact")
        go_on.clicked.connect(lambda: self.go_on_requested.emit(draft.id))
        discard = QuietButton(self._theme, self.tr("Throw away"), size="compact")
        discard.clicked.connect(lambda: self.discard_requested.emit(draft.id))
        return Banner(self._theme, "info", what, kept, icon="pencil", buttons=(go_on, discard))

    def _template(self) -> Template | None:
        templates = self._choices.templates if self._choices else ()
        return next((t for t in templates if t.kind.value == self.kinds.code), None)

    def _person(self) -> LetterPerson | None:
        people = self._choices.people if self._choices else ()
        return next((p for p in people if p.entry_id == self.people.code), None)

    def _take_person(self) -> None:
        """The days that were recorded for this pupil are a beginning."""
        person = self._person()
        days = person.suspension if person else None
        self.starts_on.set_moment(Moment(days.starts_on, None) if days else None)
        self.ends_on.set_moment(Moment(days.ends_on, None) if days else None)
        self._fit()

    def _asks_consent(self) -> bool:
        template, person = self._template(), self._person()
        family = template is not None and template.recipient in (Recipient.FAMILY, Recipient.FAMILY_BOTH)
        of_age = person is not None and (person.adult or (person.adult is None and self.age.code == _ADULT))
        return family and bool(of_age)

    def _fit(self) -> None:
        """Show what the chosen letter asks."""
        template, person = self._template(), self._person()
        self.people.setVisible(template is not None and needs_person(template))
        unsure = person is not None and person.adult is None
        self.age.setVisible(template is not None and needs_age(template) and unsure)
        self._fields["consent_note"].setVisible(self._asks_consent())
        days = template is not None and template.needs_suspension
        for name in ("starts_on", "ends_on"):
            self._fields[name].setVisible(days)
        self.school.setVisible(template is not None and template.kind is LetterKind.SUSPENSION)

    def _school_choices(self) -> tuple[Choice, ...]:
        return (
            Choice(SchoolType.PUBLIC, self.tr("Public")),
            Choice(SchoolType.PRIVATE, self.tr("Private"), self.tr("Denominational, or of a foundation")),
            Choice(SchoolType.UNKNOWN, self.tr("I do not know")),
        )

    def _school_hint(self) -> str:
        return self.tr("How somebody objects depends on it. VIOS remembers it on this computer.")
