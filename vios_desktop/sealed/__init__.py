"""The formats of sealed reports and invitations (`docs/formats/sealed-report.md`).

Pure: bytes in, bytes out. Only `cryptography` beside the standard library, so that the unlock screen and a program
for reporters alone can seal without the store and without a window.
"""
