<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>LookPage</name>
    <message>
        <source>Lock now</source>
        <translation>Nu vergrendelen</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Terug naar standaard</translation>
    </message>
    <message>
        <source>From the next unlock on: %1</source>
        <translation>Vanaf de volgende keer ontgrendelen: %1</translation>
    </message>
    <message>
        <source>What you are typing is kept as a draft when VIOS locks.</source>
        <translation>Wat u aan het typen bent, blijft bij het vergrendelen als concept bewaard.</translation>
    </message>
    <message>
        <source>Look and language are back to the defaults</source>
        <translation>Weergave en taal staan weer op standaard</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Zoals de computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Weergave en taal</translation>
    </message>
    <message>
        <source>For you on this computer. Nobody else sees anything of it, and no record changes.</source>
        <translation>Voor u, op deze computer. Anderen merken er niets van en er verandert niets aan wat is vastgelegd.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Letters and everything else together. Ctrl and + or - do the same on any page.</source>
        <translation>Letters en al het andere samen. Met Ctrl en + of - kan het op elke bladzijde.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Questions, advice, cards, letters and pages to print stay Dutch: they follow Dutch rules.</source>
        <translation>Vragen, adviezen, kaarten, brieven en bladzijden om af te drukken blijven Nederlands: ze volgen Nederlandse regels.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Your system asks for high contrast: VIOS takes over its colours, whatever is chosen here.</source>
        <translation>Uw computer staat op hoog contrast: VIOS neemt die kleuren over, wat u hier ook kiest.</translation>
    </message>
    <message>
        <source>Prints and pages are always black on white.</source>
        <translation>Afdrukken en bladzijden zijn altijd zwart op wit.</translation>
    </message>
</context>
</TS>
