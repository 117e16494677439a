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
