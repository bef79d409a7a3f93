<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DayForm</name>
    <message>
        <source>Until which day can be reported?</source>
        <translation>Tot en met welke dag kan er gemeld worden?</translation>
    </message>
    <message>
        <source>At most two years ahead. You can withdraw it sooner.</source>
        <translation>Hoogstens twee jaar vooruit. U kunt de uitnodiging eerder intrekken.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Maak een nieuwe</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>Maak de uitnodiging</translation>
    </message>
</context>
<context>
    <name>InvitationPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Sheet for the staff room</source>
        <translation>Blad voor de personeelskamer</translation>
    </message>
    <message>
        <source>Save the invitation as a file</source>
        <translation>Bewaar de uitnodiging als bestand</translation>
    </message>
    <message>
        <source>The same as a line of text</source>
        <translation>Hetzelfde als regel tekst</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Kopieer de regel</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Maak een nieuwe</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trek in</translation>
    </message>
    <message>
        <source>There is no invitation yet</source>
        <translation>Er is nog geen uitnodiging</translation>
    </message>
    <message>
        <source>With an invitation every colleague can report something on the first screen of VIOS, without an account. What they write is sealed: only you and other coordinators can open it.</source>
        <translation>Met een uitnodiging kan elke collega iets melden op het eerste scherm van VIOS, zonder account. Wat zij schrijven wordt verzegeld: alleen u en andere coördinatoren kunnen het openen.</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>Maak de uitnodiging</translation>
    </message>
    <message>
        <source>Colleagues can report until %1, on every computer that has this invitation.</source>
        <translation>Collega's kunnen melden tot en met %1, op elke computer die deze uitnodiging heeft.</translation>
    </message>
    <message>
        <source>The recovery key was replaced since</source>
        <translation>De herstelsleutel is sindsdien vervangen</translation>
    </message>
    <message>
        <source>Reports with this invitation can be opened here, but not with the new recovery key.</source>
        <translation>Meldingen met deze uitnodiging kunt u hier openen, maar niet met de nieuwe herstelsleutel.</translation>
    </message>
    <message>
        <source>Make a new one and hang up a new sheet.</source>
        <translation>Maak een nieuwe en hang een nieuw blad op.</translation>
    </message>
    <message>
        <source>On this computer nobody can report now</source>
        <translation>Op deze computer kan nu niemand melden</translation>
    </message>
    <message>
        <source>The invitation could not be put beside your file. Reports that wait are safe.</source>
        <translation>De uitnodiging kon niet bij uw bestand worden gezet. Meldingen die wachten zijn veilig.</translation>
    </message>
    <message>
        <source>Make room on the disk and open this page again.</source>
        <translation>Maak ruimte op de schijf en open deze bladzijde opnieuw.</translation>
    </message>
    <message>
        <source>Withdraw the invitation?</source>
        <translation>De uitnodiging intrekken?</translation>
    </message>
    <message>
        <source>On this computer nobody can report any more. On other computers the file has to be removed; what still comes from there is shown as written without a valid invitation. Reports that wait stay.</source>
        <translation>Op deze computer kan dan niemand meer melden. Op andere computers moet het bestand weg; wat daar nog vandaan komt, ziet u als geschreven zonder geldige uitnodiging. Meldingen die wachten blijven.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>Where does the invitation go?</source>
        <translation>Waar komt de uitnodiging?</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Uitnodiging</translation>
    </message>
    <message>
        <source>The line is copied. Paste it within half a minute.</source>
        <translation>De regel is gekopieerd. Plak hem binnen een halve minuut.</translation>
    </message>
    <message>
        <source>With the six words. No names stand on it.</source>
        <translation>Met de zes woorden. Er staan geen namen op.</translation>
    </message>
    <message>
        <source>The invitation is made. Colleagues can report from now on.</source>
        <translation>De uitnodiging is gemaakt. Collega's kunnen vanaf nu melden.</translation>
    </message>
    <message>
        <source>The invitation is withdrawn.</source>
        <translation>De uitnodiging is ingetrokken.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
    <message>
        <source>The six words of your school</source>
        <translation>De zes woorden van uw school</translation>
    </message>
    <message>
        <source>They stand on the sheet and on the screen of who reports. The same words mean: this report goes to your school and nowhere else.</source>
        <translation>Ze staan op het blad en op het scherm van wie meldt. Dezelfde woorden betekenen: deze melding gaat naar uw school en nergens anders heen.</translation>
    </message>
    <message>
        <source>The file is for other computers of the school. It holds no password and opens nothing.</source>
        <translation>Het bestand is voor andere computers van de school. Er staat geen wachtwoord in en het opent niets.</translation>
    </message>
    <message>
        <source>Can no file be brought to a computer? Mail this line. On the first screen there: Paste a line. Let the colleague compare the six words afterwards, on paper or by phone.</source>
        <translation>Kan er geen bestand naar een computer? Mail deze regel. Kies daar op het eerste scherm Plak een regel. Laat de collega daarna de zes woorden vergelijken, op papier of door de telefoon.</translation>
    </message>
    <message>
        <source>Invitation to report</source>
        <translation>Uitnodiging om te melden</translation>
    </message>
</context>
</TS>
