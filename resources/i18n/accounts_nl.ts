<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (u)</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>nog niet gebruikt</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>laatst gebruikt op %1</translation>
    </message>
    <message>
        <source>with a key file</source>
        <translation>met sleutelbestand</translation>
    </message>
    <message>
        <source>Somebody else who is named gives it back, under Protected.</source>
        <translation>Iemand anders die genoemd is, geeft het terug bij Afgeschermd.</translation>
    </message>
    <message numerus="yes">
        <source>Of these, nobody else can read: %n.</source>
        <translation>
            <numerusform>Daarvan kan niemand anders %n lezen.</numerusform>
            <numerusform>Daarvan kan niemand anders %n lezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then the recovery key alone opens it. Is the old password known after all?</source>
        <translation>Dan opent alleen de herstelsleutel het nog. Is het oude wachtwoord echt weg?</translation>
    </message>
    <message numerus="yes">
        <source>%n protected record(s) cannot be read by this account afterwards.</source>
        <translation>
            <numerusform>%n afgeschermde vastlegging kan dit account daarna niet meer lezen.</numerusform>
            <numerusform>%n afgeschermde vastleggingen kan dit account daarna niet meer lezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected record(s) can be read by this account alone. Let it name somebody else first.</source>
        <translation>
            <numerusform>%n afgeschermde vastlegging kan alleen dit account lezen. Laat het eerst iemand anders noemen.</numerusform>
            <numerusform>%n afgeschermde vastleggingen kan alleen dit account lezen. Laat het eerst iemand anders noemen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise the recovery key alone opens it.</source>
        <translation>Anders opent alleen de herstelsleutel het nog.</translation>
    </message>
    <message>
        <source>Withdrawn, but the key is still there. Withdraw once more to finish it.</source>
        <translation>Ingetrokken, maar de sleutel is er nog. Trek nog een keer in om het af te maken.</translation>
    </message>
    <message>
        <source>Withdrawn. The name stays, because it stands in the log and under records.</source>
        <translation>Ingetrokken. De naam blijft staan, want die staat in het logboek en bij wat is vastgelegd.</translation>
    </message>
    <message>
        <source>Access ended on %1. Withdraw the account if it is not coming back.</source>
        <translation>De toegang eindigde op %1. Trek het account in als het niet terugkomt.</translation>
    </message>
    <message>
        <source>Access up to and including %1.</source>
        <translation>Toegang tot en met %1.</translation>
    </message>
    <message>
        <source>Has to choose a password of their own at the next unlock.</source>
        <translation>Moet bij de volgende keer ontgrendelen zelf een wachtwoord kiezen.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Everybody who works in VIOS has an account of their own. What an account does is in the log.</source>
        <translation>Iedereen die in VIOS werkt heeft een eigen account. Wat een account doet, staat in het logboek.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Account toevoegen</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>Review the log</source>
        <translation>Logboek nakijken</translation>
    </message>
    <message>
        <source>Replace the key of the file</source>
        <translation>Sleutel van het bestand vervangen</translation>
    </message>
    <message>
        <source>Recovery key: try it</source>
        <translation>Herstelsleutel: probeer hem</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Typ uw wachtwoord.</translation>
    </message>
    <message>
        <source>The key of the file is being replaced: step %1 of %2.</source>
        <translation>De sleutel van het bestand wordt vervangen: stap %1 van %2.</translation>
    </message>
    <message>
        <source>Wait until it is done. Should the computer stop now, nothing is lost.</source>
        <translation>Wacht tot het klaar is. Valt de computer nu uit, dan gaat er niets verloren.</translation>
    </message>
    <message>
        <source>The key of the file was replaced.</source>
        <translation>De sleutel van het bestand is vervangen.</translation>
    </message>
    <message>
        <source>What was known or copied before opens nothing that is written from now on.</source>
        <translation>Wat eerder bekend of gekopieerd was, opent niets van wat vanaf nu wordt geschreven.</translation>
    </message>
    <message>
        <source>Older backups can still be opened with the passwords of that time.</source>
        <translation>Oudere back-ups zijn nog te openen met de wachtwoorden van toen.</translation>
    </message>
    <message>
        <source>A new backup was made.</source>
        <translation>Er is een nieuwe back-up gemaakt.</translation>
    </message>
    <message>
        <source>Make a new backup, and destroy older ones when you can.</source>
        <translation>Maak een nieuwe back-up en vernietig oudere als dat kan.</translation>
    </message>
    <message>
        <source>Withdraw the account of %1?</source>
        <translation>Het account van %1 intrekken?</translation>
    </message>
    <message>
        <source>The account cannot unlock any more, and the key of the file is replaced, so that an old copy of it opens nothing new. Older backups stay readable with the old password. What this account recorded stays. This cannot be taken back: coming back means a new account.</source>
        <translation>Het account kan niet meer ontgrendelen, en de sleutel van het bestand wordt vervangen, zodat een oude kopie ervan niets nieuws opent. Oudere back-ups blijven te lezen met het oude wachtwoord. Wat dit account heeft vastgelegd, blijft. Dit is niet terug te draaien: terugkomen kan met een nieuw account.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Replace the key of the file?</source>
        <translation>De sleutel van het bestand vervangen?</translation>
    </message>
    <message>
        <source>Do this when somebody may have seen a password or copied the file, after that password was changed. Everybody keeps their own password. Older backups stay readable with the passwords of then. It takes some seconds to minutes.</source>
        <translation>Doe dit als iemand misschien een wachtwoord heeft gezien of het bestand heeft gekopieerd, nadat dat wachtwoord is gewijzigd. Iedereen houdt het eigen wachtwoord. Oudere back-ups blijven te lezen met de wachtwoorden van toen. Het duurt enkele seconden tot minuten.</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Sleutel vervangen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>Account toegevoegd</translation>
    </message>
    <message>
        <source>Roles changed</source>
        <translation>Rollen gewijzigd</translation>
    </message>
    <message>
        <source>Last day changed</source>
        <translation>Laatste dag gewijzigd</translation>
    </message>
    <message>
        <source>One-time password set</source>
        <translation>Wachtwoord voor één keer ingesteld</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Wachtwoord gewijzigd</translation>
    </message>
    <message>
        <source>From now on the key file is asked for</source>
        <translation>Vanaf nu wordt om het sleutelbestand gevraagd</translation>
    </message>
    <message>
        <source>The key file is no longer asked for</source>
        <translation>Er wordt niet meer om het sleutelbestand gevraagd</translation>
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
        <source>Put the key file on a stick</source>
        <translation>Zet het sleutelbestand op een stick</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Toegang</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nieuw wachtwoord</translation>
    </message>
