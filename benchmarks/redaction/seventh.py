"""A seventh set, written after the rules were bettered with the sixth: other people write, for other readers.

A letter of the school, a report of a partner, the social worker, an excursion, the one who keeps the computers, a
tip without a name, the canteen, an interview with questions and answers, a trainee's report, and messages late at
night. It was measured once before anything was changed.
"""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.seventh_fillings import EveningSchool

SCHOOL: Final = EveningSchool

_LETTER: Final = (
    (
        "Betreft: schorsing {person.full}\n\nGeachte heer en mevrouw {person.last}, op {date} heeft uw zoon "
        "{person.first} een medeleerling bedreigd."
    ),
    (
        "Hierbij bevestig ik de afspraken die wij {relative_day} met u en {person.first} hebben gemaakt "
        "over het gedrag in {class_code}."
    ),
    (
        "U kunt bezwaar maken binnen zes weken. Richt uw brief aan {address}, {postcode} {town}, onder "
        "vermelding van {number}."
    ),
    (
        "Wij hebben melding gedaan bij leerplicht ({outsider.initials}, {email}) omdat {person.first} "
        "sinds {date} afwezig is."
    ),
    "Met ingang van {date} wordt {person.initial} geplaatst op een andere locatie, te weten {venue} te {town}.",
    (
        "Uw dochter {person.first and last without tussenvoegsel} is {relative_day} slachtoffer geworden "
        "van een vechtpartij. De dader is bekend."
    ),
)
_PARTNER: Final = (
    (
        "Verslag huisbezoek {date}. Gezin {person.last}, {address_without_suffix}, {town}. Aanwezig: "
        "moeder, {person.first} en stiefvader {outsider.first}."
    ),
    (
        "Jeugdige {person.turned about} ({age}) is bij ons in behandeling. Regiebehandelaar: "
        "{outsider.both}. Wij zien graag terugkoppeling van school."
    ),
    "Namens Veilig Thuis, {outsider.initials}: de melding over {person.full} is afgesloten. Ons nummer {number}.",
    (
        "Zorgen over de broertjes van {person.first}. De jongste is {years}, de ander zit in {class_code}. "
        "Vader {outsider.first} is in beeld bij politie {town}."
    ),
    "Overdracht wijkteam {town}: contactpersoon wordt {outsider.both}, te bereiken op {phone} of {email}.",
    (
        "Halt: {person.last first in capitals} heeft de straf op {date} afgerond. Begeleider was "
        "{outsider.title}. PV {case_number}."
    ),
)
_SOCIAL: Final = (
    (
        "{person.first} vertelde dat zij zichzelf snijdt. Alleen {person.first} weet het, en "
        "{outsider.first} van de dansles. Ze woont half bij haar oma op {address_without_suffix}."
    ),
    (
        "Hij slaapt slecht sinds zijn opa {outsider.first} is overleden. Thuis wordt veel geschreeuwd. Hij "
        "is {years}, de oudste van vier."
    ),
    (
        "Gesproken met {person.first} over {outsider.first}, haar vriend van {years}. Hij wacht haar op "
        "bij {venue} en wil haar telefoon zien."
    ),
    (
        "Zowel {person.first} als {person.first} zijn bang voor de broer van {person.letter of last}, die "
        "{relative_day} voor de deur stond."
    ),
    (
        "{person.genitive} vader is in {date} teruggegaan naar zijn land. Sindsdien werkt hij avonden bij "
        "{venue} in {town}."
    ),
    (
        "Moeder, mevrouw {outsider.title}, wil niet dat {person.first} weet dat wij gebeld hebben. Haar "
        "nummer: {phone}."
    ),
)
_EXCURSION: Final = (
    (
        "Excursie {town}, {date}: {person.first}, {person.first} en {person.doubled letter} gingen zonder "
        "toestemming weg. Om 22.00 teruggebracht door {outsider.both}."
    ),
    (
        "In de bus zat {person.first} met een fles wodka. {person.other vowel} had er ook van gedronken en "
        "moest spugen. Chauffeur {outsider.first} was boos."
    ),
    (
        "Kamer 12: {person.first} filmde {person.first} onder de douche. Ouders gebeld, {phone}. "
        "Begeleider {person.last with tussenvoegsel} heeft het afgehandeld."
    ),
    (
        "Bij het museum is {person.full in small letters} met een jongen uit {town} meegegaan, hij is "
        "{years} en heet {outsider.small}."
    ),
    (
        "Terug op school bleek de tas van {person.short} weg. Laatst gezien bij {venue}, door "
        "{person.first} uit {class_code}."
    ),
)
_COMPUTERS: Final = (
    (
        "Op {date} is ingelogd met het account van {person.initial} vanaf een laptop van {person.first "
        "typo}. Wachtwoord gereset."
    ),
    (
        "Account {handle} blijkt van {person.full} te zijn. Via {url} zijn naaktbeelden van een leerling "
        "uit {class_code} gedeeld."
    ),
    (
        "Mail naar {email} gestuurd met verzoek tot verwijderen. Reactie van {outsider.both}: alles is "
        "offline sinds {relative_day}."
    ),
    (
        "In de Teams-chat van {class_code} noemt {person.first} een docent '{person.last}tje' en stuurt "
        "een link naar {url}."
    ),
    (
        "Leerling {person.last in capitals} ({number}) heeft met een telefoon van {outsider.first} "
        "ingelogd op het rooster van {person.first}."
    ),
)
_TIP: Final = (
    (
        "jullie moeten weten dat {person.small letters} altijd een mes in zn jas heeft, ook {relative_day} "
        "bij de {venue}"
    ),
    (
        "Ik wil anoniem blijven maar {person.first} uit {class_code} verkoopt pillen. Hij krijgt ze van "
        "{outsider.small} uit {town}. Zijn snap is {handle}."
    ),
    (
        "er gaat iets gebeuren {relative_day} na school, {person.initial and last in small letters} heeft "
        "ruzie met iemand van {venue}"
    ),
    "vraag maar aan {person.first and last initial in small letters} of aan {person.as heard}, die waren erbij",
    "check {handle} daar staat alles, die jongen is {years} en woont op {address_without_suffix}",
    (
        "mijn vriendin wordt gechanteerd door {person.small letters} en een gast die {outsider.small} "
        "heet, ze moet betalen op {iban}"
    ),
)
_CANTEEN: Final = (
    (
        "Drie {year_word} hebben koeken gepakt. Een ervan was {person.first}, de andere twee ken ik niet. "
        "Was {relative_day}."
    ),
    "Die lange van {person.last} gooide een dienblad naar {person.first}. Meneer {person.last} stond erbij.",
    (
        "{person.first} betaalt steeds voor anderen, ook voor {person.nickname}. Volgens haar moet dat van "
        "{person.first}."
    ),
    (
        "kassa klopte niet, {person.last in small letters} stond toen achter de bar. gemeld bij "
        "{outsider.first} van het cateringbedrijf, {phone}"
    ),
)
_INTERVIEW: Final = (
    (
        "V: Wie was erbij?\nA: {person.first} en {person.first}, en later {outsider.first}.\nV: Waar was "
        "dat?\nA: Bij {venue}, {relative_day}."
    ),
    (
        "Vraag 3. Ken je {outsider.both}? Antwoord: ja, via {person.nickname}. Hij woont in {town}, ik "
        "denk {address}."
    ),
    (
        "Verklaring {person.full}, geb. {date}, {class_code}: 'Ik liep naar huis toen {person.first} mij "
        "duwde. {outsider.first} filmde.'"
    ),
    (
        "Hoor-wederhoor. {person.first}: 'hij begon.' {person.letter of last}: 'niet waar.' Getuige "
        "{person.initials} bevestigt het eerste."
    ),
    "Gevraagd naar de scooter met kenteken {plate} zegt {person.first} dat die van {outsider.last first} is.",
)
_TRAINEE: Final = (
    (
        "Tijdens mijn stage zag ik dat {person.first} werd buitengesloten. Ik heb dit besproken met mijn "
        "begeleider, {person.last with tussenvoegsel}."
    ),
    (
        "Een van de {year_word} ({person.other vowel}, geloof ik) had een wond op zijn arm. Hij zei: "
        "gevallen bij de {venue}."
    ),
    (
        "Ik heb {relative_day} de pauze gedaan met {person.last} en {person.last}. {person.first} schold "
        "mij uit voor iets met kanker."
    ),
    (
        "De leerling die ik begeleid ({person.letters}) vertelde over haar neef {outsider.first} die "
        "{years} is en niet naar school gaat."
    ),
    (
        "Na de les bleef {person.first} zitten. Haar vriendin {outsider.letter} heeft een afspraak met een "
        "oudere man bij station {town}."
    ),
)
_NIGHT: Final = (
    (
        "sorry dat ik zo laat app maar {person.first} is niet thuisgekomen, haar moeder belde mij net "
        "({phone}) ze was bij {outsider.small}"
    ),
    "net gebeld door politie {town}: {person.first} zit vast, {case_number}, morgen bellen met {outsider.title}",
    (
        "weet iemand waar {person.full in small letters} woont? iets met {address_without_suffix}? moeder "
        "neemt niet op"
    ),
    (
        "Hoi {person.first}, kun jij morgenvroeg {person.first} opvangen? Vader {outsider.first} is "
        "vannacht opgepakt in {town}. Gr {person.first}"
    ),
    (
        "voor de app-groep mentoren: {person.first} uit {class_code} is opgenomen in het ziekenhuis in "
        "{town}, niet delen met leerlingen"
    ),
    (
        "{person.first in capitals} EN {person.first in capitals} NIET SAMEN LATEN FIETSEN AUB, ruzie bij "
        "{venue} {relative_day}"
    ),
)
_STAFF: Final = (
    (
        "Ik ben {relative_day} uitgescholden en geduwd door de vader van {person.first}, de heer "
        "{outsider.title}. Aangifte: {case_number}."
    ),
    (
        "Collega {person.last} kreeg een steen tegen haar ruit, {address}, {postcode} {town}. Ze denkt aan "
        "{person.full}."
    ),
    (
        "{person.first with comma and initials} heeft mijn auto bekrast ({plate}). Camerabeelden van "
        "{date} zijn veilig gesteld."
    ),
    (
        "In mijn postvak lag een briefje: '{person.last} moet dood'. Handschrift lijkt op dat van "
        "{person.first}, {class_code}."
    ),
    "Voor de verzekering: schade door {person.family}, BSN {bsn}, rekening {iban}, polis {number}.",
    (
        "Na het gesprek met {outsider.both} van {venue} is besloten dat {person.first} daar geen stage "
        "meer mag lopen."
    ),
)
TEMPLATES: Final = (
    *_LETTER, *_PARTNER, *_SOCIAL, *_EXCURSION, *_COMPUTERS, *_TIP, *_CANTEEN, *_INTERVIEW, *_TRAINEE, *_NIGHT,
    *_STAFF,
)  # fmt: skip
CLEAN: Final = (
    "Betreft: gevonden voorwerpen\n\nBeste ouders, er liggen nog veel jassen bij de balie.",
    "Het huisbezoek ging niet door. Nieuwe poging na de toetsweek.",
    "V: Wat heb je gezien?\nA: Eigenlijk niks, ik stond met mijn rug naar de deur.",
    "De printer in de mediatheek is gesloopt. Papier lag door de hele ruimte.",
    "Wachtwoorden stonden op een briefje onder het toetsenbord. Alles is gewijzigd door ICT.",
    "jullie moeten echt iets doen aan het pesten in de kleedkamers, niemand durft wat te zeggen",
    "Tijdens mijn stage zag ik hoe belangrijk rust is. Mijn Begeleider gaf goede tips.",
    "sorry dat ik zo laat app maar de verwarming in mijn lokaal doet het niet",
    "Er missen zes koeken en twee broodjes. De kassa klopte verder wel.",
    "Morgen gesprek met de inspectie over Sociale Veiligheid. Mappen liggen klaar.",
    "De jongens deden alsof ze aan het boksen waren. Dat liep uit de hand, een bril ging stuk.",
    "Ouderavond rustig verlopen. Veel vragen over Smartphones in de klas.",
    "Een moeder maakte zich zorgen over TikTok-filmpjes die in de pauze worden gemaakt.",
    "Wie is er vrijdag aanwezig bij de fietscontrole? Graag doorgeven.",
    "Kapotte lamp in de fietsenkelder, daardoor is het er donker. Gevaarlijk!",
    "Bij LO is iemand door de enkel gegaan. Ziekenhuis gebeld, Ouders opgehaald.",
    "Ramadan: leerlingen zijn moe in de middag. Docenten letten op elkaar.",
    "Na de voorstelling over Loverboys kwamen twee meisjes naar mij toe met vragen.",
    "Het pesten is gestopt na de No Blame-gesprekken. Volgende controle over een tijdje.",
    "Geen bijzonderheden tijdens de excursie. De bus was een kwartier te laat.",
    "Hij luistert drillmuziek en draagt vaak een bivakmuts. Mentor houdt het in de gaten.",
    "Dreigbrief gevonden in het postvak van de Conciërge. Politie kijkt naar vingerafdrukken.",
    "Een onbekende man fotografeerde leerlingen bij het hek. Signalement: lang, grijze jas.",
    "Kluisje opengebroken met een schroevendraaier. Er is niets weg.",
    "Tijdens Nederlands werd een boek uit het raam gegooid. Excuses gemaakt, boek vergoed.",
    "Gezakt voor het rijexamen en daarom boos. Na een kop thee ging het beter.",
)
