"""Templates written after the rules, with fillings of their own; no rule was changed for them.

A gap in braces is filled; nothing else identifies. The names of the school are those of the practice school; the
rest is filled in other ways than in the sets that were looked at.
"""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.filling import School


class LastSchool(School):
    """The same gaps, filled in a fourth way."""

    def outsider(self, form: str) -> str:
        first = self.random.choice((
            "Marloes", "Bennie", "Fatoumata", "Gerben", "Hamza", "Ilse", "Jamal", "Kristof", "Loubna", "Marjan",
            "Nouri",
            "Petra", "Quinten", "Rowan", "Thijmen", "Wiep",
        ))  # fmt: skip
        last = self.random.choice((
            "Aarts", "van Houten", "de Bruijn", "Bozkurt", "Cuperus", "van den Heuvel", "El Khattabi", "Faber",
            "Gerrits",
            "ten Have", "Jaspers", "Kanhai", "Lammers", "Mertens", "Nowak", "Overbeek",
        ))  # fmt: skip
        if form == "title":
            return last
        if form == "initials":
            return f"{first[0]}. {last}"
        return first if form == "first" else f"{first} {last}"

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06{d}", f"06 {d}", f"06-{d[:3]} {d[3:5]} {d[5:]}", f"+31 6{d}", f"+31(0)6{d}", f"(055) {d[:7]}",
            f"0592-{d[:2]} {d[2:4]} {d[4:6]}",
        ))  # fmt: skip

    def email(self) -> str:
        return self.random.choice(
            ("vader_nep@live.example", "j.proef@wijkteam-nep.nl", "FICTIE@SCHOOL.NL", "nep88@icloud.example")
        )

    def url(self) -> str:
        return self.random.choice(
            (
                "https://oefen.example/u/nep",
                "www.fictiegram.com/p/Cx1",
                "youtu.be/NePp3",
                "proefshop.eu/actie?id=9",
            )
        )

    def handle(self) -> str:
        name = self.random.choice(("nachtproef", "donny", "queenie", "mister", "dummylover"))
        return self.random.choice(
            (
                f"@{name}.nep",
                f"{name}_x{self.digits(1)}",
                f"{name}{self.digits(3)}",
                f"{name}.{name[:2]}{self.digits(2)}",
                f"@{name}",
            )
        )

    def plate(self) -> str:
        a, b, d = self.letters(2), self.letters(3), self.digits(3)
        return self.random.choice(
            (
                f"{a}-{d}-{b[0]}",
                f"{b[0]}-{d}-{a}",
                f"{d[:2]}-{b}-{d[2]}",
                f"{d[0]}-{b}-{d[1:]}",
                f"{b}{d[:2]}{a[0]}",
                f"{d[0]}-{b}-{d[1:]}".lower(),
            )
        )

    def case_number(self) -> str:
        return self.random.choice(
            (f"PL0600-2026{self.digits(6)}", f"PL2600-2026{self.digits(6)}-4", f"PL1700-2026{self.digits(5)}")
        )

    def postcode(self) -> str:
        letters = self.random.choice("ABCDEGH") + self.random.choice("CDEFPRT")
        return f"{self.random.randrange(1000, 9999)} {letters}"

    def date(self) -> str:
        day, month = self.random.randrange(1, 29), self.random.randrange(1, 13)
        names = (
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        )
        return self.random.choice((
            f"{day} {names[month - 1]}", f"{day:02}-{month:02}-2026", f"{day}/{month}/26",
            f"dinsdag {day} {names[month - 1]} 2026", f"{day} {names[month - 1][:3]}",
            f"{day}-{month}", f"vrijdag {day} {names[month - 1][:3]}.", f"half {names[month - 1]}",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "gisterochtend", "eergisteren", "afgelopen donderdag", "vanmorgen", "drie weken geleden",
            "vorige vrijdag", "zondagavond",
            "vorige week maandag", "een dag later", "volgende week", "dit weekend", "twee maanden geleden",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abcdf")
        return self.random.choice((
            f"{year}havo{letter}", f"klas {year}{letter}", f"{letter.upper()}{year}C", f"{year} vmbo-t",
            f"{year}vmbo-kb", f"{year} vwo", f"h{year}{letter}",
            f"groep {year + 4}{letter}", f"{year}M{year}", f"klas {year}tl{year}",
        ))  # fmt: skip

    def age(self) -> str:
        years = self.random.randrange(12, 18)
        return self.random.choice(
            (f"{years} jaar", f"{years}-jarige", f"{('dertien', 'zestien')[years % 2]}jarige", f"{years} jr.")
        )

    def address(self) -> str:
        street = self.random.choice((
            "Eikenproefweg", "Pastoor Fictiestraat", "Lindenneplaan", "Molenverzinpad", "Van Bedachtenstraat",
            "Nieuwe Mockgracht", "Oefenhage",
            "Stationsnepplein", "Zuider Testkade", "Prinses Dummysingel",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 300)}{self.random.choice(('', 'b', '-1', ''))}"

    def address_without_suffix(self) -> str:
        name = self.random.choice(("Klein Verzin", "Mockrand", "Het Schijntje", "Fictiezicht"))
        return f"{name} {self.random.randrange(2, 120)}"

    def town(self) -> str:
        return self.random.choice(
            (
                "Amersfoort",
                "Leeuwarden",
                "Venlo",
                "Hoogezand",
                "Krimpen aan den IJssel",
                "Raalte",
                "Zevenaar",
                "Vlissingen",
                "Bakel",
                "Norg",
            )
        )

    def venue(self) -> str:
        return self.random.choice(("De Schakelproef", "Nepzicht", "Het Oude Verzinsel", "Fictiehof", "Dummyland"))


SCHOOL: Final = LastSchool
TEMPLATES: Final = (
    "{person.first} en {outsider.first} zijn {relative_day} betrapt met drank in het fietsenhok.",
    "Gebeld met moeder {person.full}. Zij is {date} bereikbaar op {phone}.",
    "Leerling ({class_code}, {age}) zou zijn afgeperst door {person.last with tussenvoegsel}.",
    "Bewakingsbeelden laten zien dat {person.full in small letters} de jas pakt van {person.first}.",
    "Signaal van {outsider.both}, buurtsportcoach: groep uit {town} zoekt ruzie met jongens uit {class_code}.",
    "Hij heeft via {handle} een mes gekocht. Betaling naar {iban}. Advertentie: {url}.",
    "{person.turned about} verhuist naar {address}, {postcode} {town}.",
    "Overleg met {outsider.initials} en mevrouw {outsider.title} op {date}.",
    "De auto ({plate}) staat op naam van de oom van {person.first and last without tussenvoegsel}.",
    "Aangiftenummer {case_number}; graag terugbellen naar {phone}.",
    "{person.genitive} vriendin, een {age} meisje uit {town}, kwam verhaal halen.",
    "volgens {person.small letters} is het {relative_day} begonnen in de app",
    "Zie mail van {email} over {person.typo} en het BSN {bsn}.",
    "Vader verblijft tijdelijk op {address_without_suffix} in {town}.",
    "{person.nickname} en {person.first} spraken af bij sporthal {venue}.",
    "Meester {outsider.title} heeft {person.last} uit de les gezet. Kluisnummer {number}.",
    "De foto van {person.without accents} is doorgestuurd naar {handle} en staat op {url}.",
    "Thuisadres gecontroleerd: {address}. Moeder ({outsider.both}) deed open.",
    "{person.initial} had {relative_day} een gesprek met wijkagent {outsider.title} over de scooter {plate}.",
    "In {class_code} gaat rond dat {outsider.first} en {person.first} iets hebben.",
)
CLEAN: Final = (
    "De verwarming deed het niet, waardoor enkele klassen naar huis zijn gestuurd.",
    "Er is weer gerookt achter het gebouw. De betrokken leerlingen zijn aangesproken.",
    "Een ouder vraagt of de school iets kan doen aan de drukte bij het hek.",
    "Twee vrienden maakten een grap die verkeerd viel. Het is uitgepraat.",
    "De leerling is boos op de docent Engels en weigert de les te volgen.",
    "Bij controle van de kluisjes is niets gevonden. De hond van de politie was er ook bij.",
    "Iemand heeft de brandblusser leeggespoten in de gang bij de gymzaal.",
    "Er gaat een lijst rond op TikTok met namen van meisjes. Die is nu verwijderd.",
    "Hij wil graag terug naar zijn oude klas, maar dat kan dit jaar niet.",
    "Na het gesprek was de sfeer beter. De mentor houdt het in de gaten.",
    "Een groep jongens gooide sneeuwballen met stenen erin. Een raam is gebarsten.",
    "Volgens de ouders slaapt hun kind slecht en eet het weinig.",
    "De surveillant zag dat er werd gespiekt met een telefoon onder de tafel.",
    "Het zorgteam vraagt Veilig Thuis om advies zonder persoonsgegevens te delen.",
    "Er is gevochten om een plek aan tafel. Beiden kregen een waarschuwing.",
    "De bus was te laat, daardoor misten 14 leerlingen het eerste uur.",
)
