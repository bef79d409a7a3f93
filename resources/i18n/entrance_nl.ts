<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AccountPart</name>
    <message>
        <source>Who are you?</source>
        <translation>Wie bent u?</translation>
    </message>
    <message>
        <source>You become coordinator and administrator. Colleagues get accounts of their own later.</source>
        <translation>U wordt coördinator en beheerder. Collega's krijgen later een eigen account.</translation>
    </message>
    <message>
        <source>It is on the unlock screen. A function will do too, such as Coordinator.</source>
        <translation>De naam staat op het ontgrendelscherm. Een functie mag ook, zoals Coördinator.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Fill in your name or your function.</source>
        <translation>Vul uw naam of uw functie in.</translation>
    </message>
</context>
<context>
    <name>AdviceDoor</name>
    <message>
        <source>Ask for advice</source>
        <translation>Advies vragen</translation>
    </message>
    <message>
        <source>Is it punishable? Do I call somebody? You get an answer. Nothing is stored.</source>
        <translation>Is het strafbaar? Bel ik iemand? U krijgt antwoord. Er wordt niets bewaard.</translation>
    </message>
    <message>
        <source>To the decision help</source>
        <translation>Naar de beslishulp</translation>
    </message>
    <message>
        <source>No password? You can still:</source>
        <translation>Geen wachtwoord? U kunt wel:</translation>
    </message>
</context>
<context>
    <name>BrandSide</name>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Thuis</translation>
    </message>
    <message>
        <source>Safe in and around school</source>
        <translation>Veilig in en om school</translation>
    </message>
    <message>
        <source>See together what is going on.</source>
        <translation>Samen zien wat er speelt.</translation>
    </message>
    <message>
        <source>Agree together who does what.</source>
        <translation>Samen afspreken wie wat doet.</translation>
    </message>
