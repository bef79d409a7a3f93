<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DetailPane</name>
    <message>
        <source>To the list</source>
        <translation>Naar de lijst</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Langer bewaren</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Scherm af</translation>
    </message>
    <message>
        <source>To the pupil</source>
        <translation>Naar de leerling</translation>
    </message>
    <message>
        <source>The date of this signal has passed.</source>
        <translation>De datum van dit signaal is voorbij.</translation>
    </message>
    <message>
        <source>It stands in no list any more and will be erased.</source>
        <translation>Het staat in geen enkele lijst meer en wordt gewist.</translation>
    </message>
    <message>
        <source>Is it still needed? Then keep it longer and write why.</source>
        <translation>Is het nog nodig? Bewaar het dan langer en schrijf waarom.</translation>
    </message>
    <message>
        <source>What was seen or heard</source>
        <translation>Wat is er gezien of gehoord</translation>
    </message>
    <message>
        <source>Another explanation</source>
        <translation>Een andere verklaring</translation>
    </message>
    <message>
        <source>What goes well, who helps</source>
        <translation>Wat gaat goed, wie helpt</translation>
    </message>
    <message>
        <source>What somebody makes of it</source>
        <translation>Wat iemand ervan denkt</translation>
    </message>
    <message>
        <source>Choose a signal in the list, or record what you saw.</source>
        <translation>Kies een signaal in de lijst, of leg vast wat u zag.</translation>
    </message>
    <message>
        <source>No signal open</source>
        <translation>Geen signaal open</translation>
    </message>
    <message>
        <source>Says: %1</source>
        <translation>Uitleg van: %1</translation>
    </message>
    <message>
        <source>Edit signal</source>
        <translation>Signaal bewerken</translation>
    </message>
    <message>
        <source>Record a signal</source>
        <translation>Signaal vastleggen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search signals</source>
        <translation>Zoek in signalen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>Gevolgd</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Verloopt binnenkort</translation>
    </message>
    <message>
        <source>Date passed</source>
        <translation>Datum voorbij</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Waar het speelt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wis filters</translation>
    </message>
</context>
<context>
    <name>RenewForm</name>
    <message>
        <source>Keep longer</source>
        <translation>Langer bewaren</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Tot wanneer?</translation>
    </message>
    <message>
        <source>At most a year from today.</source>
        <translation>Hoogstens een jaar vanaf vandaag.</translation>
    </message>
    <message>
        <source>Why is it still needed?</source>
        <translation>Waarom is het nog nodig?</translation>
    </message>
</context>
<context>
    <name>SignalForm</name>
    <message>
        <source>For example yesterday 2nd break</source>
        <translation>Bijvoorbeeld gisteren 2e pauze</translation>
    </message>
    <message>
        <source>This comes from the police (never goes out)</source>
        <translation>Dit komt van de politie (gaat nooit naar buiten)</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Wijziging bewaren</translation>
    </message>
    <message>
        <source>Record the signal</source>
        <translation>Signaal vastleggen</translation>
    </message>
    <message>
        <source>Which place?</source>
        <translation>Welke plek?</translation>
    </message>
    <message>
        <source>Where? (optional)</source>
        <translation>Waar? (mag leeg)</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>Which pupil?</source>
        <translation>Welke leerling?</translation>
    </message>
    <message>
        <source>Which group?</source>
        <translation>Welke groep?</translation>
    </message>
    <message>
        <source>Without names: “boys of 3 havo at the bus stop”</source>
        <translation>Zonder namen: ‘jongens van 3 havo bij de bushalte’</translation>
    </message>
    <message>
        <source>Where exactly? (optional)</source>
        <translation>Waar precies? (mag leeg)</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>What did you see or hear?</source>
        <translation>Wat zag of hoorde u?</translation>
    </message>
    <message>
        <source>Only what you saw, heard or smelt yourself, or what was told to you, literally.</source>
        <translation>Alleen wat u zelf zag, hoorde of rook, of letterlijk wat u verteld is.</translation>
    </message>
    <message>
        <source>What was going on around it? (optional)</source>
        <translation>Wat speelde er omheen? (mag leeg)</translation>
    </message>
    <message>
        <source>What else could it be?</source>
        <translation>Wat kan het ook zijn?</translation>
    </message>
    <message>
        <source>Always write at least one other explanation, also if you do not believe it.</source>
        <translation>Schrijf altijd minstens één andere verklaring, ook als u die niet gelooft.</translation>
    </message>
    <message>
        <source>What goes well, who helps? (optional)</source>
        <translation>Wat gaat goed, wie helpt? (mag leeg)</translation>
    </message>
    <message>
        <source>Where does it happen?</source>
        <translation>Waar speelt het?</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Part of life (optional)</source>
        <translation>Leefgebied (mag leeg)</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Hoe weet u het?</translation>
    </message>
    <message>
        <source>How certain is the fact?</source>
        <translation>Hoe zeker is het feit?</translation>
    </message>
    <message>
        <source>Who saw or heard it?</source>
        <translation>Wie zag of hoorde het?</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Bewaren tot</translation>
    </message>
    <message>
        <source>What do you make of it yourself? (optional)</source>
        <translation>Wat denkt u er zelf van? (mag leeg)</translation>
    </message>
    <message>
        <source>This stands apart from the fact, with the name of who thinks so.</source>
        <translation>Dit staat apart van het feit, met de naam van wie dit denkt.</translation>
    </message>
    <message>
        <source>Whose reading is this?</source>
        <translation>Wie denkt dit?</translation>
    </message>
