"""The tour: walks through the real program as a user would, offscreen, and leaves pictures and files."""
