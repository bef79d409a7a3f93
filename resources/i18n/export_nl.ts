<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ExportPage</name>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>No period has ended yet</source>
        <translation>Er is nog geen periode voorbij</translation>
    </message>
    <message>
        <source>VIOS checks what somebody could work out from this page: %1 %</source>
        <translation>VIOS controleert wat iemand uit deze bladzijde kan uitrekenen: %1 %</translation>
    </message>
    <message>
        <source>VIOS checks it and makes the file: %1 %</source>
        <translation>VIOS controleert het en maakt het bestand: %1 %</translation>
    </message>
    <message>
        <source>The file is being made.</source>
        <translation>Het bestand wordt gemaakt.</translation>
    </message>
</context>
<context>
    <name>ExportScreen</name>
    <message>
        <source>Kept. It holds from the next school year on.</source>
        <translation>Bewaard. Het geldt vanaf het volgende schooljaar.</translation>
    </message>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>A page to read or print (PDF)</source>
        <translation>Een pagina om te lezen of te printen (PDF)</translation>
    </message>
    <message>
        <source>For most people.</source>
        <translation>Voor de meeste mensen.</translation>
    </message>
    <message>
        <source>A spreadsheet (XLSX)</source>
        <translation>Een rekenblad (XLSX)</translation>
    </message>
    <message>
        <source>For Excel and LibreOffice.</source>
        <translation>Voor Excel en LibreOffice.</translation>
    </message>
    <message>
        <source>A plain table (CSV)</source>
        <translation>Een eenvoudige tabel (CSV)</translation>
    </message>
    <message>
        <source>For any program that reads tables.</source>
        <translation>Voor elk programma dat tabellen leest.</translation>
    </message>
    <message>
        <source>Data for another program (JSON)</source>
        <translation>Gegevens voor een ander programma (JSON)</translation>
    </message>
</context>
<context>
    <name>LimitedPart</name>
    <message>
        <source>They do not count</source>
        <translation>Ze tellen niet mee</translation>
    </message>
    <message>
        <source>Nothing of them lies outside what is protected. Pages can be lower than what happened.</source>
        <translation>Er staat niets van ze buiten de afscherming. Een bladzijde kan lager zijn dan wat er gebeurde.</translation>
    </message>
    <message>
        <source>They count, without anything about a pupil</source>
        <translation>Ze tellen mee, zonder iets over een leerling</translation>
    </message>
    <message>
        <source>All protected incidents together count as one at most in each line. The page says so.</source>
        <translation>In elke regel tellen alle afgeschermde incidenten samen als hooguit één. Dat staat op de bladzijde.</translation>
    </message>
    <message>
        <source>They do not count in this school year.</source>
        <translation>Dit schooljaar tellen ze niet mee.</translation>
    </message>
    <message>
        <source>They count in this school year.</source>
        <translation>Dit schooljaar tellen ze mee.</translation>
    </message>
    <message>
        <source>From %1 on they count.</source>
        <translation>Vanaf %1 tellen ze mee.</translation>
    </message>
    <message>
        <source>From %1 on they do not.</source>
        <translation>Vanaf %1 niet meer.</translation>
    </message>
    <message>
        <source>Choose for the next school year</source>
        <translation>Kies voor het volgende schooljaar</translation>
    </message>
    <message>
        <source>What do you choose from %1 on?</source>
        <translation>Wat kiest u vanaf %1?</translation>
    </message>
    <message>
        <source>Protected incidents</source>
        <translation>Afgeschermde incidenten</translation>
    </message>
    <message>
        <source>What counting costs: kind, place and the four weeks of each can be read in the file of the school by everybody with an account, until the page is made. No name, no day and no text.</source>
        <translation>Meetellen kost dit: iedereen met een account kan soort, plaats en de vier weken van elk incident in het bestand van de school terugvinden, tot de bladzijde is gemaakt. Geen naam, geen dag en geen tekst.</translation>
    </message>
    <message>
        <source>Somebody who sees all other incidents can sometimes work out from a page that something is protected, of which kind and where. Do you protect incidents from a coordinator? Then let them not count.</source>
        <translation>Wie alle andere incidenten ziet, kan soms uit een bladzijde afleiden dat er iets is afgeschermd, van welke soort en waar. Schermt u incidenten af voor een coördinator? Laat ze dan niet meetellen.</translation>
    </message>
    <message>
        <source>Trends and the overview inside the school never count them. A table of such a school year cannot be made.</source>
        <translation>In Trends en in het overzicht binnen de school tellen ze nooit mee. Een tabel van zo&apos;n schooljaar kan niet worden gemaakt.</translation>
    </message>
    <message>
        <source>This school year stays as it is: pages of one year must count the same. The choice is in the log.</source>
        <translation>Dit schooljaar blijft zoals het is: bladzijden van één jaar moeten hetzelfde tellen. De keuze staat in het logboek.</translation>
    </message>