</context>
<context>
    <name>DoorsPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Welcome to VIOS</source>
        <translation>Welkom bij VIOS</translation>
    </message>
    <message>
        <source>Which file do you want to open?</source>
        <translation>Welk bestand wilt u openen?</translation>
    </message>
    <message>
        <source>VIOS keeps what happens in and around your school, encrypted and on this computer only.</source>
        <translation>VIOS bewaart wat er in en om uw school gebeurt. Versleuteld, en alleen op deze computer.</translation>
    </message>
    <message>
        <source>These files were used on this computer.</source>
        <translation>Deze bestanden zijn op deze computer gebruikt.</translation>
    </message>
    <message>
        <source>The practice school is being made. This happens once…</source>
        <translation>De oefenschool wordt gemaakt. Dat gebeurt één keer…</translation>
    </message>
    <message>
        <source>Paste a line</source>
        <translation>Plak een regel</translation>
    </message>
    <message>
        <source>Open an invitation that came as a line of text</source>
        <translation>Open een uitnodiging die u als regel tekst kreeg</translation>
    </message>
    <message>
        <source>Make a new file</source>
        <translation>Nieuw bestand maken</translation>
    </message>
    <message>
        <source>For your school. Takes about five minutes; keep paper at hand.</source>
        <translation>Voor uw school. Dit duurt ongeveer vijf minuten. Houd papier bij de hand.</translation>
    </message>
    <message>
        <source>Open an existing file</source>
        <translation>Bestaand bestand openen</translation>
    </message>
    <message>
        <source>It is on this computer already, or on a disk of your own.</source>
        <translation>Het staat al op deze computer of op een eigen schijf.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>It is checked and put beside what is there. Nothing is overwritten.</source>
        <translation>Hij komt naast het bestaande te staan. Er wordt niets overschreven.</translation>
    </message>
    <message>
        <source>Take in a package</source>
        <translation>Een pakket terugzetten</translation>
    </message>
    <message>
        <source>Everything of a school in an open folder. A new file is made of it.</source>
        <translation>Alles van een school in een open map, voor een nieuw bestand.</translation>
    </message>
    <message>
        <source>Open the practice school</source>
        <translation>Oefenschool openen</translation>
    </message>
    <message>
        <source>Look around and try out. Everything in it is invented.</source>
        <translation>Kijk rond en probeer uit. Alles erin is verzonnen.</translation>
    </message>
    <message>
        <source>Ask for advice</source>
        <translation>Advies vragen</translation>
    </message>
    <message>
        <source>Is it punishable? Do I call somebody? You get an answer. Nothing is stored.</source>
        <translation>Is het strafbaar? Bel ik iemand? U krijgt antwoord. Er wordt niets bewaard.</translation>
    </message>
    <message>
        <source>Open an invitation to report</source>
        <translation>Uitnodiging om te melden openen</translation>
    </message>
    <message>
        <source>Did your school give you a .meld file, or a line of text? With it you report, sealed.</source>
        <translation>Kreeg u van school een .meld-bestand of een regel tekst? Daarmee meldt u iets, verzegeld.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Kies map</translation>
    </message>
    <message>
        <source>Choose backup</source>
        <translation>Kies back-up</translation>
    </message>
    <message>
        <source>Choose package</source>
        <translation>Kies een pakket</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>To the decision help</source>
        <translation>Naar de beslishulp</translation>
    </message>
    <message>
        <source>Choose invitation</source>
        <translation>Kies uitnodiging</translation>
    </message>
    <message>
        <source>Report something to %1</source>
        <translation>Iets melden bij %1</translation>
    </message>
    <message>
        <source>Did you see or hear something? Report it in a minute, sealed for your school.</source>
        <translation>Zag of hoorde u iets? Meld het in een minuut, verzegeld voor uw school.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Melding schrijven</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Take the invitation off this computer</source>
        <translation>Haal de uitnodiging van deze computer</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Laatst gebruikt: %1</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Nog niet gebruikt</translation>
    </message>
    <message>
        <source>Practice school, everything is invented.</source>
        <translation>Oefenschool, alles is verzonnen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
    <message>
        <source>Restored %1 to look at; not in use.</source>
        <translation>Teruggezet %1 om te bekijken; niet in gebruik.</translation>
    </message>
    <message>
        <source>Set aside %1, when a backup was put in use.</source>
        <translation>Opzij gezet %1, toen een back-up in gebruik werd genomen.</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Choose the folder of the file</source>
        <translation>Kies de map van het bestand</translation>
    </message>
    <message>
        <source>Which invitation?</source>
        <translation>Welke uitnodiging?</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Uitnodiging</translation>
    </message>
</context>
<context>
    <name>EntranceFrame</name>
    <message>
        <source>Open another file</source>
        <translation>Ander bestand openen</translation>
    </message>
    <message>
        <source>Encrypted on this computer. No internet.</source>
        <translation>Versleuteld op deze computer. Geen internet.</translation>
    </message>
    <message>
        <source>Handbook (F1)</source>
        <translation>Handboek (F1)</translation>
    </message>
    <message>
        <source>About VIOS %1</source>
        <translation>Over VIOS %1</translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message>
        <source>Which account?</source>
        <translation>Welk account?</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>It is on paper, in the safe of the school or with its holder. Small letters and spaces do not matter.</source>
        <translation>Op papier, in de kluis van de school of bij de houder. Kleine letters en spaties maken niet uit.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>De herstelsleutel</translation>
    </message>
    <message>
        <source>Two of the three holders</source>
        <translation>Twee van de drie houders</translation>
    </message>
    <message>
        <source>What do you have?</source>
        <translation>Wat hebt u?</translation>
    </message>
    <message>
        <source>Code of another holder</source>
        <translation>Code van een andere houder</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nieuw wachtwoord</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Stel wachtwoord in</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Opening the file with the recovery key…</source>
        <translation>Even openen met de herstelsleutel…</translation>
    </message>
    <message>
        <source>Type the codes of two holders.</source>
        <translation>Typ de codes van twee houders.</translation>
    </message>
    <message>
        <source>Type the recovery key from the sheet.</source>
        <translation>Typ de herstelsleutel van het blad over.</translation>
    </message>
    <message>
        <source>Code of one holder</source>
        <translation>Code van één houder</translation>
    </message>
    <message>
        <source>Lost your password?</source>
        <translation>Wachtwoord kwijt?</translation>
    </message>
    <message>
        <source>With the recovery key you choose a new password. Your data stays as it is.</source>
        <translation>Met de herstelsleutel kiest u een nieuw wachtwoord. Uw gegevens blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>No recovery key either? Then nobody can open this file, not even the makers of VIOS.</source>
        <translation>Ook geen herstelsleutel? Dan kan niemand dit bestand openen, ook de makers van VIOS niet.</translation>
    </message>
