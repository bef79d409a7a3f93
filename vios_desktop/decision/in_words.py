"""A condition in Dutch words, for the lawyer or police officer who reviews the content."""

from __future__ import annotations

from collections.abc import Iterable

from vios_desktop.decision.conditions import AllOf, Always, AnyOf, Condition, Not, Subject, Test
from vios_desktop.decision.content import Pack
from vios_desktop.decision.vocabulary import AgeBand, Part, Situation
from vios_desktop.domain.vocabulary import PersonRole

_SITUATIONS = (
    (Situation.DANGER, "er is misschien gevaar"),
    (Situation.WEAPON, "er is een wapen"),
    (Situation.DRUG, "er is een verboden middel"),
    (Situation.VAPE, "er is een vape"),
    (Situation.SUSPICION_ONLY, "er is alleen een vermoeden"),
    (Situation.HOME_UNSAFE, "het is thuis misschien niet veilig"),
    (Situation.PRESSURE, "er is misschien druk"),
    (Situation.FIREARM, "er is een vuurwapen of iets dat daarop lijkt"),
    (Situation.FIREWORKS, "er is verboden vuurwerk"),
    (Situation.SEXUAL_IMAGE, "er is een seksueel beeld"),
    (Situation.IMAGE_MUTUAL, "het beeld is vrijwillig en onder gelijken gestuurd"),
    (Situation.SEXUAL_OFFENCE, "er is misschien een seksueel misdrijf"),
    (Situation.STAFF_SUSPECT, "een medewerker is het onderwerp van een vermoeden"),
    (Situation.DUTY_TO_REPORT, "voor iedereen geldt een plicht tot aangifte"),
    (Situation.COMPLAINT_OFFENCE, "het slachtoffer beslist over vervolging"),
    (Situation.DATA_BREACH, "er is misschien een datalek"),
    (Situation.ABSENCE, "het verzuim moet worden gemeld"),
)
_KINDS = (
    ("pupil", "leerling"),
    ("staff", "medewerker"),
    ("parent", "ouder"),
    ("third_party", "iemand van buiten"),
    ("unknown", "onbekend wie"),
)


def describe(pack: Pack, condition: Condition) -> str:
    """One Dutch sentence without a full stop; "altijd" when nothing is asked."""
    match condition:
        case Always():
            return "altijd"
        case Test():
            return _test(pack, condition)
        case Not(part=part):
            return f"niet: {_inner(pack, part)}"
        case AllOf(parts=parts):
            return " en ".join(_inner(pack, part) for part in parts)
        case _:
            return " of ".join(_inner(pack, part) for part in condition.parts)


def _inner(pack: Pack, condition: Condition) -> str:
    text = describe(pack, condition)
    return f"({text})" if isinstance(condition, (AllOf, AnyOf)) else text


def _test(pack: Pack, test: Test) -> str:
    match test.subject:
        case Subject.ANSWER:
            question = pack.questions[test.name]
            labels = [option.label for option in question.options if option.id in test.values]
            return f"{question.short} {_either(labels)}"
        case Subject.KIND:
            return f"het gaat om {_either(p.short for k, p in pack.protocols.items() if k in test.values)}"
        case Subject.SCHOOL:
            words = [pack.labels.setting_value(value) for value in sorted(test.values)]
            return f"{pack.settings[test.name].text} {_either(words)}"
        case Subject.STATE:
            return next(words for situation, words in _SITUATIONS if situation == test.name)
        case _:
            who = "deze persoon" if test.subject is Subject.PERSON else "iemand"
            verb = "is misschien" if test.possible else "is"
            return f"{who} {verb} {_either(_person_values(pack, test))}"


def _person_values(pack: Pack, test: Test) -> list[str]:
    labels = pack.labels
    if test.name == "age":
        return [labels.ages[band].lower() for band in AgeBand if band in test.values]
    if test.name == "part":
        return [labels.parts[part] for part in Part if part in test.values]
    if test.name == "role":
        return [labels.roles[role] for role in PersonRole if role in test.values]
    return [word for kind, word in _KINDS if kind in test.values]


def _either(words: Iterable[str]) -> str:
    return " of ".join(f"“{word}”" for word in words)
