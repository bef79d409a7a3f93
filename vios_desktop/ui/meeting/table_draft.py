"""Keeps what is typed in the forms at the table and not added yet, with where the table was. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.ui.page_draft import PageDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.runner import RunnerScope

    Typed = Mapping[str, Mapping[str, str]]

FORM: Final = "table"


@dataclass(frozen=True, slots=True)
class Where:
    """The point of the agenda (None: none to go back to) and the case; `loose`: the agreement is about none."""

    point: AgendaKind | None
    case_id: str = ""
    loose: bool = False


class HalfTypedView(Protocol):
    def half_typed(self) -> Typed:
        """The texts by form, of the forms in which something is typed."""
        ...

    def fill_half_typed(self, forms: Typed) -> None:
        """Put it back; a form that is not among them is empty."""
        ...


class TableDraft:
    """`ask` before the meeting is read, `restore` when the page was filled with it."""

    def __init__(
        self,
        view: HalfTypedView,
        desk: Desk,
        runner: RunnerScope,
        later: Later,
        where: Callable[[], Where],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._view, self._runner, self._where, self._failed = view, runner, where, failed
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.page = PageDraft(desk.drafts, runner, later, FORM, self._values, failed, may_keep=may_keep)
        self._meeting_id = ""
        self._found: Draft | None = None
        self._unsafe: Typed = {}

    @property
    def is_kept(self) -> bool:
        return self.page.is_kept

    def ask(self, meeting_id: str) -> None:
        """What is on the page already and could not be kept stays on it."""
        same = meeting_id == self._meeting_id
        self._unsafe = self._view.half_typed() if same and not self.page.is_kept else {}
        self._meeting_id, self._found = meeting_id, None
        self.page.stop()
        self._runner.submit(lambda: self.page.find(meeting_id), self._take, self._failed)

    def restore(self) -> Where | None:
        """Put back what was typed; where the table was then, None where nothing was kept."""
        values = self._found.values if self._found is not None else {}
        forms = _forms(values.get("forms")) or self._unsafe
        self._view.fill_half_typed(forms)
        self.page.begin(self._meeting_id, self._found, self._meeting_id)
        if self._unsafe:
            self.page.typed()
        if self._found is None:
            return None
        point = str(values.get("point") or "")
        known = AgendaKind(point) if point in set(AgendaKind) else None
        return Where(known, str(values.get("case") or ""), values.get("loose") is True)

    def added(self) -> None:
        """What was typed in a form is kept with the meeting now."""
        if self._view.half_typed():
            self.page.typed()
        else:
            self.page.end()

    def _take(self, draft: Draft | None) -> None:
        self._found = draft

    def _values(self) -> dict[str, object] | None:
        forms = {name: dict(texts) for name, texts in self._view.half_typed().items()}
        if not forms:
            return None
        where = self._where()
        point = where.point.value if where.point is not None else ""
        return {"forms": forms, "point": point, "case": where.case_id, "loose": where.loose}


def _forms(value: object) -> dict[str, dict[str, str]]:
    found = value.items() if isinstance(value, dict) else ()
    return {
        str(name): {str(key): str(text) for key, text in texts.items()}
        for name, texts in found
        if isinstance(texts, dict)
    }
