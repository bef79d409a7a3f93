<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AnswerForm</name>
    <message>
        <source>Record the answer</source>
        <translation>Leg het antwoord vast</translation>
    </message>
    <message>
        <source>What is the answer?</source>
        <translation>Wat is het antwoord?</translation>
    </message>
    <message>
        <source>When did who asked hear it?</source>
        <translation>Wanneer hoorde wie het vroeg het antwoord?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>What is no longer done?</source>
        <translation>Wat gebeurt er niet meer?</translation>
    </message>
    <message>
        <source>It stands on the page of this pupil from then on.</source>
        <translation>Het staat vanaf dan op de pagina van deze leerling.</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>Note that it was checked</source>
        <translation>Leg vast dat het is nagekeken</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hoe?</translation>
    </message>
    <message>
        <source>For example: known to the mentor, or called back. Keep no copy of an identity document.</source>
        <translation>Bijvoorbeeld: de mentor kent deze ouder, of teruggebeld. Bewaar geen kopie van een identiteitsbewijs.</translation>
    </message>
</context>
<context>
    <name>LongerForm</name>
    <message>
        <source>Two months longer</source>
        <translation>Twee maanden verlengen</translation>
    </message>
    <message>
        <source>When was it told to who asks?</source>
        <translation>Wanneer is dit verteld aan wie het vraagt?</translation>
    </message>
    <message>
        <source>Why does it take longer?</source>
        <translation>Waarom duurt het langer?</translation>
    </message>
    <message>
        <source>The reason that was told: how complex it is, or how many requests there are.</source>
        <translation>De reden die is verteld: hoe ingewikkeld het is, of hoeveel verzoeken er zijn.</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>What is held about this person</source>
        <translation>Wat over deze persoon is vastgelegd</translation>
    </message>
    <message>
        <source>This person is not known in VIOS, so VIOS cannot look what is held.</source>
        <translation>Deze persoon staat niet in VIOS. VIOS kan dus niet opzoeken wat er is vastgelegd.</translation>
    </message>
    <message>
        <source>Nothing about this person was found that can be erased here.</source>
        <translation>Er is niets over deze persoon gevonden dat hier gewist kan worden.</translation>
    </message>
    <message>
        <source>No incident, signal or case about this person was found.</source>
        <translation>Er is geen incident, signaal of casus over deze persoon gevonden.</translation>
    </message>
    <message>
        <source>Incidents, signals, cases, organisations that are involved, and what goes well. What is limited to named accounts is not among them, nor are consents: those say why something could be shared.</source>
        <translation>Incidenten, signalen, casussen, betrokken organisaties en wat goed gaat. Wat is afgeschermd staat er niet bij. Toestemmingen ook niet: die zeggen waarom iets gedeeld mocht worden.</translation>
    </message>
    <message>
        <source>Incidents, signals and cases. What is limited to named accounts is not among them.</source>
        <translation>Incidenten, signalen en casussen. Wat is afgeschermd voor bepaalde accounts staat er niet bij.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernietigen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Verbeterd</translation>
    </message>
    <message>
        <source>Own view added</source>
        <translation>Eigen kijk erbij</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Blijft staan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Leg vast</translation>
    </message>
    <message>
        <source>Nothing is done with it. Who asked has to hear why.</source>
        <translation>Er gebeurt niets mee. Wie het vroeg, moet horen waarom.</translation>
    </message>
    <message>
        <source>First open the record and change it there. VIOS keeps the old words and the new ones.</source>
        <translation>Open eerst het dossier en pas het daar aan. VIOS bewaart de oude en de nieuwe woorden.</translation>
    </message>
    <message>
        <source>All of it goes, with what hangs on it: to the trash, and after %1 days for good, with a certificate.</source>
        <translation>Alles gaat weg, met wat erbij hoort: eerst naar de prullenbak, na %1 dagen voorgoed, met een verklaring.</translation>
    </message>
    <message numerus="yes">
        <source>Also what is held in it about %n other(s).</source>
        <translation>
            <numerusform>Ook wat erin staat over %n ander.</numerusform>
            <numerusform>Ook wat erin staat over %n anderen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>What is asked?</source>
        <translation>Wat wordt er gevraagd?</translation>
    </message>
    <message>
        <source>About whom?</source>
        <translation>Over wie?</translation>
    </message>
    <message>
        <source>Not in VIOS? Then write down who</source>
        <translation>Niet in VIOS? Schrijf dan op wie</translation>
    </message>
    <message>
        <source>Who asks?</source>
        <translation>Wie vraagt het?</translation>
    </message>
    <message>
        <source>Name of who asks</source>
        <translation>Naam van wie het vraagt</translation>
    </message>
    <message>
        <source>When was it received?</source>
        <translation>Wanneer ontvangen?</translation>
    </message>
    <message>
        <source>What exactly is asked?</source>
        <translation>Wat wordt er precies gevraagd?</translation>
    </message>
    <message>
        <source>In the words of who asks: what is wrong, what has to go, or what has to stop.</source>
        <translation>In de woorden van wie het vraagt: wat klopt niet, wat moet weg, of wat moet stoppen.</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>Leg het verzoek vast</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Bewaar de wijziging</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Requests</source>
        <translation>Verzoeken</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Note who asks</source>
        <translation>Leg vast wie het vraagt</translation>
    </message>
    <message>
        <source>Two months longer</source>
        <translation>Twee maanden verlengen</translation>
    </message>
    <message>
        <source>Make the pages</source>
        <translation>Maak het afschrift</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Leg het antwoord vast</translation>
    </message>
    <message>
        <source>Pages were handed out on %1.</source>
        <translation>Het afschrift is meegegeven op %1.</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Het verzoek</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wie het vraagt</translation>
    </message>
    <message>
        <source>The time for an answer</source>
        <translation>De tijd voor een antwoord</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Het antwoord</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>Waar dit op rust</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>Asked by: %1. Received %2.</source>
        <translation>Gevraagd door: %1. Ontvangen op %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer today</source>
        <translation>Vandaag antwoorden</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>Nog %n dag</numerusform>
            <numerusform>Nog %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer on %1 at the latest.</source>
        <translation>Antwoord uiterlijk op %1.</translation>
    </message>
    <message>
        <source>Two months longer. Told on %1. Why: %2</source>
        <translation>Twee maanden verlengd. Verteld op %1. Waarom: %2</translation>
    </message>
    <message>
        <source>Not checked yet who asks.</source>
        <translation>Nog niet nagekeken wie het vraagt.</translation>
    </message>
    <message>
        <source>Checked on %1. How: %2</source>
        <translation>Nagekeken op %1. Hoe: %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>What stops</source>
        <translation>Wat stopt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gevraagd door</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Vastgelegd door</translation>
    </message>
    <message>
        <source>Destroyed, with a certificate.</source>
        <translation>Vernietigd, met een verklaring.</translation>
    </message>
    <message>
        <source>Lies in the trash and is destroyed after the days of grace.</source>
        <translation>Ligt in de prullenbak en wordt na de bedenktijd vernietigd.</translation>
    </message>
    <message>
        <source>Of %1.</source>
        <translation>Van %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) stand in it too.</source>
        <translation>
            <numerusform>Er staat ook %n ander in.</numerusform>
            <numerusform>Er staan ook %n anderen in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Was taken back from the trash: it stays for now.</source>
        <translation>Is uit de prullenbak teruggehaald: het blijft voorlopig staan.</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Waarom: %1</translation>
    </message>
    <message>
        <source>The persons or things in it were changed.</source>
        <translation>De betrokkenen of spullen erin zijn aangepast.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Er stond: %1</translation>
    </message>
    <message>
        <source>It says now: %1</source>
        <translation>Er staat nu: %1</translation>
    </message>
    <message>
        <source>Verified.</source>
        <translation>Geverifieerd.</translation>
    </message>
    <message>
        <source>Not verified.</source>
        <translation>Niet geverifieerd.</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests of persons concerned</source>
        <translation>Verzoeken van betrokkenen</translation>
    </message>
    <message>
        <source>Somebody wants to see, correct or erase what is held, or objects to it. Nothing here is removed.</source>
        <translation>Iemand wil zien, verbeteren of wissen wat is vastgelegd, of maakt bezwaar. Hier verdwijnt niets.</translation>
    </message>
    <message>
        <source>Search by kind, name or answer</source>
        <translation>Zoek op soort, naam of antwoord</translation>
    </message>
    <message>
        <source>Record a request</source>
        <translation>Verzoek vastleggen</translation>
    </message>
    <message>
        <source>The time for an answer</source>
        <translation>De tijd voor een antwoord</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>With other words there may be one.</source>
        <translation>Met andere woorden is er misschien wel een.</translation>
    </message>
    <message>
        <source>No request with these words</source>
        <translation>Geen verzoek met deze woorden</translation>
    </message>
    <message>
        <source>Does a parent, pupil or colleague ask for it? Record it the same day: the time runs.</source>
        <translation>Vraagt een ouder, leerling of collega erom? Leg het dezelfde dag vast: de tijd loopt.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Nog geen verzoeken</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>Request recorded</source>
        <translation>Verzoek vastgelegd</translation>
    </message>
    <message>
        <source>Request changed</source>
        <translation>Verzoek gewijzigd</translation>
    </message>
    <message>
        <source>Noted who asks</source>
        <translation>Vastgelegd wie het vraagt</translation>
    </message>
    <message>
        <source>The time is two months longer</source>
        <translation>De tijd is twee maanden verlengd</translation>
    </message>
    <message>
        <source>Noted with the record</source>
        <translation>Vastgelegd bij het dossier</translation>
    </message>
    <message>
        <source>Answer recorded</source>
        <translation>Antwoord vastgelegd</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Notitie (mag leeg)</translation>
    </message>
</context>
</TS>
