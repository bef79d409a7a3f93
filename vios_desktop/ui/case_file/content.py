"""The first step: which cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from vios_desktop.domain.vocabulary import SharingLevel
from vios_desktop.ui.case_file.source import CasesOffer
from vios_desktop.ui.letting_out.page import Content
from vios_desktop.ui.letting_out.parts import Ticks, fill
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.services.core_team.case_file import CaseOffer
    from vios_desktop.texts import Texts
    from vios_desktop.ui.letting_out.model import Start
    from vios_desktop.ui.theme.theme import Theme


class CasesContentStep(Content):
    """Open cases to tick. One that may not be told says why."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.ticks = Ticks(theme)
        self.boxes: dict[str, QCheckBox] = {}
        self.titles: dict[str, str] = {}
        self.field = Field(theme, self.tr("Cases"), self.ticks)
        title = Label(self.tr("Which cases do you want to share?"), "question", wrap=True)
        lead = self.tr("They go out without names, also a case that may be told by name. Anonymous it is not.")
        fill(self, title, Label(lead, "lead", "text2", wrap=True), self.field)

    def show_start(self, start: Start) -> None:
        self.ticks.clear()
        self.boxes = {}
        cases = start.offer.cases if isinstance(start.offer, CasesOffer) else ()
        self.titles.clear()
        self.titles.update({case.case_id: case.title or self.tr("No title yet") for case in cases})
        for case in cases:
            box = self.ticks.add(self.titles[case.case_id], self._meta(case))
            box.setEnabled(case.allowed)
            box.setChecked(case.case_id in start.parts)
            box.toggled.connect(self._tell)
            self.boxes[case.case_id] = box
        if not cases:
            none = self.tr("There are no open cases. You open one on the page of the core team.")
            self.ticks.body.addWidget(Label(none, "body", "text2", wrap=True))

    def set_error(self, text: str) -> None:
        self.field.set_error(text)
        if text:
            self.focus()

    def focus(self) -> None:
        box = next((box for box in self.boxes.values() if box.isEnabled()), None)
        if box is not None:
            box.setFocus()

    def _meta(self, case: CaseOffer) -> str:
        if case.allowed:
            return self._texts.term(case.level)
        if case.level is SharingLevel.TREND:
            return self.tr("Only the figures may be told. On the page of the case you take a step.")
        return self.tr("The consent no longer holds. On the page of the case you take a step back.")

    def _tell(self) -> None:
        self.set_error("")
        self.chosen.emit(frozenset(case_id for case_id, box in self.boxes.items() if box.isChecked()))
