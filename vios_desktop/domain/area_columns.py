"""Which columns of "Kerncijfers wijken en buurten" (CBS) are taken over, under all the names they have had.

Three shapes go round. The StatLine download (tables 83765NED of 2017 to 85984NED of 2024) numbers its columns and
the numbers differ from table to table: "AantalInwoners_5", "HuishoudensTotaal_28" and "_29", "Codering_3". The
file per year on cbs.nl (kwb-2013 to kwb-2025) has short names: "gwb_code_10", "regio", "a_inw". The StatLine
website heads its columns with words: "Bevolking/Aantal inwoners (aantal)". Names seen in published files of those
tables and years; the theft, vandalism and violence columns are only in tables up to 84583NED (2019).
"""

from __future__ import annotations

import re
from typing import Final

from vios_desktop.domain.area_figures import AreaMeasure

CODE_NAMES: Final = ("codering", "gwb_code", "regiocode")
NAME_NAMES: Final = ("wijkenenbuurten", "regio", "regionaam")
MUNICIPALITY_NAMES: Final = ("gemeentenaam", "gm_naam")

MEASURE_NAMES: Final[dict[str, AreaMeasure]] = {
    "aantalinwoners": AreaMeasure.INHABITANTS,
    "a_inw": AreaMeasure.INHABITANTS,
    "0tot15jaar": AreaMeasure.AGE_0_14,
    "a_00_14": AreaMeasure.AGE_0_14,
    "15tot25jaar": AreaMeasure.AGE_15_24,
    "a_15_24": AreaMeasure.AGE_15_24,
    "huishoudenstotaal": AreaMeasure.HOUSEHOLDS,
    "a_hh": AreaMeasure.HOUSEHOLDS,
    "huishoudensmetkinderen": AreaMeasure.HOUSEHOLDS_CHILDREN,
    "a_hh_m_k": AreaMeasure.HOUSEHOLDS_CHILDREN,
    "eenpersoonshuishoudens": AreaMeasure.HOUSEHOLDS_SINGLE,
    "a_1p_hh": AreaMeasure.HOUSEHOLDS_SINGLE,
    "bevolkingsdichtheid": AreaMeasure.DENSITY,
    "bev_dich": AreaMeasure.DENSITY,
    "huurwoningentotaal": AreaMeasure.RENTED,
    "p_huurw": AreaMeasure.RENTED,
    "gemiddeldewoningwaarde": AreaMeasure.HOUSE_VALUE,
    "gemiddeldewozwaardevanwoningen": AreaMeasure.HOUSE_VALUE,
    "g_woz": AreaMeasure.HOUSE_VALUE,
    "g_wozbag": AreaMeasure.HOUSE_VALUE,
    "percentagejongerenmetjeugdzorg": AreaMeasure.YOUTH_CARE,
    "p_jz_tn": AreaMeasure.YOUTH_CARE,
    "personenpersoortuitkeringbijstand": AreaMeasure.BENEFIT,
    "personenpersoortuitkering;bijstand": AreaMeasure.BENEFIT,
    "a_soz_wb": AreaMeasure.BENEFIT,
    "totaaldiefstaluitwoningschuured": AreaMeasure.THEFT_HOMES,
    "vernielingmisdrijftegenopenbareorde": AreaMeasure.VANDALISM,
    "geweldsenseksuelemisdrijven": AreaMeasure.VIOLENCE,
}

_NUMBER: Final = re.compile(r"_\d{1,3}$")
_UNIT: Final = re.compile(r"\([^()]*\)\s*$")
_KEPT_NUMBERS: Final = frozenset({"a_00_14", "a_15_24"})


def plain_name(heading: str) -> str:
    """The heading of a column without group, unit, number and spaces: "AantalInwoners_5" -> "aantalinwoners"."""
    name = _UNIT.sub("", heading.strip().lower().lstrip("\ufeff")).strip()
    name = name.rsplit("/", 1)[-1]
    name = "".join(name.split())
    if name not in _KEPT_NUMBERS:
        name = _NUMBER.sub("", name)
    return name.removeprefix("k_")
