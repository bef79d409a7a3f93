<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgreementForm</name>
    <message>
        <source>Make agreement</source>
        <translation>Spreek af</translation>
    </message>
    <message>
        <source>for example friday or 4-12</source>
        <translation>bijvoorbeeld vrijdag of 4-12</translation>
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
        <source>By when?</source>
        <translation>Voor wanneer?</translation>
    </message>
</context>
<context>
    <name>AgreementsSection</name>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>No agreements yet.</source>
        <translation>Nog geen afspraken.</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam eruit?</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Waarom vervalt de afspraak?</translation>
    </message>
    <message>
        <source>Cancel agreement</source>
        <translation>Laat vervallen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Vervalt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>At once, by %1 at the latest</source>
        <translation>Meteen, uiterlijk %1</translation>
    </message>
    <message>
        <source>By %1 at the latest</source>
        <translation>Uiterlijk %1</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Search the list</source>
        <translation>Zoek in de lijst</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>Zoek in %1</translation>
    </message>
</context>
<context>
    <name>ClosedNote</name>
    <message>
        <source>Reopen</source>
        <translation>Heropen</translation>
    </message>
    <message>
        <source>Closed on %1 by %2.</source>
        <translation>Afgesloten op %1 door %2.</translation>
    </message>
    <message>
        <source>A correction needs a reason and stays in the history.</source>
        <translation>Een correctie heeft een reden nodig en blijft zichtbaar bij Wijzigingen.</translation>
    </message>
    <message>
        <source>Items, hand-overs, agreements, contacts and files can be added after it is reopened.</source>
        <translation>Er kan pas iets bij als het incident is heropend: spullen, overdracht, afspraken, contact en bestanden.</translation>
    </message>
</context>
<context>
    <name>ClosingForm</name>
    <message>
        <source>Close incident</source>
        <translation>Sluit incident af</translation>
    </message>
    <message>
        <source>One answer is enough. Write no names: others read this at a similar incident.</source>
        <translation>Eén antwoord is genoeg. Schrijf geen namen: anderen lezen dit bij een vergelijkbaar incident.</translation>
    </message>
    <message>
        <source>What helped?</source>
        <translation>Wat hielp?</translation>
    </message>
    <message>
        <source>What did not help?</source>
        <translation>Wat hielp niet?</translation>
    </message>
    <message>
        <source>What would you do differently?</source>
        <translation>Wat zou u anders doen?</translation>
    </message>
    <message>
        <source>Who keeps watch over what still runs?</source>
        <translation>Wie houdt in de gaten wat nog loopt?</translation>
    </message>
</context>
<context>
    <name>ClosingSection</name>
    <message>
        <source>Closing and learning</source>
        <translation>Afsluiten en leren</translation>
    </message>
    <message>
        <source>Everything done? Write down what helped.</source>
        <translation>Is alles gedaan? Schrijf op wat hielp.</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>Sluit incident af</translation>
    </message>
    <message>
        <source>Still open: %1</source>
        <translation>Nog open: %1</translation>
    </message>
    <message>
        <source>Closed on %1</source>
        <translation>Afgesloten op %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Door %1</translation>
    </message>
    <message>
        <source>Helped: %1</source>
        <translation>Hielp: %1</translation>
    </message>
    <message>
        <source>Did not help: %1</source>
        <translation>Hielp niet: %1</translation>
    </message>
    <message>
        <source>Differently: %1</source>
        <translation>Anders doen: %1</translation>
    </message>
    <message>
        <source>Still ran: %1</source>
        <translation>Liep nog: %1</translation>
    </message>
    <message>
        <source>Reopened on %1 by %2: %3</source>
        <translation>Heropend op %1 door %2: %3</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>No contact recorded yet.</source>
        <translation>Nog geen contact vastgelegd.</translation>
    </message>
    <message>
        <source>Record contact</source>
        <translation>Contact vastleggen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>What to say and what not, and keeping the call</source>
        <translation>Wat u zegt en niet zegt, en het gesprek vastleggen</translation>
    </message>
    <message>
        <source>This comes from the police (never goes out)</source>
        <translation>Dit komt van de politie (gaat nooit naar buiten)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Leg vast</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Naam (mag leeg)</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hoe?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>Wat is er gezegd?</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Kenmerk %1</translation>
    </message>
    <message>
        <source>From the police</source>
        <translation>Van de politie</translation>
    </message>
    <message>
        <source>Agreed: %1</source>
        <translation>Afgesproken: %1</translation>
    </message>
