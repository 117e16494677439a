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
as_of-today = Back to today.
key-as_of = as-of
help-as_of = the state as of a day: as-of 8/3/2021
key-known = known
help-known = by what was known at a revision or on a day: known 12
read_only-day = This is the state of { $day }: read only. Esc: back to today.
read_only-state = This is the state { $state }: read only. Esc: back to today.
as_of-not_there = In the state { $state } this is not there yet. Esc: back.
as_of-no_checklists = There was no checklist then.

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
changes-label = { $label }
changes-heading = Changes { $since }: { $count ->
    [one] { $count } record
   *[other] { $count } records
}
changes-none = No changes { $since }.
changes-since-review = since review { $minute } ({ $day })
changes-since-no_review = since { $day } (no review signed by you yet)
changes-since-day = since the beginning of { $day }
changes-since-revision = since revision { $revision } ({ $day })
changes-since-start = since the register began
about-changes = What changed since a review, a day or a revision, by record and field
example-changes = what changed since your last review
example-changes_by = what sari changed since the beginning of that day
example-changes_all = each step in Banten after revision 40
value-since = REVISION|DATE|review
value-person = PERSON
argument-since = The state to compare with: a revision, the beginning of a day, or review; without it your last review, or this past week
argument-by = Only what this person changed
argument-of_region = Only records of this region
argument-all_steps = Each step, also what was set back later

# Frequency.
counted-region = Region
counted-partner = Partner
counted-country = Country
counted-kind = Kind
counted-status = Status
counted-stage = Stage
counted-turn = Turn
counted-activity = Activity
counted-areas = Areas
counted-instrument = Instrument
counted-signed = Year signed
counted-until = Year of the end
counted-due = Year due
frequency-value = { $value }
frequency-none = empty
value-counted_field = FIELD
argument-counted_field = The field whose values are counted, for instance country, status, areas
about-frequency = Counts how often each value of a field stands
example-frequency = How many agreements there are with each country
example-frequency_query = The areas of the agreements in force
usage-counted_field = { $given } is no field whose values can be counted. Nothing was changed; choose one of: { $fields }.
