# The review, its decisions and its minutes.

decide-fine = fine
decide-action = needs action
decide-postpone = postpone
