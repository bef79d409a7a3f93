"""The format of signed content packs (`docs/formats/content-pack.md`).

Pure: bytes in, bytes out, nothing is written anywhere. Only `cryptography` beside the standard library.
"""
