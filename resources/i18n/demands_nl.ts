<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AnswerForm</name>
    <message>
        <source>Record the answer</source>
        <translation>Antwoord vastleggen</translation>
    </message>
    <message>
        <source>No pupil was chosen with this demand: what you give will stand with no pupil. Edit the demand first if it is about one.</source>
        <translation>Bij deze vordering is geen leerling gekozen: wat u geeft, staat dan bij geen leerling. Gaat het over een leerling? Wijzig dan eerst de vordering.</translation>
    </message>
    <message>
        <source>What was done with it?</source>
        <translation>Wat is ermee gedaan?</translation>
    </message>
    <message>
        <source>What was given?</source>
        <translation>Wat is gegeven?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
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
<context>
    <name>DemandForm</name>
    <message>
        <source>It comes from the public prosecutor</source>
        <translation>De vordering komt van de officier van justitie</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Op papier</translation>
    </message>
    <message>
        <source>Orally</source>
        <translation>Mondeling</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Wijziging bewaren</translation>
    </message>
    <message>
        <source>Record the demand</source>
        <translation>Vordering vastleggen</translation>
    </message>
    <message>
        <source>When was it received?</source>
        <translation>Wanneer is de vordering ontvangen?</translation>
    </message>
    <message>
        <source>By whom at school?</source>
        <translation>Door wie op school?</translation>
    </message>
    <message>
        <source>Which article does it name?</source>
        <translation>Welk artikel staat erin?</translation>
    </message>
    <message>
        <source>As it stands on the demand itself. Not sure? Then choose that none is named.</source>
        <translation>Zoals het op de vordering zelf staat. Twijfelt u? Kies dan dat er geen artikel is genoemd.</translation>
    </message>
    <message>
        <source>Who demands it?</source>
        <translation>Wie vordert?</translation>
    </message>
    <message>
        <source>In which function?</source>
        <translation>In welke functie?</translation>
    </message>
    <message>
        <source>How did it come in?</source>
        <translation>Hoe kwam de vordering binnen?</translation>
    </message>
    <message>
        <source>Number of the demand (optional)</source>
        <translation>Nummer van de vordering (mag leeg)</translation>
    </message>
    <message>
        <source>About which pupil?</source>
        <translation>Over welke leerling?</translation>
    </message>
    <message>
        <source>Or: about whom or what?</source>
        <translation>Of: over wie of wat?</translation>
    </message>
    <message>
        <source>Which data are asked for?</source>
        <translation>Welke gegevens worden gevraagd?</translation>
    </message>
    <message>
        <source>Answer by which day?</source>
        <translation>Antwoord voor welke dag?</translation>
    </message>
    <message>
        <source>How do they want to have it?</source>
        <translation>Op welke wijze willen zij het hebben?</translation>
    </message>
    <message>
        <source>On which ground (title)?</source>
        <translation>Op welke grond (titel)?</translation>
    </message>
    <message>
        <source>As the demand itself says it.</source>
        <translation>Zoals het in de vordering zelf staat.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Notitie (mag leeg)</translation>
    </message>
</context>
<context>
    <name>DemandPane</name>
    <message>
        <source>To the list</source>
        <translation>Naar de lijst</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Antwoord vastleggen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Shared about this pupil</source>
        <translation>Gedeeld over deze leerling</translation>
    </message>
    <message>
        <source>What was done with it</source>
        <translation>Wat ermee is gedaan</translation>
    </message>
    <message>
        <source>Choose a demand in the list, or record a new one.</source>
        <translation>Kies een vordering in de lijst, of leg een nieuwe vast.</translation>
    </message>
    <message>
        <source>No demand open</source>
        <translation>Geen vordering open</translation>
    </message>
    <message>
        <source>Edit demand</source>
        <translation>Vordering wijzigen</translation>
    </message>
    <message>
        <source>Record a demand</source>
        <translation>Vordering vastleggen</translation>
    </message>
    <message>
        <source>What the demand says</source>
        <translation>Wat er in de vordering staat</translation>
    </message>
</context>
<context>
    <name>DemandWarnings</name>
    <message>
        <source>Look at this first</source>
        <translation>Let hier eerst op</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>Dit viel op</translation>
    </message>
    <message>
        <source>Not verified: what stands here about 126nc and 126nd is the text of the law of 2017. Ask the board or somebody who knows the law when in doubt.</source>
        <translation>Niet geverifieerd: wat hier over 126nc en 126nd staat, is de wettekst van 2017. Twijfelt u? Vraag het bestuur of iemand die de wet kent.</translation>
    </message>
