"""Which statistics are plainly k or more, so that there is nothing small to protect; no solver is asked.

Only what follows row by row counts as plain (`propagation`): whoever checks a certificate must be able to see it.
A statistic that is k or more in a way that takes a solver to see is treated as small, which errs on the safe side.
"""

from __future__ import annotations

from vios_desktop.disclosure.attack.model import Publication
from vios_desktop.disclosure.attack.propagation import narrow
from vios_desktop.disclosure.attack.system import system_of


def plainly_large(publication: Publication) -> frozenset[str]:
    """The names of those statistics: their least variables add up to k, or a sum in them was printed as k or more.

    Raises `ViosError("publication_infeasible", where=…)`.
    """
    system = system_of(publication)
    lows = narrow(system).lows
    sums = [
        (frozenset(variable for variable, _sign in row.terms), row.low or 0)
        for row in system.rows
        if len(row.terms) > 1 and (row.low or 0) > 0 and all(sign > 0 for _variable, sign in row.terms)
    ]

    def least(variables: tuple[int, ...]) -> int:
        inside = (low for members, low in sums if members <= set(variables))
        return max([sum(lows[variable] for variable in variables), *inside])

    return frozenset(
        name for name, variables in system.objectives.items() if least(variables) >= publication.k_for(name)
    )
