"""The overviews of sums as data for another program: a school year, and several schools together.

The schemas are shipped as `resources/schemas/yearly-overview.schema.json` and `joined-overview.schema.json`. What
the numbers mean travels with them. Nobody joins these again: only summaries of single periods can be joined.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.disclosure.bands import Band
    from vios_desktop.disclosure.joined import JoinedSummary
    from vios_desktop.disclosure.periods import Period
    from vios_desktop.disclosure.yearly import YearBlock, YearLine, YearSummary

FORMAT: Final = 1
YEAR_KIND: Final = "yearly_overview"
YEAR_SCHEMA: Final = "urn:vios:schema:yearly-overview:1"
JOINED_KIND: Final = "joined_overview"
JOINED_SCHEMA: Final = "urn:vios:schema:joined-overview:1"


def year_to_json(year: YearSummary, school: str, made_on: date, explanation: tuple[str, ...]) -> str:
    """The text of the file: indented, keys in a fixed order. Equal arguments give equal texts."""
    return _written(
        {
            "$schema": YEAR_SCHEMA,
            "format": FORMAT,
            "kind": YEAR_KIND,
            "school": " ".join(school.split()),
            "made_on": made_on.isoformat(),
            "explanation": list(explanation),
            "k": year.k,
            "periods": [
                {**_period(one.period), "inclusion": one.inclusion.value, "total": _limits(one.total)}
                for one in year.periods
            ],
            **_sums(year.total, year.blocks, year.agreements_made),
        }
    )


def joined_to_json(joined: JoinedSummary, explanation: tuple[str, ...]) -> str:
    """The text of the file: indented, keys in a fixed order. Equal arguments give equal texts."""
    return _written(
        {
            "$schema": JOINED_SCHEMA,
            "format": FORMAT,
            "kind": JOINED_KIND,
            "schools": list(joined.schools),
            "newest_file": joined.made_on.isoformat(),
            "explanation": list(explanation),
            "k": joined.k,
            "period": _period(joined.period),
            **_sums(joined.total, joined.blocks, joined.agreements_made),
        }
    )


def _sums(total: YearLine, blocks: tuple[YearBlock, ...], agreements_made: int) -> dict[str, Any]:
    return {
        "total": _line(total),
        "blocks": [{"heading": block.heading, "lines": [_line(line) for line in block.lines]} for block in blocks],
        "agreements_made": agreements_made,
    }


def _line(line: YearLine) -> dict[str, Any]:
    return {"title": line.title, "from": line.span.low, "to": line.span.high}


def _period(period: Period) -> dict[str, Any]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _limits(band: Band | None) -> list[int] | None:
    return None if band is None else [band.low, band.high]


def _written(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
