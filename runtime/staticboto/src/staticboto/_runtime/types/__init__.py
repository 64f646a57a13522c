"""What the stubs of services say of values."""
