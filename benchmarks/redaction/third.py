"""A third set of templates with other fillings. It was held out first, and then looked at to better the rules."""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.filling import School

_MONTHS: Final = ("jan", "feb", "mrt", "april", "mei", "juni", "juli", "aug", "sept", "oktober", "nov", "december")


class LaterSchool(School):
    """The same gaps, filled in a third way."""

    def outsider(self, form: str) -> str:
        first = self.random.choice((
            "Leontien", "Ferdi", "Karolina", "Sietske", "Oualid", "Denzel", "Aafje", "Bilal", "Jolanthe", "Xander",
            "Nathalie", "Koos", "Emine", "Tyrone", "Margo",
        ))  # fmt: skip
        last = self.random.choice((
            "Hulshof", "van Vliet", "de Graaf", "Özkan", "Brouwer", "in 't Veld", "Ouchan", "Verbruggen",
            "Wolters",
            "van der Plas", "Kowalczyk", "Biharie", "Kroes", "Stegeman", "te Riele",
        ))  # fmt: skip
        if form == "title":
            return last
        if form == "initials":
            return f"{first[0]}.{self.random.choice('ACJM')}.{self.random.choice('MPT')}. {last}"
        return first if form == "first" else f"{first} {last}"

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06-{d[:4]}{d[4:]}", f"0 6 {d[:4]} {d[4:]}", f"+31 (6) {d[:4]} {d[4:]}",
            f"06 {d[:3]} {d[3:5]} {d[5:]}",
            f"038-{d[:3]} {d[3:7]}", f"(0341) {d[:6]}", f"0031{'6'}{d}", f"+49 171 {d[:7]}",
        ))  # fmt: skip

    def email(self) -> str:
        return self.random.choice(
            ("mama.van.nep@ziggo.example", "k.fictie-mock@proefgemeente.nl", "0x.nep@mail.voorbeeld.eu")
        )

    def url(self) -> str:
        return self.random.choice((
            "https://nepvideo.example/watch?v=abc_123", "http://proefsite.nl:8080/index.html",
            "discord.gg/oefen", "oefenforum.com",
            "HTTPS://WWW.VERZINSEL.NL/FOTO",
        ))  # fmt: skip

    def handle(self) -> str:
        name = self.random.choice(("kleinebeer", "nepqueen", "trapperz", "proefje", "fictaatje"))
        return self.random.choice((
            f"@{name}", f"@_{name}.{self.digits(2)}", f"{name}_official", f"{self.digits(2)}{name}",
            f"{name}.x{self.digits(2)}", f"{name}#{self.digits(4)}",
        ))  # fmt: skip

    def number(self) -> str:
        return self.random.choice(("7", "8")) + self.digits(self.random.choice((5, 6, 7, 9, 10)))

    def case_number(self) -> str:
        return self.random.choice(
            (f"PL0200-2026{self.digits(6)}", f"PL1500-{self.digits(10)}-2", f"PL 0900 {self.digits(10)}")
        )

    def plate(self) -> str:
        a, b, d = self.letters(2), self.letters(3), self.digits(4)
        return self.random.choice((
            f"{a}-{d[:2]}-{d[2:]}", f"{d[:2]}-{d[2:]}-{a}", f"{d[:2]}-{a}-{a}", f"{a}-{a}-{d[:2]}".lower(),
            f"{d[0]}-{b}-{d[1:3]}", f"{a}{d[:3]}{a[0]}",
        ))  # fmt: skip

    def postcode(self) -> str:
        letters = self.letters(2)
        space = self.random.choice(("", " "))
        return f"{self.random.randrange(1000, 9999)}{space}{letters if letters[0] != 'S' else 'TB'}"

    def date(self) -> str:
        day, month = self.random.randrange(1, 29), self.random.randrange(1, 13)
        name = _MONTHS[month - 1]
        return self.random.choice((
            f"{day} {name} jl.", f"{day}-{month}-26", f"{day} / {month} / 2026", f"donderdag {day} {name}",
            f"{day:02}.{month:02}.26",
            f"2026/{month:02}/{day:02}", f"zo {day} {name}", f"begin {name}", f"de {day}e van {name}",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "gisternacht", "vorige week", "anderhalve week geleden", "vanavond", "donderdagochtend",
            "volgende maand", "vorig weekend",
            "vandaag", "over drie dagen", "laatste maandag", "deze week", "vrijdag",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abc")
        return self.random.choice((
            f"{year}{letter.upper()}{year}", f"H{year}", f"klas {year}-{letter}", f"{year}th{year}",
            f"{year} mavo", f"V{year}{letter.upper()}",
            f"{year} vmbo bk", f"brugklas {year}{letter}", f"havo {year}{letter}", f"{year}vwo",
            f"groep {year + 4}",
        ))  # fmt: skip

    def age(self) -> str:
        years = self.random.randrange(12, 18)
        return self.random.choice((f"{years} jaar jong", f"{years} jarige", f"{years}-jarig", f"{years} jaar"))

    def address(self) -> str:
        street = self.random.choice((
            "Korte Nepstraat", "Dr. Mocklaan", "Fictusweg", "Oefenboulevard", "Jan van Proefpad",
            "Het Verzinplein", "Bedenkhoven",
            "Koningin Mocksingel", "Testerkamp", "St. Proefdijk",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 300)}{self.random.choice(('', 'c', '/2', ' bis'))}"

    def address_without_suffix(self) -> str:
        name = self.random.choice(("Op den Oefen", "Rijnfictie", "De Bedenker", "Noord-Schijn"))
        return f"{name} {self.random.randrange(2, 120)}"

    def town(self) -> str:
        return self.random.choice((
            "Heerenveen", "Almelo", "Drachten", "Alphen aan den Rijn", "Wijk bij Duurstede", "Veghel",
            "Purmerend", "Neede", "Zaltbommel",
            "Ridderkerk",
        ))  # fmt: skip

    def venue(self) -> str:
        return self.random.choice(("De Nepwaard", "Verzinbad", "Het Oefenlokaal", "Proefzicht", "'t Fictiehoekje"))


SCHOOL: Final = LaterSchool
TEMPLATES: Final = (
    "Vandaag niet, maar {relative_day} wel: {person.first} is met een stok geslagen door {outsider.both} ({age}).",
    "{person.first}, {person.first} en {person.first} spijbelden {relative_day}. Ouders gemaild via {email}.",
    "Buurtbewoner {outsider.both}, {address}, belde over vuurwerk. Tel {phone}.",
    "{person.full} geeft aan dat {person.small letters} en {outsider.first} betrokken zijn bij de diefstal.",
    "Betreft: {person.turned about}, {class_code}. Verzuim sinds {date}.",
    "Kenteken scooter: {plate}. Eigenaar woont {address} in {town}.",
    "De moeder van {person.last with tussenvoegsel} eist het geld terug op {iban}.",
    "Er is een nepaccount gemaakt ({handle}) met foto's van {person.first and last without tussenvoegsel}.",
    "Zij kreeg via {url} een bericht: bel {phone} of anders.",
    "Jongerenwerker {outsider.both} kent de groep uit {town}. Ze zitten vaak bij jongerencentrum {venue}.",
    "{person.genitive} ouders zijn gescheiden; vader woont op {address_without_suffix} te {town}.",
    "Melding bij politie gedaan door {person.initial}. Nummer: {case_number}.",
    "in de app stond: {person.full in small letters} is een snitch, {relative_day} pakken we hem",
    "Gevonden pas met nummer {number} en bsn {bsn}; van {person.without accents}?",
    "Tijdens gym viel {person.nickname} en schold {person.typo} uit.",
    "Afspraak {date} 9.00 uur met {outsider.initials} van jeugdzorg over leerling uit {class_code}.",
    "{outsider.first} ({age}) uit {town} wachtte {person.first} op bij de poort.",
    "Tante {outsider.first} neemt het meisje tijdelijk in huis: {address}, {postcode} {town}.",
    "Juf {outsider.title} zag dat {person.last} een pakje doorgaf aan iemand uit {class_code}.",
    "Op {date} trof de conciërge {person.small letters} slapend aan in het magazijn van {venue}.",
)
CLEAN: Final = (
    "Leerlingen klagen over de toiletten: geen zeep, kapotte sloten en veel rook.",
    "In de kantine is eten gegooid. De groep heeft samen opgeruimd en excuses aangeboden.",
    "Een moeder maakt zich zorgen over het gebruik van Snus en vraagt om informatie.",
    "De docent Duits heeft een leerling uit de les gestuurd wegens schelden.",
    "Tijdens het examentraject is een rekenmachine zoekgeraakt. Er wordt niemand verdacht.",
    "Na het weekend was er graffiti op de muur. De gemeente haalt het weg.",
    "Het team bespreekt of Magister-meldingen sneller naar ouders kunnen.",
    "Een leerling zegt dat hij zich nergens thuis voelt. De mentor plant een vervolg.",
    "Er kwam een anonieme tip binnen over handel in de fietsenkelder.",
    "Twee leerlingen zijn door de Leerplicht gesproken over hun verzuim.",
    "Bij de bushalte is gevochten. Volgens omstanders ging het om een meisje.",
    "De stagiair merkte dat er werd gegokt met echt geld, inzet 5 tot 10 euro.",
    "Wie is verantwoordelijk voor de sleutels? Dit moet in het Veiligheidsplan komen.",
    "De ouders willen geen aangifte. School blijft het gesprek aanbieden.",
    "Een brugklasser durft niet langs de rokers op het plein. Er komt een andere route.",
    "Lesuitval zorgde voor onrust in de gangen, vooral het vierde en vijfde uur.",
)