</context>
<context>
    <name>AddForm</name>
    <message>
        <source>Add account</source>
        <translation>Account toevoegen</translation>
    </message>
    <message>
        <source>A new account</source>
        <translation>Een nieuw account</translation>
    </message>
    <message>
        <source>My colleague, here and now</source>
        <translation>Mijn collega, hier en nu</translation>
    </message>
    <message>
        <source>I do, for the first time only</source>
        <translation>Ik, alleen voor de eerste keer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>It is shown on the unlock screen. A function will do as a name.</source>
        <translation>De naam staat op het ontgrendelscherm. Een functie mag ook.</translation>
    </message>
    <message>
        <source>What may this account do?</source>
        <translation>Wat mag dit account?</translation>
    </message>
    <message>
        <source>Last day of access</source>
        <translation>Laatste dag van toegang</translation>
    </message>
    <message>
        <source>Only for temporary access. Leave it empty for access without an end.</source>
        <translation>Alleen voor tijdelijke toegang. Laat leeg voor toegang zonder einde.</translation>
    </message>
    <message>
        <source>Who chooses the password?</source>
        <translation>Wie kiest het wachtwoord?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Tell it by word of mouth. VIOS asks for another password at the first unlock.</source>
        <translation>Zeg het mondeling. VIOS vraagt bij de eerste keer ontgrendelen om een ander wachtwoord.</translation>
    </message>
    <message>
        <source>Let your colleague sit down here. Look away while the password is typed.</source>
        <translation>Laat uw collega hier zitten. Kijk weg terwijl het wachtwoord wordt getypt.</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n thing(s) changed about accounts.</source>
        <translation>
            <numerusform>Iemand veranderde iets aan de accounts.</numerusform>
            <numerusform>Er is %n keer iets veranderd aan de accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, in the log.</source>
        <translation>
            <numerusform>En nog %n, in het logboek.</numerusform>
            <numerusform>En nog %n, in het logboek.</numerusform>
        </translation>
    </message>
    <message>
        <source>An account that is not known any more</source>
        <translation>Een account dat er niet meer is</translation>
    </message>
    <message>
        <source>%1 changed their own roles. They are now: %3.</source>
        <translation>%1 wijzigde de eigen rollen. Die zijn nu: %3.</translation>
    </message>
    <message>
        <source>%1 set the last day of access of %2 to %4.</source>
        <translation>%1 zette de laatste dag van toegang van %2 op %4.</translation>
    </message>
    <message>
        <source>%1 took away the last day of access of %2.</source>
        <translation>%1 haalde de laatste dag van toegang van %2 weg.</translation>
    </message>
    <message>
        <source>%1 added the account of %2. Roles: %3.</source>
        <translation>%1 voegde het account van %2 toe. Rollen: %3.</translation>
    </message>
    <message>
        <source>%1 changed the roles of %2. They are now: %3.</source>
        <translation>%1 wijzigde de rollen van %2. Die zijn nu: %3.</translation>
    </message>
    <message>
        <source>%1 withdrew the account of %2.</source>
        <translation>%1 trok het account van %2 in.</translation>
    </message>
    <message>
        <source>%1 chose a new passphrase for %2.</source>
        <translation>%1 koos een nieuw wachtwoord voor %2.</translation>
    </message>
    <message>
        <source>The account of %2 was opened with the codes of two holders.</source>
        <translation>Het account van %2 is geopend met de codes van twee houders.</translation>
    </message>
    <message>
        <source>The account of %2 was opened with the recovery key or with the codes of two holders.</source>
        <translation>Het account van %2 is geopend met de herstelsleutel of met de codes van twee houders.</translation>
    </message>
    <message>
        <source>The account of %2 was opened with the recovery key.</source>
        <translation>Het account van %2 is geopend met de herstelsleutel.</translation>
    </message>
    <message>
        <source>%1 set a key file for their own account.</source>
        <translation>%1 stelde een sleutelbestand in voor het eigen account.</translation>
    </message>
    <message>
        <source>%1 took the key file off their own account.</source>
        <translation>%1 haalde het sleutelbestand van het eigen account weg.</translation>
    </message>
