"""The use cases of the trash."""

from __future__ import annotations

from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.trash import TrashService

A = Action
TRASH = (A.USE_TRASH,)
CHANGE_SIGNALS = (A.CHANGE_ALL_SIGNALS, A.CHANGE_OWN_SIGNALS)


def service(tools: Tools) -> TrashService:
    return TrashService(tools.session)


def put(tools: Tools, *, own: bool) -> object:
    signal = tools.world.own_signal if own else tools.world.other_signal
    return service(tools).put(RecordKind.SIGNAL, signal.id, "Dubbel")


def there_and_back(tools: Tools) -> object:
    put(tools, own=True)
    return service(tools).restore(tools.world.own_signal.id)


def gone(tools: Tools) -> None:
    put(tools, own=True)
    service(tools).erase(tools.world.own_signal.id)


def month_over(tools: Tools) -> int:
    tools.world.vault.clock.advance(days=40)
    return service(tools).purge_due()


USE_CASES = (
    UseCase("TrashService.put", TRASH, lambda t: put(t, own=True), "own"),
    UseCase("TrashService.put", CHANGE_SIGNALS[:1], lambda t: put(t, own=False), "other"),
    UseCase("TrashService.restore", TRASH, there_and_back),
    UseCase("TrashService.erase", TRASH, gone),
    UseCase("TrashService.all", TRASH, lambda t: service(t).all()),
    UseCase("TrashService.purge_due", None, month_over),
)
