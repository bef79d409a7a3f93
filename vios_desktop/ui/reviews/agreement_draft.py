"""Keeps the agreement that is typed under a decision about signals, until it is made. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.domain.rights import Action
from vios_desktop.ui.page_draft import PageDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.review import Review
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.runner import RunnerScope

FORM: Final = "review_agreement"
_TEXTS: Final = "texts"


class AgreementView(Protocol):
    def agreement_texts(self) -> Mapping[str, str]:
        """What is typed in the agreement; empty where that is what VIOS proposed."""
        ...

    def fill_agreement(self, texts: Mapping[str, str]) -> None:
        """What was typed before; empty for what VIOS proposes."""
        ...


class AgreementDraft:
    """`show` after the decision is on the screen, `leave` before another is."""

    def __init__(
        self,
        view: AgreementView,
        desk: Desk,
        runner: RunnerScope,
        later: Later,
        failed: Callable[[ViosError], None],
    ) -> None:
        self._view = view
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.page = PageDraft(desk.drafts, runner, later, FORM, self._values, failed, may_keep=may_keep)
        self._review: Review | None = None

    def show(self, review: Review, draft: Draft | None) -> None:
        """Read again, the same decision keeps what is typed, unless its draft was thrown away elsewhere."""
        same = self._review is not None and self._review.id == review.id
        thrown_away = same and draft is None and self.page.is_kept
        if same and not thrown_away:
            return
        self._review = review
        texts = draft.values.get(_TEXTS) if draft is not None else None
        if isinstance(texts, dict) or thrown_away:
            self._view.fill_agreement(texts if isinstance(texts, dict) else {})
        self.page.begin(review.id, draft, review.id)

    def leave(self) -> None:
        if self._review is not None:
            self.page.flush()
            self.page.stop()
            self._review = None

    def _values(self) -> dict[str, object] | None:
        """The pupil is named, so that the draft counts where it is looked at what names a pupil."""
        texts = dict(self._view.agreement_texts())
        person_id = self._review.person_id if self._review is not None else None
        return {"person": person_id or "", _TEXTS: texts} if texts else None
