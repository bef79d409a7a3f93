<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DetailPane</name>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>What do you see, and what can you do?</source>
        <translation>Wat ziet u, en wat kunt u doen?</translation>
    </message>
    <message>
        <source>Search all knowledge cards, partners, questions of the decision help and hard words at once. A typing error does not matter.</source>
        <translation>Zoek in één keer in alle kenniskaarten, partners, vragen van de beslishulp en moeilijke woorden. Een typefout is geen probleem.</translation>
    </message>
    <message>
        <source>This knowledge is older than 12 months. Check the source before you rely on it.</source>
        <translation>Deze kennis is ouder dan 12 maanden. Controleer de bron voordat u erop vertrouwt.</translation>
    </message>
    <message>
        <source>Knowledge of %1, version %2.</source>
        <translation>Kennis van %1, versie %2.</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Naar de lijst</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Terug naar %1</translation>
    </message>
</context>
<context>
    <name>KnowledgeWords</name>
    <message>
        <source>Knowledge card</source>
        <translation>Kenniskaart</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Decision help</source>
        <translation>Beslishulp</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Woord</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Knowledge cards</source>
        <translation>Kenniskaarten</translation>
    </message>
    <message>
        <source>Who can do what</source>
        <translation>Wie kan wat</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Thuis</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zorg</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Police and law</source>
        <translation>Politie en recht</translation>
    </message>
    <message>
        <source>What you can see or hear</source>
        <translation>Wat u kunt zien of horen</translation>
    </message>
    <message>
        <source>What else it can be</source>
        <translation>Wat het ook kan zijn</translation>
    </message>
    <message>
        <source>What you do</source>
        <translation>Wat u doet</translation>
    </message>
    <message>
        <source>How you can ask</source>
        <translation>Zo kunt u het vragen</translation>
    </message>
    <message>
        <source>What you do not do</source>
        <translation>Wat u niet doet</translation>
    </message>
    <message>
        <source>Whom to go to</source>
        <translation>Naar wie</translation>
    </message>
    <message>
        <source>What it means for the pupil</source>
        <translation>Wat het betekent voor de leerling</translation>
    </message>
    <message>
        <source>What they can do</source>
        <translation>Wat zij kunnen</translation>
    </message>
    <message>
        <source>When you call</source>
        <translation>Wanneer u belt</translation>
    </message>
    <message>
        <source>What not to expect</source>
        <translation>Wat u niet moet verwachten</translation>
    </message>
    <message>
        <source>What to have at hand</source>
        <translation>Wat u bij de hand houdt</translation>
    </message>
    <message>
        <source>Can you call without a name?</source>
        <translation>Kunt u bellen zonder naam?</translation>
    </message>
    <message>
        <source>Seen in the source</source>
        <translation>Gezien in de bron</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1. %2. Checked on %3.</source>
        <translation>%1. %2. Nagekeken op %3.</translation>
    </message>
    <message>
        <source>Still to be checked</source>
        <translation>Nog te controleren</translation>
    </message>
    <message>
        <source>Ask what to do, step by step</source>
        <translation>Vraag stap voor stap wat u kunt doen</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Knowledge</source>
        <translation>Kennis</translation>
    </message>
    <message>
        <source>For example: red eyes, two phones, nude</source>
        <translation>Bijvoorbeeld: rode ogen, naaktfoto, wijkagent</translation>
    </message>
    <message>
        <source>Search all knowledge</source>
        <translation>Zoek in alle kennis</translation>
    </message>
    <message>
        <source>Nothing found for these words</source>
        <translation>Niets gevonden met deze woorden</translation>
    </message>
    <message>
        <source>Try fewer words, or one of these. Are you in doubt? Call your neighbourhood officer for advice.</source>
        <translation>Probeer minder woorden, of een van deze. Twijfelt u? Bel de wijkagent voor advies.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Toon alles</translation>
    </message>
</context>
<context>
    <name>PageMaker</name>
    <message>
        <source>Who can help</source>
        <translation>Wie kan helpen</translation>
    </message>
    <message>
        <source>Knowledge cards about this</source>
        <translation>Kenniskaarten hierover</translation>
    </message>
    <message>
        <source>What it may ask you</source>
        <translation>Wat de beslishulp kan vragen</translation>
    </message>
    <message>
        <source>You answer a few of these. Not knowing is an answer too.</source>
        <translation>U beantwoordt er een paar. Weet ik niet is ook een antwoord.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lees verder</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Your school&apos;s own contact</source>
        <translation>Uw eigen contact</translation>
    </message>
    <message>
        <source>General number</source>
        <translation>Algemeen nummer</translation>
    </message>
    <message>
        <source>Your school has not put down a contact of its own here yet.</source>
        <translation>Uw school heeft hier nog geen eigen contact ingevuld.</translation>
    </message>
    <message>
        <source>Decision help</source>
        <translation>Beslishulp</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>Start: %1</translation>
    </message>
</context>
</TS>
