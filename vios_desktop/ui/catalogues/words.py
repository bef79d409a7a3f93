"""The sentences of the page of the lists, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import TAKES_MEANING
from vios_desktop.domain.own_field import FIELD, OwnField
from vios_desktop.domain.own_field_rules import SCORE
from vios_desktop.services.catalogues import DeedKind
from vios_desktop.ui.catalogues.model import row_id
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind

if TYPE_CHECKING:
    from vios_desktop.domain.catalogue import CatalogueItem
    from vios_desktop.services.catalogues import CatalogueDesk, Deed, Doubts, ListedEntry
    from vios_desktop.texts import Texts

_ICONS = {
    CatalogueName.SUBKIND: "list-checks",
    CatalogueName.PLACE: "map-pin",
    CatalogueName.MEASURE: "scale",
    CatalogueName.PARTNER: "users",
    CatalogueName.FIELD: "list-checks",
    CatalogueName.CHOICE: "minus",
}


class CatalogueWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self._days = DayWords()

    @property
    def language(self) -> str:
        return self.texts.language

    def label(self, item: CatalogueItem) -> str:
        return item.label(self.language)

    def list_name(self, catalogue: CatalogueName) -> str:
        return {
            CatalogueName.KIND: self.tr("Kinds"),
            CatalogueName.SUBKIND: self.tr("Subkinds"),
            CatalogueName.PLACE: self.tr("Places"),
            CatalogueName.MEASURE: self.tr("Measures"),
            CatalogueName.PARTNER: self.tr("Partners"),
            CatalogueName.FIELD: self.tr("Own fields"),
            CatalogueName.CHOICE: self.tr("Choices of own fields"),
        }[catalogue]

    def new_word(self, catalogue: CatalogueName) -> str:
        return {
            CatalogueName.KIND: self.tr("New kind"),
            CatalogueName.SUBKIND: self.tr("New subkind"),
            CatalogueName.PLACE: self.tr("New place"),
            CatalogueName.MEASURE: self.tr("New measure"),
            CatalogueName.PARTNER: self.tr("New kind of partner"),
            CatalogueName.FIELD: self.tr("New field"),
        }[catalogue]

    def row(self, entry: ListedEntry, desk: CatalogueDesk, *, searched: bool) -> Row:
        item = entry.item
        parts = [self.list_name(item.catalogue) if searched else "", self.used(entry.used_together)]
        if item.catalogue is CatalogueName.FIELD:
            parts.insert(1, self.texts.term(OwnField(item).sort))
        elif item.catalogue is CatalogueName.CHOICE:
            parts.insert(1, self.choice_of(item, desk))
        elif item.is_own:
            parts.append(self.tr("of your school"))
        if like := desk.like(item, self.language):
            parts.append(self.tr("counts as %1").replace("%1", like))
        icon = kind_icon(item.meaning) if item.catalogue is CatalogueName.KIND else _ICONS[item.catalogue]
        return Row(
            id=row_id(entry),
            title=self.label(item),
            meta=" · ".join(part for part in parts if part),
            icon=icon,
            status=None if item.active else Status(StatusKind.CANCELLED, self.tr("Not offered")),
        )

    def used(self, count: int) -> str:
        return self.tr("%n record(s)", "", count) if count else self.tr("not used yet")

    def choice_of(self, item: CatalogueItem, desk: CatalogueDesk) -> str:
        field = desk.entry(CatalogueName.FIELD, item.attributes.get(FIELD, ""))
        return self.tr("choice of “%1”").replace("%1", self.label(field.item) if field is not None else "")

    def whose(self, item: CatalogueItem, desk: CatalogueDesk) -> str:
        if item.catalogue is CatalogueName.CHOICE:
            words = self.choice_of(item, desk)
            return words[:1].upper() + words[1:]
        of = self.tr("of your school") if item.is_own else self.tr("of VIOS")
        return self.tr("List %1, %2").replace("%1", self.list_name(item.catalogue)).replace("%2", of)

    def used_in(self, entry: ListedEntry) -> str:
        if not entry.used_together:
            return self.tr("Not in any record yet. Protected records are not counted here.")
        return self.tr("In %n record(s). Protected records are not counted here.", "", entry.used_together)

    def help_question(self) -> str:
        return self.tr("Explanation beside the field (optional)")

    def kinds_question(self) -> str:
        return self.tr("For which kinds of incident?")

    def kinds_hint(self) -> str:
        return self.tr("None chosen: for all kinds.")

    def asks(self, own: OwnField, desk: CatalogueDesk) -> tuple[str, ...]:
        """What a field asks, of which kinds."""
        kinds = [entry for code in own.kinds if (entry := desk.entry(CatalogueName.KIND, code)) is not None]
        asked = self.tr("Of all kinds of incident.")
        if own.kinds:
            names = ", ".join(self.label(entry.item) for entry in kinds) or ", ".join(own.kinds)
            asked = self.tr("Only of: %1.").replace("%1", names)
        lines = [self.tr("Answer: %1.").replace("%1", self.texts.term(own.sort)), asked]
        return (*lines, self.tr("Explanation: %1").replace("%1", own.help)) if own.help else tuple(lines)

    def fixed(self, entry: ListedEntry, desk: CatalogueDesk) -> str:
        """What stays, whatever it is called."""
        item = entry.item
        if item.catalogue is CatalogueName.FIELD:
            stays = self.tr("The kind of answer cannot be changed: answers of before would mean something else.")
            inside = self.tr(
                "The field is never required. Its answers stay inside the school: they are in no overview, "
                "summary or figure, and nothing is sorted, added up or coloured by them."
            )
            return f"{stays} {inside}"
        if like := desk.like(item, self.language):
            said = self.tr("In overviews this counts as “%1”.")
            if item.catalogue is CatalogueName.KIND:
                said = self.tr("In overviews this counts as “%1”, and that decision help belongs to it.")
            why = self.tr("That cannot be changed: numbers of before and after would not be of the same thing.")
            return f"{said.replace('%1', like)} {why}"
        if item.is_own or item.catalogue is CatalogueName.SUBKIND:
            return self.tr("No rules and no overviews depend on this word.")
        said = self.tr(
            "This word belongs to VIOS. Whatever you call it, rules and overviews read it as “%1”."
        ).replace("%1", entry.shipped or self.label(item))
        if entry.stays_offered:
            stays = self.tr("It always stays in the list: who does not know has to be able to choose something.")
            return f"{said} {stays}"
        return said

    def earlier(self, item: CatalogueItem) -> tuple[str, ...]:
        return tuple(
            self.tr("%1, until %2")
            .replace("%1", word.label(self.language))
            .replace("%2", self._days.worded(word.until.astimezone().date(), "d MMMM yyyy"))
            for word in item.former
        )

    def merging(self, entry: ListedEntry, into: ListedEntry, desk: CatalogueDesk) -> str:
        """What happens when the one goes into the other."""
        here, there = self.label(entry.item), self.label(into.item)
        count = self.used(entry.used_together)
        text = self.tr("“%1” (%2) then goes by the name “%3”. Filters and Trends find both together.")
        text = text.replace("%1", here).replace("%2", count).replace("%3", there)
        stays = self.tr("On the page of an old record “%1” stays readable.").replace("%1", here)
        if entry.item.catalogue in TAKES_MEANING and entry.item.meaning != into.item.meaning:
            like = desk.like(entry.item, self.language)
            counts = self.tr("What is recorded already goes on counting as “%1” in overviews.")
            return f"{text} {stays} {counts.replace('%1', like)}"
        return f"{text} {stays}"

    def doubts(self, doubts: Doubts) -> tuple[str, str]:
        """What is doubtful, and what to do about it."""
        said, advice = [], []
        if doubts.alike:
            words = ", ".join(self._quoted(self.label(item)) for item in doubts.alike[:3])
            said.append(self.tr("This looks like %1.").replace("%1", words))
            advice.append(self.tr("Two words for one thing make figures hard to read."))
        if doubts.names:
            names = ", ".join(map(self._quoted, doubts.names[:3]))
            said.append(self.tr("%1 is a name of somebody at your school.").replace("%1", names))
            advice.append(self.tr("Everybody who fills in a form sees this word. Take a name out."))
        said.extend(self._asks(group) for group in doubts.asks)
        if any(group != SCORE for group in doubts.asks):
            advice.append(
                self.tr(
                    "The law protects such data more than other data. Only record what you need for this "
                    "incident, and ask your privacy officer first."
                )
            )
        if SCORE in doubts.asks:
            advice.append(self.tr("VIOS gives no score or rank to a pupil. Ask what happened instead."))
        return " ".join(said), " ".join(advice)

    def _asks(self, group: str) -> str:
        return {
            "health": self.tr("This asks for somebody's health."),
            "religion": self.tr("This asks for somebody's faith or conviction."),
            "ethnicity": self.tr("This asks where somebody comes from."),
            "sexuality": self.tr("This asks for somebody's sexual orientation or gender."),
            "opinion": self.tr("This asks for somebody's political opinion or union."),
            "crime": self.tr("This asks for offences or a criminal record."),
            "body": self.tr("This asks for body features by which somebody is known."),
            "number": self.tr("This asks for a citizen service number or passport."),
            SCORE: self.tr("This looks like a score or a rank of a pupil."),
        }[group]

    def _quoted(self, word: str) -> str:
        return self.tr("“%1”").replace("%1", word)

    def done(self, deed: Deed) -> str:
        item = deed.item
        text = {
            DeedKind.ADDED: self.tr("“%1” was added."),
            DeedKind.RENAMED: self.tr("The word is “%1” now."),
            DeedKind.MOVED: self.tr("The order was changed."),
            DeedKind.RETIRED: self.tr("“%1” is not offered any more."),
            DeedKind.BROUGHT_BACK: self.tr("“%1” is offered again."),
            DeedKind.MERGED: self.tr("“%1” was merged."),
            DeedKind.ABOUT: self.tr("“%1” was changed."),
            DeedKind.PARTED: self.tr("“%1” stands on its own again, and is not offered."),
        }[deed.kind]
        return text.replace("%1", self.label(item))
