<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ChecksPane</name>
    <message>
        <source>Fill in</source>
        <translation>Nog invullen</translation>
    </message>
    <message>
        <source>Names of others</source>
        <translation>Namen van anderen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Nakijken</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) of law still to be checked, see below</source>
        <translation>
            <numerusform>%n punt nog te controleren, zie hieronder</numerusform>
            <numerusform>%n punten nog te controleren, zie hieronder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>Nog %n plek te doen</numerusform>
            <numerusform>Nog %n plekken te doen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Read it yourself too.</source>
        <translation>Niets gevonden. Lees zelf ook na.</translation>
    </message>
    <message>
        <source>Rather: %1</source>
        <translation>Liever: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervang</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>You wrote: &apos;%1&apos;. Is that what was seen?</source>
        <translation>U schreef: &apos;%1&apos;. Is dat wat er is gezien?</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>This is the page</source>
        <translation>Zo wordt de pagina</translation>
    </message>
    <message>
        <source>A line that begins with # is a heading, one that begins with - a point.</source>
        <translation>Een regel die begint met # is een kop. Begint hij met -, dan is het een punt.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>De pagina</translation>
    </message>
</context>
<context>
    <name>FixedPage</name>
    <message>
        <source>The letter as it was fixed</source>
        <translation>De brief zoals hij is vastgelegd</translation>
    </message>
    <message>
        <source>Make the agreement</source>
        <translation>Maak de afspraak</translation>
    </message>
    <message>
        <source>Report it to the Inspectie</source>
        <translation>Meld de schorsing bij de inspectie</translation>
    </message>
    <message>
        <source>A suspension longer than a day is reported without delay (WVO 2020, art. 8.14).</source>
        <translation>Een schorsing langer dan één dag meldt u onverwijld (WVO 2020, art. 8.14).</translation>
    </message>
    <message>
        <source>Read the later letter</source>
        <translation>Lees de latere brief</translation>
    </message>
    <message>
        <source>A later letter takes its place</source>
        <translation>Een latere brief komt hiervoor in de plaats</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>Put right with a new letter</source>
        <translation>Verbeter met een nieuwe brief</translation>
    </message>
    <message>
        <source>Read the earlier letter</source>
        <translation>Lees de eerdere brief</translation>
    </message>
    <message>
        <source>Fixed on %1 by %2. It cannot be changed any more.</source>
        <translation>Vastgelegd op %1 door %2. Wijzigen kan niet meer.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Ontvangen door</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What is saved or printed is not encrypted. The log holds to whom and what for.</source>
        <translation>Wat u opslaat of afdrukt, is niet versleuteld. In het logboek staat voor wie het is en waarvoor.</translation>
    </message>
    <message>
        <source>About the letter</source>
        <translation>Over de brief</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>De pagina</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Back to the incident</source>
        <translation>Terug naar het incident</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een moment…</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Terug naar de tekst</translation>
    </message>
    <message>
        <source>Draft the letter</source>
        <translation>Stel de brief op</translation>
    </message>
    <message>
        <source>Fix as sent</source>
        <translation>Vastleggen als verstuurd</translation>
    </message>
    <message>
        <source>Fix the letter</source>
        <translation>Leg de brief vast</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Nieuwe brief</translation>
    </message>
    <message>
        <source>%1, incident %2</source>
        <translation>%1, incident %2</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>Concept bewaard %1</translation>
    </message>
    <message>
        <source>The draft could not be kept</source>
        <translation>Het concept kon niet worden bewaard</translation>
    </message>
    <message>
        <source>What you typed stays on the screen.</source>
        <translation>Wat u typte, blijft op het scherm.</translation>
    </message>
    <message>
        <source>VIOS tries again when you type on.</source>
        <translation>VIOS probeert het opnieuw als u verder typt.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do before you can fix it</source>
        <translation>
            <numerusform>Nog %n plek te doen. Daarna kunt u de brief vastleggen.</numerusform>
            <numerusform>Nog %n plekken te doen. Daarna kunt u de brief vastleggen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersScreen</name>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige pagina</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende pagina</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>How was it sent?</source>
        <translation>Hoe is de brief verstuurd?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hoe?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Who got it?</source>
        <translation>Wie kreeg de brief?</translation>
    </message>
    <message>
        <source>May stay empty. For example: father, at the desk.</source>
        <translation>Mag leeg blijven. Bijvoorbeeld: vader, aan de balie.</translation>
    </message>
    <message>
        <source>After this the letter cannot be changed</source>
        <translation>Hierna kan de brief niet meer worden gewijzigd</translation>
    </message>
    <message>
        <source>You can then print it or save it as PDF.</source>
        <translation>U kunt hem daarna afdrukken of opslaan als PDF.</translation>
    </message>
    <message>
        <source>A mistake you put right with a new letter.</source>
        <translation>Een fout verbetert u met een nieuwe brief.</translation>
    </message>
    <message>
        <source>Keep it in the file?</source>
        <translation>Bewaren in het dossier?</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Voor: %1</translation>
    </message>
    <message>
        <source>Consent of the pupil: %1</source>
        <translation>Toestemming van de leerling: %1</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>What do you want to write?</source>
        <translation>Wat wilt u schrijven?</translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation>Soort brief</translation>
    </message>
    <message>
        <source>Whom is it about?</source>
        <translation>Over wie gaat het?</translation>
    </message>
    <message>
        <source>The record does not say it for sure. From 18 on letters go to the pupil.</source>
        <translation>Dat staat niet vast in het dossier. Vanaf 18 jaar gaan brieven naar de leerling zelf.</translation>
    </message>
    <message>
        <source>How old is the pupil today?</source>
        <translation>Hoe oud is de leerling vandaag?</translation>
    </message>
    <message>
        <source>Younger than 18</source>
        <translation>Jonger dan 18</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18 of ouder</translation>
    </message>
    <message>
        <source>Is your school public or private?</source>
        <translation>Is uw school openbaar of bijzonder?</translation>
    </message>
    <message>
        <source>How and when did the pupil agree? Leave it empty to write to the pupil.</source>
        <translation>Hoe en wanneer vond de leerling dat goed? Laat leeg om de leerling zelf te schrijven.</translation>
    </message>
    <message>
        <source>May the parents read it?</source>
        <translation>Mogen de ouders het lezen?</translation>
    </message>
    <message>
        <source>First day of the suspension</source>
        <translation>Eerste dag van de schorsing</translation>
    </message>
    <message>
        <source>Last day of the suspension</source>
        <translation>Laatste dag van de schorsing</translation>
    </message>
    <message>
        <source>About incident %1 of %2. VIOS drafts it from the facts; you read and change it.</source>
        <translation>Over incident %1 van %2. VIOS stelt de brief op uit de feiten. U leest en past aan.</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation>Een brief</translation>
    </message>
    <message>
        <source>You were writing: %1</source>
        <translation>U was bezig met: %1</translation>
    </message>
    <message>
        <source>Kept on %1.</source>
        <translation>Bewaard op %1.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Bijzonder</translation>
    </message>
    <message>
        <source>Denominational, or of a foundation</source>
        <translation>Van een vereniging of stichting, bijvoorbeeld katholiek of montessori</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weet ik niet</translation>
    </message>
    <message>
        <source>How somebody objects depends on it. VIOS remembers it on this computer.</source>
        <translation>Daarvan hangt af hoe iemand bezwaar maakt. VIOS onthoudt het op deze computer.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>looked at on %1</source>
        <translation>gecontroleerd op %1</translation>
    </message>
    <message>
        <source>Still to be checked. %1</source>
        <translation>Nog te controleren. %1</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>vul in</translation>
    </message>
    <message>
        <source>Letter fixed as sent.</source>
        <translation>Brief vastgelegd als verstuurd.</translation>
    </message>
    <message>
        <source>%1 is saved. The log holds it.</source>
        <translation>%1 is opgeslagen. Dat staat in het logboek.</translation>
    </message>
    <message>
        <source>Sent to the printer. The log holds it.</source>
        <translation>Naar de printer gestuurd. Dat staat in het logboek.</translation>
    </message>
    <message>
        <source>Agreement made.</source>
        <translation>Afspraak gemaakt.</translation>
    </message>
    <message>
        <source>Draft thrown away.</source>
        <translation>Concept weggegooid.</translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>leeftijd niet bekend</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2 years</source>
        <translation>%1 of %2 jaar</translation>
    </message>
</context>
</TS>
