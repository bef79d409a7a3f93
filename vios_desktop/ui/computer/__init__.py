"""What the computer around the window does and is asked: sleep, log-off, clipboard, screen pictures."""
