"""Sealed files: they come back whole or not at all, and a crash leaves nothing that cannot be told apart."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import FixedClock
from vios_desktop.data.blob_format import CHUNK_BYTES, HEADER_BYTES, TAG_BYTES, open_blob, seal_blob
from vios_desktop.data.blob_store import BlobStore
from vios_desktop.data.keys.sealing import DoesNotOpenError
from vios_desktop.domain.errors import ViosError

KEY, BLOB_ID, VAULT = bytes(range(32)), bytes(16), "vault-1"
SIZES = (0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES)
STEP = CHUNK_BYTES + TAG_BYTES


@pytest.mark.parametrize("size", SIZES)
def test_what_goes_in_comes_out(size: int) -> None:
    content = os.urandom(size)
    sealed = seal_blob(content, KEY, BLOB_ID, VAULT)
    assert open_blob(sealed, KEY, BLOB_ID, VAULT) == content
    assert size < 16 or content not in sealed


@given(st.data())
def test_no_changed_bit_is_overlooked(data: st.DataObject) -> None:
    sealed = seal_blob(b"proef" * 40, KEY, BLOB_ID, VAULT)
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    broken = bytearray(sealed)
    broken[bit // 8] ^= 1 << bit % 8
    with pytest.raises(DoesNotOpenError):
        open_blob(bytes(broken), KEY, BLOB_ID, VAULT)


def _chunks(sealed: bytes) -> list[bytes]:
    body = sealed[HEADER_BYTES:]
    return [body[start : start + STEP] for start in range(0, len(body), STEP)]


@pytest.mark.parametrize(
    "order", [(0, 1), (0, 2), (1, 0, 2), (0, 1, 2, 2), (0, 0, 1, 2), (1, 2), (2,), ()], ids=str
)
def test_chunks_cannot_be_left_out_moved_or_repeated(order: tuple[int, ...]) -> None:
    sealed = seal_blob(os.urandom(3 * CHUNK_BYTES), KEY, BLOB_ID, VAULT)
    chunks = _chunks(sealed)
    with pytest.raises(DoesNotOpenError):
        open_blob(sealed[:HEADER_BYTES] + b"".join(chunks[n] for n in order), KEY, BLOB_ID, VAULT)


@pytest.mark.parametrize("length", [0, 5, HEADER_BYTES - 1, HEADER_BYTES, HEADER_BYTES + 3, -1])
def test_a_cut_file_does_not_open(length: int) -> None:
    sealed = seal_blob(b"proef", KEY, BLOB_ID, VAULT)
    with pytest.raises(DoesNotOpenError):
        open_blob(sealed[:length], KEY, BLOB_ID, VAULT)


def test_a_chunk_of_another_file_or_vault_does_not_fit() -> None:
    sealed = seal_blob(b"proef", KEY, BLOB_ID, VAULT)
    with pytest.raises(DoesNotOpenError):
        open_blob(sealed, KEY, BLOB_ID, "vault-2")
    with pytest.raises(DoesNotOpenError):
        open_blob(sealed, KEY, b"1" * 16, VAULT)
    with pytest.raises(DoesNotOpenError):
        open_blob(sealed, bytes(32), BLOB_ID, VAULT)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> BlobStore:
    return BlobStore(tmp_path / "blobs", VAULT, lambda: KEY, clock.now)


def _file(tmp_path: Path) -> Path:
    (path,) = tmp_path.joinpath("blobs").glob("*/*.blob")
    return path


def test_a_file_is_kept_sealed_for_its_record(store: BlobStore, tmp_path: Path) -> None:
    seal = store.put(b"herkenbaar merk", "incident-1")
    path = _file(tmp_path)
    assert path.name == f"{seal.blob_id}.blob"
    assert b"herkenbaar" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0 or os.name != "posix"
    assert store.read(seal, "incident-1") == b"herkenbaar merk"
    with pytest.raises(ViosError, match="file_damaged"):
        store.read(seal, "incident-2")


def test_two_files_have_two_keys(store: BlobStore) -> None:
    one, two = store.put(b"proef", "incident-1"), store.put(b"proef", "incident-1")
    assert one.blob_id != two.blob_id
    with pytest.raises(ViosError, match="file_damaged"):
        store.read(replace(one, wrapped_key=two.wrapped_key), "incident-1")


def test_every_way_of_being_broken_is_told_apart_from_missing(store: BlobStore, tmp_path: Path) -> None:
    seal = store.put(b"proef" * 20, "incident-1")
    path = _file(tmp_path)
    whole = path.read_bytes()
    for broken in (b"", whole[:-1], whole + b"x", bytes(len(whole))):
        path.write_bytes(broken)
        with pytest.raises(ViosError, match="file_damaged"):
            store.read(seal, "incident-1")
    for lie in ({"size_bytes": 3}, {"sha256": "0" * 64}):
        path.write_bytes(whole)
        with pytest.raises(ViosError, match="file_damaged"):
            store.read(replace(seal, **lie), "incident-1")
    path.unlink()
    with pytest.raises(ViosError, match="file_missing"):
        store.read(seal, "incident-1")


def test_a_file_without_a_row_is_put_aside_and_comes_back_with_its_row(
    store: BlobStore, tmp_path: Path, clock: FixedClock
) -> None:
    kept, stray = store.put(b"een", "incident-1"), store.put(b"twee", "incident-1")
    assert store.sweep({kept.blob_id}) == (1, 0)
    with pytest.raises(ViosError, match="file_missing"):
        store.read(stray, "incident-1")
    assert store.sweep({kept.blob_id, stray.blob_id}) == (0, 0)
    assert store.read(stray, "incident-1") == b"twee"
    store.sweep({kept.blob_id})
    clock.advance(days=29)
    store.sweep({kept.blob_id})
    assert len(list(tmp_path.glob("blobs/*/*.aside"))) == 1
    clock.advance(days=2)
    store.sweep({kept.blob_id})
    assert list(tmp_path.glob("blobs/*/*.aside")) == []
    assert store.read(kept, "incident-1") == b"een"


def test_rows_without_a_file_are_counted(store: BlobStore) -> None:
    seal = store.put(b"een", "incident-1")
    store.drop(seal.blob_id)
    store.drop(seal.blob_id)
    assert store.sweep({seal.blob_id}) == (0, 1)


def test_an_id_is_never_a_path(store: BlobStore) -> None:
    with pytest.raises(ValueError, match="id"):
        store.drop("../../slots.json")
