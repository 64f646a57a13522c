"""The guide: the documents and examples of this repository as pages of the reference."""
