<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AreaPage</name>
    <message>
        <source>Import figures</source>
        <translation>Cijfers inlezen</translation>
    </message>
    <message>
        <source>Which file of key figures?</source>
        <translation>Welk bestand met kerncijfers?</translation>
    </message>
    <message numerus="yes">
        <source>Read in: figures of %n area(s).</source>
        <translation>
            <numerusform>Ingelezen: cijfers van %n gebied.</numerusform>
            <numerusform>Ingelezen: cijfers van %n gebieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The figures are taken away.</source>
        <translation>De cijfers zijn weggehaald.</translation>
    </message>
    <message>
        <source>Neighbourhood, %1</source>
        <translation>Omgeving, %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Haal weg: %1</translation>
    </message>
    <message>
        <source>Source: %1. Read in on %2, file %3. A dot: not published.</source>
        <translation>Bron: %1. Ingelezen op %2, bestand %3. Een punt: niet gepubliceerd.</translation>
    </message>
    <message>
        <source>Our own school: incidents</source>
        <translation>Onze eigen school: incidenten</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>This school year until today, the last one whole.</source>
        <translation>Dit schooljaar tot vandaag, het vorige helemaal.</translation>
    </message>
    <message>
        <source>Key figures of CBS, read in from a CSV file, lie here beside the figures of the school.</source>
        <translation>Kerncijfers van het CBS, uit een CSV-bestand, liggen hier naast de cijfers van de school.</translation>
    </message>
    <message>
        <source>No figures of the neighbourhood yet</source>
        <translation>Nog geen cijfers van de omgeving</translation>
    </message>
    <message>
        <source>Analysis of the neighbourhood</source>
        <translation>Omgevingsanalyse</translation>
    </message>
    <message>
        <source>These figures lie side by side. They do not explain each other, and say nothing about one pupil.</source>
        <translation>Deze cijfers liggen naast elkaar. Ze verklaren elkaar niet, en zeggen niets over één leerling.</translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>Search a municipality, district or neighbourhood</source>
        <translation>Zoek een gemeente, wijk of buurt</translation>
    </message>
    <message>
        <source>Year of the figures</source>
        <translation>Jaar van de cijfers</translation>
    </message>
    <message>
        <source>Where do they come from?</source>
        <translation>Waar komen ze vandaan?</translation>
    </message>
    <message>
        <source>Where your pupils live and go. Only these are kept.</source>
        <translation>Waar uw leerlingen wonen en komen. Alleen deze worden bewaard.</translation>
    </message>
    <message>
        <source>Areas of the school</source>
        <translation>Gebieden van de school</translation>
    </message>
    <message>
        <source>Import these figures</source>
        <translation>Lees deze cijfers in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Check before importing</source>
        <translation>Nakijken voor het inlezen</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n gebied</numerusform>
            <numerusform>%n gebieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of figures</source>
        <translation>
            <numerusform>%n soort cijfers</numerusform>
            <numerusform>%n soorten cijfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) stay out, among them all about origin.</source>
        <translation>
            <numerusform>%n kolom blijft buiten, waaronder alles over herkomst.</numerusform>
            <numerusform>%n kolommen blijven buiten, waaronder alles over herkomst.</numerusform>
        </translation>
    </message>
    <message>
        <source>CBS, key figures of districts and neighbourhoods %1</source>
        <translation>CBS, Kerncijfers wijken en buurten %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gekozen</numerusform>
            <numerusform>%n gekozen</numerusform>
        </translation>
    </message>
</context>
</TS>
