# Words used everywhere. Names carry the codes of the command line's promises.

status-exploring = exploring
status-in_process = in process
status-in_force = in force
status-notice = notice window
status-expired = expired
status-dormant = dormant
status-rejected = rejected
status-ended = ended
status-suspended = suspended
status-withdrawn = withdrawn

activity-active = active
activity-dormant = dormant
activity-unknown = activity unknown
procedure-yes = yes
procedure-no = no

stage-initiative = initiative
stage-exploration = exploration
stage-letter_of_intent = letter of intent
stage-plan = cooperation plan
stage-dprd = DPRD approval
stage-verification = verification
stage-drafting = drafting
stage-negotiation = negotiation
stage-approval = Minister approves
stage-signature = signature
stage-implementation = implementation
stage-offer = offer received
stage-interministerial = interministerial
stage-licence = licence
stage-yearly_plan = yearly plan

kind-twin = KSDPL twin
kind-other_regional = KSDPL other
kind-institution = KSDLL other
kind-continuation = KSDLL continued
kind-continuation_nonprofit = KSDLL nonprofit

level-province = province
level-regency = regency
level-city = city
level-institution = institution
level-international_organisation = international organisation

followup-done = done as recommended
followup-under_way = not yet as recommended
followup-not_begun = not yet followed up
followup-cannot = cannot be followed up

field-region = Region
field-region_name = Name of region
field-partner = Partner
field-partner_native = Partner's own name
field-partner_level = Level of partner
field-country = Country
field-kind = Kind
field-instrument = Instrument
field-instrument_number = Instrument number
field-signed = Signed
field-until = Until
field-areas = Areas
field-note = Note
field-source = Source
field-verified = Checked

nothing = {""}

sentence = { $id } { $state }{ $concern }{ $unknown }
sentence-number = { $id }{ $example }
sentence-ends = { $state }.
sentence-notice = { $state }, in its notice window since { $from }.
sentence-dormant = { $state }, without activity for { $span }.
sentence-in_force-open = has been in force since { $signed }, without an end: its text may be renewed by agreement (Pasal 42 Permendagri 25/2020)
sentence-in_force-endless = has been in force since { $signed }; its end is not recorded: a term is at most 5 years (Pasal 32 Permendagri 25/2020)
sentence-in_force-since = has been in force since { $signed }
sentence-in_force-until = is in force from { $signed } until { $until }
sentence-renewed = { $since }, renewed tacitly until { $end } (no. { $nth })
sentence-renewed-unknown = { $since }, renewed tacitly; the length of the renewal is not recorded
sentence-expired = expired { $when }.
sentence-expired-next = {" "}No successor or termination recorded.
when-day = on { $date }
when-part = in { $date }
sentence-letter_of_intent = has only reached its letter of intent, { $signed }.
sentence-signed-later = is to be signed { $signed }, after today.
sentence-unsigned = is being explored.
sentence-unsigned-until = is being explored, recorded until { $until }.
sentence-unstaged = has no recorded stage.
sentence-unstaged-until = has no recorded stage; its recorded end is { $until }.
sentence-no_relations = {" "}No diplomatic relations with the partner's country: check the condition (Pasal 5 Permendagri 25/2020).
sentence-ending = {" "}It ends { $days ->
    [0] today
    [one] in 1 day
   *[other] in { $days } days
}: prepare the extension (Pasal 33 Permendagri 25/2020).
sentence-ending-partial = {" "}It ends ± { $until }: make sure of the day, prepare the extension (Pasal 33 Permendagri 25/2020).
sentence-loi_lapsed = {" "}It is valid for at most 1 year and expired { $lapsed } (Pasal 13 (3) Permendagri 25/2020).
sentence-no_partner = {" "}No partner is recorded.
sentence-no_kind = {" "}No kind is recorded.
sentence-no_date = {" "}No day of signing is recorded.
sentence-unknown = {" "}No activity is recorded. No stage is recorded.

# troubles and what to do
trouble-held = The register is in use by { $who } (process { $pid }) since { $day } { $time }. Nothing was changed; try again when it is free.
trouble-held_unnamed = The register is in use by another process. Nothing was changed; try again when it is free.
trouble-not_permitted = You may not do that. Nothing was changed.
trouble-read_only = The register is open read only. Nothing was changed.
trouble-not_saved = Not saved: { $cause }. Nothing was changed; check space and permission to write, then try again.
trouble-unknown = It is not known whether this was saved: { $cause }. Send the same line again with --command { $command }: what is there already is not written a second time.
trouble-unreadable = The register cannot be read: { $cause }. Nothing was changed; check the folder and the permission to read it.
trouble-foreign = The register belongs to another user and is only looked into. Nothing was changed; run kerma as its owner.
trouble-another = The folder of this register, or its journal, was replaced since it was opened. Nothing was written, and what is not saved stays a draft; leave kerma and start it again.
trouble-unanswered = The register did not answer. Nothing was changed; run kerma verify.
trouble-broken = The journal is damaged from revision { $revision } on. Every revision before it is read, and the journal's files were left as they are. Restore the journal from a backup; until then nothing can be changed.
revisions-one = revision { $revision }
revisions-many = revisions { $first_revision } to { $last_revision }
trouble-short = The journal ends before what was once saved ({ $revisions }), as it does when an older backup was restored. Journal and store are left as they are. Restore the newer journal, or go on from this one with kerma rebuild --accept-older, which keeps both; until then nothing can be changed.
trouble-other_hash = The journal has another revision { $revision } than the one that was once saved, as the journal of another register does. Journal and store are left as they are. Restore the former journal, or go on from this one with kerma rebuild --accept-older, which keeps both; until then nothing can be changed.
trouble-newer = This register was made by a newer kerma (format { $format }). Nothing was changed; install that version.
trouble-unreadable_records = { $count ->
        [one] One record does
       *[other] { $count } records do
    } not read as what its number says and so stands in no list: { $ids }. What is in it is kept; look at it with kerma show.
