"""Scans the texts of the content for words that must not be in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vios_desktop.decision.calls import call_texts
from vios_desktop.decision.content import Pack, RuleFile

LONGEST_SENTENCE = 27
"""Words in one sentence. B1 asks for short ones; a list of things counts as one sentence too."""

FORBIDDEN = (
    (r"\bdaders?\b", "'dader' oordeelt; zeg wat iemand deed"),
    (r"\bcrimine(el|le)\b", "'crimineel' oordeelt over een kind"),
    (r"\bkluis\b", "zeg 'kluisje' of 'achter slot'"),
    (r"\bacties?\b", "zeg 'afspraak'"),
    (r"\b(risico(score|niveau)|score|ranglijst)\b", "geen oordeel of cijfer over een kind"),
    (r"\bin beslag genomen\b", "de school neemt in; in beslag nemen doet de politie"),
)

ONLY_WITH_NOT = (
    r"\bfouilleer\w*",
    r"\bdoorzoek\w*",
    r"\b(spoel|gooi)\b[^.]*\bweg\b",
    r"\bgeef\b[^.]*\bterug\b",
    r"\bhoor\b[^.]*\buit\b",
)
"""What may only be named in a sentence that says not to, or (for a vape) to give it to the parents."""

_FAMILIAR = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
_SPOKEN = re.compile("“[^”]*”")
"""What the reader may say to a pupil, as it stands between quotes."""

_NOT = re.compile(r"\b(niet|niets|nooit|geen|niemand|via de ouders)\b", re.IGNORECASE)


def wording_problems(pack: Pack) -> Iterator[str]:
    """Every text with a wrong word, as "file, id: why"."""
    for where, text in _texts(pack):
        yield from (f"{where}: {problem}" for problem in text_problems(text))


def text_problems(text: str, *, to_pupil: bool = False) -> Iterator[str]:
    """What is wrong with one text. With `to_pupil` a grown-up says it to a pupil, and "je" is right."""
    if not to_pupil and _FAMILIAR.search(_SPOKEN.sub("", text)):
        yield "de lezer heet 'u'"
    for sentence in re.split(r"(?<=[.!?])\s+|(?<=[.!?]”)\s+", text):
        yield from _problems(sentence)


def _problems(sentence: str) -> Iterator[str]:
    for pattern, why in FORBIDDEN:
        if re.search(pattern, sentence, re.IGNORECASE):
            yield why
    for pattern in ONLY_WITH_NOT:
        if re.search(pattern, sentence, re.IGNORECASE) and not _NOT.search(sentence):
            yield f"dit mag alleen met 'niet' erbij: {sentence}"
    if len(sentence.split()) > LONGEST_SENTENCE:
        yield f"deze zin is te lang: {sentence}"


def _texts(pack: Pack) -> Iterator[tuple[str, str]]:
    for rule_file in (*pack.modules.values(), *pack.protocols.values()):
        yield from _rule_texts(rule_file)
    for term in pack.terms.values():
        yield f"terms.toml, {term.id}", term.meaning
    yield from call_texts(pack.calls)


def _rule_texts(rule_file: RuleFile) -> Iterator[tuple[str, str]]:
    for question in rule_file.questions:
        where = f"{rule_file.file}, {question.id}"
        for text in (question.text, question.help, question.why):
            yield where, text
        for option in question.options:
            yield where, option.label
            yield where, option.hint
    for item in rule_file.items:
        where = f"{rule_file.file}, {item.id}"
        for text in (item.headline, item.text, item.because, item.ask.text if item.ask else ""):
            yield where, text
    alarm = rule_file.alarm
    for step in (*rule_file.alarm_steps, *(alarm.steps if alarm else ())):
        yield f"{rule_file.file}, alarm", step.text
