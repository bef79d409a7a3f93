"""Letters from the record: templates that a lawyer can read, filled with facts, without names of others. Pure."""
