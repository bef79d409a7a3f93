"""Where the built program begins."""

import sys

from vios_desktop.__main__ import main

sys.exit(main())
