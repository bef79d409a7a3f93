<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PeopleBox</name>
    <message>
        <source>Add somebody</source>
        <translation>Voeg iemand toe</translation>
    </message>
    <message>
        <source>Is it about more than one pupil?</source>
        <translation>Gaat het om meer dan één leerling?</translation>
    </message>
    <message>
        <source>Then add each of them, without a name. The advice is given for each apart.</source>
        <translation>Voeg ze dan toe, zonder naam. U krijgt dan advies voor ieder apart.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Alleged causer</source>
        <translation>Vermoedelijke veroorzaker</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Slachtoffer</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation>Haal deze persoon weg</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>Age of person %1</source>
        <translation>Leeftijd van persoon %1</translation>
    </message>
</context>
<context>
    <name>QuickAdviceScreen</name>
    <message>
        <source>Back to the unlock screen?</source>
        <translation>Terug naar ontgrendelen?</translation>
    </message>
    <message>
        <source>Nothing is stored: your answers and this advice are gone then.</source>
        <translation>Er wordt niets bewaard: uw antwoorden en dit advies zijn dan weg.</translation>
    </message>
    <message>
        <source>Throw away the answers</source>
        <translation>Gooi de antwoorden weg</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Blijf hier</translation>
    </message>
</context>
</TS>
