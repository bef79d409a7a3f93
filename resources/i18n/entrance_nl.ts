<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AccountPart</name>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You become coordinator and administrator. Colleagues get accounts of their own later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the unlock screen. A function will do too, such as Coordinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in your name or your function.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrandSide</name>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe in and around school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See together what is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree together who does what.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorsPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to VIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which file do you want to open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIOS keeps what happens in and around your school, encrypted and on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files were used on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice school is being made. This happens once…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your school. Takes about five minutes; keep paper at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an existing file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on this computer already, or on a disk of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the practice school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around and try out. Everything in it is invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Choose the folder of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntranceFrame</name>
    <message>
        <source>Open another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIOS uses no internet. Everything is encrypted on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message>
        <source>Which account?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the paper sheet, in the safe of the school. Spaces and small letters do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the file with the recovery key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the recovery key from the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost your password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the recovery key you choose a new password. Your data stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recovery key either? Then nobody can open this file, not even the makers of VIOS.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPart</name>
    <message>
        <source>Your recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the file when nobody knows the password any more. Print it, or copy it onto paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the sheet in an envelope in the safe of the school. Who has it can read everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is being made…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet was sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from the printer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet was not printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or copy the key onto paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet was saved as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it off this computer today and delete it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastUsed</name>
    <message>
        <source>today at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message>
        <source>At least 12 characters. Four separate words are strong and easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type the password again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: easy to guess. Add a word or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: good enough. One more word makes it strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong: hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message>
        <source>Where does the file go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer. A network folder or a synchronised folder can damage it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the own folder of VIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The own folder of VIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of your choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIOS makes this folder, because there are other files in the one you chose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeNote</name>
    <message>
        <source>Practice school: everything is invented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try out whatever you like here. These passwords are no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofPart</name>
    <message>
        <source>Is the key on paper?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type two groups from your sheet. The numbers are below the groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals and small letters are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another group. Look at the number on the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchoolPart</name>
    <message>
        <source>What is your school called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is on the unlock screen and on what you print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on each line. Is there only one building? Then leave this empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if you want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the name of the school.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPart</name>
    <message>
        <source>This is how we make the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been made yet. Is something not right? Then go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is being made. This takes a few seconds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without your password and without the recovery key nobody can open the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on paper, and tried</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost your password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used: %1 on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This password is not right. Try again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of accounts was damaged. VIOS uses the copy beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is safe. You can unlock as usual.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardView</name>
    <message>
        <source>School</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have the key on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery key as a file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has this file can read everything. On paper it is safer. If you save it, put it on a stick in the safe and not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIOS recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
