"""A fourth set, written without a look at the rules: notes in a hurry, as they are typed between two lessons.

Nicknames, typing errors, tussenvoegsels with and without capitals, handles, places around a school, streets
without a suffix. What it gave the first time stands in `docs/measured-redaction.md`.
"""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.filling import School
from vios_desktop.domain.identifiers.people import KnownPerson

_FIRST: Final = (
    "Gijs", "Roelien", "Abdel", "Femke", "Jermaine", "Tineke", "Bart", "Oumaima", "Stijn", "Wiesje", "Kenza",
    "Harm", "Lieke", "Redouan", "Marjolein", "Sietse",
)  # fmt: skip
_LAST: Final = (
    "van Dijk", "de Groot", "Smit", "ter Horst", "Bouzidi", "Van der Velde", "Kuipers", "op den Camp", "Aydin",
    "Peters", "in 't Veld", "Wiersma", "Brouwer", "El Idrissi", "Hermans", "de Boer",
)  # fmt: skip


class HurriedSchool(School):
    """Fills the gaps in ways that the sets before do not have."""

    def name(self, person: KnownPerson, form: str) -> str:
        prefix = person.prefix
        forms = {
            "short": lambda: person.first[:3] if len(person.first) > 4 else person.first,
            "first typo": lambda: self._swapped(person.first),
            "capital tussenvoegsel": lambda: " ".join(
                part for part in (prefix[:1].upper() + prefix[1:], person.last) if part
            ),
            "letter of last": lambda: f"{person.first} {person.last[0]}.",
            "capitals": lambda: " ".join(part for part in (person.first, prefix, person.last) if part).upper(),
            "initials": lambda: f"{person.first[0]}.{person.last[0]}.",
        }
        return forms[form]() if form in forms else super().name(person, form)

    def _swapped(self, word: str) -> str:
        """Two letters in the middle changed places; a short name stays as it is."""
        if len(word) < 5:
            return word
        at = self.random.randrange(1, len(word) - 2)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    def outsider(self, form: str) -> str:
        first, last = self.random.choice(_FIRST), self.random.choice(_LAST)
        if form == "title":
            return last
        if form == "initials":
            return f"{first[0]}. {last}"
        return first if form == "first" else f"{first} {last}"

    def phone(self) -> str:
        d = self.digits(8)
        return self.random.choice((
            f"06 {d[:2]} {d[2:4]} {d[4:6]} {d[6:]}", f"06.{d[:4]}.{d[4:]}", f"+31(0)6-{d}", f"06/{d}",
            f"0497 {d[:6]}", f"040 - {d[:7]}", f"+31 6 {d[:2]} {d[2:5]} {d[5:]}", f"06{d[:4]} {d[4:]}",
        ))  # fmt: skip

    def email(self) -> str:
        return self.random.choice(
            (
                "mama.proef@gmail.example",
                "j_nep-1@hotmail.example",
                "zorg@nepschool.example",
                "a.b.c@post.voorbeeld.nl",
            )
        )

    def url(self) -> str:
        return self.random.choice(
            ("www.nepfoto.nl/groep-3", "https://t.example/joinchat/AAA", "snapmap.example/p/9", "proefplaza.nl")
        )

    def handle(self) -> str:
        word = self.random.choice(("lilproef", "nepboy", "queenfictie", "drillnep", "oefenking", "schijnie"))
        return self.random.choice((
            f"@{word}", f"{word}.{self.digits(2)}", f"_{word}_", f"{word}{self.digits(3)}", f"@{word}.officieel",
            f"{word}-{self.digits(2)}", f"its.{word}.x",
        ))  # fmt: skip

    def number(self) -> str:
        return self.random.choice(("3", "9")) + self.digits(self.random.choice((5, 6, 7, 9)))

    def plate(self) -> str:
        d = self.digits(4)
        return self.random.choice((
            f"{d[0]}-{self.letters(3)}-{d[1:3]}", f"{self.letters(1)}-{d[:3]}-{self.letters(2)}",
            f"{d[:2]} {self.letters(3)} {d[2]}", f"{self.letters(3)}{d[:2]}{self.letters(1)}",
        ))  # fmt: skip

    def postcode(self) -> str:
        return f"{self.random.randrange(1000, 9999)} {self.letters(1).replace('S', 'K')}{self.letters(1)}"

    def date(self) -> str:
        day, month = self.random.randrange(1, 29), self.random.randrange(1, 13)
        words = ("jan", "feb", "mrt", "april", "mei", "juni", "juli", "aug", "sept", "okt", "nov", "dec")
        return self.random.choice((
            f"{day}/{month}", f"{day}-{month}-'26", f"ma {day} {words[month - 1]}", f"{day} {words[month - 1]} jl",
            f"{day}.{month}.2026", f"nacht van {day} op {day + 1} {words[month - 1]}", f"eind {words[month - 1]}",
            f"de {day}e",
        ))  # fmt: skip

    def relative_day(self) -> str:
        return self.random.choice((
            "gisteren", "vanmorgen", "gistermiddag", "afgelopen weekend", "vorige week dinsdag", "maandagochtend",
            "een paar dagen terug", "eergister", "zaterdagnacht", "morgen",
        ))  # fmt: skip

    def class_code(self) -> str:
        year, letter = self.random.randrange(1, 5), self.random.choice("abc")
        return self.random.choice((
            f"{year}{letter}", f"{year}HV{year}", f"M{year}{letter}", f"{year} basis", f"klas {year} kader",
            f"{year}TL{letter}", f"{year}gym{letter}", f"B{year}{letter.upper()}", f"havo-{year}",
        ))  # fmt: skip

    def age(self) -> str:
        years = self.random.randrange(12, 18)
        return self.random.choice(
            (f"{years}jr", f"{years} jr.", f"{years} jaar oud", f"(v, {years})", f"bijna {years}")
        )

    def address(self) -> str:
        return (
            self.random.choice(
                ("Nepstr.", "Kleine Oefensteeg", "Proefpoort", "Mr. Schijnlaan", "Verzonnenwal", "Fictieveld")
            )
            + f" {self.random.randrange(1, 200)}{self.random.choice(('', ' A', '-III', ' hs'))}"
        )

    def address_without_suffix(self) -> str:
        name = self.random.choice(("Achter de Proef", "Nepkamp", "De Oefening", "Zuid-Verzinsel", "'t Schijntje"))
        return f"{name} {self.random.randrange(2, 90)}"

    def town(self) -> str:
        return self.random.choice(
            (
                "Eindhoven",
                "Best",
                "Geldrop",
                "Nuenen",
                "Son en Breugel",
                "Oirschot",
                "Helmond",
                "Valkenswaard",
                "Goes",
            )
        )

    def venue(self) -> str:
        return self.random.choice(
            ("De Nephoek", "Oefenplas", "Proefburcht", "'t Verzinhuis", "Schijnpassage", "Fictiebos")
        )


