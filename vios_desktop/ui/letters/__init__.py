"""Letters about an incident: choose, write beside the true page, fix as sent, read again."""
