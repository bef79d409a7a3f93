"""The use cases of signals."""

from __future__ import annotations

from datetime import date, timedelta

from tests.unit.services.rights.use_case import Tools, UseCase
from tests.unit.services.world import A_SIGNAL as FACTS
from vios_desktop.domain.rights import Action
from vios_desktop.domain.signal import Signal
from vios_desktop.services.queries import SignalQuery
from vios_desktop.services.signal_expiry import SignalExpiryService
from vios_desktop.services.signals import SignalService

A = Action
VIEW = (A.VIEW_ALL_SIGNALS, A.VIEW_OWN_SIGNALS)
CHANGE = (A.CHANGE_ALL_SIGNALS, A.CHANGE_OWN_SIGNALS)
TRASH = (A.USE_TRASH,)


def service(tools: Tools) -> SignalService:
    return SignalService(tools.session)


def renewed(tools: Tools, signal: Signal) -> object:
    later: date = signal.facts.expires_on + timedelta(days=30)
    return service(tools).renew(signal.id, later, "Gesprek loopt", signal.version)


def away_and_back(tools: Tools, signal: Signal) -> None:
    service(tools).take_away(signal.id)
    service(tools).put_back(signal.id)


USE_CASES = (
    UseCase("SignalService.record", (A.RECORD_SIGNAL,), lambda w: service(w).record(FACTS)),
    UseCase("SignalService.find", VIEW, lambda w: service(w).find(SignalQuery())),
    UseCase("SignalService.ending", VIEW, lambda w: service(w).ending(FACTS.expires_on)),
    UseCase("SignalService.left", VIEW, lambda w: service(w).left()),
    UseCase("SignalService.view", VIEW, lambda w: service(w).view(w.world.own_signal.id), "own"),
    UseCase("SignalService.view", VIEW[:1], lambda w: service(w).view(w.world.other_signal.id), "other"),
    UseCase("SignalService.change", CHANGE, lambda w: service(w).change(w.world.own_signal.id, FACTS, 1), "own"),
    UseCase(
        "SignalService.change", CHANGE[:1], lambda w: service(w).change(w.world.other_signal.id, FACTS, 1), "other"
    ),
    UseCase("SignalService.renew", CHANGE, lambda w: renewed(w, w.world.own_signal), "own"),
    UseCase("SignalService.renew", CHANGE[:1], lambda w: renewed(w, w.world.other_signal), "other"),
    UseCase("SignalService.take_away", TRASH, lambda w: service(w).take_away(w.world.own_signal.id), "own"),
    UseCase(
        "SignalService.take_away", CHANGE[:1], lambda w: service(w).take_away(w.world.other_signal.id), "other"
    ),
    UseCase("SignalService.put_back", TRASH, lambda w: away_and_back(w, w.world.own_signal), "own"),
    UseCase("SignalService.put_back", CHANGE[:1], lambda w: away_and_back(w, w.world.other_signal), "other"),
    UseCase("SignalExpiryService.run", None, lambda w: SignalExpiryService(w.session).run()),
)
WITHOUT_RIGHT = {"SignalService.write_state": "runs inside the unit of work of a use case that has asked"}
