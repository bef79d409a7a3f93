<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ChronicleList</name>
    <message>
        <source>What happened, newest first</source>
        <translation>Wat er gebeurde, het nieuwste eerst</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Who gave it?</source>
        <translation>Wie gaf die?</translation>
    </message>
    <message>
        <source>To share what, with whom?</source>
        <translation>Om wat met wie te delen?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
</context>
<context>
    <name>ConsentsSection</name>
    <message>
        <source>Permission to share</source>
        <translation>Toestemming om te delen</translation>
    </message>
    <message>
        <source>Nobody gave permission to share yet.</source>
        <translation>Nog niemand gaf toestemming om te delen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, op %2</translation>
    </message>
    <message>
        <source>Withdrawn on %1</source>
        <translation>Ingetrokken op %1</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trek in</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation>Trek in: %1</translation>
    </message>
</context>
<context>
    <name>HouseholdForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>Part in the household</source>
        <translation>Plaats in het huishouden</translation>
    </message>
</context>
<context>
    <name>HouseholdSection</name>
    <message>
        <source>Household</source>
        <translation>Huishouden</translation>
    </message>
    <message>
        <source>Nobody of the same household is known here.</source>
        <translation>Hier is niemand uit hetzelfde huishouden bekend.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>Bekijk %1</translation>
    </message>
    <message>
        <source>Not in this household: %1</source>
        <translation>Niet in dit huishouden: %1</translation>
    </message>
</context>
<context>
    <name>InvolveForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>What kind of organisation?</source>
        <translation>Wat voor organisatie?</translation>
    </message>
    <message>
        <source>Which organisation?</source>
        <translation>Welke organisatie?</translation>
    </message>
    <message>
        <source>Whom do you call there? (optional)</source>
        <translation>Wie belt u daar? (mag leeg)</translation>
    </message>
    <message>
        <source>Function (optional)</source>
        <translation>Functie (mag leeg)</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>Telefoon (mag leeg)</translation>
    </message>
    <message>
        <source>Their part</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Until (optional)</source>
        <translation>Tot en met (mag leeg)</translation>
    </message>
    <message>
        <source>When do you look at it again? (optional)</source>
        <translation>Wanneer kijkt u er weer naar? (mag leeg)</translation>
    </message>
    <message>
        <source>Only that they are involved is kept, never why.</source>
        <translation>VIOS bewaart alleen dát zij betrokken zijn, nooit waarom.</translation>
    </message>
    <message>
        <source>Noted by mistake? Take it away</source>
        <translation>Per ongeluk genoteerd? Haal weg</translation>
    </message>
</context>
<context>
    <name>InvolvedSection</name>
    <message>
        <source>Who is involved?</source>
        <translation>Wie is betrokken?</translation>
    </message>
    <message>
        <source>Nobody yet besides the school.</source>
        <translation>Buiten de school nog niemand.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Wijzig: %1</translation>
    </message>
    <message>
        <source>No longer involved: %1</source>
        <translation>Niet meer betrokken: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Sinds %1</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>Van %1 tot en met %2</translation>
    </message>
    <message>
        <source>Look at it again on %1</source>
        <translation>Opnieuw bekijken op %1</translation>
    </message>
    <message>
        <source>Around %1, in the same household</source>
        <translation>Rond %1, in hetzelfde huishouden</translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>All school years</source>
        <translation>Alle schooljaren</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Periode: %1</translation>
    </message>
    <message>
        <source>This school year</source>
        <translation>Dit schooljaar</translation>
    </message>
    <message>
        <source>School year %1</source>
        <translation>Schooljaar %1</translation>
    </message>
</context>
<context>
    <name>MergedNote</name>
    <message>
        <source>Also known here as %1; that was merged.</source>
        <translation>Stond hier ook als %1; dat is samengevoegd.</translation>
    </message>
