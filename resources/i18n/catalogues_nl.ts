<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AboutForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>What is it most like?</source>
        <translation>Waar lijkt het het meest op?</translation>
    </message>
    <message>
        <source>It counts as this in overviews, and gets its decision help. This cannot be changed later. Not sure? Leave it as it is.</source>
        <translation>Daarmee telt het mee in overzichten, en een soort krijgt er de beslishulp van. Dit kan later niet meer anders. Weet u het niet? Laat het dan zo staan.</translation>
    </message>
    <message>
        <source>Of which kind?</source>
        <translation>Bij welke soort hoort het?</translation>
    </message>
</context>
<context>
    <name>CatalogueWords</name>
    <message>
        <source>Kinds</source>
        <translation>Soorten</translation>
    </message>
    <message>
        <source>Subkinds</source>
        <translation>Nadere soorten</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigen velden</translation>
    </message>
    <message>
        <source>Choices of own fields</source>
        <translation>Keuzes van eigen velden</translation>
    </message>
    <message>
        <source>New kind</source>
        <translation>Nieuwe soort</translation>
    </message>
    <message>
        <source>New subkind</source>
        <translation>Nieuwe nadere soort</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Nieuwe plaats</translation>
    </message>
    <message>
        <source>New measure</source>
        <translation>Nieuwe maatregel</translation>
    </message>
    <message>
        <source>New kind of partner</source>
        <translation>Nieuwe soort partner</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nieuw veld</translation>
    </message>
    <message>
        <source>of your school</source>
        <translation>van uw school</translation>
    </message>
    <message>
        <source>counts as %1</source>
        <translation>telt mee als %1</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Niet aangeboden</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n registratie</numerusform>
            <numerusform>%n registraties</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>nog niet gebruikt</translation>
    </message>
    <message>
        <source>choice of “%1”</source>
        <translation>keuze van ‘%1’</translation>
    </message>
    <message>
        <source>of VIOS</source>
        <translation>van VIOS</translation>
    </message>
    <message>
        <source>List %1, %2</source>
        <translation>Lijst %1, %2</translation>
    </message>
    <message>
        <source>Not in any record yet. Protected records are not counted here.</source>
        <translation>Nog in geen registratie. Afgeschermde registraties tellen hier niet mee.</translation>
    </message>
    <message numerus="yes">
        <source>In %n record(s). Protected records are not counted here.</source>
        <translation>
            <numerusform>In %n registratie. Afgeschermde registraties tellen hier niet mee.</numerusform>
            <numerusform>In %n registraties. Afgeschermde registraties tellen hier niet mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>Explanation beside the field (optional)</source>
        <translation>Uitleg bij het veld (mag leeg)</translation>
    </message>
    <message>
        <source>For which kinds of incident?</source>
        <translation>Bij welke soorten incidenten?</translation>
    </message>
    <message>
        <source>None chosen: for all kinds.</source>
        <translation>Niets gekozen: bij alle soorten.</translation>
    </message>
    <message>
        <source>Of all kinds of incident.</source>
        <translation>Bij alle soorten incidenten.</translation>
    </message>
    <message>
        <source>Only of: %1.</source>
        <translation>Alleen bij: %1.</translation>
    </message>
    <message>
        <source>Answer: %1.</source>
        <translation>Antwoord: %1.</translation>
    </message>
    <message>
        <source>Explanation: %1</source>
        <translation>Uitleg: %1</translation>
    </message>
    <message>
        <source>The kind of answer cannot be changed: answers of before would mean something else.</source>
        <translation>Het soort antwoord kan niet veranderen: antwoorden van eerder zouden dan iets anders betekenen.</translation>
    </message>
    <message>
        <source>The field is never required. Its answers stay inside the school: they are in no overview, summary or figure, and nothing is sorted, added up or coloured by them.</source>
        <translation>Het veld is nooit verplicht. De antwoorden blijven binnen de school: ze staan in geen enkel overzicht, samenvatting of cijfer, en niets wordt erop gesorteerd, opgeteld of gekleurd.</translation>
    </message>
    <message>
        <source>In overviews this counts as “%1”.</source>
        <translation>In overzichten telt dit mee als ‘%1’.</translation>
    </message>
    <message>
        <source>In overviews this counts as “%1”, and that decision help belongs to it.</source>
        <translation>In overzichten telt dit mee als ‘%1’, en die beslishulp hoort erbij.</translation>
    </message>
    <message>
        <source>That cannot be changed: numbers of before and after would not be of the same thing.</source>
        <translation>Dat ligt vast: anders zouden cijfers van vroeger en nu over iets anders gaan.</translation>
    </message>
    <message>
        <source>No rules and no overviews depend on this word.</source>
        <translation>Aan dit woord hangen geen regels en geen overzichten.</translation>
    </message>
    <message>
        <source>This word belongs to VIOS. Whatever you call it, rules and overviews read it as “%1”.</source>
        <translation>Dit woord hoort bij VIOS. Hoe u het ook noemt, regels en overzichten lezen het als ‘%1’.</translation>
    </message>
    <message>
        <source>It always stays in the list: who does not know has to be able to choose something.</source>
        <translation>Het blijft altijd in de lijst: wie het niet weet, moet iets kunnen kiezen.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, tot %2</translation>
    </message>
    <message>
        <source>“%1” (%2) then goes by the name “%3”. Filters and Trends find both together.</source>
        <translation>‘%1’ (%2) heet dan ‘%3’. Filters en Trends vinden ze samen.</translation>
    </message>
    <message>
        <source>On the page of an old record “%1” stays readable.</source>
        <translation>Op de pagina van een oude registratie blijft ‘%1’ te lezen.</translation>
    </message>
    <message>
        <source>What is recorded already goes on counting as “%1” in overviews.</source>
        <translation>Wat al is vastgelegd, blijft in overzichten meetellen als ‘%1’.</translation>
    </message>
    <message>
        <source>This looks like %1.</source>
        <translation>Dit lijkt op %1.</translation>
    </message>
    <message>
        <source>Two words for one thing make figures hard to read.</source>
        <translation>Twee woorden voor hetzelfde maken cijfers moeilijk leesbaar.</translation>
    </message>
    <message>
        <source>%1 is a name of somebody at your school.</source>
        <translation>%1 is een naam van iemand op uw school.</translation>
    </message>
    <message>
        <source>Everybody who fills in a form sees this word. Take a name out.</source>
        <translation>Iedereen die iets invult, ziet dit woord. Haal een naam eruit.</translation>
    </message>
    <message>
        <source>The law protects such data more than other data. Only record what you need for this incident, and ask your privacy officer first.</source>
        <translation>De wet beschermt zulke gegevens extra. Leg alleen vast wat u voor dit incident nodig hebt, en vraag het eerst aan uw FG.</translation>
    </message>
    <message>
        <source>VIOS gives no score or rank to a pupil. Ask what happened instead.</source>
        <translation>VIOS geeft een leerling geen score of rang. Vraag liever wat er gebeurde.</translation>
    </message>
    <message>
        <source>This asks for somebody's health.</source>
        <translation>Dit vraagt naar iemands gezondheid.</translation>
    </message>
    <message>
        <source>This asks for somebody's faith or conviction.</source>
        <translation>Dit vraagt naar iemands geloof of overtuiging.</translation>
    </message>
    <message>
        <source>This asks where somebody comes from.</source>
        <translation>Dit vraagt waar iemand vandaan komt.</translation>
    </message>
    <message>
        <source>This asks for somebody's sexual orientation or gender.</source>
        <translation>Dit vraagt naar iemands seksuele geaardheid of gender.</translation>
    </message>
    <message>
        <source>This asks for somebody's political opinion or union.</source>
        <translation>Dit vraagt naar iemands politieke mening of vakbond.</translation>
    </message>
    <message>
        <source>This asks for offences or a criminal record.</source>
        <translation>Dit vraagt naar strafbare feiten of een strafblad.</translation>
    </message>
    <message>
        <source>This asks for body features by which somebody is known.</source>
        <translation>Dit vraagt naar kenmerken van het lichaam waaraan iemand te herkennen is.</translation>
    </message>
    <message>
        <source>This asks for a citizen service number or passport.</source>
        <translation>Dit vraagt naar een burgerservicenummer of paspoort.</translation>
    </message>
    <message>
        <source>This looks like a score or a rank of a pupil.</source>
        <translation>Dit lijkt op een score of rangorde van een leerling.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‘%1’</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>‘%1’ is toegevoegd.</translation>
    </message>
    <message>
        <source>The word is “%1” now.</source>
        <translation>Het woord is nu ‘%1’.</translation>
    </message>
    <message>
        <source>The order was changed.</source>
        <translation>De volgorde is veranderd.</translation>
    </message>
    <message>
        <source>“%1” is not offered any more.</source>
        <translation>‘%1’ wordt niet meer aangeboden.</translation>
    </message>
    <message>
        <source>“%1” is offered again.</source>
        <translation>‘%1’ wordt weer aangeboden.</translation>
    </message>
    <message>
        <source>“%1” was merged.</source>
        <translation>‘%1’ is samengevoegd.</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>‘%1’ is gewijzigd.</translation>
    </message>
    <message>
        <source>“%1” stands on its own again, and is not offered.</source>
        <translation>‘%1’ staat weer los, en wordt niet aangeboden.</translation>
    </message>
