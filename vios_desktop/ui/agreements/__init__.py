"""The screen Afspraken, and what it shares with Vandaag: the words, the small forms and the deeds of an agreement."""
