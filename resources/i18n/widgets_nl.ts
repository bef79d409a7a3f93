<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter %1, press to remove</source>
        <translation>Filter %1, druk om weg te halen</translation>
    </message>
</context>
<context>
    <name>FixedBySchool</name>
    <message>
        <source>Set by your school</source>
        <translation>Vastgelegd door uw school</translation>
    </message>
</context>
<context>
    <name>FloatingList</name>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
</context>
<context>
    <name>FollowingArea</name>
    <message>
        <source>Text, scrolls with the arrow keys</source>
        <translation>Tekst, schuift met de pijltjestoetsen</translation>
    </message>
</context>
<context>
    <name>OtherVersion</name>
    <message>
        <source>Somebody else changed this meanwhile. You see what you typed.</source>
        <translation>Iemand anders heeft dit intussen gewijzigd. U ziet wat u typte.</translation>
    </message>
    <message>
        <source>You see what stands there now.</source>
        <translation>U ziet wat er nu staat.</translation>
    </message>
    <message>
        <source>Show what is there now</source>
        <translation>Toon wat er nu staat</translation>
    </message>
    <message>
        <source>Show what I typed</source>
        <translation>Toon wat ik typte</translation>
    </message>
</context>
<context>
    <name>PageImage</name>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Toon het wachtwoord</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock staat aan</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verberg</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Verberg het wachtwoord</translation>
    </message>
</context>
<context>
    <name>PathMap</name>
    <message>
        <source>Your path to the advice</source>
        <translation>Uw weg naar het advies</translation>
    </message>
    <message>
        <source>Please check this answer</source>
        <translation>Controleer dit antwoord</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Change the answer to: %1</source>
        <translation>Wijzig het antwoord op: %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwoord</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Type 3 letters of a name</source>
        <translation>Typ 3 letters van een naam</translation>
    </message>
    <message>
        <source>Enter picks the first</source>
        <translation>Enter kiest de eerste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New person: “%1”</source>
        <translation>Nieuwe persoon: “%1”</translation>
    </message>
    <message>
        <source>Really not on the list?</source>
        <translation>Staat de leerling er echt niet bij?</translation>
    </message>
</context>
<context>
    <name>PupilField</name>
    <message>
        <source>%1, press to choose another pupil</source>
        <translation>%1, druk om een andere leerling te kiezen</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Show more</source>
        <translation>Toon meer</translation>
    </message>
</context>
<context>
    <name>SideChoice</name>
    <message>
        <source>What do you see?</source>
        <translation>Wat ziet u?</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wordt geladen</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Stap %1 van %2: %3</translation>
    </message>
</context>
<context>
    <name>StickChoice</name>
    <message>
        <source>Choose the key file</source>
        <translation>Kies het sleutelbestand</translation>
    </message>
    <message>
        <source>Key file chosen</source>
        <translation>Sleutelbestand gekozen</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Nog niet gekozen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Sluit deze melding</translation>
    </message>
</context>
<context>
    <name>TwoSides</name>
    <message>
        <source>To the list</source>
        <translation>Naar de lijst</translation>
    </message>
</context>
</TS>
