"""English words for days and moments, put into the Dutch ones that `date_words` reads. No Qt."""

from __future__ import annotations

import re

_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)"
_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), dutch)
    for pattern, dutch in (
        (r"\bthe day before yesterday\b|\bday before yesterday\b", "eergisteren"),
        (r"\bthe day after tomorrow\b|\bday after tomorrow\b", "overmorgen"),
        (r"\b(?:a|one) (day|week) ago\b", r"1 \1 ago"),
        (r"\b(\d{1,3}) days? ago\b", r"\1 dagen geleden"),
        (r"\b(\d{1,3}) weeks? ago\b", r"\1 weken geleden"),
        (r"\bin (?:a|one) (day|week)\b", r"in 1 \1"),
        (r"\bin (\d{1,3}) days?\b", r"over \1 dagen"),
        (r"\bin (\d{1,3}) weeks?\b", r"over \1 weken"),
        (r"\blast week\b", "vorige week"),
        (r"\bnext week\b", "volgende week"),
        (rf"\b(?:the )?{_ORDINAL} (?:lesson|period|hour)\b", r"\1e uur"),
        (r"\b(?:lesson|period) (\d{1,2})\b", r"\1e uur"),
        (rf"\b(?:in )?(?:the )?{_ORDINAL} break\b", r"\1e pauze"),
        (r"\b(?:in the |during the |during )?break\b", "pauze"),
        (r"\bbefore school\b", "vóór school"),
        (r"\bafter school\b", "na school"),
        (r"\bthis morning\b", "vanochtend"),
        (r"\bthis afternoon\b", "vanmiddag"),
        (r"\b(?:this evening|tonight)\b", "vanavond"),
        (r"\b(?:in the )?morning\b", "ochtend"),
        (r"\b(?:in the )?afternoon\b", "middag"),
        (r"\b(?:in the )?evening\b", "avond"),
        (r"\b(?:at )?night\b", "nacht"),
        (rf"\b{_ORDINAL} (?:of )?(?=[a-z])", r"\1 "),
    )
)
_HALF_DAY = re.compile(r"\b(1[0-2]|[1-9])(?:[:.](\d{2}))? ?([ap])\.?m\b\.?")


def in_dutch(words: str) -> str:
    """The text with its English words replaced; Dutch ones stay. `words` is in small letters, single spaces."""
    words = _HALF_DAY.sub(_of_24_hours, words)
    for pattern, dutch in _WORDS:
        words = pattern.sub(dutch, words)
    return words


def _of_24_hours(found: re.Match[str]) -> str:
    hour = int(found[1]) % 12 + (12 if found[3] == "p" else 0)
    return f"{hour}:{found[2] or '00'}"
