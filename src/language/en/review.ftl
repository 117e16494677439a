# The review, its decisions and its minutes.

decide-fine = fine
decide-action = needs action
decide-postpone = postpone

propose-activate = record an activity
propose-extend = extend
propose-renew = renew
propose-end = end

act-decide = review decision
act-minute_sign = signing the minute of a review

refused-no_matter = { $id } is not there to be reviewed. Nothing was changed; check the number.
refused-what_missing = Write what is to be done.
refused-who_missing = Write who takes care of it.
refused-until_missing-action = Fill in until when, for instance tomorrow, +10wd or 28/2/2026.
refused-until_missing-postpone = Fill in the day on which it comes back, for instance tomorrow, +10wd or 28/2/2026.
refused-until_partial = { $date } names no day. Fill in a whole date, for instance 28/2/2026.
refused-until_past = { $day } has gone by. Fill in today or a later day.
refused-until_today = What is postponed comes back tomorrow at the earliest. Fill in a day after today.
refused-too_many_minutes = The numbers of this year's minutes are used up. Nothing was changed.
refused-not_author = { $id } is the review of { $author }, and only { $author } can sign it. Nothing was changed.
refused-signed_already = { $id } was signed on { $day }. Nothing was changed.
refused-review_empty = Nothing has been decided in { $id }. Nothing was changed; decide one matter first.
refused-minute_signed = The decision { $id } stays: { $minute } is signed. Nothing was changed; undo the signing first.

# The minute of a review
minute-title = Minute of the review { $id }
minute-office = Office
minute-author = Reviewer
minute-begun = Begun
minute-day = { $day }
minute-matters = Matters
minute-all = the whole register
minute-decided = Decided
minute-counts = { $all ->
        [1] { $all } matter
       *[other] { $all } matters
    }: { $action } { $action ->
        [1] needs action
       *[other] need action
    }, { $postponed } postponed, { $fine } fine{ $left }
minute-left = ; { $count } not yet reviewed
minute-register = Register
minute-revision = revision { $revision }
minute-head = Journal's chain
minute-text = { $text }
minute-section-action = Needs action ({ $count })
minute-section-postpone = Postponed ({ $count })
minute-section-fine = Fine ({ $count })
minute-matter = { $id } { $title }
minute-because = Because: { $reasons }
minute-action = Action: { $what }
minute-note = Note: { $note }
minute-who_until = By: { $who }, until { $until }
minute-who = By: { $who }
minute-until = Comes back: { $until }
minute-decided_on = Decided: { $on }
minute-signed = Signed in the register by { $author } on { $day }.
minute-open = Not signed yet: this review of { $author } is still open.

# Proposals: revive or retire
proposal-expired = Ended { $until }, { $span } ago; neither renewed nor recorded as ended.
proposal-ends = Ends { $until }, in { $days } days.
proposal-ends-partial = Ends { $until }; its day is not recorded.
proposal-after_end = An extension is asked for before the end; after it the cooperation goes on by a new text.
proposal-dormant = Last activity { $on }, { $span } ago; dormant after { $months } months.
proposal-grounds = An end is recorded with its day and its ground.

