"""The forms of the school's own fields: a field with its sort for good, what it asks, and a choice of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.own_field import LONGEST_HELP, FieldSort, OwnField
from vios_desktop.services.own_fields import About
from vios_desktop.ui.catalogues.forms import Part, WordForm
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.chip_set import ChipSet
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from vios_desktop.domain.catalogue import CatalogueItem
    from vios_desktop.services.catalogues import CatalogueDesk
    from vios_desktop.ui.catalogues.words import CatalogueWords
    from vios_desktop.ui.theme.theme import Theme


class _AboutRows:
    """What is told beside a field, and of which kinds of incident it is asked."""

    def __init__(self, theme: Theme, form: InlineForm, words: CatalogueWords) -> None:
        self._words = words
        self.help, self.kinds = TextField(theme), ChipSet(theme, ())
        self.help.edit.setMaxLength(LONGEST_HELP)
        self.help.confirmed.connect(lambda _text: form.saved.emit())

    def add_to(self, form: InlineForm) -> None:
        words = self._words
        form.add_row(("help", words.help_question(), self.help))
        form.add_row(("kinds", words.kinds_question(), self.kinds), hint=words.kinds_hint())

    def show_kinds(self, desk: CatalogueDesk, held: tuple[str, ...] = ()) -> None:
        kinds = [entry.item for entry in desk.lists[CatalogueName.KIND]]
        offered = [item for item in kinds if item.active or item.code in held]
        self.kinds.set_options([Option(item.code, self._words.label(item)) for item in offered])

    def about(self) -> About:
        return About(self.help.text(), self.kinds.codes())


class FieldForm(WordForm):
    """A new field."""

    def __init__(self, theme: Theme, words: CatalogueWords) -> None:
        super().__init__(theme, self.tr("Add"))
        self._words = words

    def furnish(self) -> None:
        super().furnish()
        sorts = [Option(sort.value, self._words.texts.term(sort)) for sort in FieldSort]
        self.sort = ComboField(self.theme, sorts, placeholder=self.tr("Choose"))
        self._rows = _AboutRows(self.theme, self, self._words)
        self.add_row(
            ("sort", self.tr("What kind of answer?"), self.sort),
            hint=self.tr("This cannot be changed later: answers of before would mean something else."),
        )
        self._rows.add_to(self)
        self.help, self.kinds = self._rows.help, self._rows.kinds

    def open_for(self, desk: CatalogueDesk) -> None:
        self._rows.show_kinds(desk)
        self.open_at(FormPlace(Part.FIELD, CatalogueName.FIELD.value), {})

    def about(self) -> About:
        return self._rows.about()


class AboutForm(InlineForm):
    """What a field asks, of which kinds."""

    def __init__(self, theme: Theme, words: CatalogueWords) -> None:
        super().__init__(theme, self.tr("Keep"))
        self._words = words

    def furnish(self) -> None:
        self._rows = _AboutRows(self.theme, self, self._words)
        self._rows.add_to(self)
        self.help, self.kinds = self._rows.help, self._rows.kinds

    def open_for(self, item: CatalogueItem, desk: CatalogueDesk) -> None:
        own = OwnField(item)
        self._rows.show_kinds(desk, own.kinds)
        fresh = {"help": own.help, "kinds": ",".join(own.kinds)}
        self.open_at(FormPlace(Part.ABOUT, item.code), fresh, entry=True)

    def about(self) -> About:
        return self._rows.about()


class ChoiceForm(WordForm):
    """A new choice of a field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Add"))

    def open_for(self, field: CatalogueItem) -> None:
        self.open_at(FormPlace(Part.CHOICE, field.code), {})
