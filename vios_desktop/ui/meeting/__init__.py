"""The kernteam meeting on screen: prepared, held at the table, and looked back at."""
