"""`python -m benchmarks.runtime`."""

import sys

from . import main

sys.exit(main())
