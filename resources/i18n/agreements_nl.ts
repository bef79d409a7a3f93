<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgreementWords</name>
    <message>
        <source>Without delay</source>
        <translation>Onverwijld</translation>
    </message>
    <message>
        <source>Asked on %1 of %2</source>
        <translation>Gevraagd op %1 aan %2</translation>
    </message>
    <message>
        <source>Incident %1, %2</source>
        <translation>Incident %1, %2</translation>
    </message>
    <message>
        <source>Core team</source>
        <translation>Kernteam</translation>
    </message>
    <message>
        <source>Core team %1</source>
        <translation>Kernteam %1</translation>
    </message>
    <message>
        <source>Agreed on %1</source>
        <translation>Afgesproken op %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>u</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Eigenaar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>Asleep until %1</source>
        <translation>Slaapt tot %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Gebeld</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Herinner</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>Wakker maken</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Nieuwe datum</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Vervalt</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Laten slapen</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Evalueer</translation>
    </message>
    <message>
        <source>Agreement done.</source>
        <translation>Afspraak gereed.</translation>
    </message>
    <message>
        <source>Agreement cancelled.</source>
        <translation>Afspraak vervallen.</translation>
    </message>
    <message>
        <source>New date recorded.</source>
        <translation>Nieuwe datum vastgelegd.</translation>
    </message>
    <message>
        <source>Reminder recorded.</source>
        <translation>Herinnering vastgelegd.</translation>
    </message>
    <message>
        <source>The agreement is running.</source>
        <translation>De afspraak loopt.</translation>
    </message>
    <message>
        <source>The agreement is open again.</source>
        <translation>De afspraak staat weer open.</translation>
    </message>
    <message>
        <source>Agreement made.</source>
        <translation>Afspraak gemaakt.</translation>
    </message>
    <message>
        <source>The agreement sleeps. On that day it is on Today again.</source>
        <translation>De afspraak slaapt. Op die dag staat hij weer op Vandaag.</translation>
    </message>
    <message>
        <source>The agreement is awake.</source>
        <translation>De afspraak is wakker.</translation>
    </message>
    <message>
        <source>Agreement evaluated.</source>
        <translation>Afspraak geëvalueerd.</translation>
    </message>
    <message>
        <source>Awake again</source>
        <translation>Weer wakker</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Van %1 naar %2</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>geen datum</translation>
    </message>
    <message>
        <source>Taken back at once, it was a mistake</source>
        <translation>Meteen ongedaan gemaakt, het was een vergissing</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Kenmerk %1</translation>
    </message>
</context>
<context>
    <name>DeedForm</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Friday or 4-12</source>
        <translation>vrijdag of 4-12</translation>
    </message>
    <message>
        <source>Was it kept?</source>
        <translation>Is de afspraak nagekomen?</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Hielp het?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hoe?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Asked how it stands.</source>
        <translation>Gevraagd hoe het ermee staat.</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam eruit?</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>Wat is er gezegd?</translation>
    </message>
    <message>
        <source>Why is it called off?</source>
        <translation>Waarom vervalt de afspraak?</translation>
    </message>
    <message>
        <source>What did you see of it?</source>
        <translation>Wat zag u ervan?</translation>
    </message>
    <message>
        <source>Sleep until</source>
        <translation>Slapen tot</translation>
    </message>
    <message>
        <source>New date (optional)</source>
        <translation>Nieuwe datum (mag leeg)</translation>
    </message>
    <message>
        <source>Let it sleep</source>
        <translation>Laat slapen</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Geëvalueerd</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Voor wanneer?</translation>
    </message>
    <message>
        <source>Reason for the new date</source>
        <translation>Reden voor de nieuwe datum</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Record new date</source>
        <translation>Leg nieuwe datum vast</translation>
    </message>
    <message>
        <source>Record reminder</source>
        <translation>Leg herinnering vast</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Laat vervallen</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>Wakker maken</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Heropen</translation>
    </message>
    <message>
        <source>Record a gap</source>
        <translation>Leg gat vast</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Naar de lijst</translation>
    </message>
    <message>
        <source>Choose an agreement in the list to read it, or to write down what came of it.</source>
        <translation>Kies een afspraak in de lijst om die te lezen, of om vast te leggen wat eruit kwam.</translation>
    </message>
    <message>
        <source>No agreement open</source>
        <translation>Geen afspraak geopend</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Lees opnieuw</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nieuwe afspraak</translation>
    </message>
