<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ElsewhereCard</name>
    <message>
        <source>No shared folder</source>
        <translation>Geen gedeelde map</translation>
    </message>
    <message>
        <source>Fetch from a stick</source>
        <translation>Haal op van een stick</translation>
    </message>
    <message>
        <source>Reports of other computers</source>
        <translation>Meldingen van andere computers</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Andere map</translation>
    </message>
    <message>
        <source>Choose a shared folder</source>
        <translation>Kies een gedeelde map</translation>
    </message>
    <message>
        <source>VIOS looks there every minute. Reports are sealed: who manages the folder reads nothing.</source>
        <translation>VIOS kijkt daar elke minuut. Meldingen zijn verzegeld: wie de map beheert, kan niets lezen.</translation>
    </message>
    <message>
        <source>Reports of this computer come in by themselves. Do colleagues report elsewhere? Let them save the report in a shared folder or on a stick.</source>
        <translation>Meldingen van deze computer komen vanzelf binnen. Melden collega&apos;s op een andere computer? Laat hen de melding bewaren in een gedeelde map of op een stick.</translation>
    </message>
</context>
<context>
    <name>FilesBox</name>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>Gaat mee</translation>
    </message>
    <message>
        <source>Is left out, and gone once you have handled this report.</source>
        <translation>Blijft achter en is weg zodra u deze melding hebt verwerkt.</translation>
    </message>
</context>
<context>
    <name>InboxListPage</name>
    <message>
        <source>Sealed reports</source>
        <translation>Verzegelde meldingen</translation>
    </message>
    <message>
        <source>What colleagues without an account handed in. Read each one and say what it becomes. Until then VIOS keeps nothing of it.</source>
        <translation>Wat collega&apos;s zonder account hebben ingeleverd. Lees elke melding en zeg wat het wordt. Tot dan bewaart VIOS er niets van.</translation>
    </message>
    <message>
        <source>Search by the number of a report</source>
        <translation>Zoek op het nummer van een melding</translation>
    </message>
    <message>
        <source>Invitation for colleagues</source>
        <translation>Uitnodiging voor collega&apos;s</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Kijk opnieuw</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Verwerkt</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are still being opened…</source>
        <translation>
            <numerusform>%n melding wordt nog geopend…</numerusform>
            <numerusform>%n meldingen worden nog geopend…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be read</source>
        <translation>
            <numerusform>%n te lezen</numerusform>
            <numerusform>%n te lezen</numerusform>
        </translation>
    </message>
    <message>
        <source>No report waits</source>
        <translation>Er wacht geen melding</translation>
    </message>
    <message>
        <source>Colleagues hand in a report on the first screen of VIOS, without an account. They can as long as there is an invitation.</source>
        <translation>Collega&apos;s leveren een melding in op het eerste scherm van VIOS, zonder account. Dat kan zolang er een uitnodiging is.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Leg apart</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lees</translation>
    </message>
    <message>
        <source>Was taken in already.</source>
        <translation>Is al verwerkt.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
</context>
<context>
    <name>InboxScreen</name>
    <message>
        <source>The report is an incident now.</source>
        <translation>De melding is nu een incident.</translation>
    </message>
    <message>
        <source>The report is a signal now.</source>
        <translation>De melding is nu een signaal.</translation>
    </message>
    <message>
        <source>The report is added to the incident.</source>
        <translation>De melding staat nu bij het incident.</translation>
    </message>
    <message>
        <source>The report became nothing.</source>
        <translation>De melding is niets geworden.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out.</source>
        <translation>
            <numerusform>%n bestand weggelaten.</numerusform>
            <numerusform>%n bestanden weggelaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away.</source>
        <translation>Opgeruimd.</translation>
    </message>
    <message>
        <source>Set aside. The file stays in the folder “apart” beside the reports.</source>
        <translation>Apart gelegd. Het bestand blijft in de map “apart” bij de meldingen.</translation>
    </message>
    <message>
        <source>In which folder are the reports?</source>
        <translation>In welke map staan de meldingen?</translation>
    </message>
    <message numerus="yes">
        <source>%n new report(s) fetched.</source>
        <translation>
            <numerusform>%n nieuwe melding opgehaald.</numerusform>
            <numerusform>%n nieuwe meldingen opgehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>No new report there.</source>
        <translation>Daar staat geen nieuwe melding.</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>place not told</source>
        <translation>plaats niet genoemd</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>niet afgemaakt</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>Became nothing</source>
        <translation>Is niets geworden</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 door %2</translation>
    </message>
    <message>
        <source>an account that is gone</source>
        <translation>een account dat er niet meer is</translation>
    </message>
    <message>
        <source>Who, says the reporter: %1</source>
        <translation>Wie, volgens de melder: %1</translation>
    </message>
    <message>
        <source>When, says the reporter: %1</source>
        <translation>Wanneer, volgens de melder: %1</translation>
    </message>
    <message>
        <source>Where, says the reporter: %1</source>
        <translation>Waar, volgens de melder: %1</translation>
    </message>
    <message>
        <source>Reporter without a name</source>
        <translation>Melder zonder naam</translation>
    </message>
    <message>
        <source>Sealed report %1, reporter not verified</source>
        <translation>Verzegelde melding %1, melder niet geverifieerd</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Record the incident</source>
        <translation>Leg het incident vast</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>Kies of typ</translation>
    </message>
    <message>
        <source>For example yesterday 2nd break</source>
        <translation>Bijvoorbeeld gisteren 2e pauze</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Kies een plaats</translation>
    </message>
    <message>
        <source>What kind of incident?</source>
        <translation>Wat voor incident?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Waar?</translation>
    </message>
    <message>
        <source>What was seen or heard?</source>
        <translation>Wat is er gezien of gehoord?</translation>
    </message>
    <message>
        <source>This is what the reporter wrote. You may change it: it becomes your record.</source>
        <translation>Dit schreef de melder. U mag het veranderen: het wordt uw verslag.</translation>
    </message>