</context>
<context>
    <name>ChangesNotice</name>
    <message>
        <source>To the log</source>
        <translation>Naar het logboek</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Takes this away for you. It is written in the log.</source>
        <translation>Haalt dit bij u weg. Het komt in het logboek.</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Set the last day</source>
        <translation>Laatste dag instellen</translation>
    </message>
    <message>
        <source>After this day the account cannot unlock any more. Leave it empty for access without an end.</source>
        <translation>Na deze dag kan het account niet meer ontgrendelen. Laat leeg voor toegang zonder einde.</translation>
    </message>
    <message>
        <source>Last day of access</source>
        <translation>Laatste dag van toegang</translation>
    </message>
    <message>
        <source>Access of %1</source>
        <translation>Toegang van %1</translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>Your current password</source>
        <translation>Uw wachtwoord van nu</translation>
    </message>
    <message>
        <source>Your key file</source>
        <translation>Uw sleutelbestand</translation>
    </message>
</context>
<context>
    <name>OwnPassphraseForm</name>
    <message>
        <source>Change password</source>
        <translation>Wachtwoord wijzigen</translation>
    </message>
    <message>
        <source>Another password</source>
        <translation>Een ander wachtwoord</translation>
    </message>
    <message>
        <source>Older backups and older copies of the file can still be opened with the password of then.</source>
        <translation>Oudere back-ups en oudere kopieën van het bestand zijn nog te openen met het wachtwoord van toen.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nieuw wachtwoord</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>Change password</source>
        <translation>Wachtwoord wijzigen</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Uw account</translation>
    </message>
    <message>
        <source>Unlocks with a password and a key file.</source>
        <translation>Ontgrendelt met een wachtwoord en een sleutelbestand.</translation>
    </message>
    <message>
        <source>Unlocks with a password.</source>
        <translation>Ontgrendelt met een wachtwoord.</translation>
    </message>
    <message>
        <source>Stop asking for the key file</source>
        <translation>Niet meer om het sleutelbestand vragen</translation>
    </message>
    <message>
        <source>Add a key file</source>
        <translation>Sleutelbestand toevoegen</translation>
    </message>
