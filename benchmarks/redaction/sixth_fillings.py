"""What fills the gaps of the sixth set: other people from outside, other towns, and other ways to write a name."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.redaction.fifth_fillings import VoicesSchool
from benchmarks.redaction.filling import plain
from vios_desktop.domain.identifiers.people import KnownPerson

_NUMBERS = ("twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien")
_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "september", "oktober", "november")


class LogbookSchool(VoicesSchool):
    """The same gaps, filled as those who keep a log, dictate, or send a message write them."""

    def name(self, person: KnownPerson, form: str) -> str:
        forms: dict[str, Callable[[], str]] = {
            "last and initial": lambda: f"{person.last}, {person.first[0]}.",
            "initial without space": lambda: f"{person.first[0]}.{person.last}",
            "letter without point": lambda: f"{person.first} {person.last[0]}",
            "stretched": lambda: person.first + person.first[-1] * 2,
            "swapped in small letters": lambda: self._swapped(person.first).lower(),
            "one letter less": lambda: self._less(person.first),
            "little": lambda: f"{person.first}{'je' if person.first[-1] in 'dtsk' else 'tje'}",
            "glued to a number": lambda: f"{plain(person.first).lower()}{self.digits(2)}",
        }
        return forms[form]() if form in forms else super().name(person, form)

    def _less(self, word: str) -> str:
        if len(word) < 5:
            return word
        at = self.random.randrange(2, len(word))
        return word[:at] + word[at + 1 :]

    def outsider(self, form: str) -> str:
        first = self.random.choice((
            "Sjors", "Marit", "Khalid", "Lotte", "Jayden", "Hatice", "Maikel", "Oksana", "Ewout", "Nisrine",
            "Roy", "Dewi", "Tamara", "Bouchra", "Henk", "Ilham", "Silvester", "Anneke", "Zakaria", "Fenne",
        ))  # fmt: skip
        last = self.random.choice((
            "Dijkstra", "van Vliet", "Kok", "el Ouazzani", "Kuiper", "Sahin", "van der Wal", "Pinas", "Vermeulen",
            "ten Brink", "Bos", "Wojcik", "de Lange", "Haile", "Schouten", "van Es",
        ))  # fmt: skip
        made = {
            "title": last, "first": first, "both": f"{first} {last}", "initials": f"{first[0]}. {last}",
            "small": first.lower(),
            "small both": f"{first} {last}".lower(), "letter": f"{first} {last[0].upper()}.",
        }  # fmt: skip
        return made[form]

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06{d}", f"06-{d[:4]}{d[4:]}", f"06 {d[:4]} {d[4:]}", f"06-{d[:2]}-{d[2:4]}-{d[4:6]}-{d[6:]}",
            f"+316 {d}", f"0478-{d[:3]} {d[3:6]}", f"(043) {d[:3]} {d[3:7]}", f"06 {d}", f"0031 6 {d[:4]} {d[4:]}",
        ))  # fmt: skip

    def email(self) -> str:
        person = self.random.choice(self.people)
        first, last = plain(person.first).lower(), plain(person.last).lower()
        return self.random.choice((
            f"{first}_{last}@home.example", f"{last}.{first[0]}@nepcollege.nl",
            f"{first}{self.digits(3)}@mail.example",
            "wijkteam-west@nepstad.nl", f"mam.van.{first}@post.example",
        ))  # fmt: skip

    def url(self) -> str:
        return self.random.choice((
            "https://nepchat.example/invite/x8Kd", "www.nepwijk.nl/nieuws?id=44", "filmpje.example/s/abc123",
            "nepfoto.nl/a/7", "http://nepforum.example",
        ))  # fmt: skip

    def handle(self) -> str:
        word = self.random.choice((
            "drillkid", "miss.nep", "nepkoning", "jaytje", "wijkrat", "prinsesnep", "bigoefen",
        ))  # fmt: skip
        return self.random.choice((
            f"@{word}", f"{word}_{self.digits(2)}", f"{word}{self.digits(4)}", f"xx{word}xx{self.digits(1)}",
            f"@{word}._", f"{word}__", f"real.{word}.{self.digits(2)}",
        ))  # fmt: skip

    def number(self) -> str:
        return self.random.choice(("4", "5", "8")) + self.digits(self.random.choice((5, 6, 7, 8)))

    def case_number(self) -> str:
        return self.random.choice((
            f"PL2300-2026{self.digits(6)}", f"PL2300-2026{self.digits(6)}-1", f"BVH 2026{self.digits(6)}",
            f"2300-2026{self.digits(6)}",
        ))  # fmt: skip

    def plate(self) -> str:
        d, a, b = self.digits(4), self.letters(3), self.letters(2)
        return self.random.choice((
            f"{d[:2]}-{a}-{d[2]}", f"{d[0]}-{a}-{d[1:3]}", f"{a[0]}{d[:3]}{b}", f"{b}-{d[:2]}-{a[:2]}",
            f"{d[0]} {a} {d[1:3]}", f"{a}-{d[:2]}-{b[0]}".lower(),
        ))  # fmt: skip

    def postcode(self) -> str:
        written = f"{self.random.randrange(1000, 9999)} {self.letters(1)}{self.random.choice('BCDEHKLMPRT')}"
        written = written.replace("SD", "KD")
        return self.random.choice((written, written.replace(" ", ""), written.lower().replace(" ", "")))

    def date(self) -> str:
        day, at = self.random.randrange(1, 29), self.random.randrange(1, 13)
        month = self.random.choice(_MONTHS)
        return self.random.choice((
            f"{day} {month}", f"{day}-{at}", f"{day:02}-{at:02}-2026", f"woensdag {day} {month} 2026",
            f"{day} {month[:3]}", f"{day}/{at}/2026", f"wo {day} {month}", f"{day} en {day + 1} {month}",
            f"2026-{at:02}-{day:02}", f"halverwege {month}", f"{day} {month[:3]} '26", f"di {day}-{at}",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "gisteren", "gistermiddag", "vorige week", "afgelopen vrijdag", "maandagmorgen", "eergisteren",
            "afgelopen nacht", "drie weken terug", "vorige week donderdag", "dit weekend", "een maand geleden",
            "morgenochtend", "zaterdag", "anderhalve week geleden", "van de week", "vanochtend",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abcd")
        return self.random.choice((
            f"{year}{letter}", f"{year}H{year}", f"klas {year}{letter}", f"vwo {year}", f"{year} kader",
            f"{year}B{letter}", f"{year}mavo", f"M{year}", f"klas {('een', 'twee', 'drie', 'vier')[year - 1]}",
            f"{year}e klas", f"{year} havo/vwo", f"tl{year}{letter}",
        ))  # fmt: skip

    def year_word(self) -> str:
        return self.random.choice((
            "brugklassers", "tweedeklasser", "derdejaars", "vierdeklassers", "bruggers", "examenkandidaat",
        ))  # fmt: skip

    def age(self) -> str:
        at = self.random.randrange(0, 6)
        return self.random.choice((
            f"{at + 12} jaar", f"{at + 12}-jarige", f"{_NUMBERS[at]} jaar", f"{at + 12}jr", f"{at + 12} jaar oud",
            f"bijna {_NUMBERS[at]}",
        ))  # fmt: skip

    def years(self) -> str:
        """An age as it follows "van" or "is"."""
        at = self.random.randrange(0, 6)
        return self.random.choice((f"{at + 12}", _NUMBERS[at]))

    def address(self) -> str:
        street = self.random.choice((
            "Stationsstraat", "Julianalaan", "Rijksweg-Zuid", "Kloosterplein", "Burg. Nepsstraat", "Lange Gracht",
            "Nieuwe Kanaaldijk", "Prins Hendrikkade", "Sint Nepstraat", "Heuvelpark", "Mgr. Oefenlaan", "Houtwal",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 260)}{self.random.choice(('', '', 'a', '-12', ' bis'))}"

    def address_without_suffix(self) -> str:
        street = self.random.choice((
            "Zilverreiger", "De Wieken", "Koperwiek", "Op de Bies", "Ganzerik", "Aan de Beek", "Hagedoorn",
            "Maalstroom",
            "Boomgaard", "De Kempen", "Spaanse Ruiter", "Grasklokje",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 120)}"

    def town(self) -> str:
        return self.random.choice((
            "Venray", "Horst", "Weert", "Sittard", "Panningen", "Heerlen", "Drachten", "Dokkum", "Joure",
            "Zierikzee", "Terneuzen", "Kapelle", "Medemblik", "Schagen", "Bergen op Zoom", "Kerkrade",
        ))  # fmt: skip

    def venue(self) -> str:
        return self.random.choice((
            "De Stolp", "Het Nepkwartier", "'t Trefpunt", "Boksclub Oost", "Nepcollege", "De Gouden Leeuw",
            "Proefdael", "Jeugdhuis Nul", "Fit & Nep", "De Oefenmolen",
        ))  # fmt: skip
