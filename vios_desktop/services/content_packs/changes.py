"""What a pack changes in rules, cards and letters together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.decision.pack_changes import Change, How, Thing, compared, pack_changes
from vios_desktop.knowledge.content import Card, Partner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vios_desktop.knowledge.content import Library
    from vios_desktop.letters.content import LetterPack, Template
    from vios_desktop.services.content_packs.loading import Content


def content_changes(old: Content, new: Content) -> tuple[Change, ...]:
    """Every difference that somebody can meet, what is advised first."""
    return (
        *pack_changes(old.pack, new.pack),
        *_cards(old.library, new.library),
        *_letters(old.letters, new.letters),
    )


def _cards(old: Library, new: Library) -> Iterator[Change]:
    for thing, kind in ((Thing.CARD, Card), (Thing.PARTNER, Partner)):
        ours, theirs = (
            {key: entry for key, entry in library.entries.items() if isinstance(entry, kind)}
            for library in (old, new)
        )
        yield from compared(thing, ours, theirs, lambda entry: entry.title, lambda entry: entry.summary)
    shared = [(one.disclaimer, one.together, one.proposals, one.certainties, one.synonyms) for one in (old, new)]
    if shared[0] != shared[1]:
        yield Change(Thing.WORDING, How.CHANGED, new.disclaimer if old.disclaimer != new.disclaimer else "")


def _letters(old: LetterPack, new: LetterPack) -> Iterator[Change]:
    yield from compared(
        Thing.LETTER,
        _by_code(old),
        _by_code(new),
        lambda template: template.title,
        lambda template: template.subject,
    )
    shared = [
        (one.labels, one.places, one.addressees, one.roles, one.persons, one.injuries, one.police)
        for one in (old, new)
    ]
    if shared[0] != shared[1]:
        yield Change(Thing.LETTER, How.CHANGED, "")


def _by_code(pack: LetterPack) -> dict[str, Template]:
    return {kind.value: template for kind, template in pack.templates.items()}
