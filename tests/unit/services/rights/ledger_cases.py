"""The use cases of the numbers that were published elsewhere."""

from __future__ import annotations

from tests.unit.services.outside_desk import A_NUMBER, outside_of
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.rights import Action
from vios_desktop.services.certificates import CertificateService

EXPORT = (Action.EXPORT_SUMMARY,)


def taken_back(tools: Tools) -> None:
    service = outside_of(tools.session)
    service.enter(A_NUMBER)
    service.take_back(service.view().lines[0].entry_hash, "Verkeerde pagina")


USE_CASES = (
    UseCase("CertificateService.check", EXPORT, lambda t: CertificateService(t.session).check()),
    UseCase("OutsideNumberService.view", EXPORT, lambda t: outside_of(t.session).view()),
    UseCase("OutsideNumberService.enter", EXPORT, lambda t: outside_of(t.session).enter(A_NUMBER)),
    UseCase("OutsideNumberService.take_back", EXPORT, taken_back),
)
WITHOUT_RIGHT: dict[str, str] = {}
