<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RecoveryNotice</name>
    <message>
        <source>Does the recovery key still work? It was not tried for a year.</source>
        <translation>Werkt de herstelsleutel nog? Hij is een jaar niet geprobeerd.</translation>
    </message>
    <message>
        <source>Take the sheet from the safe and try it. It takes a minute.</source>
        <translation>Haal het blad uit de kluis en probeer hem. Dat kost een minuut.</translation>
    </message>
    <message>
        <source>Try the recovery key</source>
        <translation>Probeer de herstelsleutel</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>As it stands on the sheet.</source>
        <translation>Zoals hij op het blad staat.</translation>
    </message>
    <message>
        <source>Try the key</source>
        <translation>Probeer de sleutel</translation>
    </message>
    <message>
        <source>Divide among three holders</source>
        <translation>Verdeel over drie houders</translation>
    </message>
    <message>
        <source>Stop the division</source>
        <translation>Stop de verdeling</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Maak een nieuwe herstelsleutel</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Hij staat op papier</translation>
    </message>
    <message>
        <source>Check the groups</source>
        <translation>Controleer de groepen</translation>
    </message>
    <message>
        <source>Stop, change nothing</source>
        <translation>Stop, verander niets</translation>
    </message>
    <message>
        <source>VIOS is working on it. This takes a few seconds…</source>
        <translation>VIOS is bezig. Dit duurt een paar seconden…</translation>
    </message>
    <message>
        <source>This is recovery key number %1 of this file.</source>
        <translation>Dit is herstelsleutel nummer %1 van dit bestand.</translation>
    </message>
    <message>
        <source>It was last seen to work on %1.</source>
        <translation>Op %1 is voor het laatst gezien dat hij werkt.</translation>
    </message>
    <message>
        <source>That is more than a year ago: take the sheet from the safe and try it.</source>
        <translation>Dat is meer dan een jaar geleden: haal het blad uit de kluis en probeer hem.</translation>
    </message>
    <message>
        <source>The key is divided: any two of the three holders open the file together.</source>
        <translation>De sleutel is verdeeld: elke twee van de drie houders openen samen het bestand. Voor nieuwe codes typt u eerst hierboven de herstelsleutel.</translation>
    </message>
    <message>
        <source>Three people get a code each. Any two of them open the file together, one alone cannot. The sheet in the safe keeps working. Type the recovery key above first.</source>
        <translation>Drie mensen krijgen elk een code. Elke twee van hen openen samen het bestand, één alleen kan dat niet. Het blad in de kluis blijft werken. Typ eerst hierboven de herstelsleutel.</translation>
    </message>
    <message>
        <source>New codes for three holders</source>
        <translation>Nieuwe codes voor drie houders</translation>
    </message>
    <message>
        <source>Type the recovery key from the sheet.</source>
        <translation>Typ de herstelsleutel van het blad.</translation>
    </message>
    <message>
        <source>Code of holder %1 of %2</source>
        <translation>Code van houder %1 van %2</translation>
    </message>
    <message>
        <source>For this holder alone. Print it, or let the holder copy it onto paper.</source>
        <translation>Alleen voor deze houder. Druk het af, of laat de houder het overschrijven op papier.</translation>
    </message>
    <message>
        <source>Each holder keeps the sheet in a place of their own. This code alone opens nothing.</source>
        <translation>Elke houder bewaart het blad op een eigen plaats. Deze code alleen opent niets.</translation>
    </message>
    <message>
        <source>The new recovery key</source>
        <translation>De nieuwe herstelsleutel</translation>
    </message>
    <message>
        <source>It is not in force yet. Print it, or copy it onto paper.</source>
        <translation>Hij geldt nog niet. Druk hem af, of schrijf hem over op papier.</translation>
    </message>
    <message>
        <source>The recovery key works.</source>
        <translation>De herstelsleutel werkt.</translation>
    </message>
    <message>
        <source>Put the sheet back in the safe.</source>
        <translation>Leg het blad terug in de kluis.</translation>
    </message>
    <message>
        <source>The new recovery key is in force.</source>
        <translation>De nieuwe herstelsleutel geldt nu.</translation>
    </message>
    <message>
        <source>Put the new sheet in the safe and destroy the old one. Codes of holders stopped too. Older backups can still be opened with the old key.</source>
        <translation>Leg het nieuwe blad in de kluis en vernietig het oude. Ook codes van houders werken niet meer. Oudere back-ups zijn nog te openen met de oude sleutel.</translation>
    </message>
    <message>
        <source>Any two of the three holders open the file now.</source>
        <translation>Elke twee van de drie houders openen nu samen het bestand.</translation>
    </message>
    <message>
        <source>Give each holder their own sheet. Codes of before stopped.</source>
        <translation>Geef elke houder het eigen blad. Codes van eerder werken niet meer.</translation>
    </message>
    <message>
        <source>The codes of the holders open nothing any more.</source>
        <translation>De codes van de houders openen niets meer.</translation>
    </message>
    <message>
        <source>Save the sheet as a file?</source>
        <translation>Het blad als bestand bewaren?</translation>
    </message>
    <message>
        <source>Who has this file can open the file of the school. Move it off this computer today.</source>
        <translation>Wie dit bestand heeft, kan het bestand van de school openen. Haal het vandaag nog van deze computer.</translation>
    </message>
    <message>
        <source>Save it all the same</source>
        <translation>Toch bewaren</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Niet bewaren</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Bewaar het blad</translation>
    </message>
    <message>
        <source>recovery-sheet</source>
        <translation>herstelblad</translation>
    </message>
    <message>
        <source>Make a new recovery key?</source>
        <translation>Een nieuwe herstelsleutel maken?</translation>
    </message>
    <message>
        <source>Do this when the sheet is lost or somebody saw it. The key of now works until the new one is on paper and checked. After that the old sheet and the codes of holders open nothing any more. Older backups can still be opened with the old key.</source>
        <translation>Doe dit als het blad kwijt is of als iemand het heeft gezien. De sleutel van nu werkt tot de nieuwe op papier staat en is gecontroleerd. Daarna openen het oude blad en de codes van houders niets meer. Oudere back-ups zijn nog te openen met de oude sleutel.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Maak een nieuwe</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Stop the division among three holders?</source>
        <translation>De verdeling over drie houders stoppen?</translation>
    </message>
    <message>
        <source>Their codes open nothing any more. The sheet in the safe keeps working.</source>
        <translation>Hun codes openen dan niets meer. Het blad in de kluis blijft werken.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Does the sheet still work?</source>
        <translation>Werkt het blad nog?</translation>
    </message>
    <message>
        <source>Try it once a year. Nothing changes by trying.</source>
        <translation>Probeer hem één keer per jaar. Door te proberen verandert er niets.</translation>
    </message>
    <message>
        <source>Two of three holders</source>
        <translation>Twee van drie houders</translation>
    </message>
    <message>
        <source>Sheet lost or seen by somebody?</source>
        <translation>Blad kwijt of door iemand gezien?</translation>
    </message>
</context>
</TS>
