"""What is handed in for a course, until it is published; docs/importing.md."""
