<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>SavedBar</name>
    <message>
        <source>Keep this search</source>
        <translation>Bewaar deze zoekopdracht</translation>
    </message>
    <message>
        <source>Kept searches:</source>
        <translation>Bewaard:</translation>
    </message>
    <message>
        <source>A name for this search</source>
        <translation>Een naam voor deze zoekopdracht</translation>
    </message>
    <message>
        <source>Kept search %1</source>
        <translation>Bewaarde zoekopdracht %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Zoek opnieuw</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Andere naam…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>A name, words, a number, a file name or a day</source>
        <translation>Een naam, woorden, een nummer, een bestandsnaam of een dag</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Zoek in alles</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat gevonden is</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Wat zoekt u?</translation>
    </message>
    <message>
        <source>Names may be misspelt. Put words in quotes to find them exactly. A day works too: 24 nov, last week or November 2025.</source>
        <translation>U mag een naam half of verkeerd spellen. Zet woorden tussen aanhalingstekens als ze precies zo moeten staan. Een dag mag ook: 24 nov, vorige week of november 2025.</translation>
    </message>
    <message>
        <source>Choose another kind or period, or try fewer words.</source>
        <translation>Kies een andere soort of periode, of zoek met minder woorden.</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of a word.</source>
        <translation>Zoek met minder woorden, of met alleen het begin van een woord.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Search kept.</source>
        <translation>Zoekopdracht bewaard.</translation>
    </message>
    <message>
        <source>Kept search removed.</source>
        <translation>Bewaarde zoekopdracht verwijderd.</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>Laatste 4 weken</translation>
    </message>
    <message>
        <source>This school year</source>
        <translation>Dit schooljaar</translation>
    </message>
    <message>
        <source>Last school year</source>
        <translation>Vorig schooljaar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Ook bekend als</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Feiten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Other explanation</source>
        <translation>Andere verklaring</translation>
    </message>
    <message>
        <source>What protects</source>
        <translation>Wat beschermt</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Duiding</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Wie het zag</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wie het doet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Wat hielp</translation>
    </message>
    <message>
        <source>What did not help</source>
        <translation>Wat niet hielp</translation>
    </message>
    <message>
        <source>What to do differently</source>
        <translation>Wat we anders doen</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Geleerd</translation>
    </message>
    <message>
        <source>Show everything that was found</source>
        <translation>Toon alles wat gevonden is</translation>
    </message>
    <message>
        <source>Nothing found. Look on the search page</source>
        <translation>Niets gevonden. Zoek verder op de zoekpagina</translation>
    </message>
    <message>
        <source>Meeting of %1</source>
        <translation>Overleg van %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bespreking</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Closing of %1</source>
        <translation>Afsluiting van %1</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>de eerste %1</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, bij %2</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Bestandsnaam</translation>
    </message>
</context>
</TS>
