"""The use cases: what a user can do with VIOS, and the ports they need. No Qt, no SQL, no files.

Every use case asks `domain.rights` first, then works in one unit of work: record, field history, search index
and audit entry are written together or not at all.
"""
