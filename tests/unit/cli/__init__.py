"""The commands, run in this process on a real vault."""
