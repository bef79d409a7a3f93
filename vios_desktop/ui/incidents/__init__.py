"""The screen Incidenten: the list with its filters, and one incident with all that belongs to it."""
