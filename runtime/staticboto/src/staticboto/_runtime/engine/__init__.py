"""How botocore, the engine, is served: from packs, and with work done once."""
