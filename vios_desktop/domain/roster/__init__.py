"""The list of pupils or staff that a school reads in: its columns, its rows, and what it would change."""
