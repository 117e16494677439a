//! `import`: a table of agreements, all or nothing, every fault told in one pass.

mod agreements;
mod cells;
mod notes;
mod partners;
mod region_names;
mod row;

use ulid::Ulid;

use crate::model::candidate::Table;
use crate::model::command::{Decision, ImportReport, Report};
use crate::model::{Reason, Refusal, Verdict};
use crate::msg;

use super::Facts;
use agreements::{Agreements, Placed};
use cells::Cells;
use notes::Notes;
use partners::Partners;
use region_names::Guesses;

/// Each row is an agreement already there, adds to one, or is a new one. Numbers follow the order of rows.
pub(super) fn judge(facts: &dyn Facts, command: Ulid, table: &Table) -> Verdict {
    let mut notes = Notes::default();
    let mut report = ImportReport { rows: table.rows.len() as u32, ..ImportReport::default() };
    let mut partners = Partners::new(facts, command);
    let mut agreements = Agreements::new(facts, command);
    let mut guesses = Guesses::default();
    let cells = Cells::of(table, &mut notes);
    for at in &table.rows {
        let Some(row) = row::read(&cells.row(at), &mut guesses, &mut notes) else { continue };
        let partner = partners.place(&row.partner)?;
        let placed = agreements.place(&cells.row(at), &row, partner.number, &mut notes)?;
        match placed {
            Placed::Created => report.created += 1,
            Placed::Unchanged if !partner.filled => report.unchanged += 1,
            Placed::Unchanged | Placed::Updated => report.updated += 1,
        }
    }
    (report.faults, report.warnings, report.duplicates) = (notes.faults, notes.warnings, notes.duplicates);
    if !report.faults.is_empty() {
        let reason = Reason::new("faults", msg!("refused-faults", count = report.faults.len()));
        (report.created, report.updated, report.unchanged) = (0, 0, 0);
        return Err(Refusal { reasons: vec![reason], report: Report::Import(report) });
    }
    report.partners_created = partners.created();
    let mut changes = partners.changes()?;
    changes.extend(agreements.changes()?);
    Ok(Decision { changes, report: Report::Import(report), undoes: None })
}

#[cfg(test)]
mod tests;
