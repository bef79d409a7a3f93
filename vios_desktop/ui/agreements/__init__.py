"""The screen Afspraken, and what it shares with Vandaag: words, forms and deeds of an agreement."""
