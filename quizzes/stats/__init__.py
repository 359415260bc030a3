"""What a learner's log and memories come to, for the pages that show it."""
