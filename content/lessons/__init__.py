"""The stored HTML of a lesson, read again: for its page, its search, its cards."""
