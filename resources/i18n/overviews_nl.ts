<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DaysContent</name>
    <message>
        <source>Which days?</source>
        <translation>Welke dagen?</translation>
    </message>
    <message>
        <source>The exact figures of Trends on pages, for somebody inside the school.</source>
        <translation>De precieze aantallen uit Trends op papier, voor iemand binnen de school.</translation>
    </message>
    <message>
        <source>First choose which days</source>
        <translation>Kies eerst welke dagen</translation>
    </message>
    <message>
        <source>%1 until today</source>
        <translation>%1 tot en met vandaag</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot en met %2</translation>
    </message>
    <message>
        <source>The days that Trends showed.</source>
        <translation>De dagen die u in Trends zag.</translation>
    </message>
    <message>
        <source>Personal data. Not for partners.</source>
        <translation>Persoonsgegevens. Niet voor partners.</translation>
    </message>
    <message>
        <source>These are exact figures: a small number can lead to a pupil. They are for the school leadership, the board and the two coordinators. Do not pass them on, also not in a report or a plan.</source>
        <translation>Dit zijn precieze aantallen: een klein aantal kan naar een leerling leiden. Ze zijn voor de schoolleiding, het bestuur en de twee coördinatoren. Geef ze niet door, ook niet in een verslag of plan.</translation>
    </message>
    <message>
        <source>Overview for the school leadership</source>
        <translation>Overzicht voor de schoolleiding</translation>
    </message>
    <message>
        <source>Exact figures</source>
        <translation>Precieze aantallen</translation>
    </message>
    <message>
        <source>The same as in Trends, for the days you chose.</source>
        <translation>Dezelfde als in Trends, over de dagen die u koos.</translation>
    </message>
    <message>
        <source>No names and no text</source>
        <translation>Geen namen en geen tekst</translation>
    </message>
    <message>
        <source>But whoever knows the pupils can recognise somebody.</source>
        <translation>Maar wie de leerlingen kent, kan iemand herkennen.</translation>
    </message>
    <message>
        <source>It goes into the register</source>
        <translation>Het komt in het register</translation>
    </message>
    <message>
        <source>For whom and what for, with the pages themselves.</source>
        <translation>Voor wie en waarvoor, met de pagina&apos;s zelf.</translation>
    </message>
    <message>
        <source>It does not count as published</source>
        <translation>Het telt niet als gepubliceerd</translation>
    </message>
    <message>
        <source>Did a number go outside after all? Put it in Published elsewhere.</source>
        <translation>Ging er toch een getal naar buiten? Zet het bij Elders gepubliceerd.</translation>
    </message>
    <message>
        <source>This file holds personal data and is not encrypted</source>
        <translation>Dit bestand bevat persoonsgegevens en is niet versleuteld</translation>
    </message>
    <message>
        <source>Give it only to the reader you chose. Not to partners, and not in a report or a plan.</source>
        <translation>Geef het alleen aan wie u koos. Niet aan partners, en niet in een verslag of plan.</translation>
    </message>
    <message>
        <source>Why the school may use these figures. In doubt, ask the data protection officer.</source>
        <translation>Waarom de school deze aantallen mag gebruiken. Twijfelt u? Vraag de functionaris gegevensbescherming.</translation>
    </message>
    <message>
        <source>Steering on safety in the school</source>
        <translation>Sturen op veiligheid in de school</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Choose files</source>
        <translation>Kies bestanden</translation>
    </message>
    <message>
        <source>Drop the JSON files of the schools here</source>
        <translation>Sleep de JSON-bestanden van de scholen hierheen</translation>
    </message>
    <message>
        <source>Let go to add</source>
        <translation>Laat los om toe te voegen</translation>
    </message>
</context>
<context>
    <name>ForWhomStep</name>
    <message>
        <source>For whom is it?</source>
        <translation>Voor wie is het?</translation>
    </message>
    <message>
        <source>What will they use it for?</source>
        <translation>Waarvoor wordt het gebruikt?</translation>
    </message>
    <message>
        <source>On which basis?</source>
        <translation>Op welke grondslag?</translation>
    </message>
    <message>
        <source>Recipient and purpose</source>
        <translation>Ontvanger en doel</translation>
    </message>
    <message>
        <source>This goes into the register, so that you can always see who received what.</source>
        <translation>Dit komt in het register. Zo ziet u altijd wie wat kreeg.</translation>
    </message>
