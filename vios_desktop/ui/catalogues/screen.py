"""Joins page and presenter of the lists into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.rights import Action
from vios_desktop.ui.catalogues.detail import EntryDetail
from vios_desktop.ui.catalogues.forms import AddForm, RenameForm
from vios_desktop.ui.catalogues.own_forms import AboutForm, ChoiceForm, FieldForm
from vios_desktop.ui.catalogues.presenter import CataloguesPresenter
from vios_desktop.ui.catalogues.view import CataloguesPage
from vios_desktop.ui.catalogues.words import CatalogueWords
from vios_desktop.ui.timers import QtLater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme


class CataloguesScreen(QWidget):
    """A `Screen`."""

    def __init__(
        self,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        changed: Callable[[], None],
        page: CataloguesPage,
    ) -> None:
        super().__init__()
        self.page = page
        parts = (self.page, desk.catalogues, desk.own_fields, runner, navigator, changed)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.presenter = CataloguesPresenter(*parts, desk.drafts, QtLater(self), may_keep=may_keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        presenter = self.presenter
        page.sides.back_requested.connect(presenter.back)
        page.list_chosen.connect(lambda code: presenter.choose_list(CatalogueName(code)))
        page.text_changed.connect(presenter.set_text)
        page.list_pane.chosen.connect(presenter.open)
        page.list_pane.retry_requested.connect(presenter.refresh)
        page.moved.connect(presenter.move)
        page.dropped.connect(presenter.move_to)
        page.undo_requested.connect(presenter.undo_last)
        page.sure_requested.connect(lambda: self._keep(sure=True))
        page.form_done.connect(presenter.forms.finish)
        kept_forms = (page.add_form, page.rename_form, page.field_form, page.choice_form, page.about_form)
        for typed_in in (*kept_forms, page.merge_form):
            typed_in.edited.connect(presenter.forms.typed)
        for form in kept_forms:
            form.saved.connect(self._keep)
        page.merge_form.saved.connect(lambda: presenter.merge(page.merge_form.into.code()))
        detail = page.detail
        detail.retire_button.clicked.connect(lambda: presenter.set_offered(offered=False))
        detail.back_button.clicked.connect(lambda: presenter.set_offered(offered=True))
        detail.part_requested.connect(presenter.part)
        detail.partners_requested.connect(navigator.show_social_map)

    def panes(self) -> Sequence[QWidget]:
        return self.page.panes()

    def entered(self) -> None:
        self.presenter.entered()
        self.page.list_pane.focus_list()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.page.list_pane.stop()
        self.presenter.leave(done)

    def visit(self) -> None:
        """Back to what was half-typed."""
        self.presenter.visit()

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        """The program locks: answers that are still to come are dropped."""
        self.page.list_pane.stop()
        self.presenter.close()

    def _keep(self, *, sure: bool = False) -> None:
        """What stands in the form that is open."""
        form = self.page.form_open()
        if isinstance(form, AddForm):
            self.presenter.add(form.words(), form.like.code(), form.kinds.code(), sure=sure)
        elif isinstance(form, RenameForm):
            self.presenter.rename(form.words(), mistake=form.mistake.isChecked(), sure=sure)
        elif isinstance(form, FieldForm):
            self.presenter.add_field(form.words(), form.sort.code(), form.about(), sure=sure)
        elif isinstance(form, ChoiceForm):
            self.presenter.add_choice(form.words(), sure=sure)
        elif isinstance(form, AboutForm):
            self.presenter.tell(form.about(), sure=sure)


def make(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    settings: UiSettings,
    theme: Theme,
    changed: Callable[[], None],
) -> Steps[CataloguesScreen]:
    """The screen, without having read anything: that begins with `entered`."""
    words = CatalogueWords(texts)
    detail = EntryDetail(theme, words)
    yield
    page = CataloguesPage(theme, words, detail)
    yield
    yield from page.furnish(settings)
    yield
    return CataloguesScreen(desk, runner, navigator, changed, page)
