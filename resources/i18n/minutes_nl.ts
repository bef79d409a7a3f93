<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>MinutesContentStep</name>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>What the police told stays inside</source>
        <translation>Wat de politie vertelde blijft binnen</translation>
    </message>
    <message>
        <source>What do you want to share?</source>
        <translation>Wat wilt u delen?</translation>
    </message>
    <message>
        <source>Everything goes without names of pupils and parents, also where a case was told by name.</source>
        <translation>Alles gaat zonder namen van leerlingen en ouders. Ook als een casus op naam is verteld.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the police are not in the minutes.</source>
        <translation>
            <numerusform>%n bericht van de politie staat niet in het verslag.</numerusform>
            <numerusform>%n berichten van de politie staan niet in het verslag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>A calendar has no pages. It holds these agreements on their days, and the next meeting.</source>
        <translation>Een agenda heeft geen pagina&apos;s. Deze afspraken staan erin op hun dag, en het volgende overleg.</translation>
    </message>
    <message>
        <source>Minutes (PDF)</source>
        <translation>Verslag (PDF)</translation>
    </message>
    <message>
        <source>Who was there, what was discussed at each point, and what was agreed.</source>
        <translation>Wie er was, wat er bij elk punt is besproken en wat is afgesproken.</translation>
    </message>
    <message>
        <source>List of agreements (PDF)</source>
        <translation>Lijst met afspraken (PDF)</translation>
    </message>
    <message>
        <source>Only who does what and when, and who hears how it went.</source>
        <translation>Alleen wie wat doet en wanneer, en wie hoort hoe het ging.</translation>
    </message>
    <message>
        <source>Calendar (.ics)</source>
        <translation>Agenda (.ics)</translation>
    </message>
    <message>
        <source>The days of the agreements and the next meeting, for their own calendar.</source>
        <translation>De dagen van de afspraken en het volgende overleg, voor in hun eigen agenda.</translation>
    </message>
</context>
</TS>
