<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CommandBox</name>
    <message>
        <source>Do something</source>
        <translation>Doe iets</translation>
    </message>
    <message>
        <source>Type what you want to do or where to go</source>
        <translation>Typ wat u wilt doen of waar u heen wilt</translation>
    </message>
    <message>
        <source>Nothing here with this word.</source>
        <translation>Niets met dit woord.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handboek</translation>
    </message>
</context>
</TS>
