"""What fills the gaps of the seventh set: again other people from outside, other towns, streets and ages."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.redaction.fifth_fillings import VoicesSchool
from benchmarks.redaction.filling import plain
from vios_desktop.domain.identifiers.people import KnownPerson

_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "september", "oktober", "november", "december")
_AGES = ("twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien")


class EveningSchool(VoicesSchool):
    """The same gaps, filled as in letters, reports of a network, and messages of an evening."""

    def name(self, person: KnownPerson, form: str) -> str:
        prefixed = " ".join(filter(None, (person.prefix, person.last)))
        forms: dict[str, Callable[[], str]] = {
            "first and last initial in small letters": f"{person.first} {person.last[0]}.".lower,
            "initial and last in small letters": f"{person.first[0]}. {prefixed}".lower,
            "other vowel": lambda: self._other_vowel(person.first),
            "doubled letter": lambda: self._doubled(person.first),
            "last in capitals": person.last.upper,
            "first with comma and initials": lambda: f"{prefixed} ({person.first[0]}.)",
            "family": lambda: f"{prefixed}-{self.random.choice(self.people).last}",
        }
        return forms[form]() if form in forms else super().name(person, form)

    def _other_vowel(self, word: str) -> str:
        """One vowel heard wrongly; a name of four letters or less stays as it is."""
        places = [at for at in range(1, len(word)) if plain(word[at]) in "aeiou"]
        if len(word) < 5 or not places:
            return word
        at = self.random.choice(places)
        return word[:at] + self.random.choice("aeiou") + word[at + 1 :]

    def _doubled(self, word: str) -> str:
        at = self.random.randrange(1, len(word))
        return word[:at] + word[at] + word[at:]

    def outsider(self, form: str) -> str:
        first = self.random.choice((
            "Arjan", "Chantal", "Mo", "Floortje", "Giovanni", "Saskia", "Ridouan", "Puck", "Yentl", "Bas-Jan",
            "Natasja", "Omar", "Wilma", "Kjell", "Shanaya", "Dirkje", "Aleksander", "Fay", "Tuncay", "Merijn",
        ))  # fmt: skip
        last = self.random.choice((
            "Vos", "van der Linden", "Koster", "Öztürk", "Timmermans", "de Kort", "Boujnane", "Veenstra", "Jacobs",
            "van Rooij", "Prins", "Rahimi", "Smeets", "ter Braak", "Lubbers", "Martina",
        ))  # fmt: skip
        made = {
            "title": last, "first": first, "both": f"{first} {last}", "initials": f"{first[0]}. {last}",
            "small": first.lower(), "last first": f"{last}, {first}", "letter": f"{first} {last.split()[-1][0]}.",
        }  # fmt: skip
        return made[form]

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06{d}", f"06 - {d}", f"06-{d[:4]} {d[4:]}", f"06 {d[:2]}{d[2:4]} {d[4:6]}{d[6:]}",
            f"+31-6-{d}",
            f"0224 {d[:6]}", f"06 {d}", f"0299-{d[:2]} {d[2:4]} {d[4:6]}", f"06.{d[:2]}.{d[2:4]}.{d[4:6]}.{d[6:]}",
        ))  # fmt: skip

    def email(self) -> str:
        person = self.random.choice(self.people)
        first, last = plain(person.first).lower(), plain(person.last).lower()
        return self.random.choice((
            f"{first}.{last}@nepmail.example", f"{last}-{first}@school-nep.nl", f"{first}{last}@post.example",
            "meldpunt@nepgemeente.nl", f"{first[0]}{last}@nep.example",
        ))  # fmt: skip

    def url(self) -> str:
        return self.random.choice((
            "https://nep.example/stories/4471", "www.nepkrant.nl", "clips.example/v/99a",
            "nepshop.nl/bestelling/3",
            "https://oefen.example/chat#b2",
        ))  # fmt: skip

    def handle(self) -> str:
        word = self.random.choice((
            "straatnep", "glamnep", "koude.kikker", "oefenqueen", "nepmoney", "zwartekat", "lildum",
        ))  # fmt: skip
        return self.random.choice((
            f"@{word}", f"{word}_{self.digits(1)}", f"{word}{self.digits(2)}", f"_{word}",
            f"{word}.nl{self.digits(1)}",
            f"@{word}_officieel", f"{word}.{self.digits(3)}",
        ))  # fmt: skip

    def number(self) -> str:
        return self.random.choice(("6", "7", "9")) + self.digits(self.random.choice((5, 6, 7, 8)))

    def case_number(self) -> str:
        return self.random.choice((
            f"PL1100-2026{self.digits(6)}", f"PL1100-2026{self.digits(6)}-2", f"PL1100/2026{self.digits(6)}",
            f"pv-nummer 2026{self.digits(6)}",
        ))  # fmt: skip

    def plate(self) -> str:
        d, a, b = self.digits(4), self.letters(3), self.letters(2)
        return self.random.choice((
            f"{a[0]}-{d[:3]}-{b}", f"{d[0]}-{a}-{d[1:3]}", f"{d[:2]}-{a}-{d[2]}", f"{d[0]}{a}{d[1:3]}".lower(),
            f"{b}-{d[:3]}-{a[0]}", f"{a}-{d[:2]}-{b[0]}",
        ))  # fmt: skip

    def postcode(self) -> str:
        letters = f"{self.random.choice('ABCDEGHJKL')}{self.random.choice('BCEGHKLMNP')}"
        written = f"{self.random.randrange(1000, 9999)} {letters}"
        return self.random.choice((written, written.replace(" ", ""), written.lower()))

    def date(self) -> str:
        day, at, month = self.random.randrange(1, 29), self.random.randrange(1, 13), self.random.choice(_MONTHS)
        return self.random.choice((
            f"{day} {month}", f"{day}-{at}-26", f"{day:02}/{at:02}/2026", f"donderdag {day} {month}",
            f"{day} {month[:3]}",
            f"{day}-{at}-2026", f"{month} 2026", f"de {day}de", f"{day}e van {month}", f"{day}.{at:02}.2026",
            f"vr {day} {month[:3]}", f"begin {month}",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "gisteren", "gisteravond", "eergisteren", "afgelopen zaterdag", "vorige week", "woensdagmiddag",
            "vanavond",
            "twee weken terug", "aanstaande dinsdag", "volgende week", "vrijdag jl.", "vorig weekend", "vanmorgen",
            "een paar dagen geleden", "donderdag", "zondagnacht",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abcf")
        return self.random.choice((
            f"{year}{letter.upper()}", f"{year}vmbo{letter}", f"klas {year}{letter.upper()}{year}", f"havo {year}",
            f"H{year}",
            f"{year}GT{letter}", f"{year} gymnasium", f"b{year}{letter}", f"{year}KB", f"{year}mh{letter}",
            f"leerjaar {year}", f"{year}-{letter}",
        ))  # fmt: skip

    def year_word(self) -> str:
        return self.random.choice(
            ("brugklasser", "tweedeklassers", "derdeklasser", "tweedejaars", "examenleerlingen")
        )

    def age(self) -> str:
        at = self.random.randrange(0, 6)
        return self.random.choice((
            f"{at + 12} jaar", f"{at + 12} jarige", f"{_AGES[at]} jaar oud", f"{at + 12}-jarig", f"{at + 12} jr",
            f"{_AGES[at]}jarige",
        ))  # fmt: skip

    def years(self) -> str:
        at = self.random.randrange(0, 6)
        return self.random.choice((f"{at + 12}", _AGES[at]))

    def address(self) -> str:
        street = self.random.choice((
            "Havenstraat", "Westerweg", "Dr. Nepplein", "Zuiderdijk", "Emmalaan", "Pieter Neppad", "Grote Noord",
            "Noorderkade", "Oosterhof", "Van Oefenstraat", "Lindengracht", "Tweede Neplaan", "Wilgenwerf",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 240)}{self.random.choice(('', '', 'c', '-II', ' hs'))}"

    def address_without_suffix(self) -> str:
        street = self.random.choice((
            "Kievit", "De Dors", "Ganzenbloem", "Het Ruim", "Scheepsbel", "Zandoogje", "Bij de Molen",
            "Weidemolen",
            "Roerdomp", "Stuurboord", "De Terp", "Lage Hoek",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 150)}"

    def town(self) -> str:
        return self.random.choice((
            "Hoorn", "Purmerend", "Enkhuizen", "Volendam", "Andijk", "Obdam", "Edam", "Heerhugowaard", "Castricum",
            "Wormerveer", "Wognum", "Zaandam", "Den Helder", "Alkmaar", "Oosthuizen", "Beemster",
        ))  # fmt: skip

    def venue(self) -> str:
        return self.random.choice((
            "De Kade", "Het Nepschip", "'t Ankertje", "Sporthal Noord", "De Vrije Vogel", "Nepstate", "Club Oefen",
            "Het Baken", "Cafetaria De Hoek", "Oefenoord",
        ))  # fmt: skip
