"""The use cases of merging persons."""

from __future__ import annotations

from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.person import Person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.person_merge import PersonMergeService

MERGE = (Action.MERGE_PERSONS,)


def service(tools: Tools) -> PersonMergeService:
    return PersonMergeService(tools.session)


def other(tools: Tools) -> str:
    """A second entry of the pupil, for who may merge; nobody else gets as far as looking for it."""
    if tools.session.may(Action.MERGE_PERSONS):
        with tools.session.begin() as work:
            if work.persons.get("second") is None:
                work.persons.add(Person("second", PersonKind.PUPIL, "Sem", "Voorbeeld"))
                work.commit()
    return "second"


def merged_and_back(tools: Tools) -> None:
    merge = service(tools).merge(tools.pupil.id, other(tools))
    service(tools).separate(merge.id)


USE_CASES = (
    UseCase("PersonMergeService.view", MERGE, lambda w: service(w).view(w.pupil.id)),
    UseCase("PersonMergeService.compare", MERGE, lambda w: service(w).compare(w.pupil.id, other(w))),
    UseCase("PersonMergeService.merge", MERGE, lambda w: service(w).merge(w.pupil.id, other(w))),
    UseCase("PersonMergeService.separate", MERGE, merged_and_back),
)
