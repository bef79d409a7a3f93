<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ChangeWords</name>
    <message>
        <source>Changes the advice for every kind of incident.</source>
        <translation>Verandert het advies bij alle soorten incidenten.</translation>
    </message>
    <message numerus="yes">
        <source>Changes the advice for: %1 and %n more.</source>
        <translation>
            <numerusform>Verandert het advies bij: %1 en nog %n soort.</numerusform>
            <numerusform>Verandert het advies bij: %1 en nog %n soorten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes the advice for: %1.</source>
        <translation>Verandert het advies bij: %1.</translation>
    </message>
</context>
<context>
    <name>DateRow</name>
    <message>
        <source>Not known yet</source>
        <translation>Nog niet bekend</translation>
    </message>
    <message>
        <source>Type a day, such as 1 January 2027.</source>
        <translation>Typ een dag, zoals 1 januari 2027.</translation>
    </message>
</context>
<context>
    <name>ReleasePanel</name>
    <message>
        <source>Also the names beside the numbers</source>
        <translation>Ook de namen bij de nummers</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Geef vrij</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trek in</translation>
    </message>
    <message>
        <source>Nothing is filled in yet.</source>
        <translation>Er is nog niets ingevuld.</translation>
    </message>
    <message>
        <source>Release again</source>
        <translation>Geef opnieuw vrij</translation>
    </message>
    <message>
        <source>Everybody at this computer can read:</source>
        <translation>Iedereen aan deze computer kan lezen:</translation>
    </message>
    <message>
        <source>The released file cannot be read. Quick advice does not use it.</source>
        <translation>Het vrijgegeven bestand kan niet worden gelezen. Snel advies gebruikt het niet.</translation>
    </message>
    <message>
        <source>Release the rules again.</source>
        <translation>Geef de regels opnieuw vrij.</translation>
    </message>
    <message>
        <source>Not released.</source>
        <translation>Niet vrijgegeven.</translation>
    </message>
    <message>
        <source>Released on %1.</source>
        <translation>Vrijgegeven op %1.</translation>
    </message>
    <message>
        <source>Something changed since. Quick advice still uses what was released.</source>
        <translation>Daarna is er iets veranderd. Snel advies gebruikt nog wat toen is vrijgegeven.</translation>
    </message>
    <message>
        <source>Release for quick advice</source>
        <translation>Vrijgeven voor snel advies</translation>
    </message>
    <message>
        <source>Quick advice works without a password. It knows your rules and numbers only if you release them here.</source>
        <translation>Snel advies werkt zonder wachtwoord. Het kent uw regels en nummers alleen als u ze hier vrijgeeft.</translation>
    </message>
    <message>
        <source>Everybody at this computer can then read:</source>
        <translation>Iedereen aan deze computer kan dan lezen:</translation>
    </message>
    <message>
        <source>Never in it: pupils, incidents, agreements and free text.</source>
        <translation>Nooit erin: leerlingen, incidenten, afspraken en vrije tekst.</translation>
    </message>
</context>
<context>
    <name>SchoolRulesPage</name>
    <message>
        <source>Read again</source>
        <translation>Lees opnieuw</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
    <message>
        <source>Released. Quick advice uses these rules from now on.</source>
        <translation>Vrijgegeven. Snel advies gebruikt deze regels vanaf nu.</translation>
    </message>
    <message>
        <source>Withdrawn. Quick advice does not know your rules any more.</source>
        <translation>Ingetrokken. Snel advies kent uw regels niet meer.</translation>
    </message>
    <message>
        <source>Rules and contacts of the school</source>
        <translation>Regels en contacten van de school</translation>
    </message>
    <message>
        <source>The advice looks at these rules and gives these numbers. What you leave empty, it asks to look up. Every change is kept at once.</source>
        <translation>Het advies kijkt naar deze regels en geeft deze nummers. Laat u iets leeg? Dan vraagt het advies om dat op te zoeken. Elke wijziging wordt meteen bewaard.</translation>
    </message>
</context>
<context>
    <name>WordsRow</name>
    <message>
        <source>Name (optional)</source>
        <translation>Naam (mag leeg)</translation>
    </message>
    <message>
        <source>Name at: %1</source>
        <translation>Naam bij: %1</translation>
    </message>
</context>
</TS>
