"""Templates, drafting, and the names that never come in."""
