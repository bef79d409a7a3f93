<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>Handboek</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>Bladzijden van het handboek</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>De bladzijden worden gemaakt…</translation>
    </message>
    <message>
        <source>VIOS handbook</source>
        <translation>VIOS handboek</translation>
    </message>
    <message>
        <source>Keep the handbook as PDF</source>
        <translation>Bewaar het handboek als PDF</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>The address is copied. VIOS itself opens no internet.</source>
        <translation>Het adres is gekopieerd. VIOS opent zelf geen internet.</translation>
    </message>
    <message>
        <source>Find in the handbook</source>
        <translation>Zoek in het handboek</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>Copy page</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Print page</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Deze bladzijde</translation>
    </message>
    <message>
        <source>The whole handbook</source>
        <translation>Heel het handboek</translation>
    </message>
    <message>
        <source>Nothing found. Try one word, or another.</source>
        <translation>Niets gevonden. Probeer één woord, of een ander woord.</translation>
    </message>
    <message>
        <source>The page is copied. Paste it within half a minute.</source>
        <translation>De bladzijde is gekopieerd. Plak binnen een halve minuut.</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Hoofdstukken</translation>
    </message>
    <message>
        <source>Cards, one page per role</source>
        <translation>Kaarten, één blad per rol</translation>
    </message>
    <message>
        <source>Documents for the school</source>
        <translation>Stukken voor de school</translation>
    </message>
</context>
</TS>
