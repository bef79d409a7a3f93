"""Back in with the recovery key: it gives one account a new passphrase. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.entrance.model import passphrase_error
from vios_desktop.ui.entrance.passphrase_choice import PassphraseChoice, PassphraseView
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.vaults import PassphraseJudgement, VaultInfo
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.entrance.model import EntranceServices, Opened
    from vios_desktop.ui.runner import Runner

Recovery = str | tuple[str, str]
"""The recovery key, or the codes of two of three holders."""

KEY, PASSPHRASE, REPEAT = "key", "passphrase", "repeat"


class ForgottenView(PassphraseView, Protocol):
    def show_vault(self, info: VaultInfo, account_id: str) -> None: ...
    def show_field_error(self, field: str, text: str) -> None:
        """`field` is "key", "passphrase" or "repeat"."""
        ...

    def show_missing(self, field: str) -> None:
        """Nothing was typed here; for "repeat": the two are not the same."""
        ...

    def show_problem(self, text: ErrorText) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def clear_messages(self) -> None: ...
    def forget(self) -> None:
        """Empty every field."""
        ...


class ForgottenPresenter:
    def __init__(
        self,
        view: ForgottenView,
        services: EntranceServices,
        runner: Runner,
        opened: Callable[[Opened], None],
        back: Callable[[], None],
    ) -> None:
        self._view, self._services = view, services
        self._runner = RunnerScope(runner)
        self._opened, self._go_back = opened, back
        self._choice = PassphraseChoice(view, services, self._runner)
        self._info: VaultInfo | None = None
        self._busy = False

    def show(self, info: VaultInfo, account_id: str) -> None:
        self._info = info
        self._view.forget()
        self._view.clear_messages()
        self._view.show_vault(info, account_id)

    def typed(self, passphrase: str) -> None:
        if self._info is not None:
            self._choice.typed(passphrase, *_names(self._info))

    def reset(self, account_id: str, recovery: Recovery, passphrase: str, repeated: str) -> None:
        """Check the fields in their order, then open with the recovery key or the codes of two holders."""
        info = self._info
        if info is None or self._busy:
            return
        self._view.clear_messages()
        if not all(text.strip() for text in ((recovery,) if isinstance(recovery, str) else recovery)):
            self._view.show_missing(KEY)
        elif not passphrase:
            self._view.show_missing(PASSPHRASE)
        elif passphrase != repeated:
            self._view.show_missing(REPEAT)
        else:
            self._judge(info, account_id, recovery, passphrase)

    def back(self) -> None:
        self._view.forget()
        self._go_back()

    def close(self) -> None:
        self._runner.close()

    def _judge(self, info: VaultInfo, account_id: str, recovery: Recovery, passphrase: str) -> None:
        def judged(judgement: PassphraseJudgement) -> None:
            if judgement.problem:
                self._stop()
                text = passphrase_error(self._services.texts(), judgement.problem)
                self._view.show_field_error(PASSPHRASE, text)
            else:
                self._runner.submit(
                    lambda: self._reset(info, account_id, recovery, passphrase), self._entered, self._failed
                )

        self._busy = True
        self._view.show_busy(busy=True)
        vaults = self._services.vaults
        self._runner.submit(lambda: vaults().judge_passphrase(passphrase, *_names(info)), judged, self._failed)

    def _reset(self, info: VaultInfo, account_id: str, recovery: Recovery, passphrase: str) -> Opened:
        session, keys = self._services.vaults().reset_passphrase(info, account_id, recovery, passphrase)
        return self._services.enter(info, session, keys)

    def _entered(self, opened: Opened) -> None:
        self._busy = False
        self._view.forget()
        self._opened(opened)

    def _failed(self, error: ViosError) -> None:
        self._stop()
        text = self._services.texts().error(error.code, **error.params)
        if error.code.startswith(("recovery_key", "holder")):
            self._view.show_field_error(KEY, f"{text.what} {text.now}".strip())
        else:
            self._view.show_problem(text)

    def _stop(self) -> None:
        self._busy = False
        self._view.show_busy(busy=False)


def _names(info: VaultInfo) -> tuple[str, ...]:
    return (info.school_name, *(account.display_name for account in info.accounts))
