"""Walks over the shapes of a service: what contains what, which way, at which path."""
