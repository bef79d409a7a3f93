<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgendaPane</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>Present, %1 of %2</source>
        <translation>Aanwezig, %1 van %2</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>afwezig</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>niet aanwezig</translation>
    </message>
</context>
<context>
    <name>AgreementPane</name>
    <message>
        <source>New agreements</source>
        <translation>Nieuwe afspraken</translation>
    </message>
    <message>
        <source>What do we agree?</source>
        <translation>Wat spreken we af?</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Voor wanneer?</translation>
    </message>
    <message>
        <source>Who hears back?</source>
        <translation>Wie hoort het terug?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>Nothing agreed yet. Every agreement has one owner and one day.</source>
        <translation>Nog niets afgesproken. Elke afspraak heeft één eigenaar en één datum.</translation>
    </message>
    <message>
        <source>About case %1</source>
        <translation>Bij casus %1</translation>
    </message>
    <message>
        <source>Press to make it about no case</source>
        <translation>Druk om de afspraak los te maken van de casus</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Haal weg: %1</translation>
    </message>
    <message>
        <source>Afterwards they stand under Agreements by themselves.</source>
        <translation>Na het overleg staan ze vanzelf bij Afspraken.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases to bring</source>
        <translation>Casussen om in te brengen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nieuwe casus</translation>
    </message>
    <message>
        <source>Each at the step that you chose. Partners see no more than that.</source>
        <translation>Elke casus op de stap die u koos. Partners zien niet meer dan dat.</translation>
    </message>
    <message>
        <source>There is no open case.</source>
        <translation>Er is geen open casus.</translation>
    </message>
    <message>
        <source>Not on the agenda</source>
        <translation>Niet op de agenda</translation>
    </message>
    <message>
        <source>First choose how it is shared</source>
        <translation>Kies eerst hoe u deze casus deelt</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>Breng in</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Nog geen titel</translation>
    </message>
    <message>
        <source>May no longer be told so: it will be left out</source>
        <translation>Mag zo niet meer: hij blijft buiten het overleg</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Eerder: %1</translation>
    </message>
    <message>
        <source>Later: %1</source>
        <translation>Later: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>Laat weg: %1</translation>
    </message>
</context>
<context>
    <name>CasesPoint</name>
    <message>
        <source>Arrow left and right: previous and next</source>
        <translation>Pijl links en rechts: vorige en volgende</translation>
    </message>
    <message>
        <source>Follow until next time</source>
        <translation>Volgen tot volgende keer</translation>
    </message>
    <message>
        <source>Make an agreement</source>
        <translation>Afspraak maken</translation>
    </message>
    <message>
        <source>Discuss by name</source>
        <translation>Wel op naam bespreken</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Open de casus</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>Wat is er gezegd?</translation>
    </message>
    <message>
        <source>No names: this goes into the minutes.</source>
        <translation>Geen namen: dit komt in het verslag.</translation>
    </message>
    <message>
        <source>What is the outcome?</source>
        <translation>Wat is de uitkomst?</translation>
    </message>
    <message>
        <source>No cases today</source>
        <translation>Geen casussen vandaag</translation>
    </message>
    <message>
        <source>A case is chosen when the meeting is prepared.</source>
        <translation>Casussen kiest u als u het overleg voorbereidt.</translation>
    </message>
    <message>
        <source>This case is told without a name</source>
        <translation>Deze casus bespreekt u zonder naam</translation>
    </message>
    <message>
        <source>By name needs a ground and a reason. You give them on the page of the case.</source>
        <translation>Op naam vraagt een grondslag en een reden. Die geeft u op de pagina van de casus.</translation>
    </message>
    <message>
        <source>Its name stands on that page: switch off the big screen first.</source>
        <translation>Op die pagina staat de naam: zet eerst het grote scherm uit.</translation>
    </message>
    <message>
        <source>Case %1 of %2</source>
        <translation>Casus %1 van %2</translation>
    </message>
    <message>
        <source>Hide the name</source>
        <translation>Verberg de naam</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Casus %1</translation>
    </message>
    <message>
        <source>Follow until the next meeting.</source>
        <translation>Volgen tot het volgende overleg.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Core team</source>
        <translation>Kernteam</translation>
    </message>
    <message>
        <source>Who heard what</source>
        <translation>Wie hoorde wat</translation>
    </message>
    <message>
        <source>Minutes and agreements</source>
        <translation>Verslag en afspraken</translation>
    </message>
    <message>
        <source>Core team of %1</source>
        <translation>Kernteam van %1</translation>
    </message>
    <message>
        <source>This meeting is finished and stays as it is.</source>
        <translation>Dit overleg is afgerond en blijft zoals het is.</translation>
    </message>
    <message>
        <source>New agreements</source>
        <translation>Nieuwe afspraken</translation>
    </message>
    <message>
        <source>Nothing was agreed.</source>
        <translation>Er is niets afgesproken.</translation>
    </message>
    <message>
        <source>new date</source>
        <translation>nieuwe datum</translation>
    </message>
    <message>
        <source>Agreements of before</source>
        <translation>Eerdere afspraken</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casussen</translation>
    </message>
    <message>
        <source>No case was discussed.</source>
        <translation>Er is geen casus besproken.</translation>
    </message>
    <message>
        <source>What nobody could take up</source>
        <translation>Waar niemand uitkwam</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>Aan tafel</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>afwezig</translation>
    </message>
    <message>
        <source>Next meeting: %1</source>
        <translation>Volgend overleg: %1</translation>
    </message>
