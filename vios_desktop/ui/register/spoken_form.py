"""The form for what was told by mouth: to whom, how far, what for, and whether those concerned know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.sharing import NAMED
from vios_desktop.domain.vocabulary import Informed, SharingLevel
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.register.spoken import BASES, LEVELS, PLACE
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.pupil_field import PupilField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme

_SCHOOL = "school"


class SpokenForm(InlineForm):
    """The presenter reads `texts`, and answers `person_asked` in `person`."""

    person_asked = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__(theme, self.tr("Put in the register"))
        self.setProperty("part", "card")
        self._texts = texts
        self._school: SchoolView | None = None

    def furnish(self) -> None:
        theme, texts = self.theme, self._texts
        self.recipient, self.kind = TextField(theme), ComboField(theme)
        self.level = ChipChoice(theme, [Option(level.value, texts.term(level)) for level in LEVELS])
        self.person = PupilField(theme)
        self.what, self.purpose = TextField(theme), TextField(theme)
        self.basis = ComboField(theme, [Option(basis.value, texts.term(basis)) for basis in BASES])
        self.necessity = TextArea(theme, least=1, most=5)
        self.informed = ChipChoice(theme, [Option(one.value, texts.term(one)) for one in Informed])
        self.informed_note = TextField(theme)
        intro = self.tr(
            "For what you told a partner by telephone or in a talk. What you tell the pupil or the parents "
            "belongs to the contacts. What stands in the register is never changed."
        )
        self._body.addWidget(Label(self.tr("Note what was told orally"), "card"))
        self._body.addWidget(Label(intro, "secondary", "text2", wrap=True))
        self._add_rows()
        self.person.search_requested.connect(self.person_asked)
        self.edited.connect(self._show_fields)
        if self._school is not None:
            self._offer_kinds(self._school)

    def set_school(self, school: SchoolView) -> None:
        """The kinds of partners to choose from; what was chosen stays."""
        self._school = school
        if self.is_made:
            self._offer_kinds(school)

    def _offer_kinds(self, school: SchoolView) -> None:
        code = self.kind.code()
        items = [item for item in school.offered(CatalogueName.PARTNER) if item.code != _SCHOOL]
        self.kind.set_options([Option(item.code, item.label(self._texts.language)) for item in items])
        self.kind.set_code(code)

    def open_form(self, fresh: Mapping[str, str], *, focus: bool = True) -> None:
        """Empty, or with what was typed there before."""
        self.open_at(PLACE, fresh)
        self._show_fields()
        self.show()
        if focus:
            self.focus_typed()

    def _add_rows(self) -> None:
        self.add_row(
            ("recipient", self.tr("To whom?"), self.recipient),
            ("recipient_kind", self.tr("Of which partner?"), self.kind),
        )
        self.add_row(("level", self.tr("How was it told?"), self.level))
        self.add_row(
            ("person_id", self.tr("About which pupil?"), self.person),
            hint=self.tr("About more than one? Note it for each of them: then each has it on the own page."),
        )
        self.add_row(
            ("what", self.tr("What was told, in short?"), self.what),
            hint=self.tr("The register notes today. Was it on another day? Then write that day here too."),
        )
        self.add_row(("purpose", self.tr("What for?"), self.purpose))
        self.add_row(("basis", self.tr("On which basis?"), self.basis))
        self.add_row(("necessity", self.tr("Why was it needed, also without consent?"), self.necessity))
        self.add_row(("informed", self.tr("Do the pupil or the parents know?"), self.informed))
        self.add_row(("informed_note", self.tr("Why not (yet)?"), self.informed_note))

    def _show_fields(self) -> None:
        """What the chosen level asks; before it is chosen nothing of that."""
        level = self.level.text()
        named = level in {one.value for one in NAMED}
        reasoned = level == SharingLevel.NAMED_REASONED.value
        untold = self.informed.text() in (Informed.LATER.value, Informed.NO.value)
        shown = {
            "person_id": named,
            "basis": reasoned,
            "necessity": reasoned,
            "informed": named,
            "informed_note": named and untold,
        }
        for name, there in shown.items():
            self.fields[name].setVisible(there)
