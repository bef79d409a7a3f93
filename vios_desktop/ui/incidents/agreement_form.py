"""The form for a new agreement: what, who, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.ui.incidents.drafts import AgreementDraft
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.incidents.model import Form
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.incidents.words import Words
    from vios_desktop.ui.theme.theme import Theme

OWN = "school"


class AgreementForm(InlineForm):
    """`made(AgreementDraft)`. Who does it is a kind of partner and a name; "school" is oneself."""

    made = Signal(object)

    def __init__(self, theme: Theme, words: Words, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "", late=self._make_fields)
        self._words, self._clock = words, clock
        self._partners: dict[str, str] = {}
        self._options: list[Option] = []
        self._filled = ""
        self.saved.connect(lambda: self.made.emit(self.draft()))

    def _make_fields(self) -> None:
        theme, soon = self.theme, self.tr("for example friday or 4-12")
        self.save_button.setText(self.tr("Make agreement"))
        self.text = TextArea(theme, least=1, most=6)
        self.owner_kind = ComboField(theme)
        self.owner_name = TextField(theme)
        self.due_on = DateTimeField(theme, with_time=False, prefer="future", clock=self._clock, placeholder=soon)
        self.add_row(("text", self.tr("What do you agree?"), self.text))
        self.add_row(
            ("owner_kind", self.tr("Who does it?"), self.owner_kind),
            ("owner_name", self.tr("Name (optional)"), self.owner_name),
        )
        self.add_row(("due_on", self.tr("By when?"), self.due_on))
        self.owner_kind.chosen.connect(self._fill_name)
        self._show_options()

    def set_lists(self, school: SchoolView) -> None:
        language = self._words.texts.language
        self._options = [Option(item.code, item.label(language)) for item in school.offered(CatalogueName.PARTNER)]
        self._partners = dict(school.contact_names())
        if self.is_made:
            self._show_options()

    def draft(self) -> AgreementDraft:
        return AgreementDraft(self.text.text(), self.owner_kind.code(), self.owner_name.text(), self.due_on.day())

    def open_empty(self) -> None:
        """Open it; a form in which nothing was typed yet says that one does it oneself."""
        self.open_at(FormPlace(Form.AGREEMENT), {"owner_kind": OWN})

    def _show_options(self) -> None:
        self.owner_kind.set_options(self._options)
        if not self.owner_kind.code():
            self.owner_kind.set_code(OWN)

    def _fill_name(self, kind: str) -> None:
        """The one partner of this kind that the school knows, unless a name was typed."""
        if self.owner_name.text() in ("", self._filled):
            self._filled = self._partners.get(kind, "")
            self.owner_name.set_text(self._filled)
