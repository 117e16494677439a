# verbs
about-kerma = The register of the foreign cooperation of Indonesia's regional governments, in a terminal. Without a verb: opens the screen.
about-list = Lists the agreements that a query finds, by number.
about-attention = Shows what needs somebody on this day, and why; exit code 1 when anything does.
about-show = Shows one record as it is stored, and where it stands.
about-partners = Lists partners with how many agreements each has.
about-checklist = Recommendations of coordination meetings and their follow-up.
about-checklist_list = Lists the checklists, the newest meeting first.
about-checklist_show = Shows one checklist with each region's follow-up.
about-checklist_set = Records one region's follow-up of one recommendation.
about-checklist_import = Reads a meeting's article and makes a checklist of it.
about-import = Brings in a table of agreements: all of it, or nothing.
about-export = Write agreements to a CSV or XLSX file, or all records to JSON Lines.
about-office = Whose register this is, and its time zone.
about-office_show = Shows the office and its time zone.
about-office_set = Sets the office or its time zone.
about-history = Shows who changed a record, when and what, newest first.
about-undo = Takes back your newest change not yet undone.
about-redo = Does again what you undid last.
about-verify = Compares every record with the journal; a damaged store is mended.
about-rebuild = Makes the store again from the journal.

# headings of the help
help-examples = Examples
help-usage = Usage
help-verbs = Verbs
help-globals = Options of every verb
help-arguments = Arguments
help-options = Options

# what a value is called
value-verb = VERB
value-dir = DIR
value-date = DATE
value-query = QUERY
value-file = FILE
value-id = ID
value-list = LIST
value-number = NUMBER
value-region = REGION
value-office = REGION|ministry
value-state = STATE
value-text = TEXT
value-reference = REF
value-sheet = NAME
value-column = HEADER=FIELD

# arguments
argument-register = The register's folder (or the variable KERMA_REGISTER; unset, in the user's data folder)
argument-sample = A throw-away register with the public sample; removed at the end
argument-read_only = Only read; nothing can be changed
argument-today = The day taken for today, for instance 2026-11-24 (or the variable KERMA_TODAY)
argument-accept_older = Goes on from a journal older than the store; both are kept
argument-language = Language: id (default) or en
argument-json = The answer as one JSON object
argument-dry_run = Shows what would happen; nothing is written
argument-yes = Takes every question as answered yes
argument-no_input = Asks nothing; goes on as if answered yes
argument-color = Colour on the screen: auto (default), always or never
argument-ascii = A screen without lines and signs beyond ASCII; verbs print ASCII alone
argument-help = Shows this help
argument-version = Shows the version
argument-query = Words and fields to find: country:jp, until<6mo; a minus in front excludes
argument-csv = As a CSV table that can be imported again
argument-file = The file; - reads standard input
argument-export_file = A file .csv, .xlsx or .jsonl; - writes CSV to standard output
argument-as = The form of the file where its name does not tell it; jsonl holds all records
argument-import_region = The region of rows that name none, by code or name
argument-sheet = The sheet of a workbook that is read
argument-dates = The order of day and month: "dmy", "mdy", or by what the column itself shows (auto)
argument-column = What a column holds: "Objek MoU=areas"; "Colour=-" passes it over, "Colour=" forgets it. Remembered for the next import
argument-update = What is filled already may be replaced by what the file says
argument-faults = Write the same table with a column fault that says what is wrong; mended, it imports again
argument-id = The record: KS-0009, MT-0031, DP-2021-03 or DP-2021-03/4/36
argument-list = The checklist: DP-2021-03
argument-number = The recommendation's number in it
argument-region = A region by code or name: 36, Banten, "Kota Bandung"
argument-state = done, under_way, not_begun or cannot; words of both languages too
argument-evidence = Evidence in a sentence; needed for done
argument-document = A document's number or a link beside the evidence
argument-reason = The valid reason; needed for cannot
argument-office = A region by code or name, or ministry
argument-zone = The office's time zone