</context>
<context>
    <name>ResetForm</name>
    <message>
        <source>Set this password</source>
        <translation>Dit wachtwoord instellen</translation>
    </message>
    <message>
        <source>Tell it by word of mouth. At the next unlock your colleague chooses a password of their own. The account gets a new key: records that are limited to this account have to be given back to it by somebody who can read them. A key file is no longer asked for.</source>
        <translation>Zeg het mondeling. Bij de volgende keer ontgrendelen kiest uw collega zelf een wachtwoord. Het account krijgt een nieuwe sleutel: wat alleen voor dit account zichtbaar was, moet iemand die het kan lezen opnieuw met dit account delen. Er wordt niet meer om een sleutelbestand gevraagd.</translation>
    </message>
    <message>
        <source>One-time password</source>
        <translation>Wachtwoord voor één keer</translation>
    </message>
    <message>
        <source>A new password for %1</source>
        <translation>Een nieuw wachtwoord voor %1</translation>
    </message>
</context>
<context>
    <name>RolesForm</name>
    <message>
        <source>Change roles</source>
        <translation>Rollen wijzigen</translation>
    </message>
    <message>
        <source>What may this account do?</source>
        <translation>Wat mag dit account?</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>Rollen van %1</translation>
    </message>
</context>
<context>
    <name>StickForm</name>
    <message>
        <source>Your password</source>
        <translation>Uw wachtwoord</translation>
    </message>
    <message>
        <source>No key file any more</source>
        <translation>Geen sleutelbestand meer</translation>
    </message>
    <message>
        <source>After this your password alone is enough. Lost the file? Another coordinator can help.</source>
        <translation>Daarna is uw wachtwoord genoeg. Bestand kwijt? Een andere coördinator kan helpen.</translation>
    </message>
    <message>
        <source>Stop asking for it</source>
        <translation>Niet meer vragen</translation>
    </message>
    <message>
        <source>A key file as a second lock</source>
        <translation>Een sleutelbestand als tweede slot</translation>
    </message>
    <message>
        <source>VIOS makes a small file for a USB stick. From then on unlocking takes both: your password and that file. Keep a copy of it in the safe. Without the file only the recovery key or another coordinator lets you in again. Do not put it on this computer.</source>
        <translation>VIOS maakt een klein bestand voor een USB-stick. Daarna is voor ontgrendelen beide nodig: uw wachtwoord en dat bestand. Bewaar een kopie in de kluis. Zonder het bestand komt u alleen weer binnen met de herstelsleutel of via een andere coördinator. Zet het niet op deze computer.</translation>
    </message>
    <message>
        <source>Make the key file</source>
        <translation>Sleutelbestand maken</translation>
    </message>
</context>
</TS>
