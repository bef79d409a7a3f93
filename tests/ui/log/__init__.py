"""The screen that reviews the log."""
