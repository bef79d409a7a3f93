"""A list of invented pupils as a school's own administration gives it out: for the walk to a first record."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from vios_desktop.services.practice.dice import Dice
from vios_desktop.services.practice.people import make_people
from vios_desktop.services.practice.school_days import make_calendar
from vios_desktop.services.practice.texts import load_texts

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.practice.texts import ReadText

_SEED = 2
_HEADINGS = ("Stamnr.", "Roepnaam", "Tussenv.", "Achternaam", "Klas", "Geb.datum", "Postcode", "Woonplaats")
_TOWN = "Verzonnenstad"


def school_list(read_text: ReadText, today: date) -> bytes:
    """900 pupils as CSV with semicolons and a byte order mark, days as Dutch schools write them.

    It holds columns that VIOS leaves alone (number, postcode, town), and some pupils without a birth date.
    """
    people = make_people(load_texts(read_text), make_calendar(today, _SEED), _SEED)
    dice = Dice(_SEED, "list")
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for number, pupil in enumerate(people.pupils, 1):
        born = f"{pupil.birth_date:%d-%m-%Y}" if pupil.birth_date else ""
        postcode = f"{dice.between(0, 99):04} XX"  # no postcode begins with a nought
        name = (pupil.first_name, pupil.prefix, pupil.last_name)
        writer.writerow((10_000 + number, *name, pupil.class_name, born, postcode, _TOWN))
    return text.getvalue().encode("utf-8-sig")
