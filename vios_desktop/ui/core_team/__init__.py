"""The kernteam: the home of cases and meetings, the page of a case, and the meeting itself."""