</context>
<context>
    <name>MakeStep</name>
    <message>
        <source>Save once more</source>
        <translation>Nog een keer opslaan</translation>
    </message>
    <message>
        <source>This file is not encrypted</source>
        <translation>Dit bestand is niet versleuteld</translation>
    </message>
    <message>
        <source>It holds no names. Share it only with those it is meant for.</source>
        <translation>Er staan geen namen in. Deel het alleen met wie het nodig heeft.</translation>
    </message>
    <message>
        <source>In which form do you need it?</source>
        <translation>In welke vorm hebt u het nodig?</translation>
    </message>
    <message>
        <source>All four hold the same figures as the page you read. You can make another one afterwards.</source>
        <translation>Alle vier hebben dezelfde cijfers als de pagina die u las. Daarna kunt u er nog een maken.</translation>
    </message>
    <message>
        <source>It is for: %2. The log holds to whom and what for, under code %3.</source>
        <translation>Het is voor: %2. In het logboek staat voor wie en waarvoor, onder code %3.</translation>
    </message>
    <message>
        <source>For: %2. The figures of this period were fixed before. The log has it under code %3.</source>
        <translation>Voor: %2. De cijfers van deze periode stonden al vast. In het logboek staat het onder code %3.</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 is opgeslagen</translation>
    </message>
    <message>
        <source>There is no file, and nothing of it is in the register. What you chose is still there.</source>
        <translation>Er is geen bestand en er staat niets van in het register. Wat u koos, staat er nog.</translation>
    </message>
    <message>
        <source>Stopped in time</source>
        <translation>Op tijd gestopt</translation>
    </message>
    <message>
        <source>For joining the figures of several schools.</source>
        <translation>Om cijfers van meer scholen samen te voegen.</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Do you need another overview?</source>
        <translation>Ander overzicht nodig?</translation>
    </message>
    <message>
        <source>Of a school year, for council, board and inspectorate</source>
        <translation>Jaaroverzicht voor MR, bestuur en inspectie</translation>
    </message>
    <message>
        <source>Of several schools</source>
        <translation>Overzicht van meer scholen</translation>
    </message>
    <message>
        <source>A table of a school year, for a trusted reader</source>
        <translation>Tabel van een schooljaar, voor een lezer die u vertrouwt</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>RecipientStep</name>
    <message>
        <source>For whom is the file?</source>
        <translation>Voor wie is het bestand?</translation>
    </message>
    <message>
        <source>What will they use it for?</source>
        <translation>Waarvoor gebruiken zij het?</translation>
    </message>
    <message>
        <source>This goes into the log, so that you can always see who received what.</source>
        <translation>Dit komt in het logboek. Zo ziet u later altijd wie wat kreeg.</translation>
    </message>
    <message>
        <source>Recipient and purpose</source>
        <translation>Ontvanger en doel</translation>
    </message>
