<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>LogPageView</name>
    <message>
        <source>Review the log</source>
        <translation>Logboek nakijken</translation>
    </message>
    <message>
        <source>Who saw, changed or let out what. The log holds no content.</source>
        <translation>Wie zag, wijzigde of deelde wat. In het logboek staat geen inhoud.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Controleer de keten</translation>
    </message>
    <message>
        <source>Record as reviewed</source>
        <translation>Leg vast als nagekeken</translation>
    </message>
    <message>
        <source>Save for Excel</source>
        <translation>Bewaar voor Excel</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Bewaar als CSV</translation>
    </message>
    <message>
        <source>Sample of %1 lines</source>
        <translation>Steekproef van %1 regels</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle regels</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>een nieuw</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>The log was not reviewed yet.</source>
        <translation>Het logboek is nog niet nagekeken.</translation>
    </message>
    <message>
        <source>Last reviewed on %1 by %2, up to and including line %3.</source>
        <translation>Nagekeken op %1 door %2, tot en met regel %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample of %1 out of %2 lines, up to and including line %3. Number: %4.</source>
        <translation>Steekproef van %1 uit %2 regels, tot en met regel %3. Getal: %4.</translation>
    </message>
    <message>
        <source>With this number, the same filters and the same last line anybody finds these lines.</source>
        <translation>Met dit getal, dezelfde filters en dezelfde laatste regel vindt iedereen deze regels terug.</translation>
    </message>
    <message>
        <source>Choose another account, kind or period.</source>
        <translation>Kies een ander account, een ander soort of een andere periode.</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>Geen regel past hierbij</translation>
    </message>
    <message>
        <source>Reading every line: %1 of %2…</source>
        <translation>Elke regel wordt gelezen: %1 van %2…</translation>
    </message>
    <message>
        <source>The log is whole: %1 lines, check code %2.</source>
        <translation>Het logboek is heel: %1 regels, controlecode %2.</translation>
    </message>
    <message>
        <source>No line was changed, moved or taken out. Compare the code with one you wrote down or printed earlier: then a log that was cut off or put back shows too.</source>
        <translation>Er is geen regel gewijzigd, verplaatst of weggehaald. Vergelijk de code met een die u eerder opschreef of afdrukte: dan valt ook een afgekapt of teruggezet logboek op.</translation>
    </message>
    <message>
        <source>VIOS writes down that you reviewed the log up to and including line %1.</source>
        <translation>VIOS legt vast dat u het logboek hebt nagekeken tot en met regel %1.</translation>
    </message>
    <message>
        <source>VIOS writes down that you reviewed a sample of the log up to and including line %1.</source>
        <translation>VIOS legt vast dat u een steekproef van het logboek hebt nagekeken, tot en met regel %1.</translation>
    </message>
    <message>
        <source>Record the log as reviewed?</source>
        <translation>Het logboek vastleggen als nagekeken?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Leg vast</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Save the log as a file?</source>
        <translation>Het logboek als bestand bewaren?</translation>
    </message>
    <message>
        <source>The file is not encrypted. It holds names of accounts and what they did. It is for the privacy officer of the school, and stands in the register as shared inside the school.</source>
        <translation>Het bestand is niet versleuteld. Er staan namen van accounts in en wat zij deden. Het is voor de functionaris gegevensbescherming van de school, en staat in het register als gedeeld binnen de school.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Bewaar het bestand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>log</source>
        <translation>logboek</translation>
    </message>
    <message>
        <source>Save the log as a file</source>
        <translation>Bewaar het logboek als bestand</translation>
    </message>
    <message>
        <source>Recorded as reviewed</source>
        <translation>Vastgelegd als nagekeken</translation>
    </message>
    <message>
        <source>File saved</source>
        <translation>Bestand bewaard</translation>
    </message>
    <message>
        <source>Whose lines?</source>
        <translation>Regels van wie?</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>What about?</source>
        <translation>Waarover?</translation>
    </message>
    <message>
        <source>Number of the sample</source>
        <translation>Getal van de steekproef</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Recording and changing</source>
        <translation>Vastleggen en wijzigen</translation>
    </message>
    <message>
        <source>Printing and sharing</source>
        <translation>Afdrukken en delen</translation>
    </message>
    <message>
        <source>Accounts, unlocking and the log</source>
        <translation>Accounts, ontgrendelen en logboek</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Since the last review</source>
        <translation>Sinds de vorige keer</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dagen</translation>
    </message>
    <message>
        <source>unknown account</source>
        <translation>onbekend account</translation>
    </message>
</context>
</TS>
