"""Printed pages of records: looked at as they will be, printed or saved."""
