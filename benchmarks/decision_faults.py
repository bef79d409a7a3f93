"""Plants faults in the rules of every kind of incident and counts how many the content check finds.

    python benchmarks/decision_faults.py [KIND …]

Each fault breaks one of the hard rules for one kind: an act that must be asked for is taken away, one that must
be forbidden is allowed or asked for, a value is made less safe, a situation is forgotten, a question or rule is
made idle. A fault counts as found only when the rule that it breaks says so. Prints each fault that was missed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from vios_desktop.decision.check_rules import RULES
from vios_desktop.decision.check_walks import Problem, walk_everything
from vios_desktop.decision.checks import check_kind
from vios_desktop.decision.conditions import AllOf, Always, AnyOf, Condition, Not, Subject, Test, parse
from vios_desktop.decision.content import Item, Pack
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.vocabulary import Act, Axis, Situation

FOLDER = Path(__file__).parents[1] / "resources" / "protocols"
NOWHERE = parse("danger is yes and danger is no")
NEVER = Not(Always())

Change = Callable[[Pack, str], Pack]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is planted, and the rule that has to find it."""

    name: str
    change: Change
    rule: str
    detail: str = ""


def changed_items(pack: Pack, kind: str, change: Callable[[Item], Item]) -> Pack:
    """The pack with every rule of this kind and its modules changed."""
    own = pack.protocols[kind]
    modules = {
        name: replace(module, items=tuple(map(change, module.items))) if name in own.uses else module
        for name, module in pack.modules.items()
    }
    protocols = {**pack.protocols, kind: replace(own, items=tuple(map(change, own.items)))}
    return replace(pack, modules=MappingProxyType(modules), protocols=MappingProxyType(protocols))


def without_asking(act: Act) -> Change:
    return lambda pack, kind: changed_items(pack, kind, lambda i: replace(i, does=i.does - {act}))


def without_forbidding(act: Act) -> Change:
    return lambda pack, kind: changed_items(pack, kind, lambda i: replace(i, never=i.never - {act}))


def asking_for(act: Act) -> Change:
    """Every rule that is shown whenever its axis is, asks for it."""
    return lambda pack, kind: changed_items(
        pack, kind, lambda i: replace(i, does=i.does | {act}, never=i.never - {act})
    )


def asked_and_forbidden(act: Act) -> Change:
    """Every rule that forbids it asks for it in the same breath."""
    return lambda pack, kind: changed_items(
        pack, kind, lambda i: replace(i, does=i.does | {act}) if act in i.never else i
    )


def with_value(axis: Axis, old: str, new: str) -> Change:
    return lambda pack, kind: changed_items(
        pack, kind, lambda i: replace(i, value=new) if i.axis is axis and i.value == old else i
    )


def without_axis(axis: Axis) -> Change:
    return lambda pack, kind: changed_items(
        pack, kind, lambda i: replace(i, when=NEVER) if i.axis is axis and i.value else i
    )


def without_situation(situation: Situation) -> Change:
    def change(pack: Pack, kind: str) -> Pack:
        states = {name: found for name, found in pack.states[kind].items() if name != situation}
        return replace(pack, states=MappingProxyType({**pack.states, kind: MappingProxyType(states)}))

    return change


def idle_rules(pack: Pack, kind: str) -> Pack:
    """No rule of the protocol itself ever applies; the check has to name each of them."""
    own = {item.id for item in pack.protocols[kind].items}
    return changed_items(pack, kind, lambda i: replace(i, when=NOWHERE) if i.id in own else i)


