<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About VIOS</source>
        <translation>Over VIOS</translation>
    </message>
    <message>
        <source>The licences are in the folder of the program.</source>
        <translation>De licenties staan in de map van het programma.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Kopieer versies</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handboek</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>VIOS %1</source>
        <translation>VIOS %1</translation>
    </message>
    <message>
        <source>Content of the decision help: version %1, checked on %2</source>
        <translation>Inhoud van de beslishulp: versie %1, nagekeken op %2</translation>
    </message>
    <message>
        <source>Veilig In en Om School. VIOS works on this computer and makes no connection with the internet.</source>
        <translation>Veilig In en Om School. VIOS werkt op deze computer en maakt geen verbinding met internet.</translation>
    </message>
    <message>
        <source>VIOS is free software under the EUPL-1.2. It is made with the work of others:</source>
        <translation>VIOS is vrije software onder de EUPL-1.2. Het is gemaakt met werk van anderen:</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>AfterLock</name>
    <message>
        <source>VIOS is locked.</source>
        <translation>VIOS is vergrendeld.</translation>
    </message>
    <message>
        <source>VIOS locked itself, because nobody used it for a while.</source>
        <translation>VIOS heeft zichzelf vergrendeld, omdat niemand het gebruikte.</translation>
    </message>
    <message>
        <source>VIOS locked itself, because the computer went to sleep or its screen was locked.</source>
        <translation>VIOS is vanzelf vergrendeld, omdat de computer in slaapstand ging of het scherm werd vergrendeld.</translation>
    </message>
    <message>
        <source>What you were typing is kept as a draft.</source>
        <translation>Wat u aan het typen was, is bewaard als concept.</translation>
    </message>
    <message>
        <source>VIOS could not keep everything in time.</source>
        <translation>VIOS kon niet alles op tijd bewaren.</translation>
    </message>
    <message>
        <source>Your recorded data is safe. After unlocking, look at your drafts: the last words may be missing.</source>
        <translation>Wat u hebt vastgelegd is veilig. Kijk na het ontgrendelen bij uw concepten: de laatste woorden kunnen ontbreken.</translation>
    </message>
</context>
<context>
    <name>BugNotice</name>
    <message>
        <source>Technical name: %1</source>
        <translation>Technische naam: %1</translation>
    </message>
    <message>
        <source>Something went wrong. Your draft is kept.</source>
        <translation>Er ging iets mis. Uw concept is bewaard.</translation>
    </message>
    <message>
        <source>What you recorded is safe. Do you want to start VIOS again?</source>
        <translation>Wat u hebt vastgelegd is veilig. Wilt u VIOS opnieuw starten?</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start opnieuw</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>What you recorded is safe. Were you typing here? That may not be kept: go on, and record it first if you can. Or do you want to start VIOS again?</source>
        <translation>Wat u hebt vastgelegd is veilig. Was u hier aan het typen? Dat is misschien niet bewaard: ga door en leg het eerst vast als dat lukt. Of wilt u VIOS opnieuw starten?</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Er ging iets mis.</translation>
    </message>
</context>
<context>
    <name>CommandWay</name>
    <message>
        <source>Record an incident</source>
        <translation>Incident vastleggen</translation>
    </message>
    <message>
        <source>Record a signal</source>
        <translation>Signaal vastleggen</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>Summary for the core team</source>
        <translation>Samenvatting voor het kernteam</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handboek</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>All that came together</source>
        <translation>Alles wat samenkwam</translation>
    </message>
    <message>
        <source>limits signals discuss bundle</source>
        <translation>grenzen signalen bespreken bundel één en één</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>GivenFileWay</name>
    <message>
        <source>That file is a sealed report. You read reports here in VIOS.</source>
        <translation>Dat bestand is een verzegelde melding. Meldingen leest u hier in VIOS.</translation>
    </message>
    <message>
        <source>To the reports</source>
        <translation>Naar Meldingen</translation>
    </message>
    <message>
        <source>That file is a backup. You restore a backup on the unlock screen.</source>
        <translation>Dat bestand is een back-up. Een back-up zet u terug op het ontgrendelscherm.</translation>
    </message>
    <message>
        <source>To the backups</source>
        <translation>Naar Back-up</translation>
    </message>
    <message>
        <source>That file is an invitation to report. It opens on the unlock screen.</source>
        <translation>Dat bestand is een uitnodiging om te melden. U opent het op het ontgrendelscherm.</translation>
    </message>
