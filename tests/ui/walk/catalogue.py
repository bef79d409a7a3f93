"""All stops of the walk beyond the first look at each screen."""

from __future__ import annotations

from tests.ui.walk import stops_daily, stops_out, stops_settings

STOPS = (*stops_daily.STOPS, *stops_settings.STOPS, *stops_out.STOPS)
