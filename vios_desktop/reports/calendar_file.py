"""A calendar file (.ics) after RFC 5545: events without alarms, for any calendar program.

Written by hand: it is a dozen lines of text. No time zone is described, moments are in UTC.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from vios_desktop.services.calendar_events import CalendarEvent

_PRODUCT: Final = "-//VIOS//VIOS//NL"
_LINE_OCTETS: Final = 75
_LASTS: Final = "PT1H30M"
_ESCAPES: Final = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))


def write_calendar(events: Sequence[CalendarEvent], made_at: datetime) -> bytes:
    """The file as bytes. Equal arguments give equal bytes. `made_at` and moments of events are aware."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for event in events:
        lines += _event(event, made_at)
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _event(event: CalendarEvent, made_at: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.uid)}"
    yield f"DTSTAMP:{_moment(made_at)}"
    if event.starts_at is not None:
        yield f"DTSTART:{_moment(event.starts_at)}"
        yield f"DURATION:{_LASTS}"
    else:
        yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
        yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place)}"
    yield "CLASS:CONFIDENTIAL"
    if event.starts_at is None:
        yield "TRANSP:TRANSPARENT"  # a day to remember, not a day that is taken
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """As a TEXT value: one line, no control signs."""
    text = "\n".join(text.splitlines())
    text = "".join(sign for sign in text if sign == "\n" or sign.isprintable())
    for sign, escape in _ESCAPES:
        text = text.replace(sign, escape)
    return text


def _folded(line: str) -> Iterator[bytes]:
    """Parts of at most 75 octets, each after the first beginning with a blank; no sign is cut in two."""
    part = b""
    for sign in line:
        octets = sign.encode("utf-8")
        if len(part) + len(octets) > _LINE_OCTETS:
            yield part
            part = b" "
        part += octets
    yield part


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
