"""A school's own words in a handover: another school has not got their codes, so they go as what they are like.

The word itself goes along as text beside it, so that nothing that was recorded is lost.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, labels_of
from vios_desktop.domain.incident import MAX_FACTS_CHARACTERS
from vios_desktop.services.own_answers import dutch_answer

if TYPE_CHECKING:
    from vios_desktop.domain.agreement import AgreementFacts
    from vios_desktop.domain.incident import IncidentFacts, Measure
    from vios_desktop.domain.signal import SignalFacts
    from vios_desktop.services.ports import UnitOfWork

_OTHER_PARTNER, _OTHER_MEASURE = "other", "none"
_OWN_FIELDS, _BREAK_ROOM = "Eigen velden van de school", 500  # names of others become longer marks


class OwnWords:
    def __init__(self, work: UnitOfWork) -> None:
        self._items: dict[tuple[CatalogueName, str], CatalogueItem] = {}
        self._labels: dict[tuple[CatalogueName, str], str] = {}
        for name in CatalogueName:
            items = work.catalogues.items(name)
            self._items |= {(name, item.code): item for item in items if item.is_own}
            self._labels |= {(name, code): label for code, label in labels_of(items).items()}

    def incident(self, facts: IncidentFacts) -> IncidentFacts:
        facts = self._told(facts)
        kind, place = CatalogueName.KIND, CatalogueName.PLACE
        own_subkind = (CatalogueName.SUBKIND, facts.subkind) in self._items
        said = (self._word(CatalogueName.SUBKIND, facts.subkind), facts.cause_note)
        return replace(
            facts,
            kind=self._meaning(kind, facts.kind),
            subkind="" if own_subkind else facts.subkind,
            place=self._meaning(place, facts.place),
            place_note=_joined(self._word(place, facts.place), facts.place_note),
            cause_note=_joined(self._word(kind, facts.kind), *said),
            measures=tuple(map(self._measure, facts.measures)),
        )

    def _told(self, facts: IncidentFacts) -> IncidentFacts:
        """With the answers to own fields as text below what was seen; where that is full, below the cause."""
        if not facts.own:
            return facts
        choices = {code: word for (name, code), word in self._labels.items() if name is CatalogueName.CHOICE}
        lines = [_OWN_FIELDS]
        for one in facts.own:
            asked = self._labels.get((CatalogueName.FIELD, one.field), one.field)
            lines.append(f"{asked}: {dutch_answer(one.sort, one.value, choices)}")
        told, plain = "\n".join(lines), replace(facts, own=())
        if len(facts.facts) + len(told) + _BREAK_ROOM > MAX_FACTS_CHARACTERS:
            return replace(plain, cause_note=_joined(facts.cause_note, told.replace("\n", "; ")))
        return replace(plain, facts=f"{facts.facts}\n\n{told}")

    def signal(self, facts: SignalFacts) -> SignalFacts:
        word = self._word(CatalogueName.PLACE, facts.place)
        note = _joined(word, facts.place_note)
        return replace(facts, place=self._meaning(CatalogueName.PLACE, facts.place), place_note=note)

    def agreement(self, facts: AgreementFacts) -> AgreementFacts:
        word = self._word(CatalogueName.PARTNER, facts.owner_kind)
        if not word:
            return facts
        return replace(facts, owner_kind=_OTHER_PARTNER, owner_name=facts.owner_name or word)

    def _measure(self, measure: Measure) -> Measure:
        word = self._word(CatalogueName.MEASURE, measure.kind)
        return replace(measure, kind=_OTHER_MEASURE, note=_joined(word, measure.note)) if word else measure

    def _meaning(self, name: CatalogueName, code: str) -> str:
        item = self._items.get((name, code))
        return code if item is None else item.meaning

    def _word(self, name: CatalogueName, code: str) -> str:
        """Of an entry of the school itself; nothing for one that every school has."""
        return self._labels.get((name, code), "") if (name, code) in self._items else ""


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
