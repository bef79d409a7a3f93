"""The screen on which an incident is recorded or changed."""
