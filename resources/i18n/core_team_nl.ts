<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CasePage</name>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>lower years</source>
        <translation>onderbouw</translation>
    </message>
    <message>
        <source>upper years</source>
        <translation>bovenbouw</translation>
    </message>
    <message>
        <source>Why does the core team stop with it?</source>
        <translation>Waarom stopt het kernteam hiermee?</translation>
    </message>
    <message>
        <source>No name, class, age or day: partners read this.</source>
        <translation>Geen naam, klas, leeftijd of dag: partners lezen dit.</translation>
    </message>
    <message>
        <source>Short name, for the school alone</source>
        <translation>Korte naam, alleen voor school</translation>
    </message>
    <message>
        <source>About which pupil?</source>
        <translation>Over welke leerling?</translation>
    </message>
    <message>
        <source>Or about which group?</source>
        <translation>Of over welke groep?</translation>
    </message>
    <message>
        <source>What was seen?</source>
        <translation>Wat is er gezien?</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patroon</translation>
    </message>
    <message>
        <source>What goes well?</source>
        <translation>Wat gaat goed?</translation>
    </message>
    <message>
        <source>Question to the team</source>
        <translation>Vraag aan het team</translation>
    </message>
    <message>
        <source>Close this case</source>
        <translation>Sluit deze casus</translation>
    </message>
    <message>
        <source>School years</source>
        <translation>Leerjaren</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Sluit de casus</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Heropen</translation>
    </message>
    <message>
        <source>Share as a file</source>
        <translation>Deel als bestand</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Core team</source>
        <translation>Kernteam</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nieuwe casus</translation>
    </message>
    <message>
        <source>Make this more general: %1</source>
        <translation>Maak dit algemener: %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Is being kept…</source>
        <translation>Wordt bewaard…</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>De casus is gesloten</translation>
    </message>
    <message>
        <source>Inside the school</source>
        <translation>Binnen de school</translation>
    </message>
    <message>
        <source>For the partners</source>
        <translation>Voor de partners</translation>
    </message>
    <message>
        <source>Where does it happen?</source>
        <translation>Waar speelt het?</translation>
    </message>
    <message>
        <source>This is what partners will see</source>
        <translation>Dit zien de partners</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Make the summary</source>
        <translation>Maak de samenvatting</translation>
    </message>
    <message>
        <source>Share cases</source>
        <translation>Casussen delen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nieuwe casus</translation>
    </message>
    <message>
        <source>Core team</source>
        <translation>Kernteam</translation>
    </message>
    <message>
        <source>Cases for the core team. Partners see no more than the step that you chose.</source>
        <translation>Casussen voor het kernteam. Partners zien niet meer dan de stap die u koos.</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Open casussen</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Gesloten casussen</translation>
    </message>
    <message>
        <source>With New case you write what you want to ask the team.</source>
        <translation>Met Nieuwe casus schrijft u wat u het team wilt vragen.</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>Geen open casussen</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Nog geen titel</translation>
    </message>
</context>
<context>
    <name>LevelPanel</name>
    <message>
        <source>How do you share this?</source>
        <translation>Hoe deelt u dit?</translation>
    </message>
    <message>
        <source>One step at a time. Each step says on which basis, what for, and who knows.</source>
        <translation>Eén stap tegelijk. Bij elke stap staat de grondslag, het doel en wie het weet.</translation>
    </message>
    <message>
        <source>On which basis?</source>
        <translation>Op welke grondslag?</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>Which consent?</source>
        <translation>Welke toestemming?</translation>
    </message>
    <message>
        <source>Why is it needed by name?</source>
        <translation>Waarom is het nodig op naam?</translation>
    </message>
    <message>
        <source>Why is it not too much?</source>
        <translation>Waarom is het niet te veel?</translation>
    </message>
    <message>
        <source>Why no lighter way?</source>
        <translation>Waarom kan het niet lichter?</translation>
    </message>
    <message>
        <source>Do parents or pupil know?</source>
        <translation>Weten ouders of leerling het?</translation>
    </message>
    <message>
        <source>If not: why not, or when?</source>
        <translation>Zo niet: waarom niet, of wanneer?</translation>
    </message>
    <message>
        <source>Share it so</source>
        <translation>Deel het zo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source> (now)</source>
        <translation> (nu)</translation>
    </message>
    <message>
        <source>To step %1</source>
        <translation>Naar stap %1</translation>
    </message>
    <message>
        <source>Back to: nothing but figures</source>
        <translation>Terug naar: alleen cijfers</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>Next meeting</source>
        <translation>Volgend overleg</translation>
    </message>
    <message>
        <source>Earlier meetings</source>
        <translation>Eerdere overleggen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Toon alle</translation>
    </message>
    <message>
        <source>%1 of %2 cases on the agenda</source>
        <translation>%1 van %2 casussen op de agenda</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Bereid voor</translation>
    </message>
    <message>
        <source>Proposed: %1. You can change the day.</source>
        <translation>Voorstel: %1. U kunt de dag nog wijzigen.</translation>
    </message>
    <message>
        <source>No meeting is planned</source>
        <translation>Er is geen overleg gepland</translation>
    </message>
    <message>
        <source>Plan the meeting</source>
        <translation>Plan het overleg</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n afspraak</numerusform>
            <numerusform>%n afspraken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n casus</numerusform>
            <numerusform>%n casussen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartnerPreview</name>
    <message>
        <source>Case %1</source>
        <translation>Casus %1</translation>
    </message>
    <message>
        <source>Partners see nothing of this case, only the figures of the summary.</source>
        <translation>Partners zien niets van deze casus, alleen de cijfers van de samenvatting.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patroon</translation>
    </message>
    <message>
        <source>Goes well</source>
        <translation>Gaat goed</translation>
    </message>
    <message>
        <source>Question to the team</source>
        <translation>Vraag aan het team</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groep</translation>
    </message>
    <message>
        <source>lower years</source>
        <translation>onderbouw</translation>
    </message>
    <message>
        <source>upper years</source>
        <translation>bovenbouw</translation>
    </message>
</context>
</TS>