SCHOOL: Final = HurriedSchool
TEMPLATES: Final = (
    "{person.short} weer te laat, 3e x deze week. {class_code}. Moeder appen op {phone}",
    "{person.letter of last} en {person.letter of last} zaten samen in de gang te blowen, {relative_day} 4e uur",
    "Gebeld met {outsider.title} (leerplicht). Zij kent {person.full} al van de basisschool.",
    "filmpje van {person.small letters} staat op {handle}, al 300 keer bekeken",
    "{person.first typo} zegt dat hij er niks mee te maken heeft, {person.first} zegt van wel.",
    "Oma ({phone}) haalt 'm op, vader zit vast in {town}.",
    "Ik heb {person.capital tussenvoegsel} naar huis gestuurd, zie mail van {date}.",
    "LET OP: {person.capitals} HEEFT CONTACTVERBOD MET {person.capitals}!",
    "Vriendengroep hangt bij de {venue}, na school rond half 4. Ook {outsider.both} is erbij.",
    "woonplek nu: {address_without_suffix}, {postcode} {town} (crisisopvang)",
    "Volgens de buurvrouw op nr 12 ({outsider.first}) was het {person.nickname} die de ruit ingooide.",
    "{person.first}, {person.typo} en {outsider.first} gingen met de bus van 16.10 uur naar {town}.",
    "Tel. contact met {outsider.initials} van Veilig Thuis, {date}, ref {case_number}.",
    "Scooter ({plate}) stond voor de ingang van het {venue}. Bestuurder: {age}, blond.",
    "{person.turned about} / {class_code} / mentor {outsider.title} / verzuim {date}",
    '"{person.first} heeft een mes", zei {person.nickname} tegen de conciërge.',
    "Betaald via tikkie op rek {iban} t.n.v. {outsider.both}",
    (
        "Ouders van {person.last with tussenvoegsel} komen {relative_day} op gesprek, ook "
        "{outsider.title} van het wijkteam."
    ),
    "Gevonden op wc: briefje met '{handle} - bel me {phone}'.",
    "{person.initials} (zie dossier {number}) wil zijn telefoon niet afgeven.",
    (
        "Meisje uit {class_code} durft niet meer langs {venue}, daar staat {person.first} altijd "
        "met {outsider.first}."
    ),
    "Huisarts dr. {outsider.title} heeft doorverwezen. BSN {bsn}.",
    (
        "Vechtpartij bij station {town}, {date}. Betrokken: {person.full}, {person.first}, "
        "onbekende jongen van {age}."
    ),
    "Stuur brief naar {address}, {postcode} {town} en cc {email}.",
    "{person.genitive} broer zit in {class_code}; zelfde gezin, zelfde problemen.",
    "link: {url} - wachtwoord weet {person.first and last without tussenvoegsel}",
    "Stagebegeleider {outsider.both} van {venue} belde: {person.short} is al 2 weken niet geweest.",
    "Vanaf {handle} komen berichten als 'ik weet waar je woont, {address}'.",
    "Was {relative_day} in het park bij {venue}. Er waren er zes, oa {person.first} en {person.without accents}.",
    "Pleegmoeder mevr {outsider.title}, {address_without_suffix}, {town}. Heeft gezag niet.",
    "{person.full in small letters} - {age} - {class_code} - vapen - 2e keer",
    "Zus {outsider.first} ({age}) kwam verhaal halen bij docent {person.last}.",
    (
        "Overleg {date}: {outsider.title} (jongerenwerk), {outsider.title} (politie) en ik. {person.first} blijft "
        "voorlopig thuis."
    ),
    "de jongens van {venue} dealen volgens {person.typo}, kenteken {plate}",
)
CLEAN: Final = (
    "Veel gedoe bij de lockers na het laatste uur. Morgen twee surveillanten extra.",
    "Leerling wil excuses aanbieden maar durft niet. Gesprek gepland met mentor.",
    "Er is een raam stuk in het scheikundelokaal. Niemand zag het gebeuren.",
    "Ouder vindt de straf te zwaar. Uitgelegd dat dit in de schoolregels staat.",
    "Klas was onrustig door de hitte. Na de pauze ging het beter.",
    "Snus gevonden in een jaszak. Ingenomen en in de kluis gelegd.",
    "Fiets zonder slot meegenomen en later teruggezet. Geen aangifte.",
    "Een groepje rookt bij de bushalte. Buren klagen over troep.",
    "De invaller Aardrijkskunde kreeg de groep niet stil en is weggelopen.",
    "In de app-groep wordt gescholden. We bespreken het in de les Burgerschap.",
    "Brandalarm door deodorant in de kleedkamer. Alles binnen tien minuten opgelost.",
    "Leerling meldt dat er geld uit haar etui is, ongeveer 20 euro.",
    "Halt geeft in het voorjaar een les over vuurwerk.",
    "De camera bij de achterdeur doet het niet. Doorgegeven aan de huismeester.",
    "Wie het gedaan heeft weten we niet. Er waren geen getuigen.",
    "Nieuwe afspraak: petten af in het gebouw, ook in de gangen.",
)
