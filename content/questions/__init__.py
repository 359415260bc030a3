"""Questions beside the lessons and cards of their course; docs/questions.md."""
