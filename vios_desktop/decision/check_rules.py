"""The hard rules that every advice obeys, whatever the content says.

They look at tags (`does`, `never`), values and situations, never at wording. Source: the project's law notes,
chapter 2.12, and its list of content checks for the decision help.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from vios_desktop.decision.check_answers import DANGER_ANSWERS, INNOCENT, NO_CALL_HOME, UNWELL, Answers
from vios_desktop.decision.merging import Decision, Verdict
from vios_desktop.decision.routing import Route
from vios_desktop.decision.vocabulary import (
    Act,
    AgeBand,
    Axis,
    Consequence,
    Criminal,
    DeadlineKind,
    Parents,
    Police,
    SchoolStep,
    Situation,
    TakeIn,
)
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

NEVER_ANYWHERE = frozenset(
    {Act.FRISK, Act.FORCE, Act.FLUSH, Act.DESTROY, Act.RETURN, Act.KEEP, Act.TAKE_MONEY, Act.SEARCH_PHONE}
    | {Act.CYCLE_HOME, Act.SEND_HOME_ALONE, Act.OPEN_IMAGE, Act.COPY_IMAGE, Act.FORWARD_IMAGE, Act.DELETE_EVIDENCE}
    | {Act.INVESTIGATE, Act.CONFRONT, Act.MOVE, Act.APPROACH, Act.WASH, Act.PAY}
)
"""What no rule may ever ask of anyone, in whatever case."""

DRUG_KINDS = frozenset({"cannabis", "spice_vape", "hard_drugs", "nitrous_oxide"})
WEAPON_KINDS = frozenset({"knife", "firearm"})
SEXUAL_KINDS = frozenset({"sexual_violence", "sexual_abuse_by_staff"})
IMAGE_FILES = frozenset({"sexting.toml", "extortion.toml", "sexual_abuse_by_staff.toml", "module_images.toml"})
"""The files whose rules speak of a sexual picture and the telephone that it is on."""


@dataclass(frozen=True)
class Case:
    """One complete walk with what it comes to."""

    route: Route
    decision: Decision

    @cached_property
    def does(self) -> frozenset[Act]:
        return frozenset[Act]().union(*(part.does for part in self.decision.axes.values()))

    @cached_property
    def forbids(self) -> frozenset[Act]:
        return frozenset[Act]().union(*(part.forbids for part in self.decision.axes.values()))

    @cached_property
    def playing(self) -> frozenset[str]:
        """The situations that hold."""
        view = self.route.view
        return frozenset(name for name, ways in view.states.items() if any(way.holds(view) for way in ways))

    def holds(self, situation: Situation) -> bool:
        return situation in self.playing

    def values(self, axis: Axis) -> frozenset[str]:
        return self.decision.axes[axis].values

    def answered(self, ways: tuple[Answers, ...]) -> bool:
        """Whether the answers are those of one of these ways."""
        answers = self.route.view.answers
        return any(all(answers.get(name) in wanted for name, wanted in way.items()) for way in ways)

    def guilty(self, kinds: AbstractSet[str]) -> frozenset[str]:
        """Those of these kinds that play here and bring in what must not be, as far as the answers tell."""
        playing = kinds & set(self.route.kinds)
        return frozenset(kind for kind in playing if not self.answered(INNOCENT.get(kind, ())))

    def verdict(self, axis: Axis, person_key: str) -> Verdict | None:
        """What the axis comes to for this person, or for all when it is not per person."""
        on = self.decision.on(axis)
        return next((v for v in on if v.person_key == person_key), on[0] if on else None)


Rule = Callable[[Case], str]
"""Returns what is wrong, or an empty text."""


def every_axis_has_a_value(case: Case) -> str:
    for axis in Axis:
        if not case.decision.on(axis):
            return f"geen waarde op {axis}"
    for person in case.route.view.persons:
        for axis in (Axis.PARENTS, Axis.CONSEQUENCES):
            found = {verdict.person_key for verdict in case.decision.on(axis)}
            if person.key not in found and "" not in found:
                return f"geen waarde op {axis} voor een persoon"
    return ""


def danger_means_112(case: Case) -> str:
    answers = case.route.view.answers
    danger = any(answers.get(name) in values for name, values in DANGER_ANSWERS.items())
    if danger != case.holds(Situation.DANGER):
        return "de situatie 'danger' klopt niet met de antwoorden"
    if danger and (Act.CALL_112 not in case.does or case.values(Axis.POLICE) != {Police.EMERGENCY}):
        return "gevaar zonder 112"
    return ""


def suspicion_means_care(case: Case) -> str:
    if case.route.kinds != ("suspicion",):
        return ""
    if not case.holds(Situation.SUSPICION_ONLY):
        return "alleen een vermoeden, maar de situatie geldt niet"
    wrong = case.does & {Act.SANCTION, Act.SUSPEND, Act.AANGIFTE, Act.TAKE_IN, Act.HAND_TO_POLICE, Act.TEST}
    if wrong:
        return f"bij alleen een vermoeden: {', '.join(sorted(wrong))}"
    if not {Act.SANCTION, Act.FORCE, Act.AANGIFTE, Act.FRISK} <= case.forbids or Act.CARE not in case.does:
        return "bij alleen een vermoeden ontbreekt wat niet mag, of de zorg"
    if case.values(Axis.CRIMINAL) != {Criminal.NO} or case.values(Axis.TAKE_IN) != {TakeIn.NO}:
        return "een vermoeden is niet strafbaar en geen reden om iets in te nemen"
    return ""


def weapon_goes_to_police(case: Case) -> str:
    """A knife for a lesson stays innocent when something else happened too; the answers about it tell."""
    if case.guilty(WEAPON_KINDS) and not case.holds(Situation.WEAPON):
        return "een wapen, maar de situatie 'weapon' geldt niet"
    return _goes_to_police(case, "een wapen") if case.holds(Situation.WEAPON) else ""


def drugs_go_to_police(case: Case) -> str:
    """Gas for a lesson or an empty tin is no drug, whatever else happened; every other drug always is one."""
    if not case.guilty(DRUG_KINDS):
        return ""
    if not case.holds(Situation.DRUG):
        return "een verboden middel, maar de situatie 'drug' geldt niet"
    if not {Act.FLUSH, Act.DESTROY} <= case.forbids:
        return "een middel wegspoelen of weggooien wordt niet verboden"
    return _goes_to_police(case, "een middel")


def _goes_to_police(case: Case, what: str) -> str:
    if case.values(Axis.TAKE_IN) != {TakeIn.POLICE} or Act.HAND_TO_POLICE not in case.does:
        return f"{what} gaat niet naar de politie"
    if case.does & {Act.KEEP, Act.RETURN, Act.RETURN_TO_PARENTS}:
        return f"{what} wordt bewaard of teruggegeven"
    if not {Act.KEEP, Act.RETURN, Act.RETURN_TO_PARENTS} <= case.forbids:
        return f"{what} bewaren of teruggeven wordt niet verboden"
    if not case.values(Axis.POLICE) <= {Police.EMERGENCY, Police.TODAY}:
        return f"{what} zonder dat de politie vandaag wordt gebeld"
    return ""


def nobody_is_frisked(case: Case) -> str:
    wrong = case.does & NEVER_ANYWHERE
    if wrong:
        return f"een regel vraagt {', '.join(sorted(wrong))}"
    return "" if Act.FRISK in case.forbids else "fouilleren wordt niet verboden"


def unsafe_home_is_not_called(case: Case) -> str:
    """The answer and the kind are looked at too: content that forgets the situation must not slip through."""
    doubtful = case.route.view.answers.get("home") in ("unsafe", "unknown") or "child_abuse" in case.route.kinds
    if doubtful and not case.holds(Situation.HOME_UNSAFE):
        return "thuis is misschien niet veilig, maar de situatie geldt niet"
    if not case.holds(Situation.HOME_UNSAFE):
        return ""
    if "child_abuse" in case.route.kinds and Act.CONSULT_VEILIG_THUIS not in case.does:
        return "een onveilig thuis zonder Veilig Thuis"
    return _nobody_is_called_first(case) or (
        "ouders bellen wordt gevraagd" if Act.CALL_PARENTS in case.does else ""
    )


def _nobody_is_called_first(case: Case) -> str:
    for person in case.route.view.persons:
        verdict = case.verdict(Axis.PARENTS, person.key)
        safe = {Parents.CONSULT_FIRST, Parents.NOT_WITHOUT_CONSENT}
        outsider = not person.possible["kind"] & {PersonKind.PUPIL, PersonKind.UNKNOWN}
        if not outsider and (verdict is None or verdict.value not in safe):
            return "ouders gebeld terwijl eerst overleg nodig is"
    return ""


def adults_decide_about_parents(case: Case) -> str:
    for person in case.route.view.persons:
        pupil = person.possible["kind"] & {PersonKind.PUPIL, PersonKind.UNKNOWN}
        verdict = case.verdict(Axis.PARENTS, person.key)
        if not pupil or AgeBand.ADULT not in person.possible["age"]:
            continue
        if verdict is None or verdict.value != Parents.NOT_WITHOUT_CONSENT:
            return "ouders van iemand die 18 is of kan zijn zonder toestemming gebeld"
    return ""


def minors_have_parents(case: Case) -> str:
    """Parents of a minor are told, or somebody is asked first; only where nothing wrong was done need they not be.

    Every kind that plays has to say so by its answers. That something is no offence is not enough: a vape or a
    card game for money is none, and still parents hear of it. So they do when a pupil is or was unwell.
    """
    unwell = case.route.view.answers.get("unwell") in UNWELL
    if not unwell and all(case.answered(NO_CALL_HOME.get(kind, ())) for kind in case.route.kinds):
        return ""
    for person in case.route.view.persons:
        verdict = case.verdict(Axis.PARENTS, person.key)
        minor = AgeBand.ADULT not in person.possible["age"] and person.possible["kind"] == {PersonKind.PUPIL}
        if minor and (verdict is None or verdict.value == Parents.NOT_NEEDED):
            return "ouders van een minderjarige worden niet ingelicht"
    return ""


def one_voice_about_parents(case: Case) -> str:
    """Nobody reads for the same pupil that the parents are to be called and that they are not to be called."""
    shown = case.decision.axes[Axis.PARENTS].shown
    for person in case.route.view.persons:
        mine = [entry.item for entry in shown if entry.person_key in ("", person.key)]
        asked = any(Act.CALL_PARENTS in item.does for item in mine)
        if asked and any(Act.CALL_PARENTS in item.never for item in mine):
            return "ouders bellen wordt gevraagd en verboden"
    return ""


def under_twelve_gets_care(case: Case) -> str:
    for person in case.route.view.persons:
        causer = person.possible["role"] == {PersonRole.ALLEGED_CAUSER}
        if not causer or person.possible["age"] != {AgeBand.UNDER_12}:
            continue
        consequence = case.verdict(Axis.CONSEQUENCES, person.key)
        criminal = case.verdict(Axis.CRIMINAL, person.key)
        if consequence is None or consequence.value != Consequence.NO_PROSECUTION or Act.CARE not in case.does:
            return "onder 12 zonder 'geen vervolging, wel hulp'"
        if criminal is not None and criminal.value == Criminal.YES:
            return "onder 12 en toch 'ja' bij strafbaar"
    return ""


def suspension_tells_the_inspectorate(case: Case) -> str:
    for entry in case.decision.axes[Axis.SCHOOL].shown if Act.SUSPEND in case.does else ():
        if Act.SUSPEND in entry.item.does:
            told = Act.TELL_INSPECTORATE in entry.item.does
            if not told or entry.item.deadline.kind is not DeadlineKind.WITHOUT_DELAY:
                return "schorsen zonder onverwijlde melding aan de inspectie"
    if Act.SANCTION in case.does and Act.TELL_INSPECTORATE not in case.does:
        return "een maatregel zonder de klok van een schorsing"
    if Act.EXPEL in case.does and not {Act.TELL_INSPECTORATE, Act.TELL_MUNICIPALITY} <= case.does:
        return "verwijderen zonder melding aan inspectie en gemeente"
    return ""


def pressure_protects_first(case: Case) -> str:
    answer = case.route.view.answers.get("pressure")
    values = case.values(Axis.SCHOOL)
    if answer in ("yes", "maybe") and values != {SchoolStep.SAFETY}:
        return "druk zonder eerst bescherming"
    return (
        "druk onbekend en toch eerst een maatregel"
        if answer == "unknown" and (SchoolStep.MEASURE in values)
        else ""
    )


def firearm_means_112(case: Case) -> str:
    """Nobody goes near it, so nobody asks a pupil to put anything on the table either."""
    if case.guilty({"firearm"}) and not case.holds(Situation.WEAPON):
        return "een vuurwapen of lijkt erop, maar de situatie 'weapon' geldt niet"
    if not case.holds(Situation.FIREARM):
        return ""
    if case.values(Axis.POLICE) != {Police.EMERGENCY} or Act.CALL_112 not in case.does:
        return "een vuurwapen zonder 112"
    if Act.TAKE_IN in case.does:
        return "innemen terwijl er een vuurwapen kan zijn"
    return "" if Act.APPROACH in case.forbids else "benaderen bij een vuurwapen wordt niet verboden"


def fireworks_stay_where_they_are(case: Case) -> str:
    """Sparklers stay innocent beside another kind; near real fireworks no bag or pocket is emptied."""
    if case.guilty({"fireworks"}) and not case.holds(Situation.FIREWORKS):
        return "verboden vuurwerk, maar de situatie 'fireworks' geldt niet"
    if not case.holds(Situation.FIREWORKS):
        return ""
    if case.values(Axis.TAKE_IN) != {TakeIn.POLICE} or Act.MOVE not in case.forbids or Act.TAKE_IN in case.does:
        return "vuurwerk wordt verplaatst of ingenomen"
    return (
        "" if case.values(Axis.POLICE) <= {Police.EMERGENCY, Police.TODAY} else "vuurwerk zonder politie vandaag"
    )


IMAGE_ACTS = frozenset({Act.OPEN_IMAGE, Act.COPY_IMAGE, Act.FORWARD_IMAGE, Act.DELETE_EVIDENCE})


def sexual_image_is_left_alone(case: Case) -> str:
    """A vape beside it may be taken in; then it must say that the telephone is not kept."""
    if "sexting" in case.route.kinds and not case.holds(Situation.SEXUAL_IMAGE):
        return "een seksueel beeld, maar de situatie geldt niet"
    if not case.holds(Situation.SEXUAL_IMAGE):
        return ""
    if not case.forbids >= IMAGE_ACTS:
        return "een seksueel beeld bekijken, kopiëren, doorsturen of wissen wordt niet verboden"
    return _telephone_stays(case)


def _telephone_stays(case: Case) -> str:
    taken = [item for verdict in case.decision.on(Axis.TAKE_IN) for item in verdict.winning]
    taken = [item for item in taken if item.value == TakeIn.HOUSE_RULES]
    if any(item.place.file in IMAGE_FILES for item in taken):
        return "een seksueel beeld wordt ingenomen"
    return "innemen zonder dat de telefoon wordt uitgezonderd" if taken and Act.KEEP not in case.forbids else ""


def sexual_offence_protects_first(case: Case) -> str:
    """Between equals is no offence, also when something else that happened is one."""
    named = case.holds(Situation.SEXUAL_OFFENCE) or case.holds(Situation.STAFF_SUSPECT)
    if case.guilty(SEXUAL_KINDS) and not named:
        return "een seksueel misdrijf, maar de situatie geldt niet"
    if not case.holds(Situation.SEXUAL_OFFENCE):
        return ""
    if not {Act.QUESTION, Act.CONFRONT, Act.INVESTIGATE} <= case.forbids or Act.CARE not in case.does:
        return "uithoren of confronteren wordt niet verboden, of de zorg ontbreekt"
    return _nobody_is_called_first(case)


def staff_suspect_goes_to_the_board(case: Case) -> str:
    if "sexual_abuse_by_staff" in case.route.kinds and not case.holds(Situation.STAFF_SUSPECT):
        return "een medewerker verdacht, maar de situatie geldt niet"
    if not case.holds(Situation.STAFF_SUSPECT):
        return ""
    if not {Act.TELL_BOARD, Act.CONSULT_INSPECTOR} <= case.does:
        return "een medewerker verdacht zonder bestuur en vertrouwensinspecteur"
    if not {Act.INVESTIGATE, Act.QUESTION, Act.CONFRONT} <= case.forbids:
        return "eigen onderzoek wordt niet verboden"
    return _nobody_is_called_first(case)


def grave_crime_is_reported(case: Case) -> str:
    if not case.holds(Situation.DUTY_TO_REPORT):
        return ""
    today = case.values(Axis.POLICE) <= {Police.EMERGENCY, Police.TODAY}
    return "" if Act.AANGIFTE in case.does and today else "een aangifteplicht zonder aangifte"


def victim_decides_on_complaint(case: Case) -> str:
    if not case.holds(Situation.COMPLAINT_OFFENCE) or Act.VICTIM_DECIDES in case.does:
        return ""
    return "een klachtdelict zonder de keuze van het slachtoffer"


def data_breach_is_told(case: Case) -> str:
    if case.route.view.answers.get("school_data") in ("yes", "unknown") and not case.holds(Situation.DATA_BREACH):
        return "misschien een datalek, maar de situatie geldt niet"
    if not case.holds(Situation.DATA_BREACH):
        return ""
    told = {Act.TELL_PRIVACY_OFFICER, Act.TELL_PRIVACY_AUTHORITY} <= case.does
    return "" if told else "een datalek zonder privacyfunctionaris"


def absence_is_reported(case: Case) -> str:
    counted = case.route.view.answers.get("absence_hours") in ("sixteen", "more")
    if counted != case.holds(Situation.ABSENCE):
        return "de situatie 'absence' klopt niet met de antwoorden"
    return "16 uur verzuim zonder melding bij DUO" if counted and Act.TELL_DUO not in case.does else ""


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.__name__: rule
        for rule in (
            every_axis_has_a_value,
            danger_means_112,
            suspicion_means_care,
            weapon_goes_to_police,
            drugs_go_to_police,
            nobody_is_frisked,
            unsafe_home_is_not_called,
            adults_decide_about_parents,
            minors_have_parents,
            one_voice_about_parents,
            under_twelve_gets_care,
            suspension_tells_the_inspectorate,
            pressure_protects_first,
            firearm_means_112,
            fireworks_stay_where_they_are,
            sexual_image_is_left_alone,
            sexual_offence_protects_first,
            staff_suspect_goes_to_the_board,
            grave_crime_is_reported,
            victim_decides_on_complaint,
            data_breach_is_told,
            absence_is_reported,
        )
    }
)
