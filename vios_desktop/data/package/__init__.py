"""The open package: all that a vault holds, readable without VIOS (docs/formats/package.md)."""
