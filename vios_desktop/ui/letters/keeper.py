"""Keeps the letter that is being written as a draft, so that a crash or a lock costs nothing. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from vios_desktop.services.letters import FORM
from vios_desktop.ui.autosave import Autosave, Later
from vios_desktop.ui.letters.draft_values import Written, to_json

if TYPE_CHECKING:
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.drafts import DraftService
    from vios_desktop.ui.runner import RunnerScope


def _nothing() -> None:
    """Nobody waits for it."""


class LetterKeeper:
    """`begin`, then `typed` at each change; `end` when the letter is fixed or thrown away.

    Jobs of one runner keep their order, so the last save wins.
    """

    def __init__(
        self,
        drafts: DraftService,
        runner: RunnerScope,
        later: Later,
        written: Callable[[], Written | None],
        kept: Callable[[datetime | None], None],
        failed: Callable[[], None],
    ) -> None:
        self._drafts, self._runner, self._written = drafts, runner, written
        self._kept, self._failed = kept, failed
        self._autosave = Autosave(later, self.flush)
        self._incident_id: str | None = None
        self._last: Written | None = None
        self.draft_id: str | None = None

    @property
    def is_kept(self) -> bool:
        """A letter is being written, and the vault has all of it, or is just being given it."""
        return self._incident_id is not None and self._last is not None and self._last == self._written()

    def begin(self, incident_id: str, draft: Draft | None = None) -> None:
        """A letter opens: a new one is worth keeping at once, one from a draft stands as it was kept."""
        self._autosave.stop()
        self._incident_id = incident_id
        self.draft_id = draft.id if draft else self._drafts.new_id()
        self._last = self._written() if draft else None
        self._kept(draft.saved_at if draft else None)
        if draft is None:
            self.flush()

    def typed(self) -> None:
        if self._incident_id is not None:
            self._autosave.typed()

    def end(self) -> None:
        self._autosave.stop()
        self._incident_id = self.draft_id = self._last = None

    def pause(self) -> None:
        """While the letter is being fixed nothing may be kept: it would come back as a draft."""
        self._autosave.stop()

    def flush(self, done: Callable[[], None] = _nothing) -> None:
        """Keep it now if there is anything new; `done` is called when that was tried."""
        self._autosave.stop()
        incident_id, draft_id, written = self._incident_id, self.draft_id, self._written()
        if incident_id is None or draft_id is None or written is None or written == self._last:
            done()
            return
        before, self._last = self._last, written

        def saved(draft: Draft) -> None:
            if self.draft_id == draft_id:
                self._kept(draft.saved_at)
            done()

        def failed(_error: ViosError) -> None:
            if self.draft_id == draft_id:
                self._last = before
                self._failed()
            done()

        self._runner.submit(
            lambda: self._drafts.save(draft_id, FORM, to_json(written), subject_id=incident_id), saved, failed
        )
