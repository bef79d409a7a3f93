"""Both presenters on a fake vault and a page without Qt; time passes by hand."""

from __future__ import annotations

from dataclasses import replace

from tests.fakes import FakeVault, resource_text
from tests.ui.kit.fakes import ManualLater, ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.letters.desk import TODAY, Disk, make_desk, record_knife
from tests.ui.letters.fake_view import FakeView, PlainWords
from vios_desktop.domain.vocabulary import LetterKind, SentWay
from vios_desktop.services.desk import Desk
from vios_desktop.services.letter_views import FixedLetter
from vios_desktop.services.word_check import WordCheck
from vios_desktop.texts import Texts
from vios_desktop.ui.letters.model import SendingAnswers, SetupAnswers
from vios_desktop.ui.letters.presenter import WritingPresenter
from vios_desktop.ui.letters.preview import PagePreview
from vios_desktop.ui.letters.reader import ReadingPresenter
from vios_desktop.ui.runner import ImmediateRunner, Runner, RunnerScope
from vios_desktop.ui.settings_port import ForgetfulSettings

PARENTS = SetupAnswers(LetterKind.PARENTS, "entry-daan", adult=False)
DECISION = SetupAnswers(
    LetterKind.SUSPENSION, "entry-daan", adult=False, starts_on=TODAY, ends_on=TODAY.replace(day=25)
)
GIVEN = SendingAnswers(SentWay.GIVEN, TODAY, "vader")


class Bench:
    def __init__(self, desk: Desk | None = None, runner: Runner | None = None) -> None:
        self.desk = desk or make_desk()
        self.incident_id = record_knife(self.desk)
        self.view, self.later, self.disk = FakeView(), ManualLater(), Disk()
        self.navigator, self.dialogs = NotedNavigator(), ScriptedDialogs()
        self.settings = ForgetfulSettings()
        scope, words = RunnerScope(runner or ImmediateRunner()), PlainWords()
        preview = PagePreview(
            self.desk.letters, scope, self.later, self.disk.ports, self.view.show_pages, self._not_drawn
        )
        check = WordCheck(resource_text("policy/loaded_words.json"))
        self.results: list[FixedLetter] = []
        self.writer = WritingPresenter(
            self.view, self.desk, scope, self.later, preview, check, Texts(), self.navigator, self.settings, words,
            self.results.append,
        )  # fmt: skip
        self.reader = ReadingPresenter(
            self.view,
            self.desk,
            scope,
            scope,
            preview,
            self.disk.ports,
            Texts(),
            self.navigator,
            self.dialogs,
            words,
        )

    @property
    def vault(self) -> FakeVault:
        assert isinstance(self.desk.session.vault, FakeVault)
        return self.desk.session.vault

    def write(self, answers: SetupAnswers = PARENTS) -> None:
        self.writer.begin(self.incident_id)
        self.writer.draft(answers)

    def type(self, words: str) -> None:
        self.view.written = replace(self.view.written, body=self.view.written.body + words)
        self.writer.typed()

    def fixed(self, answers: SetupAnswers = PARENTS) -> FixedLetter:
        self.write(answers)
        self.view.fill()
        self.writer.to_send()
        self.writer.fix(GIVEN)
        return self.results[-1]

    def _not_drawn(self, error: Exception) -> None:
        raise error
