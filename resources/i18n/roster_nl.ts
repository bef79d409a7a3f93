<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CheckCounts</name>
    <message numerus="yes">
        <source>%n person(s) would leave the school at once</source>
        <translation>
            <numerusform>%n persoon gaat in één keer van school</numerusform>
            <numerusform>%n personen gaan in één keer van school</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, %n person(s) have left</source>
        <translation>
            <numerusform>Ja, deze %n persoon is van school</numerusform>
            <numerusform>Ja, deze %n personen zijn van school</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another class or more data</source>
        <translation>
            <numerusform>%n met een andere klas of meer gegevens</numerusform>
            <numerusform>%n met een andere klas of meer gegevens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another function</source>
        <translation>
            <numerusform>%n met een andere functie</numerusform>
            <numerusform>%n met een andere functie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back at school</source>
        <translation>
            <numerusform>%n terug op school</numerusform>
            <numerusform>%n terug op school</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left the school, on %1</source>
        <translation>
            <numerusform>%n van school, op %1</numerusform>
            <numerusform>%n van school, op %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same as before</source>
        <translation>
            <numerusform>%n zoals het al was</numerusform>
            <numerusform>%n zoals het al was</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are left alone this time.</source>
        <translation>
            <numerusform>Nog %n blijft deze keer staan.</numerusform>
            <numerusform>Nog %n blijven deze keer staan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>What changes?</source>
        <translation>Wat verandert er?</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Er is nog niets opgeslagen.</translation>
    </message>
    <message>
        <source>Is this the whole list? A list of one class or one location is not.</source>
        <translation>Is dit de hele lijst? Een lijst van één klas of één locatie is dat niet.</translation>
    </message>
    <message>
        <source>This list changes nothing</source>
        <translation>Deze lijst verandert niets</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wie is dit?</translation>
    </message>
    <message>
        <source>VIOS does not guess. Leave it alone, and nothing changes for them; read the list in again later.</source>
        <translation>VIOS raadt niet. Laat u het staan, dan verandert er voor hen niets. U kunt de lijst later opnieuw inlezen.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>Somebody else: new</source>
        <translation>Iemand anders: nieuw</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>This is %1</source>
        <translation>Dit is %1</translation>
    </message>
    <message>
        <source>The name fits more than one person, or two rows fit one person.</source>
        <translation>De naam past bij meer dan één persoon, of twee regels passen bij één persoon.</translation>
    </message>
    <message>
        <source>Born on the same day, and the name is nearly the same.</source>
        <translation>Op dezelfde dag geboren, en de naam lijkt erop.</translation>
    </message>
    <message>
        <source>The same name and class, with another birth date.</source>
        <translation>Dezelfde naam en klas, met een andere geboortedatum.</translation>
    </message>
    <message>
        <source>The same name, with another class and birth date. Is it the same pupil?</source>
        <translation>Dezelfde naam, met een andere klas en geboortedatum. Is dit dezelfde leerling?</translation>
    </message>
    <message>
        <source>What is wrong in the list</source>
        <translation>Wat er niet klopt in de lijst</translation>
    </message>
    <message>
        <source>there is no name. Not read in.</source>
        <translation>er staat geen naam. Niet ingelezen.</translation>
    </message>
    <message>
        <source>a cell is far too long. Not read in.</source>
        <translation>een vak is veel te lang. Niet ingelezen.</translation>
    </message>
    <message>
        <source>this person is in the list twice. Read in once.</source>
        <translation>deze persoon staat er twee keer in. Eén keer ingelezen.</translation>
    </message>
    <message>
        <source>the birth date cannot be read. Read in without it.</source>
        <translation>de geboortedatum is niet te lezen. Ingelezen zonder geboortedatum.</translation>
    </message>
    <message>
        <source>there is no organisation. Not read in.</source>
        <translation>er staat geen organisatie. Niet ingelezen.</translation>
    </message>
    <message>
        <source>this contact is in the list twice. Read in once.</source>
        <translation>deze contactpersoon staat er twee keer in. Eén keer ingelezen.</translation>
    </message>
    <message>
        <source>this is no telephone number. Read in without it.</source>
        <translation>dit is geen telefoonnummer. Zonder nummer ingelezen.</translation>
    </message>
    <message>
        <source>the first 0 of the number was missing. VIOS put it back.</source>
        <translation>de eerste 0 van het nummer ontbrak. VIOS heeft die teruggezet.</translation>
    </message>
    <message>
        <source>the note is very long. Only its beginning is read in.</source>
        <translation>de opmerking is erg lang. Alleen het begin is ingelezen.</translation>
    </message>
    <message>
        <source>this is no mail address. Read in without it.</source>
        <translation>dit is geen mailadres. Zonder mailadres ingelezen.</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>This is the whole list: who is not in it has left the school</source>
        <translation>Dit is de hele lijst: wie er niet op staat, is van school</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Van school op</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). VIOS guessed what is what: look at the examples and change it.</source>
        <translation>
            <numerusform>%n regel. VIOS raadde wat wat is: kijk naar de voorbeelden en pas het aan.</numerusform>
            <numerusform>%n regels. VIOS raadde wat wat is: kijk naar de voorbeelden en pas het aan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in this list</source>
        <translation>Niet in deze lijst</translation>
    </message>
    <message>
        <source>VIOS does not read these columns: %1</source>
        <translation>Deze kolommen leest VIOS niet: %1</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Tussenvoegsel</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Or the whole name</source>
        <translation>Of de hele naam</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klas</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Kind of partner</source>
        <translation>Soort partner</translation>
    </message>
    <message>
        <source>Name of the contact</source>
        <translation>Naam van de contactpersoon</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mailadres</translation>
    </message>
    <message>
        <source>When to reach</source>
        <translation>Wanneer bereikbaar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>From this day the periods of keeping run. Whoever left stays in what was recorded.</source>
        <translation>Vanaf deze dag lopen de bewaartermijnen. Wie van school is, blijft staan in wat is vastgelegd.</translation>
    </message>
    <message>
        <source>What is in which column?</source>
        <translation>Wat staat in welke kolom?</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>The list is imported</source>
        <translation>De lijst is ingelezen</translation>
    </message>
    <message>
        <source>Undo this list</source>
        <translation>Draai deze lijst terug</translation>
    </message>
    <message>
        <source>Throw the file away</source>
        <translation>Gooi het bestand weg</translation>
    </message>
    <message>
        <source>The list is in VIOS now, encrypted. The file you took it from is not.</source>
        <translation>De lijst staat nu versleuteld in VIOS. Het bestand waar u hem uit haalde, is niet versleuteld.</translation>
    </message>
    <message numerus="yes">
        <source>The list is undone: %n organisation(s) and contact(s) as before.</source>
        <translation>
            <numerusform>De lijst is teruggedraaid: %n organisatie of contactpersoon zoals het al was.</numerusform>
            <numerusform>De lijst is teruggedraaid: %n organisaties en contactpersonen zoals het al was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new organisation(s)</source>
        <translation>
            <numerusform>%n nieuwe organisatie</numerusform>
            <numerusform>%n nieuwe organisaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s)</source>
        <translation>
            <numerusform>%n nieuwe contactpersoon</numerusform>
            <numerusform>%n nieuwe contactpersonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left the school</source>
        <translation>
            <numerusform>%n van school</numerusform>
            <numerusform>%n van school</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be undone for thirty days, as long as no other list is read in.</source>
        <translation>U kunt dit dertig dagen lang terugdraaien, zolang er geen andere lijst is ingelezen.</translation>
    </message>
    <message numerus="yes">
        <source>The list is undone: %n person(s) as before.</source>
        <translation>
            <numerusform>De lijst is teruggedraaid: %n persoon is weer zoals het was.</numerusform>
            <numerusform>De lijst is teruggedraaid: %n personen zijn weer zoals het was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as they are, because they were used or changed since.</source>
        <translation>
            <numerusform>%n blijft zoals nu, omdat er daarna iets is vastgelegd of gewijzigd.</numerusform>
            <numerusform>%n blijven zoals nu, omdat er daarna iets is vastgelegd of gewijzigd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Pupils</source>
        <translation>Leerlingen</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Whose list is it?</source>
        <translation>Van wie is de lijst?</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
    <message>
        <source>Undo this list</source>
        <translation>Draai deze lijst terug</translation>
    </message>
    <message>
        <source>Let go to read in this list</source>
        <translation>Laat los om deze lijst in te lezen</translation>
    </message>
    <message numerus="yes">
        <source>On %1 a list of partners was read in that changed %n record(s).</source>
        <translation>
            <numerusform>Op %1 is een lijst met partners ingelezen die %n gegeven wijzigde.</numerusform>
            <numerusform>Op %1 is een lijst met partners ingelezen die %n gegevens wijzigde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 a list was imported that changed %n person(s).</source>
        <translation>
            <numerusform>Op %1 is een lijst ingelezen. Die veranderde %n persoon.</numerusform>
            <numerusform>Op %1 is een lijst ingelezen. Die veranderde %n personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is undone: %n organisation(s) and contact(s) as before.</source>
        <translation>
            <numerusform>De lijst is teruggedraaid: %n organisatie of contactpersoon zoals het al was.</numerusform>
            <numerusform>De lijst is teruggedraaid: %n organisaties en contactpersonen zoals het al was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is undone: %n person(s) as before.</source>
        <translation>
            <numerusform>De lijst is teruggedraaid: %n persoon is weer zoals het was.</numerusform>
            <numerusform>De lijst is teruggedraaid: %n personen zijn weer zoals het was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as they are, because they were used or changed since.</source>
        <translation>
            <numerusform>%n blijft zoals nu, omdat er daarna iets is vastgelegd of gewijzigd.</numerusform>
            <numerusform>%n blijven zoals nu, omdat er daarna iets is vastgelegd of gewijzigd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a list as Excel or CSV: out of the school&apos;s own administration with at least the name and the class, or of your partners with the name of the organisation. VIOS shows first what it would change; nothing is written before you say so.</source>
        <translation>Haal een lijst uit het leerlingsysteem van uw school, als Excel of CSV, met ten minste de naam en de klas. Of neem een lijst van uw partners, met de naam van de organisatie. VIOS laat eerst zien wat er verandert. Er wordt niets opgeslagen voordat u dat zegt.</translation>
    </message>
    <message>
        <source>Name, class, birth date and mentor of pupils; name and function of staff; name, function, number and mail address of contacts at partners. Nothing else: no citizen number, no home address, no origin. Throw the file away afterwards: it is not encrypted.</source>
        <translation>Van leerlingen de naam, klas, geboortedatum en mentor. Van medewerkers de naam en functie. Van contactpersonen bij partners de naam, functie, het nummer en mailadres. Verder niets: geen burgerservicenummer, geen woonadres, geen herkomst. Gooi het bestand daarna weg: het is niet versleuteld.</translation>
    </message>
    <message>
        <source>What VIOS takes over</source>
        <translation>Wat VIOS overneemt</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>of sleep het hierheen</translation>
    </message>
    <message>
        <source>Which list do you want to import?</source>
        <translation>Welke lijst wilt u inlezen?</translation>
    </message>
