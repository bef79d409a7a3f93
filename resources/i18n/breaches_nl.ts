<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AuthorityForm</name>
    <message>
        <source>Save the decision</source>
        <translation>Bewaar het besluit</translation>
    </message>
    <message>
        <source>Is it reported?</source>
        <translation>Is het gemeld?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Number (optional)</source>
        <translation>Nummer (mag leeg)</translation>
    </message>
    <message>
        <source>Later than 72 hours: why?</source>
        <translation>Later dan 72 uur: waarom?</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Waarom niet?</translation>
    </message>
</context>
<context>
    <name>BreachForm</name>
    <message>
        <source>When was it discovered?</source>
        <translation>Wanneer is het ontdekt?</translation>
    </message>
    <message>
        <source>About how many people? (optional)</source>
        <translation>Over hoeveel mensen gaat het? (mag leeg)</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Wat is er gebeurd?</translation>
    </message>
    <message>
        <source>For example: a list went to the wrong address. Write no names.</source>
        <translation>Bijvoorbeeld: een lijst ging naar een verkeerd adres. Schrijf geen namen op.</translation>
    </message>
    <message>
        <source>Whose data?</source>
        <translation>Van wie zijn de gegevens?</translation>
    </message>
    <message>
        <source>Which data?</source>
        <translation>Welke gegevens?</translation>
    </message>
    <message>
        <source>What can come of it? (may be later)</source>
        <translation>Wat kunnen de gevolgen zijn? (mag later)</translation>
    </message>
    <message>
        <source>What was done, and what will be? (may be later)</source>
        <translation>Wat is er gedaan, en wat gaat u nog doen? (mag later)</translation>
    </message>
    <message>
        <source>Record the breach</source>
        <translation>Leg het datalek vast</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Bewaar de wijziging</translation>
    </message>
</context>
<context>
    <name>BreachNotice</name>
    <message>
        <source>To the breach</source>
        <translation>Naar het datalek</translation>
    </message>
    <message>
        <source>A breach waits for a decision.</source>
        <translation>Een datalek wacht op een besluit.</translation>
    </message>
    <message numerus="yes">
        <source>%n breach(es) wait for a decision.</source>
        <translation>
            <numerusform>%n datalek wacht op een besluit.</numerusform>
            <numerusform>%n datalekken wachten op een besluit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreachPage</name>
    <message>
        <source>Breaches</source>
        <translation>Datalekken</translation>
    </message>
    <message>
        <source>Complete or correct</source>
        <translation>Vul aan of verbeter</translation>
    </message>
    <message>
        <source>Reported or not</source>
        <translation>Wel of niet gemeld</translation>
    </message>
    <message>
        <source>Told or not</source>
        <translation>Wel of niet ingelicht</translation>
    </message>
    <message>
        <source>Make the pages</source>
        <translation>Maak de pagina&apos;s</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are kept with it.</source>
        <translation>
            <numerusform>%n wijziging wordt erbij bewaard.</numerusform>
            <numerusform>%n wijzigingen worden erbij bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Er is nog niets gewijzigd.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er is gebeurd</translation>
    </message>
    <message>
        <source>Reporting to the data protection authority</source>
        <translation>Melden bij de Autoriteit Persoonsgegevens</translation>
    </message>
    <message>
        <source>Telling the persons concerned</source>
        <translation>De betrokkenen inlichten</translation>
    </message>
    <message>
        <source>For the privacy officer</source>
        <translation>Voor de functionaris gegevensbescherming</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>Waar dit op rust</translation>
    </message>
