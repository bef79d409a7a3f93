"""One module per version of the tables, numbered like `user_version`. A released revision is never changed.

A batch rebuild takes `copy_from` with the old table spelled out: reflection loses CHECK constraints and STRICT.
"""
