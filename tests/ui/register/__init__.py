"""The screen Gedeeld."""