</context>
<context>
    <name>SignalHistory</name>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Een ander account</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nu: %1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Eerst: %1</translation>
    </message>
</context>
<context>
    <name>SignalWords</name>
    <message>
        <source>Ends %1</source>
        <translation>Tot %1</translation>
    </message>
    <message>
        <source>(anonymous)</source>
        <translation>(anoniem gemaakt)</translation>
    </message>
    <message>
        <source>a pupil</source>
        <translation>een leerling</translation>
    </message>
    <message>
        <source>Date passed</source>
        <translation>Datum voorbij</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Speelt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Gezien door</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, door %2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Bewaren tot</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Politie</translation>
    </message>
    <message>
        <source>Came from the police: stays inside the school</source>
        <translation>Kwam van de politie: blijft binnen de school</translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signaal</numerusform>
            <numerusform>%n signalen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Signal recorded.</source>
        <translation>Signaal vastgelegd.</translation>
    </message>
    <message>
        <source>Signal changed.</source>
        <translation>Signaal gewijzigd.</translation>
    </message>
    <message>
        <source>Kept until %1.</source>
        <translation>Bewaard tot %1.</translation>
    </message>
    <message>
        <source>Signal taken away.</source>
        <translation>Signaal weggehaald.</translation>
    </message>
    <message>
        <source>Taken back at once, it was a mistake</source>
        <translation>Meteen teruggedraaid, het was een vergissing</translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation>Niet teruggedraaid. %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>Waar precies</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Part of life</source>
        <translation>Leefgebied</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Wat is gezien</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Omstandigheden</translation>
    </message>
    <message>
        <source>Other explanation</source>
        <translation>Andere verklaring</translation>
    </message>
    <message>
        <source>What goes well</source>
        <translation>Wat gaat goed</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hoe zeker</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>Whose reading</source>
        <translation>Uitleg van</translation>
    </message>
    <message>
        <source>From the police</source>
        <translation>Van de politie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Note while it was protected</source>
        <translation>Aantekening tijdens de afscherming</translation>
    </message>
    <message>
        <source>Why the protection was lifted</source>
        <translation>Waarom het niet meer is afgeschermd</translation>
    </message>
    <message>
        <source>another pupil</source>
        <translation>een andere leerling</translation>
    </message>
    <message>
        <source>no pupil</source>
        <translation>geen leerling</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
</context>
<context>
    <name>SignalsPage</name>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Nieuw signaal</translation>
    </message>
    <message>
        <source>You see the signals that you recorded.</source>
        <translation>U ziet de signalen die u zelf vastlegde.</translation>
    </message>
    <message>
        <source>Signals whose date has passed stand here for a month. Then they are erased.</source>
        <translation>Signalen waarvan de datum voorbij is, staan hier een maand. Daarna worden ze gewist.</translation>
    </message>
    <message>
        <source>No signals past their date</source>
        <translation>Geen signalen met een datum die voorbij is</translation>
    </message>
    <message>
        <source>Others may be hidden by the filters.</source>
        <translation>Andere zijn misschien verborgen door de filters.</translation>
    </message>
    <message>
        <source>No signals with these filters.</source>
        <translation>Geen signalen met deze filters.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wis filters</translation>
    </message>
    <message>
        <source>A signal is something you saw or heard whose meaning is still open: red eyes, expensive shoes, being fetched by strangers. One says little. Together they make somebody ask a question.</source>
        <translation>Een signaal is iets dat u zag of hoorde, en waarvan nog niet duidelijk is wat het betekent: rode ogen, dure schoenen, opgehaald worden door vreemden. Eén signaal zegt weinig. Samen zorgen ze dat iemand een vraag stelt.</translation>
    </message>
    <message>
        <source>Record a signal</source>
        <translation>Signaal vastleggen</translation>
    </message>
    <message>
        <source>No signals yet</source>
        <translation>Nog geen signalen</translation>
    </message>
    <message>
        <source>Your account sees no signals. Ask the coordinator if you need to.</source>
        <translation>Uw account ziet geen signalen. Vraag het de coördinator als dat nodig is.</translation>
    </message>
    <message>
        <source>Signals are closed to you</source>
        <translation>Signalen zijn voor u gesloten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
</context>
</TS>
