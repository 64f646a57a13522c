"""The types of values in the stubs of services."""
