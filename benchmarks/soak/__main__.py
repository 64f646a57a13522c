"""`python -m benchmarks.soak`."""

import sys

from . import main

sys.exit(main())
