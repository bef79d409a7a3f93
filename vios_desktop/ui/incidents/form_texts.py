"""The raw texts of the boxes of a form: to read them, to put them back, and to hear of every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox

from vios_desktop.ui.typed_form import AS_TYPED
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import absolute
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.ui.widgets.chip_choice import ChipChoice
    from vios_desktop.ui.widgets.pupil_field import PupilField

    Box = TextField | TextArea | ComboField | DateTimeField | QCheckBox | ChoiceChip | ChipChoice | PupilField

TICKED = "yes"


def watch(box: Box, changed: Callable[[], None]) -> None:
    """Call `changed` at every change by hand; for lines of text also when the program fills them."""
    if isinstance(box, ComboField):
        box.chosen.connect(lambda _code: changed())
    elif isinstance(box, DateTimeField):
        box.edit.textChanged.connect(lambda _text: changed())
    elif isinstance(box, QCheckBox | ChoiceChip):
        box.toggled.connect(lambda _ticked: changed())
    elif isinstance(box, TextArea):
        box.text_changed.connect(changed)
    else:
        box.text_changed.connect(lambda _text: changed())


def read(name: str, box: Box) -> dict[str, str]:
    if isinstance(box, ComboField):
        return {name: box.code()}
    if isinstance(box, DateTimeField):
        return {name: absolute(box.moment()), name + AS_TYPED: box.edit.text()}
    if isinstance(box, QCheckBox | ChoiceChip):
        return {name: TICKED if box.isChecked() else ""}
    return {name: box.text()}


def write(name: str, box: Box, texts: Mapping[str, str]) -> None:
    text = texts.get(name, "")
    if isinstance(box, ComboField):
        box.set_code(text)
    elif isinstance(box, DateTimeField):
        _write_moment(box, text, texts.get(name + AS_TYPED, ""))
    elif isinstance(box, QCheckBox | ChoiceChip):
        box.setChecked(text == TICKED)
    else:
        box.set_text(text)
        if isinstance(box, TextArea):
            box.edit.moveCursor(QTextCursor.MoveOperation.End)


def _write_moment(box: DateTimeField, meant: str, typed: str) -> None:
    """As it was typed, unless that means another day by now: "gisteren" of a draft of last week."""
    box.set_moment(None)
    box.edit.setText(typed)
    if meant and absolute(box.moment()) != meant:
        box.edit.setText(meant)
        box.set_moment(box.moment())
