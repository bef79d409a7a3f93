"""The forms of the page of the lists: a word, and which word another one goes into."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import LONGEST_WORD, SAFE_MEANING, TAKES_MEANING, Words
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.catalogue import CatalogueItem
    from vios_desktop.services.catalogues import CatalogueDesk, ListedEntry
    from vios_desktop.ui.catalogues.words import CatalogueWords
    from vios_desktop.ui.theme.theme import Theme


class Part(StrEnum):
    """The forms of the page; drafts are kept under these names."""

    ADD = "add"
    RENAME = "rename"
    MERGE = "merge"
    FIELD = "field"
    ABOUT = "about"
    CHOICE = "choice"


FORMS = FormSet("catalogue", Part)


class WordForm(InlineForm):
    """The word in both languages."""

    def __init__(self, theme: Theme, save: str) -> None:
        super().__init__(theme, save)

    def furnish(self) -> None:
        self.nl, self.en = TextField(self.theme), TextField(self.theme)
        for box in (self.nl, self.en):
            box.edit.setMaxLength(LONGEST_WORD)
            box.confirmed.connect(lambda _text: self.saved.emit())
        self.add_row(
            ("nl", self.tr("Word in Dutch"), self.nl), ("en", self.tr("Word in English (optional)"), self.en)
        )

    def words(self) -> Words:
        return Words(self.nl.text(), self.en.text())


class AddForm(WordForm):
    """A new word; for a kind or place also what it is most like, for a subkind the kind it belongs to."""

    def __init__(self, theme: Theme, words: CatalogueWords) -> None:
        super().__init__(theme, self.tr("Add"))
        self._words = words

    def furnish(self) -> None:
        super().furnish()
        self.like, self.kinds = ComboField(self.theme), ComboField(self.theme)
        self.add_row(
            ("like", self.tr("What is it most like?"), self.like),
            hint=self.tr(
                "It counts as this in overviews, and gets its decision help. This cannot be changed later. "
                "Not sure? Leave it as it is."
            ),
        )
        self.add_row(("kinds", self.tr("Of which kind?"), self.kinds))

    def open_for(self, catalogue: CatalogueName, desk: CatalogueDesk) -> None:
        self.make()
        takes = catalogue in TAKES_MEANING
        self.fields["like"].setVisible(takes)
        self.fields["kinds"].setVisible(catalogue is CatalogueName.SUBKIND)
        label = self._words.label
        shipped = desk.shipped[catalogue] if takes else ()
        self.like.set_options([Option(item.code, label(item)) for item in shipped])
        kinds = [entry.item for entry in desk.lists[CatalogueName.KIND] if entry.item.active]
        self.kinds.set_options([Option(item.code, label(item)) for item in kinds])
        self.open_at(FormPlace(Part.ADD, catalogue.value), {"like": SAFE_MEANING.get(catalogue, "")})


class RenameForm(WordForm):
    """Another word; a spelling mistake is put right in old records too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Keep"))

    def furnish(self) -> None:
        super().furnish()
        self.mistake = TickBox(
            self.theme, self.tr("It was a spelling mistake: old records show the new word alone")
        )
        self.mistake.setProperty("role", "body")
        self.add_check("mistake", self.mistake)

    def open_for(self, item: CatalogueItem) -> None:
        place = FormPlace(Part.RENAME, f"{item.catalogue}:{item.code}")
        self.open_at(place, {"nl": item.label_nl, "en": item.label_en}, entry=True)


class MergeForm(InlineForm):
    """Into which entry of the same list."""

    def __init__(self, theme: Theme, words: CatalogueWords) -> None:
        super().__init__(theme, self.tr("Merge"))
        self._words = words
        self._tells: Callable[[str], str] = lambda _code: ""

    def furnish(self) -> None:
        self.into = ComboField(self.theme)
        self.add_row(("into", self.tr("Which word does it go into?"), self.into))
        self.told = Label("", "secondary", "text2", wrap=True)
        self.fields["into"].layout().addWidget(self.told)  # type: ignore[union-attr]  # a field has a layout
        self.into.chosen.connect(self._tell)

    def open_for(self, entry: ListedEntry, desk: CatalogueDesk) -> None:
        item, label = entry.item, self._words.label
        others = [one for one in desk.beside(item) if one.item.active and one.item.code != item.code]
        self.into.set_options([Option(one.item.code, label(one.item)) for one in others])
        known = {one.item.code: one for one in others}
        self._tells = lambda code: self._words.merging(entry, known[code], desk) if code in known else ""
        self.open_at(FormPlace(Part.MERGE, f"{item.catalogue}:{item.code}"), {})
        self._tell(self.into.code())

    def _tell(self, code: str) -> None:
        self.told.setText(self._tells(code))
        self.told.setVisible(bool(self.told.text()))
