"""The engine of resources: what the members of their classes do, and by which rules."""
