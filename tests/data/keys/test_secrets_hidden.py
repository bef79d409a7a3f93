"""No secret shows in a representation, an error or a pickle, and reading slots loads no cryptography."""

from __future__ import annotations

import pickle
import subprocess
import sys
import traceback

import pytest

from tests.data.keys.material import NAME, OTHER_PASSPHRASE, PASSPHRASE, SCHOOL, NewVault, new_vault
from vios_desktop.data.keys.opening import open_with_passphrase, open_with_recovery_code
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.data.keys.secret import Secret
from vios_desktop.domain.errors import ViosError


def shown_forms(value: object) -> str:
    return " ".join((repr(value), str(value), f"{value}", f"{value!a}", repr([value])))


def test_no_representation_shows_a_secret_or_a_name(vault: NewVault) -> None:
    secrets = [
        vault.keys.vault_key.reveal(),
        vault.keys.private_key.reveal(),
        vault.keys.database_key(),
        vault.code.secret.reveal(),
    ]
    for value in (vault.keys, vault.code, vault.key_file, vault.keys.vault_key, vault):
        shown = shown_forms(value)
        assert SCHOOL not in shown
        assert NAME not in shown
        assert PASSPHRASE not in shown
        for secret in secrets:
            assert secret.hex() not in shown
            assert repr(secret) not in shown
        for group in vault.code.groups():
            assert group not in shown.upper().replace("RECOVERYCODE", "")


def test_no_error_shows_a_secret(vault: NewVault) -> None:
    wrong = RecoveryCode.generate()
    text = "".join(wrong.groups())
    calls = (
        lambda: open_with_passphrase(vault.key_file, vault.slot_id, OTHER_PASSPHRASE),
        lambda: open_with_recovery_code(vault.key_file, wrong),
        lambda: RecoveryCode.from_text(text[:-1]),
        lambda: RecoveryCode.from_text(text[:-1] + ("0" if text[-1] != "0" else "1")),
    )
    for call in calls:
        with pytest.raises(ViosError) as caught:
            call()
        told = str(caught.value) + repr(caught.value) + repr(caught.value.params)
        told += "".join(traceback.format_exception_only(caught.value))
        for hidden in (OTHER_PASSPHRASE, PASSPHRASE, NAME, SCHOOL, text, text[:20], text[20:39]):
            assert hidden not in told
        assert caught.value.__cause__ is None


def test_secrets_compare_and_wipe() -> None:
    secret = Secret(b"twelve bytes")
    assert secret == Secret(bytearray(b"twelve bytes"))
    assert secret != Secret(b"other bytes")
    assert secret != b"twelve bytes"
    assert len(secret) == 12
    secret.wipe()
    assert len(secret) == 0
    with pytest.raises(RuntimeError):
        secret.reveal()


def test_secrets_are_not_pickled_or_hashed() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret(b"x"))
    with pytest.raises(TypeError):
        hash(Secret(b"x"))


def test_wiped_keys_give_nothing_more() -> None:
    keys = new_vault().keys
    keys.wipe()
    with pytest.raises(RuntimeError):
        keys.database_key()
    with pytest.raises(RuntimeError):
        keys.private_key.reveal()


def test_the_unlock_screen_needs_no_cryptography() -> None:
    program = (
        "import sys, vios_desktop.data.folder, vios_desktop.data.attempts, vios_desktop.paths;"
        "import vios_desktop.data.keys.recovery_code, vios_desktop.data.keys.passphrase;"
        "heavy = {'cryptography', 'filelock', 'platformdirs', 'sqlalchemy', 'PySide6'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
