# Refusals, faults, warnings, doubts: what happened, what was kept, what to do next.

unreadable-binary = This file is not text; nothing was written. Save it as CSV or text in UTF-8, then import again.
unreadable-encoding = Line { $line } is not UTF-8; nothing was written. Save the file as UTF-8, then import again.
unreadable-no_sheet = There is no sheet { $sheet }; nothing was written. The sheets are: { $sheets }.
unreadable-empty = This file is empty; nothing was written. The first line has to hold the column headers.

doubt-date_missing = The day of the meeting was not found; the list is made without one.
doubt-date_ambiguous = "{ $text }" may be { $date } or { $other }; { $date } was taken. Check the date.
doubt-weekday_differs = "{ $text }": that weekday is not the one of { $date }; { $taken } was taken. Check the date.

refused-damaged = { $id } cannot be read as a record; nothing was changed. Run: kerma verify.
refused-too_long = A text of { $kib } KiB is over the limit; nothing was changed. Shorten it, then save again.
refused-too_many_lists = That month holds 255 lists already; nothing was written. Check the day of the meeting.
refused-unknown_region = { $text } is not a region. Nothing was changed.
refused-not_autonomous = { $region } is not an autonomous region. Nothing was changed; take DKI Jakarta (31).

refused-no_list = There is no { $id }. Nothing was changed; see: kerma checklist list.
refused-no_number = { $id } has no recommendation { $number }; it has { $count }. Nothing was changed.
refused-evidence_missing = Done needs evidence: a sentence; a document or a link may go with it.
refused-reason_missing = Give the valid reason; the rest is kept as a draft.
refused-no_recommendations = No numbered recommendations in this file; nothing was written.
refused-faults = { $count } cells have to be put right; nothing was written. Correct the file, then import again.

refused-nothing_to_undo = There is no change by { $author } to undo. Nothing was changed.
refused-nothing_to_redo = There is no undo by { $author } to redo. Nothing was changed.
refused-undo_changed = Cannot undo: { $who } changed { $field } of { $id } on { $day }. Nothing was changed.
refused-undo_changed-unseen = Cannot undo: { $field } of { $id } has changed since. Nothing was changed.
refused-still_referenced = Cannot undo: { $by } still names { $id }. Nothing was changed.
refused-names_missing = Cannot redo: { $id } names { $missing }, which is no longer there. Nothing was changed.
refused-names_void = Cannot bring it back: { $id } names { $hidden }, which is void. Nothing was changed; undo the voiding of { $hidden } first.
changed-answer = Answer
changed-addressed = Regions addressed
changed-record = Record

# Columns that only tables have
field-id = Register number
field-province = Province
field-pair = Region and partner

fault-missing_column-region = There is no column for the region: add region_code (32.73) or region (Kota Bandung).
fault-missing_column-partner = There is no column for the partner: add the column partner.
fault-missing-region = The region is empty: give its code (32.73) or its name (Kota Bandung).
fault-missing-partner = The partner is empty: give the partner's name.
fault-unknown_region = { $text } is not a region. Give its code (32.73) or its name (Kota Bandung).
fault-unknown_region-guess = { $text } is not a region. Perhaps: { $guess }.
fault-ambiguous_region = { $text } names more than one region. Choose: { $guess }.
fault-not_autonomous = { $text } is not an autonomous region. Give DKI Jakarta (31).
fault-two_regions = { $text } is not the name of the region with that code, { $region }. Put one of them right.
fault-unknown_country = { $text } is not the name or the code of a country. Give for instance Japan or JP.
fault-unknown_country-guess = { $text } is not the name or the code of a country. Perhaps: { $guess }.
fault-bad_date = { $text } is not a valid date. Give 28/2/2026, 28 Feb 2026, 2026-02 or 2026.
fault-bad_date-guess = { $text } is not a valid date. Perhaps: { $guess }.
fault-bad_date-no_such_day = { $text } is no day of the calendar. Put the day or the month right.
fault-bad_date-no_year = { $text } does not say the year. Add it.
fault-bad_date-two_days = { $text }: day and month can be read in either order, and other cells of the column are in both. Choose the date: { $guess }.
fault-bad_date-weekday = { $text }: the weekday is not the one of that day. Choose the date: { $guess }.
fault-bad_date-length = { $text } is a length of time, not a date. Give the day of the end.
fault-bad_date-length-guess = { $text } is a length of time, not a date. The end is perhaps { $guess }.
fault-impossible_order = The end, { $until }, comes before the signing, { $signed }. Put one of them right.
fault-unknown_kind = { $text } is not a kind of cooperation. Choose: { $known }.
fault-unknown_level = { $text } is not a level of a partner. Choose: { $known }.
fault-not_yes_or_no = { $text } is neither yes nor no.
fault-too_long = A text of { $kib } KiB is over the limit of 16 KiB. Shorten it.
fault-differs = { $id } already holds { $there }. Make them the same, or import again with --update.
fault-differs-row = Another row of this file says { $there } for { $id }. Make both rows the same.
fault-differs-partner = { $id } already holds { $there }. Make them the same, or leave this cell empty.
fault-unknown_id = { $text } is not in the register. Put the number right, or leave it empty for a new agreement.
fault-unknown_partner = { $text } is not in the register. Give the partner's name, or the number of one that is there.
fault-unsplit = { $text } holds a region and a partner; { $partner } is not in the register. Write them in two columns.