def idle_question(name: str) -> Change:
    """Nothing looks at the answer any more, or at what it tells about a person."""

    def blind(condition: Condition) -> Condition:
        match condition:
            case Test(subject=Subject.ANSWER) if condition.name == name:
                return Always()
            case Test(subject=Subject.PERSON | Subject.SOMEONE) if condition.name == PERSON_FACTS.get(name):
                return Always()
            case Not(part=part):
                return Not(blind(part))
            case AllOf(parts=parts):
                return AllOf(tuple(map(blind, parts)))
            case AnyOf(parts=parts):
                return AnyOf(tuple(map(blind, parts)))
        return condition

    def change(pack: Pack, kind: str) -> Pack:
        blinded = changed_items(pack, kind, lambda i: replace(i, when=blind(i.when)))
        states = {s: tuple(map(blind, found)) for s, found in pack.states[kind].items()}
        questions = {n: replace(q, ask_if=blind(q.ask_if)) for n, q in pack.questions.items()}
        own = blinded.protocols[kind]
        narrower = {n: blind(found) for n, found in own.ask_only_if.items()}
        protocols = {**blinded.protocols, kind: replace(own, ask_only_if=MappingProxyType(narrower))}
        return replace(
            blinded,
            protocols=MappingProxyType(protocols),
            questions=MappingProxyType(questions),
            states=MappingProxyType({**pack.states, kind: MappingProxyType(states)}),
        )

    return change


PERSON_FACTS = {"trade_part": "part"}
"""Questions whose answer becomes a fact of a person, which the rules then look at instead of the answer."""

# Situation -> the acts that must be asked for, those that must be forbidden, and the rule that watches.
WATCHED: Mapping[Situation, tuple[tuple[Act, ...], tuple[Act, ...], str]] = {
    Situation.DANGER: ((Act.CALL_112,), (), "danger_means_112"),
    Situation.WEAPON: (
        (Act.HAND_TO_POLICE,),
        (Act.KEEP, Act.RETURN, Act.RETURN_TO_PARENTS),
        "weapon_goes_to_police",
    ),
    Situation.DRUG: (
        (Act.HAND_TO_POLICE,),
        (Act.KEEP, Act.RETURN, Act.RETURN_TO_PARENTS, Act.FLUSH, Act.DESTROY),
        "drugs_go_to_police",
    ),
    Situation.FIREARM: ((), (Act.APPROACH,), "firearm_means_112"),
    Situation.FIREWORKS: ((), (Act.MOVE,), "fireworks_stay_where_they_are"),
    Situation.SEXUAL_IMAGE: (
        (),
        (Act.OPEN_IMAGE, Act.COPY_IMAGE, Act.FORWARD_IMAGE, Act.DELETE_EVIDENCE),
        "sexual_image_is_left_alone",
    ),
    Situation.SEXUAL_OFFENCE: (
        (Act.CARE,),
        (Act.QUESTION, Act.CONFRONT, Act.INVESTIGATE),
        "sexual_offence_protects_first",
    ),
    Situation.STAFF_SUSPECT: (
        (Act.TELL_BOARD, Act.CONSULT_INSPECTOR),
        (Act.INVESTIGATE, Act.QUESTION, Act.CONFRONT),
        "staff_suspect_goes_to_the_board",
    ),
    Situation.DUTY_TO_REPORT: ((Act.AANGIFTE,), (), "grave_crime_is_reported"),
    Situation.COMPLAINT_OFFENCE: ((Act.VICTIM_DECIDES,), (), "victim_decides_on_complaint"),
    Situation.DATA_BREACH: ((Act.TELL_PRIVACY_OFFICER, Act.TELL_PRIVACY_AUTHORITY), (), "data_breach_is_told"),
    Situation.ABSENCE: ((Act.TELL_DUO,), (), "absence_is_reported"),
}
NEEDED_BY_KIND: Mapping[Situation, frozenset[str]] = {
    Situation.DANGER: frozenset(),  # every kind
    Situation.WEAPON: frozenset({"knife", "firearm"}),
    Situation.DRUG: frozenset({"cannabis", "spice_vape", "hard_drugs", "nitrous_oxide"}),
    Situation.FIREWORKS: frozenset({"fireworks"}),
    Situation.SEXUAL_IMAGE: frozenset({"sexting"}),
    Situation.SEXUAL_OFFENCE: frozenset({"sexual_violence"}),
    Situation.STAFF_SUSPECT: frozenset({"sexual_abuse_by_staff"}),
    Situation.DATA_BREACH: frozenset({"hacking", "doxing"}),
    Situation.ABSENCE: frozenset({"truancy"}),
    Situation.HOME_UNSAFE: frozenset({"child_abuse"}),
}
"""Kinds in which forgetting the situation itself has to be found; elsewhere it is a choice of the content."""


