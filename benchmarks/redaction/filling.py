"""What fills the gaps of the templates: invented people, numbers, days and places, each with its kind."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import Final

from vios_desktop.domain.identifiers.codes import eleven_test
from vios_desktop.domain.identifiers.people import KnownPerson, PersonGroup
from vios_desktop.resource_files import root

OUTSIDE_FIRST: Final = (
    "Wouter", "Marieke", "Rachid", "Samira", "Dennis", "Priya", "Joost", "Fleur", "Ingrid", "Murat", "Yvonne",
    "Tjeerd",
    "Guusje", "Anouar", "Lotje", "Sjaan", "Rutger", "Hicham", "Desiree", "Mattheus",
)  # fmt: skip
OUTSIDE_LAST: Final = (
    "Jansen", "de Vries", "van den Berg", "Bakker", "Visser", "Yilmaz", "Kaya", "Mulder", "Hoekstra",
    "van Leeuwen",
    "El Amrani", "Postma", "de Wit", "Scholten", "Huisman", "Benali", "van der Meer", "Terpstra", "Zwanenburg",
    "Nooteboom",
)  # fmt: skip
TITLES: Final = (
    "mevrouw", "meneer", "dhr.", "mw.", "juf", "wijkagent", "oom", "tante", "buurman", "mentor", "dokter",
    "conciërge",
)  # fmt: skip
PLACES: Final = (
    "Arnhem", "Nijmegen", "Utrecht", "Ede", "Zwolle", "Den Haag", "Apeldoorn", "Tiel", "Doetinchem", "Breda",
    "Velp",
    "Wageningen", "Oss", "Zutphen", "Elst", "Huissen",
)  # fmt: skip
VENUES: Final = (
    "snackbar De Proef", "station Proefdam", "winkelcentrum Het Verzinsel", "park Schijnoord",
    "sporthal De Oefening",
    "buurthuis Nepstede", "zwembad De Fantast", "cafetaria Bedacht",
)  # fmt: skip
STREETS: Final = (
    "Proefstraat", "Burgemeester Nepmanlaan", "Verzinweg", "Oude Schijngracht", "Van der Fantasiestraat",
    "Bedachtplein", "Fictiedreef", "Laan van Verzinsel", "Proefhof", "Testakker", "Oefenpad", "Dummykade",
)  # fmt: skip
STREETS_WITHOUT: Final = ("Verzinsel", "Het Proefje", "Schijnoord", "De Nepert", "Oude Dummy")
_WEEKDAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_SHORT: Final = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in a gap. `group` is the line it is counted on: a kind, or `person` with where it came from."""

    written: str
    kind: str
    group: str


