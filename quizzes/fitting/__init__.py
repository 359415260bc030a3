"""Parameters of FSRS fitted to a learner's own log. Pure: no database, no clock."""
