"""Making a handover: whom it is about, what goes, to whom and why, and to which key. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Informed, LegalBasis
from vios_desktop.services.handover.form import SUFFIX
from vios_desktop.services.handover.making import HandoverOrder
from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.handover.giving_draft import FORM, pupils_of, texts_of, ticks_of, to_json
from vios_desktop.ui.page_draft import PageDraft
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.handover.making import MadeHandover, PreparedHandover, ReceiverKey
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

KEY_SUFFIX: Final = ".meld"


class GivingView(Protocol):
    def show_loading(self) -> None: ...
    def show_prepared(self, prepared: PreparedHandover, school: SchoolView) -> None:
        """What may go; what was chosen before stays chosen where it is still there."""
        ...

    def typed(self) -> Typed: ...
    def changed_ticks(self) -> dict[str, bool]:
        """By the id of what may go: what was ticked or not, other than was proposed."""
        ...

    def show_typed(self, texts: Mapping[str, str], ticks: Mapping[str, bool]) -> None:
        """What was typed on this page some time ago."""
        ...

    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None: ...
    def show_key(self, key: ReceiverKey | None) -> None: ...
    def show_busy(self, busy: bool) -> None: ...
    def show_made(self, made: MadeHandover, path: Path) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_field_problems(self, problems: Mapping[str, str]) -> None: ...
    def key_title(self) -> str: ...
    def save_title(self) -> str: ...


@dataclass(frozen=True, slots=True)
class FilePorts:
    """Reading and writing the files that the user points at."""

    read: Callable[[Path], bytes]
    write: Callable[[Path, bytes], None]


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form; codes of choices, empty where nothing was chosen."""

    chosen: frozenset[str]
    recipient: str
    recipient_kind: str
    basis: str
    purpose: str
    necessity: str
    informed: str
    informed_note: str
    compared: bool


