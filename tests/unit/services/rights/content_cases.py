"""The use cases of content packs: for who looks after the rules of the school."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.app.content_in_use import ShippedContent, shipped_header
from vios_desktop.domain.content_pack import StepBackReason
from vios_desktop.domain.rights import Action
from vios_desktop.services.content_packs.in_use import InUse, Where
from vios_desktop.services.content_packs.service import ContentPackService
from vios_desktop.services.content_packs.updates import ContentUpdates

RULES = (Action.MANAGE_SCHOOL_RULES,)
NOW = InUse(replace(shipped_header(), serial=5), Where.USER, ShippedContent(), "Uitgever", "ab" * 32)
STOPPED = (lambda _done, _all: None, lambda: False)


class FakeUpdates:
    """Every pack is good."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_given: NOW


def of(tools: Tools) -> ContentPackService:
    return ContentPackService(tools.session, lambda: cast("ContentUpdates", FakeUpdates()))


USE_CASES = (
    UseCase("ContentPackService.view", RULES, lambda t: of(t).view()),
    UseCase("ContentPackService.look", RULES, lambda t: of(t).look(b"")),
    UseCase("ContentPackService.check", RULES, lambda t: of(t).check(cast("Any", NOW), *STOPPED)),
    UseCase("ContentPackService.take_in", RULES, lambda t: of(t).take_in(cast("Any", NOW))),
    UseCase("ContentPackService.step_back", RULES, lambda t: of(t).step_back(StepBackReason.WRONG)),
)
