"""Reading in a list of pupils or staff: the file, its columns, what it changes, done."""
