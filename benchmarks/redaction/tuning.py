"""Templates that were looked at while the rules were made. A gap in braces is filled; nothing else identifies."""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.filling import School

SCHOOL: Final = School

TEMPLATES: Final = (
    "{person.full} ({class_code}) heeft {relative_day} in de kantine een medeleerling geduwd.",
    "Op {date} zag de conciërge dat {person.first} een vape verkocht. {person.first} ontkent.",
    "Moeder van {person.full} belde. Zij is bereikbaar op {phone} of {email}.",
    "{person.turned about} kwam te laat. Adres volgens het systeem: {address}, {postcode}.",
    "Een jongen van {age} uit {class_code} werd bedreigd door {person.last with tussenvoegsel}.",
    "Volgens {outsider.both} stond de scooter met kenteken {plate} bij het hek.",
    "Geld is overgemaakt naar {iban} op naam van {person.initial}.",
    "De politie heeft een zaak: {case_number}. Mevrouw {outsider.title} is de contactpersoon.",
    "Op Snapchat gebruikt hij {handle}. De foto stond ook op {url}.",
    "Het BSN in de brief was {bsn}. Het dossiernummer is {number}.",
    "{person.genitive} tas is weg sinds {relative_day}. Hij woont aan de {address}.",
    "Ik sprak met {person.small letters} en {person.full in small letters} over de ruzie.",
    "{person.typo} was er niet bij, zegt {person.first}.",
    "De groep komt uit {town} en hangt rond bij snackbar {venue}.",
    "{person.nickname} kreeg ruzie met {outsider.first} op het plein.",
    "Vader woont op {address_without_suffix}, {postcode} {town}.",
    "Een {age} meisje meldde dat {person.without accents} haar volgt op {handle}.",
    "Afspraak met wijkagent {outsider.title} op {date} om 10.15 uur in lokaal 112.",
    "{outsider.initials} van het wijkteam belt {relative_day} terug.",
    "Zijn account heet {handle} en zijn nummer is {phone}.",
    "{person.first and last without tussenvoegsel} zit in {class_code} en is {age}.",
    "{person.last} en {person.last} stonden samen bij de kluisjes.",
    (
        "{relative_day} 2e uur: {person.first} + {person.first} uit {class_code} betrapt op vapen, beiden "
        "naar huis gestuurd."
    ),
    (
        "Telefonisch contact gehad met moeder ({phone}). Ze maakt zich zorgen om {person.small letters} en "
        "wil een gesprek."
    ),
    "Beste collega's, let aub op {person.full} ({age}). Er gaat een filmpje rond via {url}.",
    "{person.first} zegt dat {outsider.first} geld vroeg. Overgemaakt op {iban}, €50, {date}.",
    "Getuige {person.full in small letters} zag een grijze auto, kenteken {plate}, wegrijden richting {town}.",
    "Nav melding van {person.initial}: er zou een mes in de tas zitten. Kluis gecontroleerd, niets gevonden.",
    "Huisbezoek op {address} te {town}. Vader deed niet open. Nieuwe afspraak {date}.",
    "Leerling verblijft bij opa, {address_without_suffix}, {postcode} {town}; mobiel {phone}.",
    (
        "De zus van {person.first and last without tussenvoegsel} appte vanaf {handle} dat ze niet meer "
        "durft te komen."
    ),
    "Aangifte gedaan, zie {case_number}. Rechercheur {outsider.title} belt {relative_day} terug.",
    "In de mail van {email} staat dat {person.turned about} al langer wordt gepest door jongens uit {class_code}.",
    "{person.genitive} moeder is boos: volgens haar heeft {person.last with tussenvoegsel} alles verzonnen.",
    "Foto's staan op insta onder {handle}. {outsider.both} heeft ze doorgestuurd.",
    "Jongen van {age}, bekend als {person.nickname}, hing rond bij winkelcentrum {venue}.",
    "Contactpersoon jeugdhulp is {outsider.initials}, bereikbaar via {email}.",
    "Kopie ID in dossier, BSN {bsn}. Leerlingnummer volgt. Polis {number}.",
    "{person.without accents} kwam {relative_day} met een blauw oog op school; zegt gevallen te zijn bij {venue}.",
    "Gesprek met {person.typo} en ouders. Afspraak: geen contact meer met {person.first}.",
    "Pv: {person.last} sloeg {person.first} in het gezicht. {person.first} deed niets terug.",
    "Mevrouw {outsider.title} ({phone}) woont aan de {address} en zag {person.full} met vuurwerk.",
    "Op {date} en {date} ongeoorloofd afwezig. Zie brief aan {address}, {postcode}.",
    "{outsider.first} is geen leerling van ons. Woont in {town}, is {age} en rijdt op een scooter ({plate}).",
    "sinds {relative_day} stuurt {handle} dreigberichten aan {person.small letters}, bewijs op {url}",
    "Zorgmelding nr. {number} ingediend door mentor {outsider.title} over {person.full}, {class_code}.",
)
CLEAN: Final = (
    "Het was rustig in de aula. Er is extra toezicht afgesproken voor de pauze.",
    "Tijdens de les werd een telefoon ingenomen en aan het einde weer teruggegeven.",
    "De leerling wil niet praten en is naar huis gegaan met een ouder.",
    "Er zijn drie meldingen over vapen op de toiletten. De conciërge controleert vaker.",
    "In het gesprek zijn afspraken gemaakt over op tijd komen en over huiswerk.",
    "Bij de fietsenstalling was een opstootje van 5-10 minuten. Niemand raakte gewond.",
    "De politie en Halt zijn gebeld. Veilig Thuis geeft advies via WhatsApp.",
    "Hij kreeg een 7.5 voor Engels, zat op Snapchat en hield zich niet aan de regels.",
    "De klas had een invaller; het lokaal was vies en twee stoelen waren kapot.",
    "Een groep van ongeveer 12 leerlingen stond 3 keer per week bij het hek.",
    "Een leerling uit de bovenbouw had een aansteker bij zich. Ingenomen en ouders geïnformeerd.",
    "Na de pauze lag er glas op het plein. De schoonmaak is gebeld en heeft het opgeruimd.",
    "Twee meisjes kregen ruzie in de rij voor de kantine. Een docent haalde ze uit elkaar.",
    "Er werd geroepen tijdens de toets. Het cijfer telt niet mee; herkansing volgt via Magister.",
    "Wil de mentor nog eens praten over het verzuim? De leerling heeft daar behoefte aan.",
    "De brandmelder ging af door damp van een vape. Iedereen stond binnen 4 minuten buiten.",
    "Een ouder belde boos over een cijfer voor Wiskunde. De teamleider heeft het gesprek overgenomen.",
    "Het incident is besproken in het zorgteam. Halt wordt gevraagd om een voorlichting te geven.",
    "Bij de kluisjes is een jas zoekgeraakt, merk Nike, zwart. Er is geen aangifte gedaan.",
    "De groepsapp op WhatsApp loopt uit de hand: 200 berichten per avond en veel scheldwoorden.",
    "Jongen kwam zonder boeken en zonder laptop. Dit is de derde keer in deze periode.",
    "Een docent Frans voelde zich onveilig in lokaal 204 en vroeg om hulp van een collega.",
    "Zij zegt dat het goed gaat thuis. Zij slaapt weinig en is vaak moe in de eerste les.",
    "De leerling heeft excuses aangeboden. Er is een herstelgesprek gepland met de coördinator.",
    "Voor de ingang stonden onbekenden op scooters. De politie is gevraagd vaker te rijden.",
    "Er is 15 euro weg uit een tas. Niemand heeft iets gezien. Camerabeelden worden bekeken.",
)
