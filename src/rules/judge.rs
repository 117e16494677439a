//! The one judge: a dry run, a form's live check, why, and submit all ask it.

use crate::model::{Command, Envelope, Verdict};

use super::{Facts, import_checklist, import_records, import_table, set_follow_up, set_office, undo};

/// Judges `envelope` by what `facts` hold. Pure: the same facts give the same verdict.
pub fn judge(facts: &dyn Facts, envelope: &Envelope) -> Verdict {
    match &envelope.command {
        Command::SetOffice { region, zone } => set_office::judge(facts, *region, *zone),
        Command::Import { table, update } => import_table::judge(facts, envelope.id, table, *update),
        Command::ImportRecords { records, update } => import_records::judge(facts, records, *update),
        Command::ImportChecklist { article } => import_checklist::judge(facts, envelope.id, article),
        Command::SetFollowUp(wanted) => set_follow_up::judge(facts, envelope, wanted),
        Command::Undo => undo::undo(facts, &envelope.author),
        Command::Redo => undo::redo(facts, &envelope.author),
    }
}
