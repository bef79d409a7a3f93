<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CoreTeamCard</name>
    <message>
        <source>Make summary</source>
        <translation>Samenvatting maken</translation>
    </message>
    <message>
        <source>Core team</source>
        <translation>Kernteam</translation>
    </message>
    <message>
        <source>Go on with the meeting</source>
        <translation>Verder met het overleg</translation>
    </message>
    <message>
        <source>Prepare meeting</source>
        <translation>Overleg voorbereiden</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Throw away: %1</source>
        <translation>Gooi weg: %1</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Gooi weg</translation>
    </message>
</context>
<context>
    <name>FirstDayCard</name>
    <message>
        <source>Here you will see what needs you</source>
        <translation>Hier ziet u straks wat u moet doen</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. Begin with the first incident, or ask advice: then nothing is kept.</source>
        <translation>Er is nog niets vastgelegd. Begin met het eerste incident. Of vraag advies: dan wordt er niets bewaard.</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>Incident vastleggen</translation>
    </message>
    <message>
        <source>Ask advice</source>
        <translation>Advies vragen</translation>
    </message>
</context>
<context>
    <name>FirstStepsGroup</name>
    <message>
        <source>Do not show this any more</source>
        <translation>Niet meer tonen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Eerste stappen</translation>
    </message>
    <message>
        <source>Import the list of pupils</source>
        <translation>Lees de leerlingenlijst in</translation>
    </message>
    <message>
        <source>Then three letters are enough to find somebody.</source>
        <translation>Dan zijn drie letters genoeg om iemand te vinden.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Lees in</translation>
    </message>
    <message>
        <source>Fill in the rules and contacts of the school</source>
        <translation>Vul de regels en contacten van de school in</translation>
    </message>
    <message>
        <source>The advice counts with them, and names who to call.</source>
        <translation>Het advies rekent ermee en noemt wie u belt.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Vul in</translation>
    </message>
    <message>
        <source>Choose a second place for backups</source>
        <translation>Kies een tweede plek voor back-ups</translation>
    </message>
    <message>
        <source>A stick or a folder of the school&apos;s network. Otherwise all is on this computer alone.</source>
        <translation>Een stick of een map op het schoolnetwerk. Anders staat alles alleen op deze computer.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Give a second colleague an account</source>
        <translation>Geef een tweede collega een account</translation>
    </message>
    <message>
        <source>Whoever is alone and forgets the password has the recovery key only.</source>
        <translation>Wie alleen is en het wachtwoord vergeet, heeft alleen de herstelsleutel nog.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>Let colleagues report without an account</source>
        <translation>Laat collega&apos;s melden zonder account</translation>
    </message>
    <message>
        <source>An invitation with six words, and a sheet for the staff room.</source>
        <translation>Een uitnodiging met zes woorden, en een blad voor de personeelskamer.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maak</translation>
    </message>
</context>
<context>
    <name>PrivacyGroup</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the registers are over their period</source>
        <translation>
            <numerusform>%n regel van de registers is over de termijn heen</numerusform>
            <numerusform>%n regels van de registers zijn over de termijn heen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is done can be taken out.</source>
        <translation>Wat klaar is, kan eruit.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the log are over their period</source>
        <translation>
            <numerusform>%n regel van het logboek is over de termijn heen</numerusform>
            <numerusform>%n regels van het logboek zijn over de termijn heen</numerusform>
        </translation>
    </message>
    <message>
        <source>Review them, and shorten the log.</source>
        <translation>Kijk ze na en kort het logboek in.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are past their period</source>
        <translation>
            <numerusform>Van %n dossier is de bewaartermijn voorbij</numerusform>
            <numerusform>Van %n dossiers is de bewaartermijn voorbij</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy, or keep longer with a reason.</source>
        <translation>Vernietigen, of met een reden langer bewaren.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beslis</translation>
    </message>
