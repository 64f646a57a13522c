"""A run of the generator: what is out of date is made, written and checked."""
