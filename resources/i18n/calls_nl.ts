<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CallCardView</name>
    <message>
        <source>Whom do you call?</source>
        <translation>Wie belt u?</translation>
    </message>
    <message>
        <source>Choose who it is. Then you see what to say and what not.</source>
        <translation>Kies wie u belt. Dan ziet u wat u zegt en wat u niet zegt.</translation>
    </message>
    <message>
        <source>Your school&apos;s own contact.</source>
        <translation>Het eigen contact van uw school.</translation>
    </message>
    <message>
        <source>For everybody: %1.</source>
        <translation>Voor iedereen: %1.</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Zeg</translation>
    </message>
    <message>
        <source>At hand</source>
        <translation>Bij de hand</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Do not say</source>
        <translation>Zeg niet</translation>
    </message>
    <message>
        <source>Source: %1. Checked on %2.</source>
        <translation>Bron: %1. Gecontroleerd op %2.</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Save the call</source>
        <translation>Gesprek vastleggen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later verder</translation>
    </message>
    <message>
        <source>Friday or 4-12</source>
        <translation>vrijdag of 4-12</translation>
    </message>
    <message>
        <source>This comes from the police (never goes out)</source>
        <translation>Dit komt van de politie (gaat nooit naar buiten)</translation>
    </message>
    <message>
        <source>Whom did you call?</source>
        <translation>Wie belde u?</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie sprak u?</translation>
    </message>
    <message>
        <source>Reference (optional)</source>
        <translation>Kenmerk (mag leeg)</translation>
    </message>
    <message>
        <source>By whom?</source>
        <translation>Door wie?</translation>
    </message>
    <message>
        <source>What was said? (optional)</source>
        <translation>Wat is er gezegd? (mag leeg)</translation>
    </message>
    <message>
        <source>Try again on (optional)</source>
        <translation>Opnieuw proberen op (mag leeg)</translation>
    </message>
    <message>
        <source>What was promised? (optional)</source>
        <translation>Wat is er beloofd? (mag leeg)</translation>
    </message>
    <message>
        <source>When do you try again?</source>
        <translation>Wanneer probeert u het weer?</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Voor wanneer?</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>After the call</source>
        <translation>Na het gesprek</translation>
    </message>
    <message>
        <source>To the agreement</source>
        <translation>Naar de afspraak</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Agreement: %1.</source>
        <translation>Afspraak: %1.</translation>
    </message>
    <message>
        <source>With incident %1.</source>
        <translation>Bij incident %1.</translation>
    </message>
    <message>
        <source>There is no incident yet, so nothing of this call is kept here. Record the incident first: with it you can keep the call.</source>
        <translation>Er is nog geen incident. Daarom wordt hier niets van dit gesprek bewaard. Leg eerst het incident vast: daar legt u ook het gesprek vast.</translation>
    </message>
</context>
<context>
    <name>CallScreenWords</name>
    <message>
        <source>Not reached.</source>
        <translation>Niet bereikt.</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Kenmerk %1</translation>
    </message>
    <message>
        <source>Called.</source>
        <translation>Gebeld.</translation>
    </message>
    <message>
        <source>Call again: %1</source>
        <translation>Opnieuw bellen: %1</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Opnieuw bellen</translation>
    </message>
    <message>
        <source>Calls back: %1</source>
        <translation>Belt terug: %1</translation>
    </message>
    <message>
        <source>Calls back</source>
        <translation>Belt terug</translation>
    </message>
    <message>
        <source>Call saved. Try again on %1.</source>
        <translation>Vastgelegd. U probeert het weer op %1.</translation>
    </message>
    <message>
        <source>Call saved, agreement made.</source>
        <translation>Gesprek vastgelegd, afspraak gemaakt.</translation>
    </message>
    <message>
        <source>Call saved.</source>
        <translation>Gesprek vastgelegd.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
</context>
</TS>
