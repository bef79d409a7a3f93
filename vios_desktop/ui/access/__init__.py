"""Inzageverzoek: everything held about one pupil, as pages to give, and what is not on them."""