</context>
<context>
    <name>InvitationLine</name>
    <message>
        <source>It begins with VIOS1-. Paste all of it: line ends in between do no harm.</source>
        <translation>Hij begint met VIOS1-. Plak alles: regeleinden ertussen geven niet.</translation>
    </message>
    <message>
        <source>The line of the invitation</source>
        <translation>De regel van de uitnodiging</translation>
    </message>
    <message>
        <source>Open the invitation</source>
        <translation>Open de uitnodiging</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>Your recovery key</source>
        <translation>Uw herstelsleutel</translation>
    </message>
    <message>
        <source>It opens the file when nobody knows the password any more. Print it, or copy it onto paper.</source>
        <translation>Hiermee opent u het bestand als niemand het wachtwoord nog weet. Print de sleutel of schrijf hem over op papier.</translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation>Print dit blad</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Bewaar als bestand</translation>
    </message>
    <message>
        <source>Keep the sheet in an envelope in the safe of the school. Who has it can read everything.</source>
        <translation>Bewaar het blad in een envelop in de kluis van de school. Wie het blad heeft, kan alles lezen.</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>Groep %1: %2</translation>
    </message>
    <message>
        <source>The sheet is being made…</source>
        <translation>Het blad wordt gemaakt…</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer.</source>
        <translation>Het blad is naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>Take it from the printer now.</source>
        <translation>Haal het nu meteen van de printer.</translation>
    </message>
    <message>
        <source>The sheet was not printed.</source>
        <translation>Het blad is niet geprint.</translation>
    </message>
    <message>
        <source>Try again, or copy the key onto paper.</source>
        <translation>Probeer het opnieuw, of schrijf de sleutel over op papier.</translation>
    </message>
    <message>
        <source>The sheet was saved as a file.</source>
        <translation>Het blad is als bestand bewaard.</translation>
    </message>
    <message>
        <source>Move it off this computer today and delete it here.</source>
        <translation>Zet het vandaag nog ergens anders en verwijder het van deze computer.</translation>
    </message>
</context>
<context>
    <name>LastUsed</name>
    <message>
        <source>today at %1</source>
        <translation>vandaag om %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>gisteren om %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 om %2</translation>
    </message>
