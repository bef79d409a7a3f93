"""Slips of the finger: how many keystrokes lie between two words, and no further than one asks."""

from __future__ import annotations


def slips(typed: str, meant: str, most: int) -> int:
    """Letters left out, added, changed or swapped between two words; `most` + 1 when there are more.

    Optimal string alignment distance (Damerau 1964, restricted), with an early end.
    """
    if typed == meant:
        return 0
    if abs(len(typed) - len(meant)) > most:
        return most + 1
    typed, meant = _different_part(typed, meant)
    if not typed or not meant:
        return min(len(typed) + len(meant), most + 1)
    return min(_distance(typed, meant, most), most + 1)


def _distance(typed: str, meant: str, most: int) -> int:
    before: list[int] = []
    above = list(range(len(meant) + 1))
    for row, letter in enumerate(typed, start=1):
        line = [row]
        for column, other in enumerate(meant, start=1):
            best = min(above[column] + 1, line[column - 1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == meant[column - 2] and typed[row - 2] == other:
                best = min(best, before[column - 2] + 1)
            line.append(best)
        if min(line) > most:
            return most + 1
        before, above = above, line
    return above[-1]


def _different_part(first: str, second: str) -> tuple[str, str]:
    """Both words without what they share at the beginning and the end: it costs no keystroke."""
    start, shortest = 0, min(len(first), len(second))
    while start < shortest and first[start] == second[start]:
        start += 1
    end = 0
    while end < shortest - start and first[-1 - end] == second[-1 - end]:
        end += 1
    return first[start : len(first) - end], second[start : len(second) - end]


def allowed(word: str) -> int:
    """How many slips a word of this length may hold: short words are too much alike for any."""
    if len(word) < 4:
        return 0
    return 1 if len(word) < 7 else 2


def letters_mask(word: str) -> int:
    """The letters of a word as bits: two words that differ in many letters need not be compared."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) % 32)
    return mask
