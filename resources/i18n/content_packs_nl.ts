<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ContentPacksPage</name>
    <message>
        <source>Choose a content pack</source>
        <translation>Kies een inhoudspakket</translation>
    </message>
    <message>
        <source>Why do you put it back?</source>
        <translation>Waarom zet u het terug?</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>Content of the decision help</source>
        <translation>Inhoud van de beslishulp</translation>
    </message>
    <message>
        <source>The questions, advice, knowledge cards and letters that VIOS works with. Advice that was recorded keeps the content it was given with.</source>
        <translation>De vragen, adviezen, kenniskaarten en brieven waarmee VIOS werkt. Een advies dat is vastgelegd, houdt de inhoud waarmee het is gegeven.</translation>
    </message>
    <message>
        <source>This build of VIOS takes no content packs.</source>
        <translation>Deze versie van VIOS neemt geen inhoudspakketten aan.</translation>
    </message>
    <message>
        <source>There is no key of a publisher in it.</source>
        <translation>Er zit geen sleutel van een uitgever in.</translation>
    </message>
    <message>
        <source>New content comes with a new version of VIOS; ask your IT administrator.</source>
        <translation>Nieuwe inhoud komt met een nieuwe versie van VIOS. Vraag het uw ict-beheerder.</translation>
    </message>
    <message>
        <source>%1 comes back, for advice that is begun from then on.</source>
        <translation>%1 komt terug, voor adviezen die u daarna begint.</translation>
    </message>
    <message>
        <source>Which content pack?</source>
        <translation>Welk inhoudspakket?</translation>
    </message>
    <message>
        <source>Content packs</source>
        <translation>Inhoudspakketten</translation>
    </message>
    <message>
        <source>Version %1 is in use from now on</source>
        <translation>Versie %1 is vanaf nu in gebruik</translation>
    </message>
    <message>
        <source>Version %1 is put back</source>
        <translation>Versie %1 is teruggezet</translation>
    </message>
    <message>
        <source>First say why.</source>
        <translation>Zeg eerst waarom.</translation>
    </message>
    <message>
        <source>What happened here</source>
        <translation>Wat er is gebeurd</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In gebruik</translation>
    </message>
    <message>
        <source>Back to the content of before</source>
        <translation>Terug naar de inhoud van hiervoor</translation>
    </message>
</context>
<context>
    <name>ContentWords</name>
    <message>
        <source>In danger: the 112 card</source>
        <translation>Bij gevaar: de 112-kaart</translation>
    </message>
    <message>
        <source>Kinds of incident</source>
        <translation>Soorten incidenten</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Adviezen</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Termijnen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Numbers to call</source>
        <translation>Nummers om te bellen</translation>
    </message>
    <message>
        <source>What to say in a call</source>
        <translation>Wat u zegt als u belt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>School rules</source>
        <translation>Schoolregels</translation>
    </message>
    <message>
        <source>Hard words</source>
        <translation>Moeilijke woorden</translation>
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
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>When which question is asked</source>
        <translation>Wanneer welke vraag komt</translation>
    </message>
    <message>
        <source>Fixed words</source>
        <translation>Vaste woorden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Used in more places</source>
        <translation>Op meer plaatsen</translation>
    </message>
    <message>
        <source>when it holds, or what it rests on</source>
        <translation>wanneer het geldt, of waar het op rust</translation>
    </message>
    <message>
        <source>came with VIOS</source>
        <translation>met VIOS meegekomen</translation>
    </message>
    <message>
        <source>put on this computer by IT</source>
        <translation>door ict op deze computer gezet</translation>
    </message>
    <message>
        <source>taken in here</source>
        <translation>hier ingelezen</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>ondertekend door %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versie %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>There is a mistake in it</source>
        <translation>Er staat een fout in</translation>
    </message>
    <message>
        <source>The publisher asks for it</source>
        <translation>De uitgever vraagt erom</translation>
    </message>
    <message>
        <source>We want to look at it first</source>
        <translation>Wij kijken het eerst zelf na</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Een andere reden</translation>
    </message>
    <message>
        <source>This version was put back here before, on %1. Reason: %2.</source>
        <translation>Deze versie is hier eerder teruggezet, op %1. Reden: %2.</translation>
    </message>
    <message>
        <source>Version %1 put back</source>
        <translation>Versie %1 teruggezet</translation>
    </message>
    <message>
        <source>Version %1 taken in</source>
        <translation>Versie %1 ingelezen</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Use this content</source>
        <translation>Neem in gebruik</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>Niet doen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Walking through every path</source>
        <translation>Elk pad wordt nagelopen</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>ondertekend door %1</translation>
    </message>
    <message>
        <source>instead of version %1</source>
        <translation>in plaats van versie %1</translation>
    </message>
    <message>
        <source>It is not used now, and only if you choose so.</source>
        <translation>Ze is nu niet in gebruik, en komt er alleen in als u dat kiest.</translation>
    </message>
    <message>
        <source>Ask the publisher whether that is solved. If not, press Do not use.</source>
        <translation>Vraag de uitgever of dat is opgelost. Zo niet, druk dan op Niet doen.</translation>
    </message>
    <message>
        <source>VIOS walks every path first: %1 of %2 kinds. You can go on working.</source>
        <translation>VIOS loopt eerst elk pad na: %1 van %2 soorten. U kunt intussen doorwerken.</translation>
    </message>
    <message>
        <source>Nothing changes in questions, advice, cards and letters.</source>
        <translation>Er verandert niets in vragen, adviezen, kaarten en brieven.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Toon nog %n</numerusform>
            <numerusform>Toon nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>Was: %1</translation>
    </message>
    <message>
        <source>Becomes: %1</source>
        <translation>Wordt: %1</translation>
    </message>
    <message>
        <source>A newer content</source>
        <translation>Nieuwere inhoud</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert er?</translation>
    </message>
</context>
</TS>
