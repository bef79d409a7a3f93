<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DayBinding</name>
    <message>
        <source>VIOS does not understand this day. Type for example 24-11, or yesterday.</source>
        <translation>VIOS begrijpt deze dag niet. Typ bijvoorbeeld 24-11, of gisteren.</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>A weapon, an object, a substance, a vehicle.</source>
        <translation>Een wapen, een voorwerp, een middel, een voertuig</translation>
    </message>
    <message>
        <source>For example a group chat or an app.</source>
        <translation>Bijvoorbeeld een groepsapp</translation>
    </message>
    <message>
        <source>With what did it happen?</source>
        <translation>Waarmee gebeurde het?</translation>
    </message>
    <message>
        <source>Digital means</source>
        <translation>Digitaal middel</translation>
    </message>
    <message>
        <source>Only if it was about that. Write literally what was said.</source>
        <translation>Alleen als het daarover ging. Schrijf letterlijk wat er is gezegd.</translation>
    </message>
    <message>
        <source>How could it happen?</source>
        <translation>Hoe kon het gebeuren?</translation>
    </message>
    <message>
        <source>Write whose explanation it is.</source>
        <translation>Schrijf erbij van wie deze uitleg komt</translation>
    </message>
    <message>
        <source>Ground of discrimination</source>
        <translation>Grond van discriminatie</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Letsel</translation>
    </message>
    <message>
        <source>About the injury</source>
        <translation>Over het letsel</translation>
    </message>
    <message>
        <source>Damage in euros</source>
        <translation>Schade in euro&apos;s</translation>
    </message>
    <message>
        <source>A rough guess is enough.</source>
        <translation>Een schatting is genoeg</translation>
    </message>
    <message>
        <source>What is damaged or gone?</source>
        <translation>Wat is er kapot of weg?</translation>
    </message>
    <message>
        <source>Follows from the place</source>
        <translation>Volgt uit de plaats</translation>
    </message>
    <message>
        <source>Where it plays</source>
        <translation>Waar speelt het?</translation>
    </message>
    <message>
        <source>Place, more precisely</source>
        <translation>Plaats, preciezer</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Saw it themselves</source>
        <translation>Zag het zelf</translation>
    </message>
    <message>
        <source>Heard it from somebody</source>
        <translation>Hoorde het van een ander</translation>
    </message>
    <message>
        <source>For example by phone or at the desk.</source>
        <translation>Bijvoorbeeld per telefoon of aan de balie</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Gemeld door</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Gemeld op</translation>
    </message>
    <message>
        <source>Seen or heard</source>
        <translation>Zelf gezien?</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>How did it come in?</source>
        <translation>Hoe kwam de melding binnen?</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Politie</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Name or number at the police</source>
        <translation>Naam of nummer bij de politie</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>Wat is er besproken?</translation>
    </message>
    <message>
        <source>Police report filed by</source>
        <translation>Aangifte gedaan door</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>Aangifte op</translation>
    </message>
    <message>
        <source>Number of the police report</source>
        <translation>Nummer van de aangifte</translation>
    </message>
    <message>
        <source>What do we learn from it?</source>
        <translation>Wat leren we hiervan?</translation>
    </message>
    <message>
        <source>Evaluated on</source>
        <translation>Geëvalueerd op</translation>
    </message>
    <message>
        <source>a house rule was broken</source>
        <translation>een huisregel is overtreden</translation>
    </message>
    <message>
        <source>for example a threat, theft or fight</source>
        <translation>bijvoorbeeld bedreiging, diefstal of vechten</translation>
    </message>
    <message>
        <source>possibly an offence, injury or a duty to report</source>
        <translation>misschien strafbaar, letsel of meldplicht</translation>
    </message>
    <message>
        <source>danger now, call 112</source>
        <translation>nu gevaar, bel 112</translation>
    </message>
    <message>
        <source>Day, such as yesterday</source>
        <translation>Dag, of gisteren</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Record more</source>
        <translation>Meer vastleggen</translation>
    </message>
    <message>
        <source>Optional. It can also be done later.</source>
        <translation>Mag leeg. Het kan ook later.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Later</source>
        <translation>Later verder</translation>
    </message>
    <message>
        <source>Record and ask for advice</source>
        <translation>Vastleggen en advies vragen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%1 van %2 vragen ingevuld</translation>
    </message>