# examples
example-screen = Opens the screen
example-sample = Tries the public sample; nothing is kept
example-list = Agreements with Japan that are in force
example-list_minus = All but those with Suwon
example-list_csv = A table of all agreements
example-attention = All that needs somebody, what is longest past due first
example-attention_query = In Jawa Timur, due within 30 days
example-import_dry = Checks a file and writes nothing
example-import_faults = Writes what has to be mended to perbaikan.csv
example-import_column = The column Objek MoU holds the areas of cooperation
example-import_stdin = Reads from standard input
example-export_xlsx = Agreements with Japan as a workbook
example-export_jsonl = All records; kerma import gives them back to an empty register
example-export_output = Agreements in force, to standard output
example-show = One agreement
example-show_follow_up = Banten's follow-up of recommendation 4
example-partners = Partners in Japan
example-history = All changes of one agreement
example-undo = Shows what would be taken back
example-redo = Does again what was undone last
example-verify = The findings for another program
example-rebuild = Makes the store again
example-rebuild_older = Goes on after an older backup was restored
example-checklist_list = All checklists
example-checklist_show = The recommendations of March 2021 and their follow-up
example-checklist_set = Recommendation 4 is done in Banten, with its evidence
example-checklist_cannot = Recommendation 7 cannot be followed up by Bali, with the reason
example-checklist_import = Shows the recommendations found; nothing is written
example-office_show = The office of this register
example-office_set = The register of Kota Bandung
example-office_ministry = The register of the ministry, by Jakarta's clock

# what a line gets wrong
usage-verb_unknown = There is no verb { $verb }. All verbs: kerma --help.
usage-verb_unknown_near = There is no verb { $verb }; perhaps { $near }. All verbs: kerma --help.
usage-verb_missing = This verb has to be followed by one of: { $verbs }.
usage-argument_unknown = { $argument } is not known here. Add --help to see what there is.
usage-argument_unknown_near = { $argument } is not known here; perhaps { $near }.
usage-argument_missing = Missing: { $argument }. Add --help to see examples.
usage-value_missing = { $argument } needs a value.
usage-value = { $value } cannot be the value of { $argument }.
usage-value_of = { $value } cannot be the value of { $argument }. Choose: { $valid }.
usage-too_many = { $value } is one too many here. Add --help to see examples.
usage-not_utf8 = A part of the line is not UTF-8. Write it again in UTF-8.
usage-other = This line is not complete or not understood. Examples: kerma --help.
usage-conflict = { $given } cannot be used with { $other }. Choose one.
usage-export_form = The form of the file { $file } is not known. Let its name end with .csv, .xlsx or .jsonl, or use --as.
usage-column = { $value } is not of the form of --column. For instance --column "Objek MoU=areas".
usage-column_field = { $field } is no field of a table. Choose from: { $fields }.
usage-column_missing = This file has no column { $column }; nothing was written. Its columns: { $columns }.
usage-today = { $value } is no day for --today or KERMA_TODAY. For instance 2026-11-24.
usage-no_home = The user's folder is not known. Set the variable HOME.
usage-state = { $state } is no state of a follow-up, or fits more than one. Choose: { $states }.
usage-office_nothing = Name a region, ministry, or --zone. For instance kerma office set 32.73.
usage-file = The file { $file } cannot be read: { $cause }. Nothing was written.
usage-file_missing = There is no file { $file }. Check its name and folder.
usage-no_terminal = The screen needs a terminal, and there is none here. Without a screen: kerma review --linear, kerma list, kerma show, kerma checklist set.
usage-dumb_terminal = This terminal (TERM=dumb) cannot draw a screen. Without a screen: kerma review --linear, kerma list, kerma show, kerma checklist set.

# what is refused here
refused-not_found = There is no record { $id }. All numbers: { $verb }.
refused-number = { $number } is no recommendation's number. All numbers: kerma checklist show.
refused-region_unknown = { $region } is not a region. Write its code or full name.
refused-region_near = { $region } is not a region. Perhaps: { $names }.
refused-region_ambiguous = { $region } may be more than one region: { $names }. Write the code.
refused-file_long = The file { $file } is longer than { $most } MiB; nothing was written. Split it and import the parts.
refused-sheet_full = This table is more than one sheet holds; nothing was written. Export it as CSV, or narrow the query.

# columns
head-id = Id
head-stage = Stage
head-status = Status
head-due = Due
head-attention = Needs attention
head-agreements = Agreements
head-title = Title
head-date = Date
head-place = Place
head-addressed = Regions addressed
head-recommendations = Recommendations
head-row = Data row
head-line = File line
head-column = Column
head-value = Text
head-fault = To be mended
head-warning = To be known

# the office
told-ministry = Ministry of Home Affairs
office-unnamed = Nobody has said whose it is; kept as the ministry's register
office-zone = Time zone: { $zone } ({ $from })
zone_from-set = set by the office
zone_from-region = that of its region, Keppres 41/1987; not compared with its text
zone_from-ministry = that of the ministry's seat
zone_from-system = that of this computer
zone_from-default = default

