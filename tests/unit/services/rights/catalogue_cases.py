"""The use cases of the school's own lists."""

from __future__ import annotations

from tests.fakes.desk import catalogues_of, own_fields_of
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.rights import Action
from vios_desktop.services.catalogues import CatalogueService, Deed
from vios_desktop.services.own_fields import About, OwnFieldService

MANAGE = (Action.MANAGE_CATALOGUES,)
PLACE = CatalogueName.PLACE
GYM = Words("Gymzaal")


def lists(tools: Tools) -> CatalogueService:
    return catalogues_of(tools.session)


def yard(tools: Tools) -> CatalogueItem:
    return tools.world.vault.state.catalogue[PLACE, "yard"]


def added(tools: Tools) -> Deed:
    return lists(tools).add(PLACE, GYM)


def merged(tools: Tools) -> Deed:
    return lists(tools).merge(added(tools).item, "yard")


def retired(tools: Tools) -> Deed:
    return lists(tools).retire(yard(tools))


def fields(tools: Tools) -> OwnFieldService:
    return own_fields_of(tools.session)


def own_field(tools: Tools) -> CatalogueItem:
    return fields(tools).add_field(Words("Kluisje"), "choice", About()).item


def reordered(tools: Tools) -> object:
    codes = [item.code for item in tools.school.view().catalogues[PLACE]]
    return lists(tools).reorder(PLACE, codes, list(reversed(codes)))


USE_CASES = (
    UseCase("CatalogueService.view", MANAGE, lambda w: lists(w).view()),
    UseCase("CatalogueService.look_at", MANAGE, lambda w: lists(w).look_at(PLACE, GYM)),
    UseCase("CatalogueService.add", MANAGE, added),
    UseCase("CatalogueService.rename", MANAGE, lambda w: lists(w).rename(yard(w), GYM, keep_old=True)),
    UseCase("CatalogueService.retire", MANAGE, retired),
    UseCase("CatalogueService.bring_back", MANAGE, lambda w: lists(w).bring_back(retired(w).item)),
    UseCase("CatalogueService.reorder", MANAGE, reordered),
    UseCase("CatalogueService.merge", MANAGE, merged),
    UseCase("CatalogueService.part", MANAGE, lambda w: lists(w).part(merged(w).item)),
    UseCase("CatalogueService.undo", MANAGE, lambda w: lists(w).undo(added(w))),
    UseCase("OwnFieldService.look_at", MANAGE, lambda w: fields(w).look_at(GYM)),
    UseCase("OwnFieldService.add_field", MANAGE, own_field),
    UseCase("OwnFieldService.add_choice", MANAGE, lambda w: fields(w).add_choice(own_field(w).code, GYM)),
    UseCase("OwnFieldService.tell", MANAGE, lambda w: fields(w).tell(own_field(w), About("Nummer op de deur"))),
)
WITHOUT_RIGHT: dict[str, str] = {}
