"""Weergave en taal: colours, size of everything on the screen, and the language of the interface."""