</context>
<context>
    <name>PackagePage</name>
    <message>
        <source>Make a new file of it</source>
        <translation>Maak er een nieuw bestand van</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Kies een andere map</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>The package is read and compared with its sums…</source>
        <translation>Het pakket wordt gelezen en vergeleken met de controlegetallen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>This package is whole: %1, made %2.</source>
        <translation>Dit pakket is heel: %1, gemaakt %2.</translation>
    </message>
    <message>
        <source>Nothing has been made yet. What you have here stays as it is.</source>
        <translation>Er is nog niets gemaakt. Wat u hier hebt, blijft zoals het is.</translation>
    </message>
    <message>
        <source>Something that was protected is not in it</source>
        <translation>Iets wat was afgeschermd, zit er niet in</translation>
    </message>
    <message>
        <source>It stayed behind in the file of which the package was made: do not throw that away.</source>
        <translation>Het bleef achter in het bestand waar het pakket van is gemaakt: gooi dat niet weg.</translation>
    </message>
    <message>
        <source>Whoever can read it there can take it along in a package, or stop protecting it.</source>
        <translation>Wie het daar kan lezen, kan het in een pakket meenemen, of stoppen met afschermen.</translation>
    </message>
    <message>
        <source>The package is not encrypted</source>
        <translation>Het pakket is niet versleuteld</translation>
    </message>
    <message>
        <source>The new file is. Destroy the package when the new file works.</source>
        <translation>Het nieuwe bestand wel. Vernietig het pakket zodra het nieuwe bestand werkt.</translation>
    </message>
    <message>
        <source>Choose the folder of the package, with manifest.json in it</source>
        <translation>Kies de map van het pakket, waarin manifest.json staat</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidenten</numerusform>
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
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
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
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>log %1</source>
        <translation>logboek %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were missing there already.</source>
        <translation>
            <numerusform>%n bestand ontbrak daar al.</numerusform>
            <numerusform>%n bestanden ontbraken daar al.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were protected, and are so again in the new file: for you alone.</source>
        <translation>
            <numerusform>Wat was afgeschermd (%n), is dat weer in het nieuwe bestand: voor u alleen.</numerusform>
            <numerusform>Wat was afgeschermd (%n), is dat weer in het nieuwe bestand: voor u alleen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in a package</source>
        <translation>Een pakket terugzetten</translation>
    </message>
    <message>
        <source>A package is everything of a school in an open folder, as VIOS makes it on the page Backups. You make a new file of it, with keys of its own and one account: yours.</source>
        <translation>Een pakket is alles van een school in een open map, zoals VIOS die maakt op de pagina Back-up. U maakt er een nieuw bestand van, met eigen sleutels en één account: dat van u.</translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message>
        <source>At least 12 characters. Four separate words are strong and easy to remember.</source>
        <translation>Minstens 12 tekens. Vier losse woorden zijn sterk en goed te onthouden.</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Nog een keer hetzelfde wachtwoord</translation>
    </message>
    <message>
        <source>The two are not the same. Type the password again.</source>
        <translation>De twee zijn niet gelijk. Typ het wachtwoord opnieuw.</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>Typ een wachtwoord.</translation>
    </message>
    <message>
        <source>Weak: easy to guess. Add a word or two.</source>
        <translation>Zwak: makkelijk te raden. Zet er nog een paar woorden bij.</translation>
    </message>
    <message>
        <source>Fair: good enough. One more word makes it strong.</source>
        <translation>Redelijk: goed genoeg. Met nog een woord is het sterk.</translation>
    </message>
    <message>
        <source>Strong: hard to guess.</source>
        <translation>Sterk: moeilijk te raden.</translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
    <message>
        <source>On this computer. A network folder or a synchronised folder can damage it.</source>
        <translation>Op deze computer. In een netwerkmap of een map die wordt gesynchroniseerd kan het beschadigd raken.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Kies een andere map</translation>
    </message>
    <message>
        <source>Use the own folder of VIOS</source>
        <translation>Gebruik de eigen map van VIOS</translation>
    </message>
    <message>
        <source>The own folder of VIOS</source>
        <translation>De eigen map van VIOS</translation>
    </message>
    <message>
        <source>A folder of your choice</source>
        <translation>Een map die u kiest</translation>
    </message>
    <message>
        <source>VIOS makes this folder, because there are other files in the one you chose.</source>
        <translation>VIOS maakt deze map, omdat er andere bestanden staan in de map die u koos.</translation>
    </message>
</context>
<context>
    <name>PracticeNote</name>
    <message>
        <source>Practice school: everything is invented</source>
        <translation>Oefenschool: alles is verzonnen</translation>
    </message>
    <message>
        <source>Try out whatever you like here. These passwords are no secret.</source>
        <translation>Probeer hier uit wat u wilt. Deze wachtwoorden zijn niet geheim.</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Vul in</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>Vul in: %1</translation>
    </message>
