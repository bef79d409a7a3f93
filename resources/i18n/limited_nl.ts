<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>GlassForm</name>
    <message>
        <source>Number of the incident, or day of the signal</source>
        <translation>Nummer van het incident, of dag van het signaal</translation>
    </message>
    <message>
        <source>As in 2026-014. For a signal the day, as in 3-11-2026.</source>
        <translation>Zoals 2026-014. Bij een signaal de dag, zoals 3-11-2026.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>As it stands on the sheet in the safe.</source>
        <translation>Zoals die op het blad in de kluis staat.</translation>
    </message>
    <message>
        <source>Why is it necessary now?</source>
        <translation>Waarom is het nu nodig?</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Open met de herstelsleutel</translation>
    </message>
    <message>
        <source>Do this only when nobody who is named can be reached and it cannot wait. It is in the log, and who is named sees on Today that you did it and why. From then on you can read it too.</source>
        <translation>Doe dit alleen als niemand die genoemd is bereikbaar is en het niet kan wachten. Het komt in het logboek, en wie genoemd is ziet op Vandaag dat u het deed en waarom. Vanaf dan kunt u het ook lezen.</translation>
    </message>
    <message>
        <source>Open what nobody can read any more</source>
        <translation>Openen wat niemand meer kan lezen</translation>
    </message>
    <message>
        <source>Open something protected without permission</source>
        <translation>Iets openen wat is afgeschermd, zonder toestemming</translation>
    </message>
</context>
<context>
    <name>LiftForm</name>
    <message>
        <source>Stop protecting this?</source>
        <translation>Dit niet meer afschermen?</translation>
    </message>
    <message>
        <source>It is in the list again for everybody who may see it there, and it counts again. Notes and the reason below are then in its changes; why it was protected is not.</source>
        <translation>Het staat dan weer in de lijst van iedereen die het daar mag zien, en telt weer mee. De aantekeningen en de reden hieronder staan dan bij de wijzigingen; waarom het was afgeschermd niet.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Stop protecting</source>
        <translation>Niet meer afschermen</translation>
    </message>
</context>
<context>
    <name>LimitedLink</name>
    <message>
        <source>Something is protected here</source>
        <translation>Er is ook iets afgeschermd</translation>
    </message>
    <message numerus="yes">
        <source>Protected: %n for you</source>
        <translation>
            <numerusform>Afgeschermd: %n voor u</numerusform>
            <numerusform>Afgeschermd: %n voor u</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitedNotice</name>
    <message>
        <source>Look</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Somebody opened something protected with the recovery key.</source>
        <translation>Iemand opende met de herstelsleutel iets wat is afgeschermd.</translation>
    </message>
    <message>
        <source>The day of an agreement in something protected has come.</source>
        <translation>De dag van een afspraak in iets dat is afgeschermd, is gekomen.</translation>
    </message>
    <message>
        <source>Somebody cannot read something protected any more.</source>
        <translation>Iemand kan iets wat is afgeschermd niet meer lezen.</translation>
    </message>
    <message>
        <source>A protected signal is past its date.</source>
        <translation>De datum van een afgeschermd signaal is voorbij.</translation>
    </message>
    <message>
        <source>Give it back if it is still needed.</source>
        <translation>Geef het terug als dat nog nodig is.</translation>
    </message>
