"""What the records are and which rules they obey. No I/O, no library."""
