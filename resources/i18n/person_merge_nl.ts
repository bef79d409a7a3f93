<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PersonMergePage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>Dezelfde persoon</translation>
    </message>
    <message>
        <source>Merged before</source>
        <translation>Al samengevoegd</translation>
    </message>
    <message>
        <source>Nothing was merged with this person.</source>
        <translation>Met deze persoon is niets samengevoegd.</translation>
    </message>
    <message>
        <source>With a name like it</source>
        <translation>Met een naam die erop lijkt</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Voeg samen</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Haal uit elkaar</translation>
    </message>
    <message>
        <source>Take apart: %1</source>
        <translation>Haal uit elkaar: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijk</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Vergelijk met %1</translation>
    </message>
    <message>
        <source>Is this one person?</source>
        <translation>Is dit één persoon?</translation>
    </message>
    <message>
        <source>Look twice.</source>
        <translation>Kijk nog eens goed.</translation>
    </message>
    <message>
        <source>Take over %1: %2</source>
        <translation>Neem %1 over: %2</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Hier bewaard</translation>
    </message>
    <message>
        <source>Tick what is right in the other entry: it is taken over. You can always take them apart again.</source>
        <translation>Vink aan wat bij de ander klopt: dat wordt overgenomen. U kunt de twee altijd weer uit elkaar halen.</translation>
    </message>
    <message>
        <source>Is somebody in the list twice? Merge the two. Nothing is lost, and you can take them apart.</source>
        <translation>Staat iemand twee keer in de lijst? Voeg de twee samen. Er gaat niets verloren, en u kunt ze weer uit elkaar halen.</translation>
    </message>
    <message>
        <source>Is the same person as…</source>
        <translation>Is dezelfde persoon als…</translation>
    </message>
</context>
<context>
    <name>PersonMergeWords</name>
    <message>
        <source>Merged: from now on this is one person.</source>
        <translation>Samengevoegd: dit is vanaf nu één persoon.</translation>
    </message>
    <message>
        <source>Two persons again.</source>
        <translation>Weer twee personen.</translation>
    </message>
    <message>
        <source>Two persons again. Changed since and left as it is: %1.</source>
        <translation>Weer twee personen. Intussen gewijzigd en zo gelaten: %1.</translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation>Niet teruggedraaid. %1</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren op</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>Geboren in</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klas</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentor</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Van school op</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>They have another date of birth.</source>
        <translation>Ze hebben een andere geboortedatum.</translation>
    </message>
    <message>
        <source>They have another year of birth.</source>
        <translation>Ze hebben een ander geboortejaar.</translation>
    </message>
    <message>
        <source>They have another first name.</source>
        <translation>Ze hebben een andere voornaam.</translation>
    </message>
    <message>
        <source>They are in another class.</source>
        <translation>Ze zitten in een andere klas.</translation>
    </message>
    <message>
        <source>They live in one household: brothers, sisters and twins are not one person.</source>
        <translation>Ze wonen in één huishouden: broers, zussen en tweelingen zijn niet één persoon.</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signaal</numerusform>
            <numerusform>%n signalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s)</source>
        <translation>
            <numerusform>%n keer gedeeld</numerusform>
            <numerusform>%n keer gedeeld</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged on %1, by %2</source>
        <translation>Samengevoegd op %1, door %2</translation>
    </message>
    <message>
        <source>Under the name %1 you will find all of both.</source>
        <translation>Onder de naam %1 vindt u alles van beide.</translation>
    </message>
</context>
</TS>
