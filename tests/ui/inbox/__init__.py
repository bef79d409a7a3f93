"""Meldingen on the screen."""
