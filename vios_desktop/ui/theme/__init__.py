"""How it looks: fonts, palette, the generated style sheet and the icons, all from `tokens`."""
