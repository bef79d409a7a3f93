"""Ctrl+K: everything the window can do, found by typing. And the list of all keys."""