</context>
<context>
    <name>PartnerCheckStep</name>
    <message numerus="yes">
        <source>%n new organisation(s)</source>
        <translation>
            <numerusform>%n nieuwe organisatie</numerusform>
            <numerusform>%n nieuwe organisaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s)</source>
        <translation>
            <numerusform>%n nieuwe contactpersoon</numerusform>
            <numerusform>%n nieuwe contactpersonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) with other data</source>
        <translation>
            <numerusform>%n contactpersoon met andere gegevens</numerusform>
            <numerusform>%n contactpersonen met andere gegevens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same as before</source>
        <translation>
            <numerusform>%n zoals het al was</numerusform>
            <numerusform>%n zoals het al was</numerusform>
        </translation>
    </message>
    <message>
        <source>Which organisation is this?</source>
        <translation>Welke organisatie is dit?</translation>
    </message>
    <message>
        <source>VIOS does not guess. What you leave alone is not read in; read the list in again later.</source>
        <translation>VIOS raadt niet. Wat u laat staan, wordt niet ingelezen. Lees de lijst later nog eens in.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are left alone this time.</source>
        <translation>
            <numerusform>Nog %n blijft deze keer staan.</numerusform>
            <numerusform>Nog %n blijven deze keer staan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>The name is nearly that of an organisation you have.</source>
        <translation>De naam lijkt erg op die van een organisatie die u al hebt.</translation>
    </message>
    <message>
        <source>The list does not say what kind of partner this is.</source>
        <translation>De lijst zegt niet wat voor partner dit is.</translation>
    </message>
    <message>
        <source>This is %1</source>
        <translation>Dit is %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nieuw: %1</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>Laat staan</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Reading in…</source>
        <translation>Bezig met inlezen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Vorige stap</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Laat zien wat er verandert</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Lees in</translation>
    </message>
    <message>
        <source>First say whether so many people have left.</source>
        <translation>Zeg eerst of zo veel personen van school zijn.</translation>
    </message>
    <message>
        <source>This list changes nothing.</source>
        <translation>Deze lijst verandert niets.</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Terugdraaien…</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Welke lijst?</translation>
    </message>
    <message>
        <source>Spreadsheets and CSV</source>
        <translation>Excel en CSV</translation>
    </message>
</context>
</TS>
