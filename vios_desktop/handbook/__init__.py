"""The handbook: pages in a small subset of Markdown, what hangs together in them, and finding in them. No I/O."""
