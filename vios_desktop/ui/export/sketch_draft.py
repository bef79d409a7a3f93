"""Keeps the sketches chosen for a period as a draft, so that neither a crash nor a lock costs them. No Qt.

Codes alone are kept, and no answer: whoever goes on reads the page anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.disclosure.text.uniqueness import Sketch, SketchField
from vios_desktop.services.summaries import FORM

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from vios_desktop.disclosure.printed_sketch import Cases
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.drafts import DraftService
    from vios_desktop.ui.runner import RunnerScope


class SketchDraft:
    """`begin` with a period and its draft, `keep` at each change. Jobs of one runner keep their order."""

    def __init__(
        self, drafts: DraftService, runner: RunnerScope, failed: Callable[[ViosError], None], *, may_keep: bool
    ) -> None:
        self._drafts, self._runner, self._failed = drafts, runner, failed
        self._may_keep = may_keep
        self._day = ""
        self._draft_id: str | None = None
        self._kept: tuple[Cases, ...] = ()

    @property
    def draft_id(self) -> str | None:
        """The draft that goes when the summary is made."""
        return self._draft_id

    def find(self, day: date) -> Draft | None:
        """This account's draft of the period that begins on this day. For the data thread."""
        if not self._may_keep:
            return None
        found = (draft for draft in self._drafts.all() if draft.form == FORM)
        return next((draft for draft in found if draft.values.get("day") == day.isoformat()), None)

    def begin(self, day: date, draft: Draft | None) -> tuple[Cases, ...]:
        """This period is on the screen; what was chosen for it before."""
        self._day = day.isoformat()
        self._draft_id = draft.id if draft is not None else None
        self._kept = cases_of(draft.values) if draft is not None else ()
        return self._kept

    def keep(self, chosen: tuple[Cases, ...]) -> None:
        """Keep what is chosen now; nothing chosen, no draft."""
        if not (self._may_keep and self._day) or chosen == self._kept:
            return
        self._kept = chosen
        if chosen:
            self._draft_id = draft_id = self._draft_id or self._drafts.new_id()
            values = to_json(self._day, chosen)
            self._runner.submit(
                lambda: self._drafts.save(draft_id, FORM, values), lambda _draft: None, self._failed
            )
        elif self._draft_id is not None:
            self.drop(self._draft_id)
            self._draft_id = None

    def made(self) -> None:
        """The draft went with what was made."""
        self._day, self._draft_id, self._kept = "", None, ()

    def drop(self, draft_id: str) -> None:
        """Throw this draft away."""
        self._runner.submit(lambda: self._drafts.discard(draft_id), lambda _draft: None, self._failed)

    def settle(self, done: Callable[[], None]) -> None:
        """Call `done` once all that was handed in is kept."""
        self._runner.submit(lambda: None, lambda _nothing: done(), lambda _error: done())


def to_json(day: str, chosen: tuple[Cases, ...]) -> dict[str, object]:
    sketches = [
        [{field.value: getattr(case, field.value) for field in SketchField} for case in cases] for cases in chosen
    ]
    return {"day": day, "sketches": sketches}


def cases_of(values: Mapping[str, object]) -> tuple[Cases, ...]:
    """What a draft says was chosen; what this version does not understand is left out."""
    sketches = values.get("sketches")
    found = [_cases(one) for one in sketches] if isinstance(sketches, list) else []
    return tuple(cases for cases in found if cases)


def _cases(value: object) -> Cases:
    if not isinstance(value, list) or not all(isinstance(case, dict) for case in value):
        return ()
    told = [{field: case.get(field) for field in SketchField} for case in value]
    if not all(code is None or isinstance(code, str) for case in told for code in case.values()):
        return ()
    return tuple(Sketch(**{field.value: code for field, code in case.items()}) for case in told)
