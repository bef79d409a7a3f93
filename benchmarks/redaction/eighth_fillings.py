"""What fills the gaps of the eighth set: once more other people from outside, towns, streets and ways to write."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.redaction.fifth_fillings import VoicesSchool
from benchmarks.redaction.filling import plain
from vios_desktop.domain.identifiers.people import KnownPerson

_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "augustus", "september", "oktober", "december")
_AGES = ("twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien")


class ReportingSchool(VoicesSchool):
    """The same gaps, filled as boards, guards, neighbours and trainers write them."""

    def name(self, person: KnownPerson, form: str) -> str:
        prefixed = " ".join(filter(None, (person.prefix, person.last)))
        forms: dict[str, Callable[[], str]] = {
            "with a middle letter": lambda: f"{person.first} {self.random.choice('ABDEHJKLMNPRST')}. {prefixed}",
            "turned about in small letters": f"{person.last} {person.first}".lower,
            "turned about in capitals": f"{person.last}, {person.first}".upper,
            "plural": lambda: f"{person.last}'s",
            "letter left out": lambda: self._left_out(person.first),
            "typo in the last name": lambda: self.with_typo(person.last),
        }
        return forms[form]() if form in forms else super().name(person, form)

    def _left_out(self, word: str) -> str:
        """One letter left out, not the first; a name of four letters or less stays as it is."""
        if len(word) < 5:
            return word
        at = self.random.randrange(1, len(word))
        return word[:at] + word[at + 1 :]

    def outsider(self, form: str) -> str:
        first = self.random.choice((
            "Gerrit", "Sylvana", "Jurre", "Amina", "Bert-Jan", "Lieselot", "Rodney", "Fadoua", "Egbert", "Kaylee",
            "Marcin", "Trudy", "Ismail", "Hilde", "Sven", "Xiomara", "Jelmer", "Nasrin", "Toon", "Wendy",
        ))  # fmt: skip
        last = self.random.choice((
            "Wolters", "Assink", "van der Heide", "Demirci", "Kroeze", "Ramdin", "te Wierik", "Meijer", "Hofstede",
            "Abdullahi", "van Dam", "Nijhuis", "Scholten", "Lopes", "de Ruiter", "Bruggink",
        ))  # fmt: skip
        made = {
            "title": last, "first": first, "both": f"{first} {last}", "initials": f"{first[0]}. {last}",
            "small": first.lower(), "small both": f"{first} {last}".lower(),
        }  # fmt: skip
        return made[form]

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06{d}", f"06-{d}", f"06 {d[:4]} {d[4:]}", f"06 {d[:2]} {d[2:4]} {d[4:6]} {d[6:]}", f"+316{d}",
            f"0546-{d[:6]}", f"(074) {d[:7]}", f"053 {d[:3]} {d[3:5]} {d[5:7]}", f"0031-6-{d}",
            f"06/{d[:4]}.{d[4:]}",
        ))  # fmt: skip

    def email(self) -> str:
        person = self.random.choice(self.people)
        first, last = plain(person.first).lower(), plain(person.last).lower()
        return self.random.choice((
            f"{first}.{last}@nepschool.example", f"{last}@familie.example", f"{first}_x@nep.example",
            "trainer.jeugd@nepclub.nl", f"{first[0]}.{last}{self.digits(2)}@post.example",
        ))  # fmt: skip

    def url(self) -> str:
        return self.random.choice((
            "https://nep.example/live?id=22", "www.nepclub.nl/jo15", "video.example/w/kk1", "neppost.nl/p/12",
            "http://www.nepverslag.example",
        ))  # fmt: skip

    def handle(self) -> str:
        word = self.random.choice(("nepgangster", "jo15nep", "lovenep", "tukkerboy", "nepzusje", "darkoefen"))
        return self.random.choice((
            f"@{word}", f"@{word}.{self.digits(2)}", f"{word}_{self.digits(2)}", f"{word}{self.digits(3)}",
            f"{word}.{self.digits(2)}", f"_{word}_",
        ))  # fmt: skip

    def number(self) -> str:
        return self.random.choice(("3", "5", "8")) + self.digits(self.random.choice((5, 6, 7, 8)))

    def case_number(self) -> str:
        return self.random.choice((
            f"PL0500-2026{self.digits(6)}", f"PL0500-2026{self.digits(6)}-1", f"PL0500 2026{self.digits(6)}",
            f"pl0500-2026{self.digits(6)}",
        ))  # fmt: skip

    def plate(self) -> str:
        d, a, b = self.digits(4), self.letters(3), self.letters(2)
        return self.random.choice((
            f"{b}-{d[:3]}-{a[0]}", f"{d[0]}-{a}-{d[1:3]}", f"{d[:2]}-{a}-{d[2]}", f"{a[0]}-{d[:3]}-{b}".lower(),
            f"{d[0]}{a}{d[1:3]}", f"{d[:2]}-{b}-{a[:2]}",
        ))  # fmt: skip

    def postcode(self) -> str:
        letters = f"{self.random.choice('ABCDEGHJKLN')}{self.random.choice('BCEGHKLMNPRT')}"
        written = f"{self.random.randrange(1000, 9999)} {letters}"
        return self.random.choice((written, written, written.replace(" ", "")))

    def date(self) -> str:
        day, at, month = self.random.randrange(1, 29), self.random.randrange(1, 13), self.random.choice(_MONTHS)
        return self.random.choice((
            f"{day} {month}", f"{day} {month} 2026", f"{day:02}-{at:02}-2026", f"{day}-{at}",
            f"maandag {day} {month}",
            f"{day} {month[:3]}.", f"{day:02}/{at:02}", f"eind {month}", f"do {day} {month[:3]}",
            f"{day}.{at}.2026",
            f"{day} t/m {day + 2} {month}",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "gisteren", "gisteravond", "eergisteren", "afgelopen woensdag", "vorige week vrijdag", "maandagmiddag",
            "vannacht", "drie dagen geleden", "het afgelopen weekend", "dinsdag", "vanmiddag", "vorige maand",
            "twee weken terug", "overmorgen", "donderdagavond", "vorig weekend",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abcd")
        return self.random.choice((
            f"{year}{letter.upper()}", f"{year}{letter}", f"{year}havo", f"mavo {year}", f"klas {year}",
            f"{year} vwo {letter}",
            f"{year}bb{letter}", f"VMBO {year}", f"T{year}{letter}", f"klas {year}{letter}", f"{year}kgt{letter}",
        ))  # fmt: skip

    def year_word(self) -> str:
        return self.random.choice((
            "brugklassers", "tweedeklasser", "derdeklassers", "vierdejaars", "eersteklasser",
        ))  # fmt: skip

    def age(self) -> str:
        at = self.random.randrange(0, 7)
        return self.random.choice((
            f"{at + 12} jaar", f"{at + 12}-jarige", f"{_AGES[at]} jaar", f"{at + 12} jr.", f"{at + 12} jaar oud",
        ))  # fmt: skip

    def years(self) -> str:
        at = self.random.randrange(0, 7)
        return self.random.choice((f"{at + 12}", _AGES[at]))

    def address(self) -> str:
        street = self.random.choice((
            "Marktstraat", "Esweg", "Oude Deldenerdijk", "Thorbeckelaan", "Ds. Nepstraat", "Kruiskamp",
            "Hoge Esch",
            "Veldkampsweg", "Bornsestraat", "Lindeplein", "Koningin Nepstraat", "Nieuwe Grachtje", "Zandpad",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 220)}{self.random.choice(('', '', 'a', '-3', ' D'))}"

    def address_without_suffix(self) -> str:
        street = self.random.choice((
            "Wilgenroosje", "De Pol", "Spechtje", "Het Vonder", "Molenkolk", "Vijverzicht", "Meekrap", "De Kolk",
            "Reigershorst", "Bosuil", "Op den Akker", "Duizendblad",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 130)}"

    def town(self) -> str:
        return self.random.choice((
            "Almelo", "Hengelo", "Borne", "Oldenzaal", "Losser", "Goor", "Rijssen", "Nijverdal", "Vriezenveen",
            "Ootmarsum", "Haaksbergen", "Wierden", "Enter", "Delden", "Tubbergen", "Emmen",
        ))  # fmt: skip

    def venue(self) -> str:
        return self.random.choice((
            "De Pompe", "Het Nepveld", "'t Spant", "Sportpark Zuid", "Snackhoek Nep", "De Klomp",
            "Zalencentrum Oefen",
            "Nepborgh", "Het Wilde Zwijn", "Jongerenhuis Plan B",
        ))  # fmt: skip
