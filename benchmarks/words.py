"""Words for who makes the measured schools and who opens them: nothing else is loaded for these."""

from __future__ import annotations

PASSPHRASE = "een lang wachtwoord om te meten"
OPENING = "opening for the first time:"

WORDS: tuple[str, ...] = (
    "plein",
    "gang",
    "fiets",
    "jas",
    "tas",
    "lokaal",
    "pauze",
    "docent",
    "leerling",
    "vape",
    "mes",
    "groep",
    "telefoon",
    "deur",
    "ruit",
    "trap",
    "kantine",
    "kluisje",
    "bericht",
    "filmpje",
    "duw",
    "schreeuw",
    "geld",
    "sleutel",
    "rugzak",
    "scooter",
    "poort",
    "hek",
    "bal",
    "bank",
    "toilet",
    "mentor",
    "rooster",
    "conciërge",
)
