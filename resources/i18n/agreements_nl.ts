<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgreementWords</name>
    <message>
        <source>Without delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core team %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement is open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back at once, it was a mistake</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeedForm</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example friday or 4-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked how it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it lapse?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the new date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record new date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it lapse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>It is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an agreement in the list to read it, or to write down what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreement open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsGrid</name>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without delay: as soon as it can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision on this incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the core team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Others may be hidden by the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreements with these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you will find who does what, and by when. Nothing is open now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account sees no agreements. Ask the coordinator if you need to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements are closed to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see the agreements that you made or that you have to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovesSection</name>
    <message>
        <source>Deadline moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewAgreementForm</name>
    <message>
        <source>New agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you, if nobody else does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example friday or 4-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by the core team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
