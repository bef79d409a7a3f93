"""The page of the lists: at the left the words of one list, or those looked for; at the right one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.ui.catalogues.forms import AddForm, MergeForm, Part, RenameForm
from vios_desktop.ui.catalogues.model import LISTS, place_among, row_id
from vios_desktop.ui.catalogues.order_drag import OrderDrag
from vios_desktop.ui.catalogues.own_forms import AboutForm, ChoiceForm, FieldForm
from vios_desktop.ui.shortcuts import add_actions, key_text
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_frame import ListFrame
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.two_sides import TwoSides

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.catalogues import CatalogueDesk, Deed, Doubts, ListedEntry
    from vios_desktop.ui.catalogues.detail import EntryDetail
    from vios_desktop.ui.catalogues.model import Listing
    from vios_desktop.ui.catalogues.words import CatalogueWords
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

PageForm = AddForm | RenameForm | MergeForm | FieldForm | AboutForm | ChoiceForm
SEARCH_MS = 150


class CataloguesPage(QWidget):
    """Implements `CataloguesView`. `moved(step)`, `dropped(row, place)` of what is offered, counted from 0.

    `sure_requested`: keep the doubtful word all the same. `form_done(place)`: what stood in a form was done.
    """

    list_chosen = Signal(str)
    text_changed = Signal(str)
    moved = Signal(int)
    dropped = Signal(str, int)
    undo_requested = Signal()
    sure_requested = Signal()
    form_done = Signal(object)

    def __init__(self, theme: Theme, words: CatalogueWords, detail: EntryDetail) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._listing: Listing | None = None
        self._desk: CatalogueDesk | None = None
        self._shown: ListedEntry | None = None
        self._notice: Banner | None = None
        self.list_pane = ListFrame(theme, self.tr("Lists of words"))
        self.new_button = SecondaryButton(theme, self.tr("New word"), "plus", size="compact")
        self.list_pane.title_row.addWidget(self.new_button)
        self.lists = ChipChoice(theme, [Option(name.value, words.list_name(name)) for name in LISTS])
        self.lists.setAccessibleName(self.tr("Which list"))
        self.search = TextField(theme, placeholder=self.tr("Look for a word in all lists"), icon="search")
        self.search.edit.setAccessibleName(self.tr("Look for a word in all lists"))
        self.detail = detail
        self.add_form = AddForm(theme, words)
        self.rename_form = RenameForm(theme)
        self.merge_form = MergeForm(theme, words)
        self.field_form, self.about_form = FieldForm(theme, words), AboutForm(theme, words)
        self.choice_form = ChoiceForm(theme)
        self._forms: tuple[PageForm, ...] = (
            *(self.add_form, self.rename_form, self.merge_form),
            *(self.field_form, self.about_form, self.choice_form),
        )
        for form in self._forms:
            self.detail.forms.addWidget(form)
        self.order = OrderDrag(self.list_pane.list)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)

    def furnish(self, settings: UiSettings) -> Steps[None]:
        """Everything in its place, once: in each of the two sides, then both beside each other."""
        self._lay_out_list()
        right = self._lay_out_detail()
        yield
        self.sides = TwoSides(self._theme, settings, "catalogues", self.list_pane, right, with_way_back=True)
        yield
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)
        self._connect()
        self.show_nothing_chosen()

    def panes(self) -> Sequence[QWidget]:
        return self.sides.panes()

    def show_loading(self) -> None:
        self.list_pane.show_loading()

    def show_list_error(self, error: ViosError) -> None:
        self.list_pane.show_error(self._words.texts.error(error.code, **error.params), self.tr("Try again"))

    def show_listing(self, listing: Listing, desk: CatalogueDesk) -> None:
        self._listing, self._desk = listing, desk
        searched = bool(listing.text)
        self.order.enabled = not searched
        self.keys.setVisible(not searched)
        if self.lists.text() != ("" if searched else listing.catalogue.value):
            self.lists.blockSignals(True)
            self.lists.set_text("" if searched else listing.catalogue.value)
            self.lists.blockSignals(False)
        if not searched and self.search.text():
            self.search.edit.blockSignals(True)
            self.search.set_text("")
            self.search.edit.blockSignals(False)
        self.new_button.setText(self._words.new_word(listing.catalogue))
        entries = listing.entries
        if not entries:
            self._show_empty(listing)
            return
        ids = [row_id(entry) for entry in entries]
        count = self.tr("%n word(s)", "", len(ids))
        if listing.catalogue is CatalogueName.FIELD and not searched:  # its choices stand in the list too
            count = self.tr("%n field(s)", "", sum(one.item.catalogue is CatalogueName.FIELD for one in entries))
        self.list_pane.show_rows(
            ids, lambda place: self._words.row(entries[place], desk, searched=searched), count
        )

    def choose(self, entry: ListedEntry | None) -> None:
        self.list_pane.choose(row_id(entry) if entry is not None else "")

    def show_entry(self, entry: ListedEntry, desk: CatalogueDesk) -> None:
        if self._shown is None or row_id(self._shown) != row_id(entry):
            self._hide_forms()
        self._shown = entry
        if self._open_form() is None:
            self._show_shown()
        self.sides.read(reading=True)

    def show_nothing_chosen(self) -> None:
        self._shown = None
        if self.add_form.isHidden() and self.field_form.isHidden():
            self._hide_forms()
            self.detail.show_nothing()
            self.sides.read(reading=False)

    def show_problem(self, error: ViosError | None) -> None:
        self._clear_notice()
        if error is not None:
            words = self._words.texts.error(error.code, **error.params)
            self._say(Banner(self._theme, "bad", words.what, words.safe, words.now))

    def form_kept(self) -> None:
        form = self._open_form()
        self._clear_notice()
        if form is None:
            return
        if (place := form.place) is not None:
            self.form_done.emit(place)
            form.forget(place)
        self.list_pane.focus_list()
        self._hide_forms()

    def form_wrong(self, problems: tuple[FieldProblem, ...]) -> None:
        self._clear_notice()
        if (form := self._open_form()) is not None:
            form.show_problems(problems, self._words.texts)

    def show_doubts(self, doubts: Doubts) -> None:
        self._clear_notice()
        what, advice = self._words.doubts(doubts)
        sure = SecondaryButton(self._theme, self.tr("Keep it all the same"), size="compact")
        sure.clicked.connect(self.sure_requested)
        banner = Banner(self._theme, "warn", what, advice, buttons=(sure,))
        self._say(banner)
        sure.setFocus()

    def done_words(self, deed: Deed) -> str:
        return self._words.done(deed)

    def open_new(self) -> None:
        """The form of a new word in the list that is shown."""
        if self._desk is None or self._listing is None:
            return
        self._hide_forms()
        self.list_pane.choose("")
        self.detail.show_heading(self._words.new_word(self._listing.catalogue))
        if self._listing.catalogue is CatalogueName.FIELD:
            self.field_form.open_for(self._desk)
            self._open(self.field_form)
            return
        self.add_form.open_for(self._listing.catalogue, self._desk)
        self._open(self.add_form)

    def open_choice(self) -> None:
        """The form of a new choice of the field that is shown."""
        if self._shown is not None:
            self.choice_form.open_for(self._shown.item)
            self._open(self.choice_form)

    def open_about(self) -> None:
        if self._shown is not None and self._desk is not None:
            self.about_form.open_for(self._shown.item, self._desk)
            self._open(self.about_form)

    def open_rename(self) -> None:
        if self._shown is not None and self._open_form() is None:
            self.rename_form.open_for(self._shown.item)
            self._open(self.rename_form)

    def open_merge(self) -> None:
        if self._shown is not None and self._desk is not None:
            self.merge_form.open_for(self._shown, self._desk)
            self._open(self.merge_form)

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return tuple(typed for form in self._forms for typed in form.typed())

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None:
        """What was typed waits until its form is opened again."""
        known = self._form_at(form.place)
        known.remember(form)
        known.show_kept(form.place, saved_at)

    def drop_form(self, place: FormPlace) -> None:
        known = self._form_at(place)
        if known.place == place and not known.isHidden():
            self._give_up()
        known.forget(place)

    def show_kept(self, place: FormPlace, at: datetime | None) -> None:
        self._form_at(place).show_kept(place, at)

    def show_not_kept(self, place: FormPlace) -> None:
        self._form_at(place).show_not_kept(place)

    def open_form(self, part: Part) -> None:
        """The form of what is shown, or of a new word."""
        ways = {
            Part.RENAME: self.open_rename,
            Part.MERGE: self.open_merge,
            Part.ABOUT: self.open_about,
            Part.CHOICE: self.open_choice,
        }
        ways.get(part, self.open_new)()

    def form_open(self) -> PageForm | None:
        return self._open_form()

    def _open(self, form: PageForm) -> None:
        self._clear_notice()
        self.detail.deeds.hide()
        self.sides.read(reading=True)
        form.show()
        form.focus_first()

    def _give_up(self) -> None:
        """Focus leaves the form before it goes."""
        self.list_pane.focus_list()
        for form in self._forms:
            form.give_up()
        self._clear_notice()
        if self._shown is not None:
            self._show_shown()
            self.choose(self._shown)
        else:
            self.show_nothing_chosen()

    def _form_at(self, place: FormPlace) -> PageForm:
        known: dict[Part, PageForm] = {
            Part.ADD: self.add_form,
            Part.RENAME: self.rename_form,
            Part.MERGE: self.merge_form,
            Part.FIELD: self.field_form,
            Part.ABOUT: self.about_form,
            Part.CHOICE: self.choice_form,
        }
        return known[Part(place.form)]

    def _hide_forms(self) -> None:
        for form in self._forms:
            form.hide()

    def _open_form(self) -> PageForm | None:
        return next((form for form in self._forms if not form.isHidden()), None)

    def _show_shown(self) -> None:
        if self._shown is not None and self._desk is not None and self._listing is not None:
            self.detail.show_entry(self._shown, self._desk, orderly=not self._listing.text)

    def _show_empty(self, listing: Listing) -> None:
        if listing.text:
            title = self.tr('No word with "%1"').replace("%1", listing.text)
            self.list_pane.show_empty("search", title, self.tr("No list holds this word. Try another one."))
            return
        text = self.tr("Nothing stands in this list yet.")
        if listing.catalogue is CatalogueName.FIELD:
            text = self.tr(
                "Does your school want to know something of an incident that VIOS does not ask? Make a field for "
                "it, at most eight. Ask only what you use."
            )
        self.list_pane.show_empty(
            "list-checks", self.tr("No words yet"), text, self._words.new_word(listing.catalogue)
        )

    def _say(self, banner: Banner) -> None:
        self._notice = banner
        self._column.insertWidget(0, banner)

    def _clear_notice(self) -> None:
        if self._notice is not None:
            self._column.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _lay_out_list(self) -> None:
        lead = self.tr("The words that you and your colleagues choose from. Old records keep what they mean.")
        head = self.list_pane.head
        head.addWidget(Label(lead, "secondary", "text2", wrap=True))
        head.addWidget(self.search)
        head.addWidget(self.lists)
        self.keys = Label("", "meta", "text3", wrap=True)
        keys = self.tr("%1 and %2 move a word, or drag it.").replace("%1", key_text("move_up"))
        self.keys.setText(keys.replace("%2", key_text("move_down")))
        foot = QWidget()
        inside = QVBoxLayout(foot)
        inside.setContentsMargins(18, 8, 16, 10)
        inside.addWidget(self.keys)
        self.list_pane.add_foot(foot)

    def _lay_out_detail(self) -> QWidget:
        self._column = QVBoxLayout()
        self._column.setContentsMargins(26, 16, 24, 20)
        self._column.setSpacing(10)
        self._column.addWidget(self.detail, 1)
        content = QWidget()
        content.setLayout(self._column)
        right = QFrame()
        right.setProperty("part", "canvas")
        inner = QVBoxLayout(right)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(PageScroll(content))
        return right

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.open_new)
        self.list_pane.step_pressed.connect(self.open_new)
        self.lists.text_changed.connect(self._list_chosen)
        self.search.text_changed.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(lambda: self.text_changed.emit(self.search.text()))
        self.detail.rename_button.clicked.connect(self.open_rename)
        self.detail.merge_button.clicked.connect(self.open_merge)
        self.detail.choice_button.clicked.connect(self.open_choice)
        self.detail.about_button.clicked.connect(self.open_about)
        self.detail.up_button.clicked.connect(lambda: self.moved.emit(-1))
        self.detail.down_button.clicked.connect(lambda: self.moved.emit(1))
        self.order.dropped.connect(self._dropped)
        for form in self._forms:
            form.cancelled.connect(self._give_up)
        self.sides.list_shown.connect(self.list_pane.focus_list)
        slots = {"move_up": lambda: self.moved.emit(-1), "move_down": lambda: self.moved.emit(1)}
        add_actions(self, {**slots, "undo": self.undo_requested.emit, "edit": self.open_rename})

    def _list_chosen(self, code: str) -> None:
        if code:
            self._typing.stop()
            self.list_chosen.emit(CatalogueName(code).value)

    def _dropped(self, start: int, place: int) -> None:
        if self._listing is not None and self._desk is not None and not self._listing.text:
            among = place_among(self._listing, self._desk, start, place)
            self.dropped.emit(row_id(self._listing.entries[start]), among)