</context>
<context>
    <name>SketchPart</name>
    <message>
        <source>No sketch can be made for this period: nothing happened often enough, with enough different pupils, to tell of it without pointing at somebody. That is usual in a small school.</source>
        <translation>Bij deze periode kan geen schets. Niets kwam vaak genoeg voor, met genoeg verschillende leerlingen, om erover te vertellen zonder iemand aan te wijzen. Op een kleine school is dat gewoon.</translation>
    </message>
    <message>
        <source>A sketch that you chose before can no longer be made: it is not common enough any more.</source>
        <translation>Een schets die u eerder koos, kan niet meer: wat erin staat, kwam niet vaak genoeg voor.</translation>
    </message>
    <message>
        <source>Add a sketch</source>
        <translation>Voeg een schets toe</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message numerus="yes">
        <source>Put together from %n case(s). The page says so.</source>
        <translation>
            <numerusform>Samengesteld uit %n geval. Dat staat erbij.</numerusform>
            <numerusform>Samengesteld uit %n gevallen. Dat staat erbij.</numerusform>
        </translation>
    </message>
    <message>
        <source>One case that happened more often.</source>
        <translation>Eén soort geval dat vaker voorkwam.</translation>
    </message>
    <message>
        <source>May stay empty. A sketch is a sentence that VIOS makes itself, without names, days or your own words. It tells only what happened at least five times with five different pupils. At most two.</source>
        <translation>Mag leeg blijven. Een schets is een zin die VIOS zelf maakt, zonder namen, dagen of uw eigen woorden. Hij vertelt alleen wat minstens vijf keer voorkwam, met vijf verschillende leerlingen. Hoogstens twee.</translation>
    </message>
    <message>
        <source>Case sketches</source>
        <translation>Casusschetsen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
</context>
<context>
    <name>SketchQuestions</name>
    <message>
        <source>A sketch is not on this page</source>
        <translation>Een schets staat niet op deze bladzijde</translation>
    </message>
    <message>
        <source>Beside what was published before, it would tell too much.</source>
        <translation>Naast wat eerder naar buiten ging, zou hij te veel vertellen.</translation>
    </message>
    <message>
        <source>You can make the summary without it, or go back and choose another one.</source>
        <translation>U kunt de samenvatting zonder de schets maken, of terug en een andere kiezen.</translation>
    </message>
    <message>
        <source>Answer this before you go on.</source>
        <translation>Beantwoord dit voor u verder gaat.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes, leave it out</source>
        <translation>Ja, laat weg</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>Ik twijfel</translation>
    </message>
    <message>
        <source>Can a teacher of this school know who this is?</source>
        <translation>Kan een docent van deze school weten wie dit is?</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Recipient and purpose</source>
        <translation>Ontvanger en doel</translation>
    </message>
    <message>
        <source>Read through</source>
        <translation>Nalezen</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Vorige stap</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Bestand maken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Voor: %1</translation>
    </message>
</context>
<context>
    <name>SummaryContentStep</name>
    <message>
        <source>No period has ended yet</source>
        <translation>Er is nog geen periode voorbij</translation>
    </message>
    <message>
        <source>A summary can be made when four weeks are over.</source>
        <translation>Een samenvatting kan worden gemaakt als vier weken voorbij zijn.</translation>
    </message>
    <message>
        <source>Counts in groups of five, of one period of four weeks. No names, no text. A period is made once and then stays as it is.</source>
        <translation>Aantallen in groepen van vijf, over één periode van vier weken. Geen namen, geen tekst. Een periode wordt één keer gemaakt en blijft daarna zo.</translation>
    </message>
    <message>
        <source>Which four weeks?</source>
        <translation>Welke vier weken?</translation>
    </message>
    <message>
        <source>Show earlier periods</source>
        <translation>Eerdere perioden tonen</translation>
    </message>
    <message>
        <source>Published elsewhere</source>
        <translation>Elders gepubliceerd</translation>
    </message>
    <message>
        <source>The running period ends on %1. Its summary can be made the day after.</source>
        <translation>De lopende periode eindigt op %1. Haar samenvatting kan vanaf de dag erna.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot en met %2</translation>
    </message>
    <message>
        <source>Made on %1. You get the same file.</source>
        <translation>Gemaakt op %1. U krijgt hetzelfde bestand.</translation>
    </message>
    <message>
        <source>Not made yet.</source>
        <translation>Nog niet gemaakt.</translation>
    </message>
