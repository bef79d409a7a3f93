"""Two entries that are one person: beside each other, merged, and apart again."""
