<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>BackupNotice</name>
    <message>
        <source>To the backups</source>
        <translation>Naar de back-ups</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>No backup yet</source>
        <translation>Nog geen back-up</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>Laatste back-up: %1</translation>
    </message>
    <message>
        <source>A backup is being made: %1%</source>
        <translation>Er wordt een back-up gemaakt: %1%</translation>
    </message>
    <message>
        <source>The backup goes to the second place</source>
        <translation>De back-up gaat naar de tweede plek</translation>
    </message>
    <message>
        <source>The last backup is fresh and was checked.</source>
        <translation>De laatste back-up is vers en gecontroleerd.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Er is nog geen back-up.</translation>
    </message>
    <message>
        <source>Attention: the last backup is more than a week old.</source>
        <translation>Let op: de laatste back-up is meer dan een week oud.</translation>
    </message>
    <message>
        <source>Urgent: the last backup is more than a month old.</source>
        <translation>Dringend: de laatste back-up is meer dan een maand oud.</translation>
    </message>
    <message>
        <source>Your data is on this computer only. Should it break or be stolen, what is newer is lost.</source>
        <translation>Uw gegevens staan alleen op deze computer. Gaat die stuk of wordt hij gestolen, dan is wat nieuwer is weg.</translation>
    </message>
    <message>
        <source>The first one is made by itself, a few minutes after unlocking.</source>
        <translation>De eerste komt vanzelf, een paar minuten na het ontgrendelen.</translation>
    </message>
    <message>
        <source>Make a backup now, and keep one outside this computer.</source>
        <translation>Maak nu een back-up en bewaar er ook een buiten deze computer.</translation>
    </message>
    <message>
        <source>Not within reach now. VIOS tries again by itself; the backups on this computer go on.</source>
        <translation>Nu niet bereikbaar. VIOS probeert het vanzelf opnieuw; de back-ups op deze computer gaan gewoon door.</translation>
    </message>
    <message>
        <source>This folder is on the same disk as your data. It does not help when the disk breaks: choose a USB stick or a folder of the school's network.</source>
        <translation>Deze map staat op dezelfde schijf als uw gegevens. Dat helpt niet als de schijf stukgaat: kies een USB-stick of een map op het netwerk van de school.</translation>
    </message>
    <message>
        <source>On another disk. Take a stick out after the backup and lock it away.</source>
        <translation>Op een andere schijf. Haal een stick na de back-up los en berg hem achter slot op.</translation>
    </message>
    <message>
        <source>On the network. Backups are encrypted, so who manages it cannot read them.</source>
        <translation>Op het netwerk. Back-ups zijn versleuteld, dus wie het netwerk beheert kan ze niet lezen.</translation>
    </message>
    <message>
        <source>In a folder that is copied to the internet by another program. Backups are encrypted, but ask whether your school allows it.</source>
        <translation>In een map die een ander programma naar internet kopieert. Back-ups zijn versleuteld, maar vraag na of uw school dit toestaat.</translation>
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
        <source>%n file(s) were missing or damaged in your data already.</source>
        <translation>
            <numerusform>%n bestand ontbrak of was beschadigd in uw gegevens zelf.</numerusform>
            <numerusform>%n bestanden ontbraken of waren beschadigd in uw gegevens zelf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>VIOS makes an encrypted backup once a day while you work, reads it back and checks it. Seven days, four weeks and twelve months stay. Restoring is done on the first screen, before unlocking, and never overwrites your data.</source>
        <translation>VIOS maakt elke dag terwijl u werkt een versleutelde back-up, leest hem terug en controleert hem. Zeven dagen, vier weken en twaalf maanden blijven bewaard. Terugzetten doet u op het eerste scherm, voor het ontgrendelen. Uw gegevens worden daarbij nooit overschreven.</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Maak nu een back-up</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Tweede plek</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Geen tweede plek</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n back-up</numerusform>
            <numerusform>%n back-ups</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup of %1 is being read…</source>
        <translation>De back-up van %1 wordt gelezen…</translation>
    </message>
    <message>
        <source>You can go on working.</source>
        <translation>U kunt gewoon doorwerken.</translation>
    </message>
    <message>
        <source>This backup is good: everything in it was read.</source>
        <translation>Deze back-up is in orde: alles erin is gelezen.</translation>
    </message>
    <message>
        <source>Choose a folder for a second copy of the backups</source>
        <translation>Kies een map voor een tweede kopie van de back-ups</translation>
    </message>
    <message>
        <source>The second place is set</source>
        <translation>De tweede plek is ingesteld</translation>
    </message>
    <message>
        <source>There is no second place any more. What lies there stays.</source>
        <translation>Er is geen tweede plek meer. Wat er staat blijft staan.</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Geen gekozen</translation>
    </message>
    <message>
        <source>Everything is on this computer only. Choose a USB stick or a folder of the school's network: each backup then goes there as well. Keep one copy on a stick that is not plugged in.</source>
        <translation>Alles staat alleen op deze computer. Kies een USB-stick of een map op het netwerk van de school: elke back-up gaat dan ook daarheen. Bewaar één kopie op een stick die niet is aangesloten.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) there</source>
        <translation>
            <numerusform>%n back-up daar</numerusform>
            <numerusform>%n back-ups daar</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleer</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>op deze computer</translation>
    </message>
    <message>
        <source>on the second place</source>
        <translation>op de tweede plek</translation>
    </message>
