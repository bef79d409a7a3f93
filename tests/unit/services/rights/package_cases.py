"""The use cases of the way out: it takes the right over backups and the right to see every record as well."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.desk import limited_of
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.rights import Action
from vios_desktop.services.packages import PackagePurpose, PackageService
from vios_desktop.services.ports.packages import UnfinishedPackage

TARGET = Path("/disk/pakket")


def service(tools: Tools) -> PackageService:
    return PackageService(tools.session, limited_of(tools.session))


def begun(tools: Tools) -> None:
    service(tools).begin(TARGET, PackagePurpose.MOVE).discard()


def forgotten(tools: Tools) -> None:
    left = UnfinishedPackage("01", TARGET, tools.session.clock.now())
    tools.session.vault.backups.unfinished.append(left)  # type: ignore[attr-defined]
    service(tools).gone(left)


# Of the two rights the second is the one that fewer have: an administrator looks after backups and sees no record.
USE_CASES = (
    UseCase("PackageService.begin", (Action.VIEW_DOSSIER,), begun),
    UseCase("PackageService.unfinished", (Action.VIEW_DOSSIER,), lambda t: service(t).unfinished()),
    UseCase("PackageService.gone", (Action.VIEW_DOSSIER,), forgotten),
    UseCase("PackageService.protected", (Action.VIEW_DOSSIER,), lambda t: service(t).protected()),
    UseCase("PackageService.allowed", None, lambda t: service(t).allowed()),
)
