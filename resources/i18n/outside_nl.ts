<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>BackForm</name>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>It stays on the list, with what you write here, and counts no longer.</source>
        <translation>Het blijft op de lijst staan, met wat u hier schrijft, en telt niet meer mee.</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>Wat klopt er niet?</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Terugnemen: %1</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>Put on the list</source>
        <translation>Op de lijst zetten</translation>
    </message>
    <message>
        <source>Every incident</source>
        <translation>Elk incident</translation>
    </message>
    <message>
        <source>Every pupil once</source>
        <translation>Elke leerling één keer</translation>
    </message>
    <message>
        <source>A number that was published elsewhere</source>
        <translation>Een aantal dat elders is gepubliceerd</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>What was counted?</source>
        <translation>Wat is er geteld?</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>Vanaf welke dag?</translation>
    </message>
    <message>
        <source>Up to and including which day?</source>
        <translation>Tot en met welke dag?</translation>
    </message>
    <message>
        <source>Which number was published?</source>
        <translation>Welk aantal is gepubliceerd?</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Only for a range, such as 10 to 14.</source>
        <translation>Alleen bij een bereik, zoals 10 tot en met 14.</translation>
    </message>
    <message>
        <source>Who can read it?</source>
        <translation>Wie kan het lezen?</translation>
    </message>
    <message>
        <source>Since which day?</source>
        <translation>Sinds welke dag?</translation>
    </message>
    <message>
        <source>Where does it stand?</source>
        <translation>Waar staat het?</translation>
    </message>
    <message>
        <source>For example: annual report 2025-2026, page 12. No names of pupils.</source>
        <translation>Bijvoorbeeld: jaarverslag 2025-2026, bladzijde 12. Geen namen van leerlingen.</translation>
    </message>
    <message>
        <source>Readers of the annual report</source>
        <translation>Lezers van het jaarverslag</translation>
    </message>
    <message>
        <source>The board</source>
        <translation>Het bestuur</translation>
    </message>
    <message>
        <source>The participation council (MR)</source>
        <translation>De medezeggenschapsraad (MR)</translation>
    </message>
    <message>
        <source>The inspectorate</source>
        <translation>De inspectie</translation>
    </message>
    <message>
        <source>The municipality</source>
        <translation>De gemeente</translation>
    </message>
    <message>
        <source>Everybody (website, newspaper)</source>
        <translation>Iedereen (website, krant)</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Anderen</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>Published elsewhere</source>
        <translation>Elders gepubliceerd</translation>
    </message>
    <message>
        <source>Numbers about incidents that left the school another way: an annual report, a letter, the website. VIOS counts them in when it checks a new summary. What stands here is never erased.</source>
        <translation>Aantallen over incidenten die op een andere manier naar buiten gingen: een jaarverslag, een brief, de website. VIOS rekent ze mee bij de controle van een nieuwe samenvatting. Wat hier staat, wordt nooit gewist.</translation>
    </message>
    <message>
        <source>Enter a number</source>
        <translation>Aantal invoeren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n aantal</numerusform>
            <numerusform>%n aantallen</numerusform>
        </translation>
    </message>
    <message>
        <source>Did a number about incidents stand in an annual report or a letter? Enter it here.</source>
        <translation>Stond er een aantal over incidenten in een jaarverslag of een brief? Voer het hier in.</translation>
    </message>
    <message>
        <source>Nothing was entered yet</source>
        <translation>Er is nog niets ingevoerd</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 of meer</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot en met %2</translation>
    </message>
    <message>
        <source>%1: %2 (pupils)</source>
        <translation>%1: %2 (leerlingen)</translation>
    </message>
    <message>
        <source>%1: %2 (incidents)</source>
        <translation>%1: %2 (incidenten)</translation>
    </message>
    <message>
        <source>About %1 to %2</source>
        <translation>Over %1 tot en met %2</translation>
    </message>
    <message>
        <source>Published on %1</source>
        <translation>Gepubliceerd op %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Terugnemen: %1</translation>
    </message>
    <message>
        <source>Taken back on %1: %2</source>
        <translation>Teruggenomen op %1: %2</translation>
    </message>
</context>
</TS>