</context>
<context>
    <name>LimitedPage</name>
    <message>
        <source>Protected</source>
        <translation>Afgeschermd</translation>
    </message>
    <message>
        <source>What is here can be read by the people who are named and by nobody else. For all others it is in no list, count, search, print or file.</source>
        <translation>Wat hier staat, kunnen alleen de mensen lezen die erbij genoemd zijn. Voor alle anderen staat het in geen enkele lijst, telling, zoekactie, uitdraai of bestand.</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Open met de herstelsleutel</translation>
    </message>
    <message>
        <source>Something is protected that you cannot read.</source>
        <translation>Er is ook iets afgeschermd dat u niet kunt lezen.</translation>
    </message>
    <message>
        <source>Who is named can give you access.</source>
        <translation>Wie erbij genoemd is, kan u toegang geven.</translation>
    </message>
    <message>
        <source>Nobody can be reached, and it cannot wait? Then the recovery key opens it.</source>
        <translation>Is niemand bereikbaar en kan het niet wachten? Dan opent de herstelsleutel het.</translation>
    </message>
    <message>
        <source>On the page of an incident you find Protect under More; at a signal it is a button.</source>
        <translation>Kies bij een incident onder Meer voor Scherm af. Bij een signaal is het een knop.</translation>
    </message>
    <message numerus="yes">
        <source>%n protected record(s) can be read by no account any more.</source>
        <translation>
            <numerusform>%n afgeschermde vastlegging kan door geen enkel account meer worden gelezen.</numerusform>
            <numerusform>%n afgeschermde vastleggingen kunnen door geen enkel account meer worden gelezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in the number of the incident, or the day of the signal.</source>
        <translation>Vul het nummer van het incident in, of de dag van het signaal.</translation>
    </message>
    <message>
        <source>Nothing is protected for you</source>
        <translation>Voor u is niets afgeschermd</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Whoever was named got a new password or is gone.</source>
        <translation>Wie genoemd was, kreeg een nieuw wachtwoord of is weg.</translation>
    </message>
    <message>
        <source>The recovery key opens it.</source>
        <translation>De herstelsleutel opent het.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lees</translation>
    </message>
    <message>
        <source>Type the recovery key from the sheet.</source>
        <translation>Typ de herstelsleutel van het blad over.</translation>
    </message>
    <message>
        <source>Write why, in a few words.</source>
        <translation>Schrijf kort waarom.</translation>
    </message>
</context>
<context>
    <name>LimitedRecordPage</name>
    <message>
        <source>To what is protected</source>
        <translation>Naar Afgeschermd</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Wie mag het lezen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Aantekening</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Stop protecting</source>
        <translation>Niet meer afschermen</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Geef het terug</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Aantekeningen</translation>
    </message>
    <message>
        <source>What was done with the protection</source>
        <translation>Wat er met de afscherming gebeurde</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>vastgelegd door %1</translation>
    </message>
</context>
<context>
    <name>LimitedWords</name>
    <message>
        <source>Something protected that is damaged</source>
        <translation>Iets wat is afgeschermd en beschadigd is</translation>
    </message>
    <message>
        <source>Signal: %1</source>
        <translation>Signaal: %1</translation>
    </message>
    <message>
        <source>It cannot be read. Look whether it is whole in a backup.</source>
        <translation>Het kan niet worden gelezen. Kijk of het in een back-up heel is.</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>The date of this signal has passed. Stop protecting it: then it goes as other signals do.</source>
        <translation>De datum van dit signaal is voorbij. Hef de afscherming op: dan verdwijnt het zoals andere signalen.</translation>
    </message>
    <message>
        <source>See what was agreed. Is it done? Press Done there, and this message goes.</source>
        <translation>Kijk wat er is afgesproken. Is het gedaan? Druk daar op Gereed, dan verdwijnt dit bericht.</translation>
    </message>
    <message>
        <source>Can read it: %1</source>
        <translation>Kunnen het lezen: %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>u</translation>
    </message>
    <message>
        <source>another account</source>
        <translation>een ander account</translation>
    </message>
    <message>
        <source>New password, so cannot read it any more: %1</source>
        <translation>Kan het niet meer lezen door een nieuw wachtwoord: %1</translation>
    </message>
    <message>
        <source>Opened with the recovery key by %1 on %2. Why: %3</source>
        <translation>Geopend met de herstelsleutel door %1 op %2. Waarom: %3</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Afgeschermd</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere namen</translation>
    </message>
    <message>
        <source>Opened with the recovery key</source>
        <translation>Geopend met de herstelsleutel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Aantekening</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Opgeheven</translation>
    </message>
    <message>
        <source>Whoever has these pages can read them: paper is not protected. Names of others stand on them. Make those black before you give them to the pupil or the parents.</source>
        <translation>Wie deze pagina&apos;s heeft, kan ze lezen: papier is niet afgeschermd. Er staan namen van anderen op. Maak die zwart voordat u ze aan de leerling of de ouders geeft.</translation>
    </message>
    <message>
        <source>Report of a protected incident</source>
        <translation>Verslag van een afgeschermd incident</translation>
    </message>
    <message>
        <source>This letter is protected with the incident. Whoever has the page can read it.</source>
        <translation>Deze brief is met het incident afgeschermd. Wie de pagina heeft, kan hem lezen.</translation>
    </message>
    <message>
        <source>Letter in a protected incident</source>
        <translation>Brief bij een afgeschermd incident</translation>
    </message>
    <message>
        <source>Given back after a new password</source>
        <translation>Teruggegeven na een nieuw wachtwoord</translation>
    </message>
    <message>
        <source>Made by mistake and taken back at once</source>
        <translation>Per ongeluk gedaan en meteen teruggedraaid</translation>
    </message>
    <message>
        <source>Protected. You find it at the foot of the list, under Protected.</source>
        <translation>Afgeschermd. U vindt het onder aan de lijst, bij Afgeschermd.</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Teruggegeven</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Aantekening bewaard</translation>
    </message>
    <message>
        <source>Agreement done</source>
        <translation>Afspraak gereed</translation>
    </message>
    <message>
        <source>Agreement cancelled</source>
        <translation>Afspraak vervallen</translation>
    </message>
    <message>
        <source>Not protected any more. It is in the list again.</source>
        <translation>Niet meer afgeschermd. Het staat weer in de lijst.</translation>
    </message>
    <message>
        <source>Opened. Who is named sees that you did this and why.</source>
        <translation>Geopend. Wie genoemd is, ziet dat u dit deed en waarom.</translation>
    </message>
