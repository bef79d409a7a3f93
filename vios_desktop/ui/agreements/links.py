"""The ways from an agreement to what it belongs to, as far as there are screens for it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from vios_desktop.services.agreement_detail import AgreementLink

_METHODS: Final = {
    RecordKind.PERSON: "show_pupil",
    RecordKind.REVIEW: "show_review",
    RecordKind.CASE: "show_case",
    RecordKind.MEETING: "show_meeting",
}


def opens(navigator: object) -> frozenset[RecordKind]:
    """The kinds that can be gone to; the others are only told."""
    return frozenset(kind for kind, method in _METHODS.items() if hasattr(navigator, method))


def follow(navigator: Any, link: AgreementLink) -> None:
    """Go where the link leads; nowhere without a screen for it."""
    if link.kind in opens(navigator):
        getattr(navigator, _METHODS[link.kind])(link.id)