def faults_of(pack: Pack, kind: str) -> Iterator[Fault]:
    """Every fault that can be planted in this kind."""
    seen = walk_everything(pack, kind, thorough=False)
    acts = frozenset(a for part in seen.came_by for a in part.does)
    yield from _for_every_kind()
    yield from _by_situation(pack, kind)
    yield from _by_value(pack, kind, acts)
    for question in sorted(seen.questions - {"danger", "age"}):
        if any(option.pulls for option in pack.questions[question].options):
            continue  # it matters by the kind that an answer brings in, whatever the rules look at
        yield Fault(f"nothing looks at {question}", idle_question(question), "matters")
    for item in pack.protocols[kind].items:
        yield Fault(f"{item.id} never applies", idle_rules, "reachable", f"de regel '{item.id}' geldt nergens")


def _for_every_kind() -> Iterator[Fault]:
    for axis in Axis:
        yield Fault(f"no value on {axis}", without_axis(axis), "every_axis_has_a_value")
    for act in (Act.FRISK, Act.FORCE, Act.SEARCH_PHONE, Act.TAKE_MONEY):
        yield Fault(f"a rule asks for {act}", asking_for(act), "nobody_is_frisked")
    yield Fault("frisking is not forbidden", without_forbidding(Act.FRISK), "nobody_is_frisked")


def _by_situation(pack: Pack, kind: str) -> Iterator[Fault]:
    for situation, (asked, forbidden, rule) in WATCHED.items():
        if not _can_hold(pack, kind, situation):
            continue
        items = [item for item in _items(pack, kind) if _may_be_about(item, situation)]
        for act in asked:
            if any(act in item.does for item in items):
                yield Fault(f"{situation}: nobody is asked to {act}", without_asking(act), rule)
        for act in forbidden:
            if any(act in item.never for item in items):
                yield Fault(f"{situation}: {act} is not forbidden", without_forbidding(act), rule)
        needed = NEEDED_BY_KIND.get(situation)
        if needed is not None and (not needed or kind in needed):
            yield Fault(f"{situation} is forgotten", without_situation(situation), rule)


def _items(pack: Pack, kind: str) -> list[Item]:
    return [item for part in pack.parts_of(kind) for item in part.items]


def _may_be_about(item: Item, situation: Situation) -> bool:
    """Whether this rule speaks of the situation, and not of another one only.

    Where no rule of a kind does, the answer that makes the situation also brings in a second kind (a theft with
    a knife brings in the knife), whose rules do. Taking an act away from the first kind then changes nothing for
    the reader, so it is not planted; it is planted in the second kind.
    """
    looked_at = {test.name for test in item.when.tests() if test.subject is Subject.STATE}
    return not looked_at or situation in looked_at


def _can_hold(pack: Pack, kind: str, situation: Situation) -> bool:
    return any(condition != NEVER for condition in pack.states[kind].get(situation, ()))