class GivingPresenter:
    def __init__(
        self,
        view: GivingView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        files: FilePorts,
        later: Later,
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._navigator, self._dialogs, self._files = navigator, dialogs, files
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.draft = PageDraft(
            desk.drafts, self._runner, later, FORM, self._kept_values, self._failed, may_keep=may_keep
        )
        self._ids: tuple[str, ...] = ()
        self._about = ""
        self._prepared: PreparedHandover | None = None
        self._key: ReceiverKey | None = None
        self._busy = False

    def open(self, person_id: str) -> None:
        """About this pupil; others can be added. What was typed about another one is kept."""
        self.draft.flush()
        self.draft.stop()
        self._about = person_id
        self._ids, self._prepared, self._key = ((person_id,) if person_id else ()), None, None

    def entered(self) -> None:
        """Read what may go; that it was looked at is logged."""
        if not self._ids:
            return
        if self._prepared is None:
            self._view.show_loading()
            self._view.show_key(None)
        ids, about, desk, fresh = self._ids, self._about, self._desk, not self.draft.begun

        def read() -> tuple[PreparedHandover, SchoolView, Draft | None]:
            draft = self.draft.find(about) if fresh else None
            return self._prepare(pupils_of(draft.values) if draft else (), ids), desk.school.view(), draft

        def found(made: tuple[PreparedHandover, SchoolView, Draft | None]) -> None:
            if ids != self._ids:
                return
            self._prepared, school, draft = made
            self._ids = tuple(person.id for person in self._prepared.gathered.pupils)
            self._view.show_prepared(self._prepared, school)
            if draft is not None:
                self._view.show_typed(texts_of(draft.values), ticks_of(draft.values))
            if fresh:
                self.draft.begin(about, draft, about)

        self._runner.submit(read, found, self._failed)

    def search_people(self, text: str) -> None:
        persons = self._desk.persons
        self._runner.submit(
            lambda: persons.find(text), lambda hits: self._view.show_people(text, hits), self._failed
        )

    def add(self, person_id: str) -> None:
        if person_id and person_id not in self._ids:
            self._ids = (*self._ids, person_id)
            self.draft.typed()
            self.entered()

    def remove(self, person_id: str) -> None:
        """One pupil always stays."""
        left = tuple(one for one in self._ids if one != person_id)
        if left:
            self._ids = left
            self.draft.typed()
            self.entered()

    def choose_key(self) -> None:
        """The key file that the receiver gave."""

        def read(path: Path) -> ReceiverKey:
            return self._desk.handovers.read_key(self._files.read(path))

        def found(key: ReceiverKey) -> None:
            self._key = key
            self._view.show_problem(None)
            self._view.show_key(key)

        def failed(error: ViosError) -> None:
            self._key = None
            self._view.show_key(None)
            self._failed(error)

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._runner.submit(lambda: read(path), found, failed)

        self._dialogs.choose_file(self._view.key_title(), "VIOS", (KEY_SUFFIX,), chosen)

    def make(self, typed: Typed) -> None:
        """Where it goes is asked first; then it is made, put in the register, and written there."""
        if self._busy or self._prepared is None:
            return
        problems = self._problems(typed)
        self._view.show_field_problems(problems)
        if problems:
            return
        today = self._desk.session.clock.today()
        name = f"overdracht-{today:%Y-%m-%d}{SUFFIX}"

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._make(typed, path)

        request = SaveRequest(self._view.save_title(), name, "VIOS", SUFFIX)
        self._dialogs.choose_save_file(request, chosen)

    def back(self) -> None:
        self._navigator.back()

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed, then call `done`."""
        self.draft.flush(done)

    def close(self) -> None:
        """Nothing of what was read stays in memory."""
        self.draft.stop()
        self._ids, self._prepared, self._key = (), None, None
        self._runner.close()

    def _make(self, typed: Typed, path: Path) -> None:
        prepared, key = self._prepared, self._key
        if prepared is None or key is None:
            return
        self._busy = True
        self._view.show_problem(None)
        self._view.show_busy(True)
        order, service, files = self._order(typed), self._desk.handovers, self._files

        def work() -> MadeHandover:
            made = service.make(order, key, prepared.content_hash)
            files.write(path, made.content)
            return made

        def done(made: MadeHandover) -> None:
            self._busy = False
            self._view.show_busy(False)
            self._view.show_made(made, path)
            self.draft.end()
            self._navigator.changed()

        def failed(error: ViosError) -> None:
            self._busy = False
            self._view.show_busy(False)
            self._failed(error)
            if error.code == "handover_changed":
                self.entered()

        self._runner.submit(work, done, failed)

    def _prepare(self, kept: tuple[str, ...], asked: tuple[str, ...]) -> PreparedHandover:
        """Of the pupils that were kept; where one of them is gone, of the one who was asked for."""
        try:
            return self._desk.handovers.prepare(kept or asked)
        except NotFoundError:
            if not kept:
                raise
            return self._desk.handovers.prepare(asked)

    def _kept_values(self) -> dict[str, object] | None:
        return to_json(self._ids, self._view.typed(), self._view.changed_ticks())

    def _order(self, typed: Typed) -> HandoverOrder:
        return HandoverOrder(
            person_ids=self._ids,
            chosen=typed.chosen,
            recipient=typed.recipient,
            recipient_kind=typed.recipient_kind,
            basis=LegalBasis(typed.basis) if typed.basis else None,
            purpose=typed.purpose,
            necessity=typed.necessity,
            informed=Informed(typed.informed) if typed.informed else None,
            informed_note=typed.informed_note,
        )

    def _problems(self, typed: Typed) -> dict[str, str]:
        """What the page asks more than the register: a key, and that its words were compared."""
        asked = ("recipient", "recipient_kind", "basis", "purpose", "necessity", "informed")
        missing = [(name, f"{name}_missing") for name in asked if not getattr(typed, name).strip()]
        if typed.informed in (Informed.LATER, Informed.NO) and not typed.informed_note.strip():
            missing.append(("informed_note", "informed_note_missing"))
        if self._key is None:
            missing.append(("key", "handover_key_missing"))
        elif not typed.compared:
            missing.append(("key", "handover_key_not_compared"))
        return {field: self._texts.problem(code) for field, code in missing}

    def _failed(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            problems = {problem.field: self._texts.problem(problem.code) for problem in error.problems}
            self._view.show_field_problems(problems)
            return
        self._view.show_problem(self._texts.error(error.code, **error.params))
