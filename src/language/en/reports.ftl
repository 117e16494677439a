# Coverage, calendar, frequency, changes, and the state of another day.

as_of-day = as of { $day }
as_of-day-known = as of { $day }, { $known }
as_of-latest = { $given } is read as its last day, { $day }.
as_of-looked = Looked for in the state { $state }.
known-revision = known at revision { $revision }
known-day = known on { $day }
refused-no_revision = Revision { $revision } is not there yet; the last is { $newest }. Choose a revision up to { $newest }, or a day.
usage-reads_only = { $option } is only for verbs that read. Nothing was changed; try again without { $option }.
argument-as_of = The state as of this day, for instance 8/3/2021; for reading only
argument-known = By what was known on this day or at this revision; for reading only
value-known = DAY|REVISION

# Changes since an earlier state.
changes-agreement = { $region } – { $partner }
changes-agreement_alone = { $region }
changes-partner = partner { $name }
changes-answer = { $region }, recommendation { $number }
changes-checklist = { $title }
changes-minute = review by { $author }
changes-decided = review of { $matter }
changes-pack = rules { $version }
changes-office = office
changes-holidays = holidays
changes-record = Record
changes-made = newly recorded
changes-made-answer = new: { $state }{ $more }
changes-made-decided = decided: { $outcome }
