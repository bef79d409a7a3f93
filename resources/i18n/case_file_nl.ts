<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CaseJudge</name>
    <message>
        <source>Can somebody be recognised?</source>
        <translation>Is iemand te herkennen?</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Casus %1</translation>
    </message>
</context>
<context>
    <name>CaseQuestion</name>
    <message>
        <source>Suppose a teacher of this school reads this. Would that teacher know who it is?</source>
        <translation>Stel dat een docent van deze school dit leest. Zou die docent weten wie dit is?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Then make it more general first: take words out above, or change the case.</source>
        <translation>Maak het dan eerst algemener: haal hierboven woorden weg, of wijzig de casus.</translation>
    </message>
    <message>
        <source>Change the case</source>
        <translation>Wijzig de casus</translation>
    </message>
</context>
<context>
    <name>CasesContentStep</name>
    <message>
        <source>Cases</source>
        <translation>Casussen</translation>
    </message>
    <message>
        <source>Which cases do you want to share?</source>
        <translation>Welke casussen wilt u delen?</translation>
    </message>
    <message>
        <source>They go out without names, also a case that may be told by name. Anonymous it is not.</source>
        <translation>Ze gaan zonder namen naar buiten, ook een casus die op naam verteld mag worden. Anoniem is het niet.</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Nog geen titel</translation>
    </message>
    <message>
        <source>There are no open cases. You open one on the page of the core team.</source>
        <translation>Er zijn geen open casussen. Op de pagina van het kernteam opent u er een.</translation>
    </message>
    <message>
        <source>Only the figures may be told. On the page of the case you take a step.</source>
        <translation>Alleen de cijfers mogen verteld worden. Op de pagina van de casus zet u een stap.</translation>
    </message>
    <message>
        <source>The consent no longer holds. On the page of the case you take a step back.</source>
        <translation>De toestemming geldt niet meer. Op de pagina van de casus zet u een stap terug.</translation>
    </message>
</context>
</TS>
