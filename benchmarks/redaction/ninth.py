"""A ninth set, written after the rules were bettered with the eighth: once more other people, for other readers.

A nurse of the youth health service, the taxi to school, what a primary school hands over, a youth worker, players
of games, detention, a class for newcomers, an enforcement officer, parents who ask together, and the agenda of the
kernteam. It was measured once; no rule was changed after it.
"""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.ninth_fillings import CareSchool

SCHOOL: Final = CareSchool

_NURSE: Final = (
    (
        "Gezien op spreekuur {date}: {person.full}, {age}, {class_code}. Klachten: hoofdpijn, slecht "
        "slapen. Woont bij tante {outsider.first}."
    ),
    (
        "Littekens onderarm, zegt gevallen. {person.first} wil niet dat moeder ({outsider.title}) dit "
        "hoort. Overleg met {person.last} volgt."
    ),
    "Verwezen naar {outsider.both}, kinderarts te {town}. Afspraak {relative_day}. Contact: {email}.",
    (
        "Meisje van {years} vertelt over haar vriend {outsider.first}, {years}, die haar naar {venue} "
        "brengt. Meldcode stap 2."
    ),
    "BSN {bsn}. Zorgnummer {number}. Tel. ouder {phone}. Gewicht gedaald sinds {date}.",
    "{person.initial} gebruikt dagelijks cannabis, gekocht achter {venue} van een zekere {outsider.small}.",
)
_TAXI: Final = (
    (
        "Rit van {date}: {person.first} heeft chauffeur {outsider.first} bespuugd. Wij weigeren hem tot "
        "nader bericht. {email}"
    ),
    "Bus met kenteken {plate} stond bij {venue}, {person.first} en {person.letters turned} wilden niet instappen.",
    "Ophaaladres gewijzigd: {address}, {postcode} {town}. Geldt alleen voor {person.turned about}.",
    (
        "Tijdens de rit naar {town} sloeg {person.small letters} een jongen van {years} met een gordel. "
        "Ouders gebeld op {phone}."
    ),
    (
        "Chauffeur {outsider.both} meldt: moeder van {person.first} stond er {relative_day} niet, kind "
        "afgezet bij {address_without_suffix}."
    ),
)
_HANDOVER: Final = (
    (
        "Warme overdracht basisschool {venue}: {person.full} is op {date} van school gewisseld na een "
        "incident met {outsider.both}."
    ),
    (
        "Juf {outsider.first} noemt {person.first} een lieve jongen die snel meeloopt, vooral met "
        "{person.letter of last}."
    ),
    (
        "Niet bij elkaar plaatsen: {person.first}, {person.first} en {person.first of four letters}. Zie "
        "ons verslag {number}."
    ),
    (
        "Gezin kwam in {date} uit {town}. Vader {outsider.first} werkt bij {venue}. Zusje van {years} zit "
        "nog bij ons."
    ),
    "Leerling is {age}, doubleerde in groep 5. Intern begeleider: {outsider.initials}, {phone}.",
)
_YOUTH: Final = (
    (
        "even kort, ik sprak {person.small letters} {relative_day} op straat, hij zat bij {outsider.small} "
        "in de auto ({plate})"
    ),
    (
        "op het plein bij {venue} weer die groep, zeker {person.nickname} en {person.first} erbij, ook "
        "{outsider.small both} gezien"
    ),
    "ze noemen hem {handle} maar eigenlijk heet hij {outsider.both}, hij komt uit {town} en is {years}",
    (
        "{person.first} vroeg mij om hulp, hij moet {relative_day} iets bezorgen op "
        "{address_without_suffix}. Ik heb {outsider.initials} van politie gebeld."
    ),
    (
        "Keukentafelgesprek bij familie {person.last}, {address} {town}. Moeder heet {outsider.first}, "
        "spreekt weinig Nederlands."
    ),
    "Signaal via {email}: {person.last as heard} zou werven onder {year_word} van jullie school.",
)
_GAMES: Final = (
    "{handle}: ik vind {person.small letters} en dan is ie van mij\n{handle}: hij zit in {class_code} bro",
    "In de server ({url}) werd de naam van {person.first} met adres {address} gedeeld door {handle}.",
    (
        "[22:14] {person.first}: stop nou {outsider.first}\n[22:15] {outsider.first}: huil dan, zeg het "
        "tegen {person.last}"
    ),
    "skins gestolen van {person.full in small letters}, waarde 80 euro, dader is {handle}, betaald via {iban}",
    (
        "Gebruiker {handle} is volgens {person.first} niemand minder dan {person.first and last without "
        "tussenvoegsel}."
    ),
)
_DETENTION: Final = (
    (
        "Nablijven {date}: {person.last in capitals}, {person.last}, {person.initials}. {person.first} "
        "niet verschenen."
    ),
    (
        "{person.first} 2 uur vegen wegens gooien met brood naar {person.first}. Toezicht {person.last "
        "with tussenvoegsel}."
    ),
    "Strafwerk {person.letter and last} niet ingeleverd. Thuis gebeld, vader {outsider.first} reageerde boos.",
    "{class_code}: hele klas 30 min, behalve {person.first} en {person.short}. Reden: vuurwerk {relative_day}.",
    "Kluisdienst: {person.typo} en {person.first typo} hebben {relative_day} gespijbeld bij {venue}.",
)
_NEWCOMERS: Final = (
    (
        "{person.first} is sinds {date} in Nederland, woont in het azc in {town} met oom {outsider.first}. "
        "Hij is {years} zegt hij."
    ),
    "Voogd {outsider.both} van Nidos, {phone}, wil weten waarom {person.full} geslagen is door {person.first}.",
    (
        "In de pauze riep {person.first} iets over het geloof van {person.first}. {person.last} heeft "
        "vertaald, met hulp van {outsider.first}."
    ),
    (
        "{person.as heard} kan niet fietsen en loopt elke dag van {address_without_suffix} naar school. "
        "{year_word} schelden haar uit."
    ),
)
_OFFICER: Final = (
    (
        "BOA {outsider.title} hier. Bekeuring uitgeschreven aan {person.first and last in capitals}, geb. "
        "{date}, wnd {address}, {town}."
    ),
    (
        "Graag uw camerabeelden van {date} 15.30 - 16.00 uur i.v.m. {case_number}. Verdachte rijdt op "
        "scooter {plate}."
    ),
    "Aangever {person.last with tussenvoegsel} herkende {outsider.both} van {venue}. Terugbellen kan op {phone}.",
    (
        "Samenscholing {venue} {relative_day}: {person.full}, {person.full}, {outsider.initials}. Allen "
        "weggestuurd, een kreeg een boete."
    ),
)
_PARENTS: Final = (
    (
        "Namens meerdere ouders van {class_code}: wij zijn bezorgd over {person.first}. Mijn zoon "
        "{person.first} durft niet meer. {outsider.both}"
    ),
    (
        "Hoi {person.first}, mijn dochter zag {relative_day} hoe {person.first} geld moest geven aan "
        "{person.letter of last} en {outsider.first}."
    ),
    (
        "Wij wonen naast de familie {person.last} op {address_without_suffix} en horen elke avond "
        "geschreeuw. Groet, {outsider.title}"
    ),
    (
        "Beste mentor, {person.first} is jarig geweest en is nu {years}, maar niemand uit {class_code} "
        "kwam. Dat komt door {handle}."
    ),
    (
        "Kunt u {outsider.both} bellen, de opa van {person.first}? Hij past op {relative_day} en weet "
        "meer. {phone}, {town}."
    ),
)
_AGENDA: Final = (
    (
        "1. {person.full} ({class_code}): stand van zaken na {date}. Inbreng: {outsider.title} (politie), "
        "{outsider.title} (jeugdwerk)."
    ),
    (
        "2. Groep rond {venue}: {person.first}, {person.first}, {outsider.first}. Wie doet wat? "
        "{person.last} houdt contact met {town}."
    ),
    "3. Nieuw: {person.letters}, {age}. Aangemeld door {person.last}, bron {email}.",
    "Rondje: {outsider.both} gaat met verlof, vervanger is {outsider.both}. Volgende keer {date} bij {venue}.",
    (
        "Terugkoppeling {person.initial}: plaatsing {venue} gaat niet door. Ouders ({person.last}, "
        "{address}) zijn ingelicht op {date}."
    ),
    (
        "Besluit: {person.last} belt {outsider.initials}; {person.first} krijgt begeleiding; dossier "
        "{number} sluiten per {date}."
    ),
)
_LOOSE: Final = (
    "{person.first} heeft de hele les geslapen. Rook naar wiet. {person.first} moest hem wakker maken.",
    (
        "Volgens {person.first} komt het door {outsider.first}, maar {person.first} zegt dat het "
        "{person.first} was. Geen idee."
    ),
    (
        "mes gevonden in tas {person.last in small letters}, {class_code}, opgeborgen bij {person.last}, "
        "politie ({outsider.title}) komt {relative_day}"
    ),
    (
        "{person.turned about} ({age}) is {relative_day} door zijn moeder opgehaald in plaats van door "
        "{outsider.first}."
    ),
    "Ziekenhuis {town} belde: {person.first} ligt op kamer 14 na een val bij {venue}. Klasgenoten niet inlichten.",
    (
        "Heeft iemand {person.first} gezien? Jas hangt nog in {venue}, fiets weg, telefoon uit. Moeder "
        "{outsider.first} is in paniek."
    ),
    "{person.genitive} broertje van {years} stond bij het hek te roken met {person.first}. Hij zit op {venue}.",
    "Filmpje ontvangen van {phone}: {person.first} plast tegen de deur van {person.last}. Staat ook op {url}.",
    "{person.first in capitals} NIET ALLEEN LATEN MET {person.first in capitals}, zie afspraken van {date}.",
    "Betaling {iban} teruggestort aan {person.initial}, {address}, {postcode} {town}.",
)
TEMPLATES: Final = (
    *_NURSE, *_TAXI, *_HANDOVER, *_YOUTH, *_GAMES, *_DETENTION, *_NEWCOMERS, *_OFFICER, *_PARENTS, *_AGENDA,
    *_LOOSE,
)  # fmt: skip
CLEAN: Final = (
    "Spreekuur was druk. Veel vragen over slapen en over stress voor toetsen.",
    "De bus was te laat door een ongeluk op de snelweg. Leerlingen waren op tijd voor het tweede uur.",
    "Overdracht met de basisscholen is gepland. Formulieren staan klaar in het systeem.",
    "even kort, plein was rustig, een paar jongens aan het voetballen, muziek mocht zachter",
    "In de game werd gescholden, dat ging de volgende dag op het plein verder. Uitgepraat.",
    "Nablijven: zeven leerlingen, allemaal op tijd. Lokaal netjes achtergelaten.",
    "Nieuwkomers kregen uitleg over Regels en over vluchtroutes, met plaatjes.",
    "Handhaving loopt vaker langs in verband met scooters op de stoep.",
    "Ouders vragen om een avond over gamen en gokken. Wij nodigen Verslavingszorg uit.",
    "Agenda: opening, mededelingen, cijfers, rondvraag. Notulen volgen.",
    "Een meisje viel flauw in de les. EHBO gedaan, na water ging het beter.",
    "Vuilnisbak in brand gestoken achter de kantine. Geblust door de Conciërge.",
    "Hij maakte een foto van het bord en werd daarvoor uit de les gestuurd. Wat streng.",
    "Veel ruzie om de tafeltennistafel. Er komt een lijst met beurten.",
    "Docent Wiskunde is uitgescholden in de gang. Hij wil zelf geen gesprek.",
    "Morgen alle ramen dicht vanwege de schilders. Graag doorgeven.",
    "Tien fietsen lek gestoken. Patroon wijst op een groepje, geen namen bekend.",
    "Een Oekraïense leerling schrok van het luchtalarm. Opgevangen door een collega.",
    "Er is een nepwapen gevonden, van plastic. Toch melding gedaan volgens het Protocol.",
    "De herstelcirkel duurde lang, maar iedereen heeft iets gezegd. Fijn.",
    "Ze lachte haar uit omdat ze een beugel heeft. Excuses aangeboden met een kaart.",
    "Stagebedrijf is tevreden. Wel vaker op tijd komen.",
    "Wie heeft de sleutel van het magazijn? Graag terug naar de Balie.",
    "Kauwgom op de stoel van een docent. Broek verpest. Niemand zegt iets.",
    "In de toiletten is een Vape Detector geplaatst. Hij gaat af bij haarlak.",
    "Het zorgoverleg schuift een week op. Dossiers blijven zolang open.",
)
