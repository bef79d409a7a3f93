<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AfterLock</name>
    <message>
        <source>VIOS is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIOS locked itself, because nobody used it for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you were typing is kept as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIOS could not keep everything in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recorded data is safe. After unlocking, look at your drafts: the last words may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugNotice</name>
    <message>
        <source>Technical name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong. Your draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlainPage</name>
    <message>
        <source>You see no incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this account you look after the file, not after what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you need to see incidents? Then the administrator can give you another role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may check who saw, changed or exported what. The screen for it comes in a later version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may add accounts and change settings. The screen for it comes in a later version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
