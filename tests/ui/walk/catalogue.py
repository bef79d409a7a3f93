"""All stops of the walk beyond the first look at each screen."""

from __future__ import annotations

from tests.ui.walk import (
    stops_daily,
    stops_desk,
    stops_duties,
    stops_incidents,
    stops_letters,
    stops_moments,
    stops_out,
    stops_settings,
    stops_table,
)

STOPS = (
    *stops_daily.STOPS,
    *stops_incidents.STOPS,
    *stops_settings.STOPS,
    *stops_out.STOPS,
    *stops_letters.STOPS,
    *stops_table.STOPS,
    *stops_desk.STOPS,
    *stops_duties.STOPS,
    *stops_moments.STOPS,
)
