"""The accessibility walk: every window, dialog and state of the program, and what a person could not use in it."""
