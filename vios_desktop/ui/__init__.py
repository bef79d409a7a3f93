"""Everything a user sees: the theme, the widgets, the window and one package per screen. Qt lives only here."""
