"""How a case is shared: the steps from least to most, and the form of the step that is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.sharing import SharingReasons, reasons_of, steps_down, steps_up
from vios_desktop.domain.vocabulary import CaseState, Informed, LegalBasis, SharingLevel
from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.status_data import StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vios_desktop.services.core_team.cases import CaseDetail
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme

_BASES = tuple(basis for basis in LegalBasis if basis is not LegalBasis.DEMAND)
_WEIGHED = ("necessity", "proportion", "subsidiarity")


class LevelPanel(Card):
    """`level_chosen(level, reasons)`: one step up with its reasons, or down without."""

    level_chosen = Signal(object, object)

    def __init__(self, theme: Theme, words: TeamWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._target: SharingLevel | None = None
        self._steps = QVBoxLayout()
        self.body.addWidget(Label(self.tr("How do you share this?"), "label"))
        lead = self.tr("One step at a time. Each step says on which basis, what for, and who knows.")
        self.body.addWidget(Label(lead, "secondary", "text2", wrap=True))
        self.body.addLayout(self._steps)
        self.basis = ComboField(theme, [Option(basis.value, words.term(basis)) for basis in _BASES])
        self.purpose = TextField(theme)
        self.consent = ComboField(theme)
        self.informed = ComboField(theme, [Option(state.value, words.term(state)) for state in Informed])
        self.informed_note = TextField(theme)
        self._texts = {name: TextArea(theme, least=2, most=5) for name in _WEIGHED}
        self._form = QWidget()
        self._detail: CaseDetail | None = None

    def arrange(self, theme: Theme) -> None:
        """The form of a step, once: a step of its own in making the page."""
        self.fields = {
            "basis": Field(theme, self.tr("On which basis?"), self.basis),
            "purpose": Field(theme, self.tr("What for?"), self.purpose),
            "consent_id": Field(theme, self.tr("Which consent?"), self.consent),
            "necessity": Field(theme, self.tr("Why is it needed by name?"), self._texts["necessity"]),
            "proportion": Field(theme, self.tr("Why is it not too much?"), self._texts["proportion"]),
            "subsidiarity": Field(theme, self.tr("Why no lighter way?"), self._texts["subsidiarity"]),
            "informed": Field(theme, self.tr("Do parents or pupil know?"), self.informed),
            "informed_note": Field(theme, self.tr("If not: why not, or when?"), self.informed_note),
        }
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 8, 0, 0)
        form.setSpacing(8)
        self._title = Label("", "label", wrap=True)
        form.addWidget(self._title)
        for field in self.fields.values():
            form.addWidget(field)
        row = QWidget(self._form)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        take, leave = PrimaryButton(theme, self.tr("Share it so"), "check"), QuietButton(theme, self.tr("Cancel"))
        take.clicked.connect(self._take)
        leave.clicked.connect(self.close_step)
        line.addWidget(take)
        line.addWidget(leave)
        line.addStretch(1)
        form.addWidget(row)
        self.body.addWidget(self._form)
        self._form.hide()

    def show_detail(self, detail: CaseDetail) -> None:
        self._detail = detail
        empty(self._steps)
        case = detail.case
        for number, level in enumerate(SharingLevel, 1):
            now = level is case.level
            kind = StatusKind.DONE if now else StatusKind.OPEN
            words = f"{number}. {self._words.term(level)}"
            label = StatusLabel.of(self._theme, kind, words + (self.tr(" (now)") if now else ""))
            self._steps.addWidget(label)
            may_up = level in steps_up(case.level) and case.state is CaseState.OPEN
            if may_up:
                up = SecondaryButton(self._theme, self.tr("To step %1").replace("%1", str(number)), "arrow-right")
                up.setAccessibleName(self._words.term(level))
                up.clicked.connect(lambda _on=False, to=level: self.open_step(to))
                self._steps.addWidget(up, 0, Qt.AlignmentFlag.AlignLeft)
        if case.state is CaseState.OPEN and steps_down(case.level):
            down = QuietButton(self._theme, self.tr("Back to: nothing but figures"), "undo-2")
            down.clicked.connect(lambda: self.level_chosen.emit(SharingLevel.TREND, SharingReasons()))
            self._steps.addWidget(down, 0, Qt.AlignmentFlag.AlignLeft)

    def open_step(self, level: SharingLevel) -> None:
        """The form of this step, with the reasons of the step before."""
        if self._detail is None:
            return
        self._target = level
        self._title.setText(self._words.term(level))
        reasons = reasons_of(self._detail.case)
        self.basis.set_code(LegalBasis.CONSENT if level is SharingLevel.NAMED_CONSENT else reasons.basis or "")
        self.purpose.set_text(reasons.purpose)
        self.informed.set_code(reasons.informed or "")
        self.informed_note.set_text(reasons.informed_note)
        self.consent.set_options(
            [
                Option(c.id, f"{c.given_by}: {c.scope} ({self._words.short(c.given_on)})")
                for c in self._detail.consents
                if c.withdrawn_on is None
            ]
        )
        for name, area in self._texts.items():
            area.set_text(getattr(reasons, name))
        self.fields["consent_id"].setVisible(level is SharingLevel.NAMED_CONSENT)
        for name in _WEIGHED:
            self.fields[name].setVisible(level is SharingLevel.NAMED_REASONED)
        self.show_field_problems({})
        self._form.show()
        self.fields["basis"].focus()

    def close_step(self) -> None:
        focused = self._form.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self._target = None
        self._form.hide()

    def show_field_problems(self, problems: dict[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(problems.get(name, ""))

    def _take(self) -> None:
        if self._target is None:
            return
        basis, informed = self.basis.code(), self.informed.code()
        reasons = SharingReasons(
            basis=LegalBasis(basis) if basis else None,
            purpose=self.purpose.text(),
            informed=Informed(informed) if informed else None,
            informed_note=self.informed_note.text(),
            consent_id=self.consent.code() or None,
            **{name: area.text() for name, area in self._texts.items()},
        )
        self.level_chosen.emit(self._target, reasons)
