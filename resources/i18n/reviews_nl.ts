<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>BundleArea</name>
    <message>
        <source>What comes together, and the limits</source>
        <translation>Wat samenkomt, en de grenzen</translation>
    </message>
</context>
<context>
    <name>BundleBlock</name>
    <message>
        <source>Came together</source>
        <translation>Kwamen samen</translation>
    </message>
    <message>
        <source>The newest signal first. The order says nothing about a pupil.</source>
        <translation>Nieuwste signaal eerst. De volgorde zegt niets over een leerling.</translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>Alle %n</numerusform>
            <numerusform>Alle %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleRow</name>
    <message>
        <source>Discuss</source>
        <translation>Bespreken</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>Follow until</source>
        <translation>Volgen tot</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Who took part, and what made the difference.</source>
        <translation>Wie dachten mee, en wat gaf de doorslag.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>What do you decide?</source>
        <translation>Wat besluit u?</translation>
    </message>
    <message>
        <source>You decide, not the program. Discuss it with a colleague first.</source>
        <translation>U besluit, niet het programma. Bespreek het eerst met een collega.</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Signals, at least</source>
        <translation>Signalen, minstens</translation>
    </message>
    <message>
        <source>Different observers, at least</source>
        <translation>Verschillende waarnemers, minstens</translation>
    </message>
    <message>
        <source>Domains, at least (1 to 4)</source>
        <translation>Domeinen, minstens (1 tot 4)</translation>
    </message>
    <message>
        <source>Within so many days</source>
        <translation>Binnen zoveel dagen</translation>
    </message>
    <message>
        <source>Change limits</source>
        <translation>Grenzen wijzigen</translation>
    </message>
    <message>
        <source>When do signals come together?</source>
        <translation>Wanneer komen signalen samen?</translation>
    </message>
    <message>
        <source>Your school decides. VIOS only counts, and a person looks.</source>
        <translation>Uw school bepaalt dat. VIOS telt alleen, en een mens kijkt.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Nothing came together</source>
        <translation>Er kwam niets samen</translation>
    </message>
    <message>
        <source>When several people notice something about the same pupil, group or place, you see it here.</source>
        <translation>Valt meer mensen iets op over dezelfde leerling, groep of plaats? Dan ziet u het hier.</translation>
    </message>
    <message>
        <source>Came together</source>
        <translation>Kwamen samen</translation>
    </message>
    <message>
        <source>VIOS counts and points out. What it means, people decide.</source>
        <translation>VIOS telt en wijst aan. Wat het betekent, bepalen mensen.</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>All that came together</source>
        <translation>Alles wat samenkwam</translation>
    </message>
    <message>
        <source>This decision was withdrawn. It decides nothing any more.</source>
        <translation>Dit besluit is ingetrokken. Het geldt niet meer.</translation>
    </message>
    <message>
        <source>What do you agree?</source>
        <translation>Wat spreekt u af?</translation>
    </message>
    <message>
        <source>Write no name here.</source>
        <translation>Schrijf hier geen naam.</translation>
    </message>
    <message>
        <source>Before when?</source>
        <translation>Voor wanneer?</translation>
    </message>
    <message>
        <source>Make agreement</source>
        <translation>Afspraak maken</translation>
    </message>
    <message>
        <source>Withdraw decision</source>
        <translation>Besluit intrekken</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 by %2. %3 looked at.</source>
        <translation>%1 door %2. %3 bekeken.</translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signaal</numerusform>
            <numerusform>%n signalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow until %1.</source>
        <translation>Volgen tot %1.</translation>
    </message>
    <message>
        <source>Decision help</source>
        <translation>Beslishulp</translation>
    </message>
    <message>
        <source>Open a case without a name</source>
        <translation>Casus zonder naam openen</translation>
    </message>
    <message>
        <source>Call 112</source>
        <translation>Bel 112</translation>
    </message>
    <message>
        <source>Call Veilig Thuis</source>
        <translation>Veilig Thuis bellen</translation>
    </message>
    <message>
        <source>Call the community officer</source>
        <translation>Wijkagent bellen</translation>
    </message>
    <message>
        <source>Agreement: %1 (%2)</source>
        <translation>Afspraak: %1 (%2)</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Wat volgt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>ReviewWording</name>
    <message>
        <source>A pupil</source>
        <translation>Een leerling</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s)</source>
        <translation>
            <numerusform>%n domein</numerusform>
            <numerusform>%n domeinen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2, in %3 (%4).</source>
        <translation>%1 van %2, in %3 (%4).</translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signaal</numerusform>
            <numerusform>%n signalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observer(s)</source>
        <translation>
            <numerusform>%n waarnemer</numerusform>
            <numerusform>%n waarnemers</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>Op %1.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Van %1 tot en met %2.</translation>
    </message>
    <message>
        <source>You would follow this until %1. Look again.</source>
        <translation>U zou dit volgen tot %1. Kijk opnieuw.</translation>
    </message>
    <message>
        <source>Discussed on %1 (%2). Something new came since.</source>
        <translation>Besproken op %1 (%2). Daarna kwam er iets nieuws bij.</translation>
    </message>
    <message>
        <source>%1: %2, by %3. %4</source>
        <translation>%1: %2, door %3. %4</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>Ingetrokken.</translation>
    </message>
    <message>
        <source>Nobody is worried. You delete each signal or make it anonymous.</source>
        <translation>Niemand maakt zich zorgen. U verwijdert elk signaal of maakt het anoniem.</translation>
    </message>
    <message>
        <source>The signals stay until a day you choose. Then VIOS asks you again.</source>
        <translation>De signalen blijven tot een dag die u kiest. Dan vraagt VIOS het u opnieuw.</translation>
    </message>
    <message>
        <source>Somebody talks with the pupil or the parents first.</source>
        <translation>Iemand praat eerst met de leerling of de ouders.</translation>
    </message>
    <message>
        <source>The school&apos;s care team looks at it.</source>
        <translation>Het zorgteam van de school kijkt ernaar.</translation>
    </message>
    <message>
        <source>You bring it in as a case without a name.</source>
        <translation>U brengt het in als casus zonder naam.</translation>
    </message>
    <message>
        <source>You suspect abuse or neglect: you follow the steps of the meldcode.</source>
        <translation>U vermoedt mishandeling of verwaarlozing: u volgt de stappen van de meldcode.</translation>
    </message>
    <message>
        <source>You ask the community officer for advice, without a name.</source>
        <translation>U vraagt de wijkagent om advies, zonder naam.</translation>
    </message>
    <message>
        <source>Somebody is in danger now. Call 112 first, write later.</source>
        <translation>Er is nu iemand in gevaar. Bel eerst 112, schrijf later.</translation>
    </message>
    <message>
        <source>Bring it in at the next core team, without a name.</source>
        <translation>Breng het in bij het volgende kernteam, zonder naam.</translation>
    </message>
    <message>
        <source>Nothing more to do. VIOS points it out again only with new signals.</source>
        <translation>U hoeft niets meer te doen. VIOS wijst het alleen opnieuw aan bij nieuwe signalen.</translation>
    </message>
    <message>
        <source>VIOS shows this again on the day you chose. Agree who looks until then.</source>
        <translation>VIOS laat dit opnieuw zien op de dag die u koos. Spreek af wie tot dan oplet.</translation>
    </message>
    <message>
        <source>Agree who talks with whom, and when.</source>
        <translation>Spreek af wie met wie praat, en wanneer.</translation>
    </message>
    <message>
        <source>Agree who brings it to the care team, and when.</source>
        <translation>Spreek af wie het in het zorgteam brengt, en wanneer.</translation>
    </message>
    <message>
        <source>Open the case. Check that nobody can be recognised.</source>
        <translation>Open de casus. Controleer dat niemand te herkennen is.</translation>
    </message>
    <message>
        <source>Go through the steps in the decision help, or call Veilig Thuis.</source>
        <translation>Loop de stappen door in de beslishulp, of bel Veilig Thuis.</translation>
    </message>
    <message>
        <source>Call the community officer. Give no name while you ask advice.</source>
        <translation>Bel de wijkagent. Noem geen naam als u om advies vraagt.</translation>
    </message>
    <message>
        <source>Is anybody in danger now? Call 112. After that the decision help.</source>
        <translation>Is er nu iemand in gevaar? Bel 112. Ga daarna naar de beslishulp.</translation>
    </message>
    <message>
        <source>Talk with the pupil about what was noticed</source>
        <translation>Met de leerling praten over wat opviel</translation>
    </message>
    <message>
        <source>Bring what was noticed to the care team</source>
        <translation>Wat opviel in het zorgteam brengen</translation>
    </message>
    <message>
        <source>Look whether something changes</source>
        <translation>Kijken of er iets verandert</translation>
    </message>
    <message>
        <source>Decided: %1.</source>
        <translation>Besloten: %1.</translation>
    </message>
    <message>
        <source>The decision is withdrawn.</source>
        <translation>Het besluit is ingetrokken.</translation>
    </message>
    <message numerus="yes">
        <source>The decision is withdrawn. %n signal(s) do not come back.</source>
        <translation>
            <numerusform>Het besluit is ingetrokken. %n signaal komt niet terug.</numerusform>
            <numerusform>Het besluit is ingetrokken. %n signalen komen niet terug.</numerusform>
        </translation>
    </message>
    <message>
        <source>The limits are changed.</source>
        <translation>De grenzen zijn gewijzigd.</translation>
    </message>
    <message>
        <source>The agreement is made.</source>
        <translation>De afspraak is gemaakt.</translation>
    </message>
    <message>
        <source>Made by mistake, undone at once</source>
        <translation>Per ongeluk gemaakt, meteen ongedaan gemaakt</translation>
    </message>
    <message numerus="yes">
        <source>Make %n signal(s) anonymous?</source>
        <translation>
            <numerusform>%n signaal anoniem maken?</numerusform>
            <numerusform>%n signalen anoniem maken?</numerusform>
        </translation>
    </message>
    <message>
        <source>Names, words and files are gone for good. Theme, week and surroundings stay.</source>
        <translation>Namen, woorden en bestanden zijn dan voorgoed weg. Thema, week en domein blijven.</translation>
    </message>
    <message>
        <source>Make anonymous</source>
        <translation>Anoniem maken</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Concept bewaard %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>Choose what you decide.</source>
        <translation>Kies wat u besluit.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Kijk opnieuw</translation>
    </message>
</context>
<context>
    <name>SignalCard</name>
    <message>
        <source>From the police. Stays out of everything that goes out.</source>
        <translation>Van de politie. Blijft uit alles wat naar buiten gaat.</translation>
    </message>
    <message>
        <source>What %1 makes of it</source>
        <translation>Wat %1 ervan denkt</translation>
    </message>
    <message>
        <source>Seen or heard</source>
        <translation>Gezien of gehoord</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Situatie</translation>
    </message>
    <message>
        <source>Other explanation</source>
        <translation>Andere verklaring</translation>
    </message>
    <message>
        <source>What goes well, what protects</source>
        <translation>Wat gaat goed, wat beschermt</translation>
    </message>
    <message>
        <source>Nothing noted.</source>
        <translation>Niets genoteerd.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Make anonymous</source>
        <translation>Anoniem maken</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>All that came together</source>
        <translation>Alles wat samenkwam</translation>
    </message>
    <message>
        <source>Also about this, outside these days</source>
        <translation>Ook hierover, buiten deze dagen</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Eerder besloten</translation>
    </message>
</context>
</TS>
