"""Which icon stands for which kind of incident. Kinds that a school adds get the one of a plain record."""

from __future__ import annotations

OTHER = "file-text"

_ICONS = {
    "vape_use": "vape",
    "vape_trade": "vape",
    "tobacco_snus": "cigarette",
    "cannabis": "leaf",
    "hard_drugs": "pill",
    "spice_vape": "vape",
    "nitrous_oxide": "wind",
    "alcohol": "wine",
    "knife": "knife",
    "firearm": "shield-alert",
    "fireworks": "flame",
    "theft": "shopping-bag",
    "extortion": "banknote",
    "fight": "hand-fist",
    "threat": "message-square",
    "sexting": "image",
    "sexual_violence": "shield-alert",
    "sexual_abuse_by_staff": "shield-alert",
    "doxing": "camera",
    "vandalism": "hammer",
    "hacking": "monitor",
    "money_mule": "banknote",
    "recruitment": "users",
    "discrimination": "message-square",
    "child_abuse": "house",
    "bullying": "message-square",
    "radicalisation": "globe",
    "outsider": "door-closed",
    "truancy": "user-x",
    "gambling": "banknote",
    "verbal_aggression": "message-square",
    "missing": "log-out",
    "accident": "bandage",
    "suspicion": "circle-question-mark",
    "other": OTHER,
}


def kind_icon(kind: str) -> str:
    """The name of the icon for a code of the catalogue `kind`."""
    return _ICONS.get(kind, OTHER)
