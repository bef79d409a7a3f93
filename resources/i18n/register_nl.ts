<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>RegisterPage</name>
    <message>
        <source>Shared</source>
        <translation>Gedeeld</translation>
    </message>
    <message>
        <source>Who got what, about whom, when, and on which basis. What stands here is never changed.</source>
        <translation>Wie kreeg wat, over wie, wanneer en op welke grondslag. Wat hier staat, wordt nooit gewijzigd.</translation>
    </message>
    <message>
        <source>Search by recipient, subject or purpose</source>
        <translation>Zoek op ontvanger, onderwerp of doel</translation>
    </message>
    <message>
        <source>About which pupil?</source>
        <translation>Over welke leerling?</translation>
    </message>
    <message>
        <source>About which pupil? Type 3 letters</source>
        <translation>Over welke leerling? Typ 3 letters</translation>
    </message>
    <message>
        <source>Page about this pupil</source>
        <translation>Overzicht van deze leerling</translation>
    </message>
    <message>
        <source>Access request</source>
        <translation>Inzageverzoek</translation>
    </message>
    <message>
        <source>Record a demand</source>
        <translation>Vordering vastleggen</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>Vorderingen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) shared</source>
        <translation>
            <numerusform>%n keer gedeeld</numerusform>
            <numerusform>%n keer gedeeld</numerusform>
        </translation>
    </message>
    <message>
        <source>About others, or with other words, something may have been shared.</source>
        <translation>Over anderen, of met andere woorden, is misschien wel iets gedeeld.</translation>
    </message>
    <message>
        <source>Nothing was shared that fits</source>
        <translation>Niets gedeeld dat hierbij past</translation>
    </message>
    <message>
        <source>What leaves the school comes here by itself: letters, summaries, answers.</source>
        <translation>Wat de school uitgaat, komt hier vanzelf te staan: brieven, samenvattingen, antwoorden.</translation>
    </message>
    <message>
        <source>Nothing was shared yet</source>
        <translation>Er is nog niets gedeeld</translation>
    </message>
    <message>
        <source>Shared about %1</source>
        <translation>Gedeeld over %1</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Wat is verstuurd</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Look at what was sent: %1</source>
        <translation>Bekijk wat is verstuurd: %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Aan %1</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Over %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, door %2</translation>
    </message>
</context>
</TS>
