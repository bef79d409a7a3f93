"""The school's own rules and contacts: filling them in, and releasing them for advice without an account."""
