"""Meldingen: the sealed reports that wait, read, and made into something or nothing."""