</context>
<context>
    <name>SharedGroup</name>
    <message>
        <source>Shared with you</source>
        <translation>Met u gedeeld</translation>
    </message>
    <message>
        <source>Shared by %1</source>
        <translation>Gedeeld door %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
</context>
<context>
    <name>TaskGroups</name>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>All agreements</source>
        <translation>Alle afspraken</translation>
    </message>
    <message>
        <source>Nothing else is due this week.</source>
        <translation>Verder hoeft er deze week niets.</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>U wacht op anderen</translation>
    </message>
    <message>
        <source>To evaluate</source>
        <translation>Te evalueren</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Slaapt</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>You see the agreements that you made or that you have to do.</source>
        <translation>U ziet de afspraken die u maakte of die u moet doen.</translation>
    </message>
    <message>
        <source>All agreements</source>
        <translation>Alle afspraken</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Verloopt binnenkort</translation>
    </message>
    <message>
        <source>Look at the help again</source>
        <translation>Kijk opnieuw naar de hulp</translation>
    </message>
    <message>
        <source>Sealed reports</source>
        <translation>Verzegelde meldingen</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Alle meldingen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>De lijst kon niet laden.</translation>
    </message>
    <message>
        <source>Your data is safe.</source>
        <translation>Uw gegevens zijn veilig.</translation>
    </message>
    <message>
        <source>Your account sees no agreements and no incidents.</source>
        <translation>Uw account ziet geen afspraken en geen incidenten.</translation>
    </message>
    <message>
        <source>Nothing here for your account</source>
        <translation>Hier staat niets voor uw account</translation>
    </message>
    <message>
        <source>You have no agreement this week, and you wait for nobody.</source>
        <translation>U hebt deze week geen afspraak en u wacht op niemand.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lees</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
