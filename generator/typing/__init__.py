"""The type of each shape, and the keys and attributes that a program can rely on."""