</context>
<context>
    <name>OverviewMakeStep</name>
    <message>
        <source>Save once more</source>
        <translation>Nog een keer opslaan</translation>
    </message>
    <message>
        <source>Look in Shared</source>
        <translation>Bekijk in Gedeeld</translation>
    </message>
    <message>
        <source>In which form do you need it?</source>
        <translation>In welke vorm hebt u het nodig?</translation>
    </message>
    <message>
        <source>Every form holds the same figures as the pages you read. You can make another one afterwards.</source>
        <translation>Elke vorm heeft dezelfde cijfers als de pagina&apos;s die u las. U kunt daarna nog een andere maken.</translation>
    </message>
    <message>
        <source>It is for: %1. Shared holds to whom and what for, with the file, under code %2.</source>
        <translation>Het is voor: %1. In Gedeeld staat voor wie en waarvoor, met het bestand erbij, onder code %2.</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 is opgeslagen</translation>
    </message>
    <message>
        <source>There is no file, and nothing of it is in Shared. What you chose is still there.</source>
        <translation>Er is geen bestand en er staat niets van in Gedeeld. Wat u koos, staat er nog.</translation>
    </message>
    <message>
        <source>Stopped in time</source>
        <translation>Op tijd gestopt</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>De pagina&apos;s worden gemaakt…</translation>
    </message>
    <message>
        <source>The file is being made…</source>
        <translation>Het bestand wordt gemaakt…</translation>
    </message>
    <message>
        <source>VIOS checks what could be worked out: %1 %</source>
        <translation>VIOS controleert wat iemand kan uitrekenen: %1 %</translation>
    </message>
    <message>
        <source>VIOS checks it and makes the file: %1 %</source>
        <translation>VIOS controleert het en maakt het bestand: %1 %</translation>
    </message>
</context>
<context>
    <name>OverviewReadStep</name>
    <message>
        <source>Read through</source>
        <translation>Nalezen</translation>
    </message>
    <message>
        <source>These are the pages as they will be. They are only in memory until you make the file.</source>
        <translation>Dit zijn de pagina&apos;s zoals ze worden. Ze staan alleen in het geheugen, tot u het bestand maakt.</translation>
    </message>
    <message>
        <source>What is on these pages</source>
        <translation>Wat er op deze pagina&apos;s staat</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>De pagina</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
