<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>GapForm</name>
    <message>
        <source>Record gap</source>
        <translation>Gat vastleggen</translation>
    </message>
    <message>
        <source>I looked: there is no name of a pupil in it</source>
        <translation>Ik keek na: er staat geen naam van een leerling in</translation>
    </message>
    <message>
        <source>In one or two sentences, without names: it goes to the municipality.</source>
        <translation>In een of twee zinnen, zonder namen: het gaat naar de gemeente.</translation>
    </message>
    <message>
        <source>What could nobody take up?</source>
        <translation>Wat kon niemand oppakken?</translation>
    </message>
    <message>
        <source>Whom did you ask?</source>
        <translation>Wie hebt u gevraagd?</translation>
    </message>
    <message>
        <source>When did you find out?</source>
        <translation>Wanneer merkte u het?</translation>
    </message>
</context>
<context>
    <name>GapWords</name>
    <message>
        <source>Found on %1</source>
        <translation>Gemerkt op %1</translation>
    </message>
    <message>
        <source>asked: %1</source>
        <translation>gevraagd: %1</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>Neergelegd</translation>
    </message>
    <message>
        <source>Asked in vain: %1</source>
        <translation>Zonder resultaat gevraagd: %1</translation>
    </message>
    <message>
        <source>No name of a pupil is on it. Read it once more before it leaves the school.</source>
        <translation>Er staat geen naam van een leerling op. Lees het nog één keer na voor het de school uit gaat.</translation>
    </message>
    <message>
        <source>Gaps for the municipality</source>
        <translation>Gaten voor de gemeente</translation>
    </message>
    <message>
        <source>Gap recorded.</source>
        <translation>Gat vastgelegd.</translation>
    </message>
    <message>
        <source>Recorded that the gap was brought to the municipality.</source>
        <translation>Vastgelegd dat het gat bij de gemeente is neergelegd.</translation>
    </message>
    <message>
        <source>Gap closed.</source>
        <translation>Gat afgesloten.</translation>
    </message>
    <message>
        <source>One step back.</source>
        <translation>Een stap terug.</translation>
    </message>
</context>
<context>
    <name>GapsPage</name>
    <message>
        <source>Gaps</source>
        <translation>Gaten</translation>
    </message>
    <message>
        <source>New gap</source>
        <translation>Nieuw gat</translation>
    </message>
    <message>
        <source>For the municipality</source>
        <translation>Voor de gemeente</translation>
    </message>
    <message>
        <source>Brought to the municipality</source>
        <translation>Bij de gemeente neergelegd</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerk</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Een stap terug</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>No gap chosen</source>
        <translation>Geen gat gekozen</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gat</numerusform>
            <numerusform>%n gaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Others are hidden by the filters.</source>
        <translation>Andere zijn verborgen door de filters.</translation>
    </message>
    <message>
        <source>No gaps with these filters.</source>
        <translation>Geen gaten met deze filters.</translation>
    </message>
    <message>
        <source>A gap is something that no partner could take up. Write it down without names, and bring it to the municipality.</source>
        <translation>Een gat is iets dat geen partner kon oppakken. Schrijf het op zonder namen en leg het neer bij de gemeente.</translation>
    </message>
    <message>
        <source>No gaps yet</source>
        <translation>Nog geen gaten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Choose a gap in the list, or record a new one.</source>
        <translation>Kies een gat in de lijst, of leg een nieuw gat vast.</translation>
    </message>
    <message>
        <source>New gap, from “%1”</source>
        <translation>Nieuw gat, bij “%1”</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This school year</source>
        <translation>Dit schooljaar</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Gemerkt op</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Komt uit</translation>
    </message>
    <message>
        <source>Brought on</source>
        <translation>Neergelegd op</translation>
    </message>
    <message>
        <source>Brought to</source>
        <translation>Neergelegd bij</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Afgesloten op</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Wat kwam ervan</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Vastgelegd door</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>To whom at the municipality?</source>
        <translation>Bij wie van de gemeente?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam ervan?</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Close gap</source>
        <translation>Gat afsluiten</translation>
    </message>
</context>
</TS>
