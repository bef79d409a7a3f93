<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PosterButton</name>
    <message>
        <source>Sheet for the wall</source>
        <translation>Blad voor aan de muur</translation>
    </message>
</context>
<context>
    <name>PosterPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Sheet for the wall</source>
        <translation>Blad voor aan de muur</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Sheet for the wall: %1</source>
        <translation>Blad voor aan de muur: %1</translation>
    </message>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
    <message>
        <source>This is the page as it will be: A4, without names of pupils.</source>
        <translation>Zo wordt het blad: A4, zonder namen van leerlingen.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
</context>
</TS>
