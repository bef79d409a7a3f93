"""Records and changes incidents: opens the form, keeps drafts, checks, hands in. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ConflictError, FieldProblem, NotAllowedError, ValidationError, ViosError
from vios_desktop.domain.incident import Incident, IncidentFacts, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.rights import Action
from vios_desktop.services.desk import Desk
from vios_desktop.services.incidents import IncidentDetail
from vios_desktop.services.school import SchoolView
from vios_desktop.services.word_check import WordCheck
from vios_desktop.texts import Texts
from vios_desktop.ui.autosave import Later
from vios_desktop.ui.dialog_port import Dialogs
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.record.both_changed import BothChanged, both_changed
from vios_desktop.ui.record.draft_keeper import DraftKeeper, Kept
from vios_desktop.ui.record.draft_values import FORM, REASON, FormValues, from_json
from vios_desktop.ui.record.facts import answered, to_facts
from vios_desktop.ui.record.hints import HintPresenter
from vios_desktop.ui.record.model import (
    Form,
    NewPerson,
    RecordView,
    RecordWords,
    Then,
    Trouble,
    Way,
    age_on,
    choices_of,
)
from vios_desktop.ui.record.people import PeoplePresenter
from vios_desktop.ui.record.values_of import values_of
from vios_desktop.ui.runner import Runner, RunnerScope


@dataclass(frozen=True, slots=True)
class _Loaded:
    school: SchoolView
    draft: Draft | None = None
    detail: IncidentDetail | None = None


class RecordPresenter:
    """`incident_id` is that of the incident being changed, None while a new one is recorded."""

    def __init__(
        self,
        view: RecordView,
        words: RecordWords,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        later: Later,
        word_check: WordCheck,
    ) -> None:
        self._view, self._words, self._desk = view, words, desk
        self._texts, self._navigator, self._dialogs = texts, navigator, dialogs
        self._runner = RunnerScope(runner)
        self._drafts = DraftKeeper(
            desk.drafts, self._runner, later, view.draft_values, self._saved, self._not_saved
        )
        self.hints = HintPresenter(view, word_check, later)
        self.people = PeoplePresenter(
            view, desk.persons, self._runner, later, navigator, words, self._failed, self.typed
        )
        self.incident_id: str | None = None
        self._opened = self._opening = self._closed = False
        self._turn = 0
        self._not_safe = False
        self._busy = False

    def close(self) -> None:
        self._drafts.end()
        self.hints.stop()
        self.people.stop()
        self._runner.close()

    def enter(self) -> None:
        """The form comes into view: a new one, unless one is open or being read already."""
        if self._opened:
            self.refresh()
            self._view.focus_start()
        elif not self._opening:
            self.start_new()

    def refresh(self) -> None:
        """Lists of the school may have changed; what was typed stays."""
        if self._opened:
            self._runner.submit(
                self._desk.school.view,
                lambda school: self._view.show_choices(choices_of(school, self._view.values(), self._texts)),
                self._failed,
            )

    def start_new(self) -> None:
        """An empty form. What was typed before is kept as a draft first."""
        self._open(lambda: _Loaded(self._desk.school.view()))

    def open_draft(self, draft_id: str) -> None:
        """The form as it was left; a draft of a change opens the incident it is about."""

        def work() -> _Loaded:
            draft = self._desk.drafts.get(draft_id)
            detail = self._desk.incidents.view(draft.subject_id) if draft.subject_id else None
            return _Loaded(self._desk.school.view(), draft, detail)

        self._open(work)

    def change(self, incident_id: str) -> None:
        """The form of a recorded incident; an unfinished change of this account comes back."""

        def work() -> _Loaded:
            own = (d for d in self._desk.drafts.all() if d.form == FORM and d.subject_id == incident_id)
            return _Loaded(self._desk.school.view(), next(own, None), self._desk.incidents.view(incident_id))

        self._open(work)

    def typed(self) -> None:
        """Something in the form changed."""
        self._drafts.typed()
        self.hints.typed()
        self._view.show_progress(answered(self._view.values()))

    def keep(self, done: Callable[[], None] | None = None) -> None:
        """Keep the draft now: the window lost the focus, the page is left, or the program locks."""
        self._drafts.flush(lambda _kept: done() if done is not None else None)

    @property
    def draft_is_kept(self) -> bool:
        return self._drafts.is_kept

    def leave(self, done: Callable[[], None]) -> None:
        self.hints.stop()
        self.people.stop()
        self._view.close_popups()
        self.keep(done)

    def later(self) -> None:
        """Go on another time: only once the draft is safe is the form left."""
        was_typed = not self._view.values().tidy.blank

        def done(kept: Kept) -> None:
            if kept is Kept.SAFE:
                if was_typed and self._drafts.draft_id is not None:
                    self._navigator.toast(self._words.kept_for_later())
                self._navigator.back()

        self._drafts.flush(done)

    def discard(self) -> None:
        """Ask, then throw away what was typed; of a change only the change."""
        self._dialogs.ask(self._words.discard_question(self._drafts.saved_at), self._discard_if)

    def create_person(self, new: NewPerson) -> None:
        self.people.create(new, self._desk.session.clock.today())

    def show_new_version(self) -> None:
        """What is typed goes over the incident as it is now, where the draft knows over what it was typed."""
        if self.incident_id is None:
            return
        if self._view.values().over is None:
            self._navigator.show_incidents(self.incident_id)
        else:
            self.change(self.incident_id)

    def record(self, then: Then = Then.SHOW) -> None:
        """Hand in. What is missing is shown, and nothing is written until all of it is right."""
        if self._busy or not self._opened:
            return
        values = self._view.values()
        built = to_facts(values, self._desk.session.clock.today())
        reason = values.text(REASON).strip()
        missing = [FieldProblem(REASON, "reason_missing")] if self._closed and not reason else []
        if self._view.holds_unadded_person():
            missing.append(FieldProblem("persons", "person_not_added"))
        self._view.show_problems((*missing, *built.problems))
        if built.facts is None or missing:
            return
        self._set_busy(busy=True)
        self._drafts.pause()
        work = self._handing_in(built.facts, values.base_version, reason if self._closed else "")
        self._runner.submit(work, lambda incident: self._recorded(incident, then), self._not_recorded)

    def _handing_in(self, facts: IncidentFacts, version: int, reason: str) -> Callable[[], Incident]:
        incidents, incident_id, draft_id = self._desk.incidents, self.incident_id, self._drafts.draft_id
        if incident_id is None:
            return lambda: incidents.record(facts, draft_id=draft_id)
        return lambda: incidents.change(incident_id, facts, version, draft_id=draft_id, reason=reason)

    def _recorded(self, incident: Incident, then: Then) -> None:
        words = self._words.recorded if self.incident_id is None else self._words.changed
        self._drafts.end()
        self._forget()
        self._navigator.changed()
        if then is Then.ADVICE:
            self._navigator.ask_advice(incident.id)
        else:
            self._navigator.show_incidents(incident.id)
        self._navigator.toast(words(incident.number))

    def _not_recorded(self, error: ViosError) -> None:
        self._set_busy(busy=False)
        self._drafts.resume()
        if isinstance(error, ValidationError):
            self._view.show_problems(error.problems)
        else:
            self._failed(error)

    def _open(self, work: Callable[[], _Loaded]) -> None:
        """Keep the form that is open, and only then show another."""
        self._opening = True

        def kept(result: Kept) -> None:
            if result is Kept.NOT_SAFE:
                self._opening = False
                return
            self._drafts.end()
            self._forget()
            self._turn += 1
            turn = self._turn
            if not self._desk.session.may(Action.RECORD_INCIDENT):
                self._opening = False
                self._view.show_no_rights(self._texts.error("not_allowed"))
                return
            self._view.show_loading()
            self._runner.submit(work, lambda loaded: self._show(loaded, turn), self._not_opened)

        self._drafts.flush(kept)

    def _show(self, loaded: _Loaded, turn: int) -> None:
        if turn != self._turn:
            return
        self._opening = False
        detail, draft = loaded.detail, loaded.draft
        if detail is not None and not detail.may_change:
            self._view.show_no_rights(self._texts.error("not_allowed"))
            return
        self.incident_id = detail.incident.id if detail is not None else None
        self._closed = detail is not None and detail.closed is not None
        now = self._values_now(detail)
        both = _put_over(draft, now) if draft is not None else BothChanged(now)
        values = both.values
        self._view.show_form(
            Form(
                choices_of(loaded.school, values, self._texts),
                values,
                detail.incident.number if detail is not None else "",
                draft.saved_at.astimezone() if draft is not None else None,
                closed=self._closed,
                both=both,
            )
        )
        self._opened = True
        self._drafts.begin(self.incident_id, draft)
        self._view.show_progress(answered(self._view.values()))
        self.hints.look()
        if values.base_version != now.base_version:
            self._failed(ConflictError("incident"))
        self._view.focus_start()

    def _values_now(self, detail: IncidentDetail | None) -> FormValues:
        """The form of the incident as it is, or an empty one."""
        if detail is None:
            return FormValues()
        today = self._desk.session.clock.today()

        def naming(entry: IncidentPerson, person: Person | None) -> Mapping[str, str]:
            return self._words.naming(entry, person, age_on(person, today))

        values = values_of(detail.incident, detail.persons, naming)
        return replace(values, over=values)

    def _not_opened(self, error: ViosError) -> None:
        self._opening = False
        if isinstance(error, NotAllowedError):
            self._view.show_no_rights(self._texts.error(error.code, **error.params))
        else:
            self._failed(error)

    def _forget(self) -> None:
        self.hints.stop()
        self.people.forget()
        self._set_busy(busy=False)
        self._opened = False
        self.incident_id = None
        self._view.show_trouble(None)

    def _discard_if(self, wanted: bool) -> None:
        if not wanted:
            return
        changing = self.incident_id

        def done(kept: Kept) -> None:
            if kept is Kept.NOT_SAFE:
                self._drafts.resume()
                return
            self._forget()
            self._navigator.changed()
            self._navigator.toast(self._words.discarded())
            if changing is None:
                self._navigator.back()
            else:
                self._navigator.show_incidents(changing)

        self._drafts.discard(done)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._view.show_busy(busy=busy)

    def _saved(self, at: datetime | None) -> None:
        """Only the word about the draft goes: that somebody else was first stays until it is dealt with."""
        if self._not_safe:
            self._not_safe = False
            self._view.show_trouble(None)
        self._view.show_saved(at.astimezone() if at is not None else None)

    def _not_saved(self, error: ViosError) -> None:
        self._not_safe = True
        self._view.show_trouble(Trouble(self._texts.error(error.code, **error.params), Way.RETRY))

    def _failed(self, error: ViosError) -> None:
        self._not_safe = False
        way = Way.NEW_VERSION if isinstance(error, ConflictError) else Way.NONE
        self._view.show_trouble(Trouble(self._texts.error(error.code, **error.params), way))


def _put_over(draft: Draft, now: FormValues) -> BothChanged:
    """What was typed over the incident as it is now, where the draft knows over what it was typed."""
    typed = from_json(draft.values)
    was = now if typed.base_version == now.base_version and typed.over is None else typed.over
    return both_changed(typed, was, now) if was is not None and now.over is not None else BothChanged(typed)
