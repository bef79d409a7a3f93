"""What fills the gaps of the ninth set: other people from outside, towns in the south-west, streets."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.redaction.fifth_fillings import VoicesSchool
from benchmarks.redaction.filling import plain
from vios_desktop.domain.identifiers.people import KnownPerson

_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "september", "oktober", "november")
_AGES = ("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien")


class CareSchool(VoicesSchool):
    """The same gaps, filled as nurses, drivers, youth workers and players of games write them."""

    def name(self, person: KnownPerson, form: str) -> str:
        forms: dict[str, Callable[[], str]] = {
            "letters turned": lambda: self._swapped(person.first),
            "last as heard": lambda: self._as_heard(person.last),
            "letter and last": lambda: f"{person.first[0]} {person.last}",
            "last in capitals": person.last.upper,
            "first and last in capitals": f"{person.first} {person.last}".upper,
            "first of four letters": lambda: person.first[:4],
        }
        return forms[form]() if form in forms else super().name(person, form)

    def outsider(self, form: str) -> str:
        first = self.random.choice((
            "Corné", "Leontien", "Shaquille", "Adriana", "Jaap", "Melissa", "Yassin", "Pleun", "Krystyna",
            "Mathijs",
            "Rowena", "Tariq", "Elise", "Dave", "Naomi", "Huib", "Zulaika", "Bjarne", "Marijke", "Quinty",
        ))  # fmt: skip
        last = self.random.choice((
            "Kloosterman", "de Visser", "Boogaard", "Karimi", "van de Velde", "Moerman", "Oosterling", "Sarmiento",
            "Goedhart", "ter Haar", "Lievense", "Aksoy", "van Damme", "Priem", "Baptista", "Mulders",
        ))  # fmt: skip
        made = {
            "title": last, "first": first, "both": f"{first} {last}", "initials": f"{first[0]}. {last}",
            "small": first.lower(), "small both": f"{first} {last}".lower(),
        }  # fmt: skip
        return made[form]

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06{d}", f"06-{d}", f"06 {d[:2]} {d[2:4]} {d[4:6]} {d[6:]}", f"06 {d}", f"+31 6 {d[:4]} {d[4:]}",
            f"0113-{d[:6]}", f"(0118) {d[:6]}", f"0117 - {d[:6]}", f"06-{d[:4]}-{d[4:]}",
        ))  # fmt: skip

    def email(self) -> str:
        person = self.random.choice(self.people)
        first, last = plain(person.first).lower(), plain(person.last).lower()
        return self.random.choice((
            f"{first}.{last}@leerling.example", f"fam.{last}@post.example", "planning@neptaxi.nl",
            f"{first}{self.digits(2)}@mail.example", "jeugdarts@ggd.example",
        ))  # fmt: skip

    def url(self) -> str:
        return self.random.choice((
            "https://clip.example/u/8Kd2", "www.neptaxi.nl/ritten", "games.example/server/41",
            "nepblad.nl/nieuws/8",
        ))  # fmt: skip

    def handle(self) -> str:
        word = self.random.choice(("zeeuwnep", "oefensniper", "ghostnep", "schelpje", "nepking", "headshotnep"))
        return self.random.choice((
            f"@{word}", f"{word}_{self.digits(2)}", f"{word}#{self.digits(4)}", f"{word}{self.digits(3)}",
            f"xX{word}Xx{self.digits(1)}", f"{word}.{self.digits(2)}",
        ))  # fmt: skip

    def number(self) -> str:
        return self.random.choice(("2", "4", "9")) + self.digits(self.random.choice((5, 6, 7, 8)))

    def case_number(self) -> str:
        return self.random.choice((
            f"PL2000-2026{self.digits(6)}", f"PL2000-2026{self.digits(6)}-1", f"pl2000-2026{self.digits(6)}",
        ))  # fmt: skip

    def plate(self) -> str:
        d, a, b = self.digits(4), self.letters(3), self.letters(2)
        return self.random.choice((
            f"{a[0]}-{d[:3]}-{b}", f"{d[0]}-{a}-{d[1:3]}", f"{d[:2]}-{a}-{d[2]}", f"{b}-{d[:3]}-{a[0]}".lower(),
            f"{a}{d[:2]}{b[0]}",
        ))  # fmt: skip

    def postcode(self) -> str:
        letters = f"{self.random.choice('ABCDEGHJKLN')}{self.random.choice('BCEGHKLNPRT')}"
        written = f"{self.random.randrange(1000, 9999)} {letters}"
        return self.random.choice((written, written.replace(" ", "")))

    def date(self) -> str:
        day, at, month = self.random.randrange(1, 29), self.random.randrange(1, 13), self.random.choice(_MONTHS)
        return self.random.choice((
            f"{day} {month}", f"{day}-{at}-2026", f"{day} {month} 2026", f"dinsdag {day} {month}",
            f"{day} {month[:3]}",
            f"{day:02}-{at:02}", f"{day}/{at}", f"medio {month}", f"di {day} {month[:3]}", f"{day:02}.{at:02}.26",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "gisteren", "gistermiddag", "eergisteren", "afgelopen donderdag", "vorige week maandag",
            "vrijdagmiddag",
            "vannacht", "vier dagen geleden", "afgelopen weekend", "woensdag", "vanochtend", "vorige maand",
            "drie weken terug", "morgenmiddag", "zaterdagavond", "komende maandag",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abcd")
        return self.random.choice((
            f"{year}{letter.upper()}", f"{year}{letter}", f"{year} havo", f"vmbo {year}", f"klas {year}{letter}",
            f"{year}vwo", f"{year}t{letter}", f"kader {year}", f"hv{year}{letter}", f"de {year}e klas",
            f"{year}gl",
        ))  # fmt: skip

    def year_word(self) -> str:
        return self.random.choice(
            ("brugklasser", "tweedeklassers", "derdeklasser", "eerstejaars", "vierdeklasser")
        )

    def age(self) -> str:
        at = self.random.randrange(0, 7)
        return self.random.choice(
            (f"{at + 11} jaar", f"{at + 11}-jarige", f"{_AGES[at]} jaar", f"{at + 11}jr", f"{at + 11} jaar oud")
        )

    def years(self) -> str:
        at = self.random.randrange(0, 7)
        return self.random.choice((f"{at + 11}", _AGES[at]))

    def address(self) -> str:
        street = self.random.choice((
            "Walstraat", "Koudekerkseweg", "Prins Willemlaan", "Zandweg", "Noordstraat", "Oude Vlissingseweg",
            "Beatrixhof", "Havenkade", "Jan Nepkade", "Vestingplein", "Schuttershof", "Wagenaarstraat",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 180)}{self.random.choice(('', '', 'a', '-2', ' B'))}"

    def address_without_suffix(self) -> str:
        street = self.random.choice((
            "Stormvogel", "De Schorre", "Lamsoor", "Zeekraal", "Het Zilte", "Kokkel", "Duindoorn", "Op de Vest",
            "Scholekster", "De Griffioen", "Oude Veer", "Strandloper",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 110)}"

    def town(self) -> str:
        return self.random.choice((
            "Goes", "Middelburg", "Vlissingen", "Yerseke", "Kruiningen", "Domburg", "Oostburg", "Hulst", "Axel",
            "Breskens", "Tholen", "Heinkenszand", "Arnemuiden", "Sluis", "Kapelle", "Renesse",
        ))  # fmt: skip

    def venue(self) -> str:
        return self.random.choice((
            "De Boei", "Het Nepfort", "'t Zand", "Sporthal De Kreek", "De Zeester", "Nepwijck",
            "Jongerencentrum Anker",
            "Het Arsenaaltje", "De Blauwe Gans", "Zorgboerderij Oefenhof",
        ))  # fmt: skip
