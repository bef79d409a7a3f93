"""Keeps what is typed on a page that is one form, so that neither a crash nor a lock costs it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.autosave import Autosave

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.drafts import DraftService
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.runner import RunnerScope

ROW = "row"
"""Under this name a draft says which of its pages it belongs to: an overview of this kind, a pupil."""


class PageDraft:
    """`begin` with what was found, `typed` at each change, `end` when it became something.

    `row_name` is under which name its drafts say which page they are of.
    `values` tells what is on the page now; None where nothing is typed that is worth keeping. Jobs of one runner
    keep their order, so the last save wins.
    """

    def __init__(
        self,
        drafts: DraftService,
        runner: RunnerScope,
        later: Later,
        form: str,
        values: Callable[[], dict[str, object] | None],
        failed: Callable[[ViosError], None],
        *,
        may_keep: bool,
        row_name: str = ROW,
    ) -> None:
        self._drafts, self._runner, self._form = drafts, runner, form
        self._row_name = row_name
        self._values, self._failed, self._may_keep = values, failed, may_keep
        self._autosave = Autosave(later, self.flush)
        self._row, self._draft_id = "", ""
        self._subject_id: str | None = None
        self._begun = False
        self._last: Mapping[str, object] | None = None
        self._kept: Mapping[str, object] | None = None

    @property
    def begun(self) -> bool:
        return self._begun

    @property
    def draft_id(self) -> str:
        """The draft that goes with what is made of the page; empty where there is none."""
        return self._draft_id

    @property
    def is_kept(self) -> bool:
        """Something is typed, and the vault has all of it."""
        return self._begun and self._kept is not None and self._kept == self._now()

    def find(self, row: str) -> Draft | None:
        """This account's draft of the page. For the data thread."""
        if not self._may_keep:
            return None
        found = (draft for draft in self._drafts.all() if draft.form == self._form)
        return next((draft for draft in found if draft.values.get(self._row_name) == row), None)

    def begin(self, row: str, draft: Draft | None, subject_id: str | None = None) -> None:
        """The page is on the screen, with what its draft says; about this subject, if it is about one."""
        self.stop()
        self._begun, self._row, self._subject_id = True, row, subject_id
        self._draft_id = draft.id if draft is not None else ""
        self._last = self._kept = draft.values if draft is not None else None

    def typed(self) -> None:
        if self._begun and self._may_keep:
            self._autosave.typed()

    def flush(self, done: Callable[[], None] | None = None) -> None:
        """Keep now what is new, or drop the draft of what was emptied; `done` is called when it was tried."""
        self._autosave.stop()
        if self._begun and self._may_keep:
            values = self._now()
            if values != self._last:
                self._last = values
                if values is not None:
                    self._save(values)
                elif self._draft_id:
                    self._submit(self._drafts.discard, self._draft_id)
                    self._draft_id = ""
        if done is not None:
            self._runner.submit(lambda: None, lambda _nothing: done(), lambda _error: done())

    def end(self) -> None:
        """What was typed became something; the same left on the page is no draft any more."""
        self._autosave.stop()
        if self._begun and self._may_keep:
            self._last = self._now()
            if self._draft_id:
                self._submit(self._drafts.finish, self._draft_id)
            self._draft_id, self._kept = "", None

    def stop(self) -> None:
        self._autosave.stop()
        self._begun = False

    def drop(self, draft_id: str) -> None:
        """Throw away this draft, which is of a page that was left."""
        self._submit(self._drafts.discard, draft_id)

    def _now(self) -> dict[str, object] | None:
        values = self._values()
        return {self._row_name: self._row, **values} if values is not None else None

    def _save(self, values: dict[str, object]) -> None:
        self._draft_id = self._draft_id or self._drafts.new_id()
        draft_id, form, subject_id = self._draft_id, self._form, self._subject_id

        def saved(draft: Draft) -> None:
            self._kept = draft.values

        def failed(error: ViosError) -> None:
            self._last = self._kept
            self._failed(error)

        self._runner.submit(
            lambda: self._drafts.save(draft_id, form, values, subject_id=subject_id), saved, failed
        )

    def _submit(self, work: Callable[[str], object], draft_id: str) -> None:
        """A draft that is gone already is as good."""
        self._runner.submit(lambda: work(draft_id), lambda _done: None, lambda _error: None)
