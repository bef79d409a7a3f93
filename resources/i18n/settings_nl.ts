<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>SettingsPage</name>
    <message>
        <source>Look for a setting: backup, password, lock</source>
        <translation>Zoek een instelling: back-up, wachtwoord, vergrendelen</translation>
    </message>
    <message>
        <source>Look for a setting</source>
        <translation>Zoek een instelling</translation>
    </message>
    <message>
        <source>Nothing is set under this word. Try another one, or take the word away.</source>
        <translation>Onder dit woord staat geen instelling. Probeer een ander woord, of haal het weg.</translation>
    </message>
    <message>
        <source>No setting with &quot;%1&quot;</source>
        <translation>Geen instelling met “%1”</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>De school</translation>
    </message>
    <message>
        <source>Who gets in</source>
        <translation>Wie erin mag</translation>
    </message>
    <message>
        <source>Keeping and clearing</source>
        <translation>Bewaren en opruimen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
</TS>
