# Refusals, faults, warnings, doubts: what happened, what was kept, what to do next.

unreadable-binary = This file is not text; nothing was written. Save it as CSV or text in UTF-8, then import again.
unreadable-encoding = Line { $line } is not UTF-8; nothing was written. Save the file as UTF-8, then import again.
unreadable-empty = This file is empty; nothing was written. The first line has to hold the column headers.

doubt-date_missing = The day of the meeting was not found; the list is made without one.
doubt-date_ambiguous = "{ $text }" was read as { $date }, the day first. Check the date.
doubt-weekday_differs = "{ $text }": that weekday is not the one of { $date }. The date was taken; check it.
