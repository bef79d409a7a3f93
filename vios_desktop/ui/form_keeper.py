"""Keeps half-typed inline forms as drafts, so that neither a crash nor a lock costs them. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.autosave import Autosave
from vios_desktop.ui.typed_form import FormPlace, TypedForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from enum import StrEnum

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.drafts import DraftService
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.runner import RunnerScope


@dataclass(frozen=True, slots=True)
class FormSet:
    """The inline forms of a page: the name of their drafts, and which forms there are."""

    name: str
    forms: type[StrEnum]


class FormsView(Protocol):
    """The forms of the page."""

    def typed_forms(self) -> Sequence[TypedForm]:
        """What is typed and neither kept nor given up."""
        ...

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """Open it again with its texts, without the focus; under a row that is gone only remember them."""
        ...

    def drop_form(self, place: FormPlace) -> None:
        """Its draft was thrown away elsewhere: close it and forget its texts."""
        ...

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        """Its draft is safe since then; None: there is none."""
        ...

    def show_not_kept(self, place: FormPlace) -> None:
        """Its draft could not be written."""
        ...


@dataclass(slots=True)
class _Slot:
    """The draft of one form: handed in for writing, and known to be written."""

    draft_id: str
    last: Mapping[str, str] | None = None
    kept: Mapping[str, str] | None = None


class FormKeeper:
    """`begin`, then `typed` at each change, `end` before what they are about leaves the screen.

    The drafts are about the subject given to `begin`; without one each is about the row its form stands under.
    A form that is being written is on `hold`: its draft goes in the same unit of work. Jobs of one
    runner keep their order, so the last save wins.
    """

    def __init__(
        self,
        drafts: DraftService,
        runner: RunnerScope,
        later: Later,
        view: FormsView,
        forms: FormSet,
        *,
        may_keep: bool,
    ) -> None:
        self._drafts, self._runner, self._view = drafts, runner, view
        self._forms, self._may_keep = forms, may_keep
        self._autosave = Autosave(later, self.flush)
        self._begun, self._subject_id = False, ""
        self._slots: dict[FormPlace, _Slot] = {}
        self._held: set[FormPlace] = set()
        self._gone: set[str] = set()

    @property
    def safe_ids(self) -> frozenset[str]:
        """The drafts that are known to be in the vault."""
        return frozenset(slot.draft_id for slot in self._slots.values() if slot.kept is not None)

    @property
    def is_kept(self) -> bool:
        """Something is typed, and the vault has all of it."""
        typed = self._view.typed_forms()
        return bool(typed) and all(
            (slot := self._slots.get(form.place)) is not None and slot.kept == form.texts for form in typed
        )

    @property
    def is_behind(self) -> bool:
        """Something is typed that the vault has not."""
        return bool(self._view.typed_forms()) and not self.is_kept

    def find(self, subject_id: str = "") -> tuple[Draft, ...]:
        """The drafts of this account, about this subject or all of them, last saved first. For the data thread."""
        if not self._may_keep:
            return ()
        found = (draft for draft in self._drafts.all() if draft.form == self._forms.name)
        return tuple(draft for draft in found if not subject_id or draft.subject_id == subject_id)

    def begin(self, subject_id: str, drafts: Sequence[Draft]) -> None:
        """It is on the screen with its forms shut: open those of which there are drafts."""
        self.stop()
        self._begun, self._subject_id = True, subject_id
        self._reopen(drafts)

    def compare(self, drafts: Sequence[Draft], safe_before: frozenset[str]) -> None:
        """Drafts were thrown away or put back elsewhere: shut or open their forms.

        `safe_before` are the ids that were safe when the vault was asked: what it does not know of these is gone.
        """
        gone = safe_before - {draft.id for draft in drafts}
        typed = {form.place: form.texts for form in self._view.typed_forms()}
        for place, slot in list(self._slots.items()):
            if slot.draft_id in gone and place not in self._held:
                del self._slots[place]
                if typed.get(place) == slot.last:
                    self._view.drop_form(place)
        for draft in drafts:
            self._follow(draft, typed)
        known = self._gone | {slot.draft_id for slot in self._slots.values()}
        self._reopen([draft for draft in drafts if draft.id not in known])

    def typed(self) -> None:
        if self._begun and self._may_keep:
            self._autosave.typed()

    def flush(self, done: Callable[[], None] | None = None) -> None:
        """Keep now what is new, and drop what was given up; `done` is called when all of it was tried."""
        self._autosave.stop()
        waiting = _Countdown(done)
        if self._begun and self._may_keep:
            forms = {form.place: form for form in self._view.typed_forms()}
            for place in forms.keys() - self._held:
                slot = self._slots.get(place)
                if slot is None or slot.last != forms[place].texts:
                    self._save(forms[place], waiting)
            for place in self._slots.keys() - forms.keys() - self._held:
                self._drop(place, waiting)
        waiting.seal()

    def end(self) -> None:
        """It leaves the screen: keep what is new, and hear nothing more of its forms."""
        self.flush()
        self.stop()

    def stop(self) -> None:
        self._autosave.stop()
        self._begun, self._subject_id, self._slots, self._held = False, "", {}, set()

    def draft_id(self, place: FormPlace) -> str | None:
        """The draft that goes when this form is written."""
        slot = self._slots.get(place)
        return slot.draft_id if slot is not None else None

    def hold(self, place: FormPlace) -> Callable[[bool], None]:
        """It is being written and neither kept nor dropped, until what is returned is called.

        That takes whether it was written; it does nothing once its subject has left the screen.
        """
        held = self._held
        held.add(place)

        def release(written: bool) -> None:
            if held is not self._held:
                return
            held.discard(place)
            slot = self._slots.pop(place, None) if written else None
            if slot is not None:
                self._gone.add(slot.draft_id)
            self.typed()

        return release

    def finish(self, place: FormPlace) -> None:
        """It was written by a service that knows of no drafts: its draft goes, and is not told as thrown away."""
        slot = self._slots.pop(place, None)
        if slot is not None:
            self._gone.add(slot.draft_id)
            draft_id = slot.draft_id
            self._runner.submit(lambda: self._drafts.finish(draft_id), lambda _done: None, lambda _error: None)

    def _follow(self, draft: Draft, typed: Mapping[FormPlace, Mapping[str, str]]) -> None:
        """Typed on in the same form on another screen: make room for it, unless something is typed here since."""
        form = from_json(draft.values, self._forms.forms)
        slot = self._slots.get(form.place) if form is not None else None
        if form is None or slot is None or slot.draft_id != draft.id or form.place in self._held:
            return
        if form.texts != slot.kept and slot.last == slot.kept == typed.get(form.place):
            del self._slots[form.place]
            self._view.drop_form(form.place)

    def _reopen(self, drafts: Sequence[Draft]) -> None:
        """Of two drafts of one form the last saved is opened."""
        found = {
            form.place: (draft, form)
            for draft in reversed(drafts)
            if (form := from_json(draft.values, self._forms.forms))
        }
        taken = {form.place for form in self._view.typed_forms()}
        for place, (draft, form) in found.items():
            if place not in taken:
                self._slots[place] = _Slot(draft.id, form.texts, form.texts)
                self._view.reopen_form(form, draft.saved_at)

    def _save(self, form: TypedForm, waiting: _Countdown) -> None:
        slot = self._slots.setdefault(form.place, _Slot(self._drafts.new_id()))
        slot.last = form.texts
        draft_id, values, called = slot.draft_id, to_json(form), waiting.one_more()
        name, subject_id = self._forms.name, self._subject_id or form.place.row or None

        def saved(draft: Draft) -> None:
            slot.kept = form.texts
            if self._slots.get(form.place) is slot:
                self._view.show_kept(form.place, draft.saved_at)
            called()

        def failed(_error: ViosError) -> None:
            slot.last = slot.kept
            if self._slots.get(form.place) is slot:
                self._view.show_not_kept(form.place)
            called()

        self._runner.submit(
            lambda: self._drafts.save(draft_id, name, values, subject_id=subject_id), saved, failed
        )

    def _drop(self, place: FormPlace, waiting: _Countdown) -> None:
        draft_id, called = self._slots.pop(place).draft_id, waiting.one_more()
        self._gone.add(draft_id)
        self._view.show_kept(place, None)
        self._runner.submit(
            lambda: self._drafts.discard(draft_id), lambda _draft: called(), lambda _error: called()
        )


def all_kept(*keepers: FormKeeper) -> bool:
    """Something is typed on a page that more than one keeps the forms of, and the vault has all of it."""
    return any(keeper.is_kept for keeper in keepers) and not any(keeper.is_behind for keeper in keepers)


class _Countdown:
    """Calls `done` once: when it is sealed and everything it counted has ended."""

    def __init__(self, done: Callable[[], None] | None) -> None:
        self._done, self._open, self._sealed = done, 0, False

    def one_more(self) -> Callable[[], None]:
        self._open += 1
        return self._ended

    def seal(self) -> None:
        self._sealed = True
        self._look()

    def _ended(self) -> None:
        self._open -= 1
        self._look()

    def _look(self) -> None:
        if self._sealed and self._open == 0 and self._done is not None:
            done, self._done = self._done, None
            done()


def to_json(form: TypedForm) -> dict[str, object]:
    values: dict[str, object] = {"form": form.place.form.value, "row": form.place.row, "texts": dict(form.texts)}
    return {**values, "over": dict(form.over)} if form.over else values


def from_json(values: Mapping[str, object], forms: type[StrEnum]) -> TypedForm | None:
    """A draft of a form that this version knows, or None."""
    form, row, texts = values.get("form"), values.get("row"), values.get("texts")
    known = isinstance(form, str) and form in set(forms)
    if not known or not isinstance(row, str) or not isinstance(texts, dict):
        return None
    over = values.get("over")
    return TypedForm(
        FormPlace(forms(str(form)), row), _texts(texts), _texts(over if isinstance(over, dict) else {})
    )


def _texts(values: Mapping[object, object]) -> dict[str, str]:
    return {str(name): str(text) for name, text in values.items()}
