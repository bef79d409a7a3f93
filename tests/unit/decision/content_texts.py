"""The real content as texts, and ways to walk it, for the tests of the decision help."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from vios_desktop.decision.content import Pack
from vios_desktop.decision.errors import ContentError
from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.vocabulary import UNKNOWN, Part
from vios_desktop.decision.walk import Walk, start
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import PersonKind, PersonRole

FOLDER = Path(__file__).parents[3] / "resources" / "protocols"


def real_texts() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.toml"))}


def small_texts() -> dict[str, str]:
    """A pack with one kind, from which everything that nothing uses any more is taken out."""
    return dict(_small_texts())


@functools.cache
def _small_texts() -> dict[str, str]:
    real = real_texts()
    used = tomllib.loads(real["spice_vape.toml"])["uses"]
    keep = re.compile(r"(pack|law|sources|numbers|terms|settings|labels|calls|spice_vape)\.toml")
    texts = {
        name: text
        for name, text in real.items()
        if keep.fullmatch(name) or tomllib.loads(text).get("module") in used
    }
    texts["pack.toml"] = re.sub(r"protocols = \[[^\]]*\]", 'protocols = ["spice_vape"]', texts["pack.toml"])
    while True:
        try:
            load_pack(texts)
        except ContentError as error:
            found = re.fullmatch(r"'(\w+)' wordt nergens gebruikt", error.detail)
            if found is None:
                raise
            blocks = re.split(r"(?=^\[\[)", texts[error.file], flags=re.MULTILINE)
            texts[error.file] = "".join(b for b in blocks if f'id = "{found.group(1)}"' not in b)
        else:
            return texts


def person(
    age: int | tuple[int, int] | None = None,
    role: PersonRole = PersonRole.ALLEGED_CAUSER,
    *,
    key: str = "p1",
    part: Part | None = None,
    kind: PersonKind = PersonKind.PUPIL,
) -> PersonFacts:
    low, high = age if isinstance(age, tuple) else (age, age)
    span = AgeRange(low, high) if low is not None and high is not None else None
    return PersonFacts(key, role, kind, span, part)


def walked(pack: Pack, kind: str, *persons: PersonFacts, **answers: str) -> Walk:
    """A complete walk: the given answers, and "Weet ik niet" for whatever else is asked."""
    return walked_with(pack, kind, Facts(persons), answers)


def walked_with(pack: Pack, kind: str, facts: Facts, answers: Mapping[str, str]) -> Walk:
    """The same with facts of the record and the school."""
    walk = start(pack, [kind], facts)
    for key, option in answers.items():
        walk = walk.answer(key, option)
    while (step := walk.next_question) is not None:
        walk = walk.answer(step.key, UNKNOWN)
    return walk