</context>
<context>
    <name>BreachWords</name>
    <message>
        <source>Discovered %1.</source>
        <translation>Ontdekt op %1.</translation>
    </message>
    <message>
        <source>Decide about telling</source>
        <translation>Beslis over inlichten</translation>
    </message>
    <message>
        <source>72 hours are over</source>
        <translation>72 uur zijn voorbij</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>Nog %n uur</numerusform>
            <numerusform>Nog %n uur</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported on %1.</source>
        <translation>Gemeld op %1.</translation>
    </message>
    <message>
        <source>Number: %1.</source>
        <translation>Nummer: %1.</translation>
    </message>
    <message>
        <source>Why later than 72 hours: %1</source>
        <translation>Waarom later dan 72 uur: %1</translation>
    </message>
    <message>
        <source>Not reported. Why: %1</source>
        <translation>Niet gemeld. Waarom: %1</translation>
    </message>
    <message>
        <source>The 72 hours were over on %1. Report it all the same, with the reason why it is later.</source>
        <translation>De 72 uur waren voorbij op %1. Meld het toch, met de reden waarom het later is.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left: report it by %1 at the latest.</source>
        <translation>
            <numerusform>Nog %n uur: meld het uiterlijk op %1.</numerusform>
            <numerusform>Nog %n uur: meld het uiterlijk op %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Told on %1.</source>
        <translation>Ingelicht op %1.</translation>
    </message>
    <message>
        <source>Not told. Why: %1</source>
        <translation>Niet ingelicht. Waarom: %1</translation>
    </message>
    <message>
        <source>Not decided yet whether the persons concerned are told.</source>
        <translation>Nog niet besloten of de betrokkenen het horen.</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation>Ontdekt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>Welke gegevens</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hoeveel mensen</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Gevolgen</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Vastgelegd door</translation>
    </message>
    <message>
        <source>Verified.</source>
        <translation>Geverifieerd.</translation>
    </message>
    <message>
        <source>Not verified.</source>
        <translation>Niet geverifieerd.</translation>
    </message>
    <message>
        <source>Breach</source>
        <translation>Datalek</translation>
    </message>
    <message>
        <source>For the privacy officer. Numbers and kinds, no name.</source>
        <translation>Voor de functionaris gegevensbescherming. Aantallen en soorten, geen namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s).</source>
        <translation>
            <numerusform>%n mens.</numerusform>
            <numerusform>%n mensen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreachesPage</name>
    <message>
        <source>Breaches</source>
        <translation>Datalekken</translation>
    </message>
    <message>
        <source>Data that were lost, or went where they should not. Also a small one belongs here.</source>
        <translation>Gegevens die kwijt zijn, of terechtkwamen waar zij niet horen. Ook een klein datalek hoort hier.</translation>
    </message>
    <message>
        <source>Search what happened</source>
        <translation>Zoek in wat er gebeurde</translation>
    </message>
    <message>
        <source>Record a breach</source>
        <translation>Datalek vastleggen</translation>
    </message>
    <message>
        <source>Reporting within 72 hours</source>
        <translation>Melden binnen 72 uur</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n te besluiten</numerusform>
            <numerusform>%n te besluiten</numerusform>
        </translation>
    </message>
    <message>
        <source>With other words there may be one.</source>
        <translation>Met andere woorden is er misschien wel een.</translation>
    </message>
    <message>
        <source>No breach with these words</source>
        <translation>Geen datalek met deze woorden</translation>
    </message>
    <message>
        <source>Was something lost or sent wrongly? Record it at once: the 72 hours run from the discovery.</source>
        <translation>Is er iets kwijt of verkeerd verstuurd? Leg het meteen vast: de 72 uur lopen vanaf de ontdekking.</translation>
    </message>
    <message>
        <source>No breaches recorded</source>
        <translation>Geen datalekken vastgelegd</translation>
    </message>
</context>
<context>
    <name>BreachesScreen</name>
    <message>
        <source>Breach recorded</source>
        <translation>Datalek vastgelegd</translation>
    </message>
    <message>
        <source>Breach changed</source>
        <translation>Datalek gewijzigd</translation>
    </message>
    <message>
        <source>Decision saved</source>
        <translation>Besluit bewaard</translation>
    </message>
</context>
<context>
    <name>PersonsForm</name>
    <message>
        <source>Save the decision</source>
        <translation>Bewaar het besluit</translation>
    </message>
    <message>
        <source>Are the persons concerned told?</source>
        <translation>Horen de betrokkenen het?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Waarom niet?</translation>
    </message>
</context>
</TS>
