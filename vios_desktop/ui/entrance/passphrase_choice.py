"""Judges a new passphrase while it is typed, for the wizard and the forgotten password. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.entrance.model import passphrase_error

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.vaults import PassphraseJudgement
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.runner import RunnerScope


class PassphraseView(Protocol):
    """Where the judgement is shown."""

    def show_strength(self, strength: str, problem: str) -> None:
        """`strength` is weak, fair, strong or empty; `problem` the sentence when it is refused."""
        ...


@dataclass(frozen=True, slots=True)
class PassphraseChoice:
    """Judges what is typed on the data thread; an answer to an older text is dropped by its order."""

    view: PassphraseView
    services: EntranceServices
    runner: RunnerScope

    def typed(self, passphrase: str, *names: str) -> None:
        if not passphrase:
            self.view.show_strength("", "")
            return
        self.runner.submit(
            lambda: self.services.vaults().judge_passphrase(passphrase, *names), self._show, self._failed
        )

    def _show(self, judgement: PassphraseJudgement) -> None:
        problem = passphrase_error(self.services.texts(), judgement.problem) if judgement.problem else ""
        self.view.show_strength(judgement.strength, problem)

    def _failed(self, _error: ViosError) -> None:
        self.view.show_strength("", "")
