<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>HitCard</name>
    <message>
        <source>Another word</source>
        <translation>Ander woord</translation>
    </message>
    <message>
        <source>Replace (V)</source>
        <translation>Vervang (V)</translation>
    </message>
    <message>
        <source>Let stay (L)</source>
        <translation>Laat staan (L)</translation>
    </message>
    <message>
        <source>Why may this stay?</source>
        <translation>Waarom mag dit blijven staan?</translation>
    </message>
    <message>
        <source>Let stay</source>
        <translation>Laat staan</translation>
    </message>
</context>
<context>
    <name>HitsPanel</name>
    <message>
        <source>Nothing is left to choose</source>
        <translation>Er is niets meer te kiezen</translation>
    </message>
    <message>
        <source>Read it through yourself as well.</source>
        <translation>Lees zelf ook na.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Maak ongedaan</translation>
    </message>
    <message>
        <source>These words are in none of the texts. Type them as they stand on the page.</source>
        <translation>Deze woorden staan in geen van de teksten. Typ ze zoals ze op de pagina staan.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>They go wherever they stand in the texts.</source>
        <translation>Ze gaan overal weg waar ze in de teksten staan.</translation>
    </message>
    <message>
        <source>Did you find words yourself?</source>
        <translation>Vond u zelf nog woorden?</translation>
    </message>
    <message numerus="yes">
        <source>VIOS found %n place(s). Choose for each what happens.</source>
        <translation>
            <numerusform>VIOS vond %n plek. Kies wat ermee gebeurt.</numerusform>
            <numerusform>VIOS vond %n plekken. Kies bij elke plek wat er gebeurt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left to choose: %1</source>
        <translation>Nog kiezen: %1</translation>
    </message>
    <message>
        <source>Everything is chosen</source>
        <translation>Alles is gekozen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Al gekozen: %1</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 blijft staan</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
    <message>
        <source>looks like a name</source>
        <translation>lijkt op een naam</translation>
    </message>
    <message>
        <source>class</source>
        <translation>klas</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>age</source>
        <translation>leeftijd</translation>
    </message>
    <message>
        <source>looks like a place</source>
        <translation>lijkt op een plaats</translation>
    </message>
    <message>
        <source>a name, or only a word?</source>
        <translation>een naam, of alleen een woord?</translation>
    </message>
    <message>
        <source>address or account</source>
        <translation>adres of account</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nummer</translation>
    </message>
</context>
<context>
    <name>LetOutReceipt</name>
    <message>
        <source>What you saved is not encrypted</source>
        <translation>Wat u bewaarde is niet versleuteld</translation>
    </message>
    <message>
        <source>It holds no names, but is not anonymous. Send it only to those it is meant for.</source>
        <translation>Er staan geen namen in, maar anoniem is het niet. Stuur het alleen aan wie het moet krijgen.</translation>
    </message>
    <message>
        <source>Save once more</source>
        <translation>Nog een keer opslaan</translation>
    </message>
    <message>
        <source>Look in Shared</source>
        <translation>Bekijk in Gedeeld</translation>
    </message>
    <message>
        <source>The file is made</source>
        <translation>Het bestand is gemaakt</translation>
    </message>
    <message>
        <source>The files are made</source>
        <translation>De bestanden zijn gemaakt</translation>
    </message>
    <message>
        <source>Saved, for: %1. Shared holds for each of them what they get, and what for.</source>
        <translation>Bewaard, voor: %1. In Gedeeld staat voor elk van hen wat zij krijgen en waarvoor.</translation>
    </message>
    <message>
        <source>In the register under code %1</source>
        <translation>In het register onder code %1</translation>
    </message>
</context>
<context>
    <name>LettingPage</name>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Recipients and purpose</source>
        <translation>Ontvangers en doel</translation>
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
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
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
        <source>Make the files</source>
        <translation>Bestanden maken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Bestand maken</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) left to choose. Then you can go on.</source>
        <translation>
            <numerusform>Nog %n plek kiezen. Daarna kunt u verder.</numerusform>
            <numerusform>Nog %n plekken kiezen. Daarna kunt u verder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) left to judge. Only with No can you go on.</source>
        <translation>
            <numerusform>Geef nog bij %n casus antwoord. Alleen bij Nee kunt u verder.</numerusform>
            <numerusform>Geef nog bij %n casussen antwoord. Alleen bij Nee kunt u verder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettingScreen</name>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
</context>
<context>
    <name>ReadThrough</name>
    <message>
        <source>What VIOS found</source>
        <translation>Wat VIOS vond</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>De pagina</translation>
    </message>
    <message>
        <source>Read through for who it is about</source>
        <translation>Nalezen op herkenning</translation>
    </message>
    <message>
        <source>VIOS finds words, no stories</source>
        <translation>VIOS vindt woorden, geen verhalen</translation>
    </message>
    <message>
        <source>Ask yourself: can a colleague know who this is? Then take those words out.</source>
        <translation>Vraag uzelf af: kan een collega weten wie dit is? Haal die woorden dan weg.</translation>
    </message>
    <message>
        <source>F8: next place. V: replace. L: let stay.</source>
        <translation>F8: volgende plek. V: vervang. L: laat staan.</translation>
    </message>
    <message>
        <source>Without names, not anonymous</source>
        <translation>Zonder namen, niet anoniem</translation>
    </message>
</context>
<context>
    <name>RecipientsStep</name>
    <message>
        <source>For whom is it?</source>
        <translation>Voor wie is het?</translation>
    </message>
    <message>
        <source>On which basis?</source>
        <translation>Op welke grondslag?</translation>
    </message>
    <message>
        <source>What will they use it for?</source>
        <translation>Waar gebruiken zij het voor?</translation>
    </message>
    <message>
        <source>Recipients and purpose</source>
        <translation>Ontvangers en doel</translation>
    </message>
    <message>
        <source>Each organisation gets an entry in Shared, so that you can always see who received what.</source>
        <translation>Elke organisatie komt in Gedeeld te staan. Zo ziet u altijd wie wat kreeg.</translation>
    </message>
    <message>
        <source>No organisation from outside was asked to the table.</source>
        <translation>Er was geen organisatie van buiten gevraagd.</translation>
    </message>
    <message>
        <source>was at the table</source>
        <translation>zat aan tafel</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>was er niet</translation>
    </message>
</context>
</TS>
