"""The page of one pupil: what happened in order, and who is involved."""
