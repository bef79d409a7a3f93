"""The answers that the hard rules look at by themselves, so that content which forgets a situation is still found.

Each table is a closed list: an answer that is not in it gives no way out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Answers = Mapping[str, frozenset[str]]
"""Answers that together make a case what it is: each question with one of these options."""

DANGER_ANSWERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "danger": frozenset({"yes", "unknown"}),
        "unwell": frozenset({"now"}),
        "threat_detail": frozenset({"concrete"}),
    }
)
"""The answers that speak of danger now: after each of them 112 comes first."""

UNWELL = frozenset({"now", "earlier"})
"""The answers about somebody unwell after which parents hear of it, whatever was found."""

INNOCENT: Mapping[str, tuple[Answers, ...]] = MappingProxyType(
    {
        "knife": (
            {"knife_purpose": frozenset({"lesson"}), "knife_type": frozenset({"kitchen", "pocket", "unknown"})},
        ),
        "firearm": ({"firearm_what": frozenset({"toy"})},),
        "fireworks": ({"fireworks_type": frozenset({"f1"})},),
        "nitrous_oxide": (
            {"nitrous_purpose": frozenset({"lesson"})},
            {"nitrous_purpose": frozenset({"use", "unknown"}), "nitrous_what": frozenset({"empty"})},
        ),
        "sexual_violence": ({"sv_what": frozenset({"equals"}), "sv_equal": frozenset({"yes"})},),
    }
)
"""The answers after which a kind brings no forbidden thing or offence into the case, whatever else happened.

Judged by the answers about that thing: the joined criminal value says nothing about it once a second kind plays.
"""

NO_CALL_HOME: Mapping[str, tuple[Answers, ...]] = MappingProxyType(
    {
        "knife": INNOCENT["knife"],
        "nitrous_oxide": ({"nitrous_purpose": frozenset({"lesson"})},),
        "firearm": ({"firearm_what": frozenset({"toy"}), "firearm_threat": frozenset({"no"})},),
        "theft": ({"theft_what": frozenset({"missing"})},),
        "vandalism": ({"vandal_what": frozenset({"accident"})},),
        "hacking": ({"hack_what": frozenset({"seen"})},),
        "discrimination": ({"disc_what": frozenset({"joke"})},),
        "outsider": (
            {"outsider_who": frozenset({"visitor"})},
            {"outsider_does": frozenset({"calm", "refuses", "gone", "unknown"})},
        ),
        "suspicion": (
            {"suspicion_sign": frozenset({"weapon_talk", "trade_talk"})},
            {"suspicion_found": frozenset({"vape", "cannabis", "drugs", "knife", "firearm"})},
        ),
    }
)
"""The answers after which parents need not be told: a pupil did nothing wrong, or only a story goes round.

After a find a suspicion says nothing of its own: then the kind that the find brings in says it.
"""

LOOKED_AT = frozenset(
    {*DANGER_ANSWERS, "home", "pressure", "school_data", "absence_hours"}
    | {name for table in (INNOCENT, NO_CALL_HOME) for ways in table.values() for way in ways for name in way}
)
"""Every answer that a rule below looks at by itself; the rest it sees through values, tags and situations."""

LOOKED_AT_OF_PERSONS = ("age", "kind", "role")
"""Every field of a person that a rule looks at by itself."""