# what is told
told-yes = yes
show-example = { $id } (exercise, no real data)
told-no = no
told-nothing_found = Nothing matches.
told-no_checklists = There is no checklist yet. Make one by kerma checklist import FILE.
told-no_checklists_then = In the state { $state } no meeting with recommendations had been held; checklists now: { $count }.
told-unparsed = Searched as plain words: { $text }
told-unknown_value = { $value } is not known for { $field }, so nothing matches.
told-changed = Last changed by { $who }, { $day } { $time }, revision { $revision }
told-recommendation = { $number }. { $title } · { $done } of { $all } done
told-given = { $day }, { $who }
told-history = Revision { $revision } · { $day } { $time } · { $who } · { $what }
told-undone_by = {"    "}undone by revision { $revision }
told-records = { $count } records
told-written = Saved: { $what } (revision { $revision }).
told-unchanged = Nothing was changed.
told-dry_run = Would be changed: { $what }. Nothing was written.
told-interrupted = Stopped; nothing was written. Import again when you are ready.
told-interrupted_late = When it was stopped the import was being written, and it is finished. kerma undo takes it back.
told-declined = Nothing was written.
told-import = { $rows } rows: { $created } new, { $updated } updated, { $unchanged } unchanged; { $partners } new partners.
told-duplicate = Row { $row } may be the same as { $id }: { $same }.
trouble-file_not_saved = { $file } cannot be written: { $cause }. The register did not change by it; choose another folder and try again.
told-undo = To be taken back: { $what } { $which }, { $day } { $time }, revision { $revision }.
told-redo = To be restored: the change of { $which }, undone { $day } { $time }, revision { $revision }.
told-journal = Journal { $state }: { $entries } entries, last { $last_revision }, head { $head }
told-first_bad = First revision that is not whole: { $revision }
told-store = Store { $state }: revision { $revision }, { $records } records
told-store_unseen = Store: not looked at, since the register is only read
told-progress = Reading the journal: { $percent }%
told-reading_file = Reading { $file }: { $percent }%
told-reading_table = Reading the table
told-judging_rows = Checking { $rows } rows
told-repair = The table to correct: { $file }. Correct it by its column fault, then import that file.
told-exported = { $rows } rows written to { $file }.
whole-whole = whole
whole-torn = not written whole at its end
whole-broken = damaged
whole-short = short of revisions
whole-rebuilt = made again
whole-behind = behind
whole-ahead = ahead of the journal
ask-undo = Go on? [Y/n]
ask-redo = Do that change again? [Y/n]
ask-overwrite = { $file } is there already. Write over it? [Y/n]
ask-checklist_import = Write the checklist with these { $count } recommendations? [Y/n]

# tables that cannot be read, and what is passed over in those that can
unreadable-columns = Line { $line } has more than { $most } columns; nothing was written. Check that this is a table of agreements.
unreadable-cell = Line { $line } has a cell of more than { $most } MiB; nothing was written. Check that this is a table of agreements.
unreadable-too_large = This table exceeds 6 million cells or 256 MiB; nothing was written. Split it and import the parts one by one.
unreadable-quote = A quote that opens in line { $line } is not closed, so that the lines after it read as one cell; nothing was written. Close it, then import again.
unreadable-archive = This file is broken or cut off; nothing was written. Open it in a spreadsheet, save it again as XLSX or CSV, then import.
unreadable-archive_other = This file is no XLSX or ODS workbook; nothing was written. Save the table as XLSX, ODS or CSV.
unreadable-bomb = What is packed in this file is far larger than the file (limit { $most } MiB); nothing was unpacked and nothing was written.
unreadable-encrypted = This workbook is locked by a password; nothing was written. Save it without one, then import.
unreadable-newer = This file is of form { $format }, of a newer kerma; nothing was written. Update kerma, then import again.
unreadable-record = Line { $line } is no record of kerma export; nothing was written.
unreadable-old_workbook = This is a workbook of an old form (.xls or .xlsb); nothing was written. Save it as XLSX or CSV, then import.

warning-repeated_column = Column { $column } holds { $field }, as column { $first } does; { $first } is read.
warning-row_skipped = Line { $line } is no agreement and was not imported: { $text }
warning-rows_hidden = { $count } hidden rows are imported too, from line { $line } on.
warning-column_hidden = The hidden column { $column } is read too.
warning-formulas_unvalued = Column { $column }: { $count } formulas without a stored result, from line { $line } on; their cells are read as empty. Open the file in a spreadsheet and save it first.
warning-sheet_hidden = The hidden sheet { $sheet } is not read.
warning-sheet_unread = Sheet { $sheet } is not read; one sheet is imported at a time (--sheet NAME).

