"""Backups on the screen: the page, and the run that makes one while the program is used."""
