"""The screen Vandaag: what needs attention now."""