</context>
<context>
    <name>GivenReport</name>
    <message>
        <source>You opened a sealed report. A coordinator reads reports: give the file to one.</source>
        <translation>U opende een verzegelde melding. Een coördinator leest meldingen: geef het bestand aan een van hen.</translation>
    </message>
    <message>
        <source>That report is not among those of your school yet. Fetch it from the folder in which it lies.</source>
        <translation>Die melding ligt nog niet bij de meldingen van uw school. Haal haar op uit de map waarin ze ligt.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Leerlingen</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Decision help</source>
        <translation>Beslishulp</translation>
    </message>
    <message>
        <source>Core team</source>
        <translation>Kernteam</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Overleg</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>Aan tafel</translation>
    </message>
    <message>
        <source>Share minutes</source>
        <translation>Verslag delen</translation>
    </message>
    <message>
        <source>Share cases</source>
        <translation>Casussen delen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>Yearly overview</source>
        <translation>Jaaroverzicht</translation>
    </message>
    <message>
        <source>Table on request</source>
        <translation>Tabel op aanvraag</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Invitation to report</source>
        <translation>Uitnodiging om te melden</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gedeeld</translation>
    </message>
    <message>
        <source>Published elsewhere</source>
        <translation>Elders gepubliceerd</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>Vorderingen</translation>
    </message>
    <message>
        <source>Access request</source>
        <translation>Inzageverzoek</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Open a handover</source>
        <translation>Overdracht openen</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Afgeschermd</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Bewaartermijnen</translation>
    </message>
    <message>
        <source>School rules</source>
        <translation>Schoolregels</translation>
    </message>
    <message>
        <source>Content of the decision help</source>
        <translation>Inhoud van de beslishulp</translation>
    </message>
    <message>
        <source>Lists of words</source>
        <translation>Keuzelijsten</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Lijst inlezen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>Requests of persons concerned</source>
        <translation>Verzoeken van betrokkenen</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Datalekken</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Weergave en taal</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>Review the log</source>
        <translation>Logboek nakijken</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Came together</source>
        <translation>Kwamen samen</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>Incident vastleggen</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaten</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Kennis</translation>
    </message>
    <message>
        <source>Who can do what</source>
        <translation>Wie kan wat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>Dezelfde persoon</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Overview for inside the school</source>
        <translation>Overzicht voor binnen de school</translation>
    </message>
    <message>
        <source>Overview of several schools</source>
        <translation>Overzicht van meer scholen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina's</translation>
    </message>
    <message>
        <source>Sheet for the wall</source>
        <translation>Blad voor aan de muur</translation>
    </message>
</context>
<context>
    <name>PlainPage</name>
    <message>
        <source>You see no incidents</source>
        <translation>U ziet geen incidenten</translation>
    </message>
    <message>
        <source>With this account you look after the file, not after what is in it.</source>
        <translation>Met dit account zorgt u voor het bestand, niet voor wat erin staat.</translation>
    </message>
    <message>
        <source>Do you need to see incidents? Then the administrator can give you another role.</source>
        <translation>Moet u wel incidenten zien? Dan kan de beheerder u een andere rol geven.</translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <translation>Functionaris gegevensbescherming</translation>
    </message>
    <message>
        <source>You may review who saw, changed or shared what: under Settings, at the foot of the left.</source>
        <translation>U mag nakijken wie wat zag, wijzigde of deelde: onder Instellingen, links onderaan.</translation>
    </message>
    <message>
        <source>You look after accounts, keys and the rules of the school: at the left, at the foot.</source>
        <translation>U beheert accounts, sleutels en de regels van de school: links onderaan.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Beheerder</translation>
    </message>
