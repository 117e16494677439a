# words of the procedure: turns, moves, halts, clocks
actor-region = the region
actor-head = the head of the region
actor-dprd = the DPRD
actor-governor = the governor
actor-minister = the Minister of Home Affairs
actor-foreign_minister = the Foreign Minister
actor-partner = the partner
move-advance = advanced
move-return = returned
move-pass = past the gate
halt-rejected = rejected
halt-withdrawn = withdrawn
halt-ended = ended
halt-suspended = suspended
succession-extension = extension
succession-renewal = renewal
succession-amendment = amendment
object-science = science and technology
object-culture = cultural exchange
object-capacity = technical and managerial capacity of government
object-potential = promotion of potentials
object-other = other objects not against the law
unit-working = working days
unit-calendar = calendar days
unit-months = months
silence-deemed_approved = deemed approved
silence-go_direct = may go direct
silence-lapses = lapses
silence-nothing_said = nothing is said
check-relations = diplomatic relations
check-same_level = of the same level
check-equal_status = equal status or area
check-object_named = object of the cooperation
check-no_office = no office abroad
check-letter_valid = letter of intent still valid
check-reported = report of last year
check-languages = languages of the text
check-partner_named = partner recorded
check-licensed = principle licence still valid
check-affair = an affair of the region
check-non_interference = no interference in domestic affairs
check-policy_fit = fits policy and development plans
check-transferable = can be handed on to Indonesian human resources
check-complementary = complementary
check-peoples = better relations between the peoples

# rule packs
pack-unreadable = This file is no rule pack that can be read: { $text }
toml-quotes = write its value; text stands in quotation marks
toml-twice = the same key is written twice
toml-missing = a key that is needed is missing
toml-unclosed = a bracket or a quotation mark is not opened or not closed
toml-comma = a comma is missing or too many
toml-assignment = write one setting a line: key = value
toml-string = the text in quotation marks cannot be read
toml-number = the number here cannot be read
toml-other = what is written here is no TOML
pack-fault = Line { $line }, column { $column }: { $what }
pack-unknown_key = the key { $key } is not known here; known are: { $known }
pack-missing_key = the key { $key } is missing
pack-wrong_type = { $key } is written as { $wanted }
pack-bad_date = { $text } is no date; it is written as "2026-11-24"
pack-no_day = day { $day } of month { $month } is not in every year
pack-bad_number = { $key } is a number from { $least } to { $most }
pack-bad_code = { $text } is no code; a code is of small letters, digits and underscores
pack-unknown_value = { $key } does not know { $text }; known are: { $known }
pack-article_missing = mark = "law" needs an article: write article
pack-contents_article = required contents need an article: write article
pack-office_missing = mark = "practice" needs an office: write office
pack-no_route = the kind { $kind } has no route
pack-no_stages = this route has no stages
pack-no_kinds = this route names no kinds
pack-kind_twice = the kind { $kind } is in a route already
pack-stage_elsewhere = the stage { $stage } is not in this route
pack-unreachable_stage = the stage { $stage } is not reached from the first
pack-duplicate = { $code } is there already
pack-unknown_paper = the paper { $paper } is not under papers
pack-paper_unmade = no stage makes the paper { $paper }
pack-paper_not_before = no earlier stage makes the paper { $paper }, so it cannot be looked at again
pack-unknown_event = the event { $event } is not under events
pack-event_elsewhere = the event { $event } is not in this stage
pack-unknown_clock = the clock { $clock } is not in this stage
pack-unknown_fact = { $text } is not known; it is written as document.…, event.… or clock.…
pack-too_long = This rule pack has { $kib } KiB, the most is { $most } KiB; nothing was written.
pack-overlapping_days = This pack is in force from { $from }, but { $id } is from { $newest }: write a later from. Nothing was written.
pack-not_exported = This cannot be the rule pack { $id }.
pack-version_taken = The version { $version } is the one of { $id }: write another. Nothing was written.
refused-holiday_name = A holiday needs a name; nothing was written. Write its name after the date.


