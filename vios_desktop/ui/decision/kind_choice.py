"""Which kinds of incident there are to choose from: in groups, or found by what somebody typed. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from vios_desktop.knowledge.content import Card, EntryType
from vios_desktop.services.school import SUSPICION
from vios_desktop.ui.decision.start_model import KindGroup, KindLine, KindList

if TYPE_CHECKING:
    from vios_desktop.knowledge.search import Finder

GROUPS = ("substances", "violence", "property", "online_care")
"""The groups of the catalogue, in the order in which they are shown."""
ALONE, REST = "", "other"
"""The group of the suspicion, which comes first, and that of kinds that are in no group."""
_PROTOCOLS, _CARDS = frozenset({EntryType.PROTOCOL}), frozenset({EntryType.CARD})


class KindChoice:
    """The kinds with rules; `group_of` has their groups in the order of the catalogue.

    `words` are what the forms of the school call them: these are chosen from, with the title of the rules beside
    one that is another. Without a `finder`, which takes a moment to load, titles are searched by letters.
    """

    def __init__(
        self, kinds: Iterable[tuple[str, str]], group_of: Mapping[str, str], words: Mapping[str, str] | None = None
    ) -> None:
        self._titles = dict(kinds)
        self._words = {kind: word for kind, word in (words or {}).items() if kind in self._titles and word}
        self._groups = _groups(self._titles, group_of)
        self.finder: Finder | None = None

    def listed(self, query: str = "", without: Iterable[str] = ()) -> KindList:
        """What to show for a query; all kinds in their groups for none. `without` are kinds that are chosen."""
        taken = frozenset(without)
        if not query.strip():
            groups = (
                (code, [kind for kind in kinds if kind not in taken]) for code, kinds in self._groups.items()
            )
            return KindList("", tuple(KindGroup(code, self._lines(kinds)) for code, kinds in groups if kinds))
        found = tuple(line for line in self._found(query) if line.code not in taken)
        return KindList(query, (KindGroup(ALONE, found),) if found else ())

    def _lines(self, kinds: Iterable[str]) -> tuple[KindLine, ...]:
        return tuple(self._line(kind) for kind in kinds)

    def _line(self, kind: str, why: str = "") -> KindLine:
        title = self._titles[kind]
        word = self._words.get(kind, title)
        return KindLine(kind, word, why or (title if word != title else ""))

    def _found(self, query: str) -> Iterator[KindLine]:
        wanted = query.strip().lower()
        if self.finder is None:
            named = {kind: f"{self._words.get(kind, '')} {title}".lower() for kind, title in self._titles.items()}
            yield from self._lines(kind for kind, both in named.items() if wanted in both)
            return
        hits = [h for h in self.finder.find(query, _PROTOCOLS).hits if h.entry.id in self._titles]
        known = {hit.entry.id for hit in hits}
        own = [kind for kind, word in self._words.items() if wanted in word.lower() and kind not in known]
        yield from self._lines(own)
        for hit in hits:
            yield self._line(hit.entry.id, "" if hit.title_marks else hit.line)
        if not hits and not own:
            yield from self._through_cards(query, self.finder)

    def _through_cards(self, query: str, finder: Finder) -> Iterator[KindLine]:
        """The kinds of the first knowledge card about these words: red eyes lead to what they can be."""
        cards = [hit.entry for hit in finder.find(query, _CARDS).hits]
        for card in cards[:1]:
            if isinstance(card, Card):
                for kind in card.kinds:
                    if kind in self._titles:
                        yield self._line(kind, card.title)


def _groups(titles: Mapping[str, str], group_of: Mapping[str, str]) -> dict[str, list[str]]:
    """Codes by group, in the order of the catalogue; the suspicion alone and first."""
    ordered = [code for code in group_of if code in titles]
    ordered += [kind for kind in titles if kind not in group_of]
    found: dict[str, list[str]] = {code: [] for code in (ALONE, *GROUPS, REST)}
    for kind in ordered:
        group = ALONE if kind == SUSPICION else group_of.get(kind, "") or REST
        found[group if group in found else REST].append(kind)
    return found
