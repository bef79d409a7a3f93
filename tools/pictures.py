"""Makes the pictures of the README and the handbook small enough to ship, in place.

python tools/pictures.py      every picture in docs/pictures that has more than 256 colours

A picture of the tour has some thousand colours, nearly all of them edges of letters. With the 256 that cover it
best no channel of a pixel is more than 12 of 255 away, which nobody sees, and the file is a third. A picture for
which that does not hold is left as it is.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image, ImageChops

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
COLOURS, MOST_AWAY = 256, 12


def small(path: Path) -> bytes | None:
    """The picture with few colours as PNG bytes, or None where it has them already or would look different."""
    with Image.open(path) as picture:
        if picture.mode == "P":
            return None
        full = picture.convert("RGB")
    few = full.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
    channels = ImageChops.difference(full, few.convert("RGB")).split()
    away = max(level for channel in channels for level, count in enumerate(channel.histogram()) if count)
    if away > MOST_AWAY:
        sys.stderr.write(f"{path.name}: {away} of 255 away, left as it is\n")
        return None
    target = io.BytesIO()
    few.save(target, "PNG", optimize=True)
    return target.getvalue()


def main() -> int:
    for path in sorted(PICTURES.glob("*.png")):
        was, made = path.stat().st_size, small(path)
        if made is not None and len(made) < was:
            path.write_bytes(made)
            sys.stdout.write(f"{path.name}: {was // 1000} kB -> {len(made) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