@dataclass(slots=True)
class School:
    """The people of one invented school, and everything that can be said about them."""

    random: random.Random
    people: list[KnownPerson] = field(default_factory=list)

    def fill(self, gap: str) -> Piece:
        """`gap` is the name of a kind, or `person.form` for a name in one form."""
        name, _, form = gap.partition(".")
        if name == "person":
            form = form or self.random.choice(FORMS)
            return Piece(self.name(self.random.choice(self.people), form), "person", f"person, {form}")
        if name == "outsider":
            return Piece(
                self.outsider(form or self.random.choice(OUTSIDE_FORMS)), "person", "person, from outside"
            )
        written = getattr(self, name)()
        return Piece(written, GROUP_KINDS.get(name, name), name)

    def name(self, person: KnownPerson, form: str) -> str:
        """The name of somebody the school knows, in one of `FORMS`."""
        whole = " ".join(part for part in (person.first, person.prefix, person.last) if part)
        prefixed = " ".join(part for part in (person.prefix, person.last) if part)
        made: dict[str, Callable[[], str]] = {
            "full": lambda: whole,
            "first": lambda: person.first,
            "last": lambda: person.last,
            "first and last without tussenvoegsel": lambda: f"{person.first} {person.last}",
            "last with tussenvoegsel": lambda: prefixed,
            "initial": lambda: f"{person.first[0]}. {prefixed}",
            "turned about": lambda: f"{person.last}, {person.first}",
            "genitive": lambda: person.first + ("'" if person.first[-1] in "sxz" else "'s"),
            "small letters": person.first.lower,
            "full in small letters": whole.lower,
            "without accents": lambda: plain(whole),
            "typo": lambda: self.with_typo(person.last),
            "nickname": lambda: self.random.choice(
                (person.first[:4], f"{person.first}tje", f"{person.first[:3]}ie")
            ),
        }
        return made[form]()

    def with_typo(self, word: str) -> str:
        at = self.random.randrange(1, len(word) - 1)
        ways = (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + "e" + word[at + 1 :])
        wrong = self.random.choice(ways)
        return wrong if wrong != word else word[:at] + word[at + 1 :]

    def outsider(self, form: str) -> str:
        first, last = self.random.choice(OUTSIDE_FIRST), self.random.choice(OUTSIDE_LAST)
        if form == "title":
            return last
        if form == "initials":
            return f"{first[0]}.{self.random.choice(ascii_uppercase)}. {last}"
        return first if form == "first" else f"{first} {last}"

    # numbers and accounts

    def digits(self, count: int) -> str:
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06{d}", f"06-{d}", f"06 {d[:4]} {d[4:]}", f"06-{d[:2]} {d[2:4]} {d[4:6]} {d[6:]}",
            f"+31 6 {d[:4]} {d[4:]}",
            f"+316{d}", f"0031 6 {d}", f"026-{d[:7]}", f"(026) {d[:3]} {d[3:5]} {d[5:7]}", f"0313-{d[:6]}",
            f"+31 (0)6 {d}",
        ))  # fmt: skip

    def email(self) -> str:
        person = plain(self.random.choice(self.people).first).lower()
        return self.random.choice(
            (f"{person}.nep@voorbeeld.nl", f"{person}{self.digits(2)}@mail.example", "info@proef-school.nl")
        )

    def url(self) -> str:
        return self.random.choice((
            f"https://nep.example/v/{self.digits(4)}", "www.verzonnen.nl", "http://proef.example/a?b=1",
            "oefenchat.gg/kamer",
            "verzinsel.nl",
        ))  # fmt: skip

    def handle(self) -> str:
        name = plain(self.random.choice(self.people).first).lower()
        return self.random.choice((
            f"@{name}", f"@{name}.x", f"{name}_{self.digits(2)}", f"{name}{self.digits(4)}", f"xx_{name}_xx",
            f"x.{name}.{self.digits(1)}",
        ))  # fmt: skip

    def bsn(self) -> str:
        while not eleven_test(digits := self.digits(9)):
            pass
        return self.random.choice(
            (digits, f"{digits[:4]}.{digits[4:6]}.{digits[6:]}", f"{digits[:3]} {digits[3:6]} {digits[6:]}")
        )

    def number(self) -> str:
        while eleven_test(digits := self.digits(self.random.choice((6, 7, 8, 9, 10))).replace("0", "7")):
            pass
        return digits

    def iban(self) -> str:
        bank, account = self.random.choice(("ABNA", "INGB", "RABO")), self.digits(10)
        rest = int("".join(str(int(sign, 36)) for sign in f"{bank}{account}NL00")) % 97
        whole = f"NL{98 - rest:02}{bank}{account}"
        spaced = " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))
        return self.random.choice((whole, spaced, whole.lower()))

    def case_number(self) -> str:
        return self.random.choice(
            (f"PL0900-2026{self.digits(6)}-1", f"PL1300 2026{self.digits(6)}", f"PL0600-2026{self.digits(6)}")
        )

    def letters(self, count: int) -> str:
        return "".join(self.random.choice("BDFGHJKLNPRSTVXZ") for _ in range(count))

    def plate(self) -> str:
        shape = self.random.choice(
            ("XX-99-99", "99-XX-99", "99-XX-XX", "XX-99-XX", "99-XXX-9", "9-XXX-99", "XX-999-X")
        )
        parts = [self.letters(len(p)) if p[0] == "X" else self.digits(len(p)) for p in shape.split("-")]
        whole = "-".join(parts)
        return self.random.choice((whole, whole.lower(), "".join(parts)))

    def postcode(self) -> str:
        written = (
            f"{self.random.randrange(1000, 9999)} {self.random.choice('BDFGHJKL')}{self.random.choice('BDFGHJKL')}"
        )
        return self.random.choice((written, written.replace(" ", "")))

    # days, classes, places

    def date(self) -> str:
        day, month = self.random.randrange(1, 29), self.random.randrange(1, 13)
        return self.random.choice((
            f"{day}-{month}-2026", f"{day:02}/{month:02}/26", f"2026-{month:02}-{day:02}",
            f"{day} {_MONTHS[month - 1]} 2026",
            f"{day} {_MONTHS[month - 1]}", f"{day} {_SHORT[month - 1]}",
            f"{self.random.choice(_WEEKDAYS)} {day} {_MONTHS[month - 1]}",
            f"{day} {_SHORT[month - 1]}. 2026", f"{day:02}-{month:02}",
        ))  # fmt: skip

    def relative_day(self) -> str:
        day = self.random.choice(_WEEKDAYS)
        return self.random.choice((
            "gisteren", "eergisteren", f"afgelopen {day}", "vorige week", "gisteravond", "vanochtend",
            "twee weken geleden",
            "drie dagen geleden", f"vorige week {day}", f"{day}middag", "vanmiddag", f"komende {day}",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abcd")
        return self.random.choice((
            f"{year}vmbo-{letter}", f"H{year}{letter}", f"klas {year}k2", f"groep {year + 4}{letter}",
            f"{year} havo", f"klas {year}{letter.upper()}",
            f"{year}vwo{letter}", f"mavo {year}", f"v{year}{letter}", f"{year}havo-{letter}", f"{year} vmbo-kader",
        ))  # fmt: skip

    def age(self) -> str:
        years = self.random.randrange(12, 19)
        return self.random.choice((f"{years} jaar", f"{years}-jarige", f"{years} jaar oud", f"{years}jarige"))

    def address(self) -> str:
        addition = self.random.choice(("", "a", "-2", ""))
        return f"{self.random.choice(STREETS)} {self.random.randrange(1, 250)}{addition}"

    def address_without_suffix(self) -> str:
        return f"{self.random.choice(STREETS_WITHOUT)} {self.random.randrange(1, 250)}"

    def town(self) -> str:
        return self.random.choice(PLACES)

    def venue(self) -> str:
        return self.random.choice(VENUES).split(" ", 1)[1]


FORMS: Final = (
    "full", "first", "last", "first and last without tussenvoegsel", "last with tussenvoegsel", "initial",
    "turned about",
    "genitive", "small letters", "full in small letters", "without accents", "typo", "nickname",
)  # fmt: skip
OUTSIDE_FORMS: Final = ("initials", "first", "both")
GROUP_KINDS: Final = {
    "relative_day": "date", "class_code": "class", "address_without_suffix": "address", "town": "place",
    "venue": "place", "year_word": "class", "years": "age",
}  # fmt: skip


def plain(text: str) -> str:
    text = text.replace("ı", "i")
    return "".join(s for s in unicodedata.normalize("NFKD", text) if not unicodedata.combining(s))


def school(seed: int, count: int = 120, kind: type[School] = School) -> School:
    """An invented school; the names are those of the practice school. `kind` fills the other gaps."""
    names = json.loads((root() / "practice" / "names.json").read_text("utf-8"))
    chance = random.Random(seed)  # noqa: S311  # not for secrets
    people = []
    for at in range(count):
        prefix, last = chance.choice(names["whole"])
        if chance.random() < 0.5:
            prefix, last = "", chance.choice(names["roots"]) + chance.choice(names["endings"])
        group = (PersonGroup.PUPIL, PersonGroup.PUPIL, PersonGroup.PARENT, PersonGroup.STAFF)[at % 4]
        people.append(KnownPerson(chance.choice(names["first"]), last, prefix, group=group))
    return kind(chance, people)
