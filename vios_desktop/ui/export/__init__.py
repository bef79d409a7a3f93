"""The kernteam summary: choose a period, say for whom, read it through, make the file."""
