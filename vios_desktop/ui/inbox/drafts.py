"""What a report says as the texts of the forms it may become, and back. No Qt.

A day and a place are filled in only where the words of the reporter mean one; the coordinator decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.folding import fold, folded_words
from vios_desktop.domain.vocabulary import Certainty, SignalSource, SignalSubject
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.record.draft_values import TYPED, FormValues
from vios_desktop.ui.record.model import SUBKIND_MARK
from vios_desktop.ui.signals.drafts import fresh_texts
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.date_words import Moment, absolute, parse_moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from vios_desktop.domain.sealed_report import SealedReport
    from vios_desktop.ui.widgets.row_data import Option


MOST_CHOICES: Final = 300
"""So many incidents, the newest, are offered to add a report to."""


_SHORTEST_WORD: Final = 4
_DAYS_BACK: Final = {
    "vandaag": 0,
    "vanmorgen": 0,
    "vanochtend": 0,
    "vanmiddag": 0,
    "gisteren": 1,
    "gisterochtend": 1,
    "gistermiddag": 1,
    "gisteravond": 1,
    "eergisteren": 2,
    "today": 0,
    "yesterday": 1,
}
"""Words that people begin with, and how many days back they mean; the rest stays in their own words."""


class InboxForm(StrEnum):
    """What a report may become."""

    INCIDENT = "incident"
    SIGNAL = "signal"
    KNOWN = "known"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Retold:
    """What the forms say in words of the interface: the text of the record, how it came in, who saw it."""

    text: str
    channel: str
    observer: str


FORMS = FormSet("report", InboxForm)


def form_place(form: InboxForm, report_id: str) -> FormPlace:
    return FormPlace(form, report_id)


def told_moment(report: SealedReport) -> Moment | None:
    """When it was, if the words of the reporter mean a day; "gisteren" counts from when the report was written."""
    if not report.when.strip():
        return None
    written = report.written_at.astimezone().replace(tzinfo=None)
    moment = parse_moment(report.when, written, "past")
    back = _DAYS_BACK.get(fold(report.when.split()[0].strip(",.:;")))
    return moment or (Moment(written.date() - timedelta(days=back)) if back is not None else None)


def told_place(report: SealedReport, places: Sequence[Option]) -> str:
    """The code of the one place of which a word stands in the words of the reporter; nothing where two fit."""
    said = set(folded_words(report.where))
    fitting = [place.code for place in places if said & _telling(place.text)]
    return fitting[0] if len(fitting) == 1 else ""


def _telling(name: str) -> set[str]:
    """The words of a name that tell it from others: "Gang of trap" is "gang" and "trap"."""
    return {word for word in folded_words(name) if len(word) >= _SHORTEST_WORD}


def incident_texts(report: SealedReport, told: Retold, places: Sequence[Option]) -> dict[str, str]:
    """The fresh form of an incident. What kind it is nobody told: that is chosen."""
    return {"place": told_place(report, places), "facts": told.text, **_moment_texts("occurred_on", report)}


def incident_values(
    texts: Mapping[str, str], moment: Moment | None, report: SealedReport, told: Retold
) -> FormValues:
    """What was typed as the values of the form for incidents, which knows how to make facts of them."""
    kind, _, subkind = texts.get("kind", "").partition(SUBKIND_MARK)
    values = {
        "kind": kind,
        "subkind": subkind,
        "place": texts.get("place", ""),
        "place_note": report.where,
        "facts": texts.get("facts", ""),
        "reported_by": report.reporter,
        "intake_channel": told.channel,
    }
    if moment is None:
        values["occurred_on" + TYPED] = texts.get("occurred_on" + TYPED, "")
    else:
        values["occurred_on"] = moment.day.isoformat()
        values["occurred_time"] = moment.clock.isoformat() if moment.clock else ""
        values["time_precision"], values["time_note"] = moment.precision.value, moment.note
    return FormValues(texts=values)


def signal_texts(report: SealedReport, told: Retold, places: Sequence[Option], today: date) -> dict[str, str]:
    """The fresh form of a signal: told by somebody whom nobody verified, so not sure."""
    source = SignalSource.HEARD_FROM_OTHER if report.reporter.strip() else SignalSource.ANONYMOUS
    return {
        **fresh_texts(told.observer, today),
        "subject_kind": SignalSubject.PUPIL.value,
        "facts": told.text,
        "context": told.channel,
        "place": told_place(report, places),
        "place_note": report.where,
        "source": source.value,
        "certainty": Certainty.UNSURE.value,
        **_moment_texts("observed_on", report),
    }


def _moment_texts(name: str, report: SealedReport) -> dict[str, str]:
    """The field writes the moment in words of its own."""
    return {name: absolute(told_moment(report)), name + TYPED: ""}