</context>
<context>
    <name>DecisionSection</name>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>No decision yet. The decision help takes you there.</source>
        <translation>Nog geen besluit. De beslishulp brengt u er stap voor stap.</translation>
    </message>
    <message>
        <source>Advice of %1</source>
        <translation>Advies van %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) taken over</source>
        <translation>
            <numerusform>%n punt overgenomen</numerusform>
            <numerusform>%n punten overgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deviated %n time(s) with a reason</source>
        <translation>
            <numerusform>%n keer afgeweken met reden</numerusform>
            <numerusform>%n keer afgeweken met reden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Decision help</source>
        <translation>Beslishulp</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerk</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>vastgelegd door %1</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>Record contact</source>
        <translation>Contact vastleggen</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>Sluit incident af</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>Share with a colleague</source>
        <translation>Deel met een collega</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Scherm af</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>To the list</source>
        <translation>Naar de lijst</translation>
    </message>
    <message>
        <source>Choose an incident in the list to read it. Every opening is kept in the log.</source>
        <translation>Kies een incident in de lijst om het te lezen. VIOS houdt bij wie een incident opent.</translation>
    </message>
    <message>
        <source>No incident open</source>
        <translation>Geen incident open</translation>
    </message>
    <message>
        <source>Your account may not read it. Ask the coordinator to share it with you.</source>
        <translation>Uw account mag het niet lezen. Vraag de coördinator om het met u te delen.</translation>
    </message>
    <message>
        <source>This incident is closed</source>
        <translation>Dit incident is afgeschermd</translation>
    </message>
    <message>
        <source>Who is named can read it, and nobody else.</source>
        <translation>Alleen wie erbij genoemd is, kan het lezen.</translation>
    </message>
    <message>
        <source>To what is protected</source>
        <translation>Naar Afgeschermd</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Show the new version</source>
        <translation>Toon de nieuwe versie</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Lees opnieuw</translation>
    </message>
</context>
<context>
    <name>FactsWords</name>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Waarmee</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeld door</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Aanleiding</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grond</translation>
    </message>
    <message>
        <source>Online via</source>
        <translation>Online via</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Letsel</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schade</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Politie</translation>
    </message>
    <message>
        <source>Report filed</source>
        <translation>Aangifte</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluatie</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Gedeeld met</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>rond %1</translation>
    </message>
    <message>
        <source>Saw it</source>
        <translation>Zelf gezien</translation>
    </message>
    <message>
        <source>Heard of it</source>
        <translation>Niet zelf gezien</translation>
    </message>
    <message>
        <source>Reported on %1</source>
        <translation>Gemeld op %1</translation>
    </message>
    <message>
        <source>%1 euro</source>
        <translation>%1 euro</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>vanaf %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot en met %2</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>nummer %1</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Op %1</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wis filters</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Volgorde: %1</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>Changes</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>Nothing was changed since it was recorded.</source>
        <translation>Er is niets veranderd sinds het vastleggen.</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>Verberg wijzigingen</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Een ander account</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Eerst: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nu: %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Subkind</source>
        <translation>Ondersoort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
        <source>How precise</source>
        <translation>Hoe precies</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>Waar precies</translation>
    </message>
    <message>
        <source>Where it played</source>
        <translation>Waar het speelde</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Wat er is gezien</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Waarmee</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Aanleiding</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grond</translation>
    </message>
    <message>
        <source>Online via</source>
        <translation>Online via</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Letsel</translation>
    </message>
    <message>
        <source>Injury, note</source>
        <translation>Letsel, toelichting</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schade</translation>
    </message>
    <message>
        <source>Damage in euro</source>
        <translation>Schade in euro</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeld door</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Gemeld op</translation>
    </message>
    <message>
        <source>Saw it</source>
        <translation>Zelf gezien</translation>
    </message>
    <message>
        <source>How it came in</source>
        <translation>Hoe het binnenkwam</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Politie</translation>
    </message>
    <message>
        <source>Police, day</source>
        <translation>Politie, dag</translation>
    </message>
    <message>
        <source>Police, number</source>
        <translation>Politie, nummer</translation>
    </message>
    <message>
        <source>Police, note</source>
        <translation>Politie, toelichting</translation>
    </message>
    <message>
        <source>Report filed by</source>
        <translation>Aangifte door</translation>
    </message>
    <message>
        <source>Report filed on</source>
        <translation>Aangifte op</translation>
    </message>
    <message>
        <source>Report, number</source>
        <translation>Aangifte, nummer</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluatie</translation>
    </message>
    <message>
        <source>Evaluated on</source>
        <translation>Geëvalueerd op</translation>
    </message>
    <message>
        <source>Involved</source>
        <translation>Betrokkenen</translation>
    </message>
    <message>
        <source>Items taken in</source>
        <translation>Ingenomen spullen</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Gedeeld met</translation>
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
        <source>Reason of the correction</source>
        <translation>Reden van de correctie</translation>
    </message>
