"""Closing an incident and opening it again, each with its way back. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.ui.incidents.model import Done, Form
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.closing import Closing, ClosingFacts
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.ui.incidents.detail_actions import DetailActions, DoneWords
    from vios_desktop.ui.incidents.detail_presenter import DetailPresenter
    from vios_desktop.ui.navigation import Navigator


class ClosingActions:
    """The incident is read anew after each: its status and version changed with it."""

    def __init__(
        self,
        detail: DetailPresenter,
        actions: DetailActions,
        desk: Desk,
        navigator: Navigator,
        words: DoneWords,
    ) -> None:
        self._detail, self._actions, self._desk = detail, actions, desk
        self._navigator, self._words = navigator, words

    def close(self, facts: ClosingFacts) -> None:
        shown = self._detail.shown
        if shown is None:
            return
        incident, service = shown.detail.incident, self._desk.closings
        place = FormPlace(Form.CLOSE_INCIDENT)
        draft_id = self._detail.forms.draft_id(place)

        def then(closing: Closing) -> None:
            undo = self._writer(incident.id, lambda: service.undo_close(closing.id, incident.status))
            self._done(Done.INCIDENT_CLOSED, undo)

        self._actions.write(
            incident.id,
            lambda: service.close(incident.id, facts, incident.version, draft_id=draft_id),
            _with_closing,
            then,
            place,
        )

    def reopen(self, reason: str) -> None:
        shown = self._detail.shown
        if shown is None:
            return
        incident_id, service = shown.detail.incident.id, self._desk.closings
        place = FormPlace(Form.REOPEN_INCIDENT)
        draft_id = self._detail.forms.draft_id(place)

        def then(closing: Closing) -> None:
            undo = self._writer(incident_id, lambda: service.undo_reopen(closing.id))
            self._done(Done.INCIDENT_REOPENED, undo)

        self._actions.write(
            incident_id,
            lambda: service.reopen(incident_id, reason, draft_id=draft_id),
            _with_closing,
            then,
            place,
        )

    def _done(self, done: Done, undo: Callable[[], None]) -> None:
        self._detail.reload()
        self._navigator.toast(self._words.done(done), undo)

    def _writer(self, incident_id: str, work: Callable[[], None]) -> Callable[[], None]:
        def undo() -> None:
            self._actions.write(incident_id, work, _as_it_was, lambda _nothing: self._detail.reload())

        return undo


def _with_closing(detail: IncidentDetail, closing: Closing) -> IncidentDetail:
    others = tuple(old for old in detail.closings if old.id != closing.id)
    return replace(detail, closings=(closing, *others))


def _as_it_was(detail: IncidentDetail, _nothing: None) -> IncidentDetail:
    return detail
