"""What the presenter of Gaten hands to its view. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.vocabulary import GapState
from vios_desktop.services.queries import GapQuery
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.gaps import GapDetail, GapListing
    from vios_desktop.services.school import SchoolView

NEW = "new"
"""Stands where the id of a gap stands, for the one that is being written."""


class Step(StrEnum):
    """What is done with a gap through a form."""

    WRITE = "write"
    BRING = "bring"
    CLOSE = "close"


FORMS = FormSet("gap", Step)
FROM = f"{NEW}:"
"""Stands before the id of the agreement that a new gap comes from."""


def write_place(gap_id: str = "", agreement_id: str | None = None) -> FormPlace:
    """Where the form of a gap stands: of one that is there, of a new one, or of a new one from an agreement."""
    return FormPlace(Step.WRITE, gap_id or (f"{FROM}{agreement_id}" if agreement_id else NEW))


@dataclass(frozen=True, slots=True)
class Filters:
    state: GapState | None = None
    this_year: bool = False

    def query(self, school: SchoolView, today: date) -> GapQuery:
        year = next((one for one in school.years if one.contains(today)), None)
        since = year.starts_on if self.this_year and year is not None else None
        return GapQuery(states=(self.state,) if self.state else (), found_from=since)


@dataclass(frozen=True, slots=True)
class Listing:
    found: GapListing
    filters: Filters
    school: SchoolView
    today: date


@dataclass(frozen=True, slots=True)
class Shown:
    detail: GapDetail
    school: SchoolView
    today: date
