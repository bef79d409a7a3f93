"""Content of the decision help that comes apart from the program: taken in, looked at first, put back."""
