<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ReasonBox</name>
    <message>
        <source>Why is this taken away?</source>
        <translation>Waarom haalt u dit weg?</translation>
    </message>
    <message>
        <source>It lies in the trash for a month. Until then you can bring it back.</source>
        <translation>Het ligt een maand in de prullenbak. Tot die tijd kunt u het terugzetten.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Write why, in a few words.</source>
        <translation>Schrijf kort waarom.</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>In de prullenbak</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>What was taken away lies here for a month and is in no list, count or search meanwhile.</source>
        <translation>Wat is weggehaald, ligt hier een maand. Het staat dan in geen enkele lijst, telling of zoekopdracht.</translation>
    </message>
    <message>
        <source>Search in the trash</source>
        <translation>Zoek in de prullenbak</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Other records may be in the trash all the same.</source>
        <translation>Er kan wel iets anders in de prullenbak liggen.</translation>
    </message>
    <message>
        <source>Nothing found with these words</source>
        <translation>Niets gevonden met deze woorden</translation>
    </message>
    <message>
        <source>What you take away comes here first. You can bring it back for a month.</source>
        <translation>Wat u weghaalt, komt eerst hier. U kunt het een maand lang terugzetten.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>De prullenbak is leeg</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>Voorgoed weg</translation>
    </message>
    <message>
        <source>Erase this for good?</source>
        <translation>Wilt u dit voorgoed weghalen?</translation>
    </message>
    <message>
        <source>It cannot be brought back after this. Nobody can read it any more.</source>
        <translation>U kunt het daarna niet meer terugzetten. Niemand kan het nog lezen.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed weghalen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Voorgoed weg</translation>
    </message>
</context>
<context>
    <name>TrashWords</name>
    <message>
        <source>Taken away on %1 by %2.</source>
        <translation>Weggehaald op %1 door %2.</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Waarom: %1</translation>
    </message>
    <message>
        <source>Stays here: something fixed hangs on it, such as a decision, a letter or a contact.</source>
        <translation>Blijft hier liggen: er hangt iets aan dat vaststaat, zoals een besluit, een brief of een contact.</translation>
    </message>
    <message>
        <source>Goes for good on %1.</source>
        <translation>Gaat voorgoed weg op %1.</translation>
    </message>
</context>
</TS>
