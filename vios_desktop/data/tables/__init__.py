"""The tables of the vault, as SQLAlchemy Core: one module per area, and what is derived from them."""
