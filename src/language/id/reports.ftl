# Coverage, calendar, frequency, changes, and the state of another day.
