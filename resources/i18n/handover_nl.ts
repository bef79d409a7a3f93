<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>GivingPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Make the handover…</source>
        <translation>Maak de overdracht…</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Sleutel van %1</translation>
    </message>
    <message>
        <source>Choose another key file…</source>
        <translation>Kies een ander sleutelbestand…</translation>
    </message>
    <message>
        <source>Choose the key file…</source>
        <translation>Kies het sleutelbestand…</translation>
    </message>
    <message>
        <source>The handover is made. It stands in the register.</source>
        <translation>De overdracht is gemaakt. Ze staat in het register.</translation>
    </message>
    <message>
        <source>Only the receiver can open it. Tell these six words by telephone: %1</source>
        <translation>Alleen de ontvanger kan haar openen. Noem deze zes woorden aan de telefoon: %1</translation>
    </message>
    <message>
        <source>Choose the key file of the receiver</source>
        <translation>Kies het sleutelbestand van de ontvanger</translation>
    </message>
    <message>
        <source>Where does the handover go?</source>
        <translation>Waar komt de overdracht?</translation>
    </message>
    <message>
        <source>Hand over: %1</source>
        <translation>Overdragen: %1</translation>
    </message>
    <message>
        <source>Nothing is recorded about this pupil that may go. Only name and class go then.</source>
        <translation>Over deze leerling is niets vastgelegd dat mee mag. Dan gaan alleen de naam en de klas mee.</translation>
    </message>
    <message>
        <source>What stays behind</source>
        <translation>Wat hier blijft</translation>
    </message>
    <message>
        <source>I compared these six words with the receiver</source>
        <translation>Ik heb deze zes woorden vergeleken met de ontvanger</translation>
    </message>
    <message>
        <source>To whom? Name, function and school</source>
        <translation>Aan wie? Naam, functie en school</translation>
    </message>
    <message>
        <source>Of which partner?</source>
        <translation>Van welke partner?</translation>
    </message>
    <message>
        <source>On which basis?</source>
        <translation>Op welke grondslag?</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>Why is it needed?</source>
        <translation>Waarom is het nodig?</translation>
    </message>
    <message>
        <source>Do the pupil or the parents know?</source>
        <translation>Weten de leerling of de ouders het?</translation>
    </message>
    <message>
        <source>Why not (yet)?</source>
        <translation>Waarom (nog) niet?</translation>
    </message>
    <message>
        <source>Which key?</source>
        <translation>Welke sleutel?</translation>
    </message>
    <message>
        <source>Names of other pupils and parents are replaced. Read it through: a text may tell of others without a name. What you do not tick stays here.</source>
        <translation>Namen van andere leerlingen en ouders zijn vervangen. Lees het door: een tekst kan ook zonder naam over anderen gaan. Wat u niet aanvinkt, blijft hier.</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>Over wie</translation>
    </message>
    <message>
        <source>To whom and why</source>
        <translation>Aan wie en waarom</translation>
    </message>
    <message>
        <source>Another pupil as well?</source>
        <translation>Ook een andere leerling?</translation>
    </message>
    <message>
        <source>Encrypted to the receiver</source>
        <translation>Versleuteld voor de ontvanger</translation>
    </message>
    <message>
        <source>The receiver gives you the file of its invitation (.meld). It holds no secret and may come by mail. Call, and compare the six words: then you know that it is theirs.</source>
        <translation>De ontvanger geeft u het bestand van zijn uitnodiging (.meld). Daar staat geen geheim in; het mag per mail komen. Bel en vergelijk de zes woorden: dan weet u dat het van hem is.</translation>
    </message>
</context>
<context>
    <name>HandoverWords</name>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>A signal proves nothing. Give it only when the other cannot do without.</source>
        <translation>Een signaal bewijst niets. Geef het alleen mee als de ander er niet zonder kan.</translation>
    </message>
    <message>
        <source>Look at a file before you give it: others may be in it. They are not masked.</source>
        <translation>Bekijk een bestand voordat u het meegeeft: er kunnen anderen in staan. Die zijn niet onherkenbaar gemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) something about somebody else</source>
        <translation>
            <numerusform>%n keer iets over iemand anders</numerusform>
            <numerusform>%n keer iets over iemand anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) something that came from the police</source>
        <translation>
            <numerusform>%n keer iets wat van de politie kwam</numerusform>
            <numerusform>%n keer iets wat van de politie kwam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) past their date</source>
        <translation>
            <numerusform>%n signaal waarvan de datum voorbij is</numerusform>
            <numerusform>%n signalen waarvan de datum voorbij is</numerusform>
        </translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Hier nieuw</translation>
    </message>
    <message>
        <source>Is here already</source>
        <translation>Staat hier al</translation>
    </message>
    <message>
        <source>Is here already, and tells something else</source>
        <translation>Staat hier al, maar met een andere inhoud</translation>
    </message>
    <message>
        <source>Looks like something that is here</source>
        <translation>Lijkt op iets wat hier al staat</translation>
    </message>
    <message>
        <source>Cannot be kept here</source>
        <translation>Kan hier niet worden bewaard</translation>
    </message>
    <message>
        <source>Add it apart</source>
        <translation>Neem het apart op</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Neem het op</translation>
    </message>
    <message>
        <source>Keep only mine</source>
        <translation>Houd alleen het mijne</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>Neem het niet op</translation>
    </message>
