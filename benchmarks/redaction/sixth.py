"""A sixth set, written after the rules were bettered with the fourth and the fifth, in other styles than those.

A log with times, a form that was filled in, a dictated note without points, a police officer, parents who send a
message, pupils in their own words, a substitute, an aide who is careful, minutes of a care team, and a voicemail
typed out. It was measured once before anything was changed.
"""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.sixth_fillings import LogbookSchool

SCHOOL: Final = LogbookSchool

_LOG: Final = (
    (
        "08.20 {person.first} komt binnen zonder jas\n08.45 moeder gebeld, {phone}, geen gehoor\n09.10 "
        "{person.first} weg"
    ),
    (
        "12:35 ruzie aula, {person.first} - {person.letter without point}. 12:50 beiden bij mij. 13:15 "
        "{person.last} ingelicht."
    ),
    "{date} 10.05 uur melding via {email}: foto van {person.full} op {handle}. 10.30 uur screenshot bewaard.",
    (
        "2e pauze: {person.little} en {person.first} bij hek, roken. Aangesproken. {person.first} noemt "
        "mij 'kankerlijer'."
    ),
    "14.40 politie ter plaatse ({outsider.initials}), zaaknr {case_number}, {person.last and initial} meegenomen.",
    (
        "15.20 scooter {plate} rijdt rond school, 2 pers. Een lijkt op {person.one letter less}. Ander is "
        "{outsider.first}."
    ),
)
_FORM: Final = (
    (
        "Wie: {person.full}, {class_code}\nWat: bedreiging\nWaar: {venue}\nWanneer: {date}\nGetuigen: "
        "{person.first}, {outsider.both}"
    ),
    (
        "Melder: Dhr. {person.last with tussenvoegsel}\nSlachtoffer: {person.first} ({age})\nDader: "
        "onbekend, mogelijk {outsider.first} uit {town}"
    ),
    "Naam: {person.turned about}. Geb.: {date}. Adres: {address}, {postcode} {town}. Tel: {phone}. BSN: {bsn}.",
    (
        "Betrokken: {person.initials} / {person.initials} / {outsider.letter}\nKlas: {class_code}\nActie: "
        "ouders gebeld ({phone})"
    ),
    (
        "Locatie: {address_without_suffix} (achterom)\nAanleiding: ruzie met {person.typo}\nVervolg: gesprek "
        "{relative_day}"
    ),
    "Voertuig: {plate}. Bestuurder: {outsider.both}, {age}, woont in {town}. Relatie: vriend van {person.first}.",
)
_DICTATED: Final = (
    (
        "ja dit gaat over {person.small letters} uit {class_code} die heeft {relative_day} tegen mij gezegd dat "
        "{outsider.small} hem heeft gevraagd iets weg te brengen naar {town} en hij kreeg daar honderd euro voor"
    ),
    (
        "ik heb net {person.full in small letters} aan de telefoon gehad en die zegt dat {person.swapped in small "
        "letters} al een week niet thuis slaapt maar bij een vriend aan de {address} punt"
    ),
    (
        "moeder van {person.genitive in small letters} vriendin belde komma ze heet {outsider.small both} "
        "komma nummer {phone}"
    ),
    (
        "volgens {person.first} zou er {relative_day} bij {venue} gevochten worden door een groep uit {town} "
        "tegen onze {year_word} en ik heb mevr. {person.last with tussenvoegsel} gevraagd mee te kijken"
    ),
    "ze is {years} en zit in {class_code} en ze zegt dat {person.first} haar steeds opwacht bij de {venue}",
)
_OFFICER: Final = (
    (
        "Verd. {person.last first in capitals}, geb. {date}, wonende {address} {town}. Aangehouden "
        "{relative_day} t.z.v. mishandeling."
    ),
    "In het gebied rond {venue} veel overlast. Bekend bij ons: {outsider.both}, {outsider.both} en {person.full}.",
    (
        "Getuige {outsider.initials}, {address_without_suffix} te {town}, verklaarde dat {person.first} de "
        "eerste klap gaf."
    ),
    (
        "Gestolen fiets aangetroffen bij {person.last with tussenvoegsel}. Registratie {case_number}. "
        "Contact: {outsider.title}, {email}."
    ),
    (
        "Signalement: jongen van {years}, lichte huid, zwarte Nike pet. Noemt zich {handle}. Vermoedelijk "
        "leerling {class_code}."
    ),
    (
        "Wij verzoeken u de gegevens van {person.initial without space} te verstrekken. Ons kenmerk "
        "{number}. Kenteken {plate}."
    ),
)
_PARENT: Final = (
    (
        "Hallo, hier de vader van {person.first}. Hij is {relative_day} geslagen door {person.full}. Ik "
        "wil een gesprek!! {phone}"
    ),
    (
        "goeiemorgen juf mijn dochter {person.first} komt niet ze is bang voor {person.first} en "
        "{outsider.first} groetjes {outsider.first}"
    ),
    (
        "Beste mw {person.last with tussenvoegsel}, graag neem ik contact op over wat er {date} bij "
        "{venue} is gebeurd met mijn zoon. Vriendelijke groet, {outsider.both}, {address}, {postcode} "
        "{town}"
    ),
    "Mevr ik stuur u de berichten die {person.stretched} kreeg van {handle}. Zij is pas {years}. Wat gaat u doen?",
    (
        "Onze zoon {person.first} heeft aangegeven dat {person.letter of last} hem dwingt geld over te "
        "maken naar {iban}."
    ),
    (
        "U spreekt met {outsider.both}, pleegmoeder van {person.first and last without tussenvoegsel}. "
        "Zijn biologische moeder woont in {town}."
    ),
    (
        "Ik lees net in de mail van {person.first} dat {person.first} is geschorst. Hij was {relative_day} "
        "gewoon bij zijn opa in {town}."
    ),
)
_PUPILS: Final = (
    "bro {person.stretched} heeft echt een mes mee, zeg niks tegen {person.last}",
    (
        "{person.small letters} en {person.swapped in small letters} gaan {relative_day} die jongen van "
        "{venue} pakken"
    ),
    "yo add mij op snap: {handle}, ben {years}, woon in {town}",
    "{person.glued to a number} stuurde mij die foto en nu heeft heel {class_code} hem",
    (
        "Ik durf het niet te zeggen maar het is {person.first}. Hij zit in {class_code}. Zijn neef "
        "{outsider.first} doet ook mee."
    ),
    "{outsider.small} vroeg of ik een pakje kon halen bij {address_without_suffix}, dat is naast {venue}",
    "wie is die {person.first typo} ofzo uit {class_code}? die loopt te dissen op {handle}",
    "kijk deze link {url} daar zie je {person.small letters} vechten met {person.little}",
)
_SUBSTITUTE: Final = (
    (
        "Ik ken de namen niet goed. Volgens mij heet hij {person.one letter less} of {person.first typo}. "
        "Zit achterin, {class_code}."
    ),
    (
        "Als invaller in {class_code} gestaan. {person.first}, {person.first} en {person.first} gooiden "
        "met gummen. {person.first} hielp juist."
    ),
    (
        "Meisje links vooraan ({person.letter without point}?) huilde, zei dat {person.first} iets had "
        "doorgestuurd. Gemeld bij dhr. {person.last with tussenvoegsel}."
    ),
    (
        "Na de les kwam {person.short} naar mij toe. Hij vertelde dat {outsider.first} van het {venue} hem "
        "vapes laat verkopen."
    ),
)
_CAREFUL: Final = (
    (
        "Leerling {person.initials} (klas {class_code}) vertelde mij in vertrouwen over haar stiefvader, "
        "de heer {outsider.title}."
    ),
    "Een {age} leerling, hierna {person.letters}, woont sinds {date} niet meer thuis maar in {town}.",
    (
        "Uit het gesprek met {person.first} blijkt dat zij sinds {relative_day} contact heeft met een man "
        "van buiten, ene {outsider.first}."
    ),
    (
        "Casus besproken met {outsider.both} (Veilig Thuis) en {outsider.title} (jeugdarts). "
        "{person.first} weet hiervan."
    ),
    "De leerling is een van de {year_word} en wordt begeleid door {outsider.letter}, bereikbaar op {phone}.",
)
_MINUTES: Final = (
    (
        "ZAT {date}\nAanwezig: {person.last}, {person.last}, {outsider.title} (GGD), {outsider.title} "
        "(leerplicht)\n1. {person.full}: verzuim loopt op."
    ),
    (
        "- {person.first} {class_code}: zorgen om thuis, {outsider.title} belt {relative_day}\n- "
        "{person.first}: afgesloten\n- {person.letter of last}: HALT loopt"
    ),
    (
        "Actielijst: {person.last} belt ouders {person.first}; {outsider.first} (wijkteam) gaat langs op "
        "{address_without_suffix}; deadline {date}."
    ),
    (
        "Bespreekpunt 3, {person.last and initial}: gezien met jongens van {years} bij {venue}. "
        "{outsider.both} neemt contact op met {town}."
    ),
    (
        "Rondvraag: {person.first} vraagt aandacht voor de {year_word}, er zouden er drie betrokken zijn, "
        "onder wie {person.full}."
    ),
    (
        "Besluit: {person.initial} krijgt een time-out tot {date}. Brief naar {address}, {postcode}. "
        "Dossier {number}."
    ),
)
_VOICEMAIL: Final = (
    (
        "Goedemiddag, u spreekt met {outsider.both} van {venue}. Het gaat over {person.full}. Belt u mij "
        "terug op {phone}? Dank u."
    ),
    (
        "Met {outsider.title}, de buurman. Er zitten weer kinderen van u op mijn dak, {address}. Eentje "
        "heet {person.first}."
    ),
    (
        "Ja hallo met {outsider.first}, de zus van {person.first}. Hij zit op het bureau in {town}. Mijn "
        "nummer is {phone}, doei."
    ),
)
_INSIDE: Final = (
    (
        "{person.first} heeft bij mij in de les ({relative_day}, 6e uur) toegegeven dat het filmpje van "
        "{person.genitive} telefoon komt."
    ),
    (
        "Ter info: {person.full} ({class_code}) en {person.full} ({class_code}) mogen niet samen in een "
        "lokaal. Afspraak van {date}."
    ),
    (
        "Kluis van {person.initial without space} geopend met toestemming. Inhoud: 2 vapes, een "
        "ploertendoder, briefje met {iban}."
    ),
    (
        "Vanaf {date} zit {person.first} in {class_code} bij {person.last}. De overstap is vanwege "
        "{outsider.first}, zijn oude vriend uit {town}."
    ),
    (
        "Bij het uitgaan riep {person.first in capitals} iets naar {person.first}. {outsider.both}, "
        "chauffeur van de taxi ({plate}), zag het."
    ),
    (
        "Ik hoor van {person.nickname} dat {person.first} stopt met school en bij {venue} gaat werken. "
        "{age}, dus leerplichtig!"
    ),
)
TEMPLATES: Final = (
    *_LOG, *_FORM, *_DICTATED, *_OFFICER, *_PARENT, *_PUPILS, *_SUBSTITUTE, *_CAREFUL, *_MINUTES, *_VOICEMAIL,
    *_INSIDE,
)  # fmt: skip
CLEAN: Final = (
    "08.15 deuren open\n08.30 alles rustig\n10.20 veel lawaai bij de kluisjes, na een waarschuwing stil",
    "Wat: vernieling\nWaar: toiletten begane grond\nWanneer: onbekend\nActie: Facilitair is ingelicht",
    "ja dit is even een korte notitie over de pauze het was druk en er werd met ballen gegooid verder niets",
    "Morgen komt de fotograaf. Graag extra toezicht bij de Aula en bij de hoofdingang.",
    "Beste ouders, er is een mes gevonden in de bosjes naast het fietspad. De politie is gewaarschuwd.",
    "Als invaller geen problemen gehad. Fijne groep, wel veel gepraat tijdens Geschiedenis.",
    "De leerling wil anoniem blijven en weet niet of Veilig Thuis al gebeld is.",
    "Actiepunten: protocol Vuurwerk bijwerken, brief versturen, camera laten maken.",
    "Rondvraag: geen. Volgend overleg na de vakantie.",
    "wie heeft mijn oplader gezien?? lag op tafel in de personeelskamer",
    "Pauze was chaotisch. Surveillance te laat. Ligt aan het nieuwe rooster in Zermelo.",
    "Twee leerlingen spraken Arabisch met elkaar en kregen daar een opmerking over. Besproken in het team.",
    "Er wordt gehandeld in snus. Prijs: 5 euro per stuk, 20 voor een heel blik.",
    "Goedemiddag, graag terugbellen over de schade aan het hek. Dank u wel.",
    "Hij had een Louis Vuitton tasje om en een dure Rolex. Opvallend voor een bijbaan van 6 uur.",
    "In de gymzaal lag glas. Les is buiten gegeven. Niemand gewond.",
    "Ze kreeg berichten als: je bent dik, ga weg, niemand wil jou. Afzender onbekend.",
    "Tijdens Burgerschap liep de discussie over de oorlog hoog op. Nazorg gegeven.",
    "Stagiaire schrok van een knal. Het was een klapper, geen echt vuurwerk.",
    "Volgens het protocol Medisch handelen is 112 gebeld. Ambulance was er binnen 9 minuten.",
    "De Ouderraad vraagt om een avond over sexting. Datum volgt.",
    "Rookmelder ging af in de lerarenkamer. Oorzaak: tosti.",
    "Leerling weigerde pet af te doen. Uiteindelijk wel gedaan, na een grapje van de conciërge.",
    "Op het schoolplein is een hakenkruis getekend. Schoongemaakt, foto bewaard.",
    "Er zijn nieuwe afspraken met Jongerenwerk en met het Wijkteam over toezicht in de avond.",
    "Veel afwezigen door griep. Lesuitval bij Natuurkunde en Tekenen.",
)
