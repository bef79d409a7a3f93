"""A fixed letter as the beginning of the one that takes its place. No Qt."""

from __future__ import annotations

from datetime import date

from vios_desktop.domain.letter import Letter
from vios_desktop.domain.vocabulary import LetterTo
from vios_desktop.letters.addressing import LetterSetup


def setup_of_letter(letter: Letter, today: date) -> LetterSetup:
    """The choices the old letter was made with; whom it went to tells the age that was counted with."""
    of_age = letter.sending.to is LetterTo.PUPIL or bool(letter.consent_note)
    return LetterSetup(
        kind=letter.kind,
        entry_id=letter.entry_id,
        dated_on=today,
        adult=of_age,
        consent_note=letter.consent_note,
        suspension=letter.suspension,
        corrected_on=letter.text.dated_on,
    )


def corrected_body(old: str, correction: str) -> str:
    """The old words with the sentence that says which letter they take the place of, after the salutation."""
    first, _, rest = old.partition("\n\n")
    salutation = first.rstrip().endswith(",")
    if not salutation:
        return f"{correction}\n\n{old}"
    return f"{first}\n\n{correction}\n\n{rest}"
