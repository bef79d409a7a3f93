"""The page without Qt: remembers what it was shown, and holds the text that is being written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.letters.vocabulary import SchoolType
from vios_desktop.services.letter_views import LetterChoices, LetterView
from vios_desktop.services.word_check import Change
from vios_desktop.texts import ErrorText
from vios_desktop.ui.letters.model import FIELDS, Checks, EditorModel, EditorText, LetterStep, Page, Sending


@dataclass
class FakeView:
    """Implements `LettersView`; `typed` stands for the fingers."""

    written: EditorText = field(default_factory=EditorText)
    steps: list[LetterStep] = field(default_factory=list)
    choices: LetterChoices | None = None
    school_type: SchoolType | None = None
    problems: list[FieldProblem] = field(default_factory=list)
    checks: Checks = field(default_factory=Checks)
    selected: tuple[str, int, int] | None = None
    kept: list[datetime | None] = field(default_factory=list)
    not_kept: int = 0
    sending: Sending | None = None
    pages: list[Page] = field(default_factory=list)
    fixed: LetterView | None = None
    trouble: ErrorText | None = None
    asked_where: str = ""
    agreed: int = 0
    title: str = ""

    @property
    def step(self) -> LetterStep:
        return self.steps[-1]

    def fill(self) -> None:
        """Fill every gap."""
        for name in FIELDS:
            text = self.written.text(name)
            for gap in reversed(gaps_in(text)):
                text = f"{text[: gap.start]}ingevuld{text[gap.end :]}"
            self.written = replace(self.written, **{name: text})  # type: ignore[arg-type]

    def show_step(self, step: LetterStep) -> None:
        self.steps.append(step)

    def show_loading(self) -> None: ...

    def show_choices(self, choices: LetterChoices, school_type: SchoolType) -> None:
        self.choices, self.school_type = choices, school_type

    def show_setup_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.problems = list(problems)

    def show_editor(self, model: EditorModel) -> None:
        self.written, self.title = model.text, model.title

    def text(self) -> EditorText:
        return self.written

    def show_checks(self, checks: Checks) -> None:
        self.checks = checks

    def change(self, name: str, change: Change) -> None:
        self.written = replace(self.written, **{name: change.apply(self.written.text(name))})  # type: ignore[arg-type]

    def select(self, name: str, start: int, end: int) -> None:
        self.selected = (name, start, end)

    def show_text_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.problems = list(problems)

    def show_kept(self, at: datetime | None) -> None:
        self.kept.append(at)

    def show_not_kept(self) -> None:
        self.not_kept += 1

    def show_sending(self, sending: Sending) -> None:
        self.sending = sending

    def show_sending_problems(self, problems: Sequence[FieldProblem]) -> None:
        self.problems = list(problems)

    def show_pages(self, page: Page) -> None:
        self.pages.append(page)

    def show_fixed(self, view: LetterView) -> None:
        self.fixed = view

    def show_problem(self, text: ErrorText | None) -> None:
        self.trouble = text

    def show_busy(self, busy: bool) -> None: ...

    def ask_where(self, file_name: str) -> None:
        self.asked_where = file_name

    def show_report_agreed(self) -> None:
        self.agreed += 1


class PlainWords:
    """Implements `LetterWords`."""

    def fixed(self) -> str:
        return "fixed"

    def saved(self, file_name: str) -> str:
        return f"saved {file_name}"

    def printed(self) -> str:
        return "printed"

    def agreed(self) -> str:
        return "agreed"

    def draft_discarded(self) -> str:
        return "discarded"
