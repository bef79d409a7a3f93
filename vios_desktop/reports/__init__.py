"""Paper: pages are made as bytes in memory, shown from memory, and written only when a user asks for a file."""
