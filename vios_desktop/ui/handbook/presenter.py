"""What happens in the window of the handbook: pages, the way back and on, finding, copies on paper. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from vios_desktop.handbook.book import split_target
from vios_desktop.handbook.finding import Hit, find
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.handbook.book import Book
    from vios_desktop.handbook.page import Page
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Dialogs, SaveRequest
    from vios_desktop.ui.entrance.model import ErrorTexts
    from vios_desktop.ui.page_picture import DrawsPages

MOST_BACK = 50

T = TypeVar("T")


class HandbookPorts(NamedTuple):
    """`book` is read at first use; `pictures` is the folder of what the pages show.

    `pdf` draws the whole handbook, or only the page of this file name; it takes some seconds.
    """

    book: Callable[[], Book]
    pictures: Callable[[], Path]
    pdf: Callable[[str], bytes]


class HandbookFiles(NamedTuple):
    """How a file is written, and how a document becomes pages to print."""

    write: Callable[[Path, bytes], None]
    draw: DrawsPages


class Spot(NamedTuple):
    """A page and a heading on it, or its top."""

    file: str
    anchor: str = ""


class HandbookView(Protocol):
    def show_list(self, hits: Sequence[Hit], *, searched: bool) -> None: ...
    def show_page(self, page: Page, anchor: str, found: str) -> None:
        """`found` are the words that were looked for, to be marked; empty for none."""
        ...

    def unfold(self, words: frozenset[str]) -> None:
        """Which hard words show what they mean, without moving the page."""
        ...

    def show_ways(self, *, back: bool, on: bool) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def say(self, text: str) -> None: ...
    def show_problem(self, text: ErrorText) -> None: ...
    def save_request(self, title: str) -> SaveRequest: ...
    def saved_words(self) -> str: ...
    def copied_words(self) -> str: ...


class HandbookPresenter:
    """`copy` puts a text on the clipboard."""

    def __init__(
        self,
        view: HandbookView,
        ports: HandbookPorts,
        files: HandbookFiles,
        runner: Runner,
        texts: Callable[[], ErrorTexts],
        dialogs: Dialogs,
        copy: Callable[[str], None],
    ) -> None:
        self._view, self._ports, self._files, self._texts = view, ports, files, texts
        self._runner, self._dialogs, self._copy = RunnerScope(runner), dialogs, copy
        self._book = ports.book()
        self._at: Spot | None = None
        self._back: list[Spot] = []
        self._on: list[Spot] = []
        self._typed = ""
        self._unfolded: frozenset[str] = frozenset()
        self._busy = False

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._book.page(self._at.file) if self._at else None

    def show_list(self) -> None:
        self._view.show_list(find(self._book, self._typed), searched=bool(self._typed.strip()))

    def open_place(self, place: str) -> None:
        """The page for a place of the program, at its heading; the first page where there is none."""
        spot = self._book.spot_of(place)
        if spot is not None:
            self.open(spot[0].file, spot[1])
        elif self._book.pages:
            self.open(self._book.pages[0].file)

    def open(self, file: str, anchor: str = "") -> None:
        """Go to a page; one that does not exist changes nothing."""
        if self._book.page(file) is None:
            return
        if self._at is not None and self._at != Spot(file, anchor):
            self._back = [*self._back, self._at][-MOST_BACK:]
            self._on = []
        self._go(Spot(file, anchor))

    def follow(self, target: str) -> None:
        """A link on the page."""
        if self.page is not None:
            self.open(*split_target(self.page, target))

    def back(self) -> None:
        if self._back and self._at is not None:
            self._on.append(self._at)
            self._go(self._back.pop())

    def go_on(self) -> None:
        if self._on and self._at is not None:
            self._back.append(self._at)
            self._go(self._on.pop())

    def fold(self, word: str) -> None:
        """Say what a hard word means, or fold it away again."""
        self._unfolded = self._unfolded ^ {word}
        self._view.unfold(self._unfolded)

    def search(self, typed: str) -> None:
        """List the pages with these words; the page that is shown stays."""
        self._typed = typed
        self.show_list()

    def open_first(self) -> None:
        """Enter in the search field."""
        hits = find(self._book, self._typed)
        if hits:
            self.open(hits[0].page.file)

    def copy_address(self, address: str) -> None:
        self._copy(address)
        self._view.say(self._view.copied_words())

    def save(self, *, whole: bool) -> None:
        """Ask where, then write the page or the whole handbook as PDF."""
        page = self.page
        if page is None or self._busy:
            return
        file, title = ("", "") if whole else (page.file, page.title)

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._work(lambda: self._files.write(path, self._ports.pdf(file)), lambda _none: self._saved())

        self._dialogs.choose_save_file(self._view.save_request(title), chosen)

    def print(self) -> None:
        """The page that is shown, on paper."""
        page = self.page
        if page is None or self._busy:
            return
        file = page.file
        self._work(
            lambda: tuple(self._files.draw(self._ports.pdf(file))),
            lambda pages: self._dialogs.preview_pages(pages, lambda _printed: None),
        )

    def close(self) -> None:
        self._runner.close()

    def _go(self, spot: Spot) -> None:
        self._at = spot
        page = self._book.page(spot.file)
        if page is not None:
            self._unfolded = frozenset()
            self._view.show_page(page, spot.anchor, self._typed.strip())
            self._view.show_ways(back=bool(self._back), on=bool(self._on))

    def _work(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True
        self._view.show_busy(busy=True)

        def finished(result: T) -> None:
            self._idle()
            done(result)

        self._runner.submit(work, finished, self._failed)

    def _idle(self) -> None:
        self._busy = False
        self._view.show_busy(busy=False)

    def _saved(self) -> None:
        self._view.say(self._view.saved_words())

    def _failed(self, error: ViosError) -> None:
        self._idle()
        self._view.show_problem(self._texts().error(error.code, **error.params))
