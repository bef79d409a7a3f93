"""A second set of templates with other fillings. It was held out first, and then looked at to better the rules.

A gap in braces is filled; nothing else identifies. The names of the school are those of the practice school;
people from outside, towns, places, streets and the ways to write numbers, days and classes are others than in
`tuning`.
"""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.filling import School


class OtherSchool(School):
    """The same gaps, filled in other ways."""

    def outsider(self, form: str) -> str:
        first = self.random.choice((
            "Bouchra", "Gijsbert", "Wendy", "Radoslaw", "Chantal", "Ömer", "Tineke", "Jorrit", "Sharda",
            "Kelvin", "Hennie",
            "Mirjam", "Abdelhak", "Roxanne", "Evert", "Zuleyha",
        ))  # fmt: skip
        last = self.random.choice((
            "Pieterse", "van der Wal", "Oosterhof", "de Jong", "Demirci", "ter Braak", "Kuipers", "Bouali",
            "van Dam", "Smit",
            "Veldhuizen", "Szymanski", "van 't Hof", "Groenewoud", "Hoogeboom", "Rampersad",
        ))  # fmt: skip
        if form == "title":
            return last
        if form == "initials":
            return f"{first[0]}. {last}"
        return first if form == "first" else f"{first} {last}"

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06 {d[:2]} {d[2:4]} {d[4:6]} {d[6:]}", f"(06) {d}", f"06.{d}", f"+31-6-{d}", f"06 - {d}",
            f"010 {d[:3]} {d[3:5]} {d[5:7]}",
            f"0570 {d[:6]}", f"+32 475 {d[:2]} {d[2:4]} {d[4:6]}",
        ))  # fmt: skip

    def email(self) -> str:
        return self.random.choice(
            (f"p.nepman{self.digits(1)}@hotmail.example", "zorg-team@voorbeeld.school", "nep_naam+1@proef.nl")
        )

    def url(self) -> str:
        return self.random.choice((
            "https://www.verzinsel.example/@nep/video/7", "snapnep.com/add/proef", "www.nepsite.be/forum",
            "t.me/oefenkanaal", "nepchat.nl/r/44",
        ))  # fmt: skip

    def handle(self) -> str:
        name = self.random.choice(("snorrie", "kingproef", "ladyfictie", "nepboy", "mysterie"))
        return self.random.choice((
            f"@{name}{self.digits(3)}", f"{name}.{self.digits(3)}", f"its_{name}", f"{name}__x",
            f"{name}{self.digits(2)}xx", f"_{name}_",
        ))  # fmt: skip

    def case_number(self) -> str:
        return self.random.choice(
            (f"PL2300-2026-{self.digits(6)}", f"PL0100-20264{self.digits(5)}-3", f"pl1500-2026{self.digits(6)}-1")
        )

    def plate(self) -> str:
        a, b, d = self.letters(2), self.letters(3), self.digits(3)
        return self.random.choice((
            f"{d[:2]}-{b}-{d[2]}", f"{d[0]}{b}{d[1:]}".lower(), f"{a}-{d}-{a[0]}", f"{a[0]}-{d}-{a}",
            f"{b}-{d[:2]}-{a[0]}", f"{a}{d[:2]}{a}",
        ))  # fmt: skip

    def postcode(self) -> str:
        return f"{self.random.randrange(1000, 9999)} {self.random.choice('MNPRTV')}{self.random.choice('WXZHJ')}"

    def date(self) -> str:
        day, month = self.random.randrange(1, 29), self.random.randrange(1, 13)
        long = (
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
            f"{day}.{month}.2026", f"{day:02}-{month:02}-'26".replace("'", ""),
            f"{day} {long[month - 1].upper()}", f"{day}e {long[month - 1]}",
            f"ma {day} {long[month - 1][:3]}", f"{long[month - 1]} 2026", f"eind {long[month - 1]}",
            f"{day}/{month}", f"vr. {day} {long[month - 1]} 2026",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "een week geleden", "vannacht", "komend weekend", "morgenochtend", "zaterdagnacht", "gistermiddag",
            "eergisteravond",
            "vorige maand", "een paar dagen geleden", "afgelopen weekend", "volgende week dinsdag", "woensdag",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abcde")
        return self.random.choice((
            f"{letter.upper()}{year}B", f"klas {year}HV{letter}", f"{year} gymnasium", f"{year}bk{letter}",
            f"tl{year}{letter}", f"klas {year} vmbo-t",
            f"{year}kb{year}", f"atheneum {year}", f"M{year}{letter}", f"{year}hv{year}", f"groep {year + 4}",
        ))  # fmt: skip

    def age(self) -> str:
        word = self.random.choice(("twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien"))
        return self.random.choice(
            (
                f"{word} jaar",
                f"{word}jarige",
                f"{self.random.randrange(12, 19)} jr",
                f"{self.random.randrange(12, 19)} jaar",
            )
        )

    def address(self) -> str:
        street = self.random.choice((
            "Nieuwe Verzinkade", "Prof. Proefmanlaan", "Kromme Oefensteeg", "Schijnsingel", "Willem Nepstraat",
            "Fantasieplantsoen",
            "Bedachterweg", "De Verzinhof", "2e Proefdwarsstraat", "Nepperdijk",
        ))  # fmt: skip
        return f"{street} {self.random.randrange(1, 400)}{self.random.choice(('', ' b', '-III', ' hs'))}"

    def address_without_suffix(self) -> str:
        name = self.random.choice(("Zonnebedenk", "De Fictie", "Grote Mock", "Achter de Nep"))
        return f"{name} {self.random.randrange(1, 99)}"

    def town(self) -> str:
        return self.random.choice((
            "Lelystad", "Hoorn", "Den Bosch", "Capelle aan den IJssel", "Zeist", "Roermond", "Emmen",
            "Barneveld", "Kerkdriel", "Wijhe", "Lemmer",
            "Bergen op Zoom",
        ))  # fmt: skip

    def venue(self) -> str:
        return self.random.choice(("Fictimarkt", "De Schijnhof", "Oefenstede", "Het Nephuis", "Mockerheide"))


SCHOOL: Final = OtherSchool
TEMPLATES: Final = (
    (
        "Incident {relative_day}: {person.last with tussenvoegsel} duwde {person.first} van de trap. EHBO "
        "verleend door {outsider.both}."
    ),
    "Mail ontvangen ({email}) waarin staat dat {person.small letters} drugs dealt bij zwembad {venue}.",
    "{outsider.first} en {person.first} hebben gevochten om een meisje uit {class_code}.",
    "Tel. met vader van {person.full}: {phone}. Hij is zelf {relative_day} ook bedreigd.",
    "Let op: {person.initial} mag geen contact hebben met {person.genitive} broertje ({class_code}).",
    "Verdachte zou {person.full in small letters} zijn, {age}, wonend {address}, {postcode} {town}.",
    "Filmpje gezien op {url}, geplaatst door {handle}. Te zien is {person.first and last without tussenvoegsel}.",
    "Zwarte Golf met kenteken {plate} reed langs; bestuurder leek op {outsider.both}.",
    "Afgesproken met {outsider.initials} (jeugdreclassering) op {date} om 14.00 uur.",
    "{person.turned about}: schorsing per {date}, brief verstuurd naar {address}.",
    "Het geld ging naar rekening {iban}. Politie: {case_number}. Contact via agent {outsider.title}.",
    "Identiteitskaart gevonden (BSN {bsn}), vermoedelijk van {person.without accents}.",
    "'{person.nickname} is altijd de pineut', aldus meester {outsider.title}.",
    "Een {age} jongen die nu in {town} woont kwam naar het feest van {person.first}.",
    "Wie kent {handle}? Stuurt naaktfoto's naar meisjes uit {class_code}. Screenshot van {date}.",
    "Moeder meldt dat {person.typo} {relative_day} niet thuis is gekomen. Mobiel: {phone}.",
    "Ziekmelding {person.last}: tot {date}. Dossier {number}.",
    "Mevr. {outsider.title} van {address_without_suffix} klaagt over lawaai van groep uit {class_code}.",
    "Ik heb {person.first}, {person.first} en {person.small letters} apart gesproken. {person.first} heeft spijt.",
    "Oom ({phone}) haalt hem op. Adres: {address_without_suffix}, {postcode} {town}.",
)
CLEAN: Final = (
    "Vanwege de kou bleven veel leerlingen binnen. In de gang is een ruit gesneuveld door een bal.",
    "Een leerling had een mes in de kluis. Volgens het protocol zijn ouders en politie ingelicht.",
    "Op Instagram gaat een account rond dat leerlingen belachelijk maakt. Er is melding gedaan.",
    "Docenten vragen om duidelijke regels over telefoons. Dit komt terug in het teamoverleg.",
    "Het ging om een misverstand. Beide partijen hebben elkaar de hand gegeven.",
    "Vader wil dat de school meer doet tegen pesten. Hij is uitgenodigd voor een gesprek.",
    "Jas weg, tas weg, telefoon weg: derde diefstal in de gymzaal. Kleedkamers gaan nu op slot.",
    "Tijdens Aardrijkskunde liep een leerling boos weg. Na tien minuten was hij weer terug.",
    "Er hing een hakenkruis op de deur van het toilet. Het is meteen verwijderd, er zijn foto's gemaakt.",
    "De leerling geeft aan slecht te slapen en veel te gamen. Advies: contact met de huisarts.",
    "Vuurwerk afgestoken bij de ingang, gehoorschade niet uitgesloten. Bedrijfsarts is gebeld.",
    "Meisje kwam huilend binnen en wilde niets zeggen. Zij zit nu bij de vertrouwenspersoon.",
    "Er zijn 2 vapes en een pakje sigaretten gevonden in lokaal B12, onder de verwarming.",
    "Groepje van 6 à 7 jongeren weigerde weg te gaan. Na overleg met de wijkagent vertrokken zij.",
    "Afspraak is dat de leerling elke ochtend om 8.15 uur bij de receptie langskomt.",
    "Wie dit heeft gedaan is niet bekend. De conciërge let extra op bij de achteringang.",
)