# records that come in as they were exported
fault-record_twice = { $id } stands in this file more than once. Take one out.
fault-record_differs = { $id } is another in the register than in this file. Use --update to put this one in its place.
fault-record_names_missing = It names { $missing }, which is neither in this file nor in the register.
fault-record_unreadable = This cannot be a record { $id }.

# verbs of the procedure
about-why = Tells why an agreement cannot go on: whose turn, until when, what is missing.
about-advance = Takes an agreement on to its next stage.
about-answer = Answers what the stage of an agreement asks, without a step: the answer is kept with the stage.
example-answer = A limit whose holidays are not recorded is over, and how that is known
about-return = Takes an agreement back to an earlier stage; its documents stay.
about-reject = Records that an agreement was rejected.
about-reopen = Reopens an agreement that was rejected or withdrawn, with the reason.
about-suspend = Suspends an agreement.
about-resume = Goes on with a suspended agreement.
about-withdraw = Withdraws an agreement.
about-pass = Passes a gate that is not met, with a reason; an administrator's act.
about-extend = Records an extension: a new text that continues the term, linked to the old one.
about-renew = Records a renewal: a new text that replaces the old one, linked to it.
about-amend = Records an amendment: an additional text, linked to the old one.
about-end = Ends an agreement; give its ground (Pasal 34 Permendagri 25/2020).
about-documents = The files that documents of agreements name.
about-documents_check = Finds files that changed or went missing; ends with code 1 where there are any.
value-stage = STAGE
value-paper = KIND=NUMBER@DATE[/YEAR]
value-event = CODE=DATE
value-months = MONTHS
value-days = DAYS
argument-on = The day of the act: 2026-11-20, 20/11/2026 (default: today)
argument-to = The stage meant, for instance plan or "cooperation plan"
argument-act_reason = The reason, in a sentence
argument-paper = A document: dprd_approval=180/12@2026-11-20; the day may be left out
argument-event = An event with its day: dprd_received=2026-10-05
argument-note = A note on that stage
argument-planned = The stage is only planned: the day may lie after today
argument-until = Until when the new text holds
argument-ground = The ground of the end, for instance "Purpose reached"
argument-dormant_after = Months without an activity after which an agreement is dormant
argument-review_after = Days for which what a review found fine stays away
argument-stalled_after = Months without a move after which a stage is told to stand still
example-why = What KS-0108 still needs
example-advance = On to the next stage, with the approval of the DPRD
example-advance_event = To the DPRD, with the day on which its secretariat received the letter
example-advance_dry = Shows what is missing; nothing is written
example-return = Back to the cooperation plan
example-reject = Records that the Minister refused
example-reopen = Takes a mistaken rejection back
example-suspend = Suspends it until the budget changes
example-resume = Goes on with it
example-withdraw = Records that it was withdrawn
example-pass = Passes a gate that can no longer be met
example-extend = An extension of five years, with its text
example-renew = A renewal without a document
example-amend = An amendment with its text
example-end = Ends it because its purpose was reached
example-documents_check = Checks every file that is named
example-office_dormant = Dormant after 18 months without an activity
example-office_review = What was fine comes back after 14 days
example-office_stalled = A stage that did not move for nine months is told to stand still
usage-stage = { $stage } is no stage, or fits more than one. Choose: { $stages }.
usage-document = { $value } is not of the form of --document. For instance --document dprd_approval=180/12@2026-11-20.
usage-event = { $value } is not of the form of --event. For instance --event dprd_received=2026-10-05.
usage-months = { $value } is no number of months. For instance --dormant-after 12.
usage-days = { $value } is no number of days. For instance --review-after 7.
refused-no_agreement = { $id } is no agreement. Stages and acts are of agreements alone, such as KS-0009.
office-dormant_after = Dormant after { $months } months without an activity
office-review_after = What a review found fine comes back after { $days } days
office-stalled_after = A stage is told to stand still after { $months } months without a move
head-paper = Document
head-file = File
head-state = State
lost-changed = changed
lost-missing = missing
lost-not_readable = not readable
told-checking_files = Checking file { $at } of { $count }
told-files_whole = { $count } files checked; all are as they were when named.
told-files_lost = { $lost } of { $count } files are no longer as they were when named.
why-stage = Stage: { $stage }
why-turn = Turn: { $actor }, { $what }
why-clock = Limit { $until }, { $counted }; { $means }
why-clock_first = Limit { $until }; { $means }
why-clock_over = Limit { $until }, passed: { $means }
why-unanswered = if unanswered: { $means }
why-not_forwarded = if not forwarded: { $means }
why-clock_renewal = Limit { $until }, { $counted }; renewal to be asked for by { $by }
why-after_limit = after that: { $means }
why-clock_uncertain = Limit at the earliest ± { $until }; { $why }; { $means }
why-clock_unsure = Limit at the earliest ± { $until }, may have passed; { $why }. Check it, then answer by kerma answer ID --answer holidays_unknown=over:REASON
why-clock_said = Limit at the earliest ± { $until }; { $why }. Passed by an officer's answer: { $means }
why-clock_stopped = Limit { $until }; answered { $on }, { $spent } of { $limit } { $unit }
why-clock_stopped_uncertain = Limit at the earliest ± { $until }; { $why }; answered { $on }
why-need_met = √ { $need }
why-need_unmet = □ { $need }
why-need_unknown = ? { $need }
why-after = Next step: { $line }

