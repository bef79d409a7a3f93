"""The screen on which two entries become one person."""
