"""Getting in: first run, unlocking, a forgotten password, another file."""
