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
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Record a demand</source>
        <translation>Vordering vastleggen</translation>
    </message>
    <message>
        <source>Demands</source>
        <translation>Vorderingen</translation>
    </message>
    <message>
        <source>Note what was told</source>
        <translation>Mondeling gedeeld noteren</translation>
    </message>
    <message>
        <source>Published elsewhere</source>
        <translation>Elders gepubliceerd</translation>
    </message>
    <message>
        <source>Open a handover</source>
        <translation>Overdracht openen</translation>
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
        <source>Put in the register.</source>
        <translation>Vastgelegd in het register.</translation>
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
<context>
    <name>SpokenForm</name>
    <message>
        <source>Put in the register</source>
        <translation>Vastleggen in het register</translation>
    </message>
    <message>
        <source>For what you told a partner by telephone or in a talk. What you tell the pupil or the parents belongs to the contacts. What stands in the register is never changed.</source>
        <translation>Voor wat u een partner vertelde, aan de telefoon of in een gesprek. Wat u de leerling of de ouders vertelt, hoort bij de contacten. Wat in het register staat, verandert niet meer.</translation>
    </message>
    <message>
        <source>Note what was told orally</source>
        <translation>Mondeling gedeeld noteren</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Aan wie?</translation>
    </message>
    <message>
        <source>Of which partner?</source>
        <translation>Van welke partner?</translation>
    </message>
    <message>
        <source>How was it told?</source>
        <translation>Hoe is het verteld?</translation>
    </message>
    <message>
        <source>About which pupil?</source>
        <translation>Over welke leerling?</translation>
    </message>
    <message>
        <source>About more than one? Note it for each of them: then each has it on the own page.</source>
        <translation>Over meer leerlingen? Noteer het voor elk van hen: dan staat het bij elke leerling.</translation>
    </message>
    <message>
        <source>What was told, in short?</source>
        <translation>Wat is verteld, kort gezegd?</translation>
    </message>
    <message>
        <source>The register notes today. Was it on another day? Then write that day here too.</source>
        <translation>Het register noteert vandaag. Was het op een andere dag? Schrijf die dag er dan bij.</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>On which basis?</source>
        <translation>Op welke grondslag?</translation>
    </message>
    <message>
        <source>Why was it needed, also without consent?</source>
        <translation>Waarom was het nodig, ook zonder toestemming?</translation>
    </message>
    <message>
        <source>Do the pupil or the parents know?</source>
        <translation>Weten de leerling of de ouders het?</translation>
    </message>
    <message>
        <source>Why not (yet)?</source>
        <translation>Waarom (nog) niet?</translation>
    </message>
</context>
</TS>
