"""Making a handover: whom it is about, what goes, to whom and why, and to which key. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.vocabulary import Informed, LegalBasis
from vios_desktop.services.handover.form import SUFFIX
from vios_desktop.services.handover.making import HandoverOrder
from vios_desktop.ui.dialog_port import SaveRequest
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.handover.making import MadeHandover, PreparedHandover, ReceiverKey
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

KEY_SUFFIX: Final = ".meld"


class GivingView(Protocol):
    def show_loading(self) -> None: ...
    def show_prepared(self, prepared: PreparedHandover, school: SchoolView) -> None:
        """What may go; what was chosen before stays chosen where it is still there."""
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
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._navigator, self._dialogs, self._files = navigator, dialogs, files
        self._runner = RunnerScope(runner)
        self._ids: tuple[str, ...] = ()
        self._prepared: PreparedHandover | None = None
        self._key: ReceiverKey | None = None
        self._busy = False

    def open(self, person_id: str) -> None:
        """About this pupil; others can be added."""
        self._ids, self._prepared, self._key = ((person_id,) if person_id else ()), None, None

    def entered(self) -> None:
        """Read what may go; that it was looked at is logged."""
        if not self._ids:
            return
        if self._prepared is None:
            self._view.show_loading()
            self._view.show_key(None)
        ids, desk = self._ids, self._desk

        def found(made: tuple[PreparedHandover, SchoolView]) -> None:
            if ids == self._ids:
                self._prepared = made[0]
                self._view.show_prepared(*made)

        self._runner.submit(lambda: (desk.handovers.prepare(ids), desk.school.view()), found, self._failed)

    def search_people(self, text: str) -> None:
        persons = self._desk.persons
        self._runner.submit(
            lambda: persons.find(text), lambda hits: self._view.show_people(text, hits), self._failed
        )

    def add(self, person_id: str) -> None:
        if person_id and person_id not in self._ids:
            self._ids = (*self._ids, person_id)
            self.entered()

    def remove(self, person_id: str) -> None:
        """One pupil always stays."""
        left = tuple(one for one in self._ids if one != person_id)
        if left:
            self._ids = left
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

    def close(self) -> None:
        """Nothing of what was read stays in memory."""
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
            self._navigator.changed()

        def failed(error: ViosError) -> None:
            self._busy = False
            self._view.show_busy(False)
            self._failed(error)
            if error.code == "handover_changed":
                self.entered()

        self._runner.submit(work, done, failed)

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
