"""What happens on the page of the lists: add, rename, order, retire, merge; each deed can be undone. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.catalogue import OF_THE_SCHOOL, CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.errors import ConflictError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.own_field import FIELD
from vios_desktop.ui.catalogues.forms import FORMS, Part
from vios_desktop.ui.catalogues.model import LISTS, home_of, in_order, listing_of, row_id
from vios_desktop.ui.form_keeper import FormKeeper, FormsView, from_json
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.catalogue import CatalogueItem
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.services.catalogues import (
        CatalogueDesk,
        CatalogueService,
        Deed,
        Doubts,
        ListedEntry,
    )
    from vios_desktop.services.drafts import DraftService
    from vios_desktop.services.own_fields import About, OwnFieldService
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.catalogues.model import Listing
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace


class CataloguesView(FormsView, Protocol):
    """The page."""

    def show_loading(self) -> None: ...
    def show_list_error(self, error: ViosError) -> None: ...
    def show_listing(self, listing: Listing, desk: CatalogueDesk) -> None: ...
    def choose(self, entry: ListedEntry | None) -> None:
        """Mark it in the list."""
        ...

    def show_entry(self, entry: ListedEntry, desk: CatalogueDesk) -> None: ...
    def show_nothing_chosen(self) -> None: ...
    def show_problem(self, error: ViosError | None) -> None: ...
    def form_kept(self) -> None: ...
    def form_wrong(self, problems: tuple[FieldProblem, ...]) -> None: ...
    def show_doubts(self, doubts: Doubts) -> None:
        """Above the form, with a button to keep the word all the same."""
        ...

    def open_form(self, part: Part) -> None:
        """The form of what is shown, or of a new word."""
        ...

    def done_words(self, deed: Deed) -> str: ...


class CataloguesPresenter:
    """`changed` is called when the lists are others now: other screens were made of them."""

    def __init__(
        self,
        view: CataloguesView,
        service: CatalogueService,
        own: OwnFieldService,
        runner: Runner,
        navigator: Navigator,
        changed: Callable[[], None],
        drafts: DraftService,
        later: Later,
        *,
        may_keep: bool,
    ) -> None:
        self._view, self._service, self._own = view, service, own
        self._navigator, self._changed = navigator, changed
        self._runner = RunnerScope(runner)
        self.forms = FormKeeper(drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._desk: CatalogueDesk | None = None
        self._list, self._text = LISTS[0], ""
        self._chosen: tuple[CatalogueName, str] | None = None
        self._last: Deed | None = None
        self._busy = self._to_typed = False

    @property
    def entry(self) -> ListedEntry | None:
        """What is open."""
        if self._desk is None or self._chosen is None:
            return None
        return self._desk.entry(*self._chosen)

    @property
    def catalogue(self) -> CatalogueName:
        """The list a new word goes into."""
        return self._list

    def entered(self) -> None:
        if self._desk is None:
            self._view.show_loading()
            self._view.show_nothing_chosen()
        self.refresh()

    def refresh(self) -> None:
        safe = self.forms.safe_ids
        self._runner.submit(self._service.view, self._show, self._view.show_list_error)
        self._runner.submit(
            self.forms.find, lambda drafts: self._show_drafts(drafts, safe), self._view.show_problem
        )

    def visit(self) -> None:
        """The next time it is entered what was half-typed is opened."""
        self._to_typed = True

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()

    def back(self) -> None:
        self._navigator.back()

    def choose_list(self, catalogue: CatalogueName) -> None:
        """Another list; what was open is not any more."""
        self._list, self._text = catalogue, ""
        self._open_nothing()
        self._list_again()

    def set_text(self, text: str) -> None:
        """Look for a word in all lists; without a text the list that was shown stands there again."""
        if text != self._text:
            self._text = text
            self._list_again()

    def open(self, row: str) -> None:
        name, _, code = row.partition(":")
        self._chosen = CatalogueName(name), code
        self._view.show_problem(None)
        home = home_of(CatalogueName(name))
        if self._list is not home:  # found by a search: its list stands there when the search is over
            self._list = home
            self._list_again()
        self._show_entry()

    def add(self, words: Words, like: str, kind: str, *, sure: bool) -> None:
        """A new word in the list that is shown; a doubtful one only when that is sure."""
        catalogue, kinds = self._list, (kind,) if kind else ()
        self._word(
            lambda: self._service.look_at(catalogue, words),
            lambda: self._service.add(catalogue, words, like, kinds),
            sure=sure,
        )

    def add_field(self, words: Words, sort: str, about: About, *, sure: bool) -> None:
        """A new field of the school's own."""
        self._word(
            lambda: self._own.look_at(words, about.help),
            lambda: self._own.add_field(words, sort, about),
            sure=sure,
        )

    def add_choice(self, words: Words, *, sure: bool) -> None:
        """A new choice of the field that is open; the field stays open."""
        if (entry := self.entry) is not None:
            field = entry.item.code
            self._word(
                lambda: self._own.look_at(words, field=field),
                lambda: self._own.add_choice(field, words),
                sure=sure,
            )

    def tell(self, about: About, *, sure: bool) -> None:
        """What the field that is open asks, of which kinds."""
        if (entry := self.entry) is not None:
            item = entry.item
            words = Words(item.label_nl, item.label_en)
            self._word(
                lambda: self._own.look_at(words, about.help, code=item.code),
                lambda: self._own.tell(item, about),
                sure=sure,
            )

    def rename(self, words: Words, *, mistake: bool, sure: bool) -> None:
        """Another word for what is open. A `mistake` is put right in old records; else they keep the old word."""
        if (entry := self.entry) is not None:
            item = entry.item
            own, field = item.catalogue in OF_THE_SCHOOL, item.attributes.get(FIELD, "")
            self._word(
                lambda: (
                    self._own.look_at(words, field=field, code=item.code)
                    if own
                    else self._service.look_at(item.catalogue, words, item.code)
                ),
                lambda: self._service.rename(item, words, keep_old=not mistake),
                sure=sure,
            )

    def set_offered(self, *, offered: bool) -> None:
        """Offer what is open no more, or again."""
        if (entry := self.entry) is not None:
            item, service = entry.item, self._service
            self._do(lambda: service.bring_back(item) if offered else service.retire(item))

    def move(self, step: int) -> None:
        """What is open one place up or down, among what is offered."""
        if self._desk is None or (entry := self.entry) is None or self._text.strip() or not entry.item.active:
            return
        codes = [one.item.code for one in in_order(self._desk.beside(entry.item)) if one.item.active]
        if entry.item.code in codes:
            self.move_to(row_id(entry), codes.index(entry.item.code) + step)

    def move_to(self, row: str, place: int) -> None:
        """An entry that is shown to this place in its list, counted from 0; past an end is the end."""
        name, _, code = row.partition(":")
        catalogue = CatalogueName(name)
        entry = None if self._desk is None else self._desk.entry(catalogue, code)
        if self._desk is None or entry is None or self._text.strip() or not entry.item.active:
            return
        listed = self._desk.beside(entry.item)
        entries = in_order(listed)
        offered = [one.item.code for one in entries if one.item.active]
        others = [one for one in offered if one != code]
        place = max(0, min(place, len(others)))
        order = [*others[:place], code, *others[place:]]
        if order == offered:
            return
        retired = [one.item.code for one in entries if not one.item.active]
        seen = [one.item.code for one in listed]
        self._chosen = catalogue, code
        self._do(lambda: self._service.reorder(catalogue, seen, [*order, *retired]))

    def merge(self, into: str) -> None:
        """Let what is open go by the name of another entry of its list."""
        if (entry := self.entry) is not None and into:
            item = entry.item
            self._do(lambda: self._service.merge(item, into), of_form=True)

    def part(self, item: CatalogueItem) -> None:
        """Take an entry out of the one it was merged into."""
        self._do(lambda: self._service.part(item))

    def undo_last(self) -> None:
        """Ctrl+Z: the last deed on this page, once."""
        if self._last is not None:
            self._undo(self._last)

    def _word(self, look: Callable[[], Doubts], work: Callable[[], Deed], *, sure: bool) -> None:
        if sure:
            self._do(work, of_form=True)
            return

        def looked(doubts: Doubts) -> None:
            if doubts:
                self._view.show_doubts(doubts)
            else:
                self._do(work, of_form=True)

        self._runner.submit(look, looked, self._failed)

    def _do(self, work: Callable[[], Deed | None], *, of_form: bool = False) -> None:
        """`of_form`: with what stands in the form that is open; what is half-typed stays at any other deed."""
        if self._busy:
            return
        self._busy = True

        def done(deed: Deed | None) -> None:
            self._busy = False
            if deed is None:
                return
            self._last = deed
            item = deed.item
            if item.merged_into is not None:
                self._chosen = item.catalogue, item.merged_into
            elif item.catalogue is CatalogueName.CHOICE and deed.pairs[0][0] is None:
                self._chosen = CatalogueName.FIELD, item.attributes[FIELD]
            elif self._chosen is None or deed.pairs[0][0] is None:
                self._chosen = item.catalogue, item.code
            if of_form:
                self._view.form_kept()
            self._navigator.toast(self._view.done_words(deed), lambda: self._undo(deed))
            self._after()

        self._runner.submit(work, done, self._failed)

    def _undo(self, deed: Deed) -> None:
        if self._busy:
            return
        self._busy, self._last = True, None

        def done(_nothing: None) -> None:
            self._busy = False
            self._after()

        self._runner.submit(lambda: self._service.undo(deed), done, self._failed)

    def _after(self) -> None:
        self._changed()
        self._navigator.changed()
        self.refresh()

    def _failed(self, error: ViosError) -> None:
        self._busy = False
        if isinstance(error, ValidationError):
            self._view.form_wrong(error.problems)
            return
        self._view.show_problem(error)
        if isinstance(error, (ConflictError, NotFoundError)):
            self.refresh()

    def _show_drafts(self, drafts: tuple[Draft, ...], safe: frozenset[str]) -> None:
        self.forms.compare(drafts, safe)
        to_typed, self._to_typed = self._to_typed, False
        typed = from_json(drafts[0].values, Part) if drafts and to_typed else None
        if typed is not None:
            self._open_typed(typed.place)

    def _open_typed(self, place: FormPlace) -> None:
        """The form that was typed in last, where its word or list is still there."""
        part = Part(place.form)
        if part in (Part.ADD, Part.FIELD):
            self.choose_list(CatalogueName(place.row))
            self._view.open_form(part)
            return
        self.open(f"{CatalogueName.FIELD.value}:{place.row}" if part in (Part.ABOUT, Part.CHOICE) else place.row)
        if self.entry is not None:
            self._view.open_form(part)

    def _show(self, desk: CatalogueDesk) -> None:
        self._desk = desk
        self._list_again()
        self._show_entry()

    def _list_again(self) -> None:
        if self._desk is not None:
            self._view.show_listing(listing_of(self._desk, self._list, self._text), self._desk)
            self._view.choose(self.entry)

    def _show_entry(self) -> None:
        entry = self.entry
        if self._desk is None or entry is None:
            self._open_nothing()
            return
        self._view.choose(entry)
        self._view.show_entry(entry, self._desk)

    def _open_nothing(self) -> None:
        self._chosen = None
        self._view.choose(None)
        self._view.show_nothing_chosen()
