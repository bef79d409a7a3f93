"""One module per version of the tables. A released revision is never changed."""
