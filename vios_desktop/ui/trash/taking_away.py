"""Puts a record into the trash from the screen it stands on, with the way back in a toast. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.rights import Action
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.trash.drafts import FORMS, reason_place, record_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.vocabulary import RecordKind
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope
    from vios_desktop.ui.typed_form import FormPlace


class ReasonView(FormsView, Protocol):
    """The box in which the reason is typed."""

    def shut(self) -> None: ...
    def taken_words(self) -> str: ...


class TakingAway:
    """`gone(kind, record id)` after a record went, `back` after it came back; `failed` tells of an error.

    What is typed as a reason is kept as a draft, and goes with the record. `kinds` are those of the screen.
    """

    def __init__(
        self,
        desk: Desk,
        runner: RunnerScope,
        navigator: Navigator,
        box: ReasonView,
        later: Later,
        kinds: Collection[RecordKind],
        gone: Callable[[RecordKind, str], None],
        back: Callable[[RecordKind, str], None],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._trash, self._runner, self._navigator = desk.trash, runner, navigator
        self._box, self._kinds = box, kinds
        self._gone, self._back, self._failed = gone, back, failed
        may = desk.session.may
        may_keep = may(Action.KEEP_DRAFTS) and may(Action.USE_TRASH)
        self.forms = FormKeeper(desk.drafts, runner, later, box, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._busy = False

    def refresh(self) -> None:
        """What was typed before, here or elsewhere. The screen works as well without."""
        safe = self.forms.safe_ids

        def find() -> tuple[Draft, ...]:
            return tuple(draft for draft in self.forms.find() if draft.values.get("form") in self._kinds)

        self._runner.submit(find, lambda drafts: self.forms.compare(drafts, safe), self._failed)

    def take(self, kind: RecordKind, record_id: str, reason: str) -> None:
        """Once at a time: a second press before the first is kept does nothing."""
        if self._busy:
            return
        self._busy = True
        place = self._place(kind, record_id)
        draft_id, release = self.forms.draft_id(place), self.forms.hold(place)

        def done(_entry: object) -> None:
            self._busy = False
            release(True)
            self._box.drop_form(place)
            self._gone(kind, record_id)
            self._navigator.changed()
            self._navigator.toast(self._box.taken_words(), lambda: self._restore(kind, record_id))

        def failed(error: ViosError) -> None:
            self._busy = False
            release(False)
            self._failed(error)

        self._runner.submit(lambda: self._trash.put(kind, record_id, reason, draft_id=draft_id), done, failed)

    def _place(self, kind: RecordKind, record_id: str) -> FormPlace:
        """Where the reason for this record was typed."""
        places = (form.place for form in self._box.typed_forms())
        found = (place for place in places if place.form is kind and record_of(place.row) == record_id)
        return next(found, reason_place(kind, record_id))

    def _restore(self, kind: RecordKind, record_id: str) -> None:
        def done(_kind: object) -> None:
            self._back(kind, record_id)
            self._navigator.changed()

        self._runner.submit(lambda: self._trash.restore(record_id), done, self._failed)