</context>
<context>
    <name>DemandWords</name>
    <message>
        <source>Received %1</source>
        <translation>Ontvangen %1</translation>
    </message>
    <message>
        <source>Answer by %1</source>
        <translation>Antwoord voor %1</translation>
    </message>
    <message>
        <source>Term has passed</source>
        <translation>Termijn voorbij</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 van %2 open</translation>
    </message>
    <message numerus="yes">
        <source>%n demand(s)</source>
        <translation>
            <numerusform>%n vordering</numerusform>
            <numerusform>%n vorderingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, door %2</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>for the public prosecutor</source>
        <translation>voor de officier van justitie</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Op papier</translation>
    </message>
    <message>
        <source>Orally</source>
        <translation>Mondeling</translation>
    </message>
    <message>
        <source>On paper by</source>
        <translation>Op papier voor</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Termijn</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>Wijze</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grond</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeven</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Niet gegeven</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Er ontbreekt: %1.</translation>
    </message>
    <message>
        <source>A demand has to say this. Ask for it before you answer.</source>
        <translation>Dit hoort in een vordering te staan. Vraag erom voordat u antwoordt.</translation>
    </message>
    <message>
        <source>name and function of who demands</source>
        <translation>naam en functie van wie vordert</translation>
    </message>
    <message>
        <source>the term</source>
        <translation>de termijn</translation>
    </message>
    <message>
        <source>the manner of giving</source>
        <translation>de wijze van geven</translation>
    </message>
    <message>
        <source>the title (ground)</source>
        <translation>de grond (titel)</translation>
    </message>
    <message>
        <source>May never be demanded by article 126nc or 126nd: %1.</source>
        <translation>Mag nooit worden gevorderd met artikel 126nc of 126nd: %1.</translation>
    </message>
    <message>
        <source>Do not give these data.</source>
        <translation>Geef deze gegevens niet.</translation>
    </message>
    <message>
        <source>More is asked than article 126nc allows: %1.</source>
        <translation>Er wordt meer gevraagd dan artikel 126nc toelaat: %1.</translation>
    </message>
    <message>
        <source>This article is for name, address, date of birth, sex and administrative marks alone. Ask on which article the rest is demanded.</source>
        <translation>Dit artikel gaat alleen over naam, adres, geboortedatum, geslacht en administratieve kenmerken. Vraag op welk artikel de rest wordt gevorderd.</translation>
    </message>
    <message>
        <source>Article 126nd is for the public prosecutor.</source>
        <translation>Artikel 126nd is voor de officier van justitie.</translation>
    </message>
    <message>
        <source>It is not noted that the demand comes from the public prosecutor. Ask for it.</source>
        <translation>Er is niet vastgelegd dat de vordering van de officier van justitie komt. Vraag het na.</translation>
    </message>
    <message>
        <source>No article is named.</source>
        <translation>Er is geen artikel genoemd.</translation>
    </message>
    <message>
        <source>Without an article nobody can see what may be asked. Ask which one it is.</source>
        <translation>Zonder artikel kan niemand zien wat gevraagd mag worden. Vraag welk artikel het is.</translation>
    </message>
    <message>
        <source>Another article is named.</source>
        <translation>Er is een ander artikel genoemd.</translation>
    </message>
    <message>
        <source>VIOS knows only 126nc and 126nd. Let somebody who knows the law look at it first.</source>
        <translation>VIOS kent alleen 126nc en 126nd. Laat er eerst iemand naar kijken die de wet kent.</translation>
    </message>
    <message>
        <source>It has to be on paper within 3 days. Wait for the paper where you can.</source>
        <translation>De vordering moet binnen 3 dagen op papier komen. Wacht op het papier als dat kan.</translation>
    </message>
    <message>
        <source>It has to be on paper by %1 at the latest.</source>
        <translation>De vordering moet uiterlijk %1 op papier zijn.</translation>
    </message>
    <message>
        <source>By mouth is only for urgency.</source>
        <translation>Mondeling mag alleen als er haast is.</translation>
    </message>
    <message>
        <source>You give more than article 126nc allows: %1. Write why.</source>
        <translation>U geeft meer dan artikel 126nc toelaat: %1. Schrijf waarom.</translation>
    </message>
    <message>
        <source>Demand recorded.</source>
        <translation>Vordering vastgelegd.</translation>
    </message>
    <message>
        <source>Demand changed.</source>
        <translation>Vordering gewijzigd.</translation>
    </message>
    <message>
        <source>Answer recorded. It is in the register.</source>
        <translation>Antwoord vastgelegd. Het staat in het register.</translation>
    </message>
    <message>
        <source>Answer recorded.</source>
        <translation>Antwoord vastgelegd.</translation>
    </message>
</context>
<context>
    <name>DemandsPage</name>
    <message>
        <source>Demands</source>
        <translation>Vorderingen</translation>
    </message>
    <message>
        <source>Record a demand</source>
        <translation>Vordering vastleggen</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gedeeld</translation>
    </message>
    <message>
        <source>What police or prosecution demand from the school, and what was done with it.</source>
        <translation>Wat politie of justitie van de school vordert, en wat ermee is gedaan.</translation>
    </message>
    <message>
        <source>Police or prosecution may demand data from the school. Record what they ask before you give anything: then VIOS tells you what is missing, and what is asked too far.</source>
        <translation>Politie of justitie kan gegevens van de school vorderen. Leg vast wat zij vragen voordat u iets geeft. VIOS laat dan zien wat ontbreekt en waar te veel wordt gevraagd.</translation>
    </message>
    <message>
        <source>No demands yet</source>
        <translation>Nog geen vorderingen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
</TS>
