"""Keeps what is being typed as a draft, so that a crash, a lock or a walk away costs nothing. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.drafts import DraftService
from vios_desktop.ui.autosave import Autosave, Later
from vios_desktop.ui.record.draft_values import FORM, FormValues, to_json
from vios_desktop.ui.runner import Runner


class Kept(Enum):
    """What became of what was typed."""

    SAFE = "safe"
    NOT_SAFE = "not_safe"


Done = Callable[[Kept], None]


def _nothing(_kept: Kept) -> None:
    """Nobody waits for it."""


class DraftKeeper:
    """One form at a time: `begin`, then `typed` at each change; `end` when it is recorded or left for good.

    `values` gives what is in the form now. Nothing is written while nothing differs from what was begun with or
    kept last. Jobs of one runner keep their order, so the last save wins.
    """

    def __init__(
        self,
        drafts: DraftService,
        runner: Runner,
        later: Later,
        values: Callable[[], FormValues],
        on_saved: Callable[[datetime | None], None],
        on_failed: Callable[[ViosError], None],
    ) -> None:
        self._drafts, self._runner, self._values = drafts, runner, values
        self._on_saved, self._on_failed = on_saved, on_failed
        self._autosave = Autosave(later, self.flush)
        self._active = False
        self._last = self._kept = FormValues()  # handed in for writing, and known to be written
        self._subject_id: str | None = None
        self.draft_id: str | None = None
        self.saved_at: datetime | None = None

    @property
    def is_kept(self) -> bool:
        """Something is typed, and the vault has all of it."""
        return self._active and self.saved_at is not None and self._kept == self._values().tidy

    def begin(self, subject_id: str | None = None, draft: Draft | None = None) -> None:
        """Start with the form as it is shown now; `draft` is the one it came from."""
        self._autosave.stop()
        self._subject_id = subject_id
        self.draft_id = draft.id if draft else None
        self.saved_at = draft.saved_at if draft else None
        self._last = self._kept = self._values().tidy
        self._active = True

    def end(self) -> None:
        self._autosave.stop()
        self._active = False
        self.draft_id = self.saved_at = None

    def pause(self) -> None:
        """While the incident is being recorded nothing may be kept: it would come back as a draft."""
        self._autosave.stop()
        self._active = False

    def resume(self) -> None:
        self._active = True
        self._autosave.typed()

    def typed(self) -> None:
        if self._active:
            self._autosave.typed()

    def flush(self, done: Done = _nothing) -> None:
        """Keep it now if there is anything new. `done` hears whether everything typed is safe."""
        self._autosave.stop()
        values = self._values().tidy if self._active else self._last
        if values == self._last:
            done(Kept.SAFE)
        elif values.blank and values.base_version == 0:
            self._last = values
            self._drop(done)
        else:
            self._save(values, done)

    def discard(self, done: Done) -> None:
        """Throw the draft away. The form itself is for the caller to empty."""
        self._autosave.stop()
        self._active = False
        self._drop(done)

    def _save(self, values: FormValues, done: Done) -> None:
        self._last = values
        draft_id = self.draft_id or self._drafts.new_id()
        self.draft_id = draft_id
        subject_id = self._subject_id

        def saved(draft: Draft) -> None:
            if self.draft_id == draft_id:
                self._kept = values
                self.saved_at = draft.saved_at
                self._on_saved(draft.saved_at)
            done(Kept.SAFE)

        def failed(error: ViosError) -> None:
            if self.draft_id == draft_id:
                self._last = self._kept
            self._on_failed(error)
            done(Kept.NOT_SAFE)

        self._runner.submit(
            lambda: self._drafts.save(draft_id, FORM, to_json(values), subject_id=subject_id), saved, failed
        )

    def _drop(self, done: Done) -> None:
        draft_id, self.draft_id, self.saved_at = self.draft_id, None, None
        if draft_id is None:
            self._on_saved(None)
            done(Kept.SAFE)
            return

        def dropped(_draft: Draft) -> None:
            self._on_saved(None)
            done(Kept.SAFE)

        def failed(error: ViosError) -> None:
            if error.code == "not_found":  # the first save never arrived: gone is gone
                self._on_saved(None)
                done(Kept.SAFE)
                return
            self._on_failed(error)
            done(Kept.NOT_SAFE)

        self._runner.submit(lambda: self._drafts.discard(draft_id), dropped, failed)
