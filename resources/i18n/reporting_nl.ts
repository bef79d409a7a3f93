<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PlaceRow</name>
    <message>
        <source>Where does the sealed report go?</source>
        <translation>Waar gaat de verzegelde melding heen?</translation>
    </message>
    <message>
        <source>To a shared folder of your school, or to a stick that you give to the coordinator.</source>
        <translation>Naar een gedeelde map van uw school, of naar een stick die u aan de coördinator geeft.</translation>
    </message>
    <message>
        <source>You choose when you hand in</source>
        <translation>U kiest bij het inleveren</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Andere map</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Add a photo or file</source>
        <translation>Voeg een foto of bestand toe</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Foto&apos;s en bestanden</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>mag leeg</translation>
    </message>
    <message>
        <source>Or drop files here, or paste a picture. A photo often tells by itself where and with which device it was made. The original stays where it is.</source>
        <translation>Of sleep bestanden hierheen, of plak een afbeelding. Een foto vertelt vaak zelf waar en met welk toestel die is gemaakt. Het origineel blijft waar het is.</translation>
    </message>
    <message>
        <source>A sexual image of somebody under 18? Do not add it: having it is an offence as well (article 252 Sr). Leave the device where it is and call the police.</source>
        <translation>Een seksueel beeld van iemand onder de 18? Voeg het niet toe: ook het hebben is strafbaar (artikel 252 Sr). Laat het apparaat waar het is en bel de politie.</translation>
    </message>
    <message>
        <source>Let go: the file goes with your report. The original stays where it is.</source>
        <translation>Laat los: het bestand gaat met uw melding mee. Het origineel blijft waar het is.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Geplakte afbeelding</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welk bestand?</translation>
    </message>
    <message>
        <source>Pictures, PDF, text, mail and sound</source>
        <translation>Afbeeldingen, PDF, tekst, mail en geluid</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Back to the unlock screen</source>
        <translation>Terug naar ontgrendelen</translation>
    </message>
    <message>
        <source>Report something</source>
        <translation>Iets melden</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Inleveren</translation>
    </message>
    <message>
        <source>Hand in as it was</source>
        <translation>Zo inleveren</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernietigen</translation>
    </message>
    <message>
        <source>Report something else</source>
        <translation>Nog iets melden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Report to %1</source>
        <translation>Melden bij %1</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) on this computer was not handed in</source>
        <translation>
            <numerusform>Op deze computer staat %n melding die niet is ingeleverd</numerusform>
            <numerusform>Op deze computer staan %n meldingen die niet zijn ingeleverd</numerusform>
        </translation>
    </message>
    <message>
        <source>The program stopped while somebody typed. It is sealed: nobody can read it here.</source>
        <translation>Het programma stopte terwijl iemand typte. Wat er stond is verzegeld: niemand kan het hier lezen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Where does the sealed report go?</source>
        <translation>Waar gaat de verzegelde melding heen?</translation>
    </message>
    <message>
        <source>Handed in as it was</source>
        <translation>Ingeleverd zoals het was</translation>
    </message>
    <message>
        <source>Your report was handed in</source>
        <translation>Uw melding is ingeleverd</translation>
    </message>
    <message>
        <source>Write this number down to ask about it later. The coordinator reads the report after unlocking. It cannot be read back or changed here: is something missing, report that as well.</source>
        <translation>Schrijf dit nummer op als u er later naar wilt vragen. De coördinator leest de melding na het ontgrendelen. U kunt haar hier niet teruglezen of veranderen: mist er iets, meld dat dan ook.</translation>
    </message>
    <message>
        <source>The sealed file stands in %1. From a stick: give it to the coordinator.</source>
        <translation>Het verzegelde bestand staat in %1. Staat het op een stick? Geef die aan de coördinator.</translation>
    </message>
    <message>
        <source>Stop without handing in?</source>
        <translation>Stoppen zonder in te leveren?</translation>
    </message>
    <message>
        <source>What you typed is destroyed then.</source>
        <translation>Wat u typte wordt dan vernietigd.</translation>
    </message>
    <message>
        <source>Destroy what I typed</source>
        <translation>Vernietig wat ik typte</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier blijven</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n report(s) that was not handed in?</source>
        <translation>
            <numerusform>%n melding vernietigen die niet is ingeleverd?</numerusform>
            <numerusform>%n meldingen vernietigen die niet zijn ingeleverd?</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else may have typed it. It cannot be brought back.</source>
        <translation>Misschien heeft een ander dit getypt. Het is niet terug te halen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Something happened</source>
        <translation>Er is iets gebeurd</translation>
    </message>
    <message>
        <source>I noticed something</source>
        <translation>Mij viel iets op</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>mag leeg</translation>
    </message>
    <message>
        <source>What do you report?</source>
        <translation>Wat meldt u?</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Wat is er gebeurd?</translation>
    </message>
    <message>
        <source>What you saw or heard yourself. What you think of it, you may add as such.</source>
        <translation>Wat u zelf zag of hoorde. Wat u ervan denkt mag erbij, als u dat erbij zet.</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Waar?</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>Your own name</source>
        <translation>Uw eigen naam</translation>
    </message>
    <message>
        <source>With your name the coordinator can ask you more. Without it nobody can.</source>
        <translation>Met uw naam kan de coördinator u meer vragen. Zonder naam kan niemand dat.</translation>
    </message>
    <message>
        <source>It is sealed the moment you hand it in. Only your school can open it.</source>
        <translation>Uw melding wordt verzegeld zodra u haar inlevert. Alleen uw school kan haar openen.</translation>
    </message>
    <message>
        <source>Is this your school? Compare these six words with the poster in the staff room:</source>
        <translation>Is dit uw school? Vergelijk deze zes woorden met de poster in de personeelskamer:</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Uw nummer</translation>
    </message>
</context>
</TS>
