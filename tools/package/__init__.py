"""Makes what is handed out: the program without Python, its packages, and the list of what is in them."""