</context>
<context>
    <name>TodayRows</name>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>Nothing late. No agreement is open.</source>
        <translation>Niets te laat. Er staat geen afspraak open.</translation>
    </message>
    <message>
        <source>Nothing late. Next agreement: %1.</source>
        <translation>Niets te laat. Volgende afspraak: %1.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>Summary for the core team, not finished</source>
        <translation>Samenvatting voor het kernteam, nog niet af</translation>
    </message>
    <message>
        <source>Decision help</source>
        <translation>Beslishulp</translation>
    </message>
    <message>
        <source>Until %1, %2</source>
        <translation>Tot %1, %2</translation>
    </message>
    <message>
        <source>Incident %1, not finished</source>
        <translation>Incident %1, nog niet af</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Call, not finished</source>
        <translation>Gesprek, niet af</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Discussion of signals, not finished</source>
        <translation>Bespreking van signalen, niet af</translation>
    </message>
    <message>
        <source>Agreement, not finished</source>
        <translation>Afspraak, nog niet af</translation>
    </message>
    <message>
        <source>Gap, not finished</source>
        <translation>Gat, niet af</translation>
    </message>
    <message>
        <source>Who can do what, not finished</source>
        <translation>Wie kan wat, niet af</translation>
    </message>
    <message>
        <source>Around a pupil, not finished</source>
        <translation>Rond een leerling, niet af</translation>
    </message>
    <message>
        <source>Demand, not finished</source>
        <translation>Vordering, nog niet af</translation>
    </message>
    <message>
        <source>Told orally, not finished</source>
        <translation>Mondeling gedeeld, nog niet af</translation>
    </message>
    <message>
        <source>Published elsewhere, not finished</source>
        <translation>Elders gepubliceerd, nog niet af</translation>
    </message>
    <message>
        <source>Request of a person concerned, not finished</source>
        <translation>Verzoek van een betrokkene, niet af</translation>
    </message>
    <message>
        <source>Breach, not finished</source>
        <translation>Datalek, niet af</translation>
    </message>
    <message>
        <source>Sealed report, not finished</source>
        <translation>Melding, niet af</translation>
    </message>
    <message>
        <source>Handover, not finished</source>
        <translation>Overdracht, niet af</translation>
    </message>
    <message>
        <source>Something protected, not finished</source>
        <translation>Iets afgeschermd, nog niet af</translation>
    </message>
    <message>
        <source>List of words, not finished</source>
        <translation>Keuzelijst, nog niet af</translation>
    </message>
    <message>
        <source>Overview, not finished</source>
        <translation>Overzicht, niet af</translation>
    </message>
    <message>
        <source>Agreement after signals, not finished</source>
        <translation>Afspraak na signalen, niet af</translation>
    </message>
    <message>
        <source>Meeting of the core team, something not added</source>
        <translation>Overleg van het kernteam, iets niet toegevoegd</translation>
    </message>
    <message>
        <source>Why something is taken away, not finished</source>
        <translation>Waarom u iets weghaalt, niet af</translation>
    </message>
    <message>
        <source>Why something stays longer, not finished</source>
        <translation>Waarom iets langer blijft, niet af</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Incident, %1</source>
        <translation>Incident, %1</translation>
    </message>
    <message>
        <source>Signal, not finished</source>
        <translation>Signaal, niet af</translation>
    </message>
    <message>
        <source>Signal, %1</source>
        <translation>Signaal, %1</translation>
    </message>
    <message>
        <source>%1, was to be on %2</source>
        <translation>%1, afgesproken voor %2</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>Saved %1 %2</source>
        <translation>Bewaard %1 %2</translation>
    </message>
    <message>
        <source>The first steps are put away. All of it stands in Settings.</source>
        <translation>De eerste stappen zijn weg. Alles staat ook bij Instellingen.</translation>
    </message>
    <message>
        <source>Draft thrown away.</source>
        <translation>Concept weggegooid.</translation>
    </message>
    <message>
        <source>No period is running now</source>
        <translation>Er loopt nu geen periode</translation>
    </message>
    <message>
        <source>This period runs until %1</source>
        <translation>Deze periode loopt tot en met %1</translation>
    </message>
    <message>
        <source>Next meeting: %1</source>
        <translation>Volgend overleg: %1</translation>
    </message>
    <message>
        <source>Summary of %1 to %2 is made</source>
        <translation>Samenvatting van %1 tot en met %2 is gemaakt</translation>
    </message>
    <message>
        <source>Summary of %1 to %2 is not made yet</source>
        <translation>Samenvatting van %1 tot en met %2 is nog niet gemaakt</translation>
    </message>
    <message>
        <source>All agreements are done</source>
        <translation>Alle afspraken zijn gereed</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) are open</source>
        <translation>
            <numerusform>%n afspraak staat open</numerusform>
            <numerusform>%n afspraken staan open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n te laat</numerusform>
            <numerusform>%n te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>incident %1</source>
        <translation>incident %1</translation>
    </message>
    <message>
        <source>an incident</source>
        <translation>een incident</translation>
    </message>
    <message>
        <source>Incident, not finished</source>
        <translation>Incident, nog niet af</translation>
    </message>
    <message>
        <source>Good morning %1.</source>
        <translation>Goedemorgen %1.</translation>
    </message>
    <message>
        <source>Good afternoon %1.</source>
        <translation>Goedemiddag %1.</translation>
    </message>
    <message>
        <source>Good evening %1.</source>
        <translation>Goedenavond %1.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Er is nog niets vastgelegd.</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) are late</source>
        <translation>
            <numerusform>%n afspraak is te laat</numerusform>
            <numerusform>%n afspraken zijn te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) are for today</source>
        <translation>
            <numerusform>%n afspraak is voor vandaag</numerusform>
            <numerusform>%n afspraken zijn voor vandaag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are unread</source>
        <translation>
            <numerusform>%n melding is ongelezen</numerusform>
            <numerusform>%n meldingen zijn ongelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) wait</source>
        <translation>
            <numerusform>%n concept wacht</numerusform>
            <numerusform>%n concepten wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>_RowGroupWords</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Toon nog %n</numerusform>
            <numerusform>Toon er nog %n</numerusform>
        </translation>
    </message>
</context>
</TS>
