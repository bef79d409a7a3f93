<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ChoiceForm</name>
    <message>
        <source>Keep until</source>
        <translation>Bewaren tot en met</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>As long as it is held it goes in no way: not from this list and not from the trash.</source>
        <translation>Zolang u het vasthoudt gaat het op geen enkele manier weg: niet uit deze lijst en niet uit de prullenbak.</translation>
    </message>
    <message>
        <source>The reason goes away together with the record.</source>
        <translation>De reden verdwijnt samen met het stuk.</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Langer bewaren</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Vasthouden</translation>
    </message>
    <message>
        <source>Hold no more</source>
        <translation>Niet meer vasthouden</translation>
    </message>
</context>
<context>
    <name>LogPart</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep all lines</source>
        <translation>Niet inkorten</translation>
    </message>
    <message>
        <source>Not verified: no law or guideline with a period was found. The board decides.</source>
        <translation>Niet geverifieerd: er is geen wet of richtlijn met een termijn gevonden. Het bestuur beslist.</translation>
    </message>
    <message>
        <source>How long are lines of the log kept?</source>
        <translation>Hoe lang blijven regels van het logboek bewaard?</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Het logboek</translation>
    </message>
    <message numerus="yes">
        <source>Take %n line(s) out of the log</source>
        <translation>
            <numerusform>Haal %n regel uit het logboek</numerusform>
            <numerusform>Haal %n regels uit het logboek</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody recorded a review of all these lines. Review the log first, if you can.</source>
        <translation>Niet al deze regels zijn nagekeken. Kijk eerst het logboek na, als dat kan.</translation>
    </message>
    <message>
        <source>Shorten the log?</source>
        <translation>Het logboek inkorten?</translation>
    </message>
    <message>
        <source>It cannot be taken back. A line in the log says how many lines went and up to which day.</source>
        <translation>Dit kunt u niet terughalen. In het logboek komt te staan hoeveel regels weggingen en tot welke dag.</translation>
    </message>
    <message>
        <source>Shorten the log</source>
        <translation>Kort het logboek in</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Laat ze staan</translation>
    </message>
    <message>
        <source>No line goes as long as no period is chosen.</source>
        <translation>Zolang er geen termijn is gekozen, gaat er geen regel weg.</translation>
    </message>
    <message>
        <source>No line is over this period.</source>
        <translation>Er is geen regel over deze termijn heen.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are over this period, the last of %1.</source>
        <translation>
            <numerusform>%n regel is over deze termijn heen, van %1.</numerusform>
            <numerusform>%n regels zijn over deze termijn heen, de laatste van %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reviewed on %1.</source>
        <translation>Nagekeken op %1.</translation>
    </message>
    <message>
        <source>Not all of them were reviewed.</source>
        <translation>Ze zijn niet allemaal nagekeken.</translation>
    </message>
