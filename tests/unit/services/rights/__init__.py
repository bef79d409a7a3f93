"""Who may do what: the use cases of each part, gathered by the test of every right."""
