"""The kernteam: cases and how they may be told, meetings from preparing to finishing, and what goes out."""
