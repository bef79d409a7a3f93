"""A fifth set, written before its measurement and without a look at the rules: six people of a school write.

The caretaker at the door, a mentor, a teacher between two lessons, a formal coordinator, mail that was pasted in,
a chat that was pasted in, and the front desk. What it gave the first time stands in `docs/measured-redaction.md`.
"""

from __future__ import annotations

from typing import Final

from benchmarks.redaction.fifth_fillings import VoicesSchool

SCHOOL: Final = VoicesSchool

_CARETAKER: Final = (
    "{person.first} en nog 2 gasten weer bij de achterdeur, weggestuurd. ze gingen richting {venue}",
    (
        "fietsenhok: slot doorgeknipt van {person.last in small letters}, camera nagekeken, was die lange "
        "uit {class_code}"
    ),
    "Om 10.40 {person.as heard} eruit gehaald, had een aansteker en zo'n ding met smaakje.",
    (
        "vader van {person.first} stond te schreeuwen aan de balie. witte golf {plate}. naam opgeschreven: "
        "{outsider.both}"
    ),
    (
        "Jas gevonden, merkje {person.last} erin. Ligt bij mij. Zat 1 zakje wiet in, aan {person.last} van "
        "team 3 gegeven"
    ),
    "die van {person.last} weer zonder pas naar binnen. zei dat ie bij meneer {outsider.title} moest zijn",
    "Steekwapen achter de radiator wc 1e verd. Politie is geweest, agent {outsider.title}, nr {case_number}.",
    "{relative_day} tussen 3e en 4e uur {person.first} achter het hek met twee jongens van {venue}",
    "{person.nickname} en {person.first} hebben gerookt bij de container, ze geven het toe.",
    "Ruit lokaal 14 stuk. Gedaan door {person.first typo}, {class_code}. Rekening naar {address} sturen",
)
_MENTOR: Final = (
    (
        "Vandaag lang met {person.first} gezeten. Het gaat thuis niet goed: haar broer {outsider.first} is "
        "{relative_day} weggelopen en logeert nu bij een oom in {town}. Ze wil niet dat {person.first} het weet."
    ),
    (
        "Ik maak me zorgen om {person.first}. Hij draagt ineens dure kleding en zegt dat hij bij {venue} "
        "werkt, maar hij is pas {age}."
    ),
    (
        "{person.genitive} moeder (mevrouw {person.last}) vertelde dat ze zijn telefoon heeft bekeken. Er zaten "
        "berichten in van ene {outsider.first}, die heel wat ouder is."
    ),
    (
        "Sinds {date} slaapt {person.first} bij haar oma aan de {address_without_suffix} in {town}. Vader "
        "weet dit niet!"
    ),
    (
        "Volgens mij is {person.first} verliefd op {person.first} uit {class_code} en wordt ze daarmee "
        "gepest door {person.letter of last}."
    ),
    (
        "Gesprek met ouders van {person.full}, ook opa was erbij. Afgesproken dat hij tot {date} elke ochtend bij "
        "{person.last with tussenvoegsel} tekent."
    ),
    (
        "Hij is net {age} geworden, zit nog maar in {class_code} en blowt al. Moeder heeft hulp gezocht "
        "bij {outsider.both}."
    ),
    "{person.first} huilde. Ze zei: '{person.first} stuurt die foto door als ik niet kom.' Het gaat om {handle}.",
    (
        "Een {year_word} vertelde mij dat {person.first} geld leent aan kinderen. Zij durft haar naam niet te "
        "noemen, maar is een vriendin van {person.short}."
    ),
    (
        "Toen ik {person.first} vroeg hoe het met {outsider.first} ging, klapte hij dicht. "
        "{outsider.first} zit vast in {town}."
    ),
)
_TEACHER: Final = (
    "{class_code} 5e u: {person.first} telefoon afgepakt, boos, stoel omgegooid, eruit. {person.first} filmde.",
    "snel ff: {person.small letters} heeft {person.small letters} geslagen bij gym, bloedneus, ehbo gedaan",
    (
        "kan iem {person.full in small letters} spreken? zegt in de les dingen over 'shooten', was "
        "{relative_day} ook al zo"
    ),
    (
        "{person.as heard} kwam binnen met een capuchon en rook naar wiet. Naar {person.last} gestuurd, "
        "nooit aangekomen"
    ),
    (
        "les uitgezet: {person.first}/{person.first}, reden: vuurwerk. Bij navraag komt het van de broer "
        "van {person.short}."
    ),
    (
        "{person.genitive in small letters} tas stond open, ik zag een mes liggen (keukenmes). niks "
        "gezegd, meteen gemeld"
    ),
    (
        "mondeling van {person.first} ging niet door, hij zei dat {outsider.first} hem buiten opwacht. "
        "{age}, zwarte jas."
    ),
    (
        "Groepje bij {venue}: {person.first}, {person.nickname}, {person.first} en een meisje dat "
        "{outsider.small} heet."
    ),
    (
        "wie is mentor van {person.letter of last}?? die heeft {relative_day} in mijn les een filmpje "
        "laten zien via {url}"
    ),
    "{person.first} mist steeds het 1e uur op {relative_day}. Zegt oppas voor zusje van {age}.",
)
_COORDINATOR: Final = (
    (
        "Op {date} omstreeks 11.20 uur is door ondergetekende een gesprek gevoerd met leerling {person.full} "
        "(leerlingnummer {number}, klas {class_code})."
    ),
    (
        "Betrokkene, {person.initial}, geboren op {date}, ontkent. Getuige {person.letters} verklaart het "
        "tegenovergestelde."
    ),
    "Leerling {person.initials} is met ingang van {date} voor twee dagen de toegang tot de school ontzegd.",
    (
        "Aanwezig: {person.full} (teamleider), {outsider.initials} (leerplichtambtenaar), {outsider.two initials} "
        "(jeugdbescherming), dhr. {person.last} (vader)."
    ),
    (
        "Van de politie-eenheid is vernomen dat onder nummer {case_number} proces-verbaal is opgemaakt tegen "
        "{person.last first in capitals}, wonende {address}, {postcode} te {town}."
    ),
    (
        "De schade is door de wettelijk vertegenwoordiger voldaan op {iban}. BSN van betrokkene is {bsn}; "
        "polis {number}."
    ),
    (
        "Het betreft een {age} leerling uit {class_code}, die op {date} is aangehouden nabij {venue} te "
        "{town} en in vrijheid gesteld."
    ),
    (
        "Verwijsindex: match met {outsider.initials}, {outsider.title} en het wijkteam {town}. Terugkoppeling "
        "uiterlijk {date}."
    ),
    "Schorsingsbrief verzonden aan familie {person.last}, {address}, {postcode} {town}, per mail naar {email}.",
    "Zoals besproken met mr. {outsider.title} blijft {person.turned about} in afwachting van het advies thuis.",
)
_MAIL: Final = (
    (
        "Van: {person.full} <{email}>\nAan: zorgteam\nOnderwerp: {person.first}\n\nBeste {person.first},\nWil "
        "jij {relative_day} even meekijken? {person.first} is sinds {date} niet "
        "gezien.\n\nGroet,\n{person.first}"
    ),
    (
        "Geachte mevrouw {person.last with tussenvoegsel},\n\nMijn dochter {person.first} wordt "
        "lastiggevallen door {person.full}. U kunt mij bereiken op {phone}.\n\nMet vriendelijke "
        "groet,\n{outsider.both}\n{address}\n{postcode} {town}"
    ),
    (
        "Hoi {person.first}, even tussendoor: de moeder van {person.first} belde, {outsider.first} heeft "
        "haar zoon bedreigd bij {venue}. Ze doet aangifte. Gr. {person.first}"
    ),
    (
        "Op {date} schreef {person.full}:\n> ik weet het niet meer met {person.nickname}\n> bel je {phone}?\n"
        "Doe ik. {person.initials}"
    ),
    (
        "Dag collega,\nIk hoorde van {outsider.both} (jongerenwerk {town}) dat {person.first} is gezien bij "
        "{venue} met jongens van {age}. Herken jij dat?\nmvg {person.letter of last}"
    ),
    (
        "Verstuurd vanaf mijn iPhone\n\nSorry voor de late reactie. {person.first} blijft {relative_day} "
        "thuis, ze is bang voor {handle}. Bel anders mijn man, {outsider.first}, {phone}.\nfam. "
        "{person.last}"
    ),
    (
        "Beste meneer {outsider.title}, bijgaand het verslag over {person.full} ({class_code}, {age}). Het "
        "dossier heeft nummer {number}. Hoogachtend, {person.initial}"
    ),
    (
        "FW: {person.first} {class_code}\nZie onder. Volgens mij dezelfde {person.first} als in de zaak van "
        "{date}. cc: {email}, {email}"
    ),
)
_CHAT: Final = (
    (
        "[14:03] {person.first}: kom je bij {venue}\n[14:05] {outsider.first}: wie zijn er\n"
        "[14:05] {person.first}: {person.small letters} en {outsider.small}"
    ),
    "{handle}: als je {person.small letters} ziet zeg dat ik hem pak bij station {town}",
    (
        "{date} 21:14 - {person.first and last without tussenvoegsel}: ben je bang ofzo\n{date} 21:15 - +31 "
        "6 ****: {relative_day} bij de {venue}"
    ),
    "ze stuurde: 'stuur 50 naar {iban} anders gaat ie naar heel {class_code}'. afzender {handle}, nummer {phone}",
    "screenshot: groep 'boys {town}', admin {outsider.first}, {person.nickname} en {person.first} zitten erin",
    "{person.first in capitals} JE BENT DOOD!!! stond er, van {handle}, om 23.10, {relative_day}",
    "Snap van {handle}: foto van {person.full in small letters}, locatie {address_without_suffix} {town}",
    "'yo {person.short}, breng die spullen naar {address_without_suffix}, vraag naar {outsider.small}'",
)
_DESK: Final = (
    (
        "Tel. 8.15 uur: mevr. {outsider.title} meldt dat zoon {person.first} ({class_code}) van de trap is "
        "gevallen. {phone}"
    ),
    (
        "Buurtbewoner van de {address} (wil niet met naam) klaagt over leerlingen, noemt {person.first} en "
        "{person.typo}."
    ),
    (
        "Winkelier {outsider.both} van {venue}: {person.first} heeft {relative_day} voor 14 euro "
        "meegenomen. Beelden op {url}."
    ),
    (
        "Opa {outsider.title} aan de lijn. Kleinkind {person.first} komt niet, is bij vader in {town}. "
        "Terugbellen {phone}."
    ),
    "BOA {outsider.title} heeft {person.full} {relative_day} bekeurd bij het station in {town}. Scooter {plate}.",
    (
        "Brief teruggekomen, {person.last with tussenvoegsel} woont niet meer op {address_without_suffix}, "
        "{postcode}."
    ),
    "Twee jongens aan de balie vroegen naar {person.first}. Een heet {outsider.first}, {year_word} van {venue}.",
    (
        "Stagebedrijf {venue} belt: {person.first} heeft zich {date} voor het laatst gemeld. Contact: "
        "{outsider.both}, {email}."
    ),
)
TEMPLATES: Final = (*_CARETAKER, *_MENTOR, *_TEACHER, *_COORDINATOR, *_MAIL, *_CHAT, *_DESK)
CLEAN: Final = (
    "Morgen is er geen gym, want de zaal staat blank. Leerlingen zijn ingelicht.",
    "Twee jongens stonden te duwen bij de Wiskundelokalen. Na een gesprek was het klaar.",
    "Ik heb de klas gevraagd wie het was. Niemand stak zijn hand op. Jammer.",
    "wc beneden weer verstopt met papier, deur blijft tot nader order op slot",
    "Tijdens Engels werd er gelachen om een accent. Besproken, excuses gemaakt.",
    "Leerling zegt dat Halt het dossier heeft gesloten. Navragen bij de Wijkagent.",
    "Hoi allemaal, graag extra toezicht in de aula. Groet van het zorgteam.",
    "Vape afgepakt. Smaak: Mango. Ouders halen hem op of hij gaat in de container.",
    "De melding via Magister kwam dubbel binnen; een van de twee is weggehaald.",
    "Het meisje wil geen aangifte. Ze wil alleen dat het stopt.",
    "Er is 's ochtends vaker politie bij de bushalte, dat helpt zichtbaar.",
    "Betrokkene heeft het schoolplein zonder toestemming verlaten. De leerplichtambtenaar is in kennis gesteld.",
    "Kluisjes nagelopen op verzoek van de Directie. Niets bijzonders.",
    "Ouders zijn gescheiden; post moet naar beide adressen. Aangepast in Somtoday.",
    "Ze noemde hem Sukkel en liep weg. Hij gooide zijn beker cola over haar tas.",
    "Zonder jas buiten gestaan, in de regen. Daarna ziek gemeld.",
    "De proefwerkweek geeft stress. Veel leerlingen slapen te kort, zegt de Mentor.",
    "Bij Biologie is een scalpel kwijt. Kast blijft op slot, TOA telt voortaan na.",
    "Een Marokkaanse jongen werd uitgescholden. De daders kregen een gesprek met Bureau Halt.",
    "vandaag 3x gebeld met thuis, geen gehoor, voicemail ingesproken",
    "Hij zat op Fortnite in plaats van op te letten. Laptop ingenomen tot het einde van de dag.",
    "Fiets van een collega omgegooid. Spiegel kapot, bel weg. Geen camera op die plek.",
    "Rond Sinterklaas en Kerst is er meer vuurwerk. Graag samen optrekken met de gemeente.",
    "De groep 8-leerlingen van de Open Dag kregen stickers toegestopt. Door wie is onbekend.",
    "Afspraak: petje af, oortjes uit, jas in de kluis. Wie niet luistert meldt zich om 8.00 uur.",
    "In de les Duits viel het licht uit. Paniek bij een leerling, opgevangen door de TOA.",
)
