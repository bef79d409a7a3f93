"""Protecting an incident or signal from its own page: who can be named, doing it, and the way back. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from vios_desktop.domain.account import Account
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.limited_plan import LimitPlan
    from vios_desktop.services.limited_record import LimitedListing
    from vios_desktop.texts import Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope


class LimitView(Protocol):
    def open_new(self, others: Sequence[Account], plan: LimitPlan, *, counts: bool = False) -> None: ...
    def set_error(self, text: str) -> None: ...
    def shut(self) -> None: ...


class LimitAction:
    """`show` gets what is protected now; `gone(record id)` after one was, `back` after that was taken back."""

    def __init__(
        self,
        view: LimitView,
        desk: Desk,
        runner: RunnerScope,
        texts: Texts,
        navigator: Navigator,
        word: Callable[[], str],
        show: Callable[[LimitedListing], None],
        gone: Callable[[str], None],
        back: Callable[[str], None],
        failed: Callable[[ViosError], None],
        kind: RecordKind = RecordKind.INCIDENT,
    ) -> None:
        self._view, self._desk, self._runner, self._texts = view, desk, runner, texts
        self._navigator, self._word, self._show = navigator, word, show
        self._gone, self._back, self._failed = gone, back, failed
        self._about, self._kind = "", kind
        self._busy = False

    @property
    def allowed(self) -> bool:
        return self._desk.session.may(Action.SHARE_INCIDENT)

    def look(self) -> None:
        """Read what there is; where that fails nothing is said: the list of incidents stands on its own."""
        self._runner.submit(self._desk.limited.listing, self._show, lambda _error: None)

    def ask(self, record_id: str) -> None:
        """Open the form, with everybody who can be named, what goes along and what stays."""
        own = self._desk.session.account.id

        def read() -> tuple[LimitPlan, bool]:
            plan = self._desk.limited.plan(record_id, self._kind)
            incident = self._kind is RecordKind.INCIDENT and self._desk.session.may(Action.EXPORT_SUMMARY)
            return plan, incident and self._desk.limited_counting.state().now

        def show(found: tuple[LimitPlan, bool]) -> None:
            self._about = record_id
            plan, counts = found
            self._view.open_new([one for one in plan.candidates if one.id != own], plan, counts=counts)

        self._runner.submit(read, show, self._failed)

    def limit(self, account_ids: Collection[str], reason: str) -> None:
        """Once at a time: a second press before the first is kept does nothing."""
        record_id, service = self._about, self._desk.limited
        if self._busy or not record_id:
            return
        self._busy = True

        def done(_nothing: object) -> None:
            self._busy, self._about = False, ""
            self._view.shut()
            self._gone(record_id)
            self.look()
            self._navigator.changed()
            self._navigator.toast(self._word(), lambda: self._take_back(record_id))

        def failed(error: ViosError) -> None:
            self._busy = False
            if isinstance(error, ValidationError):
                self._view.set_error(self._texts.problem(error.problems[0].code))
            else:
                self._view.shut()
                self._failed(error)

        self._runner.submit(lambda: service.limit(record_id, account_ids, reason, self._kind), done, failed)

    def _take_back(self, record_id: str) -> None:
        def done(_nothing: object) -> None:
            self._back(record_id)
            self.look()
            self._navigator.changed()

        self._runner.submit(lambda: self._desk.limited.take_back(record_id), done, self._failed)
