"""The English of counted texts, "%n file(s)": one file, two files. Dutch has its own forms in the .ts files.

Most follow from the text itself. Where a verb or another word changes as well, both forms stand in `FORMS`.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

FORMS: dict[str, tuple[str, str]] = {
    "%n line(s) of the log are over their period": (
        "%n line of the log is over its period",
        "%n lines of the log are over their period",
    ),
    "%n entry(ies) of the registers are over their period": (
        "%n entry of the registers is over its period",
        "%n entries of the registers are over their period",
    ),
    "%n line(s) are over this period, the last of %1.": (
        "%n line is over this period, the last of %1.",
        "%n lines are over this period, the last of %1.",
    ),
    "Destroy all %n pupil(s) that are due": ("Destroy %n pupil that is due", "Destroy all %n pupils that are due"),
    "Of %n more pupil(s) the period is over, but something still names them, and that goes first:": (
        "Of %n more pupil the period is over, but something still names this pupil, and that goes first:",
        "Of %n more pupils the period is over, but something still names them, and that goes first:",
    ),
    "%n record(s) stand on the pages.": (
        "%n record stands on the pages.",
        "%n records stand on the pages.",
    ),
    "This pupil is in %n that you can read: %1.": (
        "This pupil is in %n incident that you can read: %1.",
        "This pupil is in %n incidents that you can read: %1.",
    ),
    "%n record(s) are not as the log saw them last.": (
        "%n record is not as the log saw it last.",
        "%n records are not as the log saw them last.",
    ),
    "%n column(s) stay out, among them all about origin.": (
        "%n column stays out, among them all about origin.",
        "%n columns stay out, among them all about origin.",
    ),
    "%n file(s) are missing.": ("%n file is missing.", "%n files are missing."),
    "%n file(s) are damaged.": ("%n file is damaged.", "%n files are damaged."),
    "%n file(s) were missing or damaged in your data already.": (
        "%n file was missing or damaged in your data already.",
        "%n files were missing or damaged in your data already.",
    ),
    "%n file(s) were missing or damaged already.": (
        "%n file was missing or damaged already.",
        "%n files were missing or damaged already.",
    ),
    "%n protected record(s) that you can read stay behind.": (
        "%n protected record that you can read stays behind.",
        "%n protected records that you can read stay behind.",
    ),
    "%n protected record(s) are damaged, and stay behind.": (
        "%n protected record is damaged, and stays behind.",
        "%n protected records are damaged, and stay behind.",
    ),
    "%n record(s) were protected, and are so again in the new file: for you alone.": (
        "%n record was protected, and is so again in the new file: for you alone.",
        "%n records were protected, and are so again in the new file: for you alone.",
    ),
    "%n file(s) were missing there already.": (
        "%n file was missing there already.",
        "%n files were missing there already.",
    ),
    "%n breach(es) wait for a decision.": (
        "%n breach waits for a decision.",
        "%n breaches wait for a decision.",
    ),
    "%n change(s) are kept with it.": ("%n change is kept with it.", "%n changes are kept with it."),
    "%n more was weighed: see More.": (
        "%n more reason was weighed: see More.",
        "%n more reasons were weighed: see More.",
    ),
    "%n deviated with a reason": (
        "%n card deviated from with a reason",
        "%n cards deviated from with a reason",
    ),
    "%n report(s) are still being opened…": (
        "%n report is still being opened…",
        "%n reports are still being opened…",
    ),
    "%n are hidden.": ("%n is hidden.", "%n are hidden."),
    "%n new agreement(s) go to Agreements": (
        "%n new agreement goes to Agreements",
        "%n new agreements go to Agreements",
    ),
    "%n agreement(s) of before were discussed": (
        "%n earlier agreement was discussed",
        "%n earlier agreements were discussed",
    ),
    "%n gap(s) go to Gaps": ("%n gap goes to Gaps", "%n gaps go to Gaps"),
    "%n entry(s) go to Shared: which partner heard which case": (
        "%n entry goes to Shared: which partner heard which case",
        "%n entries go to Shared: which partner heard which case",
    ),
    "%n case(s) were told by name": ("%n case was told by name", "%n cases were told by name"),
    "%n message(s) of the police are not in the minutes.": (
        "%n message of the police is not in the minutes.",
        "%n messages of the police are not in the minutes.",
    ),
    "%n other(s) stand in it too.": ("%n other person stands in it too.", "%n others stand in it too."),
    "Also what is held in it about %n other(s).": (
        "Also what is held in it about %n other person.",
        "Also what is held in it about %n others.",
    ),
    "%n report(s) on this computer was not handed in": (
        "%n report on this computer was not handed in",
        "%n reports on this computer were not handed in",
    ),
    "Destroy %n report(s) that was not handed in?": (
        "Destroy %n report that was not handed in?",
        "Destroy %n reports that were not handed in?",
    ),
    "The decision is withdrawn. %n signal(s) do not come back.": (
        "The decision is withdrawn. %n signal does not come back.",
        "The decision is withdrawn. %n signals do not come back.",
    ),
    "Yes, %n person(s) have left": ("Yes, %n person has left", "Yes, %n people have left"),
    "%n person(s) would leave the school at once": (
        "%n person would leave the school at once",
        "%n people would leave the school at once",
    ),
    "%n more are left alone this time.": (
        "%n more is left alone this time.",
        "%n more are left alone this time.",
    ),
    "%n stay(s) as they are, because they were used or changed since.": (
        "%n stays as it is, because it was used or changed since.",
        "%n stay as they are, because they were used or changed since.",
    ),
    "%n record(s) are past their period": ("%n record is past its period", "%n records are past their period"),
    "%n agreement(s) are open": ("%n agreement is open", "%n agreements are open"),
    "%n agreement(s) are late": ("%n agreement is late", "%n agreements are late"),
    "%n agreement(s) are for today": ("%n agreement is for today", "%n agreements are for today"),
    "%n report(s) are unread": ("%n report is unread", "%n reports are unread"),
    "%n draft(s) wait": ("%n draft waits", "%n drafts wait"),
    "Show these %n": ("Show this one", "Show these %n"),
    "and %n more source(s)": ("and %n more source", "and %n more sources"),
    "%n protected record(s) can be read by this account alone. Let it name somebody else first.": (
        "%n protected record can be read by this account alone. Let it name somebody else first.",
        "%n protected records can be read by this account alone. Let it name somebody else first.",
    ),
}
"""Source text -> for one, for more."""

_ENDING = re.compile(r"\((e?s)\)")
_PEOPLE = "person(s)"
_VERB = re.compile(r"\(e?s\)[^.:,]* (?<!to )(?:are|were|was|stand|wait|go|do|have)\b|%n (?:more )?(?:are|were)\b")


def forms(source: str) -> tuple[str, str]:
    """The text for one and for more, of a source text with `%n`."""
    many = source.replace(_PEOPLE, "people")
    return FORMS.get(source) or (_ENDING.sub("", source), _ENDING.sub(r"\1", many))


def doubts(sources: Iterable[str]) -> list[str]:
    """Texts in which a verb seems to change with the number, without forms of their own; and idle forms."""
    known = set(sources)
    missing = [text for text in sorted(known) if text not in FORMS and _VERB.search(text)]
    return [*missing, *(f"no longer used: {text}" for text in sorted(set(FORMS) - known))]


def write_ts(dutch: Iterable[Path], target: Path) -> None:
    """A .ts file with the English forms of every counted text of the Dutch files."""
    root = ET.Element("TS", version="2.1", language="en_GB", sourcelanguage="en")
    for path in dutch:
        for context in ET.parse(path).iter("context"):  # noqa: S314  # our own file
            counted = [message for message in context.iter("message") if message.get("numerus") == "yes"]
            if not counted:
                continue
            into = ET.SubElement(root, "context")
            ET.SubElement(into, "name").text = context.findtext("name")
            for message in counted:
                source = message.findtext("source") or ""
                made = ET.SubElement(into, "message", numerus="yes")
                ET.SubElement(made, "source").text = source
                translation = ET.SubElement(made, "translation")
                for form in forms(source):
                    ET.SubElement(translation, "numerusform").text = form
    ET.ElementTree(root).write(target, encoding="utf-8", xml_declaration=True)
