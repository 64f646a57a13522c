"""`python -m staticboto`: what this package can say about itself."""

import sys

from ._runtime.engine.pieces.doctor import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