# rule packs and holidays
about-procedure = Rule packs: the procedure by which this register judges.
about-procedure_show = Shows a rule pack with the article of each rule; without a number the newest.
about-procedure_check = Checks a rule pack's file; nothing is written.
about-procedure_rehearse = Rehearses a draft of the rules in memory alone: which agreements change in stage, turn, time limit, status, requirements or attention. Every stage under way is judged as if it were already under the draft, also where it was entered before the draft's first day. Nothing is written
argument-rehearse_on = the day for which both are asked (default: today)
argument-rehearse_csv = a CSV table: a line for each part that changes
example-procedure_rehearse = the agreements that change if this draft comes into force
example-procedure_rehearse_csv = for 1 February 2027, as a table
about-procedure_adopt = Puts a rule pack in force from its day on.
about-holidays = Holidays, which are not counted as working days.
about-holidays_add = Records one holiday.
about-holidays_list = Lists the holidays recorded.
argument-pack = A rule pack: PK-0001
argument-toml = As a TOML file that can be corrected and adopted
about-holidays_complete = Says that the holidays of a year are all recorded: from then on its limits are certain.
argument-holiday_year = The year: 2027
example-holidays_complete = All holidays of 2027 are recorded
value-year = YEAR
refused-holiday_year = { $text } is no year. For instance 2027. Nothing was written.
argument-holiday_date = Its day: 2027-03-10 or 10/3/2027
argument-holiday_name = Its name: "Idul Fitri 1448 H"
value-pack = PACK
value-name = NAME
example-procedure_show = Shows the procedure in force with its articles
example-procedure_toml = Writes its file, to be corrected
example-procedure_check = Checks that file before it is adopted
example-procedure_adopt = Puts it in force from the day that stands in it
example-holidays_add = Records a holiday; clocks of working days then pass over it
example-holidays_list = Lists the holidays recorded
head-holiday = Holiday
told-pack_sound = This rule pack can be adopted.
told-holidays = Limits in a year whose holidays are not complete are not certain. Add them: kerma holidays add DATE NAME; once they are all there: kerma holidays complete YEAR.
refused-pack_not_text = { $file } is no text in UTF-8; nothing was written. Save it as UTF-8 and try again.
refused-holiday_date = { $text } is no whole date. For instance 2027-03-10, 10/3/2027. Nothing was written.
procedure-pack = { $id } · version { $version } · in force from { $from }
procedure-source = Source: { $source }
procedure-route = Route { $kinds }
procedure-words = { $words }
procedure-does = { $actor } { $what }
procedure-turn = Turn
procedure-bypass = Direct way
procedure-paper = Document
procedure-event = Event
procedure-condition = Condition
procedure-clock = Limit
procedure-next = Next: { $stages }
procedure-levels = only { $levels }
procedure-kinds = only { $kinds }
procedure-when = after { $facts }
procedure-until = until one of these is there: { $facts }
procedure-unless = not needed where there is: { $facts }
procedure-again = looked at again
procedure-technical = only technical cooperation
procedure-optional = told, does not hinder
procedure-needed = must be recorded
procedure-owed = owed, does not hinder
procedure-deemed_by = deemed held where all of these are there: { $papers }
procedure-renewal = its renewal is asked for at the latest { $months } months before its end
procedure-orders = Order of events
procedure-order_needed = has to be recorded
procedure-order = { $earlier } before { $later }
procedure-partners = Partners by kind
procedure-partner = { $kinds }
procedure-among_others = {" "}(among others)
procedure-dated_by = as long as it is not recorded, by the date of { $paper }
procedure-over = { $length } { $unit } gone by
procedure-length = { $length } { $unit } from { $event }
procedure-silence = when over: { $means }
procedure-term = Term
procedure-term_most = At most
procedure-years = { $years } years
procedure-extension = Extension
procedure-months = { $months } months before the end
procedure-grounds = Ends by
procedure-open = Without an end
procedure-open_renewed = the text may be renewed by agreement
procedure-yearly = Yearly duties
procedure-duty = { $actor }
procedure-duty_to = { $actor } to { $to }
procedure-year_before = about the year before
procedure-same_year = for the year itself
procedure-due = At the latest
day-of_year = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
procedure-contents = Contents of documents by the rules

