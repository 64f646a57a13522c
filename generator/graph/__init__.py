"""Walks over the shapes of a service: containment, directions, and JMESPath."""