</context>
<context>
    <name>FormHead</name>
    <message>
        <source>Throw away</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Gooi het concept weg</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Show the new version</source>
        <translation>Bekijk de nieuwe versie</translation>
    </message>
    <message>
        <source>Change incident %1</source>
        <translation>Incident %1 wijzigen</translation>
    </message>
    <message>
        <source>The old text stays in the history.</source>
        <translation>De oude tekst blijft bewaard in de geschiedenis.</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>Incident vastleggen</translation>
    </message>
    <message>
        <source>Only questions 1 to 4 are required. The rest can be done later.</source>
        <translation>Alleen vraag 1 tot en met 4 zijn verplicht. De rest kan later.</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>Concept bewaard %1</translation>
    </message>
    <message>
        <source>Somebody else changed this incident after you began.</source>
        <translation>Iemand anders heeft dit incident gewijzigd nadat u begon.</translation>
    </message>
    <message>
        <source>What you did not touch is as it is now. What you typed stands as you typed it.</source>
        <translation>Wat u niet hebt aangeraakt, staat er zoals het nu is. Wat u typte, staat er zoals u het typte.</translation>
    </message>
    <message>
        <source>Where you both changed something it says so: look at both, and choose.</source>
        <translation>Waar u beiden iets hebt gewijzigd, staat dat erbij: bekijk beide en kies.</translation>
    </message>
    <message>
        <source>A person, item or measure that one of you took out and the other changed stays. Look at it.</source>
        <translation>Een persoon, voorwerp of maatregel die de een weghaalde en de ander wijzigde, blijft staan. Kijk ernaar.</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Incident %1 is recorded</source>
        <translation>Incident %1 is vastgelegd</translation>
    </message>
    <message>
        <source>Incident %1 is changed</source>
        <translation>Incident %1 is gewijzigd</translation>
    </message>
    <message>
        <source>Draft kept. You find it under Today.</source>
        <translation>Concept bewaard. U vindt het bij Vandaag.</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Concept weggegooid</translation>
    </message>
    <message>
        <source>Person removed from this incident</source>
        <translation>Persoon uit dit incident gehaald</translation>
    </message>
    <message>
        <source>What you typed disappears. You cannot undo this.</source>
        <translation>Wat u typte verdwijnt. U kunt dit niet ongedaan maken.</translation>
    </message>
    <message>
        <source>The draft of %1 disappears. You cannot undo this.</source>
        <translation>Het concept van %1 verdwijnt. U kunt dit niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Throw the draft away?</source>
        <translation>Concept weggooien?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Bewaar het concept</translation>
    </message>
    <message>
        <source>no longer at school</source>
        <translation>niet meer op school</translation>
    </message>
    <message>
        <source>%1 years old</source>
        <translation>%1 jaar</translation>
    </message>
    <message>
        <source>%1 or %2 years old</source>
        <translation>%1 of %2 jaar</translation>
    </message>
</context>
<context>
    <name>HandoverList</name>
    <message>
        <source>Add a hand-over</source>
        <translation>Overdracht toevoegen</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>Overgedragen op</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Getuige</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Remove this hand-over</source>
        <translation>Verwijder deze overdracht</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: van %2 aan %3</translation>
    </message>
    <message>
        <source>Witness: %1</source>
        <translation>Getuige: %1</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Add an item</source>
        <translation>Voorwerp toevoegen</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Taken in by</source>
        <translation>Ingenomen door</translation>
    </message>
    <message>
        <source>Taken in on</source>
        <translation>Ingenomen op</translation>
    </message>
    <message>
        <source>Who was there as a witness?</source>
        <translation>Wie was erbij als getuige?</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Ligt nu in of bij</translation>
    </message>
    <message>
        <source>Remove this item</source>
        <translation>Verwijder dit voorwerp</translation>
    </message>
</context>
<context>
    <name>MeasureList</name>
    <message>
        <source>Add a measure</source>
        <translation>Maatregel toevoegen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maatregel</translation>
    </message>
    <message>
        <source>Choose a measure</source>
        <translation>Kies een maatregel</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Kies een persoon</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Remove this measure</source>
        <translation>Verwijder deze maatregel</translation>
    </message>
</context>
<context>
    <name>NewPersonForm</name>
    <message>
        <source>Name unknown</source>
        <translation>Naam onbekend</translation>
    </message>
    <message>
        <source>Add this person</source>
        <translation>Voeg deze persoon toe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nieuwe persoon</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klas</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Geboortejaar</translation>
    </message>
    <message>
        <source>Who do you mean?</source>
        <translation>Wie bedoelt u?</translation>
    </message>
    <message>
        <source>For example: owner of the bicycle, boy with a green jacket.</source>
        <translation>Bijvoorbeeld: eigenaar van de fiets, jongen met een groene jas.</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Own fields of the school</source>
        <translation>Eigen velden van de school</translation>
    </message>
    <message>
        <source>Optional. They stay inside the school and are in no overview.</source>
        <translation>Mag leeg. Ze blijven binnen de school en staan in geen overzicht.</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>Day, such as yesterday</source>
        <translation>Dag, of gisteren</translation>
    </message>
