"""What the presenter of a review hands to its view, and what is typed on it. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.review import NoConcernChoice
from vios_desktop.domain.vocabulary import ReviewOutcome

if TYPE_CHECKING:
    from vios_desktop.domain.bundling import Thresholds
    from vios_desktop.services.reviews import BundleLine, ReviewDetail, ReviewTable
    from vios_desktop.services.school import SchoolView

FORM: Final = "review"
"""Drafts of a decision are kept under this name; their subject is the key of the bundle."""
AGREEMENT_DAYS: Final = 7
"""An agreement that follows from a review is proposed for so many days ahead."""
MAKES_AGREEMENT: Final = (ReviewOutcome.TALK, ReviewOutcome.CARE_TEAM, ReviewOutcome.FOLLOW)
NUMBERS: Final[Mapping[ReviewOutcome, tuple[str, ...]]] = {
    ReviewOutcome.MELDCODE: ("veilig_thuis",),
    ReviewOutcome.POLICE_ADVICE: ("wijkagent",),
    ReviewOutcome.ACUTE: ("emergency",),
}
"""The call cards that go with an outcome, by the ids of their numbers."""
ADVICE: Final[Mapping[ReviewOutcome, str]] = {
    ReviewOutcome.MELDCODE: "child_abuse",
    ReviewOutcome.POLICE_ADVICE: "suspicion",
    ReviewOutcome.ACUTE: "suspicion",
}
"""The kind that the decision help is asked about after an outcome."""


@dataclass(frozen=True, slots=True)
class ReviewForm:
    """The decision as far as it is filled in."""

    outcome: ReviewOutcome | None = None
    reason: str = ""
    follow_until: date | None = None
    choices: Mapping[str, NoConcernChoice] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return self.outcome is None and not self.reason.strip()

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "outcome": self.outcome.value if self.outcome else "",
            "reason": self.reason,
            "follow_until": self.follow_until.isoformat() if self.follow_until else "",
            "choices": {signal_id: choice.value for signal_id, choice in self.choices.items()},
        }


def form_of(values: Mapping[str, Any]) -> ReviewForm:
    """Out of a draft; what another version wrote and this one does not know is left out."""
    outcome, until, choices = (values.get(name) for name in ("outcome", "follow_until", "choices"))
    known = {choice.value: choice for choice in NoConcernChoice}
    kept = choices.items() if isinstance(choices, dict) else ()
    try:
        day = date.fromisoformat(until) if isinstance(until, str) and until else None
    except ValueError:
        day = None
    return ReviewForm(
        outcome=next((member for member in ReviewOutcome if member.value == outcome), None),
        reason=str(values.get("reason", "")),
        follow_until=day,
        choices={signal_id: known[choice] for signal_id, choice in kept if choice in known},
    )


@dataclass(frozen=True, slots=True)
class Overview:
    """All bundles that wait, and the limits of the school."""

    lines: tuple[BundleLine, ...]
    limits: Thresholds
    may_change_limits: bool
    school: SchoolView
    today: date


@dataclass(frozen=True, slots=True)
class TableShown:
    """One bundle with its signals."""

    table: ReviewTable
    school: SchoolView
    today: date


@dataclass(frozen=True, slots=True)
class ReceiptShown:
    """What was decided, and what can follow now."""

    detail: ReviewDetail
    school: SchoolView
    today: date
    may_open_case: bool
    may_agree: bool
