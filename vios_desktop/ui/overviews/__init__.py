"""The overviews that leave the kernteam: of a school year, inside the school, and of several schools."""