</context>
<context>
    <name>FinishPoint</name>
    <message>
        <source>Finish the meeting</source>
        <translation>Overleg afronden</translation>
    </message>
    <message>
        <source>Back to the agenda</source>
        <translation>Terug naar de agenda</translation>
    </message>
    <message>
        <source>Finish the meeting?</source>
        <translation>Overleg afronden?</translation>
    </message>
    <message>
        <source>Everything that was typed becomes records. After that the meeting stays as it is.</source>
        <translation>Alles wat u typte, komt op zijn plek. Daarna verandert het overleg niet meer.</translation>
    </message>
    <message numerus="yes">
        <source>%n new agreement(s) go to Agreements</source>
        <translation>
            <numerusform>%n nieuwe afspraak gaat naar Afspraken</numerusform>
            <numerusform>%n nieuwe afspraken gaan naar Afspraken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) of before were discussed</source>
        <translation>
            <numerusform>%n eerdere afspraak is besproken</numerusform>
            <numerusform>%n eerdere afspraken zijn besproken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) go to Gaps</source>
        <translation>
            <numerusform>%n gat gaat naar Gaten</numerusform>
            <numerusform>%n gaten gaan naar Gaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) go to Shared: which partner heard which case</source>
        <translation>
            <numerusform>%n regel gaat naar Gedeeld: welke partner hoorde welke casus</numerusform>
            <numerusform>%n regels gaan naar Gedeeld: welke partner hoorde welke casus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were told by name</source>
        <translation>
            <numerusform>%n casus mocht op naam worden besproken</numerusform>
            <numerusform>%n casussen mochten op naam worden besproken</numerusform>
        </translation>
    </message>
    <message>
        <source>an agreement</source>
        <translation>een afspraak</translation>
    </message>
    <message>
        <source>news of a partner</source>
        <translation>nieuws van een partner</translation>
    </message>
    <message>
        <source>a gap</source>
        <translation>een gat</translation>
    </message>
    <message>
        <source>an agreement of before</source>
        <translation>een eerdere afspraak</translation>
    </message>
    <message>
        <source>Typed, and not added yet: %1.</source>
        <translation>Getypt, en nog niet toegevoegd: %1.</translation>
    </message>
    <message>
        <source>It goes when you finish the meeting.</source>
        <translation>Het verdwijnt als u het overleg afrondt.</translation>
    </message>
    <message>
        <source>Go back, and add it first.</source>
        <translation>Ga terug en voeg het eerst toe.</translation>
    </message>
    <message>
        <source>Nobody is ticked as present.</source>
        <translation>Niemand is als aanwezig aangevinkt.</translation>
    </message>
    <message>
        <source>It was not ticked that confidentiality was read out.</source>
        <translation>Er is niet aangevinkt dat de afspraak over vertrouwelijkheid is voorgelezen.</translation>
    </message>
    <message>
        <source>Everything is kept.</source>
        <translation>Alles is bewaard.</translation>
    </message>
    <message>
        <source>Tick it under Opening.</source>
        <translation>Vink het aan bij Opening.</translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message>
        <source>Not yet: a new date</source>
        <translation>Nog niet: nieuwe datum</translation>
    </message>
    <message>
        <source>Was it kept?</source>
        <translation>Is de afspraak nagekomen?</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Heeft het geholpen?</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Nieuwe datum</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam eruit?</translation>
    </message>
    <message>
        <source>Why does it take longer?</source>
        <translation>Waarom duurt het langer?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
