# Why a matter needs somebody.

attention-no_relations = no diplomatic relations
attention-stage_past = limit passed
attention-silence_over = unanswered
attention-stage_near = limit near
attention-loi_lapsed = LoI expired
attention-loi_ending = LoI ending soon
attention-stalled = standing still
attention-gate_passed = gate passed
attention-expired = expired
attention-ending = ending soon
attention-outside_procedure = outside the procedure
attention-extension_letter = letter of extension
attention-notice = notice window
attention-automatic_renewal = renewed tacitly
attention-dormant = dormant
attention-report_missing = yearly report missing
attention-report_due = yearly report due
attention-plan_due = yearly plan due
attention-supervision_due = supervision due
attention-recommendation_overdue = recommendation overdue
attention-evidence_missing = evidence missing
attention-paper_missing = file not found
attention-paper_changed = file changed
attention-bad_order = dates out of order
attention-wrong_order = events out of order
attention-consideration_returned = plan to be repaired
attention-likely_duplicate = likely duplicate
attention-unequal_level = level not equal
attention-unfit = does not fit the rules
attention-no_partner = no partner
attention-no_kind = no kind
attention-no_date = no date

# Each reason as a sentence
cause-clock_uncertain = { $stage }: limit at the earliest ± { $until }; { $why }.
cause-clock_unsure = { $stage }: the limit may have passed, at the earliest ± { $until }; { $why }. Check it, then answer in w.
cause-stalled = Standing still since { $since } at { $stage }: the turn of { $actor }.
cause-stalled-nobody = Standing still since { $since } at { $stage }.
cause-gate_passed = An administrator passed a gate, and what was lacking is not there yet: { $stages }.
cause-letter_ending = The letter of intent holds until { $until }: go on to the next stage, or sign a new one.
cause-answer_by = By { $until } { $actor } must answer; after that: { $means }.
cause-unanswered = No answer from { $actor } by { $until }: { $means }.
cause-unanswered_said = By an officer's answer no answer came from { $actor } by the limit, at the earliest ± { $until }; { $why }: { $means }.
cause-forward_by = By { $until } { $actor } must forward it; after that the { $head } sends it to the Minister directly.
cause-not_forwarded = Not forwarded by { $actor } until { $until }: the { $head } sends it to the Minister directly.
cause-not_forwarded_said = By an officer's answer { $actor } did not forward it by the limit, at the earliest ± { $until }; { $why }: the { $head } sends it to the Minister directly.
cause-licence_renewal = { $name } ends { $until }; its renewal is asked for by { $by } at the latest.
cause-licence_ending = { $name } ends { $until }.
cause-licence_over = { $name } ended { $until }; no renewal recorded.
cause-limit_near = { $stage }: limit { $until }; after that { $means }.
cause-limit_over = { $stage }: the limit { $until } has passed; { $means }.
cause-letter_lapsed = The letter of intent expired { $until }; what follows is not regulated. Sign a new one, go on, or end it.
cause-term_ending = It ends { $until }: extend, renew or end it.
cause-term_over = Expired { $when }; no successor or termination recorded.
cause-automatic_renewal = On { $end } it is renewed tacitly until { $next }, unless notice is given by { $notice }.
cause-automatic_renewal-unknown = On { $end } it is renewed tacitly, unless notice is given by { $notice }; the length of the renewal is not recorded.
cause-turn_unknown = Renewed tacitly after { $until }; the length of the renewal is not recorded.
cause-signed_outside = Signed at the stage { $stage }, before the stage of signing.
cause-signed_past_stages = Signed at the stage { $stage }: the stages before it is carried out were passed by.
cause-route_changed = Its kind was changed after stages of another kind: what has to be there before the stage { $stage } was never asked for.
cause-after_end_continued = What it follows was over on { $end }: a new cooperation goes through its own stages from the first.
cause-after_end = What it follows was over on { $end }: a new agreement goes through stages a to k.
cause-before_window = Extended before { $opens }: too early if the letter of extension is sent not earlier than that day, and not if it is sent not later.
cause-beyond_term = Its term is longer than can be agreed, counted from { $from }.
cause-extension_by = It ends { $until }; the letter of extension is to be sent by { $by }.
cause-extension_copies = The letter of extension is there. Missing: { $missing }.
cause-notice_window = It ends { $until }; the letter of extension can be sent from { $from } on.
cause-notice_own = It ends { $until }, and its own text asks for notice { $months } months before: since { $from }.
cause-dormant = No activity for { $span }, the last { $last }: record one, or extend, renew or end it.
cause-report_missing = The { $name } of { $year } is missing: if nothing is reported for a year, the Minister does not approve the next plan.{ $unsaid }
cause-duty_due = The { $name } of { $year } is to be sent{ $to } by { $due }.{ $unsaid }
cause-duty_open = The { $name } of { $year } is not there yet.{ $unsaid }
cause-year_unknown = {" "}One of them does not say its year: fill in Year of the document.
cause-event_owed = Not recorded: { $event }.
cause-forward_due = The yearly report of { $year } is forwarded by the governor{ $to } by { $due }.
cause-supervision = Guidance and supervision in the { $half } is to be recorded by { $due }.
semester-first = first half of { $year }
semester-second = second half of { $year }
cause-to = {" "}to { $actor }
cause-recommendation_due = The checklist set { $due } as the last day: { $state }.
cause-evidence = Recorded as done without evidence: add a sentence, a document or a link.
cause-valid_reason = Recorded as one that cannot be followed up, without a valid reason: add it.
cause-file_missing = The file of the document "{ $name }" was not found on { $on }.
cause-file_changed = The file of the document "{ $name }" is not the one that was named, as seen on { $on }.
cause-end_before_signing = It ends { $until }, before it was signed ({ $signed }): put one of the dates right.
cause-signed_ahead = Signed { $signed }, which is still to come: correct the date, or record it as Planned signing.
cause-dated_ahead = { $what } is dated { $on }, which is still to come: correct the date.
cause-excluded = Not both: { $later } { $on } and { $earlier } { $since }; { $what }.
cause-answered_early = Answered { $on }, before its meeting { $date }: correct the day of the meeting, or answer again.
cause-answered_ahead = The answer is dated { $on }, which is still to come: answer again on its day.
cause-wrong_order = Out of order: { $later } { $on }, { $earlier } only { $since }; { $what }.
cause-not_recorded = Passed by: { $later } { $on }, but { $earlier } is not recorded; { $what }.
cause-after_limit = After the limit { $last }: { $earlier } { $since }; { $what }.
cause-consideration_returned = The Minister's consideration asks to repair the plan: return it to the stage of the plan.
cause-likely_duplicate = Looks like { $id }: void one of them, or record what follows what.
cause-no_relations = No diplomatic relations with the partner's country.
cause-unequal_level = A twin partner must be of the same level; { $own } and { $other } are not.
cause-route_unfit = { $kind } is not made with a partner of this sort: { $level }.
cause-letter_too_long = This letter of intent sets itself until { $until }, more than a year from its signing; it holds one year at most.
cause-indonesian_lacking = Indonesian is not recorded among the languages of its text.
cause-third_language = Beside Indonesian a text is in the partner's national language and/or English; here there is only { $language }. The list of national languages that kerma uses is unverified.
cause-no_partner = No partner is recorded.
cause-no_kind = No kind is recorded, so that no route holds.
cause-no_date = No day of signing is recorded.

