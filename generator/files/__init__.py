"""From a service to its finished files: which there are, and what is in them."""
