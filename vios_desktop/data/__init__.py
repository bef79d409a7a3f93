"""The encrypted store on disk: keys, the vault folder, the database and what belongs to them."""

from vios_desktop.data.sparing_import import spare_what_is_not_used

spare_what_is_not_used()