field-due = To be followed up by

act-documents_check = check of files
told-files_recorded = { $count } findings were recorded in the register.

# The list of what needs somebody
attention-matter = { $id } { $title }{ $example }
attention-matter_turn = { $id } { $title }{ $example } · turn: { $turn }
attention-reason = { $sentence } ({ $basis })
attention-left = { $n ->
        [1] 1 day left
       *[other] { $n } days left
    }: { $reason }
attention-over = { $n ->
        [1] 1 day over
       *[other] { $n } days over
    }: { $reason }
attention-unknown = { $n ->
        [1] Of 1 agreement
       *[other] Of { $n } agreements
    } no activity is recorded: find with activity:unknown.
attention-title = Needs attention · { $n ->
        [1] 1 agreement
       *[other] { $n } agreements
    }{ $answers }{ $part }
attention-answers = , { $n ->
        [1] 1 follow-up
       *[other] { $n } follow-ups
    }
attention-part = {" "}of { $all } items
attention-without_activity = activity unknown: { $n }
attention-none = Nothing needs attention today.
attention-not_found = Nothing matches. Esc shows all again.
attention-column_matter = Agreement
attention-column_reason = Reason
attention-more = { $n ->
        [1] 1 more reason
       *[other] { $n } more reasons
    }: Enter opens the record.
attention-no_day = -
