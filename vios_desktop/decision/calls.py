"""Reads and checks `calls.toml`, the call cards of a content pack."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from vios_desktop.decision.call_cards import SLOT, CallCard, CallCards, NameRule
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.vocabulary import Certainty
from vios_desktop.domain.vocabulary import ContactWith

if TYPE_CHECKING:
    from vios_desktop.decision.content import Source
    from vios_desktop.decision.tables import Table

CALLS_FILE = "calls.toml"
SLOTS = ("caller", "school", "kind", "danger")
"""What an opening sentence may hold. Nothing of a pupil is among them: who needs a name is asked for it."""

ADVICE_ONLY = frozenset(
    {"wijkagent", "veilig_thuis", "crime_line", "confidential_inspector"}
    | {"sexual_assault_centre", "school_and_safety"}
)
"""Who gives advice without a name (law notes 2.4 and 2.7): their cards may not tell a caller to begin with one."""

PARENTS = "parents"
"""The number that an item has when it makes people call the parents."""

_DANGER = ("yes", "no", "unknown")


def read_calls(table: Table, sources: Mapping[str, Source]) -> CallCards:
    """Read `calls.toml`. Raises `ContentError` with file and place."""
    cards: dict[str, CallCard] = {}
    for row in table.tables("call"):
        card = _card(row, sources)
        if card.id in cards:
            raise row.wrong("number", f"het nummer '{card.id}' heeft al een belkaart")
        cards[card.id] = card
    danger = table.table("danger")
    words = {option: danger.text(option) for option in _DANGER}
    danger.finish()
    names = table.labels_of("names", NameRule)
    calls = CallCards(
        MappingProxyType(cards), table.text("blank"), MappingProxyType(words), MappingProxyType(names)
    )
    table.finish()
    return calls


def _card(row: Table, sources: Mapping[str, Source]) -> CallCard:
    cited = row.texts("source", required=True)
    for name in cited:
        if name not in sources:
            raise row.wrong("source", f"'{name}' is onbekend bij 'source'")
    card = CallCard(
        id=row.ident("number"),
        name=row.text_or("name"),
        who=row.text("who"),
        open=row.text_or("open"),
        names=row.choice("names", NameRule),
        with_whom=row.choice("with", ContactWith),
        partner=row.ident("partner") if "partner" in row.names() else "",
        words=tuple(word.casefold() for word in row.texts("words", required=True)),
        have=row.texts("have", required=True),
        say=row.text("say"),
        avoid=row.texts("dont", required=True),
        ask=row.texts("ask", required=True),
        sources=tuple(sources[name] for name in cited),
        certainty=row.choice("certainty", Certainty),
        national=row.flag("national"),
        line=row.place("number").line,
    )
    for slot in SLOT.findall(card.say):
        if slot not in SLOTS:
            raise row.wrong("say", f"'{{{slot}}}' mag niet in een openingszin")
    if card.id in ADVICE_ONLY and card.names is NameRule.NEEDED:
        raise row.wrong("names", "om advies vraagt u eerst zonder naam")
    row.finish()
    return card


def check_calls(calls: CallCards, numbers: Collection[str], used: Collection[str]) -> None:
    """Every card is of a number there is, and every number that an advice gives has a card."""
    for card in calls.cards.values():
        if card.id not in numbers:
            raise ContentError(CALLS_FILE, f"het nummer '{card.id}' bestaat niet", line=card.line)
    for name in sorted(set(used) - calls.cards.keys()):
        raise ContentError(CALLS_FILE, f"het nummer '{name}' heeft geen belkaart")


def call_texts(calls: CallCards) -> Iterator[tuple[str, str]]:
    """Every text of the cards with where it stands, for the check of the wording."""
    for card in calls.cards.values():
        for text in card.texts:
            yield f"{CALLS_FILE}, {card.id}", text
    for text in (calls.blank_kind, *calls.danger.values(), *calls.names.values()):
        yield CALLS_FILE, text