</context>
<context>
    <name>GapsPoint</name>
    <message>
        <source>What can nobody here take up? It is counted and brought to the municipality. No names.</source>
        <translation>Wat kan niemand hier oppakken? Het telt mee en gaat naar de gemeente. Geen namen.</translation>
    </message>
    <message>
        <source>What is missing?</source>
        <translation>Wat ontbreekt er?</translation>
    </message>
    <message>
        <source>Who was asked?</source>
        <translation>Wie is gevraagd?</translation>
    </message>
    <message>
        <source>Add the gap</source>
        <translation>Voeg het gat toe</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>That is good news, if it is so.</source>
        <translation>Dat is goed nieuws, als het zo is.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
</context>
<context>
    <name>LastAgreementsPoint</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 van %2 gereed</translation>
    </message>
    <message>
        <source>What you agree today stands here next time.</source>
        <translation>Wat u vandaag afspreekt, staat hier de volgende keer.</translation>
    </message>
    <message>
        <source>No agreements of last time</source>
        <translation>Geen afspraken van vorige keer</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Besproken</translation>
    </message>
    <message>
        <source>To evaluate</source>
        <translation>Te bespreken</translation>
    </message>
    <message>
        <source>New date and reason needed</source>
        <translation>Nieuwe datum en reden nodig</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Discuss</source>
        <translation>Bespreek</translation>
    </message>
</context>
<context>
    <name>NewAgreementsPoint</name>
    <message>
        <source>Read them once more together: who does what, by when, and who hears back?</source>
        <translation>Lees ze samen nog eens door: wie doet wat, voor wanneer, en wie hoort het terug?</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>No names: this goes into the minutes.</source>
        <translation>Geen namen: dit komt in het verslag.</translation>
    </message>
    <message>
        <source>An agreement can be typed as soon as it is made, at any point of the agenda.</source>
        <translation>U kunt een afspraak typen zodra u die maakt, bij elk punt van de agenda.</translation>
    </message>
    <message>
        <source>Nothing agreed yet</source>
        <translation>Nog niets afgesproken</translation>
    </message>
    <message>
        <source>Type an agreement</source>
        <translation>Typ een afspraak</translation>
    </message>
    <message>
        <source>%1 hears back</source>
        <translation>%1 hoort het terug</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>casus %1</translation>
    </message>
</context>
<context>
    <name>NewsPoint</name>
    <message>
        <source>What does each partner see at school, on the street, at home and online? No names.</source>
        <translation>Wat ziet elke partner op school, op straat, thuis en online? Geen namen.</translation>
    </message>
    <message>
        <source>Comes from the police</source>
        <translation>Komt van de politie</translation>
    </message>
    <message>
        <source>It stays out of minutes, summaries and letters</source>
        <translation>Het blijft buiten verslag, samenvatting en brieven</translation>
    </message>
    <message>
        <source>Who tells it?</source>
        <translation>Wie vertelt het?</translation>
    </message>
    <message>
        <source>Where does it happen?</source>
        <translation>Waar speelt het?</translation>
    </message>
    <message>
        <source>What is told?</source>
        <translation>Wat wordt er verteld?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merkteken</translation>
    </message>
    <message>
        <source>Add the news</source>
        <translation>Voeg het nieuws toe</translation>
    </message>
    <message>
        <source>from the police, stays out of the minutes</source>
        <translation>van de politie, blijft buiten het verslag</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>Nog geen nieuws</translation>
    </message>
    <message>
        <source>Go round the table: each partner in a few words.</source>
        <translation>Ga de tafel rond: elke partner in een paar woorden.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
</context>
<context>
    <name>NotesPoint</name>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>No names: this goes into the minutes.</source>
        <translation>Geen namen: dit komt in het verslag.</translation>
    </message>
    <message>
        <source>When is the next meeting?</source>
        <translation>Wanneer is het volgende overleg?</translation>
    </message>
</context>
<context>
    <name>OpeningPoint</name>
    <message>
        <source>Who is there?</source>
        <translation>Wie zijn er?</translation>
    </message>
    <message>
        <source>Read this out</source>
        <translation>Lees dit voor</translation>
    </message>
    <message>
        <source>What is said here about pupils stays here. Everyone uses it only for what we agree. Minutes and agreements go round without names.</source>
        <translation>Wat hier over leerlingen wordt gezegd, blijft hier. Iedereen gebruikt het alleen voor wat we afspreken. Verslag en afspraken gaan zonder namen rond.</translation>
    </message>
    <message>
        <source>It was read out</source>
        <translation>Dit is voorgelezen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>afwezig</translation>
    </message>