trouble-forged = The chain of the journal is whole, but kerma cannot have written what is in it. All of it is read; compare it with a backup.
trouble-output = The answer could not be written: { $cause }. What was saved in the register stays saved.

# why a file fails
cause-missing = the file or its folder is not there
cause-full = the disk is full
cause-quota = the disk quota is used up
cause-too_large = the file is too large
cause-longer = it is longer than { $most } MiB
cause-permission = there is no permission for it
cause-read_only = the file system is read only
cause-folder = it is a folder
cause-not_folder = it is no folder
cause-not_empty = the folder is not empty
cause-exists = there is a file of that name already
cause-name = its name is too long or cannot be used
cause-link = it is a link, or links that go in a circle
cause-other_disk = it lies on another disk
cause-device = the disk failed
cause-no_device = the device is not there
cause-busy = another program is using it
cause-again = it is in use; try again in a moment
cause-locks = the system cannot lock it
cause-descriptors = too many files are open
cause-memory = there is not enough memory
cause-invalid = the system cannot do that here
cause-closed = the other end is closed
cause-pipe = it is a pipe, not a plain file
cause-is_device = it is a device, not a plain file
cause-socket = it is a socket, not a plain file
cause-network = the network disk does not answer
cause-unsupported = its file system cannot do that
cause-no_terminal = it is no terminal
cause-interrupted = it was interrupted
cause-content = its content is not as it should be
cause-short = its content is cut off
cause-number = system error { $number }
cause-unknown = the cause is not known
cause-link_not_followed = it is a link, and none is followed there
cause-not_file = it is no ordinary file
cause-foreign = it does not belong to the owner of the folder around it
cause-others_open = others may open it; close it with chmod -R go-rwx { $word }
cause-second_name = it has a second name elsewhere (a hard link)
cause-kept = only kerma itself writes there, in the folder of a register or of personal files
cause-unfit = the change of { $id } does not fit its record
cause-journal_lost = the journal cannot be read again
cause-store = the store failed
cause-at = { $path }: { $cause }

# what was mended
mended-behind = The store lay behind the journal: revisions { $first_revision } to { $last_revision } were added. Nothing is lost.
mended-missing = There was no store; it was made again from the journal. Nothing is lost.
mended-unreadable = The store could not be read: it was moved to { $kept } and made again from the journal. Nothing is lost.
mended-unequal = { $records } records of the store differed from the journal: it was moved to { $kept } and made again.
mended-torn = { $bytes } bytes at the end of the journal were not written whole and were moved to { $kept }. All that was told to be saved is there.
odd-runs_back = { $count ->
        [one] One entry is
       *[other] { $count } entries are
    } dated before the entry before, first at revision { $revision }: the computer's clock was wrong once. Nothing is lost.
odd-beyond_reason = { $count ->
        [one] One entry is
       *[other] { $count } entries are
    } dated in a year beyond reason, first at revision { $revision }: the journal was written by other means.
odd-same_command = { $count ->
        [one] One entry bears
       *[other] { $count } entries bear
    } the command of an earlier one, first at revision { $revision }: the journal was written by other means.
odd-empty = { $count ->
        [one] One entry changes
       *[other] { $count } entries change
    } nothing, first at revision { $revision }: the journal was written by other means.
mended-unfinished = { $bytes } bytes at the end of the journal were not written whole; they are not read, and are left as they are.
mended-accepted = { $from }{ $kept }
mended-accepted-short = The register goes on from revision { $last_revision } of the journal; no longer in it: { $revisions }.
mended-accepted-other = The register goes on from the journal that is there now.
mended-accepted-kept = {" "}The store that knew what was there before is kept at { $kept }.
told-clock_behind = { $now } is before the last change: this one is recorded under { $last }. Check the date of this computer.

# acts in the history
act-office_set = setting the office
act-import = import of a table
act-import_records = import of records
act-checklist_import = import of a checklist
act-checklist_set = follow-up
act-advance = advance
act-pass = gate passed
act-return = return
act-reject = rejection
act-withdraw = withdrawal
act-end = ending
act-suspend = suspension
act-resume = resumption
act-reopen = reopening
act-extend = extension
act-renew = renewal
act-amend = amendment
act-set = change of fields
act-activity = activity
act-new = new record
act-void = voiding of a record
act-procedure_adopt = adoption of a rule pack
act-answer = answer
act-holidays_complete = holidays said to be complete
edit-answered = { $step }, { $answers }
act-holidays_add = added holiday
act-undo = undo
act-redo = redo
