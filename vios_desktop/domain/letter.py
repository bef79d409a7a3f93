"""A letter (brief) that was fixed as sent: its words, its page, to whom, how and when. It is never changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import LetterKind, LetterTo, SentWay

LONGEST_SUSPENSION_DAYS = 7
"""At most a week (WVO 2020 art. 8.14, text of 1 August 2026; law.md 2.8). Calendar days, both ends included."""

MAX_BODY_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class LetterText:
    """What stands on the page. In `body` an empty line ends a paragraph, "# " begins a heading, "- " a point."""

    addressee: str
    subject: str
    body: str
    dated_on: date


@dataclass(frozen=True, slots=True)
class Suspension:
    """From the first to the last day, both included."""

    starts_on: date
    ends_on: date

    @property
    def days(self) -> int:
        return (self.ends_on - self.starts_on).days + 1

    @property
    def to_be_reported(self) -> bool:
        """Longer than a day: to be reported to the Inspectie without delay (WVO 2020 art. 8.14; law.md 2.8)."""
        return self.days > 1

    @property
    def too_long(self) -> bool:
        return self.days > LONGEST_SUSPENSION_DAYS


@dataclass(frozen=True, slots=True)
class Sending:
    """To whom it went, how, and on which day. `name` is who took it, if that is worth keeping."""

    to: LetterTo
    way: SentWay
    sent_on: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """`entry_id` is the person's place in the incident; `file` the PDF as it was fixed.

    `record_hash` is SHA-256 over the canonical JSON of everything else. `corrects` is the letter it takes the
    place of. `names_left` counts names of others that the writer left standing on purpose.
    """

    id: str
    incident_id: str
    kind: LetterKind
    template_version: str
    text: LetterText
    sending: Sending
    file: bytes
    file_hash: str
    fixed_at: datetime
    fixed_by: str  # account id
    entry_id: str | None = None
    person_id: str | None = None
    suspension: Suspension | None = None
    consent_note: str = ""
    names_left: int = 0
    corrects: str | None = None
    record_hash: str = ""

    @property
    def line(self) -> LetterLine:
        return LetterLine(
            self.id, self.incident_id, self.kind, self.text.dated_on, self.sending, self.fixed_at, self.fixed_by,
            self.entry_id, self.suspension, self.corrects,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter as the page of its incident lists it: no words, no file."""

    id: str
    incident_id: str
    kind: LetterKind
    dated_on: date
    sending: Sending
    fixed_at: datetime
    fixed_by: str
    entry_id: str | None = None
    suspension: Suspension | None = None
    corrects: str | None = None


def hash_of(letter: Letter) -> str:
    """The hash that belongs in `record_hash`."""
    return canonical_hash(replace(letter, record_hash=""))


def check_suspension(suspension: Suspension | None) -> list[FieldProblem]:
    """What is wrong with the days of a suspension: missing, the wrong way round, or longer than a week."""
    if suspension is None:
        return [FieldProblem("starts_on", "suspension_days_missing")]
    if suspension.ends_on < suspension.starts_on:
        return [FieldProblem("ends_on", "end_before_start")]
    if suspension.too_long:
        return [FieldProblem("ends_on", "suspension_too_long")]
    return []


def check_letter(text: LetterText, sending: Sending, today: date) -> None:
    """Raise `ValidationError`, in the order of the screen, for a letter that cannot be fixed."""
    problems: list[FieldProblem] = []
    if not text.addressee.strip():
        problems.append(FieldProblem("addressee", "addressee_missing"))
    if not text.subject.strip():
        problems.append(FieldProblem("subject", "subject_missing"))
    if not text.body.strip():
        problems.append(FieldProblem("body", "letter_empty"))
    elif len(text.body) > MAX_BODY_CHARACTERS:
        problems.append(FieldProblem("body", "letter_too_long"))
    if sending.sent_on > today:
        problems.append(FieldProblem("sent_on", "day_in_future"))
    if problems:
        raise ValidationError(tuple(problems))
