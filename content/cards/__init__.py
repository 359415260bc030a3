"""What instructors decide of published cards; docs/importing.md."""
