"""The screen Signalen."""
