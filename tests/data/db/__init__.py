"""The database: real SQLCipher files in a temporary folder."""