def _by_value(pack: Pack, kind: str, acts: frozenset[Act]) -> Iterator[Fault]:
    yield Fault("danger with the wijkagent", with_value(Axis.POLICE, "112", "wijkagent"), "danger_means_112")
    consent = with_value(Axis.PARENTS, "niet_zonder_toestemming", "niet_nodig")
    yield Fault("parents of an adult are called", consent, "adults_decide_about_parents")
    both = asked_and_forbidden(Act.CALL_PARENTS)
    yield Fault("parents are called and not called", both, "one_voice_about_parents")
    young = with_value(Axis.CONSEQUENCES, "geen_vervolging", "jeugdstrafrecht")
    yield Fault("a child under 12 is prosecuted", young, "under_twelve_gets_care")
    yield Fault("a child under 12 gets no care", without_asking(Act.CARE), "under_twelve_gets_care")
    if "home" in pack.protocols[kind].ask or kind == "child_abuse":
        unsafe = with_value(Axis.PARENTS, "eerst_overleg", "direct")
        yield Fault("home is called although it may be unsafe", unsafe, "unsafe_home_is_not_called")
    if "home" in pack.protocols[kind].ask:
        yield Fault("parents of a minor are left out", _nobody_calls, "minors_have_parents")
    if Act.SANCTION in acts or Act.SUSPEND in acts:
        inspectorate = without_asking(Act.TELL_INSPECTORATE)
        yield Fault("a suspension without the inspectorate", inspectorate, "suspension_tells_the_inspectorate")
    if Act.EXPEL in acts:
        municipality = without_asking(Act.TELL_MUNICIPALITY)
        yield Fault("a removal without the municipality", municipality, "suspension_tells_the_inspectorate")
    if "pressure" in pack.protocols[kind].ask:
        protect = with_value(Axis.SCHOOL, "veiligheid", "maatregel")
        yield Fault("pressure without protection", protect, "pressure_protects_first")
    if kind == "suspicion":
        for act in (Act.SANCTION, Act.SUSPEND, Act.AANGIFTE, Act.TAKE_IN, Act.HAND_TO_POLICE, Act.TEST):
            yield Fault(f"a suspicion leads to {act}", asking_for(act), "suspicion_means_care")
        for act in (Act.SANCTION, Act.FORCE, Act.AANGIFTE, Act.FRISK):
            yield Fault(f"on a suspicion {act} is not forbidden", without_forbidding(act), "suspicion_means_care")
        yield Fault("a suspicion is an offence", with_value(Axis.CRIMINAL, "nee", "ja"), "suspicion_means_care")


def _nobody_calls(pack: Pack, kind: str) -> Pack:
    def change(item: Item) -> Item:
        called = item.axis is Axis.PARENTS and item.value in ("direct", "vandaag", "eerst_overleg")
        return replace(item, value="niet_nodig") if called else item

    return changed_items(pack, kind, change)


def is_found(pack: Pack, kind: str, fault: Fault) -> bool:
    """Whether the rule that the fault breaks names it; also when the axis is then missing altogether."""
    if fault.rule in RULES:
        changed = fault.change(pack, kind)
        return any(_is_named(changed, kind, fault.rule, thorough=thorough) for thorough in (False, True))
    return any(p.rule == fault.rule and fault.detail in p.detail for p in _problems(pack, kind, fault.change))


def _is_named(pack: Pack, kind: str, rule: str, *, thorough: bool) -> bool:
    """`thorough` also walks into the second kind that an answer brings in, which takes longer."""
    seen = walk_everything(pack, kind, thorough=thorough, stop_at=rule)
    return rule in {problem.rule for problem in seen.problems.values()}


_KNOWN: dict[tuple[str, Change], tuple[Problem, ...]] = {}


def _problems(pack: Pack, kind: str, change: Change) -> tuple[Problem, ...]:
    """What a whole check says; kept, because one change can stand for many faults."""
    if (kind, change) not in _KNOWN:
        _KNOWN[kind, change] = check_kind(change(pack, kind), kind, thorough=False).problems
    return _KNOWN[kind, change]


def real_pack() -> Pack:
    return load_pack({path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.toml"))})


def main(kinds: list[str]) -> int:
    pack = real_pack()
    planted = found = 0
    for kind in kinds or pack.kinds:
        missed = []
        faults = list(faults_of(pack, kind))
        missed = [fault.name for fault in faults if not is_found(pack, kind, fault)]
        planted, found = planted + len(faults), found + len(faults) - len(missed)
        print(f"{kind:22} {len(faults):4} planted, {len(faults) - len(missed):4} found", flush=True)
        for name in missed:
            print(f"    missed: {name}")
    print(f"{planted} faults planted, {found} found")
    return 0 if planted == found else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
