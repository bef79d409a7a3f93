"""Commands for who works on the program; nothing of this is packed."""