warning-hostile_text = Holds control or invisible characters; kept, and shown as { $text }.
warning-month_first = Column { $column } is read with the month first, as { $example } can only be read so.
warning-no_country = { $text } is an organisation of many countries: the partner is kept without a country.
warning-region_said = Rows without a region are taken for { $region }, as you said.
warning-region_by_title = Rows without a region are taken for { $region }, named above the table.
warning-region_by_sheet = Rows without a region are taken for { $region }, named by the sheet.
warning-region_by_office = Rows without a region are taken for { $region }, whose register this is.
warning-region_by_group = Each row is taken for the region that the heading of its group names.
fault-several_in_row = This row holds { $count } agreements ({ $text }). Write a row for each of them.
warning-filled_down = Column { $column }: { $count } empty cells, from line { $line } on, are taken for the region above them.
warning-unknown_column = The column { $column } is not known; what it holds is not imported.
warning-unused_column = The column { $column } is not needed, since region and partner have their own; what it holds is not imported.
warning-unnamed_column = There is something beyond the headers, from line { $line } on; it is not imported. Check commas and quotes.
warning-likely_duplicate = Looks like { $id } (same { $same }); recorded as a new agreement all the same.
warning-inferred_date-century = { $text } was read as { $date }: its century was inferred.
warning-inferred_date-day_number = { $text } was read as { $date }: a spreadsheet's day number.
warning-inferred_date-unparted = { $text } was read as { $date }: digits without a mark between them.
warning-inferred_date-unknown_part = { $text } was read as { $date }: the parts that are zero are not known.
warning-inferred_date-zone = { $text } was read as { $date }: its time was moved to the zone of the office.
warning-inferred_date-time = { $text } was read as { $date }: its time of day is not recorded.
warning-inferred_date-term = { $text } was read as a term that ends { $date }.
warning-inferred_date-length = { $text } was counted from the day of signing: it ends on { $date }.
warning-inferred_date-endless = { $text } was recorded as no day of an end.
warning-inferred_country = { $text } was read as the partner { $name } in { $country }.
warning-likely_country = { $text } was read as { $country }.
warning-inferred_partner = { $text } was read as { $id } { $name }; the row does not say the country or the level.
warning-split_cell = { $text } was read as the region { $region } and the partner { $partner }.
warning-near_partner = { $text } is like { $id } { $name }; recorded as a new partner all the same. If it is the same, write one name.

# Limits of one entry
record-too-large = { $id } would hold more than 256 KiB. Nothing was saved. Split what it holds, then try again.
entry-too-large = This change holds more than 200,000 records or 256 MiB. Nothing was saved. Split the file, then import its parts one by one.

# Articles of meetings
doubt-count_differs = The text speaks of { $text } ({ $stated }); { $found } were read. Check the list before it is kept.
doubt-date_ambiguous-year = "{ $text }" names no year; it was read as { $date } after another date in the text. Check the date.
doubt-date_ambiguous-month = "{ $text }" is a date only with the month first; it was read as { $date }. Check the date.
doubt-answers_kept = Regions have answered: { $numbers } items keep their old numbers, { $count } that the text no longer holds stay.
refused-article_long = The text of { $kib } KiB is over the limit of { $most } KiB; nothing was written. Save only the part with the recommendations, then import again.
refused-line_long = Line { $line } has { $kib } KiB, over the limit of { $most } KiB; nothing was written. Part it into paragraphs, then import again.
unreadable-no_document = This archive is no Word document; nothing was written. Save it as DOCX or text, then import again.
unreadable-document_long = This document holds more than { $most } MiB of text; nothing was written. Save only the part with the recommendations, then import again.
unreadable-article_kind = A { $kind } file cannot be read as an article; nothing was written. Save it as DOCX, HTML or text, then import again.
meeting-held_by = Held by

# What a history tells of a change
edit-unmade = its making was taken back
edit-field = { $field }: { $is }
edit-field_changed = { $field }: { $was } → { $is }
edit-part_changed = { $was } → { $is }
edit-none = –
edit-state = State
edit-on = On
edit-by = By
edit-yes = yes
edit-no = no
edit-more = {" "}({ $text })
edit-step = stage { $stage }, { $on }{ $note }
edit-step-return = back to stage { $stage }, { $on }: { $reason }
edit-step-pass = ≠ gate passed to stage { $stage }, { $on }: { $reason }
edit-planned = planned: stage { $stage } on { $on }{ $note }
edit-event = { $name } { $on }
edit-halt = { $kind } { $on }: { $reason }
edit-lifted = resumed { $on }
edit-lifted_because = resumed because: { $reason }
edit-document = document { $name }{ $number }{ $date }{ $original }
edit-document-number = {" "}no. { $number }
edit-document-date = , { $date }
edit-document-original = , original at { $place }
edit-activity = activity { $on }: { $what }{ $evidence }
edit-follows = { $succession } of { $id }
edit-void = voided: { $reason }
