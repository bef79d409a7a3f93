"""VIOS: Veilig In en Om School, an offline desktop program for Dutch secondary schools."""

__version__ = "0.1.0"
