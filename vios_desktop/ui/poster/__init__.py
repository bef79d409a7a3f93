"""The page for the staff room: looked at, printed or saved."""