</context>
<context>
    <name>QuickDoor</name>
    <message numerus="yes">
        <source>Your answers are gone in %n second(s)</source>
        <translation>
            <numerusform>Uw antwoorden gaan over %n seconde weg</numerusform>
            <numerusform>Uw antwoorden gaan over %n seconden weg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDoor</name>
    <message numerus="yes">
        <source>What you typed is sealed and put away in %n second(s)</source>
        <translation>
            <numerusform>Wat u typte wordt over %n seconde verzegeld en weggelegd</numerusform>
            <numerusform>Wat u typte wordt over %n seconden verzegeld en weggelegd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Rules, numbers and contacts that the advice uses</source>
        <translation>Regels, aantallen en contacten waar het advies mee rekent</translation>
    </message>
    <message>
        <source>municipality police phone pupils</source>
        <translation>gemeente politie wijkagent telefoon leerlingen aantal regels</translation>
    </message>
    <message>
        <source>Which version of questions and advice is in use; a newer one, or back</source>
        <translation>Welke vragen en adviezen in gebruik zijn; nieuwere inlezen, of terug</translation>
    </message>
    <message>
        <source>update pack rules version publisher signed</source>
        <translation>bijwerken vernieuwen pakket regels versie uitgever ondertekend</translation>
    </message>
    <message>
        <source>The kinds, places, measures and partners that one can choose from</source>
        <translation>De soorten, plaatsen, maatregelen en partners waaruit men kan kiezen</translation>
    </message>
    <message>
        <source>catalogue choice subkind add rename order merge retire</source>
        <translation>lijsten woorden keuze toevoegen hernoemen volgorde samenvoegen plaats soort maatregel</translation>
    </message>
    <message>
        <source>Lets colleagues report without an account; the sheet for the staff room</source>
        <translation>Zo kunnen collega's melden zonder account; het blad voor de personeelskamer</translation>
    </message>
    <message>
        <source>sealed report colleague words poster file</source>
        <translation>verzegeld melden melding collega woorden poster bestand</translation>
    </message>
    <message>
        <source>Pupils and staff of the school's own administration, each year; partners</source>
        <translation>Leerlingen en medewerkers uit uw eigen administratie, elk jaar opnieuw; partners</translation>
    </message>
    <message>
        <source>import excel csv spreadsheet new year partner contact</source>
        <translation>import excel csv rekenblad nieuw schooljaar partner contactpersoon</translation>
    </message>
    <message>
        <source>password colleague temporary second factor</source>
        <translation>wachtwoord collega tijdelijk tweede factor stick rechten</translation>
    </message>
    <message>
        <source>Who may get in and with which role; your password and key file</source>
        <translation>Wie erin mag en met welke rol. Uw wachtwoord en sleutelbestand</translation>
    </message>
    <message>
        <source>The key on paper for when every password is lost; two of three</source>
        <translation>De sleutel op papier voor als alle wachtwoorden kwijt zijn. Of twee van drie houders</translation>
    </message>
    <message>
        <source>lost forgotten sheet</source>
        <translation>kwijt vergeten blad herstellen</translation>
    </message>
    <message>
        <source>Who did what and when, with a sample to look at</source>
        <translation>Wie wat deed en wanneer, met een steekproef om na te kijken</translation>
    </message>
    <message>
        <source>audit privacy officer review</source>
        <translation>audit fg functionaris gegevensbescherming controle</translation>
    </message>
    <message>
        <source>Make and check backups, a second place, everything out as a package</source>
        <translation>Back-ups maken en controleren, een tweede plek, en alles eruit als pakket</translation>
    </message>
    <message>
        <source>restore stick copy export</source>
        <translation>reservekopie terugzetten herstellen usb stick kopie exporteren</translation>
    </message>
    <message>
        <source>How long what is kept, and what is due to be destroyed</source>
        <translation>Wat hoe lang blijft, en wat nu vernietigd kan worden</translation>
    </message>
    <message>
        <source>destroy erase period privacy</source>
        <translation>vernietigen wissen termijn privacy avg</translation>
    </message>
    <message>
        <source>Who wants to see, correct or erase what is held, and the time that is left</source>
        <translation>Wie wil zien, verbeteren of wissen wat is vastgelegd, en hoeveel tijd er nog is</translation>
    </message>
    <message>
        <source>access rectify erase object privacy rights parent</source>
        <translation>inzage verbeteren wissen bezwaar avg privacy rechten ouder</translation>
    </message>
    <message>
        <source>What was lost or went wrong with data, and the 72 hours to report it</source>
        <translation>Wat er kwijt is of misging met gegevens, en de 72 uur om het te melden</translation>
    </message>
    <message>
        <source>leak lost stolen authority privacy</source>
        <translation>lek verloren gestolen autoriteit avg privacy melden</translation>
    </message>
    <message>
        <source>What was thrown away, put back or taken away for good</source>
        <translation>Wat is weggegooid: terugzetten of voorgoed wissen</translation>
    </message>
    <message>
        <source>throw away undo delete</source>
        <translation>weggooien ongedaan maken verwijderen</translation>
    </message>
    <message>
        <source>Light or dark, larger or smaller, Dutch or English</source>
        <translation>Licht of donker, groter of kleiner, Nederlands of Engels</translation>
    </message>
    <message>
        <source>theme colour zoom letters english nederlands contrast</source>
        <translation>thema kleur zoom letters engels english nederlands contrast lettergrootte scherm</translation>
    </message>
    <message>
        <source>Lock and screen</source>
        <translation>Vergrendeling en scherm</translation>
    </message>
    <message>
        <source>When VIOS locks by itself, and pictures of the screen</source>
        <translation>Wanneer VIOS zichzelf vergrendelt, en schermafbeeldingen</translation>
    </message>
    <message>
        <source>minutes idle screenshot share beamer</source>
        <translation>minuten slot schermafdruk delen digibord beamer</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handboek</translation>
    </message>
    <message>
        <source>How everything is done, cards per role, documents; F1</source>
        <translation>Hoe alles gaat, een kaart per rol, stukken voor de school; F1</translation>
    </message>
    <message>
        <source>help manual explanation keys dpia</source>
        <translation>hulp handleiding uitleg toetsen dpia help</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Lock and screen</source>
        <translation>Vergrendeling en scherm</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock when nobody touches keyboard or mouse for</source>
        <translation>Vergrendel als niemand toetsenbord of muis aanraakt gedurende</translation>
    </message>
    <message>
        <source>Leave VIOS out of screenshots and shared screens</source>
        <translation>Laat VIOS weg uit schermafdrukken en gedeelde schermen</translation>
    </message>
    <message numerus="yes">
        <source>at most %n minute(s)</source>
        <translation>
            <numerusform>hoogstens %n minuut</numerusform>
            <numerusform>hoogstens %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Switched off, names can get into screenshots and shared screens. Do that only to show VIOS on a big screen on purpose. The choice is logged.</source>
        <translation>Staat dit uit, dan kunnen namen in een schermafdruk of op een gedeeld scherm komen. Doe dat alleen als u VIOS bewust op een groot scherm laat zien. De keuze komt in het logboek.</translation>
    </message>
    <message>
        <source>This system has no way to do that. Look who can see or share your screen.</source>
        <translation>Dat kan op dit systeem niet. Let op wie op uw scherm meekijkt en met wie u het deelt.</translation>
    </message>
    <message>
        <source>The longer, the greater the chance that somebody else looks on. The choice is logged.</source>
        <translation>Hoe langer, hoe groter de kans dat een ander meekijkt. De keuze komt in het logboek.</translation>
    </message>
    <message>
        <source>VIOS also locks when the computer sleeps, when its screen locks, and with Ctrl+L or F9.</source>
        <translation>VIOS vergrendelt ook als de computer in slaapstand gaat of het scherm vergrendelt, en met Ctrl+L of F9.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Undo</source>
        <translation>Maak ongedaan</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handboek</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijk alleen</translation>
    </message>
</context>
</TS>