# The review's card and its end
review-mark = REVIEW
review-nothing = Nothing needs to be reviewed today.
review-last = This is the last matter; those skipped are still undecided.
review-first = This is the first matter. u brings back one that was decided.
review-stopped = The review has stopped, { $left } undecided. r goes on here.
card-title = Review · matter { $at } of { $of }
card-title-end = Review · its end
card-title-query = { $title } · { $query }
card-counts = √ { $decided } decided  □ { $left } left
card-last = Before: { $id } { $title }, { $outcome }. u takes it back.
card-gone = { $id } { $title } needs no review any more.
card-why = Why
card-basis = Basis
card-turn = Turn
card-missing = Missing
card-before = Before
card-changed = Changed
card-proposed = Proposed
card-due = Due: { $left }
card-region = { $region }
card-turn-of = { $who }{ $since }{ $until }
card-turn-until = , until { $until }
card-need = { $name } ({ $basis })
card-never = never reviewed before
card-unchanged = nothing since the review of { $day }
card-changed-more = and { $count } more changes: v shows them all
card-before-line = { $day } { $by }: { $outcome }{ $note }{ $who }{ $until } ({ $id })
card-before-note = {" "}– { $note }
card-before-who = , by { $who }
card-before-until = , until { $until }
card-before-back = , back on { $until }
card-propose = a { $digit } { $act }:
card-more = ↓ { $count } more lines
card-decision = Decision
card-deciding = { $number } { $outcome }
card-skip = skip without a decision{ $back }
card-skip-last = skip; this is the last matter{ $back }
card-skip-back = {"   "}N back to matter { $at }
card-keys = Enter goes on, then saves · ↑↓ other fields · Esc: draft kept
decide-needs-fine = nothing to be done
decide-needs-action = what, who, until when
decide-needs-postpone = until a day
decide-what = What is to be done
decide-note = Note
decide-who = Who
decide-until = Until
decide-back = Comes back on
wants-decide_what = One sentence: what is to be done.
wants-decide_who = Who takes care of it: a person or a unit.
wants-decide_until = A date, for instance tomorrow, +10wd or 28/2/2026; on that day it comes back.
wants-decide_back = It comes back on that day, for instance tomorrow, +10wd or 28/2/2026.
ended-complete = Everything is decided.
ended-midway = Still undecided: { $left }.
ended-fine = { $count } fine
ended-action = { $count } needing action
ended-postponed = { $count } postponed
ended-left = { $count } undecided
ended-what = What next
ended-sign = sign the minute of the review
ended-sign-midway = sign now; { $left } are recorded as not reviewed
ended-read = read the minute so far
ended-go_on = go on with the review
ended-leave = leave without signing; the review stays open
ended-leave-midway = stop; the place is kept, r goes on
ended-signing = Signing keeps your name, the day, the register's revision and its journal's chain. From then on its decisions stay; u takes back the signing.
minute-page-signed = { $id } signed { $day }. p prints.
minute-page-open = { $id } is not signed yet. p prints or signs.
print-title = Print { $id }
print-text = text of 80 columns, a new file
print-markdown = Markdown, a new file
print-read = read it on the screen
print-sign = sign now
print-nothing = Here is nothing to print yet.
print-written = Written to { $path }.
print-not_written = No file could be written: { $cause }. The register still holds it; start kerma in another folder.
done-signed = { $id } is signed. p prints, u takes it back.
draft-decide = the review decision on { $id }

# The review line by line
argument-review_linear = Line by line with numbers, for screen readers and slow lines
example-review_linear = The review line by line, without a screen
linear-begin = Answer with a number, then Enter. Enter alone repeats the choices; 9 or q stops, and so does the end of the input.
linear-end = Done. What was decided is saved.
linear-standing = { $needing } matters need somebody. Review: { $decided } decided, { $left } left.
linear-review = begin the review
linear-go_on = go on with the review
linear-needing = read what needs somebody
linear-stop = leave
linear-choice = { $number } { $what }
linear-number = Number:
linear-not_offered = { $typed } is none of the choices. Nothing was changed.
linear-matter = Matter { $at } of { $of }. { $decided } decided, { $left } left.
linear-propose = { $act } ({ $line }):
linear-skip = skip without a decision
linear-back = back to the matter before
linear-details = read its record
linear-undo = undo my newest act
linear-minute = the minute: read, sign, write into a file
linear-stop_review = stop
linear-stopped = The review has stopped, { $left } undecided. Choice 1 goes on here.
linear-what = What is to be done? An empty line leaves it undecided.
linear-who = Who? An empty line leaves it undecided.
linear-until = Until when, for instance tomorrow, +10wd or 28/2/2026? An empty line leaves it undecided.
linear-back_on = On which day does it come back, for instance tomorrow, +10wd or 28/2/2026? An empty line leaves it undecided.
linear-note = A note? May stay empty.
linear-undecided = Not decided; nothing was changed.
linear-decided = Saved: { $id } { $title }, { $outcome }.
linear-undo_what = The newest: { $verb }, { $ids }, { $day }.
linear-undo_yes = undo it
linear-undo_no = leave it
linear-undone = Undone: { $verb }.
linear-sign = sign the minute of the review
linear-sign_midway = sign now; { $left } are recorded as not reviewed
linear-read = read the minute
linear-text = write it as text into a new file
linear-markdown = write it as Markdown into a new file
linear-minute_end = done
linear-signed = { $id } is signed.
linear-needing_none = Nothing needs anybody.
linear-needing_from = Matters { $from } to { $to } of { $of }. Activity unknown: { $unknown } agreements.
linear-needing_row = { $matter }: { $reasons }
linear-more = the next ones
linear-needing_end = back
