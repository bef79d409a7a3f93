"""What fills the gaps of the fifth set: towns as they are, streets of new estates, names as they are heard."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.redaction.filling import plain
from benchmarks.redaction.fourth import HurriedSchool
from vios_desktop.domain.identifiers.people import KnownPerson

_HEARD = (
    ("ij", "y"), ("ch", "g"), ("th", "t"), ("ie", "i"), ("ee", "e"), ("oo", "o"), ("aa", "a"), ("ss", "s"),
    ("nn", "n"), ("c", "k"), ("y", "i"), ("z", "s"), ("f", "v"), ("k", "c"), ("i", "ie"), ("e", "é"),
)  # fmt: skip
_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "september", "oktober", "november", "december")
_NUMBER_WORDS = ("twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien")
_YEARS = ("eerste", "tweede", "derde", "vierde", "vijfde")


class VoicesSchool(HurriedSchool):
    """The same gaps, filled as six people of a school write them."""

    def name(self, person: KnownPerson, form: str) -> str:
        forms: dict[str, Callable[[], str]] = {
            "as heard": lambda: self._as_heard(person.first),
            "genitive in small letters": lambda: (
                person.first.lower() + ("'" if person.first[-1] in "sxz" else "'s")
            ),
            "first in capitals": person.first.upper,
            "last in small letters": lambda: " ".join(filter(None, (person.prefix, person.last))).lower(),
            "letters": lambda: f"{person.first[0]}. {person.last[0]}.",
            "last first in capitals": lambda: f"{person.last.upper()}, {person.first}",
        }
        return forms[form]() if form in forms else super().name(person, form)

    def _as_heard(self, word: str) -> str:
        """The name as somebody writes it who never saw it; of three letters or less it stays as it is."""
        if len(word) < 4:
            return word
        ways = [(a, b) for a, b in _HEARD if a in word[1:]]
        if not ways:
            return self.with_typo(word)
        old, new = self.random.choice(ways)
        return word[0] + word[1:].replace(old, new, 1)

    def outsider(self, form: str) -> str:
        first = self.random.choice((
            "Truus", "Kevin", "Noor", "Youssef", "Annemiek", "Ricardo", "Wietske", "Bjorn", "Soraya", "Hennie",
            "Delano", "Jolanda", "Mehdi", "Tess", "Pim", "Zeynep", "Filou", "Djenairo", "Riekie", "Semih",
        ))  # fmt: skip
        last = self.random.choice((
            "Hendriks", "van den Broek", "de Jong", "Martens", "Kiliç", "Haddad", "Ouali", "Rooijakkers",
            "Verhoeven", "Willems", "Boukhari", "van Gestel", "Szymanski", "Nguyen", "Tesfay", "de Haan",
        ))  # fmt: skip
        made = {
            "title": last, "first": first, "both": f"{first} {last}", "initials": f"{first[0]}. {last}",
            "small": first.lower(), "two initials": f"{first[0]}.{last.split()[-1][0]}.M. {last}",
        }  # fmt: skip
        return made[form]

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06-{d}", f"06 {d[:2]} {d[2:4]} {d[4:6]} {d[6:]}", f"06 {d[:3]} {d[3:6]} {d[6:]}", f"06{d}",
            f"+31 6 {d}", f"073 - {d[:3]} {d[3:5]} {d[5:7]}", f"0411-{d[:6]}", f"06 - {d[:4]} {d[4:]}",
            f"+31 (0)73 {d[:7]}",
        ))  # fmt: skip

    def email(self) -> str:
        person = self.random.choice(self.people)
        first, last = plain(person.first).lower(), plain(person.last).lower()
        return self.random.choice((
            f"{first}.{last}@leerling.nepschool.nl", f"{first[0]}.{last}@nepschool.nl", f"fam{last}@post.example",
            f"{last}{self.digits(2)}@web.example", "leerplicht@gemeente.example",
        ))  # fmt: skip

    def url(self) -> str:
        return self.random.choice((
            "https://www.nepnieuws.example/regio/2026/11/vechtpartij", "tiktok.example/@nep/video/71",
            "https://we.example/t-AbC", "www.nepgroep.nl", "drive.example/file/d/1x9/view",
        ))  # fmt: skip

    def handle(self) -> str:
        word = self.random.choice((
            "nepnoor", "lil.nepje", "xproefx", "kingoefen", "schijnprinses", "demodealer", "verzinbro",
        ))  # fmt: skip
        return self.random.choice((
            f"@{word}", f"@{word}{self.digits(2)}", f"{word}_{self.digits(3)}", f"{word}.{self.digits(1)}",
            f"{word}{self.digits(2)}", f"__{word}", f"{word}.xx",
        ))  # fmt: skip

    def number(self) -> str:
        return self.random.choice(("1", "2", "7")) + self.digits(self.random.choice((5, 6, 7, 8)))

    def case_number(self) -> str:
        return self.random.choice((
            f"PL2100-2026{self.digits(6)}-1", f"PL2100-2026{self.digits(6)}", f"PL 2100-2026{self.digits(6)}",
            f"pl2100-2026{self.digits(6)}",
        ))  # fmt: skip

    def plate(self) -> str:
        d, a, b = self.digits(4), self.letters(3), self.letters(2)
        return self.random.choice((
            f"{d[0]}-{a}-{d[1:3]}", f"{b}-{d[:3]}-{a[0]}", f"{d[0]}{a}{d[1:3]}", f"{b} {d[:3]} {a[0]}",
            f"{a[0]}-{d[:3]}-{b}", f"{d[:2]}-{b}-{a[:2]}".lower(),
        ))  # fmt: skip

    def postcode(self) -> str:
        written = f"{self.random.randrange(1000, 9999)} {self.random.choice('ABCEGHKLMN')}"
        written += self.random.choice("BCEGHJKLMP")
        return self.random.choice((written, written.replace(" ", ""), written.lower()))

    def date(self) -> str:
        day, month = self.random.randrange(1, 29), self.random.choice(_MONTHS)
        number = self.random.randrange(1, 13)
        return self.random.choice((
            f"{day} {month}", f"{day} {month} 2026", f"{day}-{number}-2026", f"{day:02}-{number:02}-26",
            f"vrijdag {day} {month}", f"do {day}/{number}", f"{day}/{number}/26", f"begin {month}",
            f"{day} {month[:3]}", f"de {day}e {month}", f"ma. {day} {month[:3]}.", f"{day}.{number}.26",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "gisteren", "gistermorgen", "eergisteren", "vorige week woensdag", "afgelopen maandag",
            "dinsdagmiddag",
            "vannacht", "twee dagen geleden", "het afgelopen weekend", "donderdag", "vanmiddag", "vorige maand",
            "een week of twee geleden", "overmorgen", "vrijdagavond", "woensdag jl.",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abcde")
        return self.random.choice((
            f"{year}{letter.upper()}", f"{year} vwo", f"{year} mavo {letter}", f"mh{year}{letter}",
            f"vmbo-t {year}", f"{year}K{letter}", f"klas {year}", f"{year}havo{letter}", f"atheneum {year}",
            f"{year}T{self.random.randrange(1, 4)}", f"de {_YEARS[year - 1]} klas", f"bk{year}{letter}",
        ))  # fmt: skip

    def year_word(self) -> str:
        """A pupil told by the year he is in."""
        year = self.random.choice(_YEARS[:4])
        return self.random.choice(("brugklasser", f"{year}klasser", f"{year}jaars", "examenleerling"))

    def age(self) -> str:
        years = self.random.randrange(0, 7)
        word, figure = _NUMBER_WORDS[years], years + 12
        return self.random.choice((
            f"{figure} jaar", f"{word} jaar", f"{figure} jr", f"{figure}-jarige", f"{figure} jaar oud",
            f"{word}jarige", f"net {figure}",
        ))  # fmt: skip

    def address(self) -> str:
        street = self.random.choice((
            "Kerkstraat", "Molenweg", "Pastoor Nepstraat", "Hertog Janlaan", "Beukenlaan", "Oude Baan",
            "Schoolpad",
            "Dorpsplein", "Jan Nepsingel", "Heidepark", "Sluiskade", "Tweede Oefendwarsstraat", "Torenhof",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 190)}{self.random.choice(('', '', 'b', ' C', '-4'))}"

    def address_without_suffix(self) -> str:
        street = self.random.choice((
            "Zonnebloem", "Leemkuil", "De Hoef", "Rietgans", "Meander", "Achter de Linden", "Kastanje",
            "Ruiterspoor",
            "Hoge Akkers", "Korenbloem", "Het Laar", "Waterwilg",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 99)}"

    def town(self) -> str:
        return self.random.choice((
            "Boxtel", "Veghel", "Schijndel", "Sint-Oedenrode", "Gemert", "Deurne", "Uden", "Rosmalen", "Vught",
            "Heesch", "Den Bosch", "Tilburg", "Amersfoort", "Groningen", "Haaren", "Bergeijk",
        ))  # fmt: skip

    def venue(self) -> str:
        return self.random.choice((
            "De Ketting", "'t Hoekje", "Skatepark Zuid", "De Nieuwe Nul", "Het Oefenhuis", "Nepzicht",
            "De Proeverij", "Eetsalon Aladdin", "Sportpark De Schijn", "Café Bij Toon",
        ))  # fmt: skip