</context>
<context>
    <name>SummaryReadStep</name>
    <message>
        <source>This period was made on %1</source>
        <translation>Deze periode is gemaakt op %1</translation>
    </message>
    <message>
        <source>You get the same file again.</source>
        <translation>U krijgt hetzelfde bestand.</translation>
    </message>
    <message>
        <source>Read through</source>
        <translation>Nalezen</translation>
    </message>
    <message>
        <source>This is the page as it will be. It is only in memory until you make the file.</source>
        <translation>Dit is de bladzijde zoals zij wordt. Er staat nog niets op de schijf.</translation>
    </message>
    <message>
        <source>What VIOS took care of</source>
        <translation>Hier let VIOS op</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>De pagina</translation>
    </message>
    <message>
        <source>the total</source>
        <translation>het totaal</translation>
    </message>
    <message>
        <source>the table “%1”</source>
        <translation>de tabel “%1”</translation>
    </message>
    <message>
        <source>Not on this page: %1</source>
        <translation>Niet op deze bladzijde: %1</translation>
    </message>
    <message>
        <source>The total stands in groups of ten</source>
        <translation>Het totaal staat in groepen van tien</translation>
    </message>
    <message>
        <source>Somebody could otherwise work out a small number with what was published before, or a line would be about almost every pupil. VIOS leaves out whole parts, always in the same order. The page says only “niet opgenomen”.</source>
        <translation>Anders kon iemand met eerdere cijfers een klein aantal uitrekenen, of ging een regel over bijna alle leerlingen. VIOS laat hele onderdelen weg, altijd in dezelfde volgorde. Op de bladzijde staat alleen “niet opgenomen”.</translation>
    </message>
    <message>
        <source>You can use the page as it is, wait for the next period, or talk about the exact figures inside the school (Trends). Do not tell others the numbers that are left out.</source>
        <translation>U kunt de bladzijde zo gebruiken, op de volgende periode wachten, of binnen de school over de precieze cijfers praten (Trends). Vertel de weggelaten aantallen niet aan anderen.</translation>
    </message>
    <message>
        <source>Protected incidents count as one in a line</source>
        <translation>Afgeschermde incidenten tellen als één in een regel</translation>
    </message>
    <message>
        <source>All of them together, and the page says so. Your school chose it for this school year.</source>
        <translation>Allemaal samen, en dat staat op de bladzijde. Uw school koos dat voor dit schooljaar.</translation>
    </message>
    <message>
        <source>Only groups of five</source>
        <translation>Alleen groepen van vijf</translation>
    </message>
    <message>
        <source>0-4 means: zero up to four.</source>
        <translation>0-4 betekent: nul tot en met vier.</translation>
    </message>
    <message>
        <source>Every line counts different pupils</source>
        <translation>Elke regel telt verschillende leerlingen</translation>
    </message>
    <message>
        <source>One pupil with eight incidents counts once.</source>
        <translation>Een leerling met acht incidenten telt één keer.</translation>
    </message>
    <message>
        <source>No names and no text</source>
        <translation>Geen namen en geen tekst</translation>
    </message>
    <message>
        <source>Nothing that you wrote is on the page.</source>
        <translation>Niets van wat u schreef staat op de bladzijde.</translation>
    </message>
    <message>
        <source>Protected incidents do not count</source>
        <translation>Afgeschermde incidenten tellen niet mee</translation>
    </message>
    <message>
        <source>Not those that you can read yourself either.</source>
        <translation>Ook niet als u ze zelf kunt lezen.</translation>
    </message>
    <message>
        <source>This period is then fixed</source>
        <translation>Deze periode staat daarna vast</translation>
    </message>
    <message>
        <source>Late incidents count in the next period.</source>
        <translation>Late incidenten tellen mee in de volgende periode.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
</context>
</TS>
