<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DangerBox</name>
    <message>
        <source>Danger now? Call 112</source>
        <translation>Gevaar nu? Bel 112</translation>
    </message>
    <message>
        <source>Call first, then VIOS</source>
        <translation>Eerst bellen, daarna VIOS</translation>
    </message>
    <message>
        <source>Call 112</source>
        <translation>Bel 112</translation>
    </message>
</context>
<context>
    <name>DangerStrip</name>
    <message>
        <source>Is there danger now? Call 112.</source>
        <translation>Is er nu gevaar? Bel 112.</translation>
    </message>
    <message>
        <source>A weapon in hand, somebody hurt, fire, or a threat right now.</source>
        <translation>Wapen in de hand, gewonde, brand of een dreiging die nu speelt.</translation>
    </message>
    <message>
        <source>What do I do until help comes?</source>
        <translation>Wat doe ik tot er hulp is?</translation>
    </message>
</context>
<context>
    <name>FocusHeader</name>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
</context>
<context>
    <name>LockWarning</name>
    <message>
        <source>Stay open</source>
        <translation>Blijf open</translation>
    </message>
    <message numerus="yes">
        <source>VIOS locks in %n second(s)</source>
        <translation>
            <numerusform>VIOS vergrendelt over %n seconde</numerusform>
            <numerusform>VIOS vergrendelt over %n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Places</source>
        <translation>Plekken</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Encrypted on this computer. No internet.</source>
        <translation>Versleuteld op deze computer. Geen internet.</translation>
    </message>
    <message>
        <source>Practice school: all invented. Record nothing real here.</source>
        <translation>Oefenschool: alles is verzonnen. Leg hier niets echts vast.</translation>
    </message>
    <message>
        <source>Read only: nothing is kept here.</source>
        <translation>Alleen lezen: hier wordt niets bewaard.</translation>
    </message>
    <message>
        <source>About VIOS</source>
        <translation>Over VIOS</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s)</source>
        <translation>
            <numerusform>Vergrendelt na %n minuut</numerusform>
            <numerusform>Vergrendelt na %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Screenshots blocked</source>
        <translation>Schermafdruk geblokkeerd</translation>
    </message>
    <message>
        <source>Screenshots possible</source>
        <translation>Schermafdruk mogelijk</translation>
    </message>
</context>
<context>
    <name>ToastLayer</name>
    <message>
        <source>Messages</source>
        <translation>Meldingen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search and record</source>
        <translation>Zoeken en vastleggen</translation>
    </message>
    <message>
        <source>Search a name, text, number or date</source>
        <translation>Zoek naam, tekst, nummer of datum</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>Incident vastleggen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
</context>
<context>
    <name>_Brand</name>
    <message>
        <source>Practice school</source>
        <translation>Oefenschool</translation>
    </message>
</context>
</TS>
