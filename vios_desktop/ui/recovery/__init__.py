"""The recovery key: trying the sheet, a new one, and dividing it among three holders."""
