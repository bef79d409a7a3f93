<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PupilsPage</name>
    <message>
        <source>Pupils</source>
        <translation>Leerlingen</translation>
    </message>
    <message>
        <source>Search a pupil by name</source>
        <translation>Zoek een leerling op naam</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle klassen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klas</translation>
    </message>
    <message>
        <source>Left the school</source>
        <translation>Van school</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Lijst inlezen</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n leerling</numerusform>
            <numerusform>%n leerlingen</numerusform>
        </translation>
    </message>
    <message>
        <source>A pupil comes here when somebody is named in an incident or a signal, or when a list is read in.</source>
        <translation>Een leerling komt hier te staan als iemand bij een incident of signaal wordt genoemd, of als u een lijst inleest.</translation>
    </message>
    <message>
        <source>No pupils yet</source>
        <translation>Nog geen leerlingen</translation>
    </message>
    <message>
        <source>Try a part of the name, or another class. Somebody may have left the school.</source>
        <translation>Probeer een deel van de naam, of een andere klas. Misschien is iemand van school.</translation>
    </message>
    <message>
        <source>Show all pupils</source>
        <translation>Toon alle leerlingen</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Niemand gevonden</translation>
    </message>
    <message>
        <source>Your account sees no pupils. Ask the coordinator if you need to.</source>
        <translation>Uw account ziet geen leerlingen. Vraag het de coördinator als u dat nodig hebt.</translation>
    </message>
    <message>
        <source>Pupils are closed to you</source>
        <translation>Leerlingen zijn voor u afgesloten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>mentor %1</source>
        <translation>mentor %1</translation>
    </message>
    <message>
        <source>born in %1</source>
        <translation>geboren in %1</translation>
    </message>
    <message>
        <source>left on %1</source>
        <translation>van school op %1</translation>
    </message>
</context>
</TS>
