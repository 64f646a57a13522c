"""A run of the generator: it makes, writes and checks what is out of date."""
