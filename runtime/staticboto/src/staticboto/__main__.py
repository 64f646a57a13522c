"""`python -m staticboto`: the commands of this package."""

import sys

from ._runtime.engine.pieces.doctor import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
