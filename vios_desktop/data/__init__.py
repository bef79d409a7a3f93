"""The encrypted store on disk: keys, the vault folder, the database and what belongs to them."""
