"""Sharing the minutes of a kernteam meeting: which files, with whom, read through, made."""
