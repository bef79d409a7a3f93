"""The page of look and language: three cards, and the way back to the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.language_choice import LANGUAGES
from vios_desktop.ui.tokens import ZOOM_STEPS
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.fixed_by_school import FixedBySchool
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.look.presenter import Look
    from vios_desktop.ui.theme.theme import Theme

_WIDEST = 720


class LookPage(QWidget):
    """Implements `LookView`."""

    colours_chosen = Signal(str)
    zoom_chosen = Signal(float)
    language_chosen = Signal(str)
    lock_requested = Signal()
    reset_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.colours = ChipChoice(theme, self._colours())
        self.zoom = ChipChoice(theme, [])
        self.language = ChipChoice(theme, [Option(code, name) for code, name in LANGUAGES.items()])
        self._colour_words = Label("", "secondary", "text2", wrap=True)
        self.lock_button = SecondaryButton(theme, self.tr("Lock now"), "lock", size="compact")
        self.lock_button.clicked.connect(self.lock_requested)
        self.waits = Banner(theme, "info", "", buttons=(self.lock_button,))
        self.waits.hide()
        self.colours_fixed, self.language_fixed = FixedBySchool(theme), FixedBySchool(theme)
        self.reset_button = QuietButton(theme, self.tr("Back to the defaults"), "undo-2")
        self.reset_button.clicked.connect(self.reset_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(self._content()))
        for choice, chosen in (
            (self.colours, self.colours_chosen.emit),
            (self.zoom, lambda code: self.zoom_chosen.emit(float(code))),
            (self.language, self.language_chosen.emit),
        ):
            choice.text_changed.connect(chosen)
        theme.changed.connect(self._fit)
        self._fit()

    def show_look(self, look: Look) -> None:
        for choice in (self.colours, self.zoom, self.language):
            choice.blockSignals(True)
        self.colours.set_text(look.colours)
        code = str(look.zoom)
        if code not in self.zoom.chips:
            steps = sorted({*ZOOM_STEPS, look.zoom})
            self.zoom.set_options([Option(str(step), f"{round(step * 100)} %") for step in steps])
        self.zoom.set_text(code)
        self.language.set_text(look.language)
        for choice in (self.colours, self.zoom, self.language):
            choice.blockSignals(False)

    def show_language_waits(self, language: str) -> None:
        if language:
            what = self.tr("From the next unlock on: %1").replace("%1", LANGUAGES[language])
            safe = self.tr("What you are typing is kept as a draft when VIOS locks.")
            self.waits.set_message("info", what, safe)
        self.waits.setVisible(bool(language))

    def show_fixed(self, *, colours: bool, language: bool) -> None:
        for choice, word, fixed in (
            (self.colours, self.colours_fixed, colours),
            (self.language, self.language_fixed, language),
        ):
            choice.setEnabled(not fixed)
            word.setVisible(fixed)

    def show_can_reset(self, *, can: bool) -> None:
        self.reset_button.setEnabled(can)

    def reset_words(self) -> str:
        return self.tr("Look and language are back to the defaults")

    def _colours(self) -> Sequence[Option]:
        return (
            Option("system", self.tr("As the computer")),
            Option("light", self.tr("Light")),
            Option("dark", self.tr("Dark")),
        )

    def _content(self) -> QWidget:
        self._column = QWidget()
        body = QVBoxLayout(self._column)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(Label(self.tr("Look and language"), "page", wrap=True))
        intro = self.tr("For you on this computer. Nobody else sees anything of it, and no record changes.")
        body.addWidget(Label(intro, "body", "text2", wrap=True))
        body.addWidget(_card(self.tr("Colours"), self.colours, self._colour_words, self.colours_fixed))
        keys = self.tr("Letters and everything else together. Ctrl and + or - do the same on any page.")
        body.addWidget(_card(self.tr("Size"), self.zoom, Label(keys, "secondary", "text2", wrap=True)))
        dutch = self.tr(
            "Questions, advice, cards, letters and pages to print stay Dutch: they follow Dutch rules."
        )
        words = Label(dutch, "secondary", "text2", wrap=True)
        language = _card(self.tr("Language"), self.language, words, self.language_fixed)
        language.body.addWidget(self.waits)
        body.addWidget(language)
        foot = QHBoxLayout()
        foot.addWidget(self.reset_button)
        foot.addStretch(1)
        body.addLayout(foot)
        body.addStretch(1)
        content = QWidget()
        outer = QHBoxLayout(content)
        outer.setContentsMargins(26, 18, 24, 24)
        outer.addWidget(self._column, 1000)
        outer.addStretch(1)
        return content

    def _fit(self) -> None:
        self._column.setMaximumWidth(self._theme.px(_WIDEST))
        self._colour_words.setText(
            self.tr("Your system asks for high contrast: VIOS takes over its colours, whatever is chosen here.")
            if self._theme.high_contrast
            else self.tr("Prints and pages are always black on white.")
        )


def _card(title: str, choice: ChipChoice, words: Label, fixed: FixedBySchool | None = None) -> Card:
    card = Card(title)
    choice.setAccessibleName(title)
    card.body.addWidget(choice)
    if fixed is not None:
        card.body.addWidget(fixed)
    card.body.addWidget(words)
    return card