</context>
<context>
    <name>IncidentsScreen</name>
    <message>
        <source>Who may see it is kept.</source>
        <translation>Bewaard wie het mag zien.</translation>
    </message>
</context>
<context>
    <name>InlineForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>Concept bewaard %1</translation>
    </message>
    <message>
        <source>Draft not kept</source>
        <translation>Concept niet bewaard</translation>
    </message>
</context>
<context>
    <name>ItemsSection</name>
    <message>
        <source>Items taken in</source>
        <translation>Ingenomen spullen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Aan wie?</translation>
    </message>
    <message>
        <source>By whom?</source>
        <translation>Door wie?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Witness (optional)</source>
        <translation>Getuige (mag leeg)</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Toelichting (mag leeg)</translation>
    </message>
    <message>
        <source>Hand over: %1</source>
        <translation>Overdragen: %1</translation>
    </message>
    <message>
        <source>Taken in by %1</source>
        <translation>Ingenomen door %1</translation>
    </message>
    <message>
        <source>Witness: %1</source>
        <translation>Getuige: %1</translation>
    </message>
    <message>
        <source>Kept at: %1</source>
        <translation>Ligt in: %1</translation>
    </message>
</context>
<context>
    <name>LessonsSection</name>
    <message>
        <source>Learned before</source>
        <translation>Eerder geleerd</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Helped: %1</source>
        <translation>Hielp: %1</translation>
    </message>
    <message>
        <source>Did not help: %1</source>
        <translation>Hielp niet: %1</translation>
    </message>
    <message>
        <source>Differently: %1</source>
        <translation>Anders doen: %1</translation>
    </message>
    <message>
        <source>%1, %2. Same place.</source>
        <translation>%1, %2. Zelfde plaats.</translation>
    </message>
    <message>
        <source>%1, %2. Same kind.</source>
        <translation>%1, %2. Zelfde soort.</translation>
    </message>
</context>
<context>
    <name>LettersSection</name>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>No letters yet.</source>
        <translation>Nog geen brieven.</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Nieuwe brief</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Voor: %1</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n are hidden.</source>
        <translation>
            <numerusform>%n is verborgen.</numerusform>
            <numerusform>%n zijn verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No incidents with these filters.</source>
        <translation>Geen incidenten met deze filters.</translation>
    </message>
    <message>
        <source>Here you will find everything that was recorded, the newest on top.</source>
        <translation>Hier vindt u alles wat is vastgelegd, het nieuwste bovenaan.</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>Nog geen incidenten</translation>
    </message>
    <message>
        <source>Your account sees no incidents. Ask the coordinator if you need to.</source>
        <translation>Uw account ziet geen incidenten. Hebt u dat nodig? Vraag het de coördinator.</translation>
    </message>
    <message>
        <source>Incidents are closed to you</source>
        <translation>De incidenten zijn afgeschermd</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wis filters</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>Incident vastleggen</translation>
    </message>
</context>
<context>
    <name>OwnSection</name>
    <message>
        <source>Own fields of the school</source>
        <translation>Eigen velden van de school</translation>
    </message>
    <message>
        <source>They stay inside the school: they are in no overview, summary or figure.</source>
        <translation>Ze blijven binnen de school: ze staan in geen enkel overzicht, samenvatting of cijfer.</translation>
    </message>
</context>
<context>
    <name>PeriodPopup</name>
    <message>
        <source>for example 1-9</source>
        <translation>bijvoorbeeld 1-9</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Toon deze dagen</translation>
    </message>
    <message>
        <source>VIOS does not understand this day. Try 1-9 or 'monday'.</source>
        <translation>VIOS begrijpt deze dag niet. Probeer 1-9 of 'maandag'.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>Het einde ligt voor het begin.</translation>
    </message>
    <message>
        <source>Fill in at least one day.</source>
        <translation>Vul minstens een dag in.</translation>
    </message>
