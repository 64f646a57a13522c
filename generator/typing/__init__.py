"""The type of each shape, and which keys and attributes a program may count on."""
