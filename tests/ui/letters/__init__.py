"""The screen of the letters, on a fake vault."""
