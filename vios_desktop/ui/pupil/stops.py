"""What is no longer done with the data of a pupil, since an objection was granted; nothing while there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.day_words import DayWords

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vios_desktop.domain.person_request import PersonRequest
    from vios_desktop.ui.theme.theme import Theme


class StopNotice(Banner):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "info", "", icon="hand")
        self._days = DayWords()
        self.hide()

    def show_stops(self, requests: Sequence[PersonRequest], today: date) -> None:
        lines = [self._line(one, today) for one in requests]
        what = self.tr("An objection was granted. Keep to this:")
        self.set_message("info", what, "", "\n".join(lines), icon="hand")
        self.setVisible(bool(lines))

    def _line(self, request: PersonRequest, today: date) -> str:
        day = self._days.day(request.answered_on, today) if request.answered_on is not None else ""
        return self.tr("%1 (since %2)").replace("%2", day).replace("%1", request.stop)