</context>
<context>
    <name>PrivacyWays</name>
    <message>
        <source>Retention</source>
        <translation>Bewaartermijnen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Verzoeken</translation>
    </message>
    <message>
        <source>Breaches</source>
        <translation>Datalekken</translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles bewaren</translation>
    </message>
    <message>
        <source>Not verified: no law or guideline with a period was found. The board decides.</source>
        <translation>Niet geverifieerd: er is geen wet of richtlijn met een termijn gevonden. Het bestuur beslist.</translation>
    </message>
    <message>
        <source>How long are answered requests, decided breaches and reasons at reports kept?</source>
        <translation>Hoe lang blijven beantwoorde verzoeken, afgehandelde datalekken en redenen bij meldingen bewaard?</translation>
    </message>
    <message>
        <source>The registers</source>
        <translation>De registers</translation>
    </message>
    <message numerus="yes">
        <source>Take %n entry(ies) out of the registers</source>
        <translation>
            <numerusform>Haal %n regel uit de registers</numerusform>
            <numerusform>Haal %n regels uit de registers</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them out of the registers?</source>
        <translation>Deze regels uit de registers halen?</translation>
    </message>
    <message>
        <source>It cannot be taken back. Of a report only the reason goes. A line in the log says how many entries went and up to which day. A backup of before loses them too when it is restored here.</source>
        <translation>Dit kan niet terug. Van een melding gaat alleen de reden weg. In het logboek komt te staan hoeveel regels weggingen en tot welke dag. Een back-up van daarvoor raakt ze ook kwijt als die hier wordt teruggezet.</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Haal ze eruit</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Laat ze staan</translation>
    </message>
    <message>
        <source>Last taken out on %1.</source>
        <translation>Laatst eruit gehaald op %1.</translation>
    </message>
    <message>
        <source>Nothing goes as long as no period is chosen.</source>
        <translation>Er gaat niets weg zolang er geen termijn is gekozen.</translation>
    </message>
    <message>
        <source>Nothing is over this period.</source>
        <translation>Niets is over deze termijn heen.</translation>
    </message>
    <message>
        <source>Over this period, up to %1: %2.</source>
        <translation>Over deze termijn heen, tot en met %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n answered request(s)</source>
        <translation>
            <numerusform>%n beantwoord verzoek</numerusform>
            <numerusform>%n beantwoorde verzoeken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided breach(es)</source>
        <translation>
            <numerusform>%n afgehandeld datalek</numerusform>
            <numerusform>%n afgehandelde datalekken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) at reports</source>
        <translation>
            <numerusform>%n reden bij een melding</numerusform>
            <numerusform>%n redenen bij meldingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Retention</source>
        <translation>Bewaartermijnen</translation>
    </message>
    <message>
        <source>What was closed, and the file of a pupil who left, is kept for a time and then destroyed, when you decide so. Nothing in this list goes without a decision. Protected incidents are not in it: who is named decides about them, and stops protecting them first.</source>
        <translation>Wat is afgesloten en het dossier van een leerling die van school is, blijft een tijd bewaard en wordt daarna vernietigd, als u dat besluit. Niets in deze lijst verdwijnt zonder besluit. Afgeschermde incidenten staan er niet in: wie genoemd is, beslist daarover en heft eerst de afscherming op.</translation>
    </message>
    <message>
        <source>Search in everything that is closed</source>
        <translation>Zoek in alles wat is afgesloten</translation>
    </message>
    <message>
        <source>Certificates of destruction</source>
        <translation>Verklaringen van vernietiging</translation>
    </message>
    <message>
        <source>The second place is not within reach now. What was destroyed can still stand there too.</source>
        <translation>De tweede plek is nu niet bereikbaar. Wat vernietigd is, kan ook daar nog staan.</translation>
    </message>
    <message>
        <source>Backups in which it still stands</source>
        <translation>Back-ups waarin het nog staat</translation>
    </message>
    <message>
        <source>The periods</source>
        <translation>De termijnen</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n te besluiten</numerusform>
            <numerusform>%n te besluiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found with these words</source>
        <translation>Niets gevonden met deze woorden</translation>
    </message>
    <message>
        <source>Only closed records are searched.</source>
        <translation>Er is alleen gezocht in wat is afgesloten.</translation>
    </message>
    <message>
        <source>Closed records come here by themselves, some weeks before their period is over.</source>
        <translation>Wat is afgesloten komt hier vanzelf, enkele weken voor de termijn voorbij is.</translation>
    </message>
    <message>
        <source>Nothing asks for a decision</source>
        <translation>Er is niets te besluiten</translation>
    </message>
    <message>
        <source>The log was shortened</source>
        <translation>Het logboek is ingekort</translation>
    </message>
    <message>
        <source>Period of the log changed</source>
        <translation>Termijn van het logboek gewijzigd</translation>
    </message>
    <message>
        <source>Taken out of the registers</source>
        <translation>Uit de registers gehaald</translation>
    </message>
    <message>
        <source>Period of the registers changed</source>
        <translation>Termijn van de registers gewijzigd</translation>
    </message>
    <message>
        <source>Destroy the files of all pupils that are due?</source>
        <translation>De dossiers van al deze leerlingen vernietigen?</translation>
    </message>
    <message>
        <source>They go after the days of grace. Until then you can take it back, all at once or one by one.</source>
        <translation>Ze gaan weg na de bedenktijd. Tot die dag kunt u het terughalen: alles tegelijk met Maak ongedaan, of later een voor een.</translation>
    </message>
    <message>
        <source>Destroy after the days of grace</source>
        <translation>Vernietigen na de bedenktijd</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Laat ze staan</translation>
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation>Verklaring van vernietiging</translation>
    </message>
    <message>
        <source>No pupil is named on it.</source>
        <translation>Er staat geen naam van een leerling op.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Hold no more</source>
        <translation>Niet meer vasthouden</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernietigen</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Langer bewaren</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Vasthouden</translation>
    </message>
    <message numerus="yes">
        <source>Destroy all %n pupil(s) that are due</source>
        <translation>
            <numerusform>Vernietig %n leerling van wie de termijn voorbij is</numerusform>
            <numerusform>Vernietig alle %n leerlingen van wie de termijn voorbij is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n incident(s) only kind, place and month are kept.</source>
        <translation>
            <numerusform>Van %n incident zijn alleen soort, plaats en maand bewaard.</numerusform>
            <numerusform>Van %n incidenten zijn alleen soort, plaats en maand bewaard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) destroyed</source>
        <translation>
            <numerusform>%n stuk vernietigd</numerusform>
            <numerusform>%n stukken vernietigd</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Verified.</source>
        <translation>Geverifieerd.</translation>
    </message>
    <message>
        <source>Not verified.</source>
        <translation>Niet geverifieerd.</translation>
    </message>