</context>
<context>
    <name>CataloguesPage</name>
    <message>
        <source>Lists of words</source>
        <translation>Keuzelijsten</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Nieuw woord</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Welke lijst</translation>
    </message>
    <message>
        <source>Look for a word in all lists</source>
        <translation>Zoek een woord in alle lijsten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n woord</numerusform>
            <numerusform>%n woorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n veld</numerusform>
            <numerusform>%n velden</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Toch bewaren</translation>
    </message>
    <message>
        <source>No word with "%1"</source>
        <translation>Geen woord met ‘%1’</translation>
    </message>
    <message>
        <source>No list holds this word. Try another one.</source>
        <translation>Dit woord staat in geen lijst. Probeer een ander woord.</translation>
    </message>
    <message>
        <source>Nothing stands in this list yet.</source>
        <translation>In deze lijst staat nog niets.</translation>
    </message>
    <message>
        <source>Does your school want to know something of an incident that VIOS does not ask? Make a field for it, at most eight. Ask only what you use.</source>
        <translation>Wil uw school van een incident iets weten dat VIOS niet vraagt? Maak er een veld voor, hoogstens acht. Vraag alleen wat u gebruikt.</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Nog geen woorden</translation>
    </message>
    <message>
        <source>The words that you and your colleagues choose from. Old records keep what they mean.</source>
        <translation>De woorden waaruit u en uw collega's kiezen. Oude registraties houden hun betekenis.</translation>
    </message>
    <message>
        <source>%1 and %2 move a word, or drag it.</source>
        <translation>%1 en %2 verplaatsen een woord. Slepen kan ook.</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Another word</source>
        <translation>Ander woord</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>New choice</source>
        <translation>Nieuwe keuze</translation>
    </message>
    <message>
        <source>Explanation and kinds</source>
        <translation>Uitleg en soorten</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>No longer offer</source>
        <translation>Niet meer aanbieden</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Weer aanbieden</translation>
    </message>
    <message>
        <source>Choose a word in the list to see where it is used and what you can do with it.</source>
        <translation>Kies een woord in de lijst. Dan ziet u waar het wordt gebruikt en wat u ermee kunt.</translation>
    </message>
    <message>
        <source>No word chosen</source>
        <translation>Geen woord gekozen</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Wat het vraagt</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Wat blijft</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Waar het staat</translation>
    </message>
    <message>
        <source>Earlier words</source>
        <translation>Eerdere woorden</translation>
    </message>
    <message>
        <source>Old records show the earlier word behind this one.</source>
        <translation>Oude registraties tonen het eerdere woord erachter.</translation>
    </message>
    <message>
        <source>Merged into it</source>
        <translation>Hierin samengevoegd</translation>
    </message>
    <message>
        <source>Organisations and contacts</source>
        <translation>Organisaties en contacten</translation>
    </message>
    <message>
        <source>These are kinds of partner. Whom to call there stands under Who can do what.</source>
        <translation>Dit zijn soorten partners. Wie u daar belt, staat bij Wie kan wat.</translation>
    </message>
    <message>
        <source>To Who can do what</source>
        <translation>Naar Wie kan wat</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Weer losmaken</translation>
    </message>
    <message>
        <source>Take apart %1</source>
        <translation>%1 weer losmaken</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>Add</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>What kind of answer?</source>
        <translation>Wat voor antwoord?</translation>
    </message>
    <message>
        <source>This cannot be changed later: answers of before would mean something else.</source>
        <translation>Dit kan later niet veranderen: antwoorden van eerder zouden dan iets anders betekenen.</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Which word does it go into?</source>
        <translation>In welk woord gaat het op?</translation>
    </message>
</context>
<context>
    <name>RenameForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>It was a spelling mistake: old records show the new word alone</source>
        <translation>Het was een schrijffout: oude registraties tonen alleen het nieuwe woord</translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>Word in Dutch</source>
        <translation>Woord</translation>
    </message>
    <message>
        <source>Word in English (optional)</source>
        <translation>In het Engels (mag leeg)</translation>
    </message>
</context>
</TS>
