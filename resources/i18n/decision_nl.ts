<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AdviceCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your reason</source>
        <translation>Uw reden</translation>
    </message>
    <message numerus="yes">
        <source>%n more was weighed: see More.</source>
        <translation>
            <numerusform>Er woog nog %n reden mee: kijk bij Meer.</numerusform>
            <numerusform>Er wogen nog %n redenen mee: kijk bij Meer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not filled in yet: %1 %2</source>
        <translation>Nog niet ingevuld: %1 %2</translation>
    </message>
    <message>
        <source>School rule: %1 %2</source>
        <translation>Regel van de school: %1 %2</translation>
    </message>
    <message>
        <source>To read. You choose nothing here.</source>
        <translation>Om te lezen. Hier kiest u niets.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Neem over</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>Neem over: %1</translation>
    </message>
    <message>
        <source>Key O</source>
        <translation>Toets O</translation>
    </message>
    <message>
        <source>Deviate</source>
        <translation>Wijk af</translation>
    </message>
    <message>
        <source>Deviate from: %1</source>
        <translation>Wijk af van: %1</translation>
    </message>
    <message>
        <source>Key W</source>
        <translation>Toets W</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>Overgenomen %1</translation>
    </message>
    <message>
        <source>Deviated %1</source>
        <translation>Afgeweken %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Choose again: %1</source>
        <translation>Kies opnieuw: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>AdvicePage</name>
    <message>
        <source>What if…</source>
        <translation>Wat als…</translation>
    </message>
    <message>
        <source>See which cards another answer would change</source>
        <translation>Bekijk welke kaarten veranderen bij een ander antwoord</translation>
    </message>
    <message>
        <source>Advice: %1</source>
        <translation>Advies: %1</translation>
    </message>
    <message numerus="yes">
        <source>Based on %n answer(s)</source>
        <translation>
            <numerusform>Op basis van %n antwoord</numerusform>
            <numerusform>Op basis van %n antwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n fact(s) from the incident</source>
        <translation>
            <numerusform>en %n gegeven uit het incident</numerusform>
            <numerusform>en %n gegevens uit het incident</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 van %2 gekozen</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>Er wordt niets bewaard.</translation>
    </message>
    <message>
        <source>Only the coordinator fixes a decision.</source>
        <translation>Alleen de coördinator legt een besluit vast.</translation>
    </message>
    <message>
        <source>All cards are chosen.</source>
        <translation>Alle kaarten zijn gekozen.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to go</source>
        <translation>
            <numerusform>Nog %n kaart</numerusform>
            <numerusform>Nog %n kaarten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to go: %1</source>
        <translation>
            <numerusform>Nog %n kaart: %1</numerusform>
            <numerusform>Nog %n kaarten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What do I do until help comes?</source>
        <translation>Wat doe ik tot er hulp is?</translation>
    </message>
    <message>
        <source>There may be danger now. Call 112.</source>
        <translation>Er is misschien nu gevaar. Bel 112.</translation>
    </message>
    <message>
        <source>Fix the decision</source>
        <translation>Besluit vastleggen</translation>
    </message>
    <message>
        <source>Record as incident</source>
        <translation>Leg vast als incident</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
</context>
<context>
    <name>AlarmPage</name>
    <message>
        <source>Until help comes</source>
        <translation>Tot er hulp is</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation>Terug naar waar ik was</translation>
    </message>
    <message>
        <source>The other advice comes after this.</source>
        <translation>De rest van het advies komt hierna.</translation>
    </message>
</context>
<context>
    <name>AlsoPage</name>
    <message>
        <source>Never mind</source>
        <translation>Toch niet</translation>
    </message>
    <message>
        <source>Is something else going on as well?</source>
        <translation>Speelt er nog iets?</translation>
    </message>
    <message>
        <source>You get one advice about %1 and what you choose here. Your answers stay. What was asked already is not asked again.</source>
        <translation>U krijgt één advies over %1 en wat u hier kiest. Uw antwoorden blijven. Wat al gevraagd is, vragen we niet nog een keer.</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>%1: %2 (your own contact)</source>
        <translation>%1: %2 (uw eigen contact)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Bellen: %1</translation>
    </message>
