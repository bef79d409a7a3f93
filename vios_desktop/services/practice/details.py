"""What belongs to an invented incident besides its sentences: things taken in, measures, police, parents told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vios_desktop.domain.incident import Handover, IncidentFacts, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.vocabulary import ItemKind, ParentsTold, PersonKind, PersonRole, PoliceState
from vios_desktop.services.practice.cast import filled
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.scene import Scene
from vios_desktop.services.practice.texts import Entry, PracticeTexts

TOLD_BY = "M. Fictief"
_REPORTS = (PoliceState.REPORT_BY_SCHOOL, PoliceState.REPORT_BY_VICTIM)
_SUSPENSIONS = ("internal_suspension", "external_suspension")
_AFTERCARE = "victim_aftercare"
_CONCERNED = (PersonRole.ALLEGED_CAUSER, PersonRole.VICTIM)


@dataclass(frozen=True, slots=True)
class Details:
    """Adds to the facts of a scene; `follow_up_on` is the day on which the rest was filled in."""

    texts: PracticeTexts
    dice: Dice
    seed: int
    number: int

    def items(self, scene: Scene, words: Mapping[str, str]) -> tuple[IncidentItem, ...]:
        """What was taken in on the day itself."""
        entry = scene.kind.get("item")
        if (
            not entry
            or "a" not in scene.cast.pupils
            or scene.place == "online"
            or not self.dice.happens(entry["chance"])
        ):
            return ()
        reporter = scene.cast.reporter
        item = IncidentItem(
            id=self._id("item"),
            item_kind=ItemKind(entry["kind"]),
            description=filled(entry["words"], scene.cast, words),
            count=self.dice.between(1, entry["most"]),
            taken_by=short_name(reporter.first_name, reporter.prefix, reporter.last_name),
            taken_on=scene.day,
            witness=TOLD_BY,
            kept_at=self.dice.pick(("kluis 1", "kluis 2")),
        )
        return (item,)

    def completed(self, facts: IncidentFacts, scene: Scene, follow_up_on: date) -> IncidentFacts:
        """The facts with everything that was known at the end."""
        persons = tuple(self._told(person, scene, follow_up_on) for person in facts.persons)
        facts = replace(
            facts,
            persons=persons,
            items=tuple(self._handed_over(item, scene, follow_up_on) for item in facts.items),
            measures=self._measures(facts, scene, follow_up_on),
        )
        return self._with_police(self._with_damage(facts, scene.kind), scene.kind, follow_up_on)

    def _handed_over(self, item: IncidentItem, scene: Scene, day: date) -> IncidentItem:
        to_police = scene.kind["item"]["to"] == "police"
        handed_on = scene.day if to_police else day
        receiver = "politie Voorbeeldstad" if to_police else "ouder of verzorger"
        handover = Handover(self._id("handover"), handed_on, TOLD_BY, receiver, witness="J. Testhuis")
        return replace(item, handovers=(handover,))

    def _measures(self, facts: IncidentFacts, scene: Scene, day: date) -> tuple[Measure, ...]:
        """Nobody is punished who is not known; aftercare is for the victim."""
        known = {person.role: person.person_id for person in reversed(facts.persons) if person.person_id}
        victim = known.get(PersonRole.VICTIM)
        causer = known.get(PersonRole.ALLEGED_CAUSER)
        if causer is None and not scene.kind.get("no_causer") and not scene.kind.get("stranger"):
            return ()
        made = []
        for code in self.dice.pick(scene.kind["measures"]):
            about = victim if code == _AFTERCARE and victim else causer or victim
            if code == "item_taken" and not facts.items:
                continue
            last = day + timedelta(days=self.dice.between(0, 2)) if code in _SUSPENSIONS else None
            made.append(Measure(self._id("measure", code), code, about, day, last))
        return tuple(made)

    def _told(self, person: IncidentPerson, scene: Scene, day: date) -> IncidentPerson:
        if person.person_kind is not PersonKind.PUPIL or person.person_id is None:
            return person
        if person.role not in _CONCERNED:
            return replace(person, parents_told=ParentsTold.NOT_NEEDED)
        own_view = self.dice.pick(self.texts.agreements["own_views"])
        first_talk, of_age = self.texts.agreements["not_told"]
        adult = person.person_id in scene.cast.adults_on(day)
        if adult or not scene.kind.get("tell_parents", True) or self.dice.happens(0.05):
            note = of_age if adult else first_talk
            return replace(person, parents_told=ParentsTold.NOT_TOLD, parents_note=note, own_view=own_view)
        return replace(
            person,
            parents_told=ParentsTold.TOLD,
            parents_told_on=day,
            parents_told_by=TOLD_BY,
            parents_note=self.dice.pick(("gebeld", "gebeld", "gesprek op school")),
            own_view=own_view,
        )

    def _with_damage(self, facts: IncidentFacts, kind: Entry) -> IncidentFacts:
        if "damage" not in kind or not self.dice.happens(0.6):
            return facts
        lowest, highest = kind["damage"]
        return replace(facts, damage_note="Volgens opgave", damage_eur=self.dice.between(lowest, highest) // 5 * 5)

    def _with_police(self, facts: IncidentFacts, kind: Entry, day: date) -> IncidentFacts:
        state = PoliceState(self.dice.weighted(kind["police"]))
        handed_to_police = any("politie" in h.handed_to for item in facts.items for h in item.handovers)
        if handed_to_police and state in (PoliceState.NOT_INVOLVED, PoliceState.ADVICE_ASKED):
            state = PoliceState.NOTIFIED
        if state is PoliceState.NOT_INVOLVED:
            return facts
        facts = replace(facts, police=state, police_on=day)
        if state not in _REPORTS:
            return facts
        filed_by = "de school" if state is PoliceState.REPORT_BY_SCHOOL else "het slachtoffer"
        number = f"PV-VERZONNEN-{self.number:04d}"
        return replace(facts, report_filed_by=filed_by, report_filed_on=day, report_number=number)

    def _id(self, *parts: object) -> str:
        return practice_id(self.seed, "incident", self.number, *parts)


def short_name(first: str, prefix: str, last: str) -> str:
    """ "A. van Fictum" """
    return " ".join(part for part in (f"{first[0]}.", prefix, last) if part)
