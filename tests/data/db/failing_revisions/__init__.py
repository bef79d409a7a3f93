"""A third version of the tables that cannot be reached."""
