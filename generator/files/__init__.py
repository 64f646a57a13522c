"""From a service to its finished files: the table of files, and their content."""