</context>
<context>
    <name>SchoolsContent</name>
    <message>
        <source>Which schools?</source>
        <translation>Welke scholen?</translation>
    </message>
    <message>
        <source>One file of each school, of the same four weeks. A school makes it at Summary, last step: Data for another program (JSON). VIOS adds up and never puts schools beside each other.</source>
        <translation>Van elke school één bestand, over dezelfde vier weken. Een school maakt dat bij Samenvatting, in de laatste stap: Gegevens voor een ander programma (JSON). VIOS telt op en zet scholen nooit naast elkaar.</translation>
    </message>
    <message>
        <source>Which files did the schools send?</source>
        <translation>Welke bestanden stuurden de scholen?</translation>
    </message>
    <message>
        <source>Summaries for programs</source>
        <translation>Samenvattingen voor programma&apos;s</translation>
    </message>
    <message>
        <source>Take away what cannot take part. Then you can go on.</source>
        <translation>Haal weg wat niet mee kan doen. Dan kunt u verder.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) needed. Then you can go on.</source>
        <translation>
            <numerusform>Nog %n bestand nodig. Dan kunt u verder.</numerusform>
            <numerusform>Nog %n bestanden nodig. Dan kunt u verder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n school(s), %1 to %2.</source>
        <translation>
            <numerusform>%n school, %1 tot en met %2.</numerusform>
            <numerusform>%n scholen, %1 tot en met %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot take part</source>
        <translation>Doet niet mee</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Doet mee</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Summary of %1 to %2. File: %3</source>
        <translation>Samenvatting van %1 tot en met %2. Bestand: %3</translation>
    </message>
    <message>
        <source>Overview of several schools</source>
        <translation>Overzicht van meer scholen</translation>
    </message>
    <message>
        <source>It tells nothing new of a school</source>
        <translation>Het zegt niets nieuws over een school</translation>
    </message>
    <message>
        <source>VIOS tried to work a school out of the sums. It could not.</source>
        <translation>VIOS probeerde uit de optelling een school af te leiden. Dat lukte niet.</translation>
    </message>
    <message>
        <source>No school beside another</source>
        <translation>Geen school naast een andere</translation>
    </message>
    <message>
        <source>The names stand together, the figures are sums.</source>
        <translation>De namen staan bij elkaar, de aantallen zijn opgeteld.</translation>
    </message>
    <message>
        <source>“Between two numbers”</source>
        <translation>“Tussen twee getallen”</translation>
    </message>
    <message>
        <source>The true number is one of these two or lies between.</source>
        <translation>Het echte aantal is een van die twee, of ligt ertussen.</translation>
    </message>
    <message>
        <source>No names and no text</source>
        <translation>Geen namen en geen tekst</translation>
    </message>
    <message>
        <source>The files of the schools have none.</source>
        <translation>De bestanden van de scholen hebben die niet.</translation>
    </message>
    <message>
        <source>This file is not encrypted</source>
        <translation>Dit bestand is niet versleuteld</translation>
    </message>
    <message>
        <source>It holds no names. Share it only with those it is meant for.</source>
        <translation>Er staan geen namen in. Deel het alleen met wie het bedoeld is.</translation>
    </message>
    <message>
        <source>May stay empty. Figures in groups are not anonymous in law by themselves. In doubt, ask the data protection officer.</source>
        <translation>Mag leeg blijven. Cijfers in groepen zijn voor de wet niet vanzelf anoniem. Twijfelt u? Vraag de functionaris gegevensbescherming.</translation>
    </message>
    <message>
        <source>For a program of the municipality. It cannot be added up once more.</source>
        <translation>Voor een programma van de gemeente. Nog een keer optellen kan niet.</translation>
    </message>
    <message>
        <source>Municipality and the schools that take part</source>
        <translation>Gemeente en de scholen die meedoen</translation>
    </message>
    <message>
        <source>Safety in and around the schools</source>
        <translation>Veiligheid in en om de scholen</translation>
    </message>
