"""The checks at load: every id exists and is used, nothing refers forward, nothing is asked in vain.

The checks over every path are in `checks`; these here need no walking and cost milliseconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from vios_desktop.decision.calls import check_calls
from vios_desktop.decision.conditions import Condition, Subject, Test
from vios_desktop.decision.content import Item, Module, Pack, Place, Protocol, Question, RuleFile
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.vocabulary import Situation
from vios_desktop.giving_way import give_way

DANGER = "danger"
"""The id of the question that always comes first."""


def check_structure(pack: Pack, *, archived: bool = False) -> None:
    """Raise `ContentError` for the first thing that is wrong. `archived` allows unused and missing parts."""
    for protocol in pack.protocols.values():
        _check_protocol(pack, protocol, archived=archived)
    _check_unique_items(pack)
    for rule_file in _rule_files(pack):
        give_way()
        _check_rules(pack, rule_file, archived=archived)
    if not archived:
        _check_nothing_unused(pack)


def _rule_files(pack: Pack) -> Iterator[RuleFile]:
    yield from pack.modules.values()
    yield from pack.protocols.values()


def _refuse(place: Place, detail: str) -> ContentError:
    return ContentError(place.file, detail, place=place.path, line=place.line)


def _check_protocol(pack: Pack, protocol: Protocol, *, archived: bool) -> None:
    for name in protocol.uses:
        if name not in pack.modules:
            raise _refuse(protocol.place, f"de module '{name}' bestaat niet")
    available = {q.id for part in pack.parts_of(protocol.id) for q in part.questions}
    for name in protocol.ask:
        if name not in available:
            raise _refuse(protocol.place, f"de vraag '{name}' bestaat niet in dit protocol of zijn modules")
    for name in protocol.ask_only_if:
        if name not in protocol.ask:
            raise _refuse(protocol.place, f"de vraag '{name}' bij ask_only_if wordt niet gesteld")
    if protocol.ask[0] != DANGER:
        raise _refuse(protocol.place, "de eerste vraag is altijd 'danger'")
    _check_order(pack, protocol)
    alarm_module(pack, protocol.id)
    for question in protocol.questions:
        for option in question.options:
            _check_pull(pack, protocol, question, option.pulls, archived=archived)


def _check_order(pack: Pack, protocol: Protocol) -> None:
    """Questions about a person come before the others, and a condition looks back only: so nothing can circle."""
    asked: set[str] = set()
    facts: set[str] = set()
    others_began = False
    for name in protocol.ask:
        question = pack.questions[name]
        if question.fact and others_began:
            raise _refuse(question.place, "vragen over een persoon komen direct na 'danger'")
        others_began = others_began or (not question.fact and name != DANGER)
        for test in _asking(protocol, question):
            if test.subject is Subject.ANSWER and test.name not in asked:
                raise _refuse(question.place, f"de voorwaarde kijkt vooruit naar '{test.name}'")
            if test.subject is Subject.STATE:
                raise _refuse(question.place, "een vraag kan niet van een situatie afhangen")
            if test.subject is Subject.PERSON and not question.fact:
                raise _refuse(question.place, "gebruik 'someone' bij een vraag over het hele incident")
            if test.name == "age" and "age" not in facts and question.fact != "age":
                raise _refuse(question.place, "de leeftijd is hier nog niet gevraagd")
        asked.add(name)
        facts.add(question.fact)
    if "age" not in facts:
        raise _refuse(protocol.place, "de vraag naar de leeftijd ontbreekt")


def _asking(protocol: Protocol, question: Question) -> Iterator[Test]:
    """The comparisons on which asking this question in this protocol depends."""
    yield from question.ask_if.tests()
    if question.id in protocol.ask_only_if:
        yield from protocol.ask_only_if[question.id].tests()


def _check_pull(pack: Pack, protocol: Protocol, question: Question, kind: str, *, archived: bool) -> None:
    if kind and kind not in pack.protocols and not archived:
        raise _refuse(question.place, f"het protocol '{kind}' bestaat niet")
    if kind == protocol.id:
        raise _refuse(question.place, "een antwoord haalt zijn eigen protocol erbij")


def _check_unique_items(pack: Pack) -> None:
    seen: set[str] = set()
    for rule_file in _rule_files(pack):
        for item in rule_file.items:
            if item.id in seen:
                raise _refuse(item.place, f"de id '{item.id}' bestaat al")
            seen.add(item.id)


def _askable(pack: Pack, rule_file: RuleFile) -> set[str]:
    """The questions that rules in this file may look at: those of the protocols it belongs to."""
    if isinstance(rule_file, Protocol):
        return set(rule_file.ask)
    users = [p for p in pack.protocols.values() if rule_file.id in p.uses]
    return {name for protocol in users for name in protocol.ask}


def _check_rules(pack: Pack, rule_file: RuleFile, *, archived: bool) -> None:
    askable = _askable(pack, rule_file)
    for place, condition in _places(rule_file):
        for test in condition.tests():
            _check_test(pack, test, place, askable, archived=archived)
            if test.subject is Subject.STATE and not _defined(pack, Situation(test.name)):
                raise _refuse(place, f"geen protocol zegt wanneer '{test.name}' geldt")
    for situation, condition in rule_file.states.items():
        if any(test.subject in (Subject.STATE, Subject.PERSON) for test in condition.tests()):
            place = Place(rule_file.file, f"state.{situation}")
            raise _refuse(place, "een situatie kijkt alleen naar antwoorden, soort, school en someone")


def _places(rule_file: RuleFile) -> Iterator[tuple[Place, Condition]]:
    """Every condition of a file with its place."""
    for situation, condition in rule_file.states.items():
        yield Place(rule_file.file, f"state.{situation}"), condition
    for item in rule_file.items:
        yield item.place, item.when
    for question in rule_file.questions:
        yield question.place, question.ask_if
    if isinstance(rule_file, Protocol):
        for condition in rule_file.ask_only_if.values():
            yield rule_file.place, condition


def conditions_of(rule_file: RuleFile) -> Iterator[Condition]:
    """Every condition in one content file."""
    return (condition for _place, condition in _places(rule_file))


def _defined(pack: Pack, situation: Situation) -> bool:
    return any(situation in rule_file.states for rule_file in _rule_files(pack))


def _check_test(pack: Pack, test: Test, place: Place, askable: set[str], *, archived: bool) -> None:
    if test.subject is Subject.ANSWER:
        if test.name not in askable:
            if archived and test.name in pack.questions:
                return
            raise _refuse(place, f"de vraag '{test.name}' wordt hier niet gesteld")
        known = {option.id for option in pack.questions[test.name].options}
        _check_values(test.values, known, place, f"een antwoord op '{test.name}'")
    elif test.subject is Subject.KIND and not archived:
        _check_values(test.values, set(pack.protocols), place, "een soort")
    elif test.subject is Subject.SCHOOL:
        setting = pack.settings.get(test.name)
        if setting is None or not setting.outcomes:
            raise _refuse(place, f"de instelling '{test.name}' bestaat niet of is geen keuze of datum")
        _check_values(test.values, set(setting.outcomes), place, f"een waarde van '{test.name}'")


def _check_values(values: Iterable[str], known: set[str], place: Place, what: str) -> None:
    for value in sorted(set(values) - known):
        raise _refuse(place, f"'{value}' is geen {what.removeprefix('een ')}")


def _check_nothing_unused(pack: Pack) -> None:
    tests = [t for f in _rule_files(pack) for _, condition in _places(f) for t in condition.tests()]
    _check_questions_used(pack, tests)
    items = [item for rule_file in _rule_files(pack) for item in rule_file.items]
    _check_shared_used(pack, items, tests)
    for module in pack.modules.values():
        if not any(module.id in protocol.uses for protocol in pack.protocols.values()):
            raise ContentError(module.file, f"geen protocol gebruikt de module '{module.id}'")


def _check_questions_used(pack: Pack, tests: list[Test]) -> None:
    asked = {name for protocol in pack.protocols.values() for name in protocol.ask}
    told_apart: dict[str, set[str]] = defaultdict(set)
    for test in tests:
        if test.subject is Subject.ANSWER:
            told_apart[test.name].update(test.values)
    for question in pack.questions.values():
        if question.id not in asked:
            raise _refuse(question.place, f"de vraag '{question.id}' wordt nergens gesteld")
        if question.fact:
            continue
        used = told_apart[question.id] | {option.id for option in question.options if option.pulls}
        idle = [option.id for option in question.options if option.id not in used]
        if len(idle) > 1:
            listed = ", ".join(idle)
            raise _refuse(question.place, f"deze antwoorden maken geen verschil: {listed}")


def _check_shared_used(pack: Pack, items: list[Item], tests: list[Test]) -> None:
    for number in pack.numbers.values():
        if number.setting and number.setting not in pack.settings:
            raise ContentError("numbers.toml", f"de instelling '{number.setting}' bestaat niet")
    for setting in pack.settings.values():
        if setting.group not in pack.labels.setting_groups:
            raise ContentError("settings.toml", f"de groep '{setting.group}' van '{setting.id}' bestaat niet")
    questions = pack.questions.values()
    steps = [s for f in _rule_files(pack) for s in (*f.alarm_steps, *(f.alarm.steps if f.alarm else ()))]
    cards = pack.calls.cards.values()
    cited = (
        *(i.sources for i in items),
        *(q.sources for q in questions),
        *(s.sources for s in steps),
        *(card.sources for card in cards),
    )
    sources = {source.id for group in cited for source in group}
    numbers = {n.id for item in items for n in item.numbers}
    numbers |= {module.alarm.number.id for module in pack.modules.values() if module.alarm}
    check_calls(pack.calls, pack.numbers, numbers)
    numbers |= pack.calls.cards.keys()
    terms = {term.id for question in questions for term in question.terms}
    settings = {test.name for test in tests if test.subject is Subject.SCHOOL}
    settings |= {number.setting for number in pack.numbers.values()}
    settings |= {s.id for s in pack.settings.values() if not s.outcomes}  # a contact of the school, for people
    for file, have, used in (
        ("sources.toml", pack.sources, sources),
        ("numbers.toml", pack.numbers, numbers),
        ("terms.toml", pack.terms, terms),
        ("settings.toml", pack.settings, settings),
    ):
        for name in have:
            if name not in used:
                raise ContentError(file, f"'{name}' wordt nergens gebruikt")


def alarm_module(pack: Pack, kind: str) -> Module:
    """The module with the 112 card of a kind. Raises `ContentError` when the protocol has none."""
    for name in pack.protocols[kind].uses:
        if pack.modules[name].alarm is not None:
            return pack.modules[name]
    raise _refuse(pack.protocols[kind].place, "dit protocol heeft geen kaart voor 112")
