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
silence-go_direct = sent to the Minister directly
silence-lapses = lapses
silence-nothing_said = nothing is said
check-relations = diplomatic relations
check-same_level = same level
check-equal_status = equal status or area
check-object_named = object of the cooperation
check-no_office = office abroad
check-letter_valid = validity of the letter of intent
check-reported = report of last year
check-languages = languages of the text
check-partner_named = partner
check-licensed = validity of the principle licence
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
pack-bad_date = { $text } is not a valid date; it is written as "2026-11-24"
pack-no_day = { $day } is not in every year
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
pack-unknown_paper = the document { $paper } is not under papers
pack-paper_unmade = no stage makes the document { $paper }
pack-paper_not_before = no earlier stage makes the document { $paper }, so it cannot be looked at again
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
sentence-waits = has waited for { $actor } since { $since }{ $clock }.{ $silence }{ $lacking }{ $next }
sentence-in_stage = has been at the stage { $stage } since { $since }.
sentence-not_judged = has been at the stage { $stage } since { $since }, before these rules held: it is not judged.
sentence-lapses = {" "}Valid until { $until } ({ $basis }).
sentence-lapsed = {" "}Its validity ended { $until } ({ $basis }).
sentence-silence = {" "}If unanswered: { $means } ({ $basis }).
sentence-unless_forwarded = {" "}If not forwarded: { $means } ({ $basis }).
sentence-silent_said = {" "}By an officer's answer the limit is over: { $means } ({ $basis }).
sentence-silent = {" "}Not answered by { $until }: { $means } ({ $basis }).
sentence-not_forwarded = {" "}Not forwarded by { $until }: { $means } ({ $basis }).
means-go_direct = the { $head } sends it to the Minister directly
sentence-lacking = {" "}Missing: { $missing }{ $more }.
sentence-broken = {" "}Not met: { $broken }{ $more }.
sentence-lacking_both = {" "}Missing: { $missing }. Not met: { $broken }{ $more }.
sentence-listed = { $before }; { $last }
sentence-more = , and { $more } more
sentence-renewal = {" "}The principle licence ends on { $until }; its renewal is asked for by { $due } ({ $basis }).
sentence-licence_over = {" "}The principle licence ended on { $until } ({ $basis }).
sentence-barred = {" "}{ $event }: { $state }.
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
sentence-carried_out = has been carried out since { $since }
sentence-carried_out-until = is carried out from { $since } until { $until }
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
named-region = { $region }
named-governor = the Governor of { $region }
named-regent = the Regent of { $region }
named-mayor = the Mayor of { $region }
title-governor = governor
title-regent = regent
title-mayor = mayor
basis-law = { $article }
basis-reading = our reading
basis-reading_of = our reading of { $article }
basis-practice = practice, { $office }

# what a stage needs
stage-lettered = { $letter } { $name }
need-of = { $name } ({ $detail })
need-of_year = { $name } { $year }
need-sentence = { $name }: { $state }.
need-broken = { $broken }.
need-absent = missing
need-deemed = deemed held: { $by } are there
need-unrecorded = not recorded
need-barred = { $on }; return it to the stage before
need-barred_late = { $on }, after the limit; what follows is not said
need-there = there
need-on = { $date }
need-year_unrecorded = { $date }; its year is not recorded
need-by = due { $due }
need-absent_since = missing; it was due { $due }
need-absent_by = missing, due { $due }
need-contents = { $found } of { $all } contents
found-met = holds
found-unmet = not met
found-unknown = not recorded
found-level_open = for the officer to say
found-country = { $country }
found-levels = { $own } and { $other }
found-no_partner = no partner recorded
found-no_country = partner's country not recorded
found-no_level = partner's level not recorded
found-no_relations = none
found-at_home = the partner is in Indonesia
found-level_differs = not of the same level
found-no_object = no object recorded
found-office = recorded
found-no_office = none recorded
found-undated = its date is not recorded
found-until = until { $until }
found-over = ended { $until }
found-nothing_to_report = nothing to report yet
found-unreported = missing since { $due }
found-unreported_yet = missing; a bar after { $bars }
found-no_languages = languages not recorded
found-one_language = partner's language or English missing
found-not_indonesian = Indonesian missing
found-no_licence = no principle licence
broken-relations = no diplomatic relations with { $country }
broken-same_level = { $own } and { $other } are not of the same level
broken-no_office = an office abroad is recorded
broken-ticked = { $condition }: not met
broken-letter_undated = the date of the letter of intent is not recorded
broken-letter_valid = the letter of intent expired { $until }; what follows is not regulated
broken-reported = the report of { $year } is missing
broken-one_language = the text needs the partner's language or English beside Indonesian
broken-not_indonesian = the text needs Indonesian
broken-licence_undated = the date of the principle licence is not recorded
broken-licensed = the principle licence ended { $until }

# after this stage, and what is told
after-turn = { $actor }: { $what }{ $limit }
after-turn_unanswered = { $actor }: if there is no answer, { $what }{ $limit }
limit-working = , { $length } working days
limit-calendar = , { $length } days
limit-months = , { $length } months
told-holidays_unknown = The holidays of { $years } are not recorded: Monday to Friday are counted.
told-other_reading = it can also be read as: { $other }.
told-reading_of = { $name }, { $reading }
told-reading_of_limit = Time limit of { $stage }, { $reading }
told-reading_of_condition = Condition { $name }, { $reading }
told-read_as = read as: { $ours }.
told-readings = read as: { $ours }; it can also be read as: { $other }.
told-optional = { $name } is { $state }; this does not hold it up.
told-planned = Planned: stage { $stage } on { $on }; it has not happened before it is recorded.
