"""Key slots: how a passphrase or the recovery key becomes the keys of a vault (`security.md` §5.2)."""
