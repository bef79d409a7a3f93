"""Which layout the summaries of a school year have, from last year's volume (R3), and how large the school is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.disclosure.layout import Layout, LayoutPolicy, choose_layout
from vios_desktop.services.partner_numbers import SETTING_PREFIX

if TYPE_CHECKING:
    from vios_desktop.domain.school import SchoolYear
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.school import SchoolView

PUPILS = "pupils"
"""The setting with the number of pupils, in `resources/protocols/settings.toml`."""


def layout_of_year(work: UnitOfWork, school: SchoolView, policy: LayoutPolicy, school_year_id: str) -> Layout:
    """The layout that the year was begun with, else the one that last year's volume gives."""
    frozen = work.publications.layout(school_year_id)
    if frozen is not None:
        return policy.layout(frozen)
    year = school.year(school_year_id)
    before = _year_before(school, year)
    volume = work.incidents.count_occurred(before.starts_on, before.ends_on) if before else None
    return choose_layout(policy, volume)


def pupils_of(work: UnitOfWork) -> int | None:
    """The number of pupils that the school filled in among its rules; None when it did not (R9)."""
    filled_in = work.school.setting(SETTING_PREFIX + PUPILS) or ""
    return int(filled_in) if filled_in.isdecimal() else None


def _year_before(school: SchoolView, year: SchoolYear) -> SchoolYear | None:
    earlier = [y for y in school.years if y.ends_on < year.starts_on]
    return max(earlier, key=lambda y: y.ends_on) if earlier else None
