//! The one judge: a dry run, a form's live check, why, and submit all ask it.

use crate::model::{Command, Envelope, Refusal, Verdict};

use super::{
    Facts, add_holiday, adopt_pack, advance, asking, decide, halt, import_checklist, import_records, import_table, notices, orders,
    record_files, run_out, set_fields, set_follow_up, set_office, sign_minute, succeed, undo, void,
};

/// Judges `envelope` by what `facts` hold. Pure: the same facts give the same verdict.
pub fn judge(facts: &dyn Facts, envelope: &Envelope) -> Verdict {
    let judged = |envelope: &Envelope| run_out::relied_on(facts, envelope, orders::held(facts, envelope, decided(facts, envelope)?)?);
    let decision = judged(envelope)?;
    match asking::unasked(envelope, judged) {
        Some(reason) => Err(Refusal::of(reason)),
        None => Ok(notices::telling(facts, envelope.day, decision)),
    }
}

fn decided(facts: &dyn Facts, envelope: &Envelope) -> Verdict {
    match &envelope.command {
        Command::SetOffice { region, zone, dormant_after, review_after, stalled_after } => {
            let (zone, dormant_after, review_after, stalled_after) = (*zone, *dormant_after, *review_after, *stalled_after);
            set_office::judge(facts, *region, set_office::Settings { zone, dormant_after, review_after, stalled_after })
        }
        Command::Import { table, update } => import_table::judge(facts, envelope, table, *update),
        Command::ImportRecords { records, update, exercise } => import_records::judge(facts, envelope, records, *update, *exercise),
        Command::ImportChecklist { article } => import_checklist::judge(facts, envelope.id, article),
        Command::SetFollowUp(wanted) => set_follow_up::judge(facts, envelope, wanted),
        Command::Advance(wanted) => advance::judge(facts, envelope, wanted),
        Command::Return(wanted) => advance::go_back(facts, envelope, wanted),
        Command::Halt(wanted) => halt::halt(facts, envelope, wanted),
        Command::Resume(wanted) => halt::resume(facts, envelope, wanted),
        Command::Reopen(wanted) => halt::reopen(facts, envelope, wanted),
        Command::Succeed(wanted) => succeed::judge(facts, envelope, wanted),
        Command::Set { target, fields } => set_fields::set(facts, envelope, *target, fields),
        Command::New { new, fields } => set_fields::new(facts, envelope, *new, fields),
        Command::Void { target, reason } => void::judge(facts, envelope, *target, reason),
        Command::AdoptPack { text } => adopt_pack::judge(facts, envelope, text),
        Command::RecordFiles { found } => record_files::judge(facts, envelope, found),
        Command::AddHoliday { day, name } => add_holiday::judge(facts, envelope, *day, name),
        Command::CompleteHolidays { year } => add_holiday::complete(facts, envelope, *year),
        Command::Answer { agreement } => run_out::judge(facts, envelope, *agreement),
        Command::Decide(wanted) => decide::judge(facts, envelope, wanted),
        Command::SignMinute { minute } => sign_minute::judge(facts, envelope, *minute),
        Command::Undo => undo::undo(facts, &envelope.author),
        Command::Redo => undo::redo(facts, &envelope.author),
    }
}