</context>
<context>
    <name>FactsGrid</name>
    <message>
        <source>You yourself</source>
        <translation>Uzelf</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Voor wanneer</translation>
    </message>
    <message>
        <source>Without delay: as soon as it can be done</source>
        <translation>Onverwijld: zo snel als het kan</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Spoed</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Asleep until</source>
        <translation>Slaapt tot</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Herinnering</translation>
    </message>
    <message>
        <source>Hears back</source>
        <translation>Hoort het terug</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Kept?</source>
        <translation>Nagekomen?</translation>
    </message>
    <message>
        <source>Helped?</source>
        <translation>Hielp het?</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluatie</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Geëvalueerd</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gaat over</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Komt uit</translation>
    </message>
    <message>
        <source>The decision on this incident</source>
        <translation>Het besluit over dit incident</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, door %2</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bespreking</translation>
    </message>
    <message>
        <source>Discussion of signals on %1</source>
        <translation>Bespreking van signalen op %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>Case without a name</source>
        <translation>Casus zonder naam</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Overleg</translation>
    </message>
    <message>
        <source>Core team of %1</source>
        <translation>Kernteam van %1</translation>
    </message>
    <message>
        <source>In the core team</source>
        <translation>In het kernteam</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search agreements</source>
        <translation>Zoek in afspraken</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Slaapt</translation>
    </message>
    <message>
        <source>To evaluate</source>
        <translation>Te evalueren</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>Of partners</source>
        <translation>Van partners</translation>
    </message>
    <message>
        <source>Core team</source>
        <translation>Kernteam</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wis filters</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaten</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n afspraak</numerusform>
            <numerusform>%n afspraken</numerusform>
        </translation>
    </message>
    <message>
        <source>Others may be hidden by the filters.</source>
        <translation>De filters verbergen misschien andere afspraken.</translation>
    </message>
    <message>
        <source>No agreements with these filters.</source>
        <translation>Geen afspraken met deze filters.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wis filters</translation>
    </message>
    <message>
        <source>Here you will find who does what, and by when. Nothing is open now.</source>
        <translation>Hier staat wie wat doet, en voor wanneer. Er staat nu niets open.</translation>
    </message>
    <message>
        <source>No open agreements</source>
        <translation>Geen open afspraken</translation>
    </message>
    <message>
        <source>Your account sees no agreements. Ask the coordinator if you need to.</source>
        <translation>Uw account ziet geen afspraken. Hebt u ze nodig? Vraag de coördinator.</translation>
    </message>
    <message>
        <source>Agreements are closed to you</source>
        <translation>Afspraken zijn voor u afgesloten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>You see the agreements that you made or that you have to do.</source>
        <translation>U ziet de afspraken die u maakte of die u moet doen.</translation>
    </message>
</context>
<context>
    <name>MovesSection</name>
    <message>
        <source>What changed</source>
        <translation>Wat veranderde</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, door %2</translation>
    </message>
</context>
<context>
    <name>NewAgreementForm</name>
    <message>
        <source>Make agreement</source>
        <translation>Maak afspraak</translation>
    </message>
    <message>
        <source>you, if nobody else does it</source>
        <translation>u, als niemand anders het doet</translation>
    </message>
    <message>
        <source>Friday or 4-12</source>
        <translation>vrijdag of 4-12</translation>
    </message>
    <message>
        <source>Made by the core team</source>
        <translation>Het kernteam maakte deze afspraak</translation>
    </message>
    <message>
        <source>What do you agree?</source>
        <translation>Wat spreekt u af?</translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation>Wie doet het?</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Naam (mag leeg)</translation>
    </message>
    <message>
        <source>In a weekend or holiday it becomes the next school day.</source>
        <translation>Valt de dag in een weekend of vakantie? Dan wordt het de volgende schooldag.</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Voor wanneer?</translation>
    </message>
    <message>
        <source>Remind me on (optional)</source>
        <translation>Herinner mij op (mag leeg)</translation>
    </message>
    <message>
        <source>Who hears how it went? (optional)</source>
        <translation>Wie hoort hoe het ging? (mag leeg)</translation>
    </message>
</context>
</TS>
