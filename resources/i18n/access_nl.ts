<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AccessPage</name>
    <message>
        <source>Shared</source>
        <translation>Gedeeld</translation>
    </message>
    <message>
        <source>Who asks for access?</source>
        <translation>Wie vraagt inzage?</translation>
    </message>
    <message>
        <source>Name of who gets the pages</source>
        <translation>Naam van wie de pagina&apos;s krijgt</translation>
    </message>
    <message>
        <source>Give and put in the register</source>
        <translation>Meegeven en vastleggen</translation>
    </message>
    <message>
        <source>Protected incidents are not on the pages</source>
        <translation>Afgeschermde incidenten staan niet op de pagina&apos;s</translation>
    </message>
    <message>
        <source>To what is protected</source>
        <translation>Naar Afgeschermd</translation>
    </message>
    <message>
        <source>Access request: %1</source>
        <translation>Inzageverzoek: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) stand on the pages.</source>
        <translation>
            <numerusform>Er staat %n vastlegging op de pagina&apos;s.</numerusform>
            <numerusform>Er staan %n vastleggingen op de pagina&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This pupil is in %n that you can read: %1.</source>
        <translation>
            <numerusform>Deze leerling staat in %n incident dat u kunt lezen: %1.</numerusform>
            <numerusform>Deze leerling staat in %n incidenten die u kunt lezen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide whether it has to be given too, and give it apart on paper.</source>
        <translation>Beslis of dat er ook bij hoort, en geef het dan apart op papier.</translation>
    </message>
    <message>
        <source>Something is protected that you cannot read: ask who is named about this pupil.</source>
        <translation>Er is ook iets afgeschermd dat u niet kunt lezen. Vraag wie genoemd is of deze leerling erin staat.</translation>
    </message>
    <message>
        <source>Given to %1. It stands in the register.</source>
        <translation>Meegegeven aan %1. Het staat in het register.</translation>
    </message>
    <message>
        <source>The pages can be looked at again from Shared.</source>
        <translation>Bij Gedeeld kunt u de pagina&apos;s terugzien.</translation>
    </message>
    <message>
        <source>Access: %1</source>
        <translation>Inzage: %1</translation>
    </message>
    <message>
        <source>These pages stand in the register. Print or save them to give them.</source>
        <translation>Deze pagina&apos;s staan in het register. Print of bewaar ze om ze mee te geven.</translation>
    </message>
    <message>
        <source>Put in the register.</source>
        <translation>Vastgelegd in het register.</translation>
    </message>
    <message>
        <source>This pupil is %1. From 16 on pupils ask for it themselves.</source>
        <translation>Deze leerling is %1 jaar. Vanaf 16 jaar vraagt de leerling zelf om inzage.</translation>
    </message>
    <message>
        <source>This pupil is %1. Under 16 the parents ask for it.</source>
        <translation>Deze leerling is %1 jaar. Onder de 16 jaar vragen de ouders om inzage.</translation>
    </message>
    <message>
        <source>Look first whether the pupil or the parents want this person to have the pages.</source>
        <translation>Kijk eerst of de leerling of de ouders willen dat deze persoon de pagina&apos;s krijgt.</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Er is niets weggelaten.</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Wie krijgt het</translation>
    </message>
    <message>
        <source>Look who you have in front of you. The answer is due within one month of the request.</source>
        <translation>Ga na wie u voor u hebt. Antwoord binnen een maand na het verzoek.</translation>
    </message>
    <message>
        <source>What stands on the pages</source>
        <translation>Wat er op de pagina&apos;s staat</translation>
    </message>
    <message>
        <source>Names of others are replaced. Read the pages through: a text may tell of others without a name.</source>
        <translation>Namen van anderen zijn vervangen. Lees de pagina&apos;s na: een tekst kan over anderen gaan zonder hun naam.</translation>
    </message>
    <message>
        <source>What is left out, and why</source>
        <translation>Wat niet is opgenomen, en waarom</translation>
    </message>
    <message>
        <source>The pages as they will be</source>
        <translation>De pagina&apos;s zoals ze worden</translation>
    </message>
</context>
</TS>
