"""Whether the codes of an incident stand in the school's lists; a retired one is fine where it already stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.own_field import listing_problems

if TYPE_CHECKING:
    from vios_desktop.domain.incident import IncidentFacts
    from vios_desktop.services.ports import UnitOfWork


def check_codes(work: UnitOfWork, facts: IncidentFacts, old: IncidentFacts | None = None) -> None:
    """Raise `ValidationError` for codes that no list offers, unless they stood in `old`.

    The lists of the school's own fields are read only where something was answered to one.
    """
    problems: list[FieldProblem] = []
    for name, catalogue in (("kind", CatalogueName.KIND), ("place", CatalogueName.PLACE)):
        code = getattr(facts, name)
        active = {item.code for item in work.catalogues.items(catalogue, active_only=True)}
        if code not in active and (old is None or code != getattr(old, name)):
            problems.append(FieldProblem(name, f"{name}_unknown"))
    measures = {item.code for item in work.catalogues.items(CatalogueName.MEASURE)}
    if any(measure.kind not in measures for measure in facts.measures):
        problems.append(FieldProblem("measures", "measure_unknown"))
    if facts.own:
        items = work.catalogues.items
        stood = () if old is None else old.own
        problems += listing_problems(facts.own, stood, items(CatalogueName.FIELD), items(CatalogueName.CHOICE))
    if problems:
        raise ValidationError(tuple(problems))