</context>
<context>
    <name>VaultCheckCard</name>
    <message>
        <source>Check the school's file itself</source>
        <translation>Het bestand van de school zelf nakijken</translation>
    </message>
    <message>
        <source>Reads everything in the file in use: the data, the log, every file in a dossier, and whether incidents, signals and persons are as the log saw them last. Nothing is changed, and you can go on working. With tens of thousands of records it takes a minute.</source>
        <translation>Leest alles in het bestand dat u gebruikt: de gegevens, het logboek, elk bestand in een dossier, en of incidenten, signalen en personen zijn zoals het logboek ze het laatst zag. Er verandert niets, en u kunt doorwerken. Met tienduizenden incidenten duurt het een minuut.</translation>
    </message>
    <message>
        <source>Check everything now</source>
        <translation>Alles nu nakijken</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Stoppen met nakijken</translation>
    </message>
    <message>
        <source>Being checked: %1%</source>
        <translation>Bezig met nakijken: %1%</translation>
    </message>
    <message>
        <source>Everything in the school's file is whole</source>
        <translation>Alles in het bestand van de school is heel</translation>
    </message>
    <message>
        <source>Change nothing any more. Look in a backup how it was: it is put back in a new folder, and this file stays as it is. Let your IT look at the disk.</source>
        <translation>Verander niets meer. Kijk in een back-up hoe het was: die komt in een nieuwe map, en dit bestand blijft zoals het is. Laat ict de schijf nakijken.</translation>
    </message>
    <message>
        <source>Checked:</source>
        <translation>Nagekeken:</translation>
    </message>
    <message>
        <source>The rest was not checked.</source>
        <translation>De rest is niet nagekeken.</translation>
    </message>
    <message>
        <source>Not everything in the school's file is whole</source>
        <translation>Niet alles in het bestand van de school is heel</translation>
    </message>
    <message>
        <source>The data are damaged, or an older part of them was put back.</source>
        <translation>De gegevens zijn beschadigd, of er is een ouder deel van teruggezet.</translation>
    </message>
    <message>
        <source>The chain of the log is broken: a line is gone or was changed.</source>
        <translation>De keten van het logboek is stuk: er is een regel weg of veranderd.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are not as the log saw them last.</source>
        <translation>
            <numerusform>%n gegeven is niet zoals het logboek het laatst zag.</numerusform>
            <numerusform>%n gegevens zijn niet zoals het logboek ze het laatst zag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are missing.</source>
        <translation>
            <numerusform>Er ontbreekt %n bestand.</numerusform>
            <numerusform>Er ontbreken %n bestanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are damaged.</source>
        <translation>
            <numerusform>Er is %n bestand beschadigd.</numerusform>
            <numerusform>Er zijn %n bestanden beschadigd.</numerusform>
        </translation>
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
</context>
<context>
    <name>WayOutCard</name>
    <message>
        <source>Take everything out, as an open package</source>
        <translation>Alles eruit halen, als open pakket</translation>
    </message>
    <message>
        <source>A folder with all records as JSON and all files, readable without VIOS: for another computer, another program, or the end of the use of VIOS. VIOS can make a new vault of it again, without loss.</source>
        <translation>Een map met alle gegevens als JSON en alle bestanden, leesbaar zonder VIOS: voor een andere computer, een ander programma, of als de school met VIOS stopt. VIOS kan er weer een nieuw bestand van maken, zonder verlies.</translation>
    </message>
    <message>
        <source>A package is not encrypted</source>
        <translation>Een pakket is niet versleuteld</translation>
    </message>
    <message>
        <source>Whoever can reach the folder can read everything about every child in it.</source>
        <translation>Wie bij de map kan, kan alles lezen over elk kind dat erin staat.</translation>
    </message>
    <message>
        <source>Put it on an encrypted disk only, and destroy it as soon as it is not needed any more.</source>
        <translation>Zet het alleen op een versleutelde schijf, en vernietig het zodra het niet meer nodig is.</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Waarvoor is het?</translation>
    </message>
    <message>
        <source>What the package is for; it stands in the log</source>
        <translation>Waarvoor het pakket is; dat komt in het logboek</translation>
    </message>
    <message>
        <source>Make a package…</source>
        <translation>Maak een pakket…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Clear up now</source>
        <translation>Nu opruimen</translation>
    </message>
    <message>
        <source>It is gone already…</source>
        <translation>Het is al weg…</translation>
    </message>
    <message numerus="yes">
        <source>Also %n that is protected and that you can read</source>
        <translation>
            <numerusform>Neem ook mee wat is afgeschermd en u kunt lezen (%n)</numerusform>
            <numerusform>Neem ook mee wat is afgeschermd en u kunt lezen (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is protected that you cannot read. It does not go along: ask who can.</source>
        <translation>Er is ook iets afgeschermd dat u niet kunt lezen. Dat gaat niet mee: vraag wie het kan lezen.</translation>
    </message>
    <message>
        <source>The package is being made: %1%</source>
        <translation>Het pakket wordt gemaakt: %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were missing or damaged already.</source>
        <translation>
            <numerusform>%n bestand ontbrak al of was beschadigd.</numerusform>
            <numerusform>%n bestanden ontbraken al of waren beschadigd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected record(s) went along.</source>
        <translation>
            <numerusform>Er ging %n keer iets mee wat is afgeschermd.</numerusform>
            <numerusform>Er ging %n keer iets mee wat is afgeschermd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything went along: something that is protected stayed behind.</source>
        <translation>Niet alles ging mee: iets dat is afgeschermd, bleef achter.</translation>
    </message>
    <message>
        <source>Keep this file of VIOS. Whoever can read it can take it along in a package of their own, or stop protecting it; make the package again then.</source>
        <translation>Bewaar dit bestand van VIOS. Wie het kan lezen, kan het in een eigen pakket meenemen, of stoppen met afschermen. Maak het pakket dan opnieuw.</translation>
    </message>
    <message>
        <source>The package is made and was read back</source>
        <translation>Het pakket is gemaakt en nagelezen</translation>
    </message>
    <message>
        <source>A part of a package may lie here, not encrypted</source>
        <translation>Hier kan een deel van een pakket staan, niet versleuteld</translation>
    </message>
    <message>
        <source>Making it was cut short, and the disk cannot be reached now. Connect it, then clear up.</source>
        <translation>Het maken werd afgebroken, en de schijf is nu niet bereikbaar. Sluit die schijf aan en ruim dan op.</translation>
    </message>
    <message>
        <source>Is it gone already?</source>
        <translation>Is het al weg?</translation>
    </message>
    <message>
        <source>VIOS does not look for it any more then. Say so only when you removed the folder yourself, or the disk is destroyed. Is the disk lost? Then tell your privacy officer: it may be a data breach.</source>
        <translation>VIOS zoekt er dan niet meer naar. Zeg dit alleen als u de map zelf hebt verwijderd, of als de schijf is vernietigd. Is de schijf kwijt? Meld het dan bij de functionaris gegevensbescherming: het kan een datalek zijn.</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>Het is weg</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Blijf zoeken</translation>
    </message>
    <message>
        <source>What is protected is among them, and can be read as well.</source>
        <translation>Ook wat is afgeschermd, staat er dan leesbaar bij.</translation>
    </message>
    <message>
        <source>Take everything out, not encrypted?</source>
        <translation>Alles eruit halen, niet versleuteld?</translation>
    </message>
    <message>
        <source>What is protected stays behind unless you choose this. In the package it can be read by anybody; in a new vault of VIOS it is protected again, for whoever makes that vault.</source>
        <translation>Wat is afgeschermd, blijft achter als u dit niet kiest. In het pakket kan iedereen het lezen. In een nieuw bestand van VIOS is het weer afgeschermd, voor wie dat bestand maakt.</translation>
    </message>
    <message>
        <source>All records and files of the school are written in a folder that anybody can read. That you did it, and for what, stands in the log.</source>
        <translation>Alle gegevens en bestanden van de school komen in een map die iedereen kan lezen. Dat u dit doet, en waarvoor, komt in het logboek.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>Do not do it</source>
        <translation>Niet doen</translation>
    </message>
    <message numerus="yes">
        <source>%n protected record(s) that you can read stay behind.</source>
        <translation>
            <numerusform>Wat is afgeschermd en u kunt lezen (%n), blijft achter.</numerusform>
            <numerusform>Wat is afgeschermd en u kunt lezen (%n), blijft achter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is protected that you cannot read. It stays behind.</source>
        <translation>Er is ook iets afgeschermd dat u niet kunt lezen. Dat blijft achter.</translation>
    </message>
    <message numerus="yes">
        <source>%n protected record(s) are damaged, and stay behind.</source>
        <translation>
            <numerusform>Iets wat is afgeschermd, is beschadigd en blijft achter (%n).</numerusform>
            <numerusform>Iets wat is afgeschermd, is beschadigd en blijft achter (%n).</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where the package comes: an encrypted disk</source>
        <translation>Kies waar het pakket komt: een versleutelde schijf</translation>
    </message>
    <message>
        <source>Going over to another computer</source>
        <translation>Overgaan naar een andere computer</translation>
    </message>
    <message>
        <source>Going over to another program</source>
        <translation>Overgaan naar een ander programma</translation>
    </message>
    <message>
        <source>Going on in another school, as in a merger</source>
        <translation>Verder in een andere school, zoals bij een fusie</translation>
    </message>
    <message>
        <source>For the archive of the school</source>
        <translation>Voor het archief van de school</translation>
    </message>
</context>
</TS>
