"""The engine of resources: the behaviour of the members of their classes."""
