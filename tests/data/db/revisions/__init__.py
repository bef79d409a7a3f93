"""A second version of the tables that exists only in tests."""