</context>
<context>
    <name>ProofPart</name>
    <message>
        <source>Is the key on paper?</source>
        <translation>Staat de sleutel op papier?</translation>
    </message>
    <message>
        <source>Type two groups from your sheet. The numbers are below the groups.</source>
        <translation>Typ twee groepen over van uw blad. Het nummer staat onder elke groep.</translation>
    </message>
    <message>
        <source>Capitals and small letters are the same.</source>
        <translation>Hoofdletters en kleine letters zijn hetzelfde.</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groep %1</translation>
    </message>
    <message>
        <source>This is another group. Look at the number on the sheet.</source>
        <translation>Dit klopt niet. Kijk naar het nummer op het blad.</translation>
    </message>
</context>
<context>
    <name>ReportDoor</name>
    <message>
        <source>Report something</source>
        <translation>Iets melden</translation>
    </message>
    <message>
        <source>Did you see or hear something? Report it in a minute, sealed for your school.</source>
        <translation>Zag of hoorde u iets? Meld het in een minuut, verzegeld voor uw school.</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Melding schrijven</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>With which key?</source>
        <translation>Met welke sleutel?</translation>
    </message>
    <message>
        <source>The password of the day of the backup: a later change is not in it.</source>
        <translation>Het wachtwoord van de dag van de back-up: een latere wijziging zit er niet in.</translation>
    </message>
    <message>
        <source>Code of another holder</source>
        <translation>Code van een andere houder</translation>
    </message>
    <message>
        <source>Check and restore beside</source>
        <translation>Controleer en zet ernaast</translation>
    </message>
    <message>
        <source>Put in use</source>
        <translation>Neem in gebruik</translation>
    </message>
    <message>
        <source>Leave it beside</source>
        <translation>Laat het ernaast staan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Backup of %1, made %2.</source>
        <translation>Back-up van %1, gemaakt %2.</translation>
    </message>
    <message>
        <source>The recovery key</source>
        <translation>De herstelsleutel</translation>
    </message>
    <message>
        <source>Two of the three holders</source>
        <translation>Twee van de drie houders</translation>
    </message>
    <message>
        <source>This backup is good, and stands restored beside what you have.</source>
        <translation>Deze back-up is in orde en staat teruggezet naast wat u hebt.</translation>
    </message>
    <message>
        <source>Nothing changed yet. If you put it in use, VIOS opens this one from now on; the present file stays where it is and is shown as set aside. What was recorded after the backup is in that one only.</source>
        <translation>Er is nog niets veranderd. Neemt u hem in gebruik, dan opent VIOS voortaan deze; het huidige bestand blijft staan en heet dan opzij gezet. Wat na de back-up is vastgelegd staat alleen daarin.</translation>
    </message>
    <message>
        <source>The backup is being read and checked…</source>
        <translation>De back-up wordt gelezen en gecontroleerd…</translation>
    </message>
    <message>
        <source>Type the codes of two holders.</source>
        <translation>Typ de codes van twee houders.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Kies een back-up</translation>
    </message>
    <message>
        <source>Choose the key file of this account</source>
        <translation>Kies het sleutelbestand van dit account</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Code of one holder</source>
        <translation>Code van één houder</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>It is on the sheet. Small letters and spaces do not matter.</source>
        <translation>Hij staat op het blad. Kleine letters en spaties maken niet uit.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Een back-up terugzetten</translation>
    </message>
</context>
<context>
    <name>SchoolPart</name>
    <message>
        <source>What is your school called?</source>
        <translation>Hoe heet uw school?</translation>
    </message>
    <message>
        <source>The name is on the unlock screen and on what you print.</source>
        <translation>De naam staat op het ontgrendelscherm en op wat u print.</translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation>Naam van de school</translation>
    </message>
    <message>
        <source>One on each line. Is there only one building? Then leave this empty.</source>
        <translation>Eén op elke regel. Is er maar één gebouw? Laat dit dan leeg.</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>if you want</source>
        <translation>mag leeg</translation>
    </message>
    <message>
        <source>Fill in the name of the school.</source>
        <translation>Vul de naam van de school in.</translation>
    </message>