</context>
<context>
    <name>PeopleFields</name>
    <message>
        <source>Who were there?</source>
        <translation>Wie waren erbij?</translation>
    </message>
    <message>
        <source>not required, everybody has a role of their own</source>
        <translation>mag leeg, ieder heeft een eigen rol</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>Onbekende persoon</translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>Add persons above first.</source>
        <translation>Voeg eerst hierboven personen toe.</translation>
    </message>
    <message>
        <source>What does this person say of it?</source>
        <translation>Wat zegt deze persoon er zelf over?</translation>
    </message>
    <message>
        <source>How, or the reason why not</source>
        <translation>Hoe, of waarom niet</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Ouders</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Door wie</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>Onbekende persoon</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>Remove %1</source>
        <translation>Verwijder %1</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>Onbekende persoon</translation>
    </message>
    <message>
        <source>Person without a name</source>
        <translation>Persoon zonder naam</translation>
    </message>
</context>
<context>
    <name>QuestionFields</name>
    <message>
        <source>1. What kind of incident?</source>
        <translation>1. Wat voor incident?</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <translation>Kies of typ</translation>
    </message>
    <message>
        <source>2. When?</source>
        <translation>2. Wanneer?</translation>
    </message>
    <message>
        <source>For example today 4th lesson</source>
        <translation>Bijv. vandaag 4e uur</translation>
    </message>
    <message>
        <source>3. Where?</source>
        <translation>3. Waar?</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Kies een plaats</translation>
    </message>
    <message>
        <source>4. What did you see or hear?</source>
        <translation>4. Wat zag of hoorde u?</translation>
    </message>
    <message>
        <source>Write only what you saw, heard or smelt</source>
        <translation>Schrijf alleen wat u zag, hoorde of rook</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervang</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>You wrote: “%1”. Is that needed?</source>
        <translation>U schreef: “%1”. Is dat nodig?</translation>
    </message>
    <message>
        <source>You wrote: “%1”. Is that what you saw?</source>
        <translation>U schreef: “%1”. Is dat wat u zag?</translation>
    </message>
    <message>
        <source>This is what somebody else says of it.</source>
        <translation>Dit is een oordeel van een ander.</translation>
    </message>
    <message>
        <source>Rather write: “%1”.</source>
        <translation>Liever: “%1”.</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Why do you correct this closed incident?</source>
        <translation>Waarom verbetert u dit afgesloten incident?</translation>
    </message>
</context>
<context>
    <name>RoleChips</name>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rol van %1</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Then you can</source>
        <translation>Daarna kunt u</translation>
    </message>
    <message>
        <source>Ask for advice</source>
        <translation>Advies vragen</translation>
    </message>
    <message>
        <source>Punishable? Police? Parents? Taking in?</source>
        <translation>Strafbaar? Politie? Ouders? Innemen?</translation>
    </message>
    <message>
        <source>Record items</source>
        <translation>Spullen vastleggen</translation>
    </message>
    <message>
        <source>What was taken in, and where is it?</source>
        <translation>Wat is ingenomen en waar ligt het?</translation>
    </message>
    <message>
        <source>Make an agreement</source>
        <translation>Een afspraak maken</translation>
    </message>
    <message>
        <source>Who does what, and when?</source>
        <translation>Wie doet wat, en wanneer?</translation>
    </message>
    <message>
        <source>How to write a good report</source>
        <translation>Zo schrijft u een goed verslag</translation>
    </message>
    <message>
        <source>Write what you saw, heard or smelt. Write who said something. Do not write what you think it means.</source>
        <translation>Schrijf wat u zag, hoorde of rook. Schrijf wie iets zei. Schrijf niet wat u denkt dat het betekent.</translation>
    </message>
    <message>
        <source>Do not name religion or origin.</source>
        <translation>Noem geen geloof of afkomst.</translation>
    </message>
</context>
<context>
    <name>_Groups</name>
    <message>
        <source>Items taken in</source>
        <translation>Spullen ingenomen</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Waarmee</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Injury and damage</source>
        <translation>Letsel en schade</translation>
    </message>
    <message>
        <source>Severity and place</source>
        <translation>Ernst en plaats</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Politie</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>Parents and own account</source>
        <translation>Ouders en eigen verhaal</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Terugblik</translation>
    </message>
</context>
</TS>
