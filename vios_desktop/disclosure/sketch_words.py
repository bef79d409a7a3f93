"""The words of case sketches: every code that can be told with its Dutch words, and nothing else stands in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.disclosure.strict_json import JsonObject, StrictReader, join
from vios_desktop.disclosure.text.uniqueness import Sketch, SketchField

if TYPE_CHECKING:
    from vios_desktop.disclosure.printed_sketch import SketchYear

FORMAT: Final = 1
_TOP_KEYS: Final = frozenset({"format", "source", "years", "kinds", "places", "school_parts", "outcomes", "after"})
_YEARS: Final = frozenset({"this_school_year", "last_school_year"})


@dataclass(frozen=True, slots=True)
class SketchWords:
    """Codes to words, in the order in which they are offered. `outcome_of` gives the group of each measure.

    The first outcome that one of the measures of an incident belongs to is its outcome.
    """

    years: Mapping[str, str]
    kinds: Mapping[str, str]
    places: Mapping[str, str]
    school_parts: Mapping[str, str]
    outcomes: Mapping[str, str]
    outcome_of: Mapping[str, str]  # code of a measure -> outcome
    no_measure: str  # the outcome of an incident without a measure
    after: str  # "Daarna volgde"

    def values(self, field: SketchField) -> tuple[str, ...]:
        """The codes that can be told of a field."""
        return tuple(self._words(field))

    def label(self, field: SketchField, code: str) -> str:
        return self._words(field)[code]

    def outcome(self, measures: Sequence[str]) -> str | None:
        """The outcome of an incident with these measures; None when a measure is in no group."""
        if not measures:
            return self.no_measure
        found = {self.outcome_of.get(measure) for measure in measures}
        return next((code for code in self.outcomes if code in found), None)

    def sentence(self, cases: Sequence[Sketch], year: SketchYear) -> str:
        """The sketch as it stands on the page, from these words alone. `KeyError` for a code that has none."""
        parts = [
            self._told(field, cases) for field in (SketchField.KIND, SketchField.PLACE, SketchField.SCHOOL_PART)
        ]
        text = f"{self.years[year.value]} {', '.join(part for part in parts if part)}."
        outcome = self._told(SketchField.OUTCOME, cases)
        return f"{text} {self.after} {outcome}." if outcome else text

    def _told(self, field: SketchField, cases: Sequence[Sketch]) -> str:
        told = {getattr(case, field.value) for case in cases} - {None}
        words = self._words(field)
        unknown = told - words.keys()
        if unknown:
            raise KeyError(field.value)
        return _any_of([word for code, word in words.items() if code in told])

    def _words(self, field: SketchField) -> Mapping[str, str]:
        return {
            SketchField.KIND: self.kinds,
            SketchField.PLACE: self.places,
            SketchField.SCHOOL_PART: self.school_parts,
            SketchField.OUTCOME: self.outcomes,
        }[field]


NO_WORDS: Final = SketchWords({}, {}, {}, {}, {}, {}, "", "")
"""With these nothing can be told."""


def load_sketch_words(text: str) -> SketchWords:
    """The words of `resources/policy/sketches.json`; strict.

    Raises `ViosError("sketch_words_not_valid", where=…)` for unknown keys, wrong types, a measure in two groups.
    """
    reader = StrictReader("sketch_words_not_valid")
    top = reader.parse(text)
    reader.only_keys(top, _TOP_KEYS, "")
    if top["format"] != FORMAT or isinstance(top["format"], bool):
        raise reader.refused("format")
    reader.text(top, "source", "")
    years = _words(reader, top, "years")
    if years.keys() != _YEARS:
        raise reader.refused("years")
    outcomes, outcome_of, no_measure = _outcomes(reader, top)
    return SketchWords(
        years,
        _words(reader, top, "kinds"),
        _words(reader, top, "places"),
        _words(reader, top, "school_parts"),
        outcomes,
        outcome_of,
        no_measure,
        reader.text(top, "after", ""),
    )


def _words(reader: StrictReader, top: JsonObject, key: str) -> dict[str, str]:
    found = reader.object_(top[key], key)
    return {code: reader.text(found, code, key) for code in found}


def _outcomes(reader: StrictReader, top: JsonObject) -> tuple[dict[str, str], dict[str, str], str]:
    words: dict[str, str] = {}
    outcome_of: dict[str, str] = {}
    no_measure = ""
    for code, value in reader.object_(top["outcomes"], "outcomes").items():
        where = join("outcomes", code)
        found = reader.object_(value, where)
        reader.only_keys(found, frozenset({"nl", "measures", "no_measure"}), where)
        words[code] = reader.text(found, "nl", where)
        for measure in reader.items(found, "measures", where):
            if not isinstance(measure, str) or measure in outcome_of:
                raise reader.refused(join(where, "measures"))
            outcome_of[measure] = code
        if found["no_measure"] is True:
            no_measure = code
    if not no_measure:
        raise reader.refused("outcomes")
    return words, outcome_of, no_measure


def _any_of(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} of {words[-1]}"