</context>
<context>
    <name>RetentionWords</name>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Left the school on %1.</source>
        <translation>Van school sinds %1.</translation>
    </message>
    <message>
        <source>Of %1, closed %2.</source>
        <translation>Van %1, afgesloten %2.</translation>
    </message>
    <message>
        <source>Goes with it: %1.</source>
        <translation>Gaat mee: %1.</translation>
    </message>
    <message>
        <source>Is destroyed on %1. Until then it can be taken back.</source>
        <translation>Wordt vernietigd op %1. Tot die dag kunt u het terughalen.</translation>
    </message>
    <message>
        <source>Is destroyed on %1. Until then the pupil stands in every list: who comes back, or is named in something, stays.</source>
        <translation>Wordt vernietigd op %1. Tot die dag staat de leerling nog in elke lijst. Komt de leerling terug, of noemt iets de leerling, dan blijft het dossier.</translation>
    </message>
    <message>
        <source>Held since %1. Why: %2</source>
        <translation>Vastgehouden sinds %1. Waarom: %2</translation>
    </message>
    <message>
        <source>No period runs: no day is known that it could start from.</source>
        <translation>Er loopt geen termijn: er is geen dag bekend waarop die begint.</translation>
    </message>
    <message>
        <source>The period was over on %1.</source>
        <translation>De termijn was voorbij op %1.</translation>
    </message>
    <message>
        <source>Kept until %1.</source>
        <translation>Bewaard tot en met %1.</translation>
    </message>
    <message>
        <source>Kept longer. Why: %1</source>
        <translation>Langer bewaard. Waarom: %1</translation>
    </message>
    <message>
        <source>Will be destroyed after the days of grace</source>
        <translation>Wordt vernietigd na de bedenktijd</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggehaald</translation>
    </message>
    <message>
        <source>Kept longer</source>
        <translation>Langer bewaard</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Vastgehouden</translation>
    </message>
    <message>
        <source>No longer held</source>
        <translation>Niet meer vastgehouden</translation>
    </message>
    <message numerus="yes">
        <source>Of %n more pupil(s) the period is over, but something still names them, and that goes first:</source>
        <translation>
            <numerusform>Van nog %n leerling is de termijn voorbij. Er is nog iets waarin deze leerling staat, dat gaat eerst weg:</numerusform>
            <numerusform>Van nog %n leerlingen is de termijn voorbij. Er is nog iets waarin zij staan, dat gaat eerst weg:</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>Back-up van %1</translation>
    </message>
    <message>
        <source>Lapses from %1 on, if a backup is made every month.</source>
        <translation>Vervalt vanaf %1, als er elke maand een back-up wordt gemaakt.</translation>
    </message>
    <message>
        <source>Backup of %1, in the second place</source>
        <translation>Back-up van %1, op de tweede plek</translation>
    </message>
    <message>
        <source>Lapses from %1 on, if the second place is within reach every month.</source>
        <translation>Vervalt vanaf %1, als de tweede plek elke maand bereikbaar is.</translation>
    </message>
    <message>
        <source>Copy of %1, from before an upgrade</source>
        <translation>Kopie van %1, van voor een nieuwe versie</translation>
    </message>
    <message>
        <source>Goes from %1 on, by itself.</source>
        <translation>Gaat vanaf %1 vanzelf weg.</translation>
    </message>
</context>
</TS>
