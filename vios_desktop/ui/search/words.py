"""The words of a hit: its title, the day, and why it was found, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import (
    CaseState,
    ContactWith,
    LetterKind,
    PersonKind,
    RecordKind,
    ReviewOutcome,
    SignalTheme,
)
from vios_desktop.knowledge.search import Span
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.knowledge.list_model import HitRow
from vios_desktop.ui.search.presenter import key_of
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import FloatingRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.search_marks import Excerpt
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.search import SearchHit
    from vios_desktop.texts import Texts

_ICONS = {
    RecordKind.PERSON: "user",
    RecordKind.SIGNAL: "eye",
    RecordKind.AGREEMENT: "list-checks",
    RecordKind.CASE: "kernteam",
    RecordKind.MEETING: "users",
    RecordKind.REVIEW: "scale",
    RecordKind.CONTACT: "phone",
    RecordKind.LETTER: "mail",
    RecordKind.FILE: "paperclip",
    RecordKind.CLOSING: "lightbulb",
    RecordKind.GAP: "circle-dashed",
}


class SearchWords(QObject):
    def __init__(
        self, texts: Texts, school: SchoolView, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.texts, self._school, self._today, self._days = texts, school, today, DayWords()
        self._fields = {
            "number": self.tr("Number"),
            "person": self.tr("About"),
            "kind": self.tr("Kind"),
            "name": self.tr("Name"),
            "merged_name": self.tr("Also known as"),
            "nickname": self.tr("Nickname"),
            "day": self.tr("Day"),
            "facts": self.tr("Facts"),
            "notes": self.tr("Notes"),
            "context": self.tr("Context"),
            "other_explanation": self.tr("Other explanation"),
            "protective_factors": self.tr("What protects"),
            "interpretation": self.tr("Interpretation"),
            "group_label": self.tr("Group"),
            "place_note": self.tr("Place"),
            "observer_name": self.tr("Observer"),
            "text": self.tr("Agreement"),
            "owner_name": self.tr("Who does it"),
            "note": self.tr("Note"),
            "outcome": self.tr("Outcome"),
            "helped": self.tr("What helped"),
            "did_not_help": self.tr("What did not help"),
            "differently": self.tr("What to do differently"),
            "open_ends": self.tr("Still open"),
            "title": self.tr("Subject"),
            "names": self.tr("Names"),
            "body": self.tr("Text"),
        }

    def kind(self, kind: RecordKind) -> str:
        if kind is RecordKind.PERSON:
            return self.tr("Person")
        return self.tr("Lesson") if kind is RecordKind.CLOSING else self.texts.term(kind)

    def row(self, hit: SearchHit) -> HitRow:
        line, marks = self._line(hit)
        return HitRow(key_of(hit), self.title(hit), (), line, marks, self.icon(hit), self._type(hit))

    def panel_row(self, hit: SearchHit, *, parted: bool) -> FloatingRow:
        line, marks = self._line(hit)
        begin = f"{self._type(hit)} · "
        moved = tuple((first + len(begin), last + len(begin)) for first, last in marks)
        return FloatingRow(
            key_of(hit), self.title(hit), begin + line, icon=self.icon(hit), parted=parted, marks=moved
        )

    def all_row(self, row_id: str, text: str, *, found: bool) -> FloatingRow:
        if found:
            title = self.tr("Show everything that was found")
        else:
            title = self.tr("Nothing found. Look on the search page")
        return FloatingRow(row_id, title, icon="search", parted=found)

    def icon(self, hit: SearchHit) -> str:
        return kind_icon(hit.code) if hit.kind is RecordKind.INCIDENT else _ICONS[hit.kind]

    def title(self, hit: SearchHit) -> str:
        words: dict[RecordKind, Callable[[SearchHit], str]] = {
            RecordKind.PERSON: self._person,
            RecordKind.INCIDENT: self._incident,
            RecordKind.SIGNAL: self._signal,
            RecordKind.CASE: self._case,
            RecordKind.MEETING: lambda hit: self.tr("Meeting of %1").replace("%1", self._day(hit)),
            RecordKind.REVIEW: lambda hit: self._named(self.tr("Review"), ReviewOutcome(hit.code)),
            RecordKind.CONTACT: lambda hit: self._on(self._named(self.tr("Contact"), ContactWith(hit.code)), hit),
            RecordKind.LETTER: lambda hit: self._on(hit.title or self.texts.term(LetterKind(hit.code)), hit),
            RecordKind.FILE: lambda hit: self._on(hit.title, hit),
            RecordKind.CLOSING: lambda hit: self.tr("Closing of %1").replace("%1", hit.number),
        }
        made = words.get(hit.kind)
        return " ".join((made(hit) if made else hit.title).split())

    def counted(self, count: int, *, more: bool) -> str:
        words = self.tr("%n found", "", count)
        return self.tr("the first %1").replace("%1", words) if more else words

    def _person(self, hit: SearchHit) -> str:
        if hit.person is None:
            return ""
        person = hit.person
        where = person.class_name or person.function
        who = "" if person.kind is PersonKind.PUPIL else self.texts.term(person.kind).lower()
        return ", ".join(part for part in (person.display_name, where, who) if part)

    def _incident(self, hit: SearchHit) -> str:
        return f"{hit.number} {self._school.label(CatalogueName.KIND, hit.code, self.texts.language)}"

    def _signal(self, hit: SearchHit) -> str:
        theme = self.texts.term(SignalTheme(hit.code))
        return f"{theme}: {hit.person.display_name}" if hit.person else theme

    def _case(self, hit: SearchHit) -> str:
        return f"{hit.title} ({self.texts.term(CaseState(hit.code)).lower()})"

    def _named(self, what: str, code: ReviewOutcome | ContactWith) -> str:
        return f"{what}: {self.texts.term(code).lower()}"

    def _on(self, title: str, hit: SearchHit) -> str:
        return self.tr("%1, with %2").replace("%2", hit.number).replace("%1", title) if hit.number else title

    def _type(self, hit: SearchHit) -> str:
        return " · ".join(part for part in (self.kind(hit.kind), self._day(hit)) if part)

    def _day(self, hit: SearchHit) -> str:
        return self._days.short_day(hit.on, self._today()) if hit.on else ""

    def _line(self, hit: SearchHit) -> tuple[str, tuple[Span, ...]]:
        """The reasons one after the other, with where the words stand that fitted."""
        line, marks = "", list[Span]()
        for reason in hit.why:
            line += ("   " if line else "") + f"{self._field(hit, reason)}: "
            for part in reason.parts:
                if part.marked:
                    marks.append(Span(len(line), len(line) + len(part.text)))
                line += part.text
        return line, tuple(marks)

    def _field(self, hit: SearchHit, reason: Excerpt) -> str:
        if hit.kind is RecordKind.FILE and reason.field == "title":
            return self.tr("File name")
        return self._fields.get(reason.field, reason.field)
