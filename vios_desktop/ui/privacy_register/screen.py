"""Joins list, page and presenter of a privacy register into the screen that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.domain.errors import ValidationError
from vios_desktop.ui.privacy_register.model import NEW
from vios_desktop.ui.retention.ways import lead
from vios_desktop.ui.widgets.one_page import OnePage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from enum import StrEnum

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.incidents.inline_form import InlineForm
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.privacy_register.entries_page import EntriesPage
    from vios_desktop.ui.privacy_register.entry_page import EntryPage
    from vios_desktop.ui.privacy_register.presenter import RegisterPresenter
    from vios_desktop.ui.typed_form import FormPlace, TypedForm


class RegisterScreen(QWidget):
    """A `Screen`, and a part of the `RegisterView` of its presenter. `visit(entry id)` opens one entry."""

    list: EntriesPage
    page: EntryPage
    presenter: RegisterPresenter[Any, Any]

    def __init__(self, texts: Texts, navigator: Navigator) -> None:
        super().__init__()
        self._texts, self._navigator, self._wanted = texts, navigator, ""
        self._forms: dict[StrEnum, InlineForm] = {}

    def join(self, new: StrEnum, keeps: Mapping[StrEnum, tuple[InlineForm, Callable[[], None]]]) -> None:
        """Called once, with pages and presenter made: the forms, and what each does when it is kept.

        `new` is the form of a new entry, which stands on the list.
        """
        self._new = new
        self._stack = OnePage()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.list.text_changed.connect(self.presenter.set_text)
        self.list.looked.connect(self.presenter.open)
        self.list.ways.requested.connect(lambda way: lead(self._navigator, way))
        self.page.back_requested.connect(self.presenter.to_list)
        for name, (form, keep) in keeps.items():
            self._forms[name] = form
            form.edited.connect(self.presenter.forms.typed)
            form.saved.connect(lambda name=name, keep=keep: self._save(name, keep))

    def visit(self, entry_id: str | None = None) -> None:
        """`NEW` leads to the form of a new entry."""
        self._wanted = entry_id or ""

    def entered(self) -> None:
        self.presenter.entered()
        wanted, self._wanted = self._wanted, ""
        if wanted == NEW:
            self.presenter.to_list()
            self.list.new_requested.emit()
        elif wanted:
            self.presenter.open(wanted)
        elif self._stack.currentWidget() is self.list:
            self.list.take_focus()

    def refresh(self) -> None:
        self.presenter.refresh()

    def leave(self, done: Callable[[], None]) -> None:
        self.list.stop()
        self.presenter.leave(done)

    def draft_is_kept(self) -> bool:
        return self.presenter.forms.is_kept

    def close_session(self) -> None:
        self.presenter.close()
        self.list.stop()
        self.list.forget()
        self.page.forget()

    def show_loading(self) -> None:
        self.list.show_loading()

    def show_page(self) -> None:
        """One entry in place of the list."""
        if self._stack.currentWidget() is not self.page:
            self._stack.setCurrentWidget(self.page)
            self.page.focus_first()

    def show_list(self) -> None:
        self.page.put_away()
        self._stack.setCurrentWidget(self.list)
        self.list.take_focus()

    def show_problem(self, text: ErrorText | None) -> None:
        if self._stack.currentWidget() is self.page:
            self.page.show_problem(text)
        else:
            self.list.show_problem(text)

    def show_wrong(self, form: StrEnum, problems: Sequence[FieldProblem]) -> None:
        self._forms[form].show_problems(problems, self._texts)

    def kept(self, place: FormPlace) -> None:
        if place.form is self._new:
            self.list.forget()
        else:
            self.page.kept(self._forms[place.form], place)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return tuple(typed for form in self._forms.values() for typed in form.typed())

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """That of a new entry opens above the list, others where their entry is shown."""
        known = self._forms[form.place.form]
        known.remember(form)
        known.show_kept(form.place, saved_at)
        if form.place.form is self._new:
            self.list.bring_back()
        else:
            self.page.bring_back()

    def drop_form(self, place: FormPlace) -> None:
        if place.form is self._new:
            self.list.forget()
        else:
            self.page.drop(self._forms[place.form], place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self._forms[place.form].show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self._forms[place.form].show_not_kept(place)

    def _save(self, name: StrEnum, keep: Callable[[], None]) -> None:
        """What only the form knows to be missing is shown beside its fields."""
        try:
            keep()
        except ValidationError as error:
            self.show_wrong(name, error.problems)
