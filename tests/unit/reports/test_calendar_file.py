"""The calendar file, read back by the rules of RFC 5545."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from vios_desktop.reports.calendar_file import write_calendar
from vios_desktop.services.calendar_events import CalendarEvent

MADE = datetime(2026, 11, 26, 11, 5, 7, tzinfo=timezone(timedelta(hours=1)))
HARD = "Praten; bellen, \\ en mailen\nTweede regel: 'ëéü' €\x07 " + "lang " * 40 + "🙂"
EVENTS = (
    CalendarEvent("a-1@vios", date(2026, 12, 31), "Kernteam: praten", HARD, sequence=3),
    CalendarEvent(
        "next@vios",
        date(2026, 12, 22),
        "Overleg",
        place="Kamer 1, links",
        starts_at=datetime(2026, 12, 22, 10, 30, tzinfo=timezone(timedelta(hours=1))),
    ),
)


def unfolded(content: bytes) -> list[str]:
    """Content lines; raises for anything a strict reader refuses."""
    assert content.endswith(b"\r\n")
    lines = content[:-2].split(b"\r\n")
    assert all(b"\r" not in line and b"\n" not in line for line in lines), "a bare line end"
    assert all(0 < len(line) <= 75 for line in lines), "a line of more than 75 octets, or empty"
    whole: list[str] = []
    for line in lines:
        text = line.decode("utf-8")  # no sign is cut by the folding
        if text.startswith(" "):
            whole[-1] += text[1:]
        else:
            whole.append(text)
    return whole


def read(content: bytes) -> list[dict[str, str]]:
    """The events by name of property, parameters kept in the name, texts as they were."""
    lines = unfolded(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert {"VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"} <= set(lines)
    events: list[dict[str, str]] = []
    for line in lines[1:-1]:
        name, value = re.fullmatch(r"([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and name not in ("BEGIN", "END"):
            assert name not in events[-1], f"{name} twice"
            assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value), "not escaped"
            events[-1][name] = re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), value)
    return events


def test_it_reads_back_as_it_was() -> None:
    first, second = read(write_calendar(EVENTS, MADE))
    assert first["UID"] == "a-1@vios"
    assert first["SUMMARY"] == "Kernteam: praten"
    assert first["DESCRIPTION"] == HARD.replace("\x07", "")
    assert (first["DTSTART;VALUE=DATE"], first["DTEND;VALUE=DATE"]) == ("20261231", "20270101")
    assert (first["SEQUENCE"], first["CLASS"]) == ("3", "CONFIDENTIAL")
    assert second["DTSTART"] == "20261222T093000Z"
    assert second["LOCATION"] == "Kamer 1, links"
    assert "DESCRIPTION" not in second
    assert "TRANSP" not in second


def test_every_event_says_when_it_was_written_and_none_has_an_alarm() -> None:
    content = write_calendar(EVENTS, MADE)
    assert [event["DTSTAMP"] for event in read(content)] == ["20261126T100507Z"] * 2
    assert b"VALARM" not in content


def test_equal_input_gives_equal_bytes() -> None:
    assert write_calendar(EVENTS, MADE) == write_calendar(EVENTS, MADE.astimezone(UTC))


@pytest.mark.parametrize("length", range(60, 80))
def test_folding_at_every_length(length: int) -> None:
    text = "é" * length
    (event,) = read(write_calendar([CalendarEvent("u@vios", date(2026, 1, 1), text)], MADE))
    assert event["SUMMARY"] == text


def test_a_calendar_without_events_is_whole() -> None:
    assert read(write_calendar((), MADE)) == []