</context>
<context>
    <name>PersonsSection</name>
    <message>
        <source>Involved</source>
        <translation>Betrokkenen</translation>
    </message>
    <message>
        <source>Nobody recorded yet.</source>
        <translation>Nog niemand vastgelegd.</translation>
    </message>
    <message>
        <source>Told by %1</source>
        <translation>Gebeld door %1</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>Naam niet bekend</translation>
    </message>
    <message>
        <source>Says: “%1”</source>
        <translation>Zegt zelf: “%1”</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Gebeld</translation>
    </message>
    <message>
        <source>Called the parents of %1 today</source>
        <translation>Ouders van %1 vandaag gebeld</translation>
    </message>
    <message>
        <source>To the page of %1</source>
        <translation>Naar de pagina van %1</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 jaar</translation>
    </message>
    <message>
        <source>%1 or %2 years</source>
        <translation>%1 of %2 jaar</translation>
    </message>
    <message>
        <source>Maybe 18: check before calling parents</source>
        <translation>Misschien 18: vraag het na</translation>
    </message>
    <message>
        <source>Parents only with consent</source>
        <translation>Ouders alleen met toestemming</translation>
    </message>
    <message>
        <source>Parents: not needed</source>
        <translation>Ouders: niet nodig</translation>
    </message>
</context>
<context>
    <name>ReopeningForm</name>
    <message>
        <source>Reopen</source>
        <translation>Heropen</translation>
    </message>
    <message>
        <source>Why do you open it again?</source>
        <translation>Waarom opent u het weer?</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Kept filters</source>
        <translation>Bewaarde filters</translation>
    </message>
    <message>
        <source>A name for these filters</source>
        <translation>Een naam voor deze filters</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Keep these filters…</source>
        <translation>Bewaar deze filters…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Give it a short name.</source>
        <translation>Geef het een korte naam.</translation>
    </message>
    <message>
        <source>Filters kept.</source>
        <translation>Filters bewaard.</translation>
    </message>
    <message>
        <source>Kept filters taken away.</source>
        <translation>Bewaarde filters weggehaald.</translation>
    </message>
</context>
<context>
    <name>ShareForm</name>
    <message>
        <source>Whom you choose can read this incident and change it, as if they recorded it themselves.</source>
        <translation>Wie u kiest, kan dit incident lezen en wijzigen, alsof die het zelf vastlegde.</translation>
    </message>
    <message>
        <source>Which colleagues may see it?</source>
        <translation>Welke collega's mogen het zien?</translation>
    </message>
    <message>
        <source>There is no colleague with an account of their own who does not see all incidents already.</source>
        <translation>Er is geen collega met een eigen account die niet al alle incidenten ziet.</translation>
    </message>
    <message>
        <source>Keep who may see it</source>
        <translation>Bewaar wie het mag zien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Share this incident</source>
        <translation>Deel dit incident</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>School year %1</source>
        <translation>Schooljaar %1</translation>
    </message>
    <message>
        <source>Four weeks %1</source>
        <translation>Vier weken %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oudste eerst</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>Laatst gewijzigd eerst</translation>
    </message>
    <message>
        <source>What came from the police is not on these pages. They are for inside the school.</source>
        <translation>Wat van de politie komt, staat niet op deze pagina's. Ze zijn voor binnen de school.</translation>
    </message>
    <message>
        <source>Report of an incident</source>
        <translation>Verslag van een incident</translation>
    </message>
    <message>
        <source>Status changed.</source>
        <translation>Status veranderd.</translation>
    </message>
    <message>
        <source>Recorded: parents called today.</source>
        <translation>Vastgelegd: ouders vandaag gebeld.</translation>
    </message>
    <message>
        <source>Agreement made.</source>
        <translation>Afspraak gemaakt.</translation>
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
        <source>Contact recorded.</source>
        <translation>Contact vastgelegd.</translation>
    </message>
    <message>
        <source>Hand-over recorded.</source>
        <translation>Overdracht vastgelegd.</translation>
    </message>
    <message>
        <source>Incident closed.</source>
        <translation>Incident afgesloten.</translation>
    </message>
    <message>
        <source>Incident reopened.</source>
        <translation>Incident heropend.</translation>
    </message>
    <message>
        <source>Made by mistake and taken back at once</source>
        <translation>Per ongeluk gemaakt en meteen teruggenomen</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) late</source>
        <translation>
            <numerusform>%n afspraak te laat</numerusform>
            <numerusform>%n afspraken te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement today</source>
        <translation>Afspraak vandaag</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Vanaf %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Tot en met %1</translation>
    </message>
</context>
</TS>
