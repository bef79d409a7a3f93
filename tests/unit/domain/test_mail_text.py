"""A mail is words: nothing in it is run, and one that is built badly is still read as far as it goes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.mail_text import read_mail, read_text

PLAIN = (
    b"From: =?utf-8?q?A=2E_Nepwerk?= <a@voorbeeld.invalid>\r\nTo: m@voorbeeld.invalid\r\n"
    b"Subject: Over\r\n een jas\r\nDate: Mon, 23 Nov 2026 08:05:00 +0100\r\n"
    b"Content-Type: text/plain; charset=iso-8859-1\r\n\r\nCaf\xe9"
)
MIXED = (
    b"From: a@voorbeeld.invalid\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    b"--x\nContent-Type: text/html\n\n<style>p{}</style><p>Een<br>twee &amp; drie</p><script>run()</script>\n"
    b"--x\nContent-Type: image/jpeg\nContent-Disposition: attachment; filename=foto.jpg\n\nxx\n--x--\n"
)


def test_a_plain_mail() -> None:
    mail = read_mail(PLAIN)
    assert mail.heads == (
        ("From", '"A. Nepwerk" <a@voorbeeld.invalid>'),
        ("To", "m@voorbeeld.invalid"),
        ("Subject", "Over een jas"),
    )
    assert mail.sent_at is not None
    assert f"{mail.sent_at:%d-%m %H:%M}" == "23-11 08:05"
    assert mail.text.strip() == "Café"


def test_a_page_becomes_words_and_attachments_are_only_named() -> None:
    mail = read_mail(MIXED)
    assert mail.text == "Een\ntwee & drie"
    assert mail.attachments == ("foto.jpg",)
    assert mail.sent_at is None


def test_text_in_the_encodings_of_school_computers() -> None:
    for content in ("café".encode(), b"\xef\xbb\xbfcaf\xc3\xa9", b"caf\xe9", "café".encode("utf-16")):
        assert read_text(content) == "café"


@given(st.binary(max_size=400))
def test_any_bytes_can_be_read(content: bytes) -> None:
    read_mail(content)
    read_mail(b"Content-Type: multipart/mixed; boundary=x\n\n" + content)
    read_mail(b"Content-Type: text/plain; charset=unknown\n\n" + content)
    read_text(content)