</context>
<context>
    <name>TableContent</name>
    <message>
        <source>No school year is over yet</source>
        <translation>Er is nog geen schooljaar voorbij</translation>
    </message>
    <message>
        <source>A table can be made of a whole school year, after its last day.</source>
        <translation>Een tabel gaat over een heel schooljaar en kan na de laatste dag.</translation>
    </message>
    <message>
        <source>To the yearly overview</source>
        <translation>Naar het jaaroverzicht</translation>
    </message>
    <message>
        <source>What stands in the rows?</source>
        <translation>Wat staat er in de regels?</translation>
    </message>
    <message>
        <source>Which school year?</source>
        <translation>Welk schooljaar?</translation>
    </message>
    <message>
        <source>Exact numbers by place, for one reader whom you trust. VIOS hides what is small, and what would give it away.</source>
        <translation>Precieze aantallen per plaats, voor één lezer die u vertrouwt. VIOS verbergt wat klein is, en wat dat zou verraden.</translation>
    </message>
    <message>
        <source>The school year that runs can be asked for after %1.</source>
        <translation>Van het lopende schooljaar kan een tabel na %1.</translation>
    </message>
    <message>
        <source>Groups of kinds</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Four rows. The fewest numbers are hidden then.</source>
        <translation>Vier regels. Dan zijn de minste aantallen verborgen.</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Soorten</translation>
    </message>
    <message>
        <source>Twelve rows. More numbers are small, so more of them are hidden.</source>
        <translation>Twaalf regels. Meer aantallen zijn klein, dus er is meer verborgen.</translation>
    </message>
    <message>
        <source>This table was made on %1</source>
        <translation>Deze tabel is gemaakt op %1</translation>
    </message>
    <message>
        <source>The same numbers come out again, whatever was recorded since.</source>
        <translation>Dezelfde aantallen komen er weer uit, wat er daarna ook is vastgelegd.</translation>
    </message>
    <message>
        <source>School year %1-%2</source>
        <translation>Schooljaar %1-%2</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>groepen</translation>
    </message>
    <message>
        <source>kinds</source>
        <translation>soorten</translation>
    </message>
    <message>
        <source>No table was made yet.</source>
        <translation>Nog geen tabel gemaakt.</translation>
    </message>
    <message>
        <source>Made already: %1.</source>
        <translation>Al gemaakt: %1.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>What is small is hidden</source>
        <translation>Wat klein is, is verborgen</translation>
    </message>
    <message>
        <source>Of nought to four nobody sees which it is.</source>
        <translation>Van nul tot en met vier ziet niemand welk aantal het is.</translation>
    </message>
    <message>
        <source>What would give it away as well</source>
        <translation>Wat dat zou verraden ook</translation>
    </message>
    <message>
        <source>Every hidden cell has the same mark: small, or hidden with it.</source>
        <translation>Elk verborgen vakje heeft hetzelfde teken: klein, of mee verborgen.</translation>
    </message>
    <message>
        <source>Tried beside everything published</source>
        <translation>Beproefd naast alles wat naar buiten ging</translation>
    </message>
    <message>
        <source>With all pages in hand no small number can be worked out.</source>
        <translation>Met alle bladzijden erbij is geen klein aantal uit te rekenen.</translation>
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
        <source>Also not those that you can read.</source>
        <translation>Ook niet als u ze zelf kunt lezen.</translation>
    </message>
    <message>
        <source>This table is then fixed</source>
        <translation>Deze tabel staat daarna vast</translation>
    </message>
    <message>
        <source>Asked for again, the same numbers come out.</source>
        <translation>Vraagt u haar opnieuw, dan komen dezelfde aantallen eruit.</translation>
    </message>
    <message>
        <source>This file is not encrypted</source>
        <translation>Dit bestand is niet versleuteld</translation>
    </message>
    <message>
        <source>It holds no names. Give it to this reader alone, and ask not to pass it on.</source>
        <translation>Er staan geen namen in. Geef het alleen aan deze lezer en vraag om het niet door te geven.</translation>
    </message>
    <message>
        <source>The reader gets exact numbers. Look in your agreements which basis there is. In doubt, ask the data protection officer.</source>
        <translation>De lezer krijgt precieze aantallen. Kijk in uw afspraken welke grondslag er is. Twijfelt u? Vraag het de functionaris gegevensbescherming.</translation>
    </message>
    <message>
        <source>For a program of this reader.</source>
        <translation>Voor een programma van deze lezer.</translation>
    </message>
    <message>
        <source>For trusted readers only</source>
        <translation>Alleen voor een lezer die u vertrouwt</translation>
    </message>
    <message>
        <source>Somebody who knows this program well can learn something from which cells are hidden. Give this table only to a reader who does not look for pupils and does not pass it on. For all others there is the yearly overview.</source>
        <translation>Wie dit programma goed kent, kan iets afleiden uit welke vakjes verborgen zijn. Geef deze tabel alleen aan een lezer die geen leerlingen zoekt en haar niet doorgeeft. Voor alle anderen is er het jaaroverzicht.</translation>
    </message>