</context>
<context>
    <name>NamesForm</name>
    <message>
        <source>Who may read it, besides you?</source>
        <translation>Wie mag het lezen, behalve u?</translation>
    </message>
    <message>
        <source>You can always read it yourself.</source>
        <translation>Zelf kunt u het altijd lezen.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>This stays inside what is protected. The log does not have it.</source>
        <translation>Dit blijft binnen wat is afgeschermd. Het logboek heeft het niet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Protect this incident</source>
        <translation>Dit incident afschermen</translation>
    </message>
    <message>
        <source>Protect this signal</source>
        <translation>Dit signaal afschermen</translation>
    </message>
    <message>
        <source>Only you and those whom you choose can read it from now on. For all others it is in no list, count, search, print or file.</source>
        <translation>Vanaf nu kunnen alleen u en de mensen die u kiest het lezen. Voor alle anderen staat het in geen enkele lijst, telling, zoekactie, uitdraai of bestand.</translation>
    </message>
    <message>
        <source>Kind, place and the four weeks of it count in the summaries of this school year, and can be read in the file of the school until then. It is not in a request of somebody to see what is held: think of that yourself.</source>
        <translation>Soort, plaats en de vier weken ervan tellen dit schooljaar mee in de samenvattingen. Tot die zijn gemaakt, kan iedereen met een account dat in het bestand van de school terugvinden. Het staat niet in een inzageverzoek: denk daar zelf aan.</translation>
    </message>
    <message>
        <source>It does not count in the figures, and it is not in a request of somebody to see what is held. Think of that yourself.</source>
        <translation>Het telt niet mee in de cijfers en staat niet in een inzageverzoek. Denk daar zelf aan.</translation>
    </message>
    <message>
        <source>It cannot be changed as long as it is protected, and it does not come together with other signals. On its last day you stop protecting it; then it goes. You can write notes in it.</source>
        <translation>Zolang het is afgeschermd, kunt u het niet bewerken en komt het niet samen met andere signalen. Op de laatste dag heft u de afscherming op; dan verdwijnt het. Aantekeningen maken kan wel.</translation>
    </message>
    <message>
        <source>It cannot be changed as long as it is protected. You can write notes in it.</source>
        <translation>Zolang het is afgeschermd, kunt u het niet bewerken. Aantekeningen maken kan wel.</translation>
    </message>
    <message>
        <source>What others read before, backups of before today, and what was told or given about somebody before, stay as they are.</source>
        <translation>Wat anderen al lazen, blijft bekend. Back-ups van vóór vandaag, en wat eerder over iemand is verteld of gegeven, blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Open agreements that go along: %1. Nobody finds them under Agreements any more. On the day itself Today tells those who are named.</source>
        <translation>Open afspraken die meegaan: %1. Niemand vindt ze nog bij Afspraken. Wie genoemd is, ziet op de dag zelf op Vandaag dat er een is.</translation>
    </message>
    <message>
        <source>Others can still read what stands in cases of the core team about this. Cases: %1.</source>
        <translation>Wat hierover in casussen van het kernteam staat, blijft leesbaar voor anderen. Casussen: %1.</translation>
    </message>
    <message>
        <source>Others can still read what was decided about this together with other signals, and why. Decisions: %1.</source>
        <translation>Wat hierover samen met andere signalen is besloten, en waarom, blijft leesbaar voor anderen. Besluiten: %1.</translation>
    </message>
    <message>
        <source>Whoever gets a new password loses it, until somebody who is named gives it back. So name at least one other person.</source>
        <translation>Wie een nieuw wachtwoord krijgt, kan het niet meer lezen tot iemand anders die genoemd is het teruggeeft. Noem dus ten minste één ander.</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Scherm af</translation>
    </message>
    <message>
        <source>Decisions, letters and the closing go along, and the lines of those letters in the register. All of it comes back as it is when you stop protecting.</source>
        <translation>Besluiten, brieven en de afsluiting gaan mee, ook de regels van die brieven in het register. Stopt u met afschermen, dan komt alles terug zoals het was.</translation>
    </message>
    <message>
        <source>Others can still read this agreement, as it is not about this alone: %1</source>
        <translation>Deze afspraak blijft leesbaar voor anderen, want die gaat niet alleen hierover: %1</translation>
    </message>
    <message>
        <source>Who may read this?</source>
        <translation>Wie mag dit lezen?</translation>
    </message>
    <message>
        <source>Whom you add can read it from now on.</source>
        <translation>Wie u erbij kiest, kan het vanaf nu lezen.</translation>
    </message>
    <message>
        <source>Whom you take away cannot open it any more. What somebody read already, they know; older backups stay as they are.</source>
        <translation>Wie u weghaalt, kan het niet meer openen. Wat iemand al las, blijft bekend. Oudere back-ups blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Change the names</source>
        <translation>Verander de namen</translation>
    </message>
    <message>
        <source>There is no other account that can be named. Without your password the recovery key alone opens it.</source>
        <translation>Er is geen ander account dat u kunt noemen. Zonder uw wachtwoord opent alleen de herstelsleutel het.</translation>
    </message>
    <message>
        <source>Write why, in a few words.</source>
        <translation>Schrijf kort waarom.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>A note</source>
        <translation>Een aantekening</translation>
    </message>
    <message>
        <source>Whoever may read this reads the note. It stays inside and cannot be changed.</source>
        <translation>Wie dit mag lezen, leest ook de aantekening. Die blijft erin en kan niet worden veranderd.</translation>
    </message>
    <message>
        <source>What happened or was agreed since?</source>
        <translation>Wat is er sindsdien gebeurd of afgesproken?</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Bewaar aantekening</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
</context>
<context>
    <name>SignalPart</name>
    <message>
        <source>What was seen or heard</source>
        <translation>Wat is er gezien of gehoord</translation>
    </message>
    <message>
        <source>Another explanation</source>
        <translation>Een andere verklaring</translation>
    </message>
    <message>
        <source>What goes well, who helps</source>
        <translation>Wat gaat goed, wie helpt</translation>
    </message>
    <message>
        <source>What somebody makes of it</source>
        <translation>Wat iemand ervan denkt</translation>
    </message>
    <message>
        <source>Decided about this signal</source>
        <translation>Besloten over dit signaal</translation>
    </message>
</context>
</TS>
