"""Of a page with many forms hardly one is opened: each is made when it is, and not with its page."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import pytest

from tests.ui.window.office import Office
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.calls.call_form import CallForm
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.typed_form import FormPlace, TypedForm
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.window.screens import SCREENS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


class Forms(StrEnum):
    ONE = "one"


_HERE = FormPlace(Forms.ONE)


class OneLine(InlineForm):
    """A late form with a box of its own."""

    def furnish(self) -> None:
        self.line = TextField(self.theme)
        self.add_row(("line", "Line", self.line))


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> OneLine:
    made = OneLine(theme, "Keep")
    qtbot.addWidget(made)
    return made


def test_it_is_made_when_it_is_opened(form: OneLine) -> None:
    assert not form.is_made
    assert form.typed() == ()
    assert form.texts() == {}
    form.open_at(_HERE, {"line": "fresh"})
    assert form.line.text() == "fresh"


def test_it_is_made_when_something_of_it_is_asked_for(form: OneLine) -> None:
    form.line.set_text("typed")
    assert form.is_made
    assert form.texts() == {"line": "typed"}
    assert form.save_button.text() == "Keep"


def test_what_it_does_not_have_is_an_error_before_and_after(form: OneLine) -> None:
    for _twice in range(2):
        with pytest.raises(AttributeError, match="colour"):
            form.colour  # type: ignore[attr-defined]  # noqa: B018 - that is what is asked


def test_what_was_typed_before_it_was_made_is_there(form: OneLine) -> None:
    form.remember(TypedForm(_HERE, {"line": "kept"}))
    assert not form.is_made
    form.open_at(_HERE, {})
    assert form.line.text() == "kept"


def test_no_form_is_made_with_its_screen(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    make = InlineForm.make

    def noted(form: InlineForm) -> None:
        made.append(type(form).__name__)
        make(form)

    monkeypatch.setattr(InlineForm, "make", noted)
    office = Office(qtbot, theme, settings, *Role)
    office.specs = SCREENS
    navigator = office.open().navigator
    for spec in SCREENS:
        navigator.go(spec.id)
        assert navigator.current == spec.id
    assert made == [CallForm.__name__], "the form of a call is open from the beginning"