</context>
<context>
    <name>PromptBanner</name>
    <message numerus="yes">
        <source>%n organisation(s) involved</source>
        <translation>
            <numerusform>%n organisatie is betrokken</numerusform>
            <numerusform>%n organisaties zijn betrokken</numerusform>
        </translation>
    </message>
    <message>
        <source>Time to look at it again</source>
        <translation>Tijd om er weer naar te kijken</translation>
    </message>
    <message>
        <source>Contact each other and make agreements: %1.</source>
        <translation>Neem contact op met elkaar en maak afspraken: %1.</translation>
    </message>
    <message>
        <source>Nobody leads yet: name one who coordinates.</source>
        <translation>Nog niemand heeft de regie: spreek af wie coördineert.</translation>
    </message>
    <message>
        <source>More than one leads: %1. Choose one.</source>
        <translation>Meer dan één heeft de regie: %1. Kies er één.</translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) with them not kept. Bring in a process coordinator.</source>
        <translation>
            <numerusform>%n afspraak met hen is niet nagekomen. Vraag een procescoördinator.</numerusform>
            <numerusform>%n afspraken met hen zijn niet nagekomen. Vraag een procescoördinator.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is the CJG or the Zorg- en Veiligheidshuis.</source>
        <translation>Dat is het CJG of het Zorg- en Veiligheidshuis.</translation>
    </message>
    <message>
        <source>Look at the help of %1 again: that was to be on %2.</source>
        <translation>Kijk opnieuw naar de hulp van %1. Dat was afgesproken voor %2.</translation>
    </message>
</context>
<context>
    <name>PupilHead</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Add a signal</source>
        <translation>Signaal toevoegen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>See what was shared</source>
        <translation>Bekijk wat is gedeeld</translation>
    </message>
    <message>
        <source>Hand over to another school</source>
        <translation>Overdragen aan een andere school</translation>
    </message>
    <message>
        <source>The same person stands here twice</source>
        <translation>Deze leerling staat er dubbel in</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message>
        <source>born in %1</source>
        <translation>geboren in %1</translation>
    </message>
    <message>
        <source>mentor %1</source>
        <translation>mentor %1</translation>
    </message>
    <message>
        <source>left the school</source>
        <translation>van school</translation>
    </message>
</context>
<context>
    <name>PupilPage</name>
    <message>
        <source>Show earlier school years too</source>
        <translation>Toon ook eerdere schooljaren</translation>
    </message>
    <message>
        <source>Choose Everything, or all school years.</source>
        <translation>Kies Alles, of alle schooljaren.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Niets van deze soort</translation>
    </message>
    <message>
        <source>What is recorded about this pupil comes here by itself.</source>
        <translation>Wat over deze leerling wordt vastgelegd, komt hier vanzelf te staan.</translation>
    </message>
    <message>
        <source>Nothing recorded yet. That is good news.</source>
        <translation>Nog niets vastgelegd. Dat is goed nieuws.</translation>
    </message>
    <message>
        <source>What came from the police is not on these pages. They are for inside the school.</source>
        <translation>Wat van de politie komt, staat niet op deze pagina&apos;s. Ze zijn voor binnen de school.</translation>
    </message>
    <message>
        <source>What happened, as shown</source>
        <translation>Wat er gebeurde, zoals u het ziet</translation>
    </message>
</context>
<context>
    <name>PupilWords</name>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>%1 is no longer involved</source>
        <translation>%1 is niet meer betrokken</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Weggehaald</translation>
    </message>
    <message>
        <source>The permission was withdrawn</source>
        <translation>De toestemming is ingetrokken</translation>
    </message>
    <message>
        <source>From the police, stays inside</source>
        <translation>Van de politie, blijft binnen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
</context>
<context>
    <name>StopNotice</name>
    <message>
        <source>An objection was granted. Keep to this:</source>
        <translation>Een bezwaar is toegewezen. Houd u hieraan:</translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1 (sinds %2)</translation>
    </message>
</context>
<context>
    <name>StrengthForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>What goes well?</source>
        <translation>Wat gaat goed?</translation>
    </message>
</context>
<context>
    <name>StrengthsSection</name>
    <message>
        <source>What goes well?</source>
        <translation>Wat gaat goed?</translation>
    </message>
    <message>
        <source>Nothing written down yet. There is always something.</source>
        <translation>Nog niets opgeschreven. Er is altijd iets.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Haal weg: %1</translation>
    </message>
</context>
</TS>