line-missing_document = Cannot advance yet: { $document } is { $state } ({ $basis }). Add: --document { $code }=NUMBER@DATE.
line-missing_event = Cannot advance yet: { $event } is not recorded ({ $basis }). Add: --event { $code }=DATE.
line-question = { $question } Answer: --answer { $code }=VALUE. Values: { $values }.
line-question_reason = { $question } Answer: --answer { $code }=VALUE:REASON. Values: { $values }.
line-answer = { $value } ({ $words })
ask-answer = Answer (number):
ask-answer_reason = Reason:
line-reason_missing = Give the valid reason: --reason. Nothing was changed.

# The review and its minutes
about-review = The review: what was decided, and what is left
about-review_decide = Decide one item: fine, needs action, or postponed
about-review_sign = Sign the minute of your review
about-minute = Minutes of reviews
about-minute_list = All minutes, newest first
about-minute_show = One minute in 80 columns, or as Markdown
argument-review_status = How much is decided and how much is left; also without an option
argument-matter = The number of an agreement (KS-0009) or follow-up (DP-2021-03/4/36)
argument-minute = The number of a minute, such as BA-2026-001
argument-outcome_decided = fine, action or postpone
argument-decided_note = What is to be done, or a note
argument-decided_who = Who takes care of it
argument-decided_until = The day on which it comes back
argument-markdown = As Markdown
value-outcome = OUTCOME
example-review_status = How many items are left
example-review_decide = Needs action: what, by whom, until when
example-review_fine = Fine; it comes back after a week, or when it changes
example-review_postpone = Postpone to a day
example-review_sign = Sign the open review
example-minute_list = All minutes
example-minute_show = A minute as text
example-minute_markdown = A minute as Markdown into a file
usage-outcome = { $outcome } is no outcome of a review. Choose: { $outcomes }.
refused-no_review = No review is open. Nothing was changed; decide one item first: kerma review decide.
review-begun = { $id }, begun { $since }: { $decided } decided
review-left = { $count ->
    [1] { $count } item not yet reviewed
   *[other] { $count } items not yet reviewed
}
told-no_minutes = There are no minutes yet.
head-signed_minute = Signed

# a command sent again
value-command = COMMAND
value-answer = CODE=VALUE[:REASON]
argument-command = Send it again under this id; what was saved under it is not written a second time
argument-answer = Answer to a question whose answer is kept; may be repeated
usage-command = { $value } is no command id. It has 26 letters and digits, as it was told.
usage-answer = --answer { $value }: write CODE=VALUE or CODE=VALUE:REASON, each code once.
usage-answer_code = --answer: { $code } is the code of no question. Choose: { $known }.
usage-answer_value = --answer: { $value } is no answer to { $code }. Choose: { $known }.
usage-changes_only = { $option } is only for verbs that change one thing. Nothing was changed; try again without { $option }.
told-sent_before = Already saved: { $what } (revision { $revision }, { $day } { $time }). It was not written again.
refused-command_taken = Command { $command } was already sent by { $by }: { $verb } (revision { $revision }). Nothing was changed; send this without --command.

# what the system does not let the program have
limits-files = The system lets the program open too few files at once. Nothing was changed; allow more of them: ulimit -n 256.
limits-length = The system lets the program write only very short files. Nothing was changed; allow longer ones: ulimit -f unlimited.
limits-memory = The system lets the program have too little memory. Nothing was changed; allow more of it: ulimit -v unlimited.
limits-threads = The system lets the program have too few threads for the screen. Nothing was changed; end other programs or allow more: ulimit -u 4096.
