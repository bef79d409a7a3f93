"""Logboek nakijken: the log in words, filtered, sampled, checked, and written to a file."""
