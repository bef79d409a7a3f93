<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ContactForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Can be reached</source>
        <translation>Bereikbaar</translation>
    </message>
</context>
<context>
    <name>PartnerForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Kind of organisation</source>
        <translation>Soort organisatie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Opmerking (mag leeg)</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>What can they do?</source>
        <translation>Wat kan deze partner?</translation>
    </message>
    <message>
        <source>What can they not do?</source>
        <translation>Wat kan deze partner niet?</translation>
    </message>
    <message>
        <source>When do we call?</source>
        <translation>Wanneer bellen wij?</translation>
    </message>
    <message>
        <source>What do they ask of us?</source>
        <translation>Wat vraagt deze partner van ons?</translation>
    </message>
    <message>
        <source>What are they responsible for?</source>
        <translation>Waarvoor is deze partner verantwoordelijk?</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Afgesproken op</translation>
    </message>
    <message>
        <source>Agreed with</source>
        <translation>Afgesproken met</translation>
    </message>
    <message>
        <source>Look at it again on (optional)</source>
        <translation>Opnieuw bekijken op (mag leeg)</translation>
    </message>
</context>
<context>
    <name>SocialMapPage</name>
    <message>
        <source>Who can do what</source>
        <translation>Wie kan wat</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>Nieuwe partner</translation>
    </message>
    <message>
        <source>Edit what was agreed</source>
        <translation>Bewerk wat is afgesproken</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message>
        <source>Edit organisation</source>
        <translation>Bewerk organisatie</translation>
    </message>
    <message>
        <source>No longer works with us</source>
        <translation>Werkt niet meer met ons</translation>
    </message>
    <message>
        <source>Works with us again</source>
        <translation>Werkt weer met ons</translation>
    </message>
    <message>
        <source>Choose a partner in the list to see what they can do and whom to call.</source>
        <translation>Kies een partner in de lijst. Dan ziet u wat die kan doen en wie u belt.</translation>
    </message>
    <message>
        <source>No partner chosen</source>
        <translation>Geen partner gekozen</translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s)</source>
        <translation>
            <numerusform>%n partner</numerusform>
            <numerusform>%n partners</numerusform>
        </translation>
    </message>
    <message>
        <source>Here you find what each partner can do, when to call, and whom. The coordinator fills it in.</source>
        <translation>Hier staat wat elke partner kan, wanneer u belt, en wie. De coördinator vult het in.</translation>
    </message>
    <message>
        <source>No partners yet</source>
        <translation>Nog geen partners</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wie belt u?</translation>
    </message>
    <message>
        <source>No contact is known here.</source>
        <translation>Hier is geen contact bekend.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Niet meer in dienst</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerk</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Bewerk %1</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Is terug</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Is weg</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Bel eerst</translation>
    </message>
    <message>
        <source>Call first: %1</source>
        <translation>Bel %1 eerst</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Kan wel</translation>
    </message>
    <message>
        <source>Cannot do</source>
        <translation>Kan niet</translation>
    </message>
    <message>
        <source>When do we call?</source>
        <translation>Wanneer bellen wij?</translation>
    </message>
    <message>
        <source>Asks of us</source>
        <translation>Vraagt van ons</translation>
    </message>
    <message>
        <source>Responsible for</source>
        <translation>Verantwoordelijk voor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
</context>
<context>
    <name>SocialMapWords</name>
    <message>
        <source>No longer</source>
        <translation>Niet meer</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Opnieuw bekijken</translation>
    </message>
    <message>
        <source>You work with this organisation no longer, since %1.</source>
        <translation>U werkt niet meer met deze organisatie, sinds %1.</translation>
    </message>
    <message>
        <source>Nothing was agreed with this partner yet.</source>
        <translation>Met deze partner is nog niets afgesproken.</translation>
    </message>
    <message>
        <source>Agreed on %1 with %2.</source>
        <translation>Afgesproken op %1 met %2.</translation>
    </message>
    <message>
        <source>To be looked at again on %1.</source>
        <translation>Opnieuw bekijken op %1.</translation>
    </message>
    <message>
        <source>Who can do what was changed.</source>
        <translation>Wie kan wat is gewijzigd.</translation>
    </message>
</context>
</TS>
