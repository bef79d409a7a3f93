<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>Files</name>
    <message>
        <source>picture</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>pdf</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>geluid</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Nog geen bestanden.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bestand toevoegen</translation>
    </message>
    <message>
        <source>Drop files here or paste a picture. The original stays where it is: remove it there safely.</source>
        <translation>Sleep bestanden hierheen of plak een foto. Het origineel blijft staan waar het staat: verwijder het daar zelf veilig.</translation>
    </message>
    <message>
        <source>A sexual image of somebody under 18? Do not add it: having it is an offence as well (article 252 Sr). Leave the device where it is and call the police.</source>
        <translation>Een seksueel beeld van iemand onder de 18? Voeg het niet toe: ook het hebben is strafbaar (artikel 252 Sr). Laat het apparaat waar het is en bel de politie.</translation>
    </message>
    <message>
        <source>This comes from the police (never goes out)</source>
        <translation>Dit komt van de politie (gaat nooit naar buiten)</translation>
    </message>
    <message>
        <source>Files being added</source>
        <translation>Bestanden worden toegevoegd</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 van %2 bestanden</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welk bestand?</translation>
    </message>
    <message>
        <source>Pictures, PDF, text, mail and sound</source>
        <translation>Foto&apos;s, pdf, tekst, mail en geluid</translation>
    </message>
    <message>
        <source>In the trash: %1</source>
        <translation>In de prullenbak: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n bestand toegevoegd</numerusform>
            <numerusform>%n bestanden toegevoegd</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Geplakte foto</translation>
    </message>
    <message>
        <source>Let go: the file is added here. The original stays where it is.</source>
        <translation>Laat los: het bestand komt hier bij. Het origineel blijft waar het is.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>From the police</source>
        <translation>Van de politie</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>To the trash: %1</source>
        <translation>Naar de prullenbak: %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>Toegevoegd op %1</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>ViewerPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>The file itself says where this picture was taken.</source>
        <translation>In dit bestand staat waar de foto is gemaakt.</translation>
    </message>
    <message>
        <source>That stays inside VIOS: it is taken out of every copy that leaves.</source>
        <translation>Dat blijft binnen VIOS: het gaat uit elke kopie die naar buiten gaat.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Pagina %1</translation>
    </message>
    <message>
        <source>Sound plays from memory.</source>
        <translation>Het geluid wordt uit het geheugen afgespeeld.</translation>
    </message>
    <message>
        <source>Save this file outside VIOS?</source>
        <translation>Dit bestand buiten VIOS opslaan?</translation>
    </message>
    <message>
        <source>Outside VIOS it is not protected: anybody who can use this computer can open it. Place and device are taken out of a picture. The log says that you did this.</source>
        <translation>Buiten VIOS is het niet beschermd: iedereen die deze computer gebruikt kan het openen. Plaats en toestel gaan uit een foto. In het logboek staat dat u dit deed.</translation>
    </message>
    <message>
        <source>Save outside VIOS</source>
        <translation>Sla op buiten VIOS</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Laat het hier</translation>
    </message>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Opgeslagen: %1</translation>
    </message>
    <message>
        <source>VIOS cannot show this picture.</source>
        <translation>VIOS kan deze foto niet laten zien.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Kopie aan</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Verstuurd: %1</translation>
    </message>
    <message>
        <source>In this mail, not opened: %1</source>
        <translation>In deze mail, niet geopend: %1</translation>
    </message>
    <message>
        <source>This comes from the police and never goes out.</source>
        <translation>Dit komt van de politie en gaat nooit naar buiten.</translation>
    </message>
    <message>
        <source>This is protected: it does not go out as long as it is.</source>
        <translation>Dit is afgeschermd: zolang dat zo is, gaat het niet naar buiten.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Draai</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Speel af</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
</TS>
