# The review, its decisions and its minutes.

decide-fine = beres
decide-action = perlu tindakan
decide-postpone = tunda
