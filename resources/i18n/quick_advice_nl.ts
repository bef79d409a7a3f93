<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>QuickAdviceScreen</name>
    <message>
        <source>Back to unlocking?</source>
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
