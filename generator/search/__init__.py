"""The search of the reference: its index, which pagefind makes."""
