<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als tabel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Copy %1 as a table</source>
        <translation>Kopieer %1 als tabel</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafiek</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Vorig jaar</translation>
    </message>
</context>
<context>
    <name>FollowUpCard</name>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>Wat is er gedaan?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Parents of all pupils involved informed</source>
        <translation>Ouders van alle betrokken leerlingen ingelicht</translation>
    </message>
    <message>
        <source>Parents still to be informed</source>
        <translation>Ouders nog in te lichten</translation>
    </message>
    <message>
        <source>Reported to the police (aangifte)</source>
        <translation>Aangifte gedaan</translation>
    </message>
    <message>
        <source>From recorded to handled</source>
        <translation>Van vastleggen tot afgehandeld</translation>
    </message>
    <message>
        <source>Agreements made: done, and in time</source>
        <translation>Afspraken uit deze periode</translation>
    </message>
    <message>
        <source>To agreements</source>
        <translation>Naar afspraken</translation>
    </message>
    <message>
        <source>Agreements open today</source>
        <translation>Afspraken die vandaag open staan</translation>
    </message>
    <message>
        <source>Parents informed</source>
        <translation>Ouders ingelicht</translation>
    </message>
    <message>
        <source>Parents not informed yet</source>
        <translation>Ouders nog niet ingelicht</translation>
    </message>
    <message>
        <source>Reported to the police</source>
        <translation>Aangifte gedaan</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Not informed, with a reason: %1.</source>
        <translation>Niet ingelicht, met een reden: %1.</translation>
    </message>
    <message>
        <source>%1 made, %2 done, %3 in time</source>
        <translation>%1 gemaakt, %2 gereed, %3 op tijd</translation>
    </message>
    <message>
        <source>From made to done: %1.</source>
        <translation>Van maken tot gereed: %1.</translation>
    </message>
    <message>
        <source>%1, of which %2 late</source>
        <translation>%1, waarvan %2 te laat</translation>
    </message>
    <message>
        <source>Same period last year: %1.</source>
        <translation>Vorig jaar, zelfde periode: %1.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>this period</source>
        <translation>deze periode</translation>
    </message>
    <message>
        <source>same period last year</source>
        <translation>vorig jaar, zelfde periode</translation>
    </message>
</context>
<context>
    <name>PatternStrip</name>
    <message numerus="yes">
        <source>Show these %n</source>
        <translation>
            <numerusform>Bekijk deze</numerusform>
            <numerusform>Bekijk deze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not show, with a reason</source>
        <translation>Niet tonen, met reden</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Waarom niet?</translation>
    </message>
    <message>
        <source>It comes back when it grows.</source>
        <translation>Het komt terug als het er meer worden.</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Niet meer tonen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
</context>
<context>
    <name>TrendWords</name>
    <message>
        <source>before</source>
        <comment>head of a column: before school</comment>
        <translation>voor</translation>
    </message>
    <message>
        <source>5 on</source>
        <comment>head of a column: lesson 5 and later</comment>
        <translation>5e uur +</translation>
    </message>
    <message>
        <source>after</source>
        <comment>head of a column: after school</comment>
        <translation>na</translation>
    </message>
    <message>
        <source>week of %1</source>
        <translation>week van %1</translation>
    </message>
    <message>
        <source>%1: not yet. Last year: %2.</source>
        <translation>%1: nog niet. Vorig jaar: %2.</translation>
    </message>
    <message>
        <source>Last year, same period: %1.</source>
        <translation>Vorig jaar, zelfde periode: %1.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tot en met %1</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recorded in the same period last year.</source>
        <translation>Vorig jaar is in deze periode niets vastgelegd.</translation>
    </message>
    <message>
        <source>Same period last year: %1.</source>
        <translation>Vorig jaar, zelfde periode: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n of them only kind, place and month are kept.</source>
        <translation>
            <numerusform>Van %n daarvan zijn alleen soort, plaats en maand bewaard.</numerusform>
            <numerusform>Van %n daarvan zijn alleen soort, plaats en maand bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands out: %1: %2 of the %3 incidents there.</source>
        <translation>Valt op. %1: %2 van de %3 incidenten daar.</translation>
    </message>
    <message>
        <source>Nothing to compare with in the same period last year.</source>
        <translation>Vorig jaar is er in deze periode niets om mee te vergelijken.</translation>
    </message>
    <message>
        <source>Same period last year: %1 of the %2.</source>
        <translation>Vorig jaar, zelfde periode: %1 van de %2.</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message numerus="yes">
        <source>half within %n day(s)</source>
        <translation>
            <numerusform>de helft binnen %n dag</numerusform>
            <numerusform>de helft binnen %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>%1 of the %2</source>
        <translation>%1 van de %2</translation>
    </message>
    <message>
        <source>Put away. It comes back when it grows.</source>
        <translation>Wordt niet meer getoond. Het komt terug als het er meer worden.</translation>
    </message>
    <message>
        <source>Pointed out again.</source>
        <translation>Wordt weer getoond.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>Saved. This page is meant for inside the school.</source>
        <translation>Bewaard. Deze pagina is bedoeld voor binnen de school.</translation>
    </message>
</context>
<context>
    <name>TrendsHead</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>For the core team</source>
        <translation>Voor het kernteam</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Periode: %1</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What happens?</source>
        <translation>Wat gebeurt er?</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Where does it happen?</source>
        <translation>Waar gebeurt het?</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>At what moment of the week?</source>
        <translation>Op welk moment van de week?</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>How many, and when?</source>
        <translation>Hoeveel, en wanneer?</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>What did the school do?</source>
        <translation>Wat deed de school?</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Lees opnieuw</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table.</source>
        <translation>
            <numerusform>Nog %n regel in de tabel.</numerusform>
            <numerusform>Nog %n regels in de tabel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a lesson or break, the clock counts: 1st break from %1, 2nd break from %2.</source>
        <translation>Staat er geen lesuur of pauze, dan telt de klok: 1e pauze vanaf %1, 2e pauze vanaf %2.</translation>
    </message>
    <message>
        <source>Moment not known: %1.</source>
        <translation>Moment niet bekend: %1.</translation>
    </message>
    <message>
        <source>Not shown: one thing that stood out. Reason: %1</source>
        <translation>Niet getoond: iets wat opviel. Reden: %1</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Toon weer</translation>
    </message>
    <message>
        <source>From %1 incidents on you see charts here. You find the incidents themselves in the list.</source>
        <translation>Vanaf %1 incidenten ziet u hier grafieken. De incidenten zelf vindt u in de lijst.</translation>
    </message>
    <message>
        <source>Too little to compare yet</source>
        <translation>Nog te weinig om te vergelijken</translation>
    </message>
    <message>
        <source>Figures show what was recorded. More records do not by themselves mean less safe. Protected incidents never count here.</source>
        <translation>Cijfers laten zien wat er is vastgelegd. Meer registraties betekent niet vanzelf minder veilig. Afgeschermde incidenten tellen hier nooit mee.</translation>
    </message>
</context>
<context>
    <name>TrendsScreen</name>
    <message>
        <source>Our school</source>
        <translation>Onze school</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Omgeving</translation>
    </message>
    <message>
        <source>For inside the school</source>
        <translation>Voor binnen de school</translation>
    </message>
    <message>
        <source>Copied, for half a minute. These figures are exact: keep them inside the school.</source>
        <translation>Gekopieerd, voor een halve minuut. Deze cijfers zijn precies: houd ze binnen de school.</translation>
    </message>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar moet het bestand heen?</translation>
    </message>
</context>
</TS>
