"""What the presenters hand to the page and get back from it. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.letter import LetterText, Suspension
from vios_desktop.domain.vocabulary import LetterKind, LetterTo, SentWay
from vios_desktop.letters.addressing import LetterSetup
from vios_desktop.letters.content import Remark
from vios_desktop.letters.gaps import Gap
from vios_desktop.letters.names import NameHit
from vios_desktop.letters.vocabulary import SchoolType
from vios_desktop.services.letter_views import LetterChoices, LetterView
from vios_desktop.services.word_check import Change, Hint
from vios_desktop.texts import ErrorText
from vios_desktop.ui.page_picture import PagePicture

FIELDS = ("addressee", "subject", "body")


class LetterStep(IntEnum):
    SETUP = 0
    WRITE = 1
    SEND = 2
    FIXED = 3


@dataclass(frozen=True, slots=True)
class SetupAnswers:
    """What was chosen so far; nothing is checked."""

    kind: LetterKind | None = None
    entry_id: str | None = None
    adult: bool | None = None
    consent_note: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    school_type: SchoolType = SchoolType.UNKNOWN

    def setup(self, kind: LetterKind, dated_on: date) -> LetterSetup:
        days = Suspension(self.starts_on, self.ends_on) if self.starts_on and self.ends_on else None
        return LetterSetup(
            kind, self.entry_id, dated_on, self.adult, self.consent_note.strip(), days, self.school_type
        )


@dataclass(frozen=True, slots=True)
class EditorText:
    """What stands in the editor. `dated_on` is None while the day is not understood."""

    addressee: str = ""
    subject: str = ""
    body: str = ""
    dated_on: date | None = None

    def letter(self, otherwise: date) -> LetterText:
        return LetterText(self.addressee, self.subject, self.body, self.dated_on or otherwise)

    def text(self, name: str) -> str:
        return str(getattr(self, name))


@dataclass(frozen=True, slots=True)
class GapLine:
    field: str
    gap: Gap


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name of somebody else, the words around it, and what VIOS offers instead."""

    field: str
    hit: NameHit
    around: str
    offer: str


@dataclass(frozen=True, slots=True)
class HintLine:
    field: str
    hint: Hint


@dataclass(frozen=True, slots=True)
class Checks:
    """What stands in the way (gaps, names), what is worth a question (hints), and what to know (remarks)."""

    gaps: tuple[GapLine, ...] = ()
    names: tuple[NameLine, ...] = ()
    hints: tuple[HintLine, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def open(self) -> int:
        return len(self.gaps) + len(self.names)


@dataclass(frozen=True, slots=True)
class SendingAnswers:
    way: SentWay | None = None
    sent_on: date | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """What is asked when a letter is fixed. `to` follows from the age and cannot be chosen.

    `answers` are those that were given before and not fixed, `sent_on` is offered without them.
    """

    to: LetterTo
    ways: tuple[SentWay, ...]
    sent_on: date
    consent_note: str = ""
    answers: SendingAnswers | None = None


@dataclass(frozen=True, slots=True)
class FilePorts:
    """What the window cannot do itself: drawing pages from memory and writing a file whole or not at all."""

    pictures: Callable[[bytes], tuple[PagePicture, ...]]
    write: Callable[[Path, bytes], None]


@dataclass(frozen=True, slots=True)
class EditorModel:
    """A letter opens in the editor."""

    title: str
    number: str
    text: EditorText
    corrects: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The pages as they will be, or as they were fixed."""

    pages: tuple[PagePicture, ...] = field(default=())


class LettersView(Protocol):
    """The page of the screen; every call runs on the thread of the window."""

    def show_step(self, step: LetterStep) -> None: ...
    def show_loading(self) -> None: ...
    def show_choices(self, choices: LetterChoices, school_type: SchoolType) -> None: ...
    def show_setup_problems(self, problems: Sequence[FieldProblem]) -> None: ...
    def show_editor(self, model: EditorModel) -> None: ...
    def text(self) -> EditorText: ...
    def show_checks(self, checks: Checks) -> None: ...
    def change(self, name: str, change: Change) -> None: ...
    def select(self, name: str, start: int, end: int) -> None: ...
    def show_text_problems(self, problems: Sequence[FieldProblem]) -> None: ...
    def show_kept(self, at: datetime | None) -> None: ...
    def show_not_kept(self) -> None: ...
    def show_sending(self, sending: Sending) -> None: ...
    def show_sending_problems(self, problems: Sequence[FieldProblem]) -> None: ...
    def show_pages(self, page: Page) -> None: ...
    def show_fixed(self, view: LetterView) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_busy(self, busy: bool) -> None: ...
    def ask_where(self, file_name: str) -> None: ...
    def show_report_agreed(self) -> None: ...


class LetterWords(Protocol):
    """Short words for the toasts."""

    def fixed(self) -> str: ...
    def saved(self, file_name: str) -> str: ...
    def printed(self) -> str: ...
    def agreed(self) -> str: ...
    def draft_discarded(self) -> str: ...
