"""One protocol as a readable HTML document for a lawyer or police officer to sign off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from vios_desktop.decision.calls import PARENTS
from vios_desktop.decision.content import Item, Pack, Question
from vios_desktop.decision.in_words import describe
from vios_desktop.decision.outcomes import outcomes_by_age
from vios_desktop.decision.vocabulary import Act, Axis

_STYLE = """\
body { font: 15px/1.5 sans-serif; max-width: 60em; margin: 2em auto; color: #18211e; padding: 0 1em; }
h1 { font-size: 1.6em; } h2 { font-size: 1.25em; margin-top: 2em; } h3 { font-size: 1.05em; margin-bottom: .2em; }
dl { display: grid; grid-template-columns: 9em 1fr; gap: .1em 1em; margin: .2em 0 1em; } dt { color: #5f6b66; }
dd { margin: 0; } table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #dbe1dd;
padding: .3em .5em; text-align: left; vertical-align: top; } .open { background: #fbeed5; }
@media print { details { display: block; } }
"""


_OUTCOMES_NOTE = (
    "Voor één vermoedelijke veroorzaker. Antwoorden die op deze waarden geen invloed hebben, staan bij elkaar. "
    "Een antwoord dat een tweede soort erbij haalt, staat er met ‘ook’."
)


def html_report(pack: Pack, kind: str) -> str:
    """The whole protocol: questions, rules, outcomes per age with their paths, and everything not verified."""
    protocol = pack.protocols[kind]
    items = [item for part in pack.parts_of(kind) for item in part.items]
    body = [
        f"<h1>{escape(protocol.title)}</h1>",
        f"<p>Inhoudspakket {escape(pack.version)}, gecontroleerd op {pack.checked_on:%d-%m-%Y}.</p>",
        f"<p>Rechtsnotitie, hoofdstuk {escape(protocol.law)}.</p>",
        f"<p>{escape(pack.disclaimer)}</p>",
        f"<p>{len(items)} regels, waarvan {sum(i.certainty.verified for i in items)} gezien in de bron.</p>",
        "<h2>Vragen</h2>",
        *(_question(pack, kind, pack.questions[name]) for name in protocol.ask),
        "<h2>Advies per as</h2>",
        *(line for axis in Axis for line in _axis(pack, axis, items)),
        "<h2>Belkaarten</h2>",
        *_calls(pack, items),
        "<h2>Uitkomsten per leeftijd</h2>",
        f"<p>{_OUTCOMES_NOTE}</p>",
        *_outcomes(pack, kind),
        "<h2>Nog te controleren</h2>",
        _unverified(pack, items),
        "<h2>Beoordeling</h2>",
        "<p>Naam en functie: ______________________ Datum: ____________ Akkoord: ja / nee / met opmerkingen</p>",
    ]
    head = f'<meta charset="utf-8"><title>{escape(protocol.title)}</title><style>{_STYLE}</style>'
    return (
        f'<!doctype html>\n<html lang="nl"><head>{head}</head>\n<body>\n' + "\n".join(body) + "\n</body></html>\n"
    )


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in pairs if text)
    return f"<dl>{rows}</dl>"


def _question(pack: Pack, kind: str, question: Question) -> str:
    narrower = pack.protocols[kind].ask_only_if.get(question.id)
    asked = describe(pack, question.ask_if)
    if narrower is not None:
        asked = f"{asked}, en {describe(pack, narrower)}"
    options = "; ".join(o.label + (f" ({o.hint})" if o.hint else "") for o in question.options)
    text = question.text.replace("{person}", pack.labels.person)
    pairs = (
        ("Uitleg", question.help),
        ("Antwoorden", options),
        ("Gevraagd", asked),
        ("Waarom", question.why),
        ("Bron", "; ".join(source.cite for source in question.sources)),
        ("Gecontroleerd", f"{question.checked_on:%d-%m-%Y}"),
    )
    return f"<h3>{escape(text)}</h3>{_pairs(pairs)}"


def _axis(pack: Pack, axis: Axis, items: list[Item]) -> Iterator[str]:
    yield f"<h3>{escape(pack.labels.axes[axis].question)}</h3>"
    for item in items:
        if item.axis is axis:
            yield _item(pack, item)


def _item(pack: Pack, item: Item) -> str:
    labels = pack.labels
    value = labels.value(item.axis, item.value) if item.value else "Niet doen" if item.avoid else "Ook"
    limited = ", ".join(labels.value(item.axis, value) for value in sorted(item.only_with))
    numbers = "; ".join(f"{number.label}: {number.number}" for number in item.numbers)
    pairs = (
        ("Antwoord", f"{value}. {item.headline}" if item.headline else value),
        ("Wanneer", describe(pack, item.when)),
        ("Alleen bij", limited),
        ("Wat te doen", item.text),
        ("Reden", item.because),
        ("Bron", "; ".join(source.cite for source in item.sources)),
        ("Zekerheid", f"{item.certainty}: {labels.certainties[item.certainty]}"),
        ("Gecontroleerd", f"{item.checked_on:%d-%m-%Y}"),
        ("Termijn", labels.deadline(item.deadline) or "geen"),
        ("Wie", labels.doers[item.who]),
        ("Nummer", numbers),
        ("Afspraak", item.ask.text if item.ask else ""),
    )
    mark = "" if item.certainty.verified else ' class="open"'
    return f'<div{mark} id="{escape(item.id)}">{_pairs((("Regel", item.id), *pairs))}</div>'


def _calls(pack: Pack, items: list[Item]) -> Iterator[str]:
    """The call card of every number that this protocol gives."""
    numbers = dict.fromkeys(number.id for item in items for number in item.numbers)
    if any(Act.CALL_PARENTS in item.does for item in items):
        numbers[PARENTS] = None
    for name in numbers:
        card = pack.calls.card(name)
        if card is None:
            continue
        number = pack.numbers[name]
        pairs = (
            ("Belkaart", f"{number.label}: {number.number}"),
            ("Wie krijgt u", card.who),
            ("Open", card.open),
            ("Bij de hand", "; ".join(card.have)),
            ("Zeg", card.say),
            ("Namen", pack.calls.names[card.names]),
            ("Zeg niet", " ".join(card.avoid)),
            ("Vraag", " ".join(card.ask)),
            ("Bron", "; ".join(source.cite for source in card.sources)),
            ("Zekerheid", f"{card.certainty}: {pack.labels.certainties[card.certainty]}"),
            ("Gecontroleerd", f"{card.checked_on:%d-%m-%Y}"),
        )
        mark = "" if card.certainty.verified else ' class="open"'
        yield f"<div{mark}>{_pairs(pairs)}</div>"


def _outcomes(pack: Pack, kind: str) -> Iterator[str]:
    for age, outcomes in outcomes_by_age(pack, kind):
        yield f"<h3>{escape(age)}</h3>"
        heads = "".join(f"<th>{escape(pack.labels.axes[axis].short)}</th>" for axis in Axis)
        yield f"<table><tr>{heads}<th>Paden</th></tr>"
        for outcome in outcomes:
            cells = "".join(f"<td>{escape(outcome.values[axis])}</td>" for axis in Axis)
            paths = "".join(f"<li>{escape(path)}</li>" for path in outcome.paths)
            listed = f"<details><summary>{len(outcome.paths)}</summary><ul>{paths}</ul></details>"
            yield f"<tr>{cells}<td>{listed}</td></tr>"
        yield "</table>"


def _unverified(pack: Pack, items: list[Item]) -> str:
    rows = ""
    for item in items:
        if not item.certainty.verified:
            why = f"{pack.labels.certainties[item.certainty]}. {item.because}"
            rows += f'<li><a href="#{escape(item.id)}">{escape(item.id)}</a>: {escape(why)}</li>'
    return f"<ul>{rows}</ul>"
