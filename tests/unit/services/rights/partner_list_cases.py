"""The use cases of reading in a list of partners: for who looks after the social map."""

from __future__ import annotations

from tests.unit.services.rights.use_case import UseCase
from vios_desktop.domain.rights import Action
from vios_desktop.domain.roster.columns import ListTable
from vios_desktop.domain.roster.partner_plan import PartnerPlan
from vios_desktop.domain.roster.partners import PartnerColumn
from vios_desktop.services.partner_list import PartnerChoices, PartnerListService

MAP = (Action.MANAGE_SOCIAL_MAP,)
TABLE = ListTable(("Organisatie", "x"), ())
CHOICES = PartnerChoices({PartnerColumn.ORGANISATION: 0}, {})
NOTHING = PartnerPlan((), (), (), 0, ())

USE_CASES = (
    UseCase("PartnerListService.check", MAP, lambda t: PartnerListService(t.session).check(TABLE, CHOICES)),
    UseCase(
        "PartnerListService.apply", MAP, lambda t: PartnerListService(t.session).apply(TABLE, CHOICES, NOTHING)
    ),
)