</context>
<context>
    <name>YearContent</name>
    <message>
        <source>No summary was made yet</source>
        <translation>Er is nog geen samenvatting gemaakt</translation>
    </message>
    <message>
        <source>The yearly overview adds up the summaries of the periods. First make one of a period.</source>
        <translation>Het jaaroverzicht telt de samenvattingen van de periodes op. Maak er eerst een van een periode.</translation>
    </message>
    <message>
        <source>To the summary</source>
        <translation>Naar de samenvatting</translation>
    </message>
    <message>
        <source>What is not in it stands on the page as “niet opgenomen”. That does not mean: no incidents.</source>
        <translation>Wat niet meetelt, staat op de pagina als “niet opgenomen”. Dat betekent niet: geen incidenten.</translation>
    </message>
    <message>
        <source>Which school year?</source>
        <translation>Welk schooljaar?</translation>
    </message>
    <message>
        <source>For participation council, board and inspectorate. VIOS adds up the summaries that were made. The records themselves are not read.</source>
        <translation>Voor MR, bestuur en inspectie. VIOS telt de samenvattingen op die zijn gemaakt. De gegevens zelf worden niet gelezen.</translation>
    </message>
    <message>
        <source>Choose a school year of which at least one whole summary was made</source>
        <translation>Kies een schooljaar met minstens één samenvatting waar alles in staat</translation>
    </message>
    <message>
        <source>First make the summary of a period</source>
        <translation>Maak eerst de samenvatting van een periode</translation>
    </message>
    <message>
        <source>What is in the overview of %1</source>
        <translation>Wat er in het overzicht van %1 staat</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Telt mee</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>Telt niet mee</translation>
    </message>
    <message>
        <source>A part of this summary was left out. Its lines can then not be added up.</source>
        <translation>Van deze samenvatting is een deel niet opgenomen. Optellen kan dan niet.</translation>
    </message>
    <message>
        <source>No summary was made.</source>
        <translation>Er is geen samenvatting gemaakt.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 tot en met %2</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maak</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>School year %1</source>
        <translation>Schooljaar %1</translation>
    </message>
    <message>
        <source>No period can be added up.</source>
        <translation>Geen enkele periode is op te tellen.</translation>
    </message>
    <message>
        <source>%1 of the %2 periods that are over</source>
        <translation>%1 van de %2 periodes die voorbij zijn</translation>
    </message>
    <message>
        <source>Yearly overview</source>
        <translation>Jaaroverzicht</translation>
    </message>
    <message>
        <source>Only what was published already</source>
        <translation>Alleen wat al gepubliceerd is</translation>
    </message>
    <message>
        <source>Added up from the summaries, nothing else.</source>
        <translation>Opgeteld uit de samenvattingen, verder niets.</translation>
    </message>
    <message>
        <source>“Between two numbers”</source>
        <translation>“Tussen twee getallen”</translation>
    </message>
    <message>
        <source>The true number is one of these two or lies between.</source>
        <translation>Het echte aantal is een van die twee, of ligt ertussen.</translation>
    </message>
    <message>
        <source>No names and no text</source>
        <translation>Geen namen en geen tekst</translation>
    </message>
    <message>
        <source>Nothing that you wrote is on the pages.</source>
        <translation>Niets van wat u schreef, staat op de pagina&apos;s.</translation>
    </message>
    <message>
        <source>What is missing is named</source>
        <translation>Wat ontbreekt, staat erbij</translation>
    </message>
    <message>
        <source>“Niet opgenomen” does not mean: no incidents.</source>
        <translation>“Niet opgenomen” betekent niet: geen incidenten.</translation>
    </message>
    <message>
        <source>This file is not encrypted</source>
        <translation>Dit bestand is niet versleuteld</translation>
    </message>
    <message>
        <source>It holds no names. Share it only with those it is meant for.</source>
        <translation>Er staan geen namen in. Deel het alleen met wie het bedoeld is.</translation>
    </message>
    <message>
        <source>May stay empty. Figures in groups are not anonymous in law by themselves. In doubt, ask the data protection officer.</source>
        <translation>Mag leeg blijven. Cijfers in groepen zijn voor de wet niet vanzelf anoniem. Twijfelt u? Vraag de functionaris gegevensbescherming.</translation>
    </message>
    <message>
        <source>For a program of the board or the inspectorate.</source>
        <translation>Voor een programma van het bestuur of de inspectie.</translation>
    </message>
    <message>
        <source>Participation council, board and inspectorate</source>
        <translation>MR, bestuur en inspectie</translation>
    </message>
    <message>
        <source>Yearly account</source>
        <translation>Jaarlijkse verantwoording</translation>
    </message>
</context>
</TS>
