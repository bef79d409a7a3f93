"""Need to know: protecting an incident, the page of what is protected, and breaking the glass."""
