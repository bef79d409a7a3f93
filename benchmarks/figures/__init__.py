"""The table of speed: the program beside what it is compared with, in one run (`python3 dev.py bench`)."""