</context>
<context>
    <name>PointQuestions</name>
    <message>
        <source>What comes up, about nobody in particular?</source>
        <translation>Wat valt op, zonder dat het over iemand gaat?</translation>
    </message>
    <message>
        <source>What do we do before something happens?</source>
        <translation>Wat doen we voordat er iets gebeurt?</translation>
    </message>
    <message>
        <source>What goes well between us, what can be better?</source>
        <translation>Wat gaat goed tussen ons, wat kan beter?</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Waar?</translation>
    </message>
    <message>
        <source>Who leads it?</source>
        <translation>Wie leidt het overleg?</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Prepare: core team, %1</source>
        <translation>Voorbereiden: kernteam, %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>The meeting was taken away</source>
        <translation>Het overleg is weggehaald</translation>
    </message>
    <message>
        <source>The agenda for the table. No names of pupils.</source>
        <translation>De agenda voor op tafel. Zonder namen van leerlingen.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Haal weg: %1</translation>
    </message>
    <message>
        <source>%1 to discuss</source>
        <translation>%1 te bespreken</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 te laat</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Partners see the summary in groups of five, never the exact figures</source>
        <translation>Partners zien de samenvatting in groepen van vijf, nooit de precieze cijfers</translation>
    </message>
    <message>
        <source>Summary of the four weeks to %1</source>
        <translation>Samenvatting van de vier weken tot en met %1</translation>
    </message>
    <message>
        <source>Still to make</source>
        <translation>Nog te maken</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maak</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>Wanneer en waar</translation>
    </message>
    <message>
        <source>Who comes?</source>
        <translation>Wie komen er?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>What do you bring yourself?</source>
        <translation>Wat brengt u zelf in?</translation>
    </message>
    <message>
        <source>No names: partners read along.</source>
        <translation>Geen namen: partners lezen mee.</translation>
    </message>
    <message>
        <source>Fills itself</source>
        <translation>Vult zichzelf</translation>
    </message>
    <message>
        <source>Core team</source>
        <translation>Kernteam</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Agenda as a page</source>
        <translation>Agenda als pagina</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Begin het overleg</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Names are hidden</source>
        <translation>Namen zijn verborgen</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Grotere letters</translation>
    </message>
    <message>
        <source>Finish the meeting</source>
        <translation>Overleg afronden</translation>
    </message>
    <message>
        <source>Next point</source>
        <translation>Volgend punt</translation>
    </message>
    <message>
        <source>Previous point</source>
        <translation>Vorig punt</translation>
    </message>
    <message>
        <source>Core team, %1</source>
        <translation>Kernteam, %1</translation>
    </message>
    <message>
        <source>To finishing</source>
        <translation>Naar afronden</translation>
    </message>
    <message>
        <source>Names can be seen</source>
        <translation>Namen zijn zichtbaar</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Bewaard %1</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Weggehaald</translation>
    </message>
    <message>
        <source>The meeting is finished</source>
        <translation>Het overleg is afgerond</translation>
    </message>
</context>
<context>
    <name>ThreeSides</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>This point</source>
        <translation>Dit punt</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
</context>
<context>
    <name>TrendsPoint</name>
    <message>
        <source>What stands out?</source>
        <translation>Wat valt op?</translation>
    </message>
    <message>
        <source>No names: this goes into the minutes.</source>
        <translation>Geen namen: dit komt in het verslag.</translation>
    </message>
    <message>
        <source>There is no summary of the last weeks</source>
        <translation>Er is geen samenvatting van de afgelopen weken</translation>
    </message>
    <message>
        <source>Partners see the protected summary here. Make it before the meeting.</source>
        <translation>Partners zien hier de beschermde samenvatting. Maak die voor het overleg.</translation>
    </message>
    <message>
        <source>Make the summary</source>
        <translation>Maak de samenvatting</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot en met %2</translation>
    </message>
    <message>
        <source>Total: not included</source>
        <translation>Totaal: niet opgenomen</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>Niet opgenomen</translation>
    </message>
    <message>
        <source>Counts in groups of five. 0-4 means: none up to and including four. More records may also mean that more is reported.</source>
        <translation>Aantallen in groepen van vijf. 0-4 betekent: nul tot en met vier. Meer registraties kan ook betekenen dat er meer wordt gemeld.</translation>
    </message>
    <message>
        <source>higher than before</source>
        <translation>hoger dan vorige keer</translation>
    </message>
    <message>
        <source>lower than before</source>
        <translation>lager dan vorige keer</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>geen duidelijk verschil</translation>
    </message>
</context>
</TS>
