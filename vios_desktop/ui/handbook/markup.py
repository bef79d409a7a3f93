"""A page of the handbook as the rich text that Qt reads. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from vios_desktop.handbook.book import Word
from vios_desktop.handbook.columns import column_shares
from vios_desktop.handbook.page import (
    Block,
    Bullets,
    Heading,
    Item,
    Mark,
    Note,
    Page,
    Paragraph,
    Picture,
    Run,
    Runs,
    Steps,
    Table,
    texts_of,
)
from vios_desktop.ui.tokens import Tokens

WORD_SCHEME, COPY_SCHEME, PAGE_SCHEME, PICTURE_SCHEME = "word:", "copy:", "page:", "picture:"
_NOTE_TONES = {
    "Let op": "warn",
    "Tip": "ok",
    "Goed om te weten": "info",
    "Gevaar": "bad",
    "Niet nagekeken": "warn",
}


class Look(NamedTuple):
    """Colours, the pixels of a length in the design, the width of the column, how high a picture of a width is."""

    tokens: Tokens
    px: Callable[[float], int]
    width: int
    picture_height: Callable[[str, int], int]


def page_html(page: Page, words: Mapping[str, Word], opened: frozenset[str], look: Look) -> str:
    """The whole page; the words in `opened` are unfolded below the block that they stand in."""
    return _Writer(words, opened, look).page(page)


class _Writer:
    def __init__(self, words: Mapping[str, Word], opened: frozenset[str], look: Look) -> None:
        self._words, self._opened, self._look = words, opened, look
        self._t, self._px = look.tokens, look.px

    def page(self, page: Page) -> str:
        head = f'<h1 style="font-size:{self._px(22)}px; font-weight:600; margin:0 0 {self._px(10)}px 0;">'
        body = "".join(self._block(block) for block in page.blocks)
        return (
            f'<html><body style="color:{self._t.text}; font-size:{self._px(14)}px;">'
            f"{head}{escape(page.title)}</h1>{body}</body></html>"
        )

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return f'<p style="{self._gap()}">{self._runs(block.runs)}</p>' + self._meanings([block.runs])
            case Bullets():
                return self._list(block.items, "ul", 1)
            case Steps():
                return self._list(block.items, "ol", block.first)
            case Table():
                return self._table(block)
            case Picture():
                return self._picture(block)
            case Note():
                return self._note(block)

    def _gap(self, below: float = 10) -> str:
        return f"margin:0 0 {self._px(below)}px 0; line-height:140%; font-size:{self._px(14)}px;"

    def _heading(self, heading: Heading) -> str:
        large = heading.level == 2
        size, above = (17, 18) if large else (15, 12)
        style = f"font-size:{self._px(size)}px; font-weight:600; margin:{self._px(above)}px 0 {self._px(6)}px 0;"
        tag = f"h{heading.level}"
        anchor = f'<a name="{escape(heading.anchor)}"></a>'
        return f'<{tag} style="{style}">{anchor}{self._runs(heading.runs)}</{tag}>'

    def _list(self, items: Sequence[Item], tag: str, first: int) -> str:
        """One list, broken where a word in it is unfolded."""
        html, begun = "", 0
        for at, item in enumerate(items):
            texts = [item.runs, *item.inner]
            meanings = self._meanings(texts)
            if meanings or at == len(items) - 1:
                html += self._part_of_list(items[begun : at + 1], tag, first + begun) + meanings
                begun = at + 1
        return html

    def _part_of_list(self, items: Sequence[Item], tag: str, first: int) -> str:
        start = f' start="{first}"' if tag == "ol" else ""
        inside = "".join(
            f'<li style="{self._gap(5)}">{self._runs(i.runs)}{self._inner(i.inner)}</li>' for i in items
        )
        return f'<{tag}{start} style="margin:0 0 {self._px(10)}px 0;">{inside}</{tag}>'

    def _inner(self, inner: Sequence[Runs]) -> str:
        if not inner:
            return ""
        points = "".join(f'<li style="{self._gap(3)}">{self._runs(runs)}</li>' for runs in inner)
        return f'<ul style="margin:{self._px(3)}px 0 0 0;">{points}</ul>'

    def _table(self, table: Table) -> str:
        pad, edge = self._px(6), f"1px solid {self._t.border}"
        cell = f"padding:{pad}px; border:{edge}; vertical-align:top;"

        shares = column_shares(table)

        def row(cells: Sequence[Runs], tag: str, ground: str) -> str:
            out = ""
            for runs, right, share in zip(cells, table.right, shares, strict=True):
                align = f' width="{round(share * 100)}%" align="{"right" if right else "left"}"'
                out += f'<{tag}{align} style="{cell}{ground}">{self._runs(runs)}</{tag}>'
            return f"<tr>{out}</tr>"

        head = row(table.head, "th", f"background-color:{self._t.hover}; font-weight:600;")
        body = "".join(row(cells, "td", "") for cells in table.rows)
        style = f"border-collapse:collapse; margin:{self._px(4)}px 0 {self._px(12)}px 0;"
        return (
            f'<table width="100%" cellspacing="0" border="1" style="{style}"><thead>{head}</thead>{body}</table>'
            + self._meanings(texts_of((table,)))
        )

    def _picture(self, picture: Picture) -> str:
        width = self._look.width
        height = self._look.picture_height(picture.file, width)
        image = (
            f'<img src="{PICTURE_SCHEME}{escape(picture.file)}" width="{width}" height="{height}"'
            f' alt="{escape(picture.words)}"/>'
        )
        words = f'<span style="font-size:{self._px(12)}px; color:{self._t.text3};">{escape(picture.words)}</span>'
        above = self._px(4)
        return (
            f'<p style="margin:{above}px 0 {above}px 0;">{image}</p><p style="{self._gap(14)}">{words}</p>'
            if height
            else f'<p style="{self._gap()}">{words}</p>'
        )

    def _note(self, note: Note) -> str:
        tone = _NOTE_TONES[note.title]
        title = f'<span style="color:{getattr(self._t, tone)}; font-weight:600;">{escape(note.title)}</span>'
        inside = "".join(self._block(block) for block in note.blocks[:-1])
        last = note.blocks[-1]
        if isinstance(last, Paragraph):
            inside += f'<p style="{self._gap(0)}">{self._runs(last.runs)}</p>' + self._meanings([last.runs])
        else:
            inside += self._block(last)
        return self._boxed(
            f'<p style="{self._gap(3)}">{title}</p>{inside}',
            getattr(self._t, f"{tone}_soft"),
            getattr(self._t, tone),
        )

    def _boxed(self, inside: str, ground: str, edge: str) -> str:
        pad = self._px(10)
        cell = f"background-color:{ground}; border-left:{self._px(3)}px solid {edge}; padding:{pad}px;"
        style = f"margin:{self._px(4)}px 0 {self._px(12)}px 0; border:none;"
        table = f'<table width="100%" cellspacing="0" border="0" style="{style}">'
        return f'{table}<tr><td style="{cell}">{inside}</td></tr></table>'

    def _meanings(self, texts: Iterable[Runs]) -> str:
        """What the unfolded words of these texts mean, each once."""
        wanted = dict.fromkeys(
            run.target
            for runs in texts
            for run in runs
            if run.mark is Mark.WORD and run.target in self._opened and run.target in self._words
        )
        return "".join(self._meaning(self._words[anchor]) for anchor in wanted)

    def _meaning(self, word: Word) -> str:
        text = "".join(escape(run.text) for run in word.meaning)
        inside = f'<p style="{self._gap(0)}"><span style="font-weight:600;">{escape(word.word)}</span>: {text}</p>'
        return self._boxed(inside, self._t.hover, self._t.accent)

    def _runs(self, runs: Runs) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        text = escape(run.text)
        match run.mark:
            case Mark.STRONG:
                return f'<span style="font-weight:600;">{text}</span>'
            case Mark.KEY:
                ground = f"background-color:{self._t.hover}; font-weight:500;"
                return f'<span style="{ground}">&nbsp;{text.replace(" ", "&nbsp;")}&nbsp;</span>'
            case Mark.LINK:
                return self._link(PAGE_SCHEME + run.target, text)
            case Mark.WORD:
                sign = "▴" if run.target in self._opened else "▾"
                return (
                    self._link(WORD_SCHEME + run.target, f"{text}&nbsp;{sign}")
                    if run.target in self._words
                    else text
                )
            case Mark.ADDRESS:
                told = "" if run.text == run.target else f" ({escape(run.target)})"
                return self._link(COPY_SCHEME + run.target, text) + told
            case Mark.PLAIN:
                return text

    def _link(self, target: str, text: str) -> str:
        return f'<a href="{escape(target)}" style="color:{self._t.accent}; text-decoration:underline;">{text}</a>'
