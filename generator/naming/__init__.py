"""The Python name of everything that a service has."""
