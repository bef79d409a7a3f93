"""Times a step of the decision help: answering, the map and the next question, for every kind of incident.

    python benchmarks/decision_step.py [KIND …]

Walks each kind a dozen times by chance (the same each run), for one pupil of unknown age, and prints the worst and
the mean step in milliseconds of the processor. A step over 30 ms is marked.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from vios_desktop.decision.content import Pack
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.walk import start
from vios_desktop.ui.decision.walking import Walking, path_model, question_model

FOLDER = Path(__file__).parents[1] / "resources" / "protocols"
WALKS, LIMIT_MS = 12, 30.0


def steps_ms(pack: Pack, kind: str, seed: int) -> list[float]:
    """What each step of one walk took, the first page included."""
    chance = random.Random(seed)  # noqa: S311  # which way is walked, not a secret
    walking = Walking(start(pack, [kind]))
    took, option = [], ""
    while True:
        began = time.thread_time()
        if option:
            walking.answer(option)
        path_model(walking)
        step = walking.step
        if step is not None:
            question_model(walking, step, stale=False, may_go_back=True)
        took.append((time.thread_time() - began) * 1000)
        if step is None:
            return took
        option = "no" if step.key == "danger" else chance.choice(step.options).id


def main(kinds: list[str]) -> None:
    began = time.perf_counter()
    pack = load_pack({path.name: path.read_text("utf-8") for path in FOLDER.glob("*.toml")})
    print(f"loading the rules: {(time.perf_counter() - began) * 1000:.0f} ms")
    for kind in kinds or list(pack.kinds):
        took = [ms for seed in range(WALKS) for ms in steps_ms(pack, kind, seed)]
        mark = "  <-- over the limit" if max(took) > LIMIT_MS else ""
        print(f"{kind:24} worst {max(took):6.1f} ms   mean {sum(took) / len(took):5.1f} ms{mark}")


if __name__ == "__main__":
    main(sys.argv[1:])
