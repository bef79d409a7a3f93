"""What was changed in the record: the field, what stood there, what stands there now, who and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.own_field import named_answer
from vios_desktop.services.own_answers import OwnWords
from vios_desktop.ui.incidents.section import Section
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from vios_desktop.domain.history import FieldChange
    from vios_desktop.services.incidents import IncidentHistory
    from vios_desktop.ui.incidents.model import Shown
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme

_CATALOGUES = {"kind": CatalogueName.KIND, "subkind": CatalogueName.SUBKIND, "place": CatalogueName.PLACE}
_LISTS = {"status": "IncidentStatus", "severity": "Severity", "injury": "Injury", "police": "PoliceState"}
_ENTRIES = ("persons", "items", "measures")
_LONGEST = 200
_FIELD = re.compile(r"(\w+)=([^;{}]*)")


class HistorySection(Section):
    """Opened from the menu; hidden again with its own button."""

    closed = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme)
        self._words = words
        self._fields = self._field_names()
        self._names: Mapping[str, str] = {}
        self.set_words(self.tr("Changes"), self.tr("Nothing was changed since it was recorded."))
        self.hide_button = QuietButton(theme, self.tr("Hide changes"), size="compact")
        self.hide_button.clicked.connect(self.hide)
        self.hide_button.clicked.connect(self.closed)
        self.body.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_changes(self, history: IncidentHistory, shown: Shown) -> None:
        """The newest on top."""
        self._names = history.names
        self.say_nothing(when=not history.changes)
        rows = [
            (f"{change.version}.{place}", (change, history.names.get(change.changed_by, ""), shown))
            for place, change in enumerate(history.changes)
        ]
        self.box.show_rows(list(reversed(rows)), lambda data: self._row(*data))
        self.show()

    def _row(self, change: FieldChange, name: str, shown: Shown) -> QWidget:
        who = name or self.tr("Another account")
        when = self._words.moment(change.changed_at, shown.today)
        row = SideRow(self.theme, None, self._field(change, shown), f"{when}. {who}", ())
        old, new = self._pair(change, shown)
        for label, words in ((self.tr("Before: %1"), old), (self.tr("Now: %1"), new)):
            text = label.replace("%1", words or self.tr("empty"))
            row.add_line(Label(text, "secondary", "text2", wrap=True))
        return row

    def _field(self, change: FieldChange, shown: Shown) -> str:
        named = named_answer(change.field)
        if named is None:
            return self._fields.get(change.field, change.field)
        return self._own(shown).field(named[1], change.changed_at)

    def _own(self, shown: Shown) -> OwnWords:
        return OwnWords(shown.school, self._words.texts, lambda day: self._words.day(day, shown.today))

    def _value(self, change: FieldChange, value: str, shown: Shown) -> str:
        field = change.field
        if (named := named_answer(field)) is not None:
            return self._own(shown).value(named[0], value, change.changed_at)
        if value and field in _CATALOGUES:
            return self._label(_CATALOGUES[field], value, change, shown)
        if value and field == "shared_with":
            unknown = self.tr("Another account")
            return ", ".join(self._names.get(account, unknown) for account in value.split(", "))
        if value and field in _LISTS:
            return self._words.texts.label(_LISTS[field], value)
        return value if len(value) <= _LONGEST else value[:_LONGEST].rstrip() + "…"

    def _pair(self, change: FieldChange, shown: Shown) -> tuple[str, str]:
        """Old and new in words; of a list only the entries that are not the same on both sides."""
        if change.field not in _ENTRIES:
            old, new = (self._value(change, value, shown) for value in (change.old, change.new))
            return old, new
        before, after = entries(change.old), entries(change.new)
        gone = [entry for entry in before if entry not in after]
        come = [entry for entry in after if entry not in before]
        return self._entries(change, gone, shown), self._entries(change, come, shown)

    def _entries(self, change: FieldChange, found: Sequence[Mapping[str, str]], shown: Shown) -> str:
        return "; ".join(self._entry(change, entry, shown) for entry in found)

    def _label(self, catalogue: CatalogueName, code: str, change: FieldChange, shown: Shown) -> str:
        """With the word that the list had when it was changed."""
        return shown.school.label_then(catalogue, code, change.changed_at, self._words.texts.language)

    def _entry(self, change: FieldChange, entry: Mapping[str, str], shown: Shown) -> str:
        field = change.field
        label = self._words.texts.label
        person = shown.detail.persons.get(entry.get("person_id", ""))
        name = person.display_name if person else entry.get("description", "")
        if field == "persons":
            parents = label("ParentsTold", entry.get("parents_told", ""))
            parts = [name, label("PersonRole", entry.get("role", "")), parents, entry.get("own_view", "")]
        elif field == "items":
            parts = [f"{entry.get('count', '1')} × {name}", entry.get("kept_at", ""), entry.get("handed_to", "")]
        else:
            kind = self._label(CatalogueName.MEASURE, entry.get("kind", ""), change, shown)
            parts = [kind, name, entry.get("note", "")]
        return ", ".join(part for part in parts if part)

    def _field_names(self) -> dict[str, str]:
        return {
            "kind": self.tr("Kind"),
            "subkind": self.tr("Subkind"),
            "status": self.tr("Status"),
            "occurred_on": self.tr("Day"),
            "occurred_time": self.tr("Time"),
            "time_precision": self.tr("How precise"),
            "time_note": self.tr("Moment"),
            "location_id": self.tr("Location"),
            "place": self.tr("Place"),
            "place_note": self.tr("Where exactly"),
            "domain": self.tr("Where it played"),
            "facts": self.tr("What was seen"),
            "severity": self.tr("Severity"),
            "means_note": self.tr("With what"),
            "cause_note": self.tr("Cause"),
            "discrimination_ground": self.tr("Ground"),
            "digital_medium": self.tr("Online via"),
            "injury": self.tr("Injury"),
            "injury_note": self.tr("Injury, note"),
            "damage_note": self.tr("Damage"),
            "damage_eur": self.tr("Damage in euro"),
            "reported_by": self.tr("Reported by"),
            "reported_on": self.tr("Reported on"),
            "first_hand": self.tr("Saw it"),
            "intake_channel": self.tr("How it came in"),
            "police": self.tr("Police"),
            "police_on": self.tr("Police, day"),
            "police_reference": self.tr("Police, number"),
            "police_note": self.tr("Police, note"),
            "report_filed_by": self.tr("Report filed by"),
            "report_filed_on": self.tr("Report filed on"),
            "report_number": self.tr("Report, number"),
            "evaluation": self.tr("Evaluation"),
            "evaluated_on": self.tr("Evaluated on"),
            "persons": self.tr("Involved"),
            "items": self.tr("Items taken in"),
            "measures": self.tr("Measures"),
            "shared_with": self.tr("Shared with"),
            "limited_note": self.tr("Note while it was protected"),
            "limit_lifted": self.tr("Why the protection was lifted"),
            "reason": self.tr("Reason of the correction"),
        }


def entries(value: str) -> list[dict[str, str]]:
    """The entries of a list as the history writes them (`domain.history.as_text`), innermost values last."""
    found, depth, start = [], 0, 0
    for place, letter in enumerate(value):
        if letter == "{":
            depth += 1
            start = place if depth == 1 else start
        elif letter == "}":
            depth -= 1
            if depth == 0:
                found.append(dict(_FIELD.findall(value[start : place + 1])))
    return found
