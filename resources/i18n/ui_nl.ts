<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PrintPreview</name>
    <message>
        <source>What will be printed</source>
        <translation>Wat er geprint wordt</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Print niet</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) will be printed</source>
        <translation>
            <numerusform>Er wordt %n pagina geprint</numerusform>
            <numerusform>Er worden %n pagina&apos;s geprint</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Safety and help</source>
        <translation>Veiligheid en hulp</translation>
    </message>
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
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Do something by typing</source>
        <translation>Doe iets door te typen</translation>
    </message>
    <message>
        <source>Save and finish</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Maak ongedaan</translation>
    </message>
    <message>
        <source>Move one place up</source>
        <translation>Eén plaats omhoog</translation>
    </message>
    <message>
        <source>Move one place down</source>
        <translation>Eén plaats omlaag</translation>
    </message>
    <message>
        <source>Decision help</source>
        <translation>Beslishulp</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bestand toevoegen</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Foto plakken</translation>
    </message>
    <message>
        <source>Copy figures as a table</source>
        <translation>Cijfers kopiëren als tabel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>First place in the bar</source>
        <translation>Eerste plek in de balk</translation>
    </message>
    <message>
        <source>Second place in the bar</source>
        <translation>Tweede plek in de balk</translation>
    </message>
    <message>
        <source>Third place in the bar</source>
        <translation>Derde plek in de balk</translation>
    </message>
    <message>
        <source>Fourth place in the bar</source>
        <translation>Vierde plek in de balk</translation>
    </message>
    <message>
        <source>Fifth place in the bar</source>
        <translation>Vijfde plek in de balk</translation>
    </message>
    <message>
        <source>Sixth place in the bar</source>
        <translation>Zesde plek in de balk</translation>
    </message>
    <message>
        <source>Seventh place in the bar</source>
        <translation>Zevende plek in de balk</translation>
    </message>
    <message>
        <source>Eighth place in the bar</source>
        <translation>Achtste plek in de balk</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>Volgende in de lijst</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Vorige in de lijst</translation>
    </message>
    <message>
        <source>Next place to look at</source>
        <translation>Volgende plek om na te kijken</translation>
    </message>
    <message>
        <source>Next agenda point</source>
        <translation>Volgend punt van de agenda</translation>
    </message>
    <message>
        <source>Agenda point before</source>
        <translation>Vorig punt van de agenda</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Volgend deel van het venster</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Gewone grootte</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Blank the screen and lock</source>
        <translation>Scherm leegmaken en vergrendelen</translation>
    </message>
    <message>
        <source>Handbook, about where you are</source>
        <translation>Handboek, over de plek waar u bent</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>VIOS sluiten</translation>
    </message>
</context>
<context>
    <name>WordHintBanner</name>
    <message>
        <source>Replace</source>
        <translation>Vervang</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>You wrote: “%1”. VIOS does not record this: it says nothing about what happened.</source>
        <translation>U schreef: ‘%1’. Dit leggen we niet vast: het zegt niets over wat er gebeurde.</translation>
    </message>
    <message>
        <source>You wrote: “%1”. Is that what you saw?</source>
        <translation>U schreef: ‘%1’. Is dat wat u zag?</translation>
    </message>
    <message>
        <source>This is what somebody else says of it.</source>
        <translation>Dit is wat een ander ervan zegt.</translation>
    </message>
    <message>
        <source>Rather write: “%1”.</source>
        <translation>Schrijf liever: ‘%1’.</translation>
    </message>
</context>
</TS>
