"""Reading a mail as plain words: who, when, about what, and the text; nothing in it is run or fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from html import unescape

MAX_TEXT_CHARACTERS = 200_000
_HEADS = ("From", "To", "Cc", "Subject")
_TAG = re.compile(r"<(style|script)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"<(br|/p|/div|/tr|/li|/h\d)\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MailText:
    """`heads` in the order of reading; `attachments` are names only: their content is not opened."""

    heads: tuple[tuple[str, str], ...]
    sent_at: datetime | None
    text: str
    attachments: tuple[str, ...]


def read_mail(content: bytes) -> MailText:
    """The words of a mail. A mail that is not built well gives what can be read of it."""
    message = BytesParser(policy=policy.default).parsebytes(content)
    heads = tuple((name, _head(message, name)) for name in _HEADS if message.get(name))
    return MailText(heads, _sent_at(message), _body(message)[:MAX_TEXT_CHARACTERS], tuple(_attachments(message)))


def read_text(content: bytes) -> str:
    """Text in the encodings that school computers make: UTF-8, UTF-16 with its mark, or Windows Western."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")[:MAX_TEXT_CHARACTERS]
    try:
        return content.decode("utf-8-sig")[:MAX_TEXT_CHARACTERS]
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")[:MAX_TEXT_CHARACTERS]


def _head(message: Message, name: str) -> str:
    try:
        return " ".join(str(message.get(name)).split())
    except (ValueError, IndexError, LookupError):  # headers that the parser of the library stumbles over
        return ""


def _sent_at(message: Message) -> datetime | None:
    """The moment on the clock of the sender; None when the mail does not say it in a readable way."""
    try:
        return parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError):
        return None


def _body(message: Message) -> str:
    if not isinstance(message, EmailMessage):
        return ""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    text = _decoded(part)
    return text if part.get_content_type() == "text/plain" else _words_of_html(text)


def _decoded(part: Message) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    try:
        return raw.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return read_text(raw)


def _words_of_html(text: str) -> str:
    plain = unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    return "\n".join(line.strip() for line in plain.splitlines()).strip()


def _attachments(message: Message) -> list[str]:
    found = []
    for part in message.walk():
        name = part.get_filename()
        if name and not part.is_multipart():
            found.append(" ".join(str(name).split())[:120])
    return found