</context>
<context>
    <name>TakingPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Open a handover</source>
        <translation>Overdracht openen</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Kies het bestand…</translation>
    </message>
    <message>
        <source>To the invitation</source>
        <translation>Naar de uitnodiging</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Neem over</translation>
    </message>
    <message>
        <source>Do not take it in</source>
        <translation>Neem niet over</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Draai het terug</translation>
    </message>
    <message>
        <source>Handover of %1</source>
        <translation>Overdracht van %1</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n afspraak</numerusform>
            <numerusform>%n afspraken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signaal</numerusform>
            <numerusform>%n signalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>The handover is taken in: %1.</source>
        <translation>De overdracht is overgenomen: %1.</translation>
    </message>
    <message>
        <source>Nothing that was here has changed. It stands in the register.</source>
        <translation>Aan wat hier stond, is niets veranderd. Het staat in het register.</translation>
    </message>
    <message>
        <source>Take it back puts all of it in the trash, as long as nobody changed any of it.</source>
        <translation>Met ‘Draai het terug’ gaat alles ervan naar de prullenbak, zolang niemand er iets aan heeft veranderd.</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Naar %1</translation>
    </message>
    <message>
        <source>The handover is taken back.</source>
        <translation>De overdracht is teruggedraaid.</translation>
    </message>
    <message>
        <source>What came of it lies in the trash for a month. A pupil that was added stays in the list.</source>
        <translation>Wat ervan kwam, ligt een maand in de prullenbak. Een leerling die is toegevoegd, blijft in de lijst.</translation>
    </message>
    <message>
        <source>Choose the handover</source>
        <translation>Kies de overdracht</translation>
    </message>
    <message>
        <source>The handover is taken in</source>
        <translation>De overdracht is overgenomen</translation>
    </message>
    <message>
        <source>This handover was taken in already</source>
        <translation>Deze overdracht is al overgenomen</translation>
    </message>
    <message>
        <source>You find the records with the pupil.</source>
        <translation>U vindt de gegevens bij de leerling.</translation>
    </message>
    <message>
        <source>Call the sender and compare these six words: %1</source>
        <translation>Bel de afzender en vergelijk deze zes woorden: %1</translation>
    </message>
    <message>
        <source>%1 says to be the sender, made %2. Only the words show that it is.</source>
        <translation>%1 zegt de afzender te zijn, gemaakt %2. Alleen de woorden laten zien dat het klopt.</translation>
    </message>
    <message>
        <source>Purpose: %1. Basis: %2.</source>
        <translation>Doel: %1. Grondslag: %2.</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>Over wie gaat het?</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>%1 staat hier al.</translation>
    </message>
    <message>
        <source>Somebody here is called alike. Look at class and date of birth before you choose.</source>
        <translation>Hier heet iemand ook zo. Kijk naar de klas en de geboortedatum voordat u kiest.</translation>
    </message>
    <message>
        <source>Not known here: add this pupil</source>
        <translation>Hier niet bekend: voeg deze leerling toe</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>geboren %1</translation>
    </message>
    <message>
        <source>born in %1</source>
        <translation>geboren in %1</translation>
    </message>
    <message>
        <source>A word of the other school is not in your lists: it becomes “other”.</source>
        <translation>Een woord van de andere school staat niet in uw lijsten: het wordt ‘overig’.</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Wat hier staat</translation>
    </message>
    <message>
        <source>Did you get a handover?</source>
        <translation>Hebt u een overdracht gekregen?</translation>
    </message>
    <message>
        <source>Do you expect one?</source>
        <translation>Verwacht u er een?</translation>
    </message>
    <message>
        <source>Choose the file, as it ends on .overdracht. You see first what is in it and how it stands to what you have. Nothing is kept before you say so, and nothing you have is changed.</source>
        <translation>Kies het bestand dat eindigt op .overdracht. U ziet eerst wat erin staat, naast wat u al hebt. Er wordt niets bewaard voordat u dat zegt, en wat u hebt, verandert niet.</translation>
    </message>
    <message>
        <source>The other encrypts it to you and needs the file of your invitation for that. It holds no secret. Mail it, and compare the six words by telephone.</source>
        <translation>De ander versleutelt haar voor u en heeft daarvoor het bestand van uw uitnodiging nodig. Daar staat geen geheim in. Mail het, en vergelijk de zes woorden aan de telefoon.</translation>
    </message>
</context>
</TS>
