"""A letter that is being written as the JSON of its draft, and back. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vios_desktop.domain.letter import Suspension
from vios_desktop.domain.vocabulary import LetterKind, SentWay
from vios_desktop.letters.addressing import LetterSetup
from vios_desktop.letters.vocabulary import SchoolType
from vios_desktop.ui.letters.model import EditorText, SendingAnswers


@dataclass(frozen=True, slots=True)
class Written:
    """All that is kept of a letter while it is written; `at_sending`: it was asked how it went."""

    setup: LetterSetup
    text: EditorText
    left_names: tuple[str, ...] = ()
    left_words: tuple[str, ...] = ()
    corrects: str | None = None
    sending: SendingAnswers | None = None
    at_sending: bool = False


def to_json(written: Written) -> dict[str, object]:
    setup, text = written.setup, written.text
    days = setup.suspension
    return {
        "letter": setup.kind.value,
        "entry_id": setup.entry_id,
        "dated_on": _iso(text.dated_on or setup.dated_on),
        "adult": setup.adult,
        "consent_note": setup.consent_note,
        "suspension": [_iso(days.starts_on), _iso(days.ends_on)] if days else [],
        "school_type": setup.school_type.value,
        "corrected_on": _iso(setup.corrected_on) if setup.corrected_on else "",
        "texts": {"addressee": text.addressee, "subject": text.subject, "body": text.body},
        "left_names": list(written.left_names),
        "left_words": list(written.left_words),
        "corrects": written.corrects,
        "sending": _sending_json(written.sending),
        "at_sending": written.at_sending,
    }


def from_json(values: Mapping[str, object]) -> Written | None:
    """The letter of a draft; None for one that this version does not know."""
    texts, days, adult = values.get("texts"), values.get("suspension"), values.get("adult")
    entry_id, corrects = values.get("entry_id"), values.get("corrects")
    try:
        dated_on = date.fromisoformat(str(values.get("dated_on")))
        corrected = str(values.get("corrected_on") or "")
        setup = LetterSetup(
            kind=LetterKind(str(values.get("letter"))),
            entry_id=entry_id if isinstance(entry_id, str) else None,
            dated_on=dated_on,
            adult=adult if isinstance(adult, bool) else None,
            consent_note=str(values.get("consent_note") or ""),
            suspension=_suspension(days),
            school_type=SchoolType(str(values.get("school_type"))),
            corrected_on=date.fromisoformat(corrected) if corrected else None,
        )
    except ValueError:
        return None
    found = {str(name): str(text) for name, text in texts.items()} if isinstance(texts, dict) else {}
    text = EditorText(found.get("addressee", ""), found.get("subject", ""), found.get("body", ""), dated_on)
    return Written(
        setup,
        text,
        _names(values.get("left_names")),
        _names(values.get("left_words")),
        corrects if isinstance(corrects, str) else None,
        _sending(values.get("sending")),
        values.get("at_sending") is True,
    )


def _sending_json(sending: SendingAnswers | None) -> dict[str, str] | None:
    if sending is None:
        return None
    day = sending.sent_on
    way = sending.way.value if sending.way is not None else ""
    return {"way": way, "sent_on": _iso(day) if day is not None else "", "name": sending.name}


def _sending(values: object) -> SendingAnswers | None:
    """What another version wrote and this one does not know is asked anew."""
    if not isinstance(values, dict):
        return None
    way, day = str(values.get("way") or ""), str(values.get("sent_on") or "")
    try:
        sent_on = date.fromisoformat(day) if day else None
    except ValueError:
        sent_on = None
    known = SentWay(way) if way in set(SentWay) else None
    return SendingAnswers(known, sent_on, str(values.get("name") or ""))


def _suspension(days: object) -> Suspension | None:
    if not isinstance(days, list) or len(days) != 2:
        return None
    return Suspension(date.fromisoformat(str(days[0])), date.fromisoformat(str(days[1])))


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in value) if isinstance(value, list) else ()


def _iso(day: date) -> str:
    return day.isoformat()