</context>
<context>
    <name>SummaryPart</name>
    <message>
        <source>This is how we make the file</source>
        <translation>Zo maken we het bestand</translation>
    </message>
    <message>
        <source>Nothing has been made yet. Is something not right? Then go back.</source>
        <translation>Er is nog niets gemaakt. Klopt er iets niet? Ga dan terug.</translation>
    </message>
    <message>
        <source>The file is being made. This takes a few seconds…</source>
        <translation>Het bestand wordt gemaakt. Dat duurt een paar seconden…</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Goed om te onthouden</translation>
    </message>
    <message>
        <source>Without your password and without the recovery key nobody can open the file.</source>
        <translation>Zonder uw wachtwoord en zonder de herstelsleutel kan niemand het bestand openen.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>one</source>
        <translation>één</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Gemaakt van</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>Eerste account</translation>
    </message>
    <message>
        <source>coordinator and administrator</source>
        <translation>coördinator en beheerder</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>on paper, and tried</source>
        <translation>op papier, en geprobeerd</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendel</translation>
    </message>
    <message>
        <source>Lost your password?</source>
        <translation>Wachtwoord kwijt?</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Even ontgrendelen…</translation>
    </message>
    <message>
        <source>Last used: %1 on this computer</source>
        <translation>Laatst gebruikt: %1 op deze computer</translation>
    </message>
    <message>
        <source>This password is not right.</source>
        <translation>Dit wachtwoord klopt niet.</translation>
    </message>
    <message numerus="yes">
        <source>This password is not right. Try again in %n second(s).</source>
        <translation>
            <numerusform>Dit wachtwoord klopt niet. Probeer het over %n seconde opnieuw.</numerusform>
            <numerusform>Dit wachtwoord klopt niet. Probeer het over %n seconden opnieuw.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Typ uw wachtwoord.</translation>
    </message>
    <message>
        <source>Choose the key file of this account first.</source>
        <translation>Kies eerst het sleutelbestand van dit account.</translation>
    </message>
    <message>
        <source>Go on and record it</source>
        <translation>Ga door en leg het vast</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Kies het sleutelbestand</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Sleutelbestand</translation>
    </message>
    <message>
        <source>Your own new password</source>
        <translation>Uw eigen nieuwe wachtwoord</translation>
    </message>
    <message>
        <source>Somebody else chose this password. Choose one that only you know.</source>
        <translation>Een ander heeft dit wachtwoord gekozen. Kies er een dat alleen u kent.</translation>
    </message>
    <message>
        <source>Set and unlock</source>
        <translation>Stel in en ontgrendel</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wie bent u?</translation>
    </message>
    <message>
        <source>Your key file</source>
        <translation>Uw sleutelbestand</translation>
    </message>
    <message>
        <source>The list of accounts was damaged. VIOS uses the copy beside it.</source>
        <translation>De lijst met accounts was beschadigd. VIOS gebruikt de kopie ervan.</translation>
    </message>
    <message>
        <source>Your data is safe. You can unlock as usual.</source>
        <translation>Uw gegevens zijn veilig. U kunt gewoon ontgrendelen.</translation>
    </message>
</context>
<context>
    <name>WizardView</name>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
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
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>I have the key on paper</source>
        <translation>Ik heb de sleutel op papier</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Maak het bestand</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Save the recovery key as a file?</source>
        <translation>De herstelsleutel als bestand bewaren?</translation>
    </message>
    <message>
        <source>Who has this file can read everything. On paper it is safer. If you save it, put it on a stick in the safe and not on this computer.</source>
        <translation>Wie dit bestand heeft, kan alles lezen. Op papier is het veiliger. Bewaart u het toch? Zet het dan op een usb-stick in de kluis en niet op deze computer.</translation>
    </message>
    <message>
        <source>Save it anyway</source>
        <translation>Bewaar toch</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Bewaar niet</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Herstelsleutel bewaren</translation>
    </message>
    <message>
        <source>VIOS recovery key</source>
        <translation>Herstelsleutel VIOS</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
</context>
</TS>
