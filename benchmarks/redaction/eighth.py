"""An eighth set, written after the rules were bettered with the seventh: again other people, for other readers.

A head who tells the board, a guard's report, a trainer of a club, neighbours who complain, the desk for absence, a
plan for a pupil, a parent whose Dutch is young, the exam office, mediation by pupils, and a teacher's own notes.
It was measured once before anything was changed.
"""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.eighth_fillings import ReportingSchool

SCHOOL: Final = ReportingSchool

_BOARD: Final = (
    (
        "Bestuur en toezicht ter informatie: op {date} is leerling {person.full} door de politie "
        "meegenomen uit de les van {person.last}."
    ),
    (
        "De ouders van {person.initial} hebben een advocaat, {outsider.initials} te {town}. Hij eist "
        "inzage voor {date}."
    ),
    (
        "Het dagblad belde over de vechtpartij bij {venue}. Genoemd werd de naam {person.last with "
        "tussenvoegsel}. Wij geven geen commentaar."
    ),
    "Wij overwegen aangifte tegen vader {outsider.both}, wonende {address}, {postcode} {town}. Zie {case_number}.",
    "De schade, ontstaan door {person.turned about} ({age}), wordt verhaald via {iban} onder nummer {number}.",
    "Rector sprak {relative_day} met {person.first} en haar moeder. Uitkomst: overstap naar {venue} per {date}.",
)
_GUARD: Final = (
    (
        "21.40 u: drie personen op het dak, herkend: {person.first}, {person.first}. Derde rende weg "
        "richting {venue}."
    ),
    (
        "Tijdens ronde aangetroffen: {person.turned about} in fietsenkelder met onbekende man, auto "
        "{plate}. Man noemde zich {outsider.first}."
    ),
    (
        "Bij de ingang {outsider.both} geweigerd, zou broer zijn van {person.first}. Hij dreigde terug te "
        "komen {relative_day}."
    ),
    (
        "Tas doorzocht van {person.full in small letters}, {class_code}: boksbeugel. Overgedragen aan "
        "{person.last}, die belde {phone}."
    ),
    "Overval op leerling {person.first} bij {venue}, {date}. Buit: telefoon. Dader {years} a {years}, accent.",
    "Beeld 14: {person.letter of last} geeft pakje aan {person.first}. Beeld 15: {outsider.small} loopt weg.",
)
_TRAINER: Final = (
    (
        "Hoi {person.first}, bij ons in het team (JO15) speelt {person.first}. Hij vertelde dat hij door "
        "{person.nickname} in elkaar is geslagen."
    ),
    (
        "Onze vrijwilliger {outsider.both} zag {person.first and last without tussenvoegsel} "
        "{relative_day} dealen achter {venue}. Groet, {outsider.first}"
    ),
    (
        "De vader van {person.first} ken ik goed, {outsider.first}, hij staat elke zaterdag langs de lijn. "
        "Bel hem gerust: {phone}."
    ),
    "Mail van {email}: ik wil geen ruzie met de {person.plural} maar dit moet stoppen. Mijn zoon is {years}.",
    "Zie ook het filmpje op {url}, vanaf minuut 2 zie je {person.first} slaan. Die andere is {outsider.both}.",
)
_NEIGHBOUR: Final = (
    (
        "Geachte school, sinds {date} hangen uw {year_word} rond voor mijn deur ({address}). Een jongen "
        "heet {person.first}."
    ),
    "ik woon op {address_without_suffix} en heb al drie keer gebeld met meneer {person.last} maar er gebeurt niks",
    (
        "Mijn ruit is {relative_day} ingegooid door een jongen van een jaar of {years}, ze riepen "
        "{person.first} naar hem."
    ),
    "Namens de bewoners van {address_without_suffix} te {town}, {outsider.both}. U kunt mij bellen op {phone}.",
    (
        "Er reed een auto zonder licht, {plate}, met uw leerling {person.letter of last} erin. Bestuurder "
        "woont in {town}."
    ),
)
_ABSENCE: Final = (
    (
        "{class_code}: {person.first} z, {person.first} z, {person.last in small letters} te laat (08.50), "
        "{person.first} weggestuurd"
    ),
    (
        "Verzuimbrief 2 naar {person.turned about in capitals}, {address}, {postcode} {town}. Leerplicht: "
        "{outsider.title}."
    ),
    (
        "Moeder {outsider.title} meldt {person.first} ziek, klinkt niet als moeder. Nummer {phone} is niet "
        "bekend bij ons."
    ),
    (
        "{person.with a middle letter} 4x ongeoorloofd sinds {date}; {person.typo in the last name} 2x; "
        "{person.first} tandarts"
    ),
    (
        "Volgens {person.letter left out} zat {person.first} niet bij de orthodontist maar bij {venue}. "
        "Nagevraagd bij {outsider.first}."
    ),
    (
        "Langdurig: {person.initials}, {class_code}, verblijft bij tante in {town}. Contact loopt via "
        "{outsider.both}, {email}."
    ),
)
_PLAN: Final = (
    "OPP {person.full}, geboren {date}, {class_code}. Begeleider: {person.last}. Orthopedagoog: {outsider.both}.",
    (
        "Thuissituatie: woont met zusje {outsider.first} ({age}) bij moeder. Vader verblijft in {town}. "
        "Gezinsvoogd is {outsider.initials}."
    ),
    "Doel 2: {person.first} zegt het tegen {person.last} als {person.first} hem uitdaagt. Evaluatie: {date}.",
    "BSN {bsn}, zorgverzekering {number}. Huisarts {outsider.title}, {venue}.",
    (
        "{person.genitive} sterke kant is voetbal. Triggers: drukte, de naam van zijn broer "
        "{outsider.first}, en {relative_day}."
    ),
    (
        "Uit het rapport van {outsider.title}: '{person.first} van {years} functioneert sociaal als een "
        "kind van acht.'"
    ),
)
_YOUNG_DUTCH: Final = (
    (
        "goedendag mijn naam {outsider.both} ik moeder van {person.first} klas {class_code} zij niet komen "
        "school zij bang van {person.first}"
    ),
    (
        "Dag mevrouw {person.last}, {person.first} zegt jongen heet {outsider.small} hij wacht buiten bij "
        "{venue} elke dag"
    ),
    "meester ik wil praat met u over {person.first} bel mij {phone} niet zeg tegen vader {outsider.first} aub",
    (
        "Hallo school wij wonen nu in {address_without_suffix} {town} want probleem met familie "
        "{person.last}. Groeten {outsider.both}"
    ),
    (
        "mijn zoon {person.small letters} is {years} hij niet heeft die fiets gestolen was {person.small "
        "letters} met {outsider.small}"
    ),
)
_EXAM: Final = (
    (
        "Onregelmatigheid SE wiskunde {date}: {person.turned about} had een telefoon bij zich. Surveillant "
        "{person.last}."
    ),
    (
        "Kandidaat {person.first typo} ({number}) kopieerde van {person.first}. Gesprek op {date}, ouders "
        "via {email}."
    ),
    (
        "De antwoorden werden {relative_day} gedeeld door {handle} in een groep met 40 leden, onder wie "
        "{person.first} en {person.full}."
    ),
    (
        "Herkansing {person.initial} ongeldig. Bezwaar door {outsider.both}, oom van {person.first}, per "
        "brief van {date}."
    ),
)
_MEDIATION: Final = (
    (
        "Wij hebben gepraat met {person.first} en {person.first}. {person.first} zei sorry. "
        "{outsider.first} van {class_code} was erbij als vriend."
    ),
    (
        "Het ging over een filmpje van {person.first} op {handle}. {person.as heard} had het doorgestuurd "
        "naar heel {class_code}."
    ),
    (
        "Afspraak 1: {person.first} haalt het weg. Afspraak 2: {person.nickname} praat niet meer over haar "
        "moeder. Volgende keer {relative_day}."
    ),
    (
        "mediator: {person.small letters}. partijen: {person.small letters} / {person.letter of last}. "
        "plek: {venue}. klaar in 20 min"
    ),
    (
        "Zij wil dat {outsider.small both} ook wordt aangesproken, die zit niet op school maar werkt bij "
        "{venue} en is {years}"
    ),
)
_OWN: Final = (
    (
        "{person.first} stil vandaag. {person.first} juist druk. Niet vergeten: {person.last} vragen naar "
        "die toestand met {outsider.first}."
    ),
    (
        "Les {class_code} liep uit de hand door {person.short} en {person.first}. {person.turned about in "
        "small letters} hield zich afzijdig."
    ),
    (
        "Bij het nakijken briefje gevonden: '{person.first} + {outsider.first} = love, {person.first} mag "
        "het niet weten, {relative_day} 16u {venue}'"
    ),
    (
        "Ik denk dat {person.letters} thuis geslagen wordt. {person.letters} droeg {relative_day} een trui "
        "terwijl het 30 graden was."
    ),
    (
        "Oudergesprek {person.last}: moeder erg emotioneel, vader ({outsider.first}) boos op "
        "{person.full}. Vervolg {date}."
    ),
    "Niet vergeten: {phone} bellen ({outsider.first}, {venue}) over de tas van {person.first}.",
    (
        "{person.first in capitals}!!! Alweer. Nu met een bb-pistool in {class_code}. {person.last with "
        "tussenvoegsel} heeft het afgepakt."
    ),
    (
        "Mentoruur {class_code}: veel gesproken over {relative_day}. {person.first}, {person.first} en "
        "{person.first} erg geschrokken van wat er bij {venue} gebeurde."
    ),
)
_MONITOR: Final = (
    (
        "Account {handle} plaatst beelden van leerlingen, o.a. {person.first} ({age}). Reactie van "
        "{handle}: 'volgende is {person.small letters}'."
    ),
    (
        "Groep 'Rellen {town}' heeft 300 leden. Beheerder {outsider.both}, nummer {phone}. Afspraak: "
        "{relative_day} bij {venue}."
    ),
    (
        "Geld via betaalverzoek naar {iban}, naam {outsider.initials}. Slachtoffer {person.first}, "
        "{years}, {class_code}."
    ),
    (
        "Link {url} is offline. Screenshot bewaard door {person.last} op {date}. In beeld: {person.first}, "
        "{person.letter left out}."
    ),
)
TEMPLATES: Final = (
    *_BOARD, *_GUARD, *_TRAINER, *_NEIGHBOUR, *_ABSENCE, *_PLAN, *_YOUNG_DUTCH, *_EXAM, *_MEDIATION,
    *_OWN, *_MONITOR,
)  # fmt: skip
CLEAN: Final = (
    "Ter informatie aan het Bestuur: het aantal meldingen over vapen is gestegen.",
    "21.15 u ronde gelopen, alles gesloten. Licht in de gymzaal stond nog aan.",
    "Ons team speelt op zaterdag. Er was ruzie langs de lijn tussen twee ouders, verder geen bijzonderheden.",
    "Geachte school, er ligt elke dag afval in onze tuinen. Kunt u hier iets aan doen?",
    "Veel zieken door de griep. Lessen vervallen, opvang in de mediatheek.",
    "Doel 1: op tijd komen. Doel 2: hulp vragen in plaats van weglopen.",
    "Goedendag, mijn kind heeft buikpijn en komt niet. Morgen misschien weer.",
    "Surveillance bij de toets verliep goed. Eén telefoon ging af, dat was de wekker.",
    "Wij hebben met twee klasgenoten gepraat. Ze hebben elkaar een hand gegeven.",
    "Les liep goed, fijne sfeer. Wel veel telefoons onder tafel.",
    "Account met nepfoto's gemeld bij Instagram. Nog geen reactie ontvangen.",
    "Het Verzuimprotocol is aangescherpt. Na drie keer te laat volgt een gesprek.",
    "Twee bushokjes beklad met graffiti. Vervoerder doet aangifte.",
    "Zij tekende een galg in haar schrift. De Orthopedagoog kijkt mee.",
    "Een leerling met Autisme raakte overprikkeld door het alarm.",
    "Hij zei: Ik doe het niet meer. Toen liep hij naar buiten.",
    "Kunnen we in de vergadering stilstaan bij de sfeer onder Collega's?",
    "Mobiele telefoons gaan vanaf nu in de Telefoontas. Dat scheelt veel gedoe.",
    "Excuusbrief ontvangen, netjes geschreven. Zaak is daarmee klaar.",
    "Bij de uitgang van de sporthal stonden veel fietsen in de weg. Conciërge heeft ze verplaatst.",
    "Voor Aardrijkskunde moesten ze naar buiten. Een groepje bleef te lang weg.",
    "De Beveiliger heeft een grote groep van het plein gestuurd. Niemand kreeg een boete.",
    "Appgroep van ouders ontplofte na een gerucht over een wapen. Het gerucht klopte niet.",
    "Snoepwinkel tegenover de school laat nog maar vijf leerlingen tegelijk binnen.",
    "Ze scholden elkaar uit in het Turks en in het Pools. Later samen gelachen.",
    "Stoel door de klas gegooid tijdens Scheikunde. Gelukkig raakte niemand gewond.",
)