</context>
<context>
    <name>KnownForm</name>
    <message>
        <source>Add to the incident</source>
        <translation>Voeg toe aan het incident</translation>
    </message>
    <message>
        <source>Number, kind or place</source>
        <translation>Nummer, soort of plaats</translation>
    </message>
    <message>
        <source>Which incident?</source>
        <translation>Welk incident?</translation>
    </message>
    <message>
        <source>The newest incidents. A closed one has to be opened again first.</source>
        <translation>De nieuwste incidenten. Een afgesloten incident moet u eerst heropenen.</translation>
    </message>
    <message>
        <source>What is added?</source>
        <translation>Wat komt erbij?</translation>
    </message>
    <message>
        <source>It comes below the facts that are there. The history keeps what stood there.</source>
        <translation>Het komt onder het verslag dat er staat. De geschiedenis bewaart wat er stond.</translation>
    </message>
</context>
<context>
    <name>NothingForm</name>
    <message>
        <source>It becomes nothing</source>
        <translation>Het wordt niets</translation>
    </message>
    <message>
        <source>Why does it become nothing?</source>
        <translation>Waarom wordt het niets?</translation>
    </message>
    <message>
        <source>This reason stays, the report does not: VIOS keeps nothing of it. Write no names in the reason.</source>
        <translation>Deze reden blijft, de melding niet: VIOS bewaart er niets van. Schrijf geen namen in de reden.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Back to the reports</source>
        <translation>Terug naar de meldingen</translation>
    </message>
    <message>
        <source>Put the file away</source>
        <translation>Ruim het bestand op</translation>
    </message>
    <message>
        <source>The report is being opened…</source>
        <translation>De melding wordt geopend…</translation>
    </message>
    <message>
        <source>This report cannot be opened</source>
        <translation>Deze melding gaat niet open</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Melding %1</translation>
    </message>
    <message>
        <source>This report was taken in already: %1</source>
        <translation>Deze melding is al verwerkt: %1</translation>
    </message>
    <message>
        <source>Somebody left the same file again, or it could not be moved then.</source>
        <translation>Iemand heeft hetzelfde bestand nog eens neergelegd, of het kon toen niet weg.</translation>
    </message>
    <message>
        <source>Nobody verified who wrote this</source>
        <translation>Niemand heeft nagegaan wie dit schreef</translation>
    </message>
    <message>
        <source>It was written with the invitation of your school that is valid now.</source>
        <translation>De melding is geschreven met de uitnodiging van uw school die nu geldt.</translation>
    </message>
    <message>
        <source>It was not written with the invitation that is valid now: an older one, or none. Ask yourself where it comes from.</source>
        <translation>De melding is niet geschreven met de uitnodiging die nu geldt, maar met een oudere of zonder. Vraag u af waar zij vandaan komt.</translation>
    </message>
    <message>
        <source>This report was not finished</source>
        <translation>Deze melding is niet afgemaakt</translation>
    </message>
    <message>
        <source>The program stopped while somebody typed, and it was handed in as it was.</source>
        <translation>Het programma stopte terwijl iemand typte. De melding is ingeleverd zoals zij was.</translation>
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
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Melder</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>zonder naam</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Gemeld als</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschreven</translation>
    </message>
    <message>
        <source>%1, by the clock of that computer</source>
        <translation>%1, volgens de klok van die computer</translation>
    </message>
    <message>
        <source>A new incident</source>
        <translation>Een nieuw incident</translation>
    </message>
    <message>
        <source>A signal</source>
        <translation>Een signaal</translation>
    </message>
    <message>
        <source>Part of a known incident</source>
        <translation>Hoort bij een bekend incident</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>What does it become?</source>
        <translation>Wat wordt het?</translation>
    </message>
</context>
</TS>