</context>
<context>
    <name>CardDetail</name>
    <message>
        <source>Do</source>
        <translation>Doen</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Niet doen</translation>
    </message>
    <message numerus="yes">
        <source>More about this (%n)</source>
        <translation>
            <numerusform>Meer hierover (%n)</numerusform>
            <numerusform>Meer hierover (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Why &quot;%1&quot;</source>
        <translation>Waarom ‘%1’</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Voor: %1</translation>
    </message>
    <message>
        <source>Source: %1. Checked on %2.</source>
        <translation>Bron: %1. Gecontroleerd op %2.</translation>
    </message>
    <message>
        <source>Accepting makes these agreements</source>
        <translation>Neemt u dit over? Dan maakt VIOS deze afspraken</translation>
    </message>
</context>
<context>
    <name>DecisionView</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Decision help</source>
        <translation>Beslishulp</translation>
    </message>
    <message>
        <source>Stop and go on later</source>
        <translation>Stop en ga later verder</translation>
    </message>
    <message>
        <source>Back to incident %1</source>
        <translation>Terug naar incident %1</translation>
    </message>
    <message>
        <source>Decision fixed.</source>
        <translation>Besluit vastgelegd.</translation>
    </message>
    <message>
        <source>Back to the unlock screen</source>
        <translation>Terug naar ontgrendelen</translation>
    </message>
    <message>
        <source>Quick advice</source>
        <translation>Snel advies</translation>
    </message>
    <message numerus="yes">
        <source>Decision fixed, %n agreement(s) made.</source>
        <translation>
            <numerusform>Besluit vastgelegd. Er is %n afspraak gemaakt.</numerusform>
            <numerusform>Besluit vastgelegd. Er zijn %n afspraken gemaakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers kept %1</source>
        <translation>Antwoorden bewaard %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Vorige vraag</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>Vraag %1 van %2</translation>
    </message>
    <message>
        <source>%1 or %2 questions left</source>
        <translation>nog %1 of %2 vragen</translation>
    </message>
    <message>
        <source>%1 to %2 left</source>
        <translation>nog %1 tot %2 vragen</translation>
    </message>
    <message>
        <source>Question %1, %2</source>
        <translation>Vraag %1, %2</translation>
    </message>
    <message>
        <source>Rules of %1, version %2</source>
        <translation>Regels van %1, versie %2</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>Regels van %1</translation>
    </message>
    <message>
        <source>This helps you decide. It is not a legal ruling.</source>
        <translation>Dit is hulp bij uw besluit, geen juridisch oordeel.</translation>
    </message>
    <message>
        <source>The advice was sent to the printer.</source>
        <translation>Het advies is naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>The advice was not printed.</source>
        <translation>Het advies is niet afgedrukt.</translation>
    </message>
    <message>
        <source>The advice was saved as a file.</source>
        <translation>Het advies is als bestand bewaard.</translation>
    </message>
    <message>
        <source>Where does the advice go?</source>
        <translation>Waar komt het advies?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more source(s)</source>
        <translation>
            <numerusform>en nog %n bron</numerusform>
            <numerusform>en nog %n bronnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Gecontroleerd %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>This goes first: a call to parents cannot be taken back.</source>
        <translation>Dit gaat voor: een telefoontje naar ouders kunt u niet terugdraaien.</translation>
    </message>
    <message>
        <source>This goes first: the most serious view, so that nothing is missed.</source>
        <translation>Dit gaat voor: het zwaarste telt, zodat niets wordt gemist.</translation>
    </message>
    <message>
        <source>This goes first: calling too late harms more than calling too soon.</source>
        <translation>Dit gaat voor: te laat bellen is erger dan te vroeg bellen.</translation>
    </message>
    <message>
        <source>This goes first: the call that cannot wait.</source>
        <translation>Dit gaat voor: dit telefoontje kan niet wachten.</translation>
    </message>
    <message>
        <source>This goes first: it takes away the most danger.</source>
        <translation>Dit gaat voor: zo is er het minste gevaar.</translation>
    </message>
    <message>
        <source>This goes first: it protects the pupils most.</source>
        <translation>Dit gaat voor: dit beschermt de leerlingen het meest.</translation>
    </message>
    <message>
        <source>This goes first: it asks for the most care.</source>
        <translation>Dit gaat voor: dit vraagt de meeste zorg.</translation>
    </message>
    <message>
        <source>Also weighed: %1. %2</source>
        <translation>Woog ook mee: %1. %2</translation>
    </message>
    <message>
        <source>What is going on?</source>
        <translation>Wat speelt er?</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>For example: vape, threat, nude, skipping school</source>
        <translation>Bijvoorbeeld: vape, dreigen, naaktfoto, spijbelen</translation>
    </message>
    <message>
        <source>Search a kind of incident</source>
        <translation>Zoek een soort incident</translation>
    </message>
    <message>
        <source>No kind of incident with these words.</source>
        <translation>Geen soort incident met deze woorden.</translation>
    </message>
    <message>
        <source>VIOS may have no rule for this yet. Call the neighbourhood officer for advice.</source>
        <translation>Misschien heeft VIOS hier nog geen regel voor. Bel de wijkagent voor advies.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Wis de zoekopdracht</translation>
    </message>
    <message>
        <source>Unsure what is going on? Begin here.</source>
        <translation>Weet u niet zeker wat er speelt? Begin hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) found</source>
        <translation>
            <numerusform>%n soort gevonden</numerusform>
            <numerusform>%n soorten gevonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of incident</source>
        <translation>
            <numerusform>%n soort incident</numerusform>
            <numerusform>%n soorten incidenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Vapes, drugs, drink and gambling</source>
        <translation>Vapes, drugs, drank en gokken</translation>
    </message>
    <message>
        <source>Violence, threats and boundaries</source>
        <translation>Geweld, dreigen en grenzen</translation>
    </message>
    <message>
        <source>Things, fire and visitors</source>
        <translation>Spullen, vuur en bezoek</translation>
    </message>
    <message>
        <source>Online and care</source>
        <translation>Online en zorg</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>These rules are older than 12 months.</source>
        <translation>Deze regels zijn ouder dan 12 maanden.</translation>
    </message>
    <message>
        <source>Check the source.</source>
        <translation>Controleer de bron.</translation>
    </message>
    <message>
        <source>The newer content that was taken in is damaged and is not used.</source>
        <translation>De nieuwere inhoud die was ingelezen, is beschadigd en wordt niet gebruikt.</translation>
    </message>
    <message>
        <source>VIOS works with content that is whole.</source>
        <translation>VIOS werkt met inhoud die heel is.</translation>
    </message>
    <message>
        <source>Take the content pack in again in Settings, or ask your IT administrator.</source>
        <translation>Lees het inhoudspakket opnieuw in bij Instellingen, of vraag uw ict-beheerder.</translation>
    </message>
    <message>
        <source>The advice changed.</source>
        <translation>Het advies is veranderd.</translation>
    </message>
    <message>
        <source>Choose again: %1.</source>
        <translation>Kies opnieuw: %1.</translation>
    </message>
    <message>
        <source>You were at: %1</source>
        <translation>U was gebleven bij: %1</translation>
    </message>
    <message>
        <source>You were at the advice.</source>
        <translation>U was gebleven bij het advies.</translation>
    </message>
    <message>
        <source>Your answers of %1 are all here.</source>
        <translation>Uw antwoorden van %1 staan er nog.</translation>
    </message>
    <message>
        <source>Where a rule of the school matters, the advice says what to look up.</source>
        <translation>Telt een regel van de school mee, dan zegt het advies wat u moet opzoeken.</translation>
    </message>
    <message>
        <source>With the rules that your school released on %1.</source>
        <translation>Met de regels die uw school op %1 heeft vrijgegeven.</translation>
    </message>
    <message>
        <source>The released rules of the school cannot be read, so they do not count.</source>
        <translation>De vrijgegeven regels van de school kunnen niet worden gelezen. Ze tellen niet mee.</translation>
    </message>
    <message>
        <source>The rules of your school are not known here.</source>
        <translation>De regels van uw school zijn hier niet bekend.</translation>
    </message>
    <message>
        <source>You changed an answer.</source>
        <translation>U hebt een antwoord gewijzigd.</translation>
    </message>
    <message>
        <source>Please check: %1</source>
        <translation>Controleer nog: %1</translation>
    </message>
    <message>
        <source>Kept, but does not count now: %1</source>
        <translation>Blijft bewaard, maar telt nu niet mee: %1</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Controleer nu</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Begrepen</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Key 1 to %1 answers at once</source>
        <translation>Toets 1 tot %1 antwoordt meteen</translation>
    </message>
    <message>
        <source>Key 1 to %1 chooses, Enter goes on</source>
        <translation>Toets 1 tot %1 kiest, Enter gaat verder</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Volgende vraag</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>Bewaar antwoord</translation>
    </message>
    <message>
        <source>Known from the incident</source>
        <translation>Bekend uit het incident</translation>
    </message>
    <message>
        <source>Choose an answer. &quot;I do not know&quot; is fine too.</source>
        <translation>Kies een antwoord. &apos;Weet ik niet&apos; mag ook.</translation>
    </message>
    <message>
        <source>The incident says this. Another answer counts in this decision only; the incident stays as it is.</source>
        <translation>Dit staat in het incident. Kiest u iets anders? Dat telt alleen voor dit advies. Het incident blijft zoals het is.</translation>
    </message>
    <message>
        <source>The incident says something else. Your answer counts in this decision.</source>
        <translation>In het incident staat iets anders. Voor dit advies telt uw antwoord.</translation>
    </message>
    <message>
        <source>Use the incident</source>
        <translation>Gebruik het incident</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Your reason</source>
        <translation>Uw reden</translation>
    </message>
    <message>
        <source>Deviate with this reason</source>
        <translation>Wijk af met deze reden</translation>
    </message>
    <message>
        <source>Deviate with this reason: %1</source>
        <translation>Wijk af met deze reden: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Write your reason. Later on, others want to know why.</source>
        <translation>Schrijf uw reden op. Anderen willen later weten waarom.</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Agreements made</source>
        <translation>Gemaakte afspraken</translation>
    </message>
    <message>
        <source>Decision fixed</source>
        <translation>Besluit vastgelegd</translation>
    </message>
    <message>
        <source>For incident %1, on %2.</source>
        <translation>Bij incident %1, op %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) accepted</source>
        <translation>
            <numerusform>%n kaart overgenomen</numerusform>
            <numerusform>%n kaarten overgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deviated with a reason</source>
        <translation>
            <numerusform>van %n kaart afgeweken met een reden</numerusform>
            <numerusform>van %n kaarten afgeweken met een reden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. It cannot be changed any more; a change of mind is a new decision.</source>
        <translation>%1. Dit besluit verandert niet meer. Denkt u er later anders over? Neem dan een nieuw besluit.</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>No agreements.</source>
        <translation>Geen afspraken.</translation>
    </message>
    <message>
        <source>You accepted no card that asks somebody to do something.</source>
        <translation>U nam geen kaart over die iemand iets vraagt te doen.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Geen datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Without delay</source>
        <translation>Onverwijld</translation>
    </message>
    <message>
        <source>To the incident</source>
        <translation>Naar het incident</translation>
    </message>
    <message>
        <source>To the agreements</source>
        <translation>Naar afspraken</translation>
    </message>
    <message>
        <source>Read the decision</source>
        <translation>Lees het besluit</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Back to incident %1</source>
        <translation>Terug naar incident %1</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Besluit: %1</translation>
    </message>
    <message>
        <source>Fixed on %1 by %2.</source>
        <translation>Vastgelegd op %1 door %2.</translation>
    </message>
    <message>
        <source>Code %1. It cannot be changed any more.</source>
        <translation>Code %1. Dit besluit kan niet meer veranderen.</translation>
    </message>
    <message>
        <source>These are the rules of that day.</source>
        <translation>Deze regels zijn van toen.</translation>
    </message>
    <message>
        <source>The rules of today are of %1.</source>
        <translation>De regels nu zijn van %1.</translation>
    </message>
    <message>
        <source>Worked out again, the advice is not the same as it was fixed.</source>
        <translation>Opnieuw berekend komt er een ander advies uit dan is vastgelegd.</translation>
    </message>
    <message>
        <source>The choices and reasons are as they were fixed. Tell who looks after VIOS.</source>
        <translation>De keuzes en redenen zijn zoals ze zijn vastgelegd. Meld dit aan uw beheerder.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Anything else too?</source>
        <translation>Speelt er nog iets?</translation>
    </message>
    <message>
        <source>Add a second kind of incident: one advice about both</source>
        <translation>Voeg een tweede soort incident toe: één advies over allebei</translation>
    </message>
    <message>
        <source>Your path to the advice</source>
        <translation>Uw weg naar het advies</translation>
    </message>
    <message>
        <source>%1, from incident</source>
        <translation>%1, uit incident</translation>
    </message>
    <message>
        <source>You choose per card</source>
        <translation>U kiest per kaart</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Ook: %1</translation>
    </message>
    <message>
        <source>Because of your answer to: %1</source>
        <translation>Door uw antwoord bij: %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>You can always go back. Your answers stay.</source>
        <translation>U kunt altijd terug. Uw antwoorden blijven staan.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What do you want advice about?</source>
        <translation>Waarover wilt u advies?</translation>
    </message>
    <message>
        <source>Nothing is stored. Is it about an incident that is recorded? Then open that incident and choose Decision help: what is known is not asked again.</source>
        <translation>Er wordt niets bewaard. Is het incident al vastgelegd? Open het dan en kies daar Beslishulp. Wat bekend is, vragen we niet nog eens.</translation>
    </message>
    <message>
        <source>Nothing is stored: your answers are gone when you leave. You need no names here.</source>
        <translation>Er wordt niets bewaard. Uw antwoorden zijn weg als u hier weggaat. U hebt hier geen namen nodig.</translation>
    </message>
    <message>
        <source>You were working on</source>
        <translation>U was bezig met</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Not stored: gone when you leave</source>
        <translation>Niet bewaard: weg als u hier weggaat</translation>
    </message>
    <message>
        <source>%1 (without an incident)</source>
        <translation>%1 (zonder incident)</translation>
    </message>
    <message>
        <source>Not stored: gone when VIOS locks</source>
        <translation>Niet bewaard: weg als VIOS vergrendelt</translation>
    </message>
    <message>
        <source>%1 (incident %2)</source>
        <translation>%1 (incident %2)</translation>
    </message>
    <message>
        <source>Answers kept %1</source>
        <translation>Antwoorden bewaard %1</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>What is %1?</source>
        <translation>Wat is %1?</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>What if an answer was another one?</source>
        <translation>Wat als een antwoord anders was?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Nothing changes here. You see which cards would be different.</source>
        <translation>Hier verandert niets. U ziet welke kaarten anders zouden zijn.</translation>
    </message>
    <message>
        <source>Choose a question</source>
        <translation>Kies een vraag</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message numerus="yes">
        <source>Then %n card(s) would be different.</source>
        <translation>
            <numerusform>Dan is %n kaart anders.</numerusform>
            <numerusform>Dan zijn %n kaarten anders.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then nothing would be different.</source>
        <translation>Dan is er niets anders.</translation>
    </message>
    <message>
        <source>New questions count as &quot;I do not know&quot; here: %1</source>
        <translation>Nieuwe vragen tellen hier als &apos;Weet ik niet&apos;: %1</translation>
    </message>
    <message>
        <source>Change this answer</source>
        <translation>Wijzig dit antwoord</translation>
    </message>
    <message>
        <source>%1: %3 (now: %2)</source>
        <translation>%1: %3 (nu: %2)</translation>
    </message>
    <message>
        <source>%1: the answer stays (%2), there is something else to do</source>
        <translation>%1: het antwoord blijft (%2), maar er is iets anders te doen</translation>
    </message>
    <message>
        <source>%1 (your answer)</source>
        <translation>%1 (uw antwoord)</translation>
    </message>
</context>
<context>
    <name>WhyNote</name>
    <message>
        <source>Why do we ask this?</source>
        <translation>Waarom vragen we dit?</translation>
    </message>
    <message>
        <source>Source: %1. Checked on %2.</source>
        <translation>Bron: %1. Gecontroleerd op %2.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
</context>
<context>
    <name>_Grounds</name>
    <message>
        <source>What does this rest on?</source>
        <translation>Waar rust dit op?</translation>
    </message>
</context>
</TS>
