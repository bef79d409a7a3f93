"""Backups of a vault: their file, making, checking and restoring one, and the places where they lie."""