# sentences of stages
words = { $words }
sentence-example = {" "}(exercise)
sentence-way = { $id }{ $example } { $said }
sentence-waits = waits for { $actor } since { $since }{ $clock }.{ $silence }{ $lacking }{ $next }
sentence-in_stage = is at the stage { $stage } since { $since }.
sentence-not_judged = is at the stage { $stage } since { $since }, before these rules held: it is not judged.
sentence-lapses = {" "}Valid until { $until } ({ $basis }).
sentence-lapsed = {" "}Valid no longer since { $until } ({ $basis }).
sentence-renewal = {" "}The principle licence ends on { $until }; its renewal is asked for by { $due } ({ $basis }).
sentence-licence_over = {" "}The principle licence ended on { $until } ({ $basis }).
sentence-silence = {" "}Silence: { $means } ({ $basis }).
sentence-silent_said = {" "}By an officer's answer the limit is over: { $means } ({ $basis }).
sentence-silent = {" "}Not answered until { $until }: { $means } ({ $basis }).
sentence-lacking = {" "}Missing: { $missing }.
sentence-lacking_more = {" "}Missing: { $missing }, and { $more } more.
sentence-complete = {" "}The conditions that kerma looks at are met: { $met }.
sentence-complete-unknown = {" "}The conditions that kerma looks at: { $met } met, { $unknown } not recorded.
sentence-complete-nothing = {" "}This stage has no conditions.
sentence-next = {" "}Next: { $stage }.
sentence-at = {" "}Stage: { $stage }.
sentence-rejected = was rejected { $on }: { $reason }.
sentence-withdrawn = was withdrawn { $on }: { $reason }.
sentence-void = was voided { $on } by { $by }: { $reason }.
sentence-ended = was ended { $on }: { $reason }.
sentence-suspended = is suspended since { $on }: { $reason }.{ $stage }
sentence-succeeded = {" "}A successor is recorded.
sentence-carried_out = is carried out since { $since }
sentence-carried_out-until = is carried out since { $since } until { $until }
sentence-unknown-activity = {" "}No activity is recorded.
sentence-unknown-stage = {" "}No stage is recorded.
clock-day = { $day }
clock-about = ± { $day }
clock-working = : working day { $spent } of { $limit }, until { $until }
clock-calendar = : day { $spent } of { $limit }, until { $until }
clock-working_uncertain = : working day { $spent } of { $limit }, at the earliest ± { $until }; { $why }
clock-until_uncertain = , at the earliest ± { $until }; { $why }
clock-unsure = ; its limit, at the earliest ± { $until }, may be over; { $why }
unsure-holidays = the holidays of { $years } are not recorded
unsure-start = the day it began is known only in part
asked-holidays_unknown = limit
answer-over = over, unanswered
answer-not_over = not over
answered = { $asked }: { $answer } ({ $reason }{ $by }, { $on })
answered-because = { $reason };{" "}
question-holidays_unknown = The limit of { $length } { $unit } for { $stage } since { $on } ends at the earliest ± { $until }; { $why }. Is it over without an answer ({ $basis })?
refused-clock_runs = The limit of { $length } { $unit } for { $stage } is not over: nothing follows from silence yet ({ $basis }). Nothing was changed.
refused-nothing_asked = The stage of { $id } waits for no answer of yours. Nothing was changed.
refused-no_holidays = No holiday of { $year } is recorded. Add them first: kerma holidays add DATE NAME. Nothing was changed.
told-year_unknown = The holidays of { $year } are not said to be complete. Once they are: kerma holidays complete { $year }.
clock-until = , until { $until }
span-months = { $months ->
    [1] 1 month
   *[other] { $months } months
}
span-years = { $years ->
    [1] 1 year
   *[other] { $years } years
}
span-years_months = { $years ->
    [1] 1 year
   *[other] { $years } years
} { $months ->
    [1] 1 month
   *[other] { $months } months
}
named-dprd = the DPRD of { $region }
named-head = the head of { $region }
named-region = { $region }
named-governor = the Governor of { $region }
basis-law = { $article }
basis-reading = our reading
basis-reading_of = our reading of { $article }
basis-practice = practice, { $office }

# what a stage needs
stage-lettered = { $letter } { $name }
need-of = { $name }: { $detail }
need-of_year = { $name } { $year }
need-sentence = { $name }: { $state }.
need-absent = missing
need-deemed = deemed held: { $by } are there
need-unrecorded = not recorded
need-there = there
need-on = { $date }
need-by = due { $due }
need-absent_by = missing, due { $due }
need-contents = { $found } of { $all } contents
found-met = holds
found-unmet = not met
found-unknown = not recorded
found-level_open = for the officer to say
found-country = { $country }
found-levels = { $own } with { $other }
found-no_partner = no partner recorded
found-no_country = partner's country not recorded
found-no_level = partner's level not recorded
found-no_relations = none
found-at_home = the partner is in Indonesia
found-level_differs = not of the same level
found-no_object = no object recorded
found-office = there is an office abroad
found-no_letter = its day is not recorded
found-until = until { $until }
found-over = past since { $until }
found-nothing_to_report = nothing to report yet
found-unreported = missing since { $due }
found-unreported_yet = missing; a bar after { $bars }
found-no_languages = languages not recorded
found-one_language = partner's language or English needed
found-not_indonesian = Indonesian needed
found-no_licence = no principle licence
found-licence_undated = day of the licence not recorded

# after this stage, and what is told
after-turn = { $actor }: { $what }{ $limit }
limit-working = , { $length } working days
limit-calendar = , { $length } days
limit-months = , { $length } months
told-holidays_unknown = The holidays of { $years } are not recorded: Monday to Friday are counted.
told-other_reading = it can also be read as: { $other }.
told-reading_of = { $name }, { $reading }
told-read_as = read as: { $ours }.
told-readings = read as: { $ours }; it can also be read as: { $other }.
told-optional = { $name }: { $state } (keeps nobody from advancing).
told-plan_dprd = Planned back: to sign by { $target } it must reach the DPRD by { $by }.
told-plan_stage = Planned back: to sign by { $target }, { $stage } must begin by { $by }.
told-plan_late = Planned back: to sign by { $target }, { $stage } should have begun by { $by }.
told-plan_assumes = It assumes that all { $days } working days are used, and that steps without a limit are done on the same day.
told-plan_assumes-unknown = It assumes that all { $days } working days are used, that steps without a limit are done on the same day, and that { $years } has no holidays, which are not recorded.
told-not_judged = This stage was entered before the first rule pack held ({ $from }): it is not judged.
told-endless = Its end is not recorded: a term is at most { $years } years.
told-open = Without an end: its text may be renewed by agreement.
told-over_years = Its term is longer than { $years } years.
told-automatic = It goes on by itself where nobody gives notice.
told-automatic_over = By its text it goes on by itself where nobody gives notice; the end recorded is { $until }. Record the new end, or that it ended.
told-own_notice = Its text asks for notice { $months } months before it ends { $until }: from { $from }.
told-extension_from = The letter of extension "at most { $months } months before the end" is read as: not earlier than { $from }, until { $until }.
told-extension_by = Or it is read as: at least { $months } months before, that is by { $by }.
told-language = Indonesian is not recorded among the languages of its text.

# refusals of acts
refused-is_void = { $id } was voided: { $reason }. Nothing was changed; take the voiding back first.
refused-no_kind = No kind of { $id } is recorded, so that its route is not known. Nothing was changed; fill in its kind first.
refused-is_suspended = { $id } is suspended since { $on }. Nothing was changed; resume it first.
refused-is_halted = { $id } is { $halt } since { $on }. Nothing was changed.
refused-already_halted = { $id } is already { $halt } since { $on }. Nothing was changed.
refused-after_today = { $on } has not come yet. Nothing was changed; give a day that has come.
refused-after_today-plan = { $on } has not come yet. Nothing was changed; take a day that has come, or record it as planned.
refused-before_stage = { $on } lies before { $stage }, which was entered { $entered }. Nothing was changed; correct the day.
refused-no_next_stage = { $stage } is the last stage. Nothing was changed; extend, renew or end it.
refused-no_stage_before = There is no stage before the present one of { $id }. Nothing was changed.
refused-stage_skipped = After { $stage } comes { $next }, not { $to }. Nothing was changed; advance to { $next }.
refused-stage_behind = { $to } does not lie ahead. Nothing was changed; return it if that is what you mean.
refused-stage_ahead = { $to } does not lie behind. Nothing was changed; advance it if that is what you mean.
refused-stage_elsewhere = The route of this agreement has no stage { $to }. Nothing was changed.
refused-bad_answer = { $value } is no answer to { $code }. Choose one of: { $known }.
refused-answer_reason = The answer to { $code } needs a reason.
asked-equal_level = Are { $region } and { $partner } of one level? Pasal 6 (3) says "or of that level" without more; the answer is kept with its reason.
equal_level-yes = of one level
equal_level-no = not of one level
told-conditions_unknown = Not recorded, and no bar: { $names }.
refused-missing_document = Cannot advance yet: { $document } is { $state } ({ $basis }). Enter: fill it in.
refused-document_later = Cannot advance on { $on } yet: { $document } is dated { $date } ({ $basis }). Correct one of the two.
refused-missing_event = Cannot advance yet: { $event } is not recorded ({ $basis }). Enter: fill it in.
refused-condition_broken = Cannot advance yet: { $condition }, { $state } ({ $basis }).
refused-paper_elsewhere = { $kind } is no paper of this route. Nothing was changed; choose: { $known }.
refused-unknown_event = { $code } is no event of this stage. Nothing was changed; choose: { $known }.
refused-event_after = The event of { $event } lies after its stage was left { $on }. Nothing was changed; correct one of them.
refused-binds = { $id } binds already. Nothing was changed; what is in force is ended (Pasal 34 Permendagri 25/2020).
refused-ground_missing = Give the ground of the end. Nothing was changed; for instance: { $known }.
refused-not_signed = { $id } is not signed. Nothing was changed; fill in the day of its signing first.
refused-end_before_signing = { $on } lies before the signing { $signed }. Nothing was changed; correct the day.
refused-not_suspended = { $id } is not suspended. Nothing was changed.
refused-resumed_before = { $on } lies before the suspension { $since }. Nothing was changed; correct the day.
refused-until_before_start = The end { $until } lies before the signing { $on }. Nothing was changed; correct one of them.
refused-already_succeeded = { $id } is already followed by { $by }. Nothing was changed; extend or renew { $by }.
